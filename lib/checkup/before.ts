// Which of several files is the report of the year before: by name, kind and year, as the app finds it among its own reports. Where two could be
// meant, none is taken.
import type { Report } from "../report/report.ts";
import { bodyKey } from "../report/report.ts";
import { yearBeforeOf, type Head } from "../report/yearBefore.ts";

/** What decides it of a file. */
export type Named = { readonly report: Pick<Report, "body" | "year"> };

/** The file that it is, or those that it could be. */
export type FileBefore<One> = { readonly one?: One | undefined; readonly several: readonly One[] };

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
export function fileBefore<One extends Named>(own: One, among: readonly One[], only: boolean): FileBefore<One> {
  const others = among.filter((one) => one !== own);
  const fitting = others.filter(({ report }) => report.year === own.report.year - 1);
  if (only && fitting.length === 1) return { one: fitting[0], several: [] };
  const found = yearBeforeOf(others.map(headOf), headOf(own, -1));
  const at = ({ id }: Head): readonly One[] => others.slice(Number(id), Number(id) + 1);
  if (found.state === "none") return { several: [] };
  return found.state === "one" ? { one: at(found.one)[0], several: [] } : { several: found.among.flatMap(at) };
}

/** The key under which the reports of one body and one year are found. */
const keyOf = (name: string, year: number): string => `${year} ${bodyKey(name)}`;

/** The same for each of many files, with only those of its name looked at: a thousand files have a million pairs. */
export function filesBefore<One extends Named>(all: readonly One[]): (own: One) => FileBefore<One> {
  const named = new Map<string, One[]>();
  for (const one of all) {
    const key = keyOf(one.report.body.name, one.report.year);
    named.set(key, [...(named.get(key) ?? []), one]);
  }
  return (own) => fileBefore(own, named.get(keyOf(own.report.body.name, own.report.year - 1)) ?? [], false);
}
