// A style of the paper in the terms of WordprocessingML: lengths in twips (1/20 pt), type sizes in half-points, frames in
// eighths of a point. Every figure comes from lib/paper/style.ts; nothing is decided here.
import { areaOf, roomOf, twips, type Area, type Room } from "../../paper/area.ts";
import { table, type Style } from "../../paper/style.ts";

export const points = (length: number): number => Math.round(length * 20);
export const halfPoints = (size: number): number => Math.round(size * 2);

export type Measures = {
  readonly style: Style;
  readonly area: Area;
  readonly room: Room;
  /** From the paper's edge: the top of the mark, and the foot of the page number. */
  readonly header: number;
  readonly footer: number;
  readonly markPitch: number;
  readonly linePitch: number;
  readonly characterSpacing: number;
  /** The advance of one character of the body on its line. */
  readonly character: number;
};

export function measuresOf(style: Style): Measures {
  const { margins, mark, pageNumber, body, linePitch, characterSpacing } = style;
  const markPitch = points(mark.size * 1.25);
  return {
    style,
    area: areaOf(style),
    room: roomOf(style),
    markPitch,
    header: twips(margins.top - mark.above) - markPitch,
    // The dash stands in the middle of its line, which is as high as its type.
    footer: twips(margins.bottom - pageNumber.below) - points(pageNumber.size / 2),
    linePitch: points(linePitch),
    characterSpacing: points(characterSpacing),
    character: points(body.size + characterSpacing),
  };
}

/** Cells, in the same terms. */
export const cells = {
  rule: table.rule * 8,
  margin: points(table.margin),
  above: points(table.above),
  apart: points(table.apart),
} as const;

/** The exact line pitch in cells for a size of type in points. */
export const cellPitch = (size: number): number => points(size * table.leading);
