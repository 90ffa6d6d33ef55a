// 署名和成文日期 without a seal (GB/T 9704-2012 7.3.5.2): one line below the text; the name two characters in from the
// right; the date below it, its first character two to the right of the name's first. Where the date is the longer,
// it stands two characters in itself, and the name moves left with it.
import { Paragraph } from "docx";
import type { Node } from "../node.ts";
import { characterWidth, linePitch } from "./style.ts";
import { named } from "./styles.ts";
import { runs, widthOf } from "./text.ts";

type Signature = Extract<Node, { kind: "signature" }>;

/** How many characters in from the right the name and the date end. */
export function indents(issuer: string, date: string): { readonly issuer: number; readonly date: number } {
  const [name, day] = [widthOf(issuer), widthOf(date)];
  if (day === 0) return { issuer: 2, date: 2 };
  const end = Math.max(2, name - day);
  return { issuer: end + day + 2 - name, date: end };
}

const line = (text: string, characters: number, before: number, keepNext?: true): Paragraph =>
  new Paragraph({ style: named.signature, indent: { right: Math.round(characters * characterWidth) }, spacing: { before }, keepNext, children: runs(text) });

export function signature({ issuer, date }: Signature): readonly Paragraph[] {
  const right = indents(issuer, date);
  return [line(issuer, right.issuer, linePitch, date !== "" || undefined), ...(date === "" ? [] : [line(date, right.date, 0)])];
}
