// A block seen with the eyes of one grid: which texts are figures, which rows are heads, where a row's label stands, which
// names at its margins are nobody's, and what stands over a column. No place is given yet: rows.ts and columns.ts do that.
//
// A row with a figure is never a head; a text is a row's label only where something stands right of it; 其他 and 总计,
// which may name a column or a row, are told apart by what stands beside them.
import { coverOf, isEmpty, type CellBlock, type BlockCell } from "../tables/matrix.ts";
import { isFigure } from "./unit.ts";
import { has, isNumbered, keysOf, type Keys } from "./label.ts";
import type { GridLabels } from "./gridLabels.ts";

/** A cell that has text; a figure has no keys, for it names nothing. */
export type SeenCell = { readonly cell: BlockCell; readonly keys: Keys; readonly figure: boolean };

/**
 * `head`: names of columns; `body`: a row's label or figures; `other`: only texts that the grid does not know.
 * `label`: the cell that names the row as the form does; `name`: the cell that seems to, if any.
 */
export type SeenRow = {
  readonly row: number;
  readonly kind: "head" | "body" | "other" | "empty";
  /** All cells that begin in the row, and those of them with text. */
  readonly cells: readonly BlockCell[];
  readonly texts: readonly SeenCell[];
  readonly label: SeenCell | undefined;
  readonly name: SeenCell | undefined;
};

/** How many rows at the top and at the bottom, and how many columns at the left, hold only names. */
export type Margins = { readonly above: number; readonly below: number; readonly left: number };

export type SeenBlock = {
  readonly gridLabels: GridLabels;
  readonly rows: readonly SeenRow[];
  readonly columns: number;
  /** What covers a place, if it has text. */
  readonly at: (row: number, column: number) => SeenCell | undefined;
  /** No cell spans any other: the merges of the source are lost, or there were none. */
  readonly flat: boolean;
  readonly margins: Margins;
  /** What the line over the table says, "" where there is none. */
  readonly above: string;
};

export const rightOf = ({ cell }: SeenCell): number => cell.column + cell.colSpan;

// A row by itself.

/** `above`: only heads stand above it, so that 其他 alone in a row is the name of a column. */
function isHead(texts: readonly SeenCell[], gridLabels: GridLabels, columns: number, above: boolean): boolean {
  if (texts.some(({ figure }) => figure)) return false;
  const heads = texts.filter(
    ({ keys }) => has(gridLabels.columnNames, keys) || has(gridLabels.columnGroups, keys) || has(gridLabels.heads, keys),
  );
  const labels = texts.filter((one) => rightOf(one) < columns && has(gridLabels.rowNames, one.keys));
  return (
    heads.length > 0 && (labels.length === 0 || (heads.length >= labels.length && (heads.length > 1 || (above && texts.length === 1))))
  );
}

/** The label furthest to the right, with at most a running number before it. */
function labelIn(texts: readonly SeenCell[], gridLabels: GridLabels, columns: number): SeenCell | undefined {
  const label = texts.filter((one) => !one.figure && rightOf(one) < columns && has(gridLabels.rowNames, one.keys)).at(-1);
  const figuresBefore = texts.filter(({ cell, figure }) => figure && cell.column < (label?.cell.column ?? 0));
  return figuresBefore.length <= 1 ? label : undefined;
}

/** A further label right of the one that is known makes another row of it: （六）其他处理, then 1.申请人逾期…. */
function nameIn(texts: readonly SeenCell[], label: SeenCell | undefined, gridLabels: GridLabels): SeenCell | undefined {
  const firstFigure = texts.find(({ cell, figure }) => figure && cell.column > (label?.cell.column ?? 0))?.cell.column ?? Infinity;
  const before = texts.filter(({ cell, keys, figure }) => !figure && cell.column < firstFigure && /\p{L}/u.test(keys.exact));
  if (label === undefined) return before.at(-1);
  const further = before.filter(
    ({ cell, keys }) => cell.column > label.cell.column && isNumbered(cell.text) && !has(gridLabels.printed, keys),
  );
  return further.at(-1) ?? label;
}

type Found = Pick<SeenRow, "row" | "cells" | "texts">;

function rowOf(found: Found, gridLabels: GridLabels, columns: number, above: boolean): SeenRow {
  const { texts } = found;
  const plain = { ...found, label: undefined, name: undefined };
  if (texts.length === 0) return { ...plain, kind: "empty" };
  if (isHead(texts, gridLabels, columns, above)) return { ...plain, kind: "head" };
  const label = labelIn(texts, gridLabels, columns);
  const name = nameIn(texts, label, gridLabels);
  const kind = label !== undefined || texts.some(({ figure }) => figure) ? "body" : "other";
  return { ...plain, kind, label: name === label ? label : undefined, name };
}

// Names at the margins. Without labels a block goes in at the selected cell, and its first figure belongs there, not the name
// before it. 无, 未统计 or 约30 in the first place are no names but values that cannot be read, and keep their place.

const noName = /^(?:[暂尚]?(?:无|没有|未|缺|待|不详|不清)|约|见|大约|左右)/;

/** 2021年, 3月, 二季度: no figure, and what a row or column of figures may be called. */
const period = /^(?:\d{4}年度?|\d{1,2}月份?|第?[一二三四1-4]季度?|[上下]半年)$/;

/** A row that is named by a period of time. */
export const isOfPeriod = ({ name }: SeenRow): boolean => name !== undefined && period.test(name.keys.exact);

/** A text that can name something: two Han characters or a period, and no word for a value that is not there. */
export const isName = ({ keys, cell, figure }: SeenCell): boolean =>
  !figure && (/\p{Script=Han}{2}/u.test(keys.exact) || period.test(keys.exact)) && !noName.test(cell.text.trim());

/** A row among heads and figures that is neither: it holds no figure, and a name. */
export const isTitle = ({ kind, texts }: SeenRow): boolean => kind === "other" && texts.some(isName);

/** Texts that name rows or columns, of whatever table. */
function areNames(texts: readonly SeenCell[], gridLabels: GridLabels): boolean {
  if (texts.length === 0 || texts.some(({ figure }) => figure)) return false;
  if (texts.some(({ keys }) => has(gridLabels.printed, keys))) return true;
  return new Set(texts.map(({ keys }) => keys.exact)).size === texts.length && texts.every(isName);
}

/** How many lines there are up to the last that has any text. */
const upToLastFull = (lines: readonly (readonly SeenCell[])[]): number =>
  lines.reduce((most, texts, place) => (texts.length > 0 ? place + 1 : most), 0);

/** How many rows at an end hold only titles, notes and names of columns. */
function nameRows(rows: readonly SeenRow[], gridLabels: GridLabels): number {
  const first = rows.findIndex(({ kind, texts }) => kind !== "head" && texts.length > 0 && !areNames(texts, gridLabels));
  return upToLastFull(rows.slice(0, Math.max(0, first)).map(({ texts }) => texts));
}

/** How many columns at the left hold only names of rows, in rows that are no names of columns. */
function nameColumns(rows: readonly SeenRow[], gridLabels: GridLabels, columns: number): number {
  const inColumn: SeenCell[][] = Array.from({ length: columns }, () => []);
  for (const { kind, texts } of rows) if (kind !== "head") for (const one of texts) inColumn[one.cell.column]?.push(one);
  const first = inColumn.findIndex((texts) => texts.length > 0 && !areNames(texts, gridLabels));
  return upToLastFull(inColumn.slice(0, first < 0 ? columns : first));
}

function marginsOf(rows: readonly SeenRow[], gridLabels: GridLabels, columns: number): Margins {
  if (!rows.some(({ texts }) => texts.some(({ figure }) => figure))) return { above: 0, below: 0, left: 0 };
  const [above, below] = [nameRows(rows, gridLabels), nameRows([...rows].reverse(), gridLabels)];
  return { above, below, left: nameColumns(rows.slice(above, rows.length - below), gridLabels, columns) };
}

// The block.

const nameless: Keys = keysOf("");

function cellOf(cell: BlockCell): SeenCell {
  const figure = isFigure(cell.text);
  return { cell, keys: figure ? nameless : keysOf(cell.text), figure };
}

function seenRows(block: CellBlock, known: ReadonlyMap<BlockCell, SeenCell>, gridLabels: GridLabels): readonly SeenRow[] {
  const byRow: BlockCell[][] = Array.from({ length: block.rows }, () => []);
  for (const cell of block.cells) byRow[cell.row]?.push(cell);
  let above = true;
  return byRow.map((cells, row) => {
    const one = rowOf({ row, cells, texts: cells.flatMap((cell) => known.get(cell) ?? []) }, gridLabels, block.columns, above);
    if (one.kind === "head" || one.kind === "body") above = one.kind === "head";
    return one;
  });
}

const cellsSeen = new WeakMap<CellBlock, ReadonlyMap<BlockCell, SeenCell>>();

/** The cells that have text. A block is held against many grids, and its cells say the same to each. */
function cellsOf(block: CellBlock): ReadonlyMap<BlockCell, SeenCell> {
  const known = cellsSeen.get(block) ?? new Map(block.cells.flatMap((cell) => (isEmpty(cell.text) ? [] : [[cell, cellOf(cell)] as const])));
  cellsSeen.set(block, known);
  return known;
}

/** The block as the grid's labels let it be seen. */
export function seenIn(block: CellBlock, gridLabels: GridLabels): SeenBlock {
  const known = cellsOf(block);
  const cover = coverOf(block);
  const rows = seenRows(block, known, gridLabels);
  return {
    gridLabels,
    rows,
    columns: block.columns,
    at: (row, column) => {
      const cell = cover[row]?.[column];
      return cell === undefined ? undefined : known.get(cell);
    },
    flat: block.cells.every(({ rowSpan, colSpan }) => rowSpan === 1 && colSpan === 1),
    margins: marginsOf(rows, gridLabels, block.columns),
    above: block.above ?? "",
  };
}

/** A list of one column with names of rows or of several columns among the figures, as Writer copies a table as text. */
export function isStacked({ columns, rows, gridLabels }: SeenBlock): boolean {
  if (columns > 1) return false;
  const texts = rows.flatMap((row) => row.texts).filter(({ figure }) => !figure);
  const heads = texts.filter(({ keys }) => has(gridLabels.columnNames, keys));
  return heads.length > 1 || texts.filter(({ keys }) => has(gridLabels.rowNames, keys)).length - heads.length > 1;
}

/** The name of a column of the grid and of no row. */
const isColumnOnly = ({ columnNames, rowNames }: GridLabels, { keys }: SeenCell): boolean => has(columnNames, keys) && !has(rowNames, keys);

/** Names of columns that stand before figures as names of rows do, one below the other: the table lies on its side. */
export function turnedNames({ rows, gridLabels }: SeenBlock): readonly SeenCell[] {
  const names = rows.flatMap(({ texts, name }) =>
    name !== undefined && isColumnOnly(gridLabels, name) && texts.some(({ cell, figure }) => figure && cell.column > name.cell.column)
      ? [name]
      : [],
  );
  return new Set(names.map(({ keys }) => keys.exact)).size > 1 && new Set(names.map(({ cell }) => cell.column)).size === 1 ? names : [];
}

// What stands over a column, in the head rows of its band (rows.ts).

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
