// For tests only: a table as printed, each cell with its place, to be compared with what a test says of the paper.
import type { Edition } from "../edition/edition.ts";
import { layout } from "../edition/layout.ts";
import { walk } from "../edition/walk.ts";
import { placed } from "../document/positions.ts";

/** Where it begins (row, column), how far it goes (rows, columns), and its text, or its address after @. */
export type Printed = readonly [row: number, column: number, rowSpan: number, colSpan: number, text: string];

/** The cells of a table in reading order. Throws a RangeError where the edition has no such table. */
export function printedIn(edition: Edition, id: string): readonly Printed[] {
  const place = walk(edition).grids.get(id);
  if (place === undefined) throw new RangeError(`no grid ${id}`);
  return placed(layout(place.grid).rows).map(({ row, column, cell }) => [row, column, cell.rowSpan, cell.colSpan, cell.address === undefined ? cell.text : `@${cell.address}`]);
}
