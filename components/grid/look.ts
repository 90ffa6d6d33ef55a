// How a cell of the form shows its mark, and what a screen reader calls it. A mark is never colour alone: an operand
// has a thick frame, an input under it a dashed one, an unreadable value a cross before it.
import type { Cell } from "#lib/edition/walk.ts";
import type { CellMark } from "../form/live.ts";

const base = "relative border-b border-r border-rule p-0 align-middle";

const marks: { readonly [Mark in CellMark]: string } = {
  "": "",
  bad: "mark-bad",
  strong: "mark-strong",
  light: "mark-light",
  "bad strong": "mark-bad mark-strong",
  "bad light": "mark-bad mark-light",
};

/** The classes of a value cell with this mark (app/globals.css says what they look like). */
export const cellLook = (mark: CellMark): string => `${base} ${marks[mark]}`;

/** Row and column labels in one breath: 一、本年新收政府信息公开申请数量，自然人（件）; the unit where no head of the column says it. */
export function spoken({ row, column, measure: { unit } }: Cell): string {
  const labels = [...row, ...column].join("，");
  return column.some((label) => label.includes(unit)) ? labels : `${labels}（${unit}）`;
}

/** The id of the form to which the inputs of a cell's row belong (see RowForms in Grid.tsx). */
export const rowForm = (cell: Cell): string => `row-${cell.grid.id}-${cell.rowId}`;
