// Where in its rows the values of a band begin, and which of them a cell is: right of the labels, by the column or, where the merges were lost and the rows are of
// unequal depth (as text from a browser is), in each row by itself. Which column of the grid that is, columns.ts asks.
import type { BlockCell } from "../../tables/matrix.ts";
import { has } from "../labels/label.ts";
import type { Band, Rows } from "./band.ts";
import { namesBefore } from "./heads.ts";
import { rightOf, type SeenBlock, type SeenCell, type SeenRow } from "./seenBlock.ts";

/** The number of a cell's column among the values of its row, undefined where it is left of them. */
export type Numbering = { readonly ragged: boolean; readonly numberOf: (row: SeenRow, cell: BlockCell) => number | undefined };

const byColumn = (start: number): Numbering => ({ ragged: false, numberOf: (_, { column }) => (column < start ? undefined : column) });

const byRow: Numbering = {
  ragged: true,
  numberOf: ({ cells, name }, cell) => {
    const place = cells.filter(({ column }) => name === undefined || column >= rightOf(name)).indexOf(cell);
    return place < 0 ? undefined : place;
  },
};

/** How far values reach; a unit beside the label of a row that is blank is none. */
const widthFrom = (start: number, rows: readonly SeenRow[], isPrinted: (one: SeenCell) => boolean): number =>
  Math.max(0, ...rows.flatMap(({ texts }) => texts.filter((one) => !isPrinted(one)).map(({ cell }) => cell.column + 1 - start)));

/** Where the values of a band begin. */
export function numberingOf(seen: SeenBlock, rows: Rows, band: Band): Numbering {
  if (rows.by === "cursor") return byColumn(seen.margins.left);
  const named = band.rows.flatMap(({ row, texts, name }) => (name === undefined ? [] : [{ row, texts, name }]));
  if (named.length === 0) return byColumn(0);
  const near = Math.max(...named.map(({ name }) => rightOf(name)));
  const reaches = named.map(({ row, name }) => name.cell.column + (rows.of.get(row)?.into.reach ?? 1));
  const far = Math.max(near, ...reaches);
  const isOutside = ({ cell }: SeenCell, name: SeenCell, start: number) => cell.column < rightOf(name) || cell.column >= start;
  const isPrinted = ({ figure, keys }: SeenCell) => !figure && has(seen.gridLabels.printed, keys);
  /** Nothing but what the form prints in such a place, a unit, stands between the labels and the values, and no column's name. */
  const isClear = (start: number): boolean =>
    !namesBefore(seen, band.heads, start).some(({ cell }) => cell.column >= near) &&
    named.every(({ texts, name }) => texts.every((one) => isOutside(one, name, start) || isPrinted(one)));
  // Where cells are merged, labels reach to where their cells end; a unit may still stand between.
  const starts = (seen.flat ? [far, near] : isClear(near) ? [near, far] : []).filter(isClear);
  const start = starts.find((one) => widthFrom(one, band.rows, isPrinted) === band.slots.length) ?? starts[0];
  return start === undefined ? byRow : byColumn(start);
}

/** The numbers of the band's columns of values, in order, empty ones between them too. */
export function numbersOf({ rows, heads }: Band, { numberOf, ragged }: Numbering): readonly number[] {
  const begun = new Set(rows.flatMap((row) => row.cells.flatMap((cell) => numberOf(row, cell) ?? [])));
  const full = rows.flatMap((row) => row.texts.flatMap(({ cell }) => numberOf(row, cell) ?? []));
  const headed = ragged ? [] : heads.flatMap(({ texts }) => texts.flatMap(({ cell }) => (begun.has(cell.column) ? [cell.column] : [])));
  // Nothing written in them, and no head of their own: they are as many as there are cells.
  const last = Math.max(...full, ...headed);
  if (last === -Infinity) return [...begun].sort((a, b) => a - b);
  return [...begun].sort((a, b) => a - b).filter((number) => number <= last);
}
