// A table whose rows came whole: each line has all columns of the form, and a merged text stands at its first place or at all of them, as sheets
// and programs write it. Then every text has a place, and nothing is to be aligned: it fits everywhere, or this is not what came.
import type { Layout } from "../../edition/layout.ts";
import { blockOf, isEmpty } from "../../tables/matrix.ts";
import { isValue, type FlatRow } from "./token.ts";
import type { Taken } from "./values.ts";
import { isSame, keysOf } from "../labels/label.ts";

/** What the rows from `from` on have for each cell of the layout, in its order; undefined where they are not this table, place by place. */
export function wholeFrom(laid: Layout, rows: readonly FlatRow[], from: number): readonly Taken[] | undefined {
  if (laid.rows.some((_, at) => rows[from + at]?.cells.length !== laid.columns)) return undefined;
  const cells = laid.rows.flat();
  const textAt = (row: number, column: number): string => rows[from + row]?.cells[column]?.trim() ?? "";
  const taken: Taken[] = [];
  for (const [at, { row, column, rowSpan, colSpan }] of blockOf(laid.rows).cells.entries()) {
    const cell = cells[at];
    const text = textAt(row, column);
    const isLabel = cell?.address === undefined;
    if (isLabel && cell?.kind !== "plain" && cell?.text !== "" && !isSame(keysOf(text), keysOf(cell?.text ?? ""))) return undefined;
    if (cell?.address !== undefined && !isValue(text)) return undefined;
    for (let down = 0; down < rowSpan; down += 1)
      for (let across = 0; across < colSpan; across += 1) {
        const other = textAt(row + down, column + across);
        if (!isEmpty(other) && other !== text) return undefined;
      }
    taken.push({ text, row: from + row });
  }
  return taken;
}
