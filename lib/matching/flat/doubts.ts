// What stands below a table that was text and casts doubt on its last row: the rest of a figure that was cut, or another row of figures.
import type { LayoutCell } from "../../edition/layout.ts";
import { isEmpty } from "../../tables/matrix.ts";
import type { FlatUnread, Rebuilt } from "./rebuilt.ts";
import { FlatCursor } from "./cursor.ts";
import type { FlatForm } from "./form.ts";
import { loneText } from "./pages.ts";
import { isValue, tokensOf, type FlatRow } from "./token.ts";

/** Digits that may go on in a line or be the rest of one. */
const digits = /^[\p{Nd}.,，．]*\p{Nd}[\p{Nd}.,，．]*$/u;

/** A line with nothing but digits, which no count of pages explains: what may have been cut off a figure. */
export const isRest = (row: FlatRow): boolean => digits.test(loneText(row) ?? "");

export const mayBeCut = (rest: string): string => `旁边单独有一行“${rest}”，可能是这个数断成了两行`;

const torn = "下面一行只有数，没有行名，可能是这一行断成了两行";

export const several = "下面还有一行数，分不清哪一行是这份报告的";

const textsOf = ({ cells }: FlatRow): readonly string[] => cells.filter((text) => !isEmpty(text));

/** The last line of a table that has values of it. */
const lastLine = ({ rows: places }: Rebuilt, { cells }: FlatForm): number =>
  Math.max(...cells.map(({ address }, at) => (address === undefined ? -1 : (places[at] ?? -1))));

/** Its values, in order. */
const valuesOf = ({ rows: places }: Rebuilt, { cells }: FlatForm, line: number): readonly LayoutCell[] =>
  cells.filter(({ address }, at) => address !== undefined && places[at] === line);

/** So many lines at most does a label take. */
const mostLines = 24;

const wordsOf = (row: FlatRow): readonly string[] => textsOf(row).flatMap((text) => text.trim().split(/\s+/u));

/** A line without its figures. */
const shapeOf = (row: FlatRow): string =>
  wordsOf(row)
    .map((word) => (isValue(word) ? "0" : word))
    .join(" ");

/** Whether the last row stands here again: the same line with other figures, or its label, torn or not. */
function isAgain(form: FlatForm, last: FlatRow, rows: readonly FlatRow[]): boolean {
  const [next = { cells: [] }] = rows;
  const { own } = form.labelsOf(form.laid.rows.length - 1);
  const words = rows.slice(0, mostLines).map((row): FlatRow => ({ cells: wordsOf(row) }));
  return shapeOf(next) === shapeOf(last) || (own !== undefined && new FlatCursor(tokensOf(words), 0).labelAt(own.keys) !== undefined);
}

/** What is not to be believed of the last row of a table, for what follows it. */
export function doubtsBelow(rebuilt: Rebuilt, form: FlatForm, rows: readonly FlatRow[]): readonly FlatUnread[] {
  const line = lastLine(rebuilt, form);
  if (line < 0) return [];
  const values = valuesOf(rebuilt, form, line);
  // The label of the last row may go on below its values.
  const next = rows.findIndex((row, at) => at > line && textsOf(row).length > 0 && (at >= rebuilt.to || isRest(row)));
  const below = rows[next];
  if (below === undefined) return [];
  const unread = (cells: readonly LayoutCell[], reason: string): readonly FlatUnread[] =>
    cells.flatMap(({ address }) => (address === undefined ? [] : [{ address, row: line, reason }]));
  if (isRest(below)) return unread(values.slice(-1), mayBeCut(loneText(below) ?? ""));
  if (wordsOf(below).every(isValue) && shapeOf(below) !== shapeOf(rows[line] ?? below)) return unread(values, torn);
  return isAgain(form, rows[line] ?? below, rows.slice(next)) ? unread(values, several) : [];
}
