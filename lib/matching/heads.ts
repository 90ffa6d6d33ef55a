// What stands over a column of a part: its own head, and the names of the groups over it.
import { has } from "./label.ts";
import type { Part } from "./parts.ts";
import type { Picture } from "./picture.ts";
import type { Seen, Sheet, SheetRow } from "./sheet.ts";

export type Heads = { readonly own: Seen | undefined; readonly above: readonly Seen[] };

/** The cells of the head rows that cover a column, from the top, each once. */
const standing = (sheet: Sheet, { heads }: Part, column: number): readonly Seen[] => [
  ...new Set(heads.flatMap(({ row }) => sheet.at(row, column) ?? [])),
];

/** Names side by side and only empty places after them: each may stand over one column, or all may have slipped to the left. */
const isPacked = ({ seen: [first, second], seen }: SheetRow, columns: number): boolean =>
  first !== undefined &&
  second !== undefined &&
  seen.every(({ cell }, place) => cell.column === first.cell.column + place) &&
  first.cell.column + seen.length < columns;

/** Where merges were lost, an empty place beside a group's name belongs to the group left of it. */
const reaching = ({ block }: Sheet, { heads }: Part, column: number): readonly Seen[] =>
  heads.filter((row) => !isPacked(row, block.columns)).flatMap(({ seen }) => seen.filter(({ cell }) => cell.column <= column).at(-1) ?? []);

/** `own`: the lowest that stands in the column itself. */
export function headsOver(sheet: Sheet, part: Part, column: number): Heads {
  const all = standing(sheet, part, column);
  const own = all.at(-1);
  const above = sheet.flat ? reaching(sheet, part, column) : all;
  return { own, above: above.filter((one) => one !== own) };
}

/** The name of a column and of no group. */
const isName = ({ keys }: Seen, picture: Picture): boolean => has(picture.columnNames, keys) && !has(picture.columnGroups, keys);

/** Names of columns that stand over these places and those left of them. */
export const namesBefore = ({ heads }: Part, picture: Picture, column: number): readonly Seen[] =>
  heads.flatMap(({ seen }) => seen.filter((one) => one.cell.column < column && isName(one, picture)));

/**
 * Merges were lost, and the heads of all rows have slipped to the left: a column's name stands over another name, or
 * left of the first column of values.
 */
export function areSlipped(sheet: Sheet, part: Part, picture: Picture, columns: readonly number[]): boolean {
  const doubled = columns.some((column) =>
    standing(sheet, part, column)
      .slice(0, -1)
      .some((one) => isName(one, picture)),
  );
  return doubled || namesBefore(part, picture, columns[0] ?? 0).length > 0;
}

/** The texts over a column, or over all of them where none is given. */
export function textsOver(sheet: Sheet, part: Part, column?: number): readonly string[] {
  if (column === undefined) return part.heads.flatMap(({ seen }) => seen.map(({ cell }) => cell.text));
  const { own, above } = headsOver(sheet, part, column);
  return [...above, ...(own === undefined ? [] : [own])].map(({ cell }) => cell.text);
}
