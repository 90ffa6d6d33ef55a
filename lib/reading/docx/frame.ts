// A table that only lays out what stands in it: one cell, or a table around others that has no figures of its own.
import type { ReadPiece } from "../reading.ts";
import type { Room } from "./room.ts";
import type { Cell } from "./table.ts";

/** A row of its own with a name and a figure, in cells without further tables: not a frame. */
function hasFigures(cells: readonly Cell[]): boolean {
  const rows = new Map<number, string[]>();
  for (const { row, text, found } of cells)
    if (!found.all.some(({ kind }) => kind === "table")) rows.set(row, [...(rows.get(row) ?? []), text.trim()]);
  return [...rows.values()].some(
    (texts) => texts.some((text) => /^[\d,.]+$/.test(text)) && texts.some((text) => /\p{Script=Han}{2}/u.test(text)),
  );
}

export const isFrame = (cells: readonly Cell[]): boolean =>
  cells.length === 1 || (cells.some(({ found }) => found.all.some(({ kind }) => kind === "table")) && !hasFigures(cells));

/** The pieces of a frame, in order: what stands beside a table in a cell is no obstacle there, but what could not be read is still unread. */
export function framed(cells: readonly Cell[], room: Room): readonly ReadPiece[] {
  for (const { state, place, text } of cells)
    for (const reason of state.obstacles)
      if (!/^格里(?:还有一张表|有(?:文本框|图片|图表|图示|公式))$/.test(reason))
        room.fail(reason, text, { paragraph: null, cell: place, state: null, table: undefined });
  return cells.flatMap(({ found }) => found.all);
}
