// A report's tables as an Excel workbook to fill in, check and take back: a sheet that says how, and one for each table.
//
// The same report, id and time give the same bytes: nothing here reads a clock or draws a random number, and the library
// is given the time for everything that it would take from the clock.
import { Workbook } from "@cj-tech-master/excelts";
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { evaluate } from "../arithmetic/evaluate.ts";
import { compose } from "../document/compose.ts";
import { markOf, printable } from "../document/node.ts";
import type { Report } from "../report/report.ts";
import { placementOf, sheetNames } from "./address.ts";
import { judgedIn } from "./balance.ts";
import { addCover, coverName } from "./cover.ts";
import { addTable } from "./table.ts";

/** `modified`: when the report was last changed, the only time in the file. `id`: the store's id of the report, or "". */
export type AboutFile = { readonly modified: Date; readonly id: string; readonly practice?: boolean | undefined };

/** ZIP files hold a local time: this one reads there as the UTC time, wherever it is written. */
const asLocal = (date: Date): Date =>
  new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds());

/** The bytes of the .xlsx. */
export async function writeWorkbook(edition: Edition, report: Report, { modified, id, practice }: AboutFile): Promise<Uint8Array> {
  const outline = walk(edition);
  const { title, issuer, state } = compose(edition, report, practice);
  const mark = markOf(state) ?? "";
  const by = printable(issuer.trim() === "" ? report.body.name : issuer);
  const workbook = new Workbook();
  Object.assign(workbook, { creator: by, lastModifiedBy: by, created: modified, modified, title: printable(title), language: "zh-CN" });
  workbook.calcProperties.fullCalcOnLoad = true;
  const places = [...outline.grids.values()];
  const [, ...names] = sheetNames([coverName, ...places.map(({ grid }) => grid.caption)]);
  const balances = places.some(({ grid }) => judgedIn(outline, report, grid.id, placementOf(grid)).length > 0);
  await addCover(workbook, { edition, outline, report, id, title, mark, tables: names, balances });
  const context = { outline, report, readings: evaluate(outline, report) };
  for (const [at, place] of places.entries()) {
    const { section, grid } = place;
    await addTable(workbook, { name: names[at] ?? grid.id, place, heading: section.heading ?? grid.caption, title, mark }, context);
  }
  return workbook.xlsx.writeBuffer({ zip: { modTime: asLocal(modified), timestamps: "dos" } });
}
