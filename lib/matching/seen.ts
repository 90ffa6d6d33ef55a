// WHAT WAS SEEN. A block seen with the eyes of one grid: which texts are figures, which rows are heads, where a row's label stands,
// which names at its margins are nobody's (what stands over a column: lines/heads.ts). No place is given yet: rows.ts and columns.ts do that.
//
// A row with a figure is never a head; a text is a row's label only where something stands right of it; 其他 and 总计,
// which may name a column or a row, are told apart by what stands beside them.
import { coverOf, isEmpty, type CellBlock, type BlockCell } from "../tables/matrix.ts";
import { isFigure } from "./figures/unit.ts";
import { has, isNumbered, keysOf, type Keys } from "./labels/label.ts";
import type { GridLabels } from "./labels/gridLabels.ts";
import { isName, rightOf, type Margins, type SeenBlock, type SeenCell, type SeenRow } from "./lines/seenBlock.ts";

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
