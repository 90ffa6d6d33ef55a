// The reports of years before, from the files that were named: for charts; and which of several files is that of the year before.
//
// A file that is named for it may be of another name: the body may have been called otherwise then. It is said.
import { bodyKey, type Report } from "../report/report.ts";
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

/** Whose report a file holds, and of which year. */
export type FileHead = { readonly file: string; readonly name: string; readonly kind: string; readonly year: number };

/** Which file is that of the year before, or which ones could be. */
export type FileBefore<One> = { readonly one?: One; readonly several: readonly One[] };

const headOf = ({ name, kind, year }: FileHead, place: number): Head => ({
  id: String(place),
  practice: false,
  origin: null,
  name,
  kind,
  year,
});

/**
 * Which of these files is the report of the year before of any of them. `only`: they were named for it, so that a single one of that year is it under
 * whatever name.
 */
export function filesBefore<One extends FileHead>(among: readonly One[], only: boolean): (own: FileHead) => FileBefore<One> {
  const ofYear = new Map<number, One[]>();
  const ofName = new Map<string, One[]>();
  const nameKey = (year: number, name: string): string => `${year} ${bodyKey(name)}`;
  for (const one of among) {
    ofYear.set(one.year, [...(ofYear.get(one.year) ?? []), one]);
    ofName.set(nameKey(one.year, one.name), [...(ofName.get(nameKey(one.year, one.name)) ?? []), one]);
  }
  return (own) => {
    const [first, ...more] = ofYear.get(own.year - 1) ?? [];
    if (only && first !== undefined && more.length === 0) return { one: first, several: [] };
    const others = ofName.get(nameKey(own.year - 1, own.name)) ?? [];
    const at = ({ id }: Head): readonly One[] => others.slice(Number(id), Number(id) + 1);
    const found = yearBeforeOf(others.map(headOf), headOf(own, -1));
    if (found.state === "none") return { several: [] };
    if (found.state === "several") return { several: found.among.flatMap(at) };
    const [one] = at(found.one);
    return one === undefined ? { several: [] } : { one, several: [] };
  };
}
