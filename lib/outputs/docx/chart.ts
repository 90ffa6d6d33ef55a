// A chart as a picture (PNG), in the middle, kept with the table of its numbers; a chart without one is its table.
import { AlignmentType, ImageRun, Paragraph } from "docx";
import { printable } from "../../document/node.ts";
import type { NodeOf } from "../../document/render.ts";
import { named } from "./styles.ts";

type Chart = NodeOf<"chart">;

/** The library counts in pixels of 1/96 inch. */
const pixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4);

/** In millimetres. */
type Size = { readonly width: number; readonly height: number };

/** `id`: of the drawing in the file, which the library would count on through the life of the process. */
export function chart({ picture, text }: Chart, id: number, { width, height }: Size): readonly Paragraph[] {
  if (picture.png === null) return [];
  const description = printable(text);
  const image = new ImageRun({
    type: "png",
    data: picture.png,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { id: String(id), name: `图${id}`, description, title: description },
  });
  return [new Paragraph({ style: named.picture, alignment: AlignmentType.CENTER, keepNext: true, children: [image] })];
}
