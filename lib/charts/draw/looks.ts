// How parts and years are told apart: a colour and a pattern each, so that a print in black and white reads, too.
import type { Theme } from "../theme.ts";

/** Of the drawing library: a shape filled with lines or dots. */
const pattern = (
  paper: string,
  dashArrayX: readonly (number | readonly number[])[] | number,
  dashArrayY: readonly number[] | number,
  rotation: number,
  more: { readonly symbol?: string; readonly symbolSize?: number } = {},
) => ({ symbol: "rect", symbolSize: 1, color: paper, dashArrayX, dashArrayY, rotation, ...more });

const quarter = Math.PI / 4;

/** In the order of parts and years: solid first; neighbours differ most. */
const patterns = (paper: string) => [
  undefined,
  pattern(paper, [1, 0], [1.5, 4], -quarter),
  pattern(
    paper,
    [
      [0, 5],
      [2.5, 2.5],
    ],
    [2.5, 0],
    0,
    { symbol: "circle", symbolSize: 0.8 },
  ),
  pattern(paper, [1, 0], [1.5, 4], quarter),
  pattern(paper, [1, 0], [1.5, 4], 0),
  pattern(
    paper,
    [
      [4, 4],
      [0, 4, 4, 0],
    ],
    [4, 0],
    0,
  ),
  pattern(paper, [1, 0], [1.5, 4], 2 * quarter),
  pattern(paper, [2, 6], [2, 3], quarter),
];

export type ShapeLook = { readonly color: string; readonly decal: ReturnType<typeof pattern> | undefined };

const lookAt = (colors: readonly string[], place: number, paper: string): ShapeLook => {
  const all = patterns(paper);
  return { color: colors[place % colors.length] ?? paper, decal: all[place % all.length] };
};

/** A part of a ring, by its place among the lines of its chart. */
export const partLook = ({ parts, paper }: Theme, place: number): ShapeLook => lookAt(parts, place, paper);

/** The bars of a year: so many years before the report's own. */
export const yearLook = ({ years, paper }: Theme, yearsAgo: number): ShapeLook => lookAt(years, yearsAgo, paper);
