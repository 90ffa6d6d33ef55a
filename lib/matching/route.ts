// Where each cell of a block goes: to a cell of the grid, to the labels, or outside, and why.
//
// Every cell with text goes somewhere, and an empty one that has a place goes there too. What has no cell in the grid is named
// with its reason; so is a figure in a cell that is merged over the places of several, for nobody can tell whose it is.
import { lineName } from "../edition/name.ts";
import type { Outline } from "../edition/walk.ts";
import { isEmpty, type CellBlock, type BlockCell } from "../tables/matrix.ts";
import { columnsOf, type Columns } from "./columns.ts";
import { otherHome } from "./labels/home.ts";
import { isFigure } from "./figures/unit.ts";
import { has, lookUp } from "./labels/label.ts";
import { isDash, gridLabelsOf, type GridLabels, type Slot } from "./labels/gridLabels.ts";
import type { Guess, PastePlan } from "./plan.ts";
import { bandsOf, rowsOf } from "./rows.ts";
import type { Rows } from "./lines/band.ts";
import { isStacked, seenIn, turnedNames } from "./seen.ts";
import { rightOf, type SeenBlock, type SeenCell, type SeenRow } from "./lines/seenBlock.ts";
import { otherYear } from "./figures/years.ts";

/** `unit`: what its heads say that it is counted in. `left`: why its figure is not taken there, where whoever read it knows. */
type ToSlot = {
  readonly to: "slot";
  readonly slot: Slot;
  readonly unit: string | undefined;
  readonly guessed: boolean;
  readonly left?: string;
};

/** Where a cell of the block goes. */
export type Route = { readonly cell: BlockCell } & (
  | ToSlot
  | { readonly to: "label" }
  | { readonly to: "outside"; readonly reason: string }
);

export type Routing = Pick<PastePlan, "alignedBy" | "guesses" | "belongsTo"> & { readonly routes: readonly Route[] };

// A row that has no place in the grid.

const isPrinted = ({ figure, keys, cell }: SeenCell, { printed, dashes }: GridLabels): boolean =>
  !figure && (has(printed, keys) || (dashes && isDash(cell.text)));

function rowReason({ rows: all, margins, gridLabels }: SeenBlock, { by, why }: Rows, { row, kind, name }: SeenRow): string {
  const strange = why.get(row);
  if (strange !== undefined) return strange;
  const isAboveBody = by === "label" && !all.slice(0, row).some((before) => before.kind === "body");
  if (kind === "head" || row < margins.above || isAboveBody) return "看作标题或列名，本表没有";
  if (kind === "other" && (by === "label" || row >= all.length - margins.below)) return "不是本表的行名、列名或数";
  if (by === "cursor") return "超出本表的行数";
  if (name === undefined) return "这一行没有行名，与本表对不上";
  return has(gridLabels.rowNames, name.keys)
    ? `“${name.cell.text}”分不出是哪一组里的，请分组粘贴或自己填`
    : `本表没有“${name.cell.text}”这一行`;
}

/** `used`: heads that were taken for a column of the grid. */
const withoutRow = (seen: SeenBlock, rows: Rows, row: SeenRow, used: ReadonlySet<string>): readonly Route[] =>
  row.texts.map((one) =>
    isPrinted(one, seen.gridLabels) || (!one.figure && used.has(one.cell.text))
      ? { cell: one.cell, to: "label" }
      : { cell: one.cell, to: "outside", reason: rowReason(seen, rows, row) },
  );

// A row of the grid.

function columnReason({ margins }: SeenBlock, rows: Rows, { name }: SeenRow, cell: BlockCell, columns: Columns): string {
  if (rows.by === "cursor" && cell.column < margins.left) return "看作行名，本表没有这个行名";
  if (name !== undefined && cell.column < rightOf(name)) return "在行名的左边";
  const why = columns.why?.(cell);
  if (why !== undefined) return why;
  const head = columns.head(cell);
  if (head !== undefined && (columns.by === "head" || columns.by === "nothing")) return `本表没有“${head}”这一列`;
  return columns.by === "nothing" ? "列名与列错开了，分不出是哪一列" : "超出本表的列数";
}

/** A cell at its place; without its figure where what stands around it tells of another year than `year`. */
function sentTo(slot: Slot, row: SeenRow, cell: BlockCell, columns: Columns, guessed: boolean, year: number | undefined): Route {
  const left = year === undefined || isEmpty(cell.text) ? undefined : otherYear(columns.yearWitness(row, cell), year);
  return { cell, to: "slot", slot, unit: columns.unit(row, cell), guessed, ...(left === undefined ? {} : { left }) };
}

function withRow(seen: SeenBlock, rows: Rows, row: SeenRow, columns: Columns, year: number | undefined): readonly Route[] {
  const { gridLabels } = seen;
  const texts = new Map(row.texts.map((one) => [one.cell, one]));
  const guessedColumns = new Set(columns.guesses.map(({ slot }) => slot.cell.columnId));
  const guessedRow = rows.of.get(row.row)?.guessed ?? false;
  const isLabel = (one: SeenCell): boolean =>
    rows.by === "label" && (one === row.name || (!one.figure && has(gridLabels.printed, one.keys)));
  return row.cells.flatMap((cell): readonly Route[] => {
    const one = texts.get(cell);
    if (one !== undefined && isLabel(one)) return [{ cell, to: "label" }];
    const slot = columns.slot(row, cell);
    if (slot !== undefined) return [sentTo(slot, row, cell, columns, guessedRow || guessedColumns.has(slot.cell.columnId), year)];
    if (one === undefined) return [];
    return [
      isPrinted(one, gridLabels) ? { cell, to: "label" } : { cell, to: "outside", reason: columnReason(seen, rows, row, cell, columns) },
    ];
  });
}

// Merged figures. A span alone says nothing: Word cuts a table into finer columns than are seen, and a value of table two fills
// its line. What counts is that the cell covers places which the grid tells apart: the next value of the row goes two places
// on, or another row of the same columns has a value there.

type Sent = Extract<Route, { to: "slot" }>;

/** Where a slot stands among those of its row; `line`: the columns of that row. Rows of another block of table two have others. */
type Standing = { readonly line: string; readonly index: number };

const standings = ({ rows }: GridLabels): ReadonlyMap<Slot, Standing> =>
  new Map(
    rows.flatMap(({ slots }) => {
      const line = slots.map(({ cell }) => cell.columnId).join();
      return slots.map((slot, index) => [slot, { line, index }] as const);
    }),
  );

const within = (place: number, from: number, span: number): boolean => from < place && place < from + span;

function coversColumns({ cell, slot }: Sent, sent: readonly Sent[], all: ReadonlyMap<Slot, Standing>): boolean {
  const own = all.get(slot);
  if (own === undefined) return false;
  return sent.some((other) => {
    const theirs = all.get(other.slot);
    if (theirs === undefined) return false;
    if (other.cell.row === cell.row) return other.cell.column === cell.column + cell.colSpan && theirs.index > own.index + 1;
    return theirs.line === own.line && theirs.index !== own.index && within(other.cell.column, cell.column, cell.colSpan);
  });
}

const coversRows = ({ cell }: Sent, routes: readonly Route[]): boolean =>
  routes.some((other) => within(other.cell.row, cell.row, cell.rowSpan));

const mergedReason = "与旁边的格合并成了一格，分不清是哪一格的数；请取消合并，分别填写";

/** The routes with every figure in such a cell left out. */
function withoutMerged(routes: readonly Route[], gridLabels: GridLabels): readonly Route[] {
  const sent = routes.filter((route) => route.to === "slot");
  const all = standings(gridLabels);
  return routes.map((route) => {
    if (route.to !== "slot" || isEmpty(route.cell.text)) return route;
    const { colSpan, rowSpan } = route.cell;
    const isMerged = (colSpan > 1 && coversColumns(route, sent, all)) || (rowSpan > 1 && coversRows(route, routes));
    return isMerged ? { ...route, left: mergedReason } : route;
  });
}

// All of it.

function alignedBy({ by }: Rows, all: readonly Columns[]): PastePlan["alignedBy"] {
  const isHeaded = ({ by, band }: Columns) => by === "head" || (by === "whole" && band.heads.some(({ kind }) => kind === "head"));
  const headed = all.length > 0 && all.every(isHeaded);
  return by === "label" ? (headed ? "labels" : "rows") : headed ? "columns" : "cursor";
}

function guessesOf(seen: SeenBlock, rows: Rows, all: readonly Columns[]): readonly Guess[] {
  const ofRows = [...rows.of].flatMap(([row, { into, guessed }]) => {
    const path = into.slots[0]?.cell.row ?? [];
    const isShared = into.names.own !== undefined && lookUp(seen.gridLabels.rowNames, into.names.own).length > 1;
    const where = isShared ? lineName(path.slice(-2)) : path.at(-1);
    return guessed && where !== undefined ? [{ name: seen.rows[row]?.name?.cell.text ?? "", where }] : [];
  });
  return [...ofRows, ...all.flatMap(({ guesses }) => guesses.map(({ name, slot }) => ({ name, where: lineName(slot.cell.column) })))];
}

/** A block seen with the eyes of a grid: which rows and columns it has found, and by what, and where each cell goes. */
export type Laid = {
  readonly seen: SeenBlock;
  readonly rows: Rows;
  readonly columns: readonly Columns[];
  readonly routes: readonly Route[];
};

/** Where the cursor stands, and of which year the report is, where the figures' own year is to be held against it. */
type Where = { readonly row: number; readonly position: number; readonly year?: number };

/** The whole of a block that is the grid's. */
function laid(seen: SeenBlock, at: Where): Laid {
  const rows = rowsOf(seen, at.row);
  const all = bandsOf(seen, rows).map((band) => columnsOf(seen, rows, band, at.position));
  const columns = new Map(all.flatMap((one) => one.band.rows.map(({ row }) => [row, one] as const)));
  const used = new Set(all.flatMap(({ guesses }) => guesses.map(({ name }) => name)));
  const routes = seen.rows.flatMap((row) => {
    const own = columns.get(row.row);
    return own === undefined ? withoutRow(seen, rows, row, used) : withRow(seen, rows, row, own, at.year);
  });
  return { seen, rows, columns: all, routes: withoutMerged(routes, seen.gridLabels) };
}

const routingOf = ({ seen, rows, columns, routes }: Laid): Routing => ({
  routes,
  alignedBy: alignedBy(rows, columns),
  guesses: guessesOf(seen, rows, columns),
  belongsTo: null,
});

const nowhere = ({ cells }: CellBlock, reason: string, belongsTo: string | null): Routing => ({
  routes: cells.flatMap((cell) => (isEmpty(cell.text) ? [] : [{ cell, to: "outside", reason }])),
  alignedBy: "cursor",
  guesses: [],
  belongsTo,
});

const several = /^\s*[+-]?[\d,.]+(?:[^\S\n]+[+-]?[\d,.]+)+\s*$/;

/** Lines of a text of which one holds several numbers and another a single one: a row that was torn, and the single one may be half a number. */
const isTorn = ({ columns, cells }: CellBlock): boolean =>
  columns === 1 && cells.some(({ text }) => several.test(text)) && cells.some(({ text }) => isFigure(text));

/** A whole workbook is no paste: nobody could look through the preview. */
const mostCells = 20_000;

/** Sends every cell that has text, and every empty one that has a place. */
export function routed(block: CellBlock, outline: Outline, grid: string, at: Where): Routing {
  if (block.cells.length > mostCells) return nowhere(block, `粘贴的内容超过 ${mostCells} 格，请只复制需要的部分`, null);
  if (isTorn(block)) return nowhere(block, "几个数连在一行、又有数单独成行，像是复制时断了行，分不清哪个数是哪一格的", null);
  const other = otherHome(block, outline, grid);
  if (other !== undefined) return nowhere(block, "是另一张表的内容", other);
  const seen = seenIn(block, gridLabelsOf(outline, grid));
  if (isStacked(seen)) return nowhere(block, "行名和数都在一列里，分不出行和列", null);
  const [one, two] = turnedNames(seen);
  return one === undefined || two === undefined
    ? routingOf(laid(seen, at))
    : nowhere(block, `“${one.cell.text}”“${two.cell.text}”是本表的列名，这里写在各行前面，行和列颠倒了；请转置以后再粘贴`, null);
}

/** A block laid over a grid with all that is known of how, for who takes nothing that its labels do not tell; undefined where rows and columns cannot be told apart. */
export function laidOver(block: CellBlock, outline: Outline, grid: string): Laid | undefined {
  if (block.cells.length > mostCells) return undefined;
  const seen = seenIn(block, gridLabelsOf(outline, grid));
  return isTorn(block) || isStacked(seen) || turnedNames(seen).length > 1 ? undefined : laid(seen, { row: 0, position: 0 });
}
