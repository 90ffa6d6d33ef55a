// Which row of the grid each row of a block is, and which of them share heads and columns: what `../rows.ts` makes and columns ask for.
import { indexOf, type Index } from "../labels/label.ts";
import type { GridRow, Slot } from "../labels/gridLabels.ts";
import type { SeenRow } from "./seenBlock.ts";

/** The row of the grid that a row of the block is. */
export type FoundRow = { readonly into: GridRow; readonly guessed: boolean };

/**
 * By the number of the block's row. `by` label: rows that are not there have no place in the grid; `by` cursor: they lie beyond its end.
 * `why`: why rows with a name have none, where more is known than that.
 */
export type Rows = {
  readonly by: "label" | "cursor";
  readonly of: ReadonlyMap<number, FoundRow>;
  readonly why: ReadonlyMap<number, string>;
};

/**
 * Rows with the same columns in the grid under the same heads in the block: table two has four blocks with heads of their
 * own, tables three and four are one band each. `slots`: those of its first row.
 */
export type Band = { readonly heads: readonly SeenRow[]; readonly rows: readonly SeenRow[]; readonly slots: readonly Slot[] };

/** The band's columns in the grid by their own names. */
export const columnIndex = ({ slots }: Band): Index<number> =>
  indexOf(slots.flatMap(({ cell }, place) => cell.column.slice(-1).map((label) => [label, place] as const)));
