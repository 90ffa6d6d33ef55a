// How a cell of the form shows its mark, and what a screen reader calls it. A mark is never colour alone: an operand
// has a thick frame, an input under it a dashed one, an unreadable value a cross before it.
import type { Measure } from "#lib/edition/edition.ts";
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

/** Row and column labels in one breath: 一、本年新收政府信息公开申请数量，自然人（件）. */
export const spoken = (cell: Cell): string => `${[...cell.row, ...cell.column].join("，")}（${cell.measure.unit}）`;

/** The keys that a tablet offers for a number: its number pads have no sign and no unit. */
export const keyboardOf = ({ number, units }: Measure): "numeric" | "decimal" | "text" => (number === "change" || units !== undefined ? "text" : number === "count" ? "numeric" : "decimal");

/** The id of the form to which the inputs of a cell's row belong (see RowForms in Grid.tsx). */
export const rowForm = (cell: Cell): string => `row-${cell.grid.id}-${cell.rowId}`;
