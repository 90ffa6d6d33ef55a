// Cells and findings in the shape that scripts rely on: the labels as printed, outermost first, and nothing internal.
import type { Finding } from "../checks/finding.ts";
import type { Edition, Severity } from "../edition/edition.ts";
import type { Cell } from "../edition/walk.ts";

/** Where a cell is: its address, its grid's id, its labels, and whether it is computed. */
export const placeJson = ({ address, grid, row, column, total }: Cell) => ({ address, grid: grid.id, row, column, total });

export const cellJson = (cell: Cell) => ({ ...placeJson(cell), unit: cell.measure.unit });

export const findingJson = ({ check, severity, message, at, expected, actual, basis }: Finding) => ({ check, severity, message, at, expected, actual, basis });

export const severityNames: { readonly [Key in Severity]: string } = { error: "错误", warning: "提醒", advice: "建议" };

/** 三、本年度办理结果 / （一）予以公开 ｜ 自然人 */
export const cellName = ({ row, column }: Cell): string => [row, column].filter((labels) => labels.length > 0).map((labels) => labels.join(" / ")).join(" ｜ ");

/** 2021年及以后, 2019年至2020年 */
export const yearsName = ({ from, to }: Edition["years"]): string => (to === null ? `${from}年及以后` : `${from}年至${to}年`);
