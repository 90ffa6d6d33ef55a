// What history knows of a report, read: its versions, what each of them changed, and the report as it was at the end of one.
//
// An earlier version is put together backwards from the present one: at each place the oldest value that a later version wrote over, else what
// stands there now. The report's sum of then is kept with the version: what does not make it is not handed out.
import { reportFrom, keyOf, type Entry, type Write } from "../report/patch.ts";
import type { Report } from "../report/report.ts";
import { blockIn } from "../edition/address.ts";
import type { PlaceChange } from "../report/came.ts";
import type { ChangeRow, Db, Head, VersionRow } from "./database.ts";
import { DamagedHistory, DamagedReport, unlessOfContent } from "./errors.ts";
import { readOne, reading, storedFrom, type Rows, type StoredReport } from "./rows.ts";
import { stepsOf } from "./steps.ts";
import { sumOf, sumOfVersion } from "./sum.ts";

/** A version of a report (database.ts). Times are ISO 8601 UTC; `exported`: null where it was not. Not `sound`: what is kept of it is not what was written. */
export type Version = Pick<VersionRow, "number" | "first" | "last" | "started" | "ended" | "who" | "way" | "exported"> & {
  readonly sound: boolean;
};

/** Both newest first: every saved change, but for what left its place as it was, and what the first version began with. */
export type History = { readonly versions: readonly Version[]; readonly changes: readonly PlaceChange[] };

type Kept = { readonly rows: Rows; readonly versions: readonly VersionRow[]; readonly changes: readonly ChangeRow[] };

const notReadable = (id: string) => (): never => {
  throw new DamagedHistory(id);
};

/** Of one moment: the report with its versions, newest first, and what those after version `after` wrote over, newest first. */
async function keptOf(db: Db, id: string, after: number): Promise<Kept | undefined> {
  return reading(db, async (moment) => {
    const rows = await readOne(moment, id);
    if (rows === undefined) return undefined;
    if (!rows.sound) throw new DamagedReport(id);
    const [versions, changes] = await unlessOfContent(
      Promise.all([
        moment.selectFrom("versions").selectAll().where("report", "=", id).orderBy("number", "desc").execute(),
        moment.selectFrom("changes").selectAll().where("report", "=", id).where("version", ">", after).orderBy("version", "desc").execute(),
      ]),
      notReadable(id),
    );
    return { rows, versions, changes };
  });
}

function changesByVersion(changes: readonly ChangeRow[]): ReadonlyMap<number, readonly ChangeRow[]> {
  const all = new Map<number, ChangeRow[]>();
  for (const change of changes) {
    const own = all.get(change.version);
    if (own === undefined) all.set(change.version, [change]);
    else own.push(change);
  }
  return all;
}

const versionFrom = (row: VersionRow, changes: readonly ChangeRow[]): Version => {
  const { number, first, last, started, ended, who, way, exported } = row;
  return { number, first, last, started, ended, who, way, exported, sound: sumOfVersion(row, changes) === row.sum };
};

/** What versions made of places, newest version first, and what those places began with. */
type Walk = { readonly later: readonly PlaceChange[]; readonly began: readonly Write[] };

/** Each change of a place that a version saved, newest first, but for those that left it as it was. `to`: what stood there at its end. */
function savedIn(change: ChangeRow, to: string, who: string): readonly PlaceChange[] {
  const { version, area, address, before } = change;
  let from = before;
  return [...stepsOf(change), { ...change, value: to }]
    .flatMap(({ value, way, at, whence, made }): readonly PlaceChange[] => {
      const was = from;
      from = value;
      return was === value
        ? []
        : [{ version, area, address, from: was, to: value, who, way, at, made: made ?? "", whence: whence ?? "", first: false }];
    })
    .reverse();
}

/** Back from what stands there now, at the places that are wanted. What the first version keeps is no change: it says where what it began with is from. */
function walkBack({ rows, versions, changes }: Kept, isWanted: (place: HistoryPlace) => boolean = () => true): Walk {
  const whose = new Map(versions.map(({ number, who }) => [number, who]));
  const values = new Map<string, Write>(rows.entries.filter(isWanted).map((entry) => [keyOf(entry), entry]));
  const later = changes
    .filter((change) => change.version > 1 && isWanted(change))
    .flatMap((change): readonly PlaceChange[] => {
      const { area, address, before } = change;
      const to = values.get(keyOf({ area, address }))?.value ?? "";
      values.set(keyOf({ area, address }), { area, address, value: before });
      return savedIn(change, to, whose.get(change.version) ?? "");
    });
  return { later, began: [...values.values()] };
}

/** All that is known of what became of a report, deleted or not. Throws a DamagedHistory where it cannot be read at all. */
export async function historyOf(db: Db, id: string): Promise<History | undefined> {
  const kept = await keptOf(db, id, 0);
  if (kept === undefined) return undefined;
  const byVersion = changesByVersion(kept.changes);
  return { versions: kept.versions.map((row) => versionFrom(row, byVersion.get(row.number) ?? [])), changes: walkBack(kept).later };
}

/** The values after what these wrote over, newest first, is put back. */
function putBack(entries: readonly Entry[], changes: readonly ChangeRow[]): readonly Entry[] {
  const values = new Map(entries.map((entry) => [keyOf(entry), entry]));
  for (const { area, address, before, was } of changes) {
    const key = keyOf({ area, address });
    if (was === 0) values.delete(key);
    else values.set(key, { area, address, value: before, revision: was });
  }
  return [...values.values()];
}

function headIn(id: string, text: string): Head {
  try {
    // What does not hold a head makes no sum that is kept.
    return { ...(JSON.parse(text) as Omit<Head, "id">), id };
  } catch {
    throw new DamagedHistory(id);
  }
}

/** The report at the end of a version. Throws a DamagedHistory where what is kept of it is not what was written. */
function rowsAt({ rows, changes }: Kept, version: VersionRow): Rows {
  const row = headIn(version.report, version.head);
  const entries = putBack(rows.entries, changes);
  if (sumOf(row, entries) !== version.held) throw new DamagedHistory(version.report);
  return { row, entries, sound: true };
}

/** Whether a number may be asked of every database: a column of integers holds 32 bits. */
const isCount = (number: number): boolean => Number.isInteger(number) && number >= 0 && number < 2 ** 31;

/** A report's row and values as they were at the end of the version of this number, with the number of the latest; undefined where there is none. */
export async function rowsOfVersion(db: Db, id: string, number: number): Promise<(Rows & { readonly latest: number }) | undefined> {
  if (!isCount(number)) return undefined;
  const kept = await keptOf(db, id, number);
  const found = kept?.versions.find((row) => row.number === number);
  return kept && found && { ...rowsAt(kept, found), latest: kept.versions[0]?.number ?? number };
}

/** The report as it was at the end of the version of this number; undefined where there is none. */
export async function version(db: Db, id: string, number: number): Promise<StoredReport | undefined> {
  const rows = await rowsOfVersion(db, id, number);
  return rows && storedFrom(rows);
}

/** What a version held at a place at a revision before its last writing there; undefined where that is not known: what was written before there were steps. */
function valueWithin(change: ChangeRow, revision: number): Pick<ChangeRow, "before" | "was"> | undefined {
  if (revision < change.since) return change;
  const step = stepsOf(change)
    .filter((one) => one.revision <= revision)
    .at(-1);
  return step && { before: step.value, was: step.revision };
}

/** The values at a revision within a version, from those at its end; undefined where one is not known. */
function entriesWithin(entries: readonly Entry[], changes: readonly ChangeRow[], revision: number): readonly Entry[] | undefined {
  const later = new Set(entries.filter((entry) => entry.revision > revision).map(keyOf));
  const back = changes.flatMap((change): readonly ChangeRow[] => {
    const value = later.has(keyOf(change)) ? valueWithin(change, revision) : undefined;
    return value === undefined ? [] : [{ ...change, before: value.before, was: value.was }];
  });
  const known = putBack(entries, back);
  return known.some((entry) => entry.revision > revision) ? undefined : known;
}

/** The report as it was at a revision; undefined where there was none such, or where it lay within a version and is not known any more. */
export async function versionAt(db: Db, id: string, revision: number): Promise<Report | undefined> {
  if (!isCount(revision)) return undefined;
  return reading(db, async (moment) => {
    const found = await moment
      .selectFrom("versions")
      .select(["number"])
      .where("report", "=", id)
      .where("last", ">=", revision)
      .orderBy("number")
      .limit(1)
      .executeTakeFirst();
    const kept = found && (await keptOf(moment, id, found.number - 1));
    const own = kept?.versions.find(({ number }) => number === found?.number);
    if (kept === undefined || own === undefined || revision < own.first) return undefined;
    const changes = kept.changes.filter((change) => change.version > own.number);
    const { row, entries } = rowsAt({ ...kept, changes }, own);
    const wrote = kept.changes.filter((change) => change.version === own.number);
    if (revision < own.last && sumOfVersion(own, wrote) !== own.sum) return undefined;
    const within = entriesWithin(entries, wrote, revision);
    return within && reportFrom({ edition: row.edition, editionRevision: row.edition_revision }, within);
  });
}

/** A place of a report; a part of running text stands for its paragraphs too. */
export type HistoryPlace = Pick<Write, "area" | "address">;

const keysOf = (change: HistoryPlace): readonly string[] => {
  const part = change.area === "narrative" ? blockIn(change.address)?.part : undefined;
  return [keyOf(change), ...(part === undefined ? [] : [keyOf({ area: "narrative", address: part })])];
};

/** How the values of places came, newest first; the oldest of a place is the one that it began with. Throws a DamagedHistory where any of it is not what was written. */
export async function changesOf(db: Db, id: string, places: readonly HistoryPlace[]): Promise<readonly PlaceChange[]> {
  const kept = await keptOf(db, id, 0);
  if (kept === undefined) return [];
  const byVersion = changesByVersion(kept.changes);
  if (kept.versions.some((row) => sumOfVersion(row, byVersion.get(row.number) ?? []) !== row.sum)) throw new DamagedHistory(id);
  const wanted = new Set(places.map(keyOf));
  const isWanted = (one: HistoryPlace): boolean => keysOf(one).some((key) => wanted.has(key));
  const [began] = kept.versions.slice(-1);
  const from = new Map((byVersion.get(1) ?? []).map((row) => [keyOf(row), row.whence ?? ""]));
  const walk = walkBack(kept, isWanted);
  const first = walk.began.flatMap(({ area, address, value: to }): readonly PlaceChange[] => {
    if (to === "" || began === undefined) return [];
    const { number: version, who, way, started: at } = began;
    return [
      { version, area, address, from: "", to, who, way, at, made: "", whence: from.get(keyOf({ area, address })) ?? "", first: true },
    ];
  });
  return [...[...walk.later].sort((one, two) => (one.at < two.at ? 1 : one.at > two.at ? -1 : 0)), ...first];
}

type Histories = {
  readonly sums: ReadonlyMap<string, string>;
  readonly versions: readonly VersionRow[];
  readonly changes: readonly ChangeRow[];
};

/** Whether what is kept of a report's history is all there and as it was written: its versions without a gap, the last of them of what the report is now. */
function isWhole(id: string, { sums, versions, changes }: Histories): boolean {
  const own = versions.filter((row) => row.report === id).sort((one, two) => one.number - two.number);
  const byVersion = changesByVersion(changes.filter((row) => row.report === id));
  const latest = own.at(-1);
  return (
    latest !== undefined &&
    latest.held === sums.get(id) &&
    own.every((row, at) => row.number === at + 1 && sumOfVersion(row, byVersion.get(row.number) ?? []) === row.sum) &&
    [...byVersion.keys()].every((number) => number <= own.length)
  );
}

/** Those of these sound reports of which the history is not what was written. */
export async function brokenHistories(db: Db, found: readonly Rows[]): Promise<readonly Rows[]> {
  const sound = found.filter((rows) => rows.sound);
  const read = (ids: readonly string[]): Promise<Histories> =>
    reading(db, async (moment) => {
      const rows = await moment.selectFrom("reports").select(["id", "sum"]).where("id", "in", ids).execute();
      const versions = await moment.selectFrom("versions").selectAll().where("report", "in", ids).execute();
      const changes = await moment.selectFrom("changes").selectAll().where("report", "in", ids).execute();
      return { sums: new Map(rows.map(({ id, sum }) => [id, sum])), versions, changes };
    });
  const brokenIn = async (some: readonly Rows[]): Promise<readonly Rows[]> => {
    const all = await read(some.map(({ row }) => row.id));
    return some.filter(({ row }) => !isWhole(row.id, all));
  };
  const each = async () => (await Promise.all(sound.map((rows) => unlessOfContent(brokenIn([rows]), () => [rows])))).flat();
  return sound.length === 0 ? [] : unlessOfContent(brokenIn(sound), each);
}
