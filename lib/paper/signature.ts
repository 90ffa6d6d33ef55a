// 署名和成文日期 (GB/T 9704-2012 7.3.5), placed for every output that has a paper. Without a seal (7.3.5.2): the name some characters in from
// the right, the date below it, its first character to the right of the name's first; where the date is the longer, it stands so far
// in itself, and the name moves left with it. With a seal (7.3.5.1): the date in from the right, the name in the middle over it.
//
// A name that is too long for its line is broken between words, its lines in the middle over each other. The measures stand in style.ts.
import type { NodeOf } from "../document/render.ts";
import { signature as measures } from "./style.ts";
import { titleLines } from "./title.ts";
import { widthOf } from "./width.ts";

/** How many characters in from the right the name and the date end. */
export type Indents = { readonly issuer: number; readonly date: number };

function bareIndents(name: number, date: number): Indents {
  const { right, step } = measures.bare;
  if (date === 0) return { issuer: right, date: right };
  const end = Math.max(right, right + name - step - date);
  return { issuer: end + date + step - name, date: end };
}

/** A name that would reach over the edge keeps off it as without a seal, and the date stands in the middle under it. */
function sealedIndents(name: number, date: number): Indents {
  const { right } = measures.sealed;
  if (date === 0) return { issuer: right, date: right };
  const issuer = Math.max(measures.bare.right, right + (date - name) / 2);
  return { issuer, date: issuer + (name - date) / 2 };
}

/** Where a name and a date of such widths end. */
export const indentsOf = (name: number, date: number, sealed: boolean): Indents => (sealed ? sealedIndents : bareIndents)(name, date);

/** `name`: its lines, the longest `width` characters wide. `linesAbove`: lines left free below the text. */
export type PlacedSignature = {
  readonly name: readonly string[];
  readonly width: number;
  readonly right: Indents;
  readonly linesAbove: number;
};

/** Where name and date stand on lines of so many characters. */
export function signatureOf(
  { issuer, date }: Pick<NodeOf<"signature">, "issuer" | "date">,
  sealed: boolean,
  perLine: number,
): PlacedSignature {
  const name = titleLines(issuer, perLine - 2 * measures.bare.right);
  const width = Math.max(0, ...name.map(widthOf));
  return { name, width, right: indentsOf(width, widthOf(date), sealed), linesAbove: measures[sealed ? "sealed" : "bare"].lines };
}
