// The rows and columns of a table with their ids: from them the address of every cell is made (`table.row.column`).
import { lineName } from "../edition/name.ts";
import type { Cell, Outline } from "../edition/walk.ts";

export type LineId = { readonly label: string; readonly id: string };

function distinct(cells: readonly Cell[], line: (cell: Cell) => LineId): readonly LineId[] {
  const found = new Map(cells.map((cell): [string, LineId] => [`${line(cell).id} ${line(cell).label}`, line(cell)]));
  return [...found.values()];
}

/** Rows by their own label, columns by all labels above them. */
export function linesOf(outline: Outline, grid: string): { readonly rows: readonly LineId[]; readonly columns: readonly LineId[] } {
  const cells = outline.grids.get(grid)?.cells ?? [];
  return {
    rows: distinct(cells, ({ row, rowId }) => ({ label: row.at(-1) ?? "（没有行名）", id: rowId })),
    columns: distinct(cells, ({ column, columnId }) => ({ label: lineName(column), id: columnId })),
  };
}
