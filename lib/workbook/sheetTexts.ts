// The texts of a sheet that was read, as labels are compared.
import type { Run } from "./file/runs.ts";
import type { RawSheet } from "./file/sheet.ts";
import { textKey, type SheetTexts } from "./lines.ts";
import { textOf } from "./said.ts";

/** By row, in the order of columns. `keys`: the only ones that count. */
export function textsIn({ cells }: RawSheet, texts: ReadonlyMap<number, readonly Run[]>, keys?: ReadonlySet<string>): SheetTexts {
  const rows = new Map<number, { readonly column: number; readonly key: string }[]>();
  for (const cell of cells.values()) {
    if (cell.type === "n" || cell.type === "e" || cell.type === "b" || cell.formula !== undefined) continue;
    const key = textKey(textOf(cell, { texts }));
    if (key === "" || keys?.has(key) === false) continue;
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    row.push({ column: cell.column, key });
  }
  for (const row of rows.values()) row.sort((one, two) => one.column - two.column);
  return rows;
}
