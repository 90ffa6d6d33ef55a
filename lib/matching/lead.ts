// Names that are nobody's: the titles above and the names left of a block whose labels the grid does not know.
//
// Without labels a block goes in at the selected cell, and its first figure belongs there, not the name before it.
// 无, 未统计 or 约30 in the first place are no names but values that cannot be read, and keep their place.
import { has } from "./label.ts";
import type { Picture } from "./picture.ts";
import type { Seen, Sheet, SheetRow } from "./sheet.ts";

const noName = /^(?:[暂尚]?(?:无|没有|未|缺|待|不详|不清)|约|见|大约|左右)/;

const isName = ({ keys, cell, figure }: Seen): boolean =>
  !figure && /\p{Script=Han}{2}/u.test(keys.exact) && !noName.test(cell.text.trim());

/** Texts that name rows or columns, of whatever table. */
function areNames(texts: readonly Seen[], picture: Picture): boolean {
  if (texts.length === 0 || texts.some(({ figure }) => figure)) return false;
  if (texts.some(({ keys }) => has(picture.printed, keys))) return true;
  return new Set(texts.map(({ keys }) => keys.exact)).size === texts.length && texts.every(isName);
}

/** A row among heads and figures that is neither: it holds no figure, and a name. */
export const isTitle = ({ kind, seen }: SheetRow): boolean => kind === "other" && seen.some(isName);

const hasFigures = ({ rows }: Sheet): boolean => rows.some(({ seen }) => seen.some(({ figure }) => figure));

/** How many rows at an end hold only titles, notes and names of columns, up to the last of them that has any text. */
function namesAt(rows: readonly SheetRow[], picture: Picture): number {
  const first = rows.findIndex(({ kind, seen }) => kind !== "head" && seen.length > 0 && !areNames(seen, picture));
  return rows.slice(0, Math.max(0, first)).reduce((names, { seen }, place) => (seen.length > 0 ? place + 1 : names), 0);
}

/** Rows of names at the top and at the bottom; none where there is no figure at all. */
export const nameRows = (sheet: Sheet, picture: Picture): { readonly above: number; readonly below: number } =>
  hasFigures(sheet) ? { above: namesAt(sheet.rows, picture), below: namesAt([...sheet.rows].reverse(), picture) } : { above: 0, below: 0 };

/** How many columns at the left hold only names of rows, in rows that are no names of columns. */
export function nameColumns(sheet: Sheet, picture: Picture): number {
  if (!hasFigures(sheet)) return 0;
  const { above, below } = nameRows(sheet, picture);
  const rows = sheet.rows.slice(above, sheet.rows.length - below).filter(({ kind }) => kind !== "head");
  const inColumn = (column: number): readonly Seen[] => rows.flatMap(({ seen }) => seen.filter(({ cell }) => cell.column === column));
  let last = -1;
  for (let column = 0; column < sheet.block.columns; column += 1) {
    const texts = inColumn(column);
    if (texts.length === 0) continue;
    if (!areNames(texts, picture)) break;
    last = column;
  }
  return last + 1;
}

/** A list of one column with names of rows or of several columns among the figures, as Writer copies a table as text. */
export function isStacked({ block, rows }: Sheet, picture: Picture): boolean {
  if (block.columns > 1) return false;
  const texts = rows.flatMap(({ seen }) => seen).filter(({ figure }) => !figure);
  const heads = texts.filter(({ keys }) => has(picture.columnNames, keys));
  return heads.length > 1 || texts.filter(({ keys }) => has(picture.rowNames, keys)).length - heads.length > 1;
}
