// The reports of years before, from the files that were named: for charts.
//
// A file that is named for it may be of another name: the body may have been called otherwise then. It is said.
import type { Report } from "../report/report.ts";
import { openReport } from "./open.ts";
import type { Terminal } from "./terminal.ts";

/** The reports of years before, from their files, one a year; another name is told on stderr. */
export async function reportsBefore(
  report: Report,
  files: readonly string[],
  terminal: Terminal,
): Promise<{ readonly before: readonly Report[] } | { readonly error: string }> {
  const before: Report[] = [];
  for (const file of files) {
    const opened = await openReport(file, terminal);
    if ("error" in opened) return opened;
    const { year } = opened.report;
    const [own, then] = [report.body.name.trim(), opened.report.body.name.trim()];
    if (year >= report.year) return { error: `${file} 不是“${own}”${report.year}年以前的报告，不能画在一起。` };
    if (before.some((other) => other.year === year)) return { error: `${file} 和前面的文件都是${year}年的报告，请只写一份。` };
    if (then !== own)
      terminal.complain(`${file} 的名称是“${then}”，这份报告的是“${own}”：按更名以前的报告一起画，请看清楚是不是同一单位。`);
    before.push(opened.report);
  }
  return { before };
}
