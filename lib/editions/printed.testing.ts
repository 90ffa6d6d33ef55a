// For tests only: a table as printed, each cell with its place, to be compared with what a test says of the paper.
import type { Edition } from "../edition/edition.ts";
import { layout, type LayoutCell } from "../edition/layout.ts";
import { walk } from "../edition/walk.ts";

/** Where it begins (row, column), how far it goes (rows, columns), and its text, or its address after @. */
export type PaperCell = readonly [row: number, column: number, rowSpan: number, colSpan: number, text: string];

/** The cells of a table in reading order. Throws a RangeError where the edition has no such table. */
export function printedIn(edition: Edition, id: string): readonly PaperCell[] {
  const place = walk(edition).grids.get(id);
  if (place === undefined) throw new RangeError(`no grid ${id}`);
  const { rows, columns } = layout(place.grid);
  const taken = rows.map(() => Array.from({ length: columns }, () => false));
  const put = (cell: LayoutCell, row: number): PaperCell => {
    const column = taken[row]?.indexOf(false) ?? -1;
    for (let down = row; down < row + cell.rowSpan; down += 1) taken[down]?.fill(true, column, column + cell.colSpan);
    return [row, column, cell.rowSpan, cell.colSpan, cell.address === undefined ? cell.text : `@${cell.address}`];
  };
  return rows.flatMap((row, line) => row.map((cell) => put(cell, line)));
}
