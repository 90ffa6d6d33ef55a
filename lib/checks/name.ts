// What a place is called in a message: the labels as printed, so that a clerk finds it on the paper.
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";

/** The column as printed, outermost first: 法人或其他组织·商业企业. */
export const lineName = (labels: readonly string[]): string => labels.join("·");

/** “1.属于国家秘密”自然人列, “行政复议·结果维持”, or the label of a field. */
export function nameOf(outline: Outline, address: Address): string {
  const cell = outline.cells.get(address);
  if (cell === undefined) return `“${outline.fields.get(address)?.field.label ?? address}”`;
  const row = cell.row.at(-1);
  return row === undefined ? `“${lineName(cell.column)}”` : `“${row}”的“${lineName(cell.column)}”`;
}
