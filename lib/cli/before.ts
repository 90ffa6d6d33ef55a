// The reports of years before, from the files that were named: for charts; and which of several files is that of the year before.
//
// A file that is named for it may be of another name: the body may have been called otherwise then. It is said.
import type { Report } from "../report/report.ts";
import { yearBeforeOf, type Head } from "../report/yearBefore.ts";
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

/** A report file. */
export type Named = { readonly file: string; readonly report: Report };

const headOf = ({ report: { body, year } }: Named, place: number): Head => ({
  id: String(place),
  practice: false,
  origin: null,
  name: body.name,
  kind: body.kind,
  year,
});

/**
 * Which of these files is the report of the year before, or which ones could be. `only`: they were named for it, so that a single
 * one of that year is it under whatever name.
 */
export function fileBefore(
  own: Named,
  among: readonly Named[],
  only: boolean,
): { readonly one?: Named | undefined; readonly several: readonly Named[] } {
  const others = among.filter((one) => one !== own);
  const fitting = others.filter(({ report }) => report.year === own.report.year - 1);
  if (only && fitting.length === 1) return { one: fitting[0], several: [] };
  const found = yearBeforeOf(others.map(headOf), { ...headOf(own, -1), origin: null });
  const at = ({ id }: Head): readonly Named[] => others.slice(Number(id), Number(id) + 1);
  if (found.state === "none") return { several: [] };
  return found.state === "one" ? { one: at(found.one)[0], several: [] } : { several: found.among.flatMap(at) };
}
