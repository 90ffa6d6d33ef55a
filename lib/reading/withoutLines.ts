// A block without the rows and columns that are hidden where it came from: what lies in them goes, what spans them grows narrower,
// and every other cell keeps its row and column among those that are left.
import { isEmpty, type CellBlock, type BlockCell, type Left } from "../tables/matrix.ts";

/** For each line from 0 its number among those that are left; for a hidden one that of the next. */
function numbering(count: number, hidden: ReadonlySet<number>): readonly number[] {
  let next = 0;
  return Array.from({ length: count + 1 }, (_, line) => (hidden.has(line) ? next : next++));
}

/** What the hidden lines held, line by line: cells, and what was left away in them already. */
function heldIn(side: "row" | "column", hidden: ReadonlySet<number>, cells: readonly BlockCell[], left: readonly Left[]): readonly Left[] {
  return [...hidden]
    .sort((a, b) => a - b)
    .flatMap((line) => {
      const filled = cells.flatMap((cell) => (cell[side] === line && !isEmpty(cell.text) ? [cell.text] : []));
      const texts = [...filled, ...left.flatMap((one) => (one[side] === line ? one.texts : []))];
      return texts.length === 0 ? [] : [{ what: side, texts, row: line, column: line }];
    });
}

const lines = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, at) => from + at);

/** The block without these rows and columns; what they held is in `left`. */
export function withoutLines(block: CellBlock, rows: ReadonlySet<number>, columns: ReadonlySet<number>): CellBlock {
  if (rows.size === 0 && columns.size === 0) return block;
  const [rowAt, columnAt] = [numbering(block.rows, rows), numbering(block.columns, columns)];
  const stored = new Map((block.stored ?? []).map((one) => [`${one.row},${one.column}`, one]));
  const moved = block.cells.map((cell) => {
    const [row, column] = [rowAt[cell.row] ?? 0, columnAt[cell.column] ?? 0];
    return {
      cell,
      now: {
        text: cell.text,
        row,
        column,
        rowSpan: (rowAt[cell.row + cell.rowSpan] ?? 0) - row,
        colSpan: (columnAt[cell.column + cell.colSpan] ?? 0) - column,
      },
    };
  });
  const isLeft = ({ rowSpan, colSpan }: BlockCell): boolean => rowSpan > 0 && colSpan > 0;
  const gone = moved.flatMap(({ cell, now }) => (isLeft(now) ? [] : [cell]));
  const inRows = gone.filter(({ row, rowSpan }) => lines(row, rowSpan).every((line) => rows.has(line)));
  const inColumns = gone.filter((cell) => !inRows.includes(cell));
  const storedNow = moved.flatMap(({ cell, now }) => {
    const one = isLeft(now) ? stored.get(`${cell.row},${cell.column}`) : undefined;
    return one === undefined ? [] : [{ ...one, row: now.row, column: now.column }];
  });
  const left = block.left ?? [];
  const [ofRows, others] = [left.filter(({ row }) => rows.has(row)), left.filter(({ row }) => !rows.has(row))];
  const [ofColumns, kept] = [others.filter(({ column }) => columns.has(column)), others.filter(({ column }) => !columns.has(column))];
  return {
    rows: block.rows - rows.size,
    columns: block.columns - [...columns].filter((column) => column < block.columns).length,
    cells: moved.flatMap(({ now }) => (isLeft(now) ? [now] : [])),
    left: [
      ...heldIn("column", columns, inColumns, ofColumns),
      ...heldIn("row", rows, inRows, ofRows),
      ...kept.map((one): Left => ({ ...one, row: rowAt[one.row] ?? 0, column: columnAt[one.column] ?? 0 })),
    ],
    ...(storedNow.length > 0 ? { stored: storedNow } : {}),
  };
}
