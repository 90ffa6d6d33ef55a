// 署名和成文日期 in Word: name and date as paragraphs, each set in from the right as ../../paper/signature.ts reckons.
import { AlignmentType, Paragraph } from "docx";
import type { NodeOf } from "../../document/render.ts";
import { signatureOf } from "../../paper/signature.ts";
import { signature as measures } from "../../paper/style.ts";
import type { Measures } from "./measures.ts";
import { named } from "./styles.ts";
import { runs } from "./text.ts";

type Signature = NodeOf<"signature">;

type Line = { readonly text: string; readonly indent: { readonly left?: number; readonly right: number }; readonly alignment?: "center" };

/** Name and date, each as a paragraph; lengths in characters. */
export function signatureLines({ issuer, date }: Signature, sealed: boolean, perLine: number): readonly Line[] {
  const { name: lines, width, right } = signatureOf({ issuer, date }, sealed, perLine);
  // Half a character more on both sides, for a font that is wider than reckoned.
  const name: Line =
    lines.length === 1
      ? { text: issuer, indent: { right: right.issuer } }
      : {
          text: lines.join("\n"),
          indent: { left: perLine - right.issuer - width - 0.5, right: right.issuer - 0.5 },
          alignment: AlignmentType.CENTER,
        };
  return date === "" ? [name] : [name, { text: date, indent: { right: right.date } }];
}

export function signature(node: Signature, { area, character, linePitch }: Measures, sealed: boolean): readonly Paragraph[] {
  const lines = signatureLines(node, sealed, area.width / character);
  const before = measures[sealed ? "sealed" : "bare"].lines * linePitch;
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
