// The reports of years before that charts stand beside, from the files that were named.
import { isReportOf, type Report } from "../report/report.ts";
import { openReport } from "./open.ts";
import type { Terminal } from "./terminal.ts";

/** The reports of years before, from their files: of the same body, one a year. */
export async function reportsBefore(report: Report, files: readonly string[], terminal: Terminal): Promise<{ readonly before: readonly Report[] } | { readonly error: string }> {
  const before: Report[] = [];
  for (const file of files) {
    const opened = await openReport(file, terminal);
    if ("error" in opened) return opened;
    const { year } = opened.report;
    if (year >= report.year || !isReportOf(opened.report, report.body.name, year)) return { error: `${file} 不是“${report.body.name.trim()}”${report.year}年以前的报告，不能画在一起。` };
    if (before.some((other) => other.year === year)) return { error: `${file} 和前面的文件都是${year}年的报告，请只写一份。` };
    before.push(opened.report);
  }
  return { before };
}
