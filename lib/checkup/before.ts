// Which of several files is the report of the year before: by name, kind and year, as the app finds it among its own reports. Where two could be
// meant, none is taken.
import { bodyKey } from "../report/report.ts";
import { yearBeforeOf, type Head } from "../report/yearBefore.ts";

/** Whose report a file holds, and of which year. */
export type FileHead = { readonly name: string; readonly kind: string; readonly year: number };

/** Which file is that of the year before, or which ones could be. `earlier`: where there is none, the last one of a year before that, for what its text says. */
export type FileBefore<One> = { readonly one?: One; readonly several: readonly One[]; readonly earlier?: One };

const headOf = ({ name, kind, year }: FileHead, place: number): Head => ({
  id: String(place),
  practice: false,
  origin: null,
  name,
  kind,
  year,
});

/** The last of the reports of one name that are more than a year older; none where two are of that year. */
function earlierOf<One extends FileHead>(named: readonly One[], own: FileHead): One | undefined {
  const older = named.filter(({ year, kind }) => year < own.year - 1 && (kind === own.kind || kind === "" || own.kind === ""));
  const last = older.filter(({ year }) => older.every((other) => other.year <= year));
  return last.length === 1 ? last[0] : undefined;
}

/**
 * Which of these files is the report of the year before of any of them. `only`: they were named for it, so that a single one of that year is it under
 * whatever name.
 */
export function filesBefore<One extends FileHead>(among: readonly One[], only: boolean): (own: FileHead) => FileBefore<One> {
  const ofYear = new Map<number, One[]>();
  const ofName = new Map<string, One[]>();
  const ofBody = new Map<string, One[]>();
  const nameKey = (year: number, name: string): string => `${year} ${bodyKey(name)}`;
  for (const one of among) {
    ofYear.set(one.year, [...(ofYear.get(one.year) ?? []), one]);
    ofBody.set(bodyKey(one.name), [...(ofBody.get(bodyKey(one.name)) ?? []), one]);
    ofName.set(nameKey(one.year, one.name), [...(ofName.get(nameKey(one.year, one.name)) ?? []), one]);
  }
  return (own) => {
    const [first, ...more] = ofYear.get(own.year - 1) ?? [];
    if (only && first !== undefined && more.length === 0) return { one: first, several: [] };
    const others = ofName.get(nameKey(own.year - 1, own.name)) ?? [];
    const at = ({ id }: Head): readonly One[] => others.slice(Number(id), Number(id) + 1);
    const found = yearBeforeOf(others.map(headOf), headOf(own, -1));
    if (found.state === "none") {
      const earlier = own.name === "" ? undefined : earlierOf(ofBody.get(bodyKey(own.name)) ?? [], own);
      return { several: [], ...(earlier === undefined ? {} : { earlier }) };
    }
    if (found.state === "several") return { several: found.among.flatMap(at) };
    const [one] = at(found.one);
    return one === undefined ? { several: [] } : { one, several: [] };
  };
}
