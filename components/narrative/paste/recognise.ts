// Lines of pasted text become paragraphs and headings.
//
// A short line that begins with （一） is a heading of the first level, with 1. of the second; what the source itself
// calls a heading is one whatever its length. The ordinal then goes: it follows from the order (lib/document/number.ts).
import { isNumbered, withoutOrdinal } from "#lib/document/number.ts";
import type { Written } from "../schema.ts";

/** `rank`: 1–9 where the source calls it a heading of that depth, else 0. `item`: a list item, never a heading. */
export type Line = { readonly text: string; readonly rank: number; readonly item: boolean };

/** Fewer characters than this, and no mark that ends or continues a sentence, may be a heading. */
const headingLength = 40;
const isShort = (text: string): boolean => text.length < headingLength && !/[。．；;，,：:！!？?]$/.test(text);

const unnumbered = (level: 1 | 2, text: string): string => withoutOrdinal(level, text).trim();

/** The level whose ordinal the text begins with, if anything follows it. */
const typedLevel = (text: string): 1 | 2 | undefined => ([1, 2] as const).find((level) => isNumbered(level, text) && unnumbered(level, text) !== "");

/** 一、 is the ordinal of a whole section; in a part it is a first-level heading where the source calls it a heading. */
const withoutAny = (level: 1 | 2, text: string): string => unnumbered(level, text).replace(/^[一二三四五六七八九十]{1,3}、\s*(?=\S)/, "");

function ranked(line: Line, top: number): Written {
  const level = typedLevel(line.text) ?? (line.rank === top ? 1 : 2);
  return { kind: "heading", level, text: withoutAny(level, line.text) || line.text };
}

function plain({ text, item }: Line): Written {
  const level = item || !isShort(text) ? undefined : typedLevel(text);
  return level === undefined ? { kind: "paragraph", text } : { kind: "heading", level, text: unnumbered(level, text) };
}

/** The highest headings of the source are of the first level, all below of the second, unless their ordinal says otherwise. */
export function blocksOf(lines: readonly Line[]): Written[] {
  const top = Math.min(...lines.flatMap(({ rank }) => (rank > 0 ? [rank] : [])));
  return lines.map((line) => (line.rank > 0 ? ranked(line, top) : plain(line)));
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
