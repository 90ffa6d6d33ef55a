// Tables that have become text on their way, put together again before anybody asks which line is a heading: by the form's own layout
// (matching/flat/flat.ts). What stood between their cells and is none of theirs stays as lines behind them, so that no letter is lost.
import type { Address } from "../edition/edition.ts";
import { nameOf } from "../edition/name.ts";
import type { Outline } from "../edition/walk.ts";
import { flatTables, type FlatRow } from "../matching/flat/flat.ts";
import type { Rebuilt } from "../matching/flat/rebuilt.ts";
import type { CellBlock } from "../tables/matrix.ts";

/** A place that the text could not be held to, with what stands there. */
export type TornPlace = { readonly address: Address; readonly where: string; readonly text: string; readonly reason: string };

/** `from`, `to`: its rows, `to` exclusive. `stray`: texts within it that are none of its cells. */
export type TornTable = {
  readonly from: number;
  readonly to: number;
  readonly block: CellBlock;
  readonly unread: readonly TornPlace[];
  readonly stray: readonly string[];
};

const textOf = (row: FlatRow | undefined): string => (row?.cells ?? []).filter((text) => text !== "").join(" ");

function tornTable(outline: Outline, rows: readonly FlatRow[], { from, to, block, unread, stray }: Rebuilt): TornTable {
  return {
    from,
    to,
    block,
    unread: unread.map(({ address, row, reason }) => ({ address, where: nameOf(outline, address), text: textOf(rows[row]), reason })),
    stray: stray.map(({ text }) => text),
  };
}

/** The tables in rows of text; most texts have none. */
export const tornTables = (outline: Outline, rows: readonly FlatRow[]): readonly TornTable[] =>
  flatTables(outline, rows).tables.map((table) => tornTable(outline, rows, table));
