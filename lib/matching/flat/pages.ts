// Numbers of pages in a text: lines that stand between the rows of a table and say nothing of it. What only may be one is left where it is, for it may be the rest
// of a figure that a line's end cut in two.
import { isEmpty } from "../../tables/matrix.ts";
import { isPageNumber, type FlatRow } from "./token.ts";

/** So many pages at least show that numbers count them; so many lines at least has a page. */
const [fewPages, shortestPage] = [3, 10] as const;

const bare = /^\d{1,3}$/;

/** The only text of a row; undefined where it has none or several. */
export function loneText({ cells }: FlatRow): string | undefined {
  const texts = cells.map((text) => text.trim()).filter((text) => !isEmpty(text));
  return texts.length === 1 ? texts[0] : undefined;
}

type Numbered = { readonly row: number; readonly number: number };

const follows = (before: Numbered, next: Numbered): boolean => next.number === before.number + 1 && next.row - before.row > shortestPage;

/** Rows with nothing but a bare number that counts on from page to page: each the next of the one before, and a page apart. */
function countingIn(rows: readonly FlatRow[]): ReadonlySet<number> {
  const found = rows.flatMap((one, row): readonly Numbered[] => {
    const text = loneText(one);
    return text !== undefined && bare.test(text) ? [{ row, number: Number(text) }] : [];
  });
  const isCounting = found.length >= fewPages && found.every((one, at) => at === 0 || follows(found[at - 1] ?? one, one));
  return new Set(isCounting ? found.map(({ row }) => row) : []);
}

const nothing: FlatRow = { cells: [""] };

/** The rows with those of page numbers blank, so that each other row stands where it stood. */
export function withoutPages(rows: readonly FlatRow[]): readonly FlatRow[] {
  const counting = countingIn(rows);
  return rows.map((row, at) => (counting.has(at) || isPageNumber(loneText(row) ?? "") ? nothing : row));
}
