// A block cut into parts that are aligned by themselves: rows with the same columns in the grid under the same heads.
//
// Table two has four blocks with heads of their own; tables three and four are one part each.
import { has } from "./label.ts";
import type { Picture, Slot } from "./picture.ts";
import type { RowMap } from "./rows.ts";
import type { Sheet, SheetRow } from "./sheet.ts";

/** `slots`: those of its first row; all of its rows have the same columns. */
export type Part = { readonly heads: readonly SheetRow[]; readonly rows: readonly SheetRow[]; readonly slots: readonly Slot[] };

const columnsOf = (slots: readonly Slot[]): string => slots.map(({ cell }) => [...cell.column, cell.columnId].join("\n")).join("\t");

/**
 * Rows that have a place in the grid, in parts. A clause line begins heads of its own, even where no row stands before
 * it; texts that nobody knows above the first row are taken for heads too.
 */
export function partsOf(sheet: Sheet, picture: Picture, { rows: places }: RowMap): readonly Part[] {
  const parts = new Map<string, { heads: readonly SheetRow[]; rows: SheetRow[]; slots: readonly Slot[] }>();
  const begins = ({ seen }: SheetRow): boolean => seen.some(({ keys }) => has(picture.rowGroups, keys));
  let heads: readonly SheetRow[] = [];
  let [inHeads, above] = [true, true];
  for (const row of sheet.rows) {
    const slots = picture.rows[places.get(row.row)?.track ?? -1]?.slots;
    if (row.kind === "head" || (row.kind === "other" && above && slots === undefined))
      heads = inHeads && !begins(row) ? [...heads, row] : [row];
    if (row.kind === "head" || row.kind === "body") inHeads = row.kind === "head";
    if (row.kind === "body") above = false;
    if (slots === undefined) continue;
    const key = `${heads[0]?.row ?? -1} ${columnsOf(slots)}`;
    const part = parts.get(key) ?? { heads, rows: [], slots };
    part.rows.push(row);
    parts.set(key, part);
  }
  return [...parts.values()];
}
