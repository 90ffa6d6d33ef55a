// The page of a style in twips (1/20 pt), whole numbers as Word wants them: what margins leave for text, and what a table
// may take of it below its heading.
import { paper, table, type Style } from "./style.ts";

const perMillimetre = 1440 / 25.4;

export const twips = (millimetres: number): number => Math.round(millimetres * perMillimetre);

export type Area = {
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
};

/** The left margin is rounded up, so that the text is as wide as the style says and not a twip more. */
export function areaOf({ margins }: Style): Area {
  const [pageWidth, pageHeight] = [twips(paper.width), twips(paper.height)];
  const [top, right, bottom, left] = [
    twips(margins.top),
    twips(margins.right),
    twips(margins.bottom),
    Math.ceil(margins.left * perMillimetre - 1e-6),
  ];
  return { pageWidth, pageHeight, top, right, bottom, left, width: pageWidth - left - right, height: pageHeight - top - bottom };
}

/** How many characters of a size in points, with what is added between them, a line of the page holds. */
export const charactersIn = (style: Style, size: number): number => areaOf(style).width / (size * 20);

/** The room for a table: `height` below its heading, with something to spare; `size` of its type in points. */
export type Room = { readonly width: number; readonly height: number; readonly size: number };

export function roomOf(style: Style): Room {
  const { width, height } = areaOf(style);
  return { width, height: height - Math.round((style.linePitch + table.apart + table.spare) * 20), size: style.cell.size };
}
