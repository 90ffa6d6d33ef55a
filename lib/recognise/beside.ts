// Tables that stand beside each other in one sheet, with an empty column between them, are one table to a reader: parted where no cell has text or reaches across.
import type { ReadTable } from "../reading/reading.ts";
import { isEmpty, type BlockCell } from "../tables/matrix.ts";

/** From the first column of a part to before the one behind it. */
type Stretch = { readonly from: number; readonly to: number };

/** The stretches of columns that hold something. */
function stretchesOf({ block: { columns, cells } }: ReadTable): readonly Stretch[] {
  const filled = new Set(
    cells.flatMap(({ text, column, colSpan }) => (isEmpty(text) ? [] : Array.from({ length: colSpan }, (_, at) => column + at))),
  );
  const found: { from: number; to: number }[] = [];
  for (let column = 0; column < columns; column += 1) {
    const last = found.at(-1);
    if (!filled.has(column)) continue;
    if (last?.to === column) last.to = column + 1;
    else found.push({ from: column, to: column + 1 });
  }
  return found;
}

/** The cells of a stretch as a table of its own, from its first row with text to its last. */
function partOf(table: ReadTable, { from, to }: Stretch): ReadTable {
  const { block, cells: places } = table;
  const isIn = ({ column, colSpan }: BlockCell): boolean => column >= from && column + colSpan <= to;
  const own = block.cells.flatMap((cell, at) => (isIn(cell) ? [{ cell, place: places[at] ?? table.where }] : []));
  const filled = own.filter(({ cell }) => !isEmpty(cell.text)).map(({ cell }) => cell);
  const top = Math.min(...filled.map(({ row }) => row));
  const bottom = Math.max(...filled.map(({ row, rowSpan }) => row + rowSpan));
  const kept = own.filter(({ cell }) => cell.row >= top && cell.row < bottom);
  const cells = kept.map(({ cell }) => ({ ...cell, row: cell.row - top, column: cell.column - from }));
  const where = kept.find(({ cell }) => !isEmpty(cell.text))?.place ?? table.where;
  return { ...table, where, block: { rows: bottom - top, columns: to - from, cells }, cells: kept.map(({ place }) => place) };
}

/** The tables beside each other in what was read as one; none where no empty column parts it. */
export function besideIn(table: ReadTable): readonly ReadTable[] {
  const stretches = stretchesOf(table);
  return stretches.length < 2 ? [] : stretches.map((stretch) => partOf(table, stretch));
}
