// Cells and findings in the shape that scripts rely on: the labels as printed, outermost first, and nothing internal.
import type { Finding } from "../checks/finding.ts";
import { remarkOn } from "../checks/standing.ts";
import type { Cell } from "../edition/walk.ts";
import type { Report } from "../report/report.ts";

/** Where a cell is: its address, its grid's id, its labels, and whether it is computed. */
export const placeJson = ({ address, grid, row, column, total }: Cell) => ({ address, grid: grid.id, row, column, total });

export const cellJson = (cell: Cell) => ({ ...placeJson(cell), unit: cell.measure.unit });

/** `remark`: the 说明 that the report gives, and whether its numbers are still those it was given for. */
export function findingJson(report: Report, finding: Finding) {
  const { check, kind, severity, message, at, expected, actual, basis, text = [], corrections = [] } = finding;
  const remark = remarkOn(report, finding);
  return {
    check,
    kind,
    severity,
    message,
    at,
    expected,
    actual,
    basis,
    text,
    corrections,
    remark: remark.state === "none" ? null : { text: remark.text, current: remark.state === "current" },
  };
}

/** 三、本年度办理结果 / （一）予以公开 ｜ 自然人 */
export const cellName = ({ row, column }: Cell): string =>
  [row, column]
    .filter((labels) => labels.length > 0)
    .map((labels) => labels.join(" / "))
    .join(" ｜ ");
