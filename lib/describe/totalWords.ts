// What each total of a table adds up, in words: once for each line that is a total, not for each of its cells.
import { lineName } from "../edition/name.ts";
import type { Address } from "../edition/edition.ts";
import type { Cell, Outline, Sum } from "../edition/walk.ts";

/** `total` is the row or column, `parts` what it adds up, in order, each as printed. */
export type TotalWords = { readonly total: string; readonly isRow: boolean; readonly parts: readonly string[] };

type Summing = { readonly cell: Cell; readonly sum: Sum; readonly isRow: boolean };

const rowName = ({ row, grid }: Cell): string => row.at(-1) ?? grid.caption;

const nameIn = (cell: Cell, isRow: boolean): string => (isRow ? rowName(cell) : lineName(cell.column));

/** True where the sum runs down a column, so that the total is a row. */
const runsDown = (outline: Outline, cell: Cell, { parts: [first = ""] }: Sum): boolean =>
  outline.cells.get(first)?.columnId === cell.columnId;

function wordsOf(outline: Outline, { cell, sum, isRow }: Summing): TotalWords {
  const parts = sum.parts.flatMap((address: Address) => outline.cells.get(address) ?? []);
  return { total: nameIn(cell, isRow), isRow, parts: parts.map((part) => nameIn(part, isRow)) };
}

/** The totals of a table, rows before columns. */
export function totalWords(outline: Outline, grid: string): readonly TotalWords[] {
  const cells = outline.grids.get(grid)?.cells ?? [];
  const all = cells.flatMap((cell) => cell.sums.map((sum): Summing => ({ cell, sum, isRow: runsDown(outline, cell, sum) })));
  const lines = new Map<string, Summing>();
  for (const one of all) {
    const key = one.isRow ? `row ${one.cell.rowId}` : `column ${one.cell.columnId}`;
    if (!lines.has(key)) lines.set(key, one);
  }
  const words = [...lines.values()].map((one) => wordsOf(outline, one));
  return [...words.filter(({ isRow }) => isRow), ...words.filter(({ isRow }) => !isRow)];
}
