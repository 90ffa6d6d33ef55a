// WHETHER A LOOK (look.ts) IS A GRID OF AN EDITION: where each of its cells goes, with nothing taken that its labels do not tell.
//
// The work of finding rows and columns is lib/matching's; here stands what is asked of it: rows by their labels, columns by their heads, a place
// guessed between two others only where the label there is like the format's, every input with a cell of its own. A grid with one row needs no label.
import type { Address } from "../edition/edition.ts";
import type { Cell, GridPlace, Outline } from "../edition/walk.ts";
import type { Columns } from "../matching/columns.ts";
import { gridLabelsOf, type GridRow, type Slot } from "../matching/labels/gridLabels.ts";
import { has, isSame, keysOf } from "../matching/labels/label.ts";
import { laidOver, type Laid as Matched, type Route } from "../matching/route.ts";
import type { SeenRow } from "../matching/lines/seenBlock.ts";
import type { BlockCell, CellBlock } from "../tables/matrix.ts";
import { isLikely, isSameLabel } from "./label.ts";
import { labelsIn } from "./look.ts";
import { oddIn, type Odd } from "./odd.ts";

/** Where a table lies: on a page, where each cell stands where it is seen, or in what flows. */
export type Ground = "page" | "flow";

/** The cell at a place that is the format's. `unit`: the one that its heads state. `refused`: why its figure is not to be believed. */
export type Fitting = { readonly place: number; readonly address: Address; readonly unit: string | undefined; readonly refused?: string };

/** A cell that has no place in the grid. `figure`: its text may be one, always or where it has a digit. */
export type Unfitting = { readonly place: number; readonly reason: string; readonly figure: "always" | "digits" | "never" };

/** A label that is not the format's, read as this one. */
export type Misprinted = { readonly place: number; readonly printed: string; readonly label: string };

/** Places are those of the look's cells. A cell of the grid that several go to is held by the last, which is refused. */
export type Fit = {
  readonly held: readonly Fitting[];
  readonly outside: readonly Unfitting[];
  readonly misprints: readonly Misprinted[];
  /** Inputs of the grid for which there is no cell, and totals where it has others. */
  readonly missing: readonly Address[];
  /** The one row that all of `missing` lies in, where every other is certain all the same. */
  readonly odd?: Odd | undefined;
};

const labelOf = ({ names, slots }: GridRow): string | undefined => (names.own === undefined ? undefined : slots[0]?.cell.row.at(-1));

type View = { readonly matched: Matched; readonly rows: readonly GridRow[]; readonly cellAt: ReadonlyMap<BlockCell, number> };

/** Whether a row of the block is surely this row of the grid. */
function isRow({ matched, rows }: View, row: SeenRow): boolean {
  const found = matched.rows.of.get(row.row);
  if (found === undefined) return false;
  if (rows.length === 1) return matched.rows.of.size === 1;
  if (matched.rows.by !== "label") return false;
  const label = labelOf(found.into);
  return row.name !== undefined && label !== undefined && (!found.guessed || isLikely(row.name.cell.text, label));
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

function misprintsIn({ matched, rows, cellAt }: View): readonly Misprinted[] {
  const at = (cell: BlockCell): number => cellAt.get(cell) ?? -1;
  const ofRows = matched.seen.rows.flatMap((row) => {
    const into = matched.rows.of.get(row.row)?.into;
    const label = into === undefined || rows.length === 1 ? undefined : labelOf(into);
    return row.name === undefined || label === undefined || isSameLabel(row.name.cell.text, label)
      ? []
      : [{ printed: row.name.cell.text, label, place: at(row.name.cell) }];
  });
  const ofColumns = matched.columns.flatMap(({ guesses, band }) =>
    guesses.flatMap(({ name, slot }) => {
      const head = band.heads.flatMap(({ texts }) => texts).find(({ cell }) => cell.text === name);
      return head === undefined || isSameLabel(name, ownLabel(slot))
        ? []
        : [{ printed: name, label: ownLabel(slot), place: at(head.cell) }];
    }),
  );
  return [...ofRows, ...ofColumns];
}

const twice = "这一格在表里出现了不止一次";
const oneOfSeveral = "这张表只应当有一行数，这里不止一行，分不清哪一行是这份报告的";
const sticking = "这一行比表头多出格来，分不清是哪一列";
const inOtherOrder = "表头里列的次序与格式不同，分不清是列换了位置还是表头错了位";

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
  const { printed: prints, columnNames } = matched.seen.gridLabels;
  const isNamed = (head: string | undefined): boolean => {
    const keys = head === undefined ? undefined : keysOf(head);
    return keys !== undefined && (!has(prints, keys) || has(columnNames, keys));
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

type Sorted = { readonly held: ReadonlyMap<Address, Fitting>; readonly outside: readonly Unfitting[] };

/** What a column that only counts the rows is called. */
const counting = /^(?:序号|编号|行次|行号)$/;

/** Columns that only count the rows: what stands there is no figure of anybody's. */
const countingColumns = ({ matched }: View): ReadonlySet<number> =>
  new Set(matched.seen.rows.flatMap(({ texts }) => texts.flatMap(({ cell, keys }) => (counting.test(keys.exact) ? [cell.column] : []))));

const unnamed = "表里有一行数没有行名，行名与数可能错开了";

/**
 * Whether a row of figures without a name stands below rows of the grid: where names have slid along their column, one is left over. Below a name without
 * figures it may only be its own, parted by the end of a page.
 */
function isSlid(view: View): boolean {
  const { matched, rows } = view;
  const counts = countingColumns(view);
  const { of, by } = matched.rows;
  const { printed: prints, rowNames } = matched.seen.gridLabels;
  const hasFigure = ({ texts }: SeenRow): boolean => texts.some(({ figure, cell }) => figure && !counts.has(cell.column));
  // A unit before the figure is no name.
  const isUnnamed = ({ name }: SeenRow): boolean => name === undefined || (has(prints, name.keys) && !has(rowNames, name.keys));
  let above: SeenRow | undefined;
  for (const row of matched.seen.rows) {
    if (of.has(row.row)) above = row;
    else if (above !== undefined && isUnnamed(row) && hasFigure(row) && hasFigure(above)) return by === "label" && rows.length > 1;
  }
  return false;
}

/**
 * Whether names have slid down beside their figures: the place over them is empty in the first row, and further down, above all rows of the grid, figures stand
 * beside what names none of its rows.
 */
function isSlidDown({ matched: { rows, seen } }: View): boolean {
  const first = seen.rows.findIndex(({ row }) => rows.of.has(row));
  const column = seen.rows[first]?.name?.cell.column;
  if (rows.by !== "label" || column === undefined) return false;
  const isThere = ({ texts }: SeenRow): boolean => texts.some(({ cell }) => cell.column <= column && column < cell.column + cell.colSpan);
  const above = seen.rows.slice(0, first).filter(({ texts }) => texts.length > 0);
  const [top, ...others] = above;
  return top !== undefined && !isThere(top) && others.some((row) => isThere(row) && row.texts.some(({ figure }) => figure));
}

/** `told`: the rows whose columns are told by their heads. */
function sorted(view: View, told: ReadonlySet<number>): Sorted {
  const held = new Map<Address, Fitting>();
  const outside: Unfitting[] = [];
  const slipped = new Map([
    ...[...outOfOrder(view)].map((row) => [row, inOtherOrder] as const),
    ...[...stickingOut(view)].map((row) => [row, sticking] as const),
  ]);
  const several = isOneOfSeveral(view) ? oneOfSeveral : isSlid(view) || isSlidDown(view) ? unnamed : undefined;
  const counts = countingColumns(view);
  const put = (route: Route): void => {
    const place = view.cellAt.get(route.cell) ?? -1;
    if (route.to === "label") return;
    const row = view.matched.seen.rows[route.cell.row];
    if (route.to === "outside")
      return void outside.push({
        place,
        reason: route.reason,
        figure: row?.kind === "body" && !counts.has(route.cell.column) ? "digits" : "never",
      });
    if (row === undefined || !isRow(view, row)) return void outside.push({ place, reason: "这一行的行名与格式对不上", figure: "always" });
    if (!told.has(row.row)) return void outside.push({ place, reason: "这一列的列名与格式对不上", figure: "always" });
    const { address } = route.slot;
    const refused = route.left ?? several ?? slipped.get(row.row) ?? (held.has(address) ? twice : undefined);
    held.set(address, { place, address, unit: route.unit, ...(refused === undefined ? {} : { refused }) });
  };
  view.matched.routes.forEach(put);
  return { held, outside };
}

/** Whether the heads print a column of totals that no cell was found for: then its cells are there, and have slipped. A column that is not printed at all is only left out. */
function isPrinted({ seen }: Matched, { column, columnId }: Cell, held: readonly Cell[]): boolean {
  const own = keysOf(column.at(-1) ?? "");
  const heads = seen.rows.filter(({ kind }) => kind === "head").flatMap(({ texts }) => texts.filter(({ keys }) => isSame(keys, own)));
  const found = held.filter((cell) => cell.columnId !== columnId && isSame(keysOf(cell.column.at(-1) ?? ""), own));
  return heads.length > new Set(found.map((cell) => cell.columnId)).size;
}

/** In so many rows a column is not lost by a slip of one; on a page each cell stands where it is seen, and nothing slips. */
const severalRows: Readonly<Record<Ground, number>> = { page: 1, flow: 3 };

/**
 * What the source has no cell for. Totals may be left out together, or those of a column that is not there; where only some are gone, a row has lost a cell,
 * and what stands before it has slipped.
 */
function missingIn(view: View, cells: readonly Cell[], held: ReadonlyMap<Address, Fitting>, on: Ground): readonly Address[] {
  const { matched } = view;
  // Figures that no head stands over may be those of the column.
  const sticks = stickingOut(view).size > 0;
  const there = cells.filter(({ address }) => held.has(address));
  const hasTotals = there.some(({ total }) => total);
  const rows = new Set(there.map(({ rowId }) => rowId)).size;
  const isLeftOut = (cell: Cell): boolean =>
    cell.total &&
    !sticks &&
    (!hasTotals ||
      (rows >= severalRows[on] && !there.some(({ columnId }) => columnId === cell.columnId) && !isPrinted(matched, cell, there)));
  return cells.flatMap((cell) => (held.has(cell.address) || isLeftOut(cell) ? [] : [cell.address]));
}

function fitted(look: CellBlock, outline: Outline, { grid, cells }: GridPlace, on: Ground): Fit | undefined {
  const matched = laidOver(look, outline, grid.id);
  if (matched === undefined) return undefined;
  const { rows } = gridLabelsOf(outline, grid.id);
  const view: View = { matched, rows, cellAt: new Map(look.cells.map((cell, at) => [cell, at] as const)) };
  const isGuessed = [...matched.rows.of.values()].some(({ guessed }) => guessed);
  if (isGuessed && rows.length > 1 && !areInOrder(view)) return undefined;
  const told = new Set(
    matched.columns.filter((columns) => areTold(matched, columns)).flatMap(({ band }) => band.rows.map(({ row }) => row)),
  );
  const { held, outside } = sorted(view, told);
  if (held.size === 0) return undefined;
  const [all, missing, misprints] = [[...held.values()], missingIn(view, cells, held, on), misprintsIn(view)];
  const isTold = [...matched.rows.of.keys()].every((row) => told.has(row)) && misprints.length === 0;
  return { held: all, outside, missing, misprints, odd: oddIn(matched, cells, { held: all, missing, isTold }) };
}

/** What was found out of a look, by the grid. */
type Known<What> = WeakMap<CellBlock, Map<GridPlace, { readonly found: What }>>;

function kept<What>(known: Known<What>, look: CellBlock, place: GridPlace, find: () => What): What {
  const own = known.get(look) ?? new Map<GridPlace, { readonly found: What }>();
  known.set(look, own);
  const before = own.get(place) ?? { found: find() };
  own.set(place, before);
  return before.found;
}

const fits: Readonly<Record<Ground, Known<Fit | undefined>>> = { page: new WeakMap(), flow: new WeakMap() };

/** A look laid over a grid; undefined where its labels are not this grid's at all. Found out once for a look. */
export const fitOver = (look: CellBlock, outline: Outline, place: GridPlace, on: Ground): Fit | undefined =>
  kept(fits[on], look, place, () => fitted(look, outline, place, on));

const printed: Known<number> = new WeakMap();

/** How many of the labels of a look the grid prints. */
export const printsOf = (look: CellBlock, outline: Outline, place: GridPlace): number =>
  kept(printed, look, place, () => {
    const index = gridLabelsOf(outline, place.grid.id).printed;
    return labelsIn(look).filter((keys) => has(index, keys)).length;
  });
