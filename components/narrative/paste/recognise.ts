// Lines of pasted text become paragraphs and headings.
//
// A short line that begins with （一） is a heading of the first level, with 1. of the second; where the office titles its
// sections itself, 一、 is the first and （一） the second. What the source itself calls a heading is one whatever its
// length. The ordinal then goes: it follows from the order (lib/document/number.ts).
import { isNumbered, withoutOrdinal } from "#lib/document/number.ts";
import type { Numbering } from "#lib/document/numbering.ts";
import type { Written } from "../schema.ts";

/** `rank`: 1–9 where the source calls it a heading of that depth, else 0. `item`: a list item, never a heading. */
export type Line = { readonly text: string; readonly rank: number; readonly item: boolean };

/** Fewer characters than this, and no mark that ends or continues a sentence, may be a heading. */
const headingLength = 40;
const isShort = (text: string): boolean => text.length < headingLength && !/[。．；;，,：:！!？?]$/.test(text);

/** The ordinals of the first and the second level, and the one that leads to neither but may stand before a heading. */
type Ordinals = { readonly 1: 0 | 1; readonly 2: 1 | 2; readonly other: 0 | 2 };
const ordinalsOf = (numbering: Numbering): Ordinals => (numbering === "titled" ? { 1: 0, 2: 1, other: 2 } : { 1: 1, 2: 2, other: 0 });

/** 一、二季度: two numbers of a sentence, and no ordinal. */
const isEnumeration = (text: string): boolean => /^[一二三四五六七八九十]{1,3}、[一二三四五六七八九十]{1,3}[、季月届批级类]/.test(text);

const unnumbered = (ordinal: 0 | 1 | 2, text: string): string => withoutOrdinal(ordinal, text).trim();

/** The level whose ordinal the text begins with, if anything follows it. */
const typedLevel = (text: string, ordinals: Ordinals): 1 | 2 | undefined =>
  isEnumeration(text) ? undefined : ([1, 2] as const).find((level) => isNumbered(ordinals[level], text) && unnumbered(ordinals[level], text) !== "");

function ranked(line: Line, top: number, ordinals: Ordinals): Written {
  const level = typedLevel(line.text, ordinals) ?? (line.rank === top ? 1 : 2);
  return { kind: "heading", level, text: unnumbered(ordinals.other, unnumbered(ordinals[level], line.text)) || line.text };
}

function plain({ text, item }: Line, ordinals: Ordinals): Written {
  const level = item || !isShort(text) ? undefined : typedLevel(text, ordinals);
  return level === undefined ? { kind: "paragraph", text } : { kind: "heading", level, text: unnumbered(ordinals[level], text) };
}

/** The highest headings of the source are of the first level, all below of the second, unless their ordinal says otherwise. */
export function blocksOf(lines: readonly Line[], numbering: Numbering = "plain"): Written[] {
  const top = Math.min(...lines.flatMap(({ rank }) => (rank > 0 ? [rank] : [])));
  const ordinals = ordinalsOf(numbering);
  return lines.map((line) => (line.rank > 0 ? ranked(line, top, ordinals) : plain(line, ordinals)));
}

/**
 * The same text for a part whose headings begin at the second level, because its own heading is the first: one level
 * down, and what was of the second becomes a paragraph with the next ordinal in use, （1）.
 */
export function startingAt(startLevel: 1 | 2, blocks: readonly Written[]): readonly Written[] {
  if (startLevel === 1 || !blocks.some((block) => block.kind === "heading" && block.level === 1)) return blocks;
  let place = 0;
  return blocks.map((block) => {
    if (block.kind === "paragraph") return block;
    if (block.level === 2) return { kind: "paragraph", text: `（${(place += 1)}）${block.text}` };
    place = 0;
    return { ...block, level: 2 };
  });
}
