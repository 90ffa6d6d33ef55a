// A block of cells as it lay on the clipboard: a neutral picture, before anybody asks what the texts mean.
//
// Cells are placed by the HTML standard's algorithm for forming a table (4.9.12). Pages of others break its rules, so
// that nothing here throws: a span past the last row is cut, and of two cells that claim a place the first has it.
import { showsNothing } from "../characters/unseen.ts";
import type { Aside } from "../seen/notes.ts";
import { formed, rowsOver } from "./positions.ts";

/** A cell and its place from 0; `text` is what could be seen, lines separated by \n, "" where there was nothing. */
export type BlockCell = {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
};

/** Cells in reading order, empty ones too; places that no cell begins in are covered by a span, or nothing is there. */
export type CellBlock = {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly BlockCell[];
  readonly left?: readonly Left[];
  readonly stored?: readonly Stored[];
  /** The line that stands right over the table and is no part of it: 单位：元. */
  readonly above?: string;
};

/** A cell, by its place in the block, behind whose text its spreadsheet has stored another number: 1.2 万 and 12345. */
export type Stored = { readonly row: number; readonly column: number; readonly shown: string; readonly value: string };

/** What was not read: hidden text, a cell that its number format hides, a tracked deletion, a note or its mark, a comment, a picture, how letters are read. */
export type LeftAway = { readonly what: "hidden" | "format" | "deletion" | "picture" | "sound" | Aside; readonly text: string };

/**
 * What was not read because it is not seen: a hidden row or column by its place in the source, anything else by the place of its
 * cell in the block. `texts`: what it held.
 */
export type Left = {
  readonly what: "row" | "column" | LeftAway["what"];
  readonly texts: readonly string[];
  readonly row: number;
  readonly column: number;
};

/** `rowSpan` 0 goes to the last row, as in HTML. */
export type Spans = { readonly rowSpan: number; readonly colSpan: number };

/** A cell of a row that lists only what begins in it. */
export type LooseCell = Spans & { readonly text: string };

/** What lies where. */
export type Placed<Cell> = Cell & { readonly row: number; readonly column: number; readonly rowSpan: number; readonly colSpan: number };

export const isEmpty = showsNothing;

/** Puts the cells of each row at the first places that are free. */
export function placed<Cell extends Spans>(
  rows: readonly (readonly Cell[])[],
): { readonly rows: number; readonly columns: number; readonly cells: readonly Placed<Cell>[] } {
  const cells = formed(rows).map(({ row, column, cell }) => ({ ...cell, row, column, rowSpan: rowsOver(cell, row, rows.length) }));
  return { rows: rows.length, columns: cells.reduce((most, { column, colSpan }) => Math.max(most, column + colSpan), 0), cells };
}

/** The block of rows whose cells have only texts and spans. */
export const blockOf = (rows: readonly (readonly LooseCell[])[]): CellBlock => placed(rows);

/** For each place the cell that covers it, if any. */
export function coverOf({ rows, columns, cells }: CellBlock): readonly (readonly (BlockCell | undefined)[])[] {
  const cover: (BlockCell | undefined)[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => undefined));
  for (const cell of cells)
    for (const line of cover.slice(cell.row, cell.row + cell.rowSpan))
      for (let across = cell.column; across < cell.column + cell.colSpan; across += 1) line[across] ??= cell;
  return cover;
}

/** How much a block holds. */
export const filledCells = ({ cells }: CellBlock): number => cells.filter(({ text }) => !isEmpty(text)).length;

/** For each row the places, in `cells`, of those that begin in it. */
export function placesByRow({ rows, cells }: CellBlock): readonly (readonly number[])[] {
  const places: number[][] = Array.from({ length: rows }, () => []);
  for (const [place, { row }] of cells.entries()) places[row]?.push(place);
  return places;
}
