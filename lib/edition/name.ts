// What a place is called in a message: the labels as printed, so that a clerk finds it on the paper.
import { addressIn, besideTables, idsOf } from "./address.ts";
import type { Address } from "./edition.ts";
import type { Cell, Outline } from "./walk.ts";

/** The column as printed, outermost first: 法人或其他组织·商业企业. */
export const lineName = (labels: readonly string[]): string => labels.join("·");

/** Any place that a 数据来源 may stand at: a table by its caption, a row, a cell, a field, or a part of text. */
export function placeName(outline: Outline, address: Address): string {
  const grid = outline.grids.get(address);
  if (grid !== undefined) return `“${grid.grid.caption}”整张表`;
  const [first, second, third] = idsOf(address);
  const row = third === undefined ? outline.grids.get(first ?? "")?.cells.find(({ rowId }) => rowId === second) : undefined;
  if (row !== undefined) return row.row.length === 0 ? `“${row.grid.caption}”这一行` : `“${row.row.at(-1) ?? ""}”这一行`;
  const part = outline.edition.sections.flatMap((section) =>
    section.parts.flatMap((one) =>
      one.kind !== "grid" && one.kind !== "signature" && addressIn(section, one.id) === address ? [one.name] : [],
    ),
  )[0];
  if (part !== undefined) return `“${part}”`;
  const beside = outline.edition.sections.find((section) => besideTables(section) === address);
  return beside === undefined ? nameOf(outline, address) : `“${beside.name}”表格旁边的文字`;
}

/** A line of a list by its label, with the line that it stands under where another has the same: 五、行政诉讼数量·（三）其他情形数. */
function lineInList(outline: Outline, { grid, row }: Cell): string {
  const same = outline.grids.get(grid.id)?.cells.filter((other) => other.row.at(-1) === row.at(-1)).length ?? 0;
  return same > 1 ? lineName(row.slice(-2)) : (row.at(-1) ?? "");
}

/** “1.属于国家秘密”自然人列, “行政复议·结果维持”, or the label of a field. */
export function nameOf(outline: Outline, address: Address): string {
  const cell = outline.cells.get(address);
  if (cell === undefined) return `“${outline.fields.get(address)?.field.label ?? address}”`;
  if (cell.grid.kind === "list") return `“${lineInList(outline, cell)}”`;
  const row = cell.row.at(-1);
  return row === undefined ? `“${lineName(cell.column)}”` : `“${row}”的“${lineName(cell.column)}”`;
}
