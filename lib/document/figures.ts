// Every cell of a report with its value, in the order of the paper: for spreadsheets, scripts and programs that read figures.
import { evaluate } from "../arithmetic/evaluate.ts";
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import type { Edition } from "../edition/edition.ts";
import { walk, type Cell } from "../edition/walk.ts";
import type { Report } from "../report/report.ts";

/** `value`: canonical, null where blank, unreadable or a total that is not known. `text`, `stated`: as kept, "" where there is none. */
export type PrintedFigure = { readonly cell: Cell; readonly value: string | null; readonly text: string; readonly stated: string };

/** All cells of a report, totals among them. */
export function figuresOf(edition: Edition, report: Pick<Report, "figures" | "fields" | "stated">): readonly PrintedFigure[] {
  const outline = walk(edition);
  const readings = evaluate(outline, report);
  return [...outline.cells.values()].map((cell) => {
    const value = valueOf(readings.get(cell.address));
    return {
      cell,
      value: value === null ? null : canonicalNumber(value),
      text: report.figures[cell.address] ?? "",
      stated: report.stated[cell.address] ?? "",
    };
  });
}
