// A chart as a picture (PNG), in the middle, kept with the table of its numbers; a chart without one is its table.
import { AlignmentType, ImageRun, Paragraph } from "docx";
import { twips } from "../../paper/area.ts";
import { printable } from "../../document/node.ts";
import type { NodeOf } from "../../document/render.ts";
import { named } from "./styles.ts";

type Chart = NodeOf<"chart">;

/** The library counts in pixels of 1/96 inch. */
const pixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4);

/** In millimetres. */
type Size = { readonly width: number; readonly height: number; readonly apart: number };

/** `id`: of the drawing in the file, which the library would count on through the life of the process. */
export function chart({ picture, text }: Chart, id: number, { width, height, apart }: Size): readonly Paragraph[] {
  if (picture.png === null) return [];
  const description = printable(text);
  const image = new ImageRun({
    type: "png",
    data: picture.png,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { id: String(id), name: `图${id}`, description, title: description },
  });
  const free = twips(apart);
  const spacing = free > 0 ? { before: free, after: free } : undefined;
  return [new Paragraph({ style: named.picture, alignment: AlignmentType.CENTER, keepNext: true, spacing, children: [image] })];
}
