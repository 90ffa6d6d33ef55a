// One part of a block and what its columns are read with: where its values begin, which columns it has, how its heads lie.
import { areSlipped } from "./heads.ts";
import { indexOf, type Index } from "./label.ts";
import type { BlockCell } from "../tables/matrix.ts";
import type { Part } from "./parts.ts";
import type { GridRow, Picture, Slot } from "./picture.ts";
import type { RowMap } from "./rows.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import { numberingOf, type Numbering } from "./start.ts";

/** `position`: where the cursor stands, in columns of the grid. `lead`: columns of the block that hold only names. */
export type Cursor = { readonly position: number; readonly lead: number };

/** `labelled`: rows are known by their labels, so that the cursor is only a hint. `slipped`: heads stand over other columns than theirs. */
export type View = {
  readonly sheet: Sheet;
  readonly part: Part;
  readonly picture: Picture;
  readonly labelled: boolean;
  readonly cursor: Cursor;
  readonly numbering: Numbering;
  /** The numbers of its columns of values, in order, empty ones between them too. */
  readonly numbers: readonly number[];
  readonly slipped: boolean;
};

/** Where a cell of the part goes in its row of the grid, if anywhere. */
export type Placing = (row: SheetRow, cell: BlockCell, into: GridRow) => Slot | undefined;

/** A column with a name that the form does not have. */
export type ColumnGuess = { readonly name: string; readonly slot: Slot };

/** `whole`: the block itself says which columns it has. */
export type ByNumber = { readonly by: "whole" | "cursor" | "nothing"; readonly slot: Placing; readonly guesses: readonly ColumnGuess[] };

function numbersOf({ rows, heads }: Part, { numberOf, ragged }: Numbering): readonly number[] {
  const begun = new Set(rows.flatMap((row) => row.cells.flatMap((cell) => numberOf(row, cell) ?? [])));
  const full = rows.flatMap((row) => row.seen.flatMap(({ cell }) => numberOf(row, cell) ?? []));
  const headed = ragged ? [] : heads.flatMap(({ seen }) => seen.flatMap(({ cell }) => (begun.has(cell.column) ? [cell.column] : [])));
  const last = Math.max(-1, ...full, ...headed);
  return [...begun].sort((a, b) => a - b).filter((number) => number <= last);
}

export function viewOf(sheet: Sheet, part: Part, picture: Picture, rowMap: RowMap, cursor: Cursor): View {
  const numbering = numberingOf(sheet, part, picture, rowMap, cursor.lead);
  const numbers = numbersOf(part, numbering);
  const slipped = part.heads.length > 0 && (numbering.ragged || areSlipped(sheet, part, picture, numbers));
  return { sheet, part, picture, labelled: rowMap.by === "label", cursor, numbering, numbers, slipped };
}

/** The part's columns in the grid by their own names. */
export const columnIndex = ({ slots }: Part): Index<number> =>
  indexOf(slots.flatMap(({ cell }, place) => cell.column.slice(-1).map((label) => [label, place] as const)));

/** Its columns without the empty ones that merged labels left behind, where rows have labels and it is wider than the grid. */
export function ownNumbers({ part, numbering, numbers, labelled }: View): readonly number[] {
  if (!labelled) return numbers;
  const full = new Set(part.rows.flatMap((row) => row.seen.flatMap(({ cell }) => numbering.numberOf(row, cell) ?? [])));
  const spare = Math.max(0, numbers.length - part.slots.length);
  const blank = numbers.slice(0, spare).findIndex((number) => full.has(number));
  return numbers.slice(blank < 0 ? spare : blank);
}
