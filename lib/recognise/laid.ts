// A table of a source laid over one grid of one edition, with nothing taken that its labels do not tell.
//
// The work of finding rows and columns is lib/matching's; here stands what is asked of it: rows by their labels, columns by their heads, a place
// guessed between two others only where the label there is like the format's, every input with a cell of its own. A grid with one row needs no label.
import type { Address } from "../edition/edition.ts";
import type { Cell, Outline } from "../edition/walk.ts";
import type { Columns } from "../matching/columns.ts";
import { gridLabelsOf, type GridRow, type Slot } from "../matching/gridLabels.ts";
import { has, isSame, keysOf, type Keys } from "../matching/label.ts";
import { laidOver, type Laid as Matched, type Route } from "../matching/route.ts";
import type { SeenRow } from "../matching/seen.ts";
import type { Where } from "../reading/reading.ts";
import { isEmpty, type BlockCell, type CellBlock } from "../tables/matrix.ts";
import { isLikely, isSameLabel } from "./label.ts";
import { plainly } from "./value.ts";

/** A table as it stands in its source; `places` of its cells, in their order. */
export type Sheet = { readonly block: CellBlock; readonly places: readonly Where[]; readonly where: Where };

/** A cell of the source that is the format's. `unit`: the one that its heads state. `refused`: why its figure is not to be believed. */
export type Held = { readonly text: string; readonly where: Where; readonly unit: string | undefined; readonly refused?: string };

/** A label that is not the format's, read as this one. */
export type Misprint = { readonly printed: string; readonly label: string; readonly where: Where };

/** A text of the table that has no place in the grid; `figure`: it may be a figure. */
export type Outside = { readonly text: string; readonly where: Where; readonly reason: string; readonly figure: boolean };

export type LaidTable = {
  readonly outline: Outline;
  readonly grid: string;
  readonly sheet: Sheet;
  readonly held: ReadonlyMap<Address, Held>;
  /** Inputs of the grid for which the source has no cell, and totals where it has others. */
  readonly missing: readonly Address[];
  readonly misprints: readonly Misprint[];
  readonly outside: readonly Outside[];
};

const plainBlocks = new WeakMap<CellBlock, CellBlock>();

/** The block as labels see it: numbers without their words, nothing where a sign stands for nothing. The same for the same block, which is laid over many grids. */
function plain(block: CellBlock): CellBlock {
  const known = plainBlocks.get(block);
  if (known !== undefined) return known;
  const made = { ...block, cells: block.cells.map((cell) => ({ ...cell, text: plainly(cell.text) })) };
  plainBlocks.set(block, made);
  return made;
}

const labelOf = ({ names, slots }: GridRow): string | undefined => (names.own === undefined ? undefined : slots[0]?.cell.row.at(-1));

type View = { readonly matched: Matched; readonly rows: readonly GridRow[]; readonly cellAt: ReadonlyMap<BlockCell, number> };

/** Whether a row of the block is surely this row of the grid. */
function isRow({ matched, rows }: View, row: SeenRow): boolean {
  const found = matched.rows.of.get(row.row);
  if (found === undefined) return false;
  if (rows.length === 1) return matched.rows.of.size === 1;
  if (matched.rows.by !== "label") return false;
  const label = labelOf(found.into);
  return row.name !== undefined && label !== undefined && (!found.guessed || isLikely(plainly(row.name.cell.text), label));
}

const ownLabel = ({ cell }: Slot): string => cell.column.at(-1) ?? "";

/** The names over a band; those of the whole table where it has one column of values, whose head may stand above a line that begins another group. */
const headsIn = ({ seen }: Matched, { band }: Columns): readonly string[] =>
  (band.slots.length === 1 ? seen.rows.filter(({ kind }) => kind === "head") : band.heads).flatMap(({ texts }) =>
    texts.map(({ cell }) => cell.text),
  );

/** All names of the columns stand above them, each as often as the grid has it: with their order held against the form's they tell the columns, though merges were lost. */
function areAllNamed(matched: Matched, columns: Columns): boolean {
  const heads = headsIn(matched, columns).map(keysOf);
  const labels = columns.band.slots.map(ownLabel);
  return labels.every(
    (label) => heads.filter((keys) => isSame(keys, keysOf(label))).length >= labels.filter((other) => other === label).length,
  );
}

/** Whether the columns of a band are told by their heads. */
function areTold(matched: Matched, columns: Columns): boolean {
  if (columns.by === "head") return columns.guesses.every(({ name, slot }) => isLikely(name, ownLabel(slot)));
  return columns.by === "whole" && columns.guesses.length === 0 && areAllNamed(matched, columns);
}

/** Rows that are found by likeness must stand in the form's order: then the place says what the label only nearly says. */
function areInOrder({ matched, rows }: View): boolean {
  const order = [...matched.rows.of].sort(([one], [other]) => one - other).map(([, { into }]) => rows.indexOf(into));
  return order.every((line, at) => at === 0 || line > (order[at - 1] ?? -1));
}

function misprintsIn(view: View, sheet: Sheet): readonly Misprint[] {
  const { matched, rows, cellAt } = view;
  const at = (cell: BlockCell): Where => sheet.places[cellAt.get(cell) ?? -1] ?? sheet.where;
  const ofRows = matched.seen.rows.flatMap((row) => {
    const into = matched.rows.of.get(row.row)?.into;
    const label = into === undefined || rows.length === 1 ? undefined : labelOf(into);
    return row.name === undefined || label === undefined || isSameLabel(row.name.cell.text, label)
      ? []
      : [{ printed: row.name.cell.text, label, where: at(row.name.cell) }];
  });
  const ofColumns = matched.columns.flatMap(({ guesses, band }) =>
    guesses.flatMap(({ name, slot }) => {
      const head = band.heads.flatMap(({ texts }) => texts).find(({ cell }) => cell.text === name);
      return head === undefined || isSameLabel(name, ownLabel(slot))
        ? []
        : [{ printed: name, label: ownLabel(slot), where: at(head.cell) }];
    }),
  );
  return [...ofRows, ...ofColumns];
}

type Collected = { readonly held: Map<Address, Held>; readonly outside: Outside[] };

const twice = "这一格在表里出现了不止一次";
const oneOfSeveral = "这张表只应当有一行数，这里不止一行，分不清哪一行是这份报告的";
const sticking = "这一行的格与表头对不齐，分不清是哪一列";

/** Rows whose values do not stand in the form's order: heads that have changed places have slipped, or belong to others. */
function outOfOrder({ matched }: View): ReadonlySet<number> {
  const last = new Map<number, number>();
  const found = new Set<number>();
  for (const route of matched.routes) {
    if (route.to !== "slot") continue;
    const { row } = route.cell;
    const { position } = route.slot;
    if (position <= (last.get(row) ?? -1)) found.add(row);
    last.set(row, position);
  }
  return found;
}

/**
 * Rows with a text among their values that no head stands over, or only one of the form's that names no column (a group, a title): a cell too many, and what stands
 * before it has slipped.
 */
function stickingOut({ matched }: View): ReadonlySet<number> {
  const columns = new Map(matched.columns.flatMap((one) => one.band.rows.map(({ row }) => [row, one] as const)));
  const { printed, columnNames } = matched.seen.gridLabels;
  const isNamed = (head: string | undefined): boolean => {
    const keys = head === undefined ? undefined : keysOf(head);
    return keys !== undefined && (!has(printed, keys) || has(columnNames, keys));
  };
  return new Set(
    matched.routes.flatMap(({ cell, ...route }) => {
      const own = columns.get(cell.row);
      const name = matched.seen.rows[cell.row]?.name?.cell;
      const isRight = name === undefined || cell.column >= name.column + name.colSpan;
      return route.to === "outside" && isRight && own !== undefined && !isNamed(own.head(cell)) ? [cell.row] : [];
    }),
  );
}

/** A grid of one row, whose row needs no label, and more than one row of figures in the table. */
const isOneOfSeveral = ({ matched, rows }: View): boolean =>
  rows.length === 1 && matched.seen.rows.filter(({ texts }) => texts.some(({ figure }) => figure)).length > 1;

function collect(view: View, sheet: Sheet, told: ReadonlySet<number>): Collected {
  const held = new Map<Address, Held>();
  const outside: Outside[] = [];
  const slipped = new Set([...stickingOut(view), ...outOfOrder(view)]);
  const several = isOneOfSeveral(view) ? oneOfSeveral : undefined;
  const rowAt = new Map(view.matched.seen.rows.map((row) => [row.row, row] as const));
  const put = (route: Route): void => {
    const place = view.cellAt.get(route.cell) ?? -1;
    const [where, text] = [sheet.places[place] ?? sheet.where, sheet.block.cells[place]?.text ?? ""];
    if (route.to === "label") return;
    const row = rowAt.get(route.cell.row);
    if (route.to === "outside")
      return void outside.push({ text, where, reason: route.reason, figure: /\d/.test(text) && row?.kind === "body" });
    if (row === undefined || !isRow(view, row)) return void outside.push({ text, where, reason: "这一行的行名与格式对不上", figure: true });
    if (!told.has(row.row)) return void outside.push({ text, where, reason: "这一列的列名与格式对不上", figure: true });
    const { address } = route.slot;
    const known = held.get(address);
    const refused = route.left ?? several ?? (slipped.has(row.row) ? sticking : known === undefined ? undefined : twice);
    held.set(address, { text, where, unit: route.unit, ...(refused === undefined ? {} : { refused }) });
  };
  view.matched.routes.forEach(put);
  return { held, outside: outside.filter(({ text }) => !isEmpty(text)) };
}

/** Whether the heads print a column of totals that no cell was found for: then its cells are there, and have slipped. A column that is not printed at all is only left out. */
function isPrinted({ seen }: Matched, { column, columnId }: Cell, held: readonly Cell[]): boolean {
  const own = keysOf(column.at(-1) ?? "");
  const heads = seen.rows.filter(({ kind }) => kind === "head").flatMap(({ texts }) => texts.filter(({ keys }) => isSame(keys, own)));
  const found = held.filter((cell) => cell.columnId !== columnId && isSame(keysOf(cell.column.at(-1) ?? ""), own));
  return heads.length > new Set(found.map((cell) => cell.columnId)).size;
}

/** In so many rows a column is not lost by a slip of one; on a page each cell stands where it is seen, and nothing slips. */
const severalRows = ({ where }: Sheet): number => (where.in === "page" ? 1 : 3);

/**
 * What the source has no cell for. Totals may be left out together, or those of a column that is not there; where only some are gone, a row has lost a cell,
 * and what stands before it has slipped.
 */
function missingIn(sheet: Sheet, matched: Matched, cells: readonly Cell[], held: ReadonlyMap<Address, Held>): readonly Address[] {
  const there = cells.filter(({ address }) => held.has(address));
  const hasTotals = there.some(({ total }) => total);
  const rows = new Set(there.map(({ rowId }) => rowId)).size;
  const isLeftOut = (cell: Cell): boolean =>
    cell.total &&
    (!hasTotals ||
      (rows >= severalRows(sheet) && !there.some(({ columnId }) => columnId === cell.columnId) && !isPrinted(matched, cell, there)));
  return cells.flatMap((cell) => (held.has(cell.address) || isLeftOut(cell) ? [] : [cell.address]));
}

/** A table laid over a grid; undefined where its labels are not this grid's at all. */
export function layOver(sheet: Sheet, outline: Outline, grid: string): LaidTable | undefined {
  const block = plain(sheet.block);
  const matched = laidOver(block, outline, grid);
  if (matched === undefined) return undefined;
  const { rows } = gridLabelsOf(outline, grid);
  const view: View = { matched, rows, cellAt: new Map(block.cells.map((cell, at) => [cell, at] as const)) };
  const isGuessed = [...matched.rows.of.values()].some(({ guessed }) => guessed);
  if (isGuessed && rows.length > 1 && !areInOrder(view)) return undefined;
  const told = new Set(
    matched.columns.filter((columns) => areTold(matched, columns)).flatMap(({ band }) => band.rows.map(({ row }) => row)),
  );
  const { held, outside } = collect(view, sheet, told);
  if (held.size === 0) return undefined;
  return {
    outline,
    grid,
    sheet,
    held,
    missing: missingIn(sheet, matched, outline.grids.get(grid)?.cells ?? [], held),
    misprints: misprintsIn(view, sheet),
    outside,
  };
}

/** The different labels of a table. */
export const labelsIn = ({ block }: Sheet): readonly Keys[] =>
  [...new Set(plain(block).cells.map(({ text }) => text))].filter((text) => /\p{Script=Han}/u.test(text)).map(keysOf);

/** How many of these labels the grid prints. */
export const printsOf = (labels: readonly Keys[], outline: Outline, grid: string): number => {
  const { printed } = gridLabelsOf(outline, grid);
  return labels.filter((keys) => has(printed, keys)).length;
};
