// One table on its sheet, as the form prints it: merges, heads, labels and notes from the layout, inputs that can be typed
// into, totals as formulas. Everything but the inputs is protected, without a password.
import type { Cell as SheetCell, Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { LayoutCell } from "../edition/layout.ts";
import type { Cell, GridPlace, Outline } from "../edition/walk.ts";
import { cellText } from "../document/compose.ts";
import { printable } from "../document/node.ts";
import type { Placed } from "../tables/positions.ts";
import type { Readings } from "../arithmetic/evaluate.ts";
import { valueOf } from "../arithmetic/number.ts";
import { a1 } from "../matching/given/filled.ts";
import type { Report } from "../report/report.ts";
import { linesOnTop, placementOf, reference, type Placement } from "./address.ts";
import { addBalance, judgedIn } from "./balance.ts";
import { formulaOf } from "./formula.ts";
import { measuresOf, type Measures } from "./measure.ts";
import { cellName } from "./names.ts";
import { borders, fills, fonts, heights, page } from "./style.ts";
import { validationFor, valueFor } from "./value.ts";

/** `heading`: over the table. `title`: whose report of which year. `mark`: 草稿 or 空白表, "" where neither. */
export type TableSheet = {
  readonly name: string;
  readonly place: GridPlace;
  readonly heading: string;
  readonly title: string;
  readonly mark: string;
};

type Context = { readonly outline: Outline; readonly report: Report; readonly readings: Readings };

/** What one is counted in, where the paper does not say it line by line. */
function unitLine({ grid, cells }: GridPlace): string {
  if (grid.kind === "list") return "";
  return `单位：${grid.measure.unit}${cells.some(({ measure }) => measure.unit !== grid.measure.unit) ? "（另有注明的除外）" : ""}`;
}

function top(sheet: Worksheet, { heading, title, place }: TableSheet, columns: number): void {
  const lines = [
    { text: heading, font: fonts.title, height: heights.title },
    { text: [title, unitLine(place)].filter(Boolean).join("　　"), font: fonts.small, height: heights.line + heights.around },
  ];
  lines.forEach(({ text, font, height }, row) => {
    const cell = sheet.getCell(row + 1, 1);
    cell.value = printable(text);
    cell.font = { ...font };
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
    sheet.getRow(row + 1).height = height;
    if (columns > 1) sheet.mergeCells(row + 1, 1, row + 1, columns);
  });
}

/** A total as a formula, with the figure that it comes to for programs that only show. */
function fillTotal(cell: SheetCell, total: Cell, placement: Placement, { readings }: Context): void {
  const reading = readings.get(total.address);
  const sum = reading?.state === "partial" ? reading.value : valueOf(reading);
  cell.value = { formula: formulaOf(total, placement), result: sum === null ? "" : Number(sum.toFixed()) };
  cell.fill = fills.total;
}

function fillInput(cell: SheetCell, { address, measure }: Cell, { report }: Context): void {
  const { value, format } = valueFor(report.figures[address] ?? "", measure);
  const validation = validationFor(measure);
  cell.value = value;
  cell.fill = fills.input;
  if (format !== undefined) cell.numFmt = format;
  if (validation !== undefined) cell.dataValidation = validation;
  cell.protection = { locked: false };
}

const alignmentOf = ({ kind, indent }: LayoutCell) =>
  ({
    horizontal: indent === undefined ? "center" : "left",
    vertical: "middle",
    wrapText: kind !== "value",
    ...(indent === undefined ? {} : { indent }),
  }) as const;

function put(sheet: Worksheet, place: Placed<LayoutCell>, placement: Placement, context: Context): void {
  const { row, column, cell: laid } = place;
  const cell = sheet.getCell(row + 1, column + 1);
  const value = laid.address === undefined ? undefined : context.outline.cells.get(laid.address);
  if (value === undefined) cell.value = laid.text === "" ? null : printable(laid.text);
  else if (value.total) fillTotal(cell, value, placement, context);
  else fillInput(cell, value, context);
  cell.font = { ...fonts.text };
  cell.alignment = alignmentOf(laid);
  cell.border = borders;
  // What is merged takes the look of its first cell.
  if (laid.rowSpan > 1 || laid.colSpan > 1) sheet.mergeCells(row + 1, column + 1, row + laid.rowSpan, column + laid.colSpan);
}

function size(sheet: Worksheet, { widths, heights: rows }: Measures): void {
  widths.forEach((width, column) => (sheet.getColumn(column + 1).width = width));
  rows.forEach((height, row) => (sheet.getRow(row + 1 + linesOnTop).height = height));
}

function setUp(sheet: Worksheet, { laid }: Placement, { landscape, onePage }: Measures, mark: string): void {
  const headRows = linesOnTop + laid.headRows;
  sheet.views = [{ state: "frozen", xSplit: 0, ySplit: headRows, showGridLines: false }];
  const printArea = `A1:${a1({ row: linesOnTop + laid.rows.length - 1, column: laid.columns - 1 })}`;
  sheet.pageSetup = {
    ...sheet.pageSetup,
    printArea,
    paperSize: page.paper,
    orientation: landscape ? "landscape" : "portrait",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: onePage ? 1 : 0,
    horizontalCentered: true,
    printTitlesRow: `1:${headRows}`,
    margins: { ...page.margins },
  };
  sheet.headerFooter = { ...sheet.headerFooter, oddHeader: mark === "" ? "" : `&R${mark}`, oddFooter: "&C— &P —" };
}

/** Adds the sheet of a table. */
export async function addTable(workbook: Workbook, about: TableSheet, context: Context): Promise<void> {
  const { grid, cells } = about.place;
  const sheet = workbook.addWorksheet(about.name);
  const placement = placementOf(grid);
  const measures = measuresOf(placement, new Map(cells.map((cell) => [cell.address, cellText(cell, context.report, context.readings)])));
  top(sheet, about, placement.laid.columns);
  for (const place of placement.cells) put(sheet, place, placement, context);
  addBalance(sheet, judgedIn(context.outline, context.report, grid.id, placement), context.outline, context.readings, placement);
  size(sheet, measures);
  setUp(sheet, placement, measures, about.mark);
  for (const [address, place] of placement.at) workbook.definedNames.addHidden(reference(about.name, place), cellName(address));
  await sheet.protect("", { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true });
}
