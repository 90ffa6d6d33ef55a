// What is on the clipboard, read as blocks of a part: text and headings are kept, what was left out is named.
//
// Pure but for the parser, which is given: the browser's own, or jsdom's in tests. DOMParser runs no script and loads
// nothing. Parts: paste/page.ts (HTML to lines), paste/recognise.ts (lines to blocks), paste/leftOut.ts (the names).
import type { Numbering } from "#lib/document/numbering.ts";
import { linesOf } from "./paste/page.ts";
import { blocksOf, isBody, type Line, type Recognised } from "./paste/recognise.ts";
import { tidy } from "./paste/text.ts";

/** `asText`: what the source calls headings, and what is read as paragraphs because sentences go on in them. */
export type Pasted = { readonly blocks: Recognised[]; readonly leftOut: string[]; readonly asText: readonly string[] };

const plainLines = (text: string): readonly Line[] =>
  text
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/)
    .map((line) => ({ text: tidy(line), rank: 0, item: false }))
    .filter((line) => line.text !== "");

/** Plain text is read where the HTML says nothing at all. `numbering`: with which ordinals the part prints its headings. */
export function readPasted({ html, text }: { readonly html: string; readonly text: string }, Parser: typeof DOMParser, numbering: Numbering = "plain"): Pasted {
  const page = linesOf(new Parser().parseFromString(html, "text/html"));
  const spoken = page.lines.length > 0 || page.leftOut.length > 0;
  const lines = spoken ? page.lines : plainLines(text);
  return { blocks: blocksOf(lines, numbering), leftOut: page.leftOut, asText: lines.filter(isBody).map((line) => line.text) };
}
