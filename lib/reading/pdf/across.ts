// Tables that go on over the end of a page, put together again: columns by where they stand, heads that are repeated, labels and rows that the page cut in two.
//
// A figure is never put together from two halves, and no two figures come into one cell: in doubt there are two rows, and who knows how many
// there should be will see it. Only text of labels goes on over the edge, and a row whose every cell stands on one side of it.
import { beginsWithOrdinal } from "../../ordinals/ordinalAt.ts";
import type { PageCell, PageTable } from "./table.ts";

/** Columns begin at the same place, in points, when they are so near. */
const same = 4;

/** A table that may reach over pages: `lefts` from its own left side. `last`: how it stands on its last page. */
export type WholeTable = Omit<PageTable, "cells" | "loose" | "box"> & {
  readonly cells: readonly PageCell[];
  readonly loose: readonly (PageTable["loose"][number] & { readonly page: number })[];
  readonly first: PageTable;
  readonly last: PageTable;
  readonly repeated: number;
};

export const begun = (table: PageTable): WholeTable => ({
  ...table,
  loose: table.loose.map((one) => ({ ...one, page: table.page })),
  first: table,
  last: table,
  repeated: 0,
});

const ownLefts = ({ lefts }: { readonly lefts: readonly number[] }): readonly number[] => lefts.map((left) => left - (lefts[0] ?? 0));

const placeIn = (lefts: readonly number[], left: number): number => lefts.findIndex((one) => Math.abs(one - left) <= same);

/** The columns that two halves of a table share: those of the half with more of them, if the other has none besides. */
function columnsOf(upper: readonly number[], lower: readonly number[]): readonly number[] | undefined {
  const [more, fewer] = upper.length >= lower.length ? [upper, lower] : [lower, upper];
  const end = (lefts: readonly number[]): number => lefts.at(-1) ?? 0;
  return Math.abs(end(upper) - end(lower)) <= same && fewer.every((left) => placeIn(more, left) >= 0) ? more : undefined;
}

function laidOn(cells: readonly PageCell[], own: readonly number[], columns: readonly number[]): readonly PageCell[] {
  return cells.map((cell) => {
    const column = placeIn(columns, own[cell.column] ?? 0);
    return { ...cell, column, colSpan: placeIn(columns, own[cell.column + cell.colSpan] ?? 0) - column };
  });
}

const plain = (text: string): string => text.replace(/\s/g, "");
const isLabel = (text: string): boolean => /\p{Script=Han}/u.test(text);
const isBlank = (text: string): boolean => plain(text) === "";

/** What a cell is to a head: place, spans and text. */
const shapeOf = ({ row, column, rowSpan, colSpan, text }: PageCell): string => [row, column, rowSpan, colSpan, plain(text)].join(" ");

/** How many rows at the top of the lower half are the heads of the upper one once more. */
function repeatedRows(upper: readonly PageCell[], lower: readonly PageCell[], rows: number): number {
  for (let count = Math.min(6, rows); count > 0; count -= 1) {
    const headOf = (cells: readonly PageCell[]): readonly PageCell[] => cells.filter(({ row }) => row < count);
    const [above, below] = [headOf(upper), headOf(lower)];
    const isHead = below.every(({ row, rowSpan, text }) => row + rowSpan <= count && (isBlank(text) || isLabel(text)));
    const isSame = above.map(shapeOf).sort().join("\n") === below.map(shapeOf).sort().join("\n");
    if (isHead && isSame && below.some(({ text }) => isLabel(text))) return count;
  }
  return 0;
}

/** Two cells on both sides of the edge, in the same columns. */
type Pair = { readonly above: PageCell; readonly below: PageCell };

function pairsOf(upper: readonly PageCell[], rows: number, lower: readonly PageCell[]): readonly Pair[] {
  const bottom = upper.filter(({ row, rowSpan }) => row + rowSpan === rows);
  const top = lower.filter(({ row }) => row === 0);
  return top.flatMap((below) => {
    const above = bottom.find(({ column, colSpan }) => column === below.column && colSpan === below.colSpan);
    return above === undefined ? [] : [{ above, below }];
  });
}

/** Text that begins nothing of its own, after text that does. */
const goesOn = ({ above, below }: Pair): boolean => isLabel(below.text) && beginsWithOrdinal(above.text) && !beginsWithOrdinal(below.text);

/** A label over several rows that the edge cut: its text stands on one side, or goes on. */
function isSpanCut(pair: Pair): boolean {
  const { above, below } = pair;
  if (above.rowSpan < 2 && below.rowSpan < 2) return false;
  if (isBlank(below.text)) return isLabel(above.text);
  return isBlank(above.text) ? isLabel(below.text) : goesOn(pair);
}

/** One row on both sides of the edge: no cell has something of its own on both, and what names the row goes on. */
function isRowCut(pairs: readonly Pair[], columns: number): boolean {
  const single = pairs.filter(({ above, below }) => above.rowSpan === 1 && below.rowSpan === 1);
  const names = single.filter(({ above }) => isLabel(above.text));
  const [name] = names;
  const covered = pairs.reduce((sum, { below }) => sum + below.colSpan, 0);
  if (name === undefined || names.length > 2 || covered < columns) return false;
  const isApart = ({ above, below }: Pair): boolean => isBlank(above.text) || isBlank(below.text);
  const isOpen = single.every(({ above, below }) => above.open.below || below.open.above);
  const isEmpty = single.every(({ below }) => isBlank(below.text));
  if (!single.every((pair) => isApart(pair) || (names.includes(pair) && goesOn(pair)))) return false;
  return isEmpty
    ? isOpen
    : names.every((pair) => isBlank(pair.below.text) || goesOn(pair)) &&
        (names.some(goesOn) || single.some(({ below }) => !isBlank(below.text)));
}

/** A row of heads that the edge cut: below it stand only ends of words, under words, and nothing that would name a row. */
function isHeadCut(pairs: readonly Pair[], columns: number): boolean {
  const covered = pairs.reduce((sum, { below }) => sum + below.colSpan, 0);
  const ends = pairs.filter(({ below }) => !isBlank(below.text));
  const isEnd = ({ above, below }: Pair): boolean => isLabel(above.text) && isLabel(below.text) && !beginsWithOrdinal(below.text);
  const isWord = ({ above, below }: Pair): boolean => below.rowSpan === 1 && (isBlank(above.text) || isLabel(above.text));
  const [first] = pairs;
  return (
    covered === columns && first !== undefined && isBlank(first.below.text) && ends.length > 0 && ends.every(isEnd) && pairs.every(isWord)
  );
}

/** Both parts of a cell as one. Where it stands is where its text begins. */
function united({ above, below }: Pair, rowSpan: number): PageCell {
  const main = isBlank(above.text) && !isBlank(below.text) ? below : above;
  const text = /\d$/.test(above.text) && /^\d/.test(below.text) ? `${above.text}\n${below.text}` : above.text + below.text;
  return { ...main, row: above.row, column: above.column, rowSpan, colSpan: above.colSpan, text, trouble: above.trouble ?? below.trouble };
}

/** The upper half with the lower one under it; undefined where the lower is a table of its own. */
export function continuedBy(upper: WholeTable, lower: PageTable): WholeTable | undefined {
  const [aboveLefts, belowLefts] = [ownLefts(upper), ownLefts(lower)];
  const columns = upper.isCertain && lower.isCertain ? columnsOf(aboveLefts, belowLefts) : undefined;
  if (columns === undefined) return undefined;
  const above = laidOn(upper.cells, aboveLefts, columns);
  const all = laidOn(lower.cells, belowLefts, columns);
  const repeated = repeatedRows(above, all, lower.rows - 1);
  const below = all.filter(({ row }) => row >= repeated).map((cell) => ({ ...cell, row: cell.row - repeated }));
  const pairs = pairsOf(above, upper.rows, below);
  const isHead = isHeadCut(pairs, columns.length - 1);
  const isOneRow = isHead || isRowCut(pairs, columns.length - 1);
  const first = upper.rows - (isOneRow ? 1 : 0);
  const joined = pairs.filter((pair) => isHead || isSpanCut(pair) || (isOneRow && pair.above.rowSpan === 1 && pair.below.rowSpan === 1));
  const firsts = new Map(joined.map((pair) => [pair.above, united(pair, pair.above.rowSpan + pair.below.rowSpan - (isOneRow ? 1 : 0))]));
  const gone = new Set(joined.map((pair) => pair.below));
  return {
    page: upper.page,
    rows: first + lower.rows - repeated,
    columns: columns.length - 1,
    lefts: columns,
    cells: [
      ...above.map((cell) => firsts.get(cell) ?? cell),
      ...below.filter((cell) => !gone.has(cell)).map((cell) => ({ ...cell, row: cell.row + first })),
    ],
    loose: [...upper.loose, ...lower.loose.map((one) => ({ ...one, page: lower.page }))],
    isCertain: true,
    first: upper.first,
    last: lower,
    repeated: upper.repeated + repeated,
  };
}
