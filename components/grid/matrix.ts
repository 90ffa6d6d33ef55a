// The value cells of a grid as a spreadsheet has them: rows and columns without heads and labels, merged values at
// every column that they span. Pure: where a key leads is decided here, what is focused elsewhere.
import type { Address, Grid } from "#lib/edition/edition.ts";
import { layout } from "#lib/edition/layout.ts";
import { placed } from "#lib/tables/positions.ts";

export type Spot = { readonly row: number; readonly column: number };

/** `cells[row][column]`: the address there; a value that spans several columns stands at each of them. */
export type Matrix = {
  readonly cells: readonly (readonly Address[])[];
  readonly spots: ReadonlyMap<Address, Spot>;
  /** The row of the layout in which each row of the matrix stands. */
  readonly lines: readonly number[];
};

function build(grid: Grid): Matrix {
  const { rows, labelColumns } = layout(grid);
  const lines = new Map<number, Address[]>();
  for (const { row, column, cell } of placed(rows)) {
    if (cell.address === undefined) continue;
    const line = lines.get(row) ?? [];
    for (let at = column - labelColumns; at < column - labelColumns + cell.colSpan; at += 1) line[at] = cell.address;
    lines.set(row, line);
  }
  const cells = [...lines.values()];
  const spots = new Map<Address, Spot>();
  cells.forEach((line, row) => line.forEach((address, column) => spots.has(address) || spots.set(address, { row, column })));
  return { cells, spots, lines: [...lines.keys()] };
}

const known = new WeakMap<Grid, Matrix>();

/** The matrix of a grid. The same object for the same grid. */
export function matrixOf(grid: Grid): Matrix {
  const matrix = known.get(grid) ?? build(grid);
  known.set(grid, matrix);
  return matrix;
}

/** The cell so many rows and columns away, at the edge where there is none; `column` keeps the column over merged values. */
export function moved(
  { cells, spots }: Matrix,
  from: Address,
  down: number,
  across: number,
  column = spots.get(from)?.column ?? 0,
): Address {
  const row = spots.get(from)?.row ?? 0;
  const line = cells[Math.max(0, Math.min(cells.length - 1, row + down))] ?? [];
  let at = Math.max(0, Math.min(line.length - 1, column));
  for (let step = across; step !== 0 && line[at] === from && at + Math.sign(across) >= 0 && at + Math.sign(across) < line.length; ) {
    at += Math.sign(across);
    if (line[at] !== from) step -= Math.sign(across);
  }
  return line[at] ?? from;
}

/** The first or last cell of the row of a cell, or of the whole grid. */
export function edge({ cells, spots }: Matrix, from: Address, which: "first" | "last", whole: boolean): Address {
  const line = whole ? cells.flat() : (cells[spots.get(from)?.row ?? 0] ?? []);
  return (which === "first" ? line[0] : line.at(-1)) ?? from;
}

/** The next cell in reading order among those that `stops`, or undefined after the last. */
export function following({ cells }: Matrix, from: Address, step: 1 | -1, stops: (address: Address) => boolean): Address | undefined {
  const order = [...new Set(cells.flat())];
  for (let at = order.indexOf(from) + step; at >= 0 && at < order.length; at += step) {
    const address = order[at];
    if (address !== undefined && stops(address)) return address;
  }
  return undefined;
}

/** The cells of a column that begin in it: one that is merged with the columns before belongs to the first of them. */
const ownOf = ({ cells, spots }: Matrix, column: number): readonly Address[] =>
  [...new Set(cells.map((line) => line[column]))].filter(
    (address): address is Address => address !== undefined && spots.get(address)?.column === column,
  );

/**
 * Where Enter leads, down a column or with `step` -1 up: at its end to the next column in which something can be typed, as in a spreadsheet
 * within a picked block. Undefined at the last cell of the last of them.
 */
export function onward(matrix: Matrix, from: Address, step: 1 | -1, canType: (address: Address) => boolean): Address | undefined {
  const [wide, own] = [matrix.cells[0]?.length ?? 0, matrix.spots.get(from)?.column ?? 0];
  const column = ownOf(matrix, own);
  const next = column[column.indexOf(from) + step];
  if (next !== undefined) return next;
  for (let at = own + step; at >= 0 && at < wide; at += step) {
    const others = ownOf(matrix, at);
    if (others.some(canType)) return (step === 1 ? others : [...others].reverse()).find(canType);
  }
  return undefined;
}

/** The rectangle over two cells with all columns that they span, row by row, each address once. */
export function rectangle({ cells, spots }: Matrix, one: Address, two: Address): readonly (readonly Address[])[] {
  const [a, b] = [spots.get(one), spots.get(two)];
  if (a === undefined || b === undefined) return [];
  const ends = [one, two].map((address) => cells[spots.get(address)?.row ?? 0]?.lastIndexOf(address) ?? 0);
  const [left, right] = [Math.min(a.column, b.column), Math.max(...ends)];
  return cells.slice(Math.min(a.row, b.row), Math.max(a.row, b.row) + 1).map((line) => [...new Set(line.slice(left, right + 1))]);
}
