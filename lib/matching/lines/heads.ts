// What stands over a column of a block, in the head rows of its band (`band.ts`), and whether those heads still stand over their own columns.
import type { GridLabels } from "../labels/gridLabels.ts";
import { has } from "../labels/label.ts";
import type { SeenBlock, SeenCell, SeenRow } from "./seenBlock.ts";

type HeadRows = readonly SeenRow[];

/** The cells of the head rows that cover a column, from the top, each once. */
const standing = ({ at }: SeenBlock, heads: HeadRows, column: number): readonly SeenCell[] => [
  ...new Set(heads.flatMap(({ row }) => at(row, column) ?? [])),
];

/** Names side by side and only empty places after them: each may stand over one column, or all may have slipped to the left. */
const isPacked = ({ texts: [first, second], texts }: SeenRow, columns: number): boolean =>
  first !== undefined &&
  second !== undefined &&
  texts.every(({ cell }, place) => cell.column === first.cell.column + place) &&
  first.cell.column + texts.length < columns;

/** Rows that name groups so, where merges were lost: which columns each stands over is not seen. */
export const packedGroups = ({ gridLabels, columns, flat }: SeenBlock, heads: HeadRows): readonly SeenRow[] =>
  flat ? heads.filter((row) => isPacked(row, columns) && row.texts.some(({ keys }) => has(gridLabels.columnGroups, keys))) : [];

/** Where merges were lost, an empty place beside a group's name belongs to the group left of it. */
const reaching = ({ columns }: SeenBlock, heads: HeadRows, column: number): readonly SeenCell[] =>
  heads.filter((row) => !isPacked(row, columns)).flatMap(({ texts }) => texts.filter(({ cell }) => cell.column <= column).at(-1) ?? []);

/** `own`: the lowest that stands in the column itself. `above`: the names of the groups over it. */
export function headsOver(
  seen: SeenBlock,
  heads: HeadRows,
  column: number,
): { readonly own: SeenCell | undefined; readonly above: readonly SeenCell[] } {
  const all = standing(seen, heads, column);
  const own = all.at(-1);
  const above = seen.flat ? reaching(seen, heads, column) : all;
  return { own, above: above.filter((one) => one !== own) };
}

/** The name of a column and of no group. */
const namesColumn = ({ keys }: SeenCell, { columnNames, columnGroups }: GridLabels): boolean =>
  has(columnNames, keys) && !has(columnGroups, keys);

/** Names of columns that stand left of a column. */
export const namesBefore = ({ gridLabels }: SeenBlock, heads: HeadRows, column: number): readonly SeenCell[] =>
  heads.flatMap(({ texts }) => texts.filter((one) => one.cell.column < column && namesColumn(one, gridLabels)));

/**
 * Merges were lost, and the heads of all rows have slipped to the left: a column's name stands over another name, or
 * left of the first column of values.
 */
export function areSlipped(seen: SeenBlock, heads: HeadRows, columns: readonly number[]): boolean {
  const isDoubled = (column: number): boolean =>
    standing(seen, heads, column)
      .slice(0, -1)
      .some((one) => namesColumn(one, seen.gridLabels));
  return columns.some(isDoubled) || namesBefore(seen, heads, columns[0] ?? 0).length > 0;
}
