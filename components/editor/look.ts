// How a cell of the form shows its mark, and what a screen reader calls it. A mark is never colour alone: an operand
// has a thick frame, an input under it a dashed one, an unreadable value a cross before it.
import type { Address, Measure } from "#lib/edition/edition.ts";
import type { Cell } from "#lib/edition/walk.ts";
import type { CellMark } from "./live.ts";

/** One class and not five: a table has two hundred cells, and each is read by the browser before anything is seen. */
const base = "cell";

const marks: { readonly [Mark in CellMark]: string } = {
  "": "",
  bad: "mark-bad",
  strong: "mark-strong",
  light: "mark-light",
  "bad strong": "mark-bad mark-strong",
  "bad light": "mark-bad mark-light",
};

/** The classes of a value cell with this mark (app/globals.css says what they look like). */
export const cellLook = (mark: CellMark): string => (mark === "" ? base : `${base} ${marks[mark]}`);

/** Row and column labels in one breath: 一、本年新收政府信息公开申请数量，自然人（件）; the unit where no head of the column says it. */
export function spoken({ row, column, measure: { unit } }: Cell): string {
  const labels = [...row, ...column].join("，");
  return column.some((label) => label.includes(unit)) ? labels : `${labels}（${unit}）`;
}

/** The keys that a tablet offers for a number: its number pads have no sign and no unit. */
export const keyboardOf = ({ number, units }: Measure): "numeric" | "decimal" | "text" =>
  number === "change" || units !== undefined ? "text" : number === "count" ? "numeric" : "decimal";

/** The id of the form to which the inputs of a cell's row belong (see RowForms in Grid.tsx). */
export const rowForm = (cell: Cell): string => `row-${cell.grid.id}-${cell.rowId}`;

/** The id of what stands under a cell (UnderCell). */
export const underId = (address: Address): string => `under-${address}`;

/** The id of the words that say that a cell of this grid has its own 数据来源. */
export const sourcedId = (grid: string): string => `sourced-${grid}`;

type Said = { readonly bad?: boolean; readonly under: boolean; readonly sourced?: boolean };

/** What more is said of a cell when it is reached: what is wrong with it, what stands under it, that it has its own 数据来源. */
export function describedBy(
  { address, grid }: Cell,
  { bad = false, under, sourced = false }: Said,
): { readonly "aria-describedby"?: string } {
  const ids = [...(bad ? [`problem-${address}`] : []), ...(under ? [underId(address)] : []), ...(sourced ? [sourcedId(grid.id)] : [])];
  return ids.length === 0 ? {} : { "aria-describedby": ids.join(" ") };
}
