// THE ROWS OF A TABLE THAT ARE IN DOUBT, where every other is certain: one that lacks a cell or is not there, and all over which a figure's cell is merged, for the
// merge says itself which places it covers. Then they alone are unread.
//
// Certain is: each other row is found by its own label, no label is guessed, each column by its heads, and each place of every other row has its cell. No
// row without a name may stand below the first: where names have slid along their column, one is left over, be it empty.
import type { Address } from "../edition/edition.ts";
import type { Cell } from "../edition/walk.ts";
import { has } from "../matching/labels/label.ts";
import type { Laid } from "../matching/route.ts";
import type { SeenRow } from "../matching/lines/seenBlock.ts";
import type { BlockCell } from "../tables/matrix.ts";
import type { Fitting } from "./fit.ts";

/** `addresses`: all of its rows. `label`: the cell with its name, or the merged one; undefined where the row is not there. */
export type Odd = { readonly addresses: readonly Address[]; readonly label: BlockCell | undefined; readonly reason: string };

/** In fewer rows nothing shows that the others did not slip along. */
const fewest = 4;

const rowsWith = (cells: readonly Cell[], isIn: (address: Address) => boolean): ReadonlySet<string> =>
  new Set(cells.flatMap(({ address, rowId }) => (isIn(address) ? [rowId] : [])));

/** A row that says only what the form prints between its rows: heads, clauses. */
const isBetween = ({ seen }: Laid, { texts }: SeenRow): boolean =>
  texts.length > 0 && texts.every(({ figure, keys }) => !figure && has(seen.gridLabels.printed, keys));

/** Every row from the first of the grid's on is found by its label, each once. */
function areNamed(matched: Laid): boolean {
  const { seen, rows } = matched;
  const first = seen.rows.findIndex(({ row }) => rows.of.has(row));
  const found = [...rows.of.values()];
  return (
    rows.by === "label" &&
    found.length >= fewest &&
    found.every(({ guessed }) => !guessed) &&
    new Set(found.map(({ into }) => into)).size === found.length &&
    seen.rows.slice(first).every((row) => rows.of.has(row.row) || isBetween(matched, row)) &&
    seen.rows.slice(0, first).every(({ texts }) => !texts.some(({ figure }) => figure))
  );
}

/** The rows of the grid that figures' merged cells reach over, with the first of these cells. */
function mergedRows({ routes, rows }: Laid): { readonly rows: ReadonlySet<string>; readonly cell: BlockCell | undefined } {
  const merged = routes.flatMap((route) => (route.to === "slot" && route.left !== undefined ? [route.cell] : []));
  const isUnder = (row: number): boolean => merged.some((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
  const ids = [...rows.of].flatMap(([row, { into }]) => (isUnder(row) ? into.slots.map(({ cell }) => cell.rowId) : []));
  return { rows: new Set(ids), cell: merged[0] };
}

const merged = "这一行有几格合并成了一格，分不清合并格里的数是哪一格的，有合并格的行没有读";
const short = "这一行的格数与表头不合（少了格，或有几格合并成了一格），分不清哪个数在哪一列，只有这一行没有读";

/** What is in doubt: one row and no other, or those with merged figures; undefined where nothing is, or more. `missing`: what has no cell; `isTold`: whether all columns are told by heads. */
export function oddIn(
  matched: Laid,
  cells: readonly Cell[],
  { held, missing, isTold }: { readonly held: readonly Fitting[]; readonly missing: readonly Address[]; readonly isTold: boolean },
): Odd | undefined {
  const refused = new Set([...missing, ...held.flatMap((one) => (one.refused === undefined ? [] : [one.address]))]);
  const rows = rowsWith(cells, (address) => refused.has(address));
  const isList = cells[0]?.grid.kind === "list";
  const isCertain = isTold && !isList && areNamed(matched) && matched.columns.every(({ guesses }) => guesses.length === 0);
  if (missing.length === 0 || rows.size === 0 || !isCertain) return undefined;
  const addresses = cells.flatMap(({ address, rowId }) => (rows.has(rowId) ? [address] : []));
  const under = mergedRows(matched);
  if ([...rows].every((row) => under.rows.has(row))) return { addresses, label: under.cell, reason: merged };
  const [row, ...more] = rows;
  if (more.length > 0) return undefined;
  const [there] = [...matched.rows.of].flatMap(([at, { into }]) =>
    into.slots.some(({ cell }) => cell.rowId === row) ? (matched.seen.rows[at]?.name?.cell ?? []) : [],
  );
  return { addresses, label: there, reason: there === undefined ? "表里没有这一行" : short };
}
