// The parts of a sheet that belong together: what an empty row parts is not one table. Rows and columns from 0, as the sheet has them.
import type { Range } from "../../workbook/file/sheet.ts";

export type Filled = { readonly row: number; readonly column: number };

/** Rows and columns, both inside, that a part reaches over. */
export type SheetPart = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

const isWide = ({ from, to }: Range): boolean => from.row !== to.row || from.column !== to.column;

/** The parts of a sheet in order, given its cells that hold something and its merges. */
export function partsOf(filled: readonly Filled[], merges: readonly Range[]): readonly SheetPart[] {
  const spans = [
    ...filled.map(({ row, column }): SheetPart => ({ top: row, bottom: row, left: column, right: column })),
    ...merges
      .filter(isWide)
      .flatMap(({ from, to }): readonly SheetPart[] =>
        filled.some(({ row, column }) => row === from.row && column === from.column)
          ? [{ top: from.row, bottom: to.row, left: from.column, right: to.column }]
          : [],
      ),
  ].sort((one, two) => one.top - two.top);
  const parts: SheetPart[] = [];
  for (const span of spans) {
    const last = parts.at(-1);
    if (last === undefined || span.top > last.bottom + 1) parts.push(span);
    else
      parts.splice(-1, 1, {
        top: last.top,
        bottom: Math.max(last.bottom, span.bottom),
        left: Math.min(last.left, span.left),
        right: Math.max(last.right, span.right),
      });
  }
  return parts;
}
