// Where in its rows a block's values begin: right of the labels, by the column or, where the merges were lost and the
// rows are of unequal depth (as text from a browser is), in each row by itself.
import { namesBefore } from "./heads.ts";
import { has } from "./label.ts";
import type { BlockCell } from "../tables/matrix.ts";
import type { Part } from "./parts.ts";
import type { Picture } from "./picture.ts";
import type { RowMap } from "./rows.ts";
import { rightOf, type Seen, type Sheet, type SheetRow } from "./sheet.ts";

/** The number of a cell's column among the values of its row, undefined where it is left of them. */
export type Numbering = { readonly ragged: boolean; readonly numberOf: (row: SheetRow, cell: BlockCell) => number | undefined };

const byColumn = (start: number): Numbering => ({ ragged: false, numberOf: (_, { column }) => (column < start ? undefined : column) });

const byRow: Numbering = {
  ragged: true,
  numberOf: ({ cells, name }, cell) => {
    const place = cells.filter(({ column }) => name === undefined || column >= rightOf(name)).indexOf(cell);
    return place < 0 ? undefined : place;
  },
};

/** Nothing but what the form prints in such a place, a unit, stands between the label and the values. */
const isClear = (row: SheetRow, name: Seen, start: number, picture: Picture): boolean =>
  row.seen.every((one) => one.cell.column < rightOf(name) || one.cell.column >= start || (!one.figure && has(picture.printed, one.keys)));

const widthFrom = (start: number, rows: readonly SheetRow[]): number =>
  Math.max(0, ...rows.flatMap(({ seen }) => seen.map(({ cell }) => cell.column + 1 - start)));

/** `lead`: leading columns of unknown names, where no row is known by its label. */
export function numberingOf(sheet: Sheet, part: Part, picture: Picture, rowMap: RowMap, lead: number): Numbering {
  const named = part.rows.flatMap((row) =>
    row.name === undefined || rowMap.by === "cursor"
      ? []
      : [{ row, name: row.name, reach: picture.rows[rowMap.rows.get(row.row)?.track ?? -1]?.reach ?? 1 }],
  );
  if (named.length === 0) return byColumn(lead);
  const near = Math.max(...named.map(({ name }) => rightOf(name)));
  const far = Math.max(near, ...named.map(({ name, reach }) => (sheet.flat ? name.cell.column + reach : 0)));
  const hasName = (start: number): boolean => namesBefore(part, picture, start).some(({ cell }) => cell.column >= near);
  const starts = [far, near].filter((start) => !hasName(start) && named.every(({ row, name }) => isClear(row, name, start, picture)));
  const start = starts.find((one) => widthFrom(one, part.rows) === part.slots.length) ?? starts[0];
  return start === undefined ? byRow : byColumn(start);
}
