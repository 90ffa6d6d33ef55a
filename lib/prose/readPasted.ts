// What is on the clipboard, read as blocks of a part: text and headings are kept, what was left out is named.
//
// Pure but for the parser, which is given: the browser's own, or jsdom's in tests. DOMParser runs no script and loads
// nothing. Parts: page.ts (HTML to lines), pdf/ (lines of plain text to paragraphs), recognise.ts (lines to blocks), leftOut.ts (the
// names).
import type { Numbering } from "../document/numbering.ts";
import { stretchesOf } from "../characters/strokes.ts";
import type { Clipboard } from "../seen/clipboard.ts";
import { settled } from "../seen/insets.ts";
import { LeftOut } from "./leftOut.ts";
import { linesOf, type PageRead } from "./page.ts";
import { unbroken, type Mended } from "./pdf/unbroken.ts";
import { blocksOf, isBody, type Line, type Recognised } from "./recognise.ts";
import { tidy } from "../characters/tidy.ts";
import type { Written } from "./written.ts";

/**
 * `asText`: what the source calls headings, and what is read as paragraphs because sentences go on in them. `mended`: what was done to plain text
 * that a page had broken. `typed`: the one line as it was seen, with its ordinal, "" where there are several.
 */
export type Pasted = {
  readonly blocks: Recognised[];
  readonly leftOut: string[];
  readonly asText: readonly string[];
  readonly mended: Mended | undefined;
  readonly typed: string;
};

/** The only one, as it is. */
const single = (lines: readonly string[]): string => (lines.length === 1 ? (lines[0] ?? "") : "");

const plainLine = (text: string): Line => ({ text, rank: 0, item: false });

/** The text of pdf.js, which Firefox and many portals show a PDF with: a line break after each printed line, and no paragraphs. */
const isPrinted = (html: string): boolean => /<br[^>]*role="presentation"/i.test(html) && !/<(?:p|h[1-6]|li|table)\b/i.test(html);

/** Plain text is read where the HTML says nothing at all. */
export const isPlainText = ({ html, text }: Clipboard, { lines, leftOut, tables }: PageRead): boolean =>
  lines.length === 0 && tables.length === 0 ? leftOut.length === 0 : isPrinted(html) && text.trim() !== "";

/** What is on the clipboard as lines, before anybody asks which of them are headings. */
export type PastedLines = Omit<Pasted, "blocks"> & { readonly lines: readonly Line[] };

export function pastedLines(clipboard: Clipboard, Parser: typeof DOMParser): PastedLines {
  const page = linesOf(new Parser().parseFromString(clipboard.html, "text/html"));
  if (!isPlainText(clipboard, page)) {
    const { lines, leftOut } = page;
    return {
      lines,
      leftOut,
      asText: lines.filter(isBody).map(({ text }) => text),
      mended: undefined,
      typed: single(lines.map(({ text }) => text)),
    };
  }
  const { lines, leftOut, mended } = plainLines(clipboard.text);
  return { lines, leftOut, asText: [], mended, typed: single(lines.map(({ text }) => text)) };
}

/** `numbering`: with which ordinals the part prints its headings. */
export function readPasted(clipboard: Clipboard, Parser: typeof DOMParser, numbering: Numbering = "plain"): Pasted {
  const { lines, ...read } = pastedLines(clipboard, Parser);
  return { ...read, blocks: blocksOf(lines, numbering) };
}

/** Plain text as lines: without what is struck out in it by signs of its own and the places of pictures (U+FFFC), which are named, and what a page broke put together. */
export function plainLines(text: string): {
  readonly lines: readonly Line[];
  readonly leftOut: string[];
  readonly mended: Mended | undefined;
} {
  const out = new LeftOut();
  out.add("pictures", text.match(/\uFFFC/g)?.length ?? 0);
  const stretches = stretchesOf(settled(text));
  for (const { text: own, struck } of stretches) if (struck) out.addText("struck", tidy(own));
  const { lines, mended } = unbroken(stretches.map((one) => (one.struck ? "" : one.text)).join(""));
  return { lines: lines.map(plainLine), leftOut: out.named(), mended };
}

/** Plain text as it stands, a paragraph a line. */
export const asItStands = (text: string): readonly Written[] =>
  text
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/)
    .map(tidy)
    .filter((line) => line !== "")
    .map((line) => ({ kind: "paragraph", text: line }));
