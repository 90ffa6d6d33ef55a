// 署名和成文日期 (GB/T 9704-2012 7.3.5). Without a seal (7.3.5.2): the name some characters in from the right, the date below
// it, its first character to the right of the name's first; where the date is the longer, it stands so far in itself, and the
// name moves left with it. With a seal (7.3.5.1): the date in from the right, the name in the middle over it.
//
// A name that is too long for its line is broken between words, its lines in the middle over each other.
import { AlignmentType, Paragraph } from "docx";
import type { Node } from "../../document/node.ts";
import { signature as placing } from "../../paper/style.ts";
import { titleLines } from "../../paper/title.ts";
import { widthOf } from "../../paper/width.ts";
import type { Measures } from "./measures.ts";
import { named } from "./styles.ts";
import { runs } from "./text.ts";

type Signature = Extract<Node, { kind: "signature" }>;

/** How many characters in from the right the name and the date end. */
export type Indents = { readonly issuer: number; readonly date: number };

function bareIndents(name: number, date: number): Indents {
  const { right, step } = placing.bare;
  if (date === 0) return { issuer: right, date: right };
  const end = Math.max(right, right + name - step - date);
  return { issuer: end + date + step - name, date: end };
}

/** A name that would reach over the edge keeps off it as without a seal, and the date stands in the middle under it. */
function sealedIndents(name: number, date: number): Indents {
  const { right } = placing.sealed;
  if (date === 0) return { issuer: right, date: right };
  const issuer = Math.max(placing.bare.right, right + (date - name) / 2);
  return { issuer, date: issuer + (name - date) / 2 };
}

/** Where a name and a date of such widths end. */
export const indentsOf = (name: number, date: number, sealed: boolean): Indents => (sealed ? sealedIndents : bareIndents)(name, date);

type Line = { readonly text: string; readonly indent: { readonly left?: number; readonly right: number }; readonly alignment?: "center" };

/** Name and date, each as a paragraph; lengths in characters. */
export function signatureLines({ issuer, date }: Signature, sealed: boolean, perLine: number): readonly Line[] {
  const lines = titleLines(issuer, perLine - 2 * placing.bare.right);
  const longest = Math.max(...lines.map(widthOf));
  const right = indentsOf(longest, widthOf(date), sealed);
  // Half a character more on both sides, for a font that is wider than reckoned.
  const name: Line =
    lines.length === 1
      ? { text: issuer, indent: { right: right.issuer } }
      : {
          text: lines.join("\n"),
          indent: { left: perLine - right.issuer - longest - 0.5, right: right.issuer - 0.5 },
          alignment: AlignmentType.CENTER,
        };
  return date === "" ? [name] : [name, { text: date, indent: { right: right.date } }];
}

export function signature(node: Signature, { area, character, linePitch }: Measures, sealed: boolean): readonly Paragraph[] {
  const lines = signatureLines(node, sealed, area.width / character);
  const before = placing[sealed ? "sealed" : "bare"].lines * linePitch;
  return lines.map(
    ({ text, indent: { left, right }, alignment }, place) =>
      new Paragraph({
        style: named.signature,
        alignment,
        indent: { left: left === undefined ? undefined : Math.round(left * character), right: Math.round(right * character) },
        spacing: { before: place === 0 ? before : 0 },
        keepLines: true,
        keepNext: place < lines.length - 1 ? true : undefined,
        children: runs(text),
      }),
  );
}
