// A grid as a paste needs it: its rows of values with their labels and places, and an index of every label it prints.
//
// Read from layout() and walk(), so that it is right for every kind of grid that an edition may declare.
import type { Address } from "../../edition/edition.ts";
import { layout, type LayoutCell } from "../../edition/layout.ts";
import type { Cell, GridPlace, Outline } from "../../edition/walk.ts";
import { indexOf, keysOf, type Index, type Keys } from "./label.ts";
import { blockOf, type BlockCell } from "../../tables/matrix.ts";

/** A line as its labels name it, from the outermost group to its own, which is undefined where the form prints none. */
export type LineNames = { readonly own: Keys | undefined; readonly above: readonly Keys[] };

/** `position`: grid columns from the first column of values; it is `width` columns wide. */
export type Slot = {
  readonly address: Address;
  readonly cell: Cell;
  readonly position: number;
  readonly width: number;
  readonly names: LineNames;
};

/** `reach`: grid columns from where its own label begins to where its values do. */
export type GridRow = { readonly names: LineNames; readonly reach: number; readonly slots: readonly Slot[] };

export type GridLabels = {
  readonly rows: readonly GridRow[];
  /** Rows by their own label; columns, groups and everything else that is printed. */
  readonly rowNames: Index<number>;
  readonly rowGroups: Index<true>;
  readonly columnNames: Index<true>;
  readonly columnGroups: Index<true>;
  /** Heads and notes of the layout that name no row. */
  readonly heads: Index<true>;
  readonly printed: Index<true>;
  /** The form prints —— or the like, which no index knows. */
  readonly dashes: boolean;
};

/** A text of dashes alone, however many and however long. */
export const isDash = (text: string): boolean => /^\s*[-—–－―─]+\s*$/.test(text);

const namesOf = (labels: readonly string[]): LineNames => {
  const keys = labels.map(keysOf);
  return { own: keys.at(-1), above: keys.slice(0, -1) };
};

type Placed = { readonly cell: LayoutCell; readonly at: BlockCell };

/** The layout's cells with their places, row by row. */
function placedRows(rows: readonly (readonly LayoutCell[])[]): readonly (readonly Placed[])[] {
  const { cells } = blockOf(rows);
  let next = 0;
  return rows.map((row) =>
    row.flatMap((cell) => {
      const at = cells[(next += 1) - 1];
      return at === undefined ? [] : [{ cell, at }];
    }),
  );
}

function rowOf(outline: Outline, row: readonly Placed[], labelColumns: number): GridRow | undefined {
  const values = row.flatMap(({ cell, at }): readonly Slot[] => {
    const value = cell.address === undefined ? undefined : outline.cells.get(cell.address);
    return value === undefined
      ? []
      : [{ address: value.address, cell: value, position: at.column - labelColumns, width: at.colSpan, names: namesOf(value.column) }];
  });
  const [first] = values;
  if (first === undefined) return undefined;
  const label = row.filter(({ cell }) => cell.kind === "label" && cell.text === first.cell.row.at(-1)).at(-1);
  return {
    names: namesOf(first.cell.row),
    reach: label === undefined ? 0 : first.position + labelColumns - label.at.column,
    slots: values,
  };
}

const indexed = (labels: readonly string[]): Index<true> => indexOf([...new Set(labels)].map((label) => [label, true] as const));

function build(outline: Outline, place: GridPlace): GridLabels {
  const laid = layout(place.grid);
  const rows = placedRows(laid.rows).flatMap((row) => rowOf(outline, row, laid.labelColumns) ?? []);
  const lines = rows.map(({ slots }) => slots[0]?.cell.row ?? []);
  const above = (path: readonly string[]): readonly string[] => path.slice(0, -1);
  const rowGroups = lines.flatMap(above);
  const printed = laid.rows.flat().filter(({ text }) => text !== "");
  return {
    rows,
    rowNames: indexOf(lines.flatMap((path, row) => path.slice(-1).map((label) => [label, row] as const))),
    rowGroups: indexed(rowGroups),
    columnNames: indexed(place.cells.flatMap(({ column }) => column.slice(-1))),
    columnGroups: indexed(place.cells.flatMap(({ column }) => above(column))),
    heads: indexed(printed.filter(({ kind }) => kind === "head" || kind === "note").map(({ text }) => text)),
    printed: indexed(printed.map(({ text }) => text)),
    dashes: printed.some(({ text }) => isDash(text)),
  };
}

const known = new WeakMap<GridPlace, GridLabels>();

/** The labels of a grid, the same for the same outline. Throws a RangeError where the edition has no such grid. */
export function gridLabelsOf(outline: Outline, grid: string): GridLabels {
  const place = outline.grids.get(grid);
  if (place === undefined) throw new RangeError(`no grid ${grid} in ${outline.edition.id}`);
  const gridLabels = known.get(place) ?? build(outline, place);
  known.set(place, gridLabels);
  return gridLabels;
}
