// What becomes of a report, kept as it happens: who wrote what, when and by which way, in the transaction of the write itself. Written by the
// only two functions that write reports (rows.ts), so that no way of writing escapes it. Read again by versions.ts.
//
// A version keeps what it wrote over and nothing else: the present values are in the report, and each step back is a difference. While one person
// goes on in the same way without a longer pause, a version goes on too and keeps one row a place, with the differences of what was saved there
// on the way (steps.ts), so that every saved change is known, and typing a paragraph does not store it at each pause. Each version has the sum that its report had at its end, so that what is put together again is known to be exact.
import type { CompiledQuery } from "kysely";
import type { Deed, Way } from "../report/doer.ts";
import { keyOf, type Brought, type Entry } from "../report/patch.ts";
import { now } from "./clock.ts";
import { writeAtOnce } from "./batch.ts";
import type { ChangeRow, Db, Head, VersionRow } from "./database.ts";
import { writingChanges } from "./entries.ts";
import { unlessOfContent } from "./errors.ts";
import { withStep } from "./steps.ts";
import { sumOf, sumOfVersion } from "./sum.ts";

/** Milliseconds: the pause after which a new version begins, and the longest one. */
const [pause, longest] = [600_000, 3_600_000];

/** A version of more places or more saves takes no more in, so that a save reads little. */
const [mostPlaces, mostSaves] = [400, 400];

/** Ways of single values: who goes on with them goes on with the same version. Any other is a version by itself. */
const goingOn: ReadonlySet<Way> = new Set<Way>([
  "typed",
  "pasted",
  "filled",
  "offered",
  "corrected",
  "replaced",
  "followed",
  "undone",
  "chosen",
  // 复制一份 under another name is a copy and a change of it.
  "copied",
]);

/** A version without its sum. */
type Unsealed = Omit<VersionRow, "sum">;

/** A version's row with its sum, whatever it had before. */
export const sealed = (version: Unsealed, changes: readonly ChangeRow[]): VersionRow => ({
  ...version,
  sum: sumOfVersion(version, changes),
});

/** What a version says of its report besides its values. */
const headOf = (row: Head): string => JSON.stringify({ ...row, id: undefined });

/** When and by whom a version is begun. */
type Begun = Deed & { readonly from: string; readonly at: string };

/** The version with which a report's history begins; `held`: the report's sum. */
export const firstVersion = (row: Head, held: string, { who, way, from, at }: Begun): Unsealed => ({
  report: row.id,
  number: 1,
  first: row.revision,
  last: row.revision,
  started: from,
  ended: at,
  who,
  way,
  places: 0,
  head: headOf(row),
  held,
  exported: null,
});

const addingVersion = (db: Db, version: VersionRow): CompiledQuery => db.insertInto("versions").values(version).compile();

/** What another report of this id has left is nobody's. */
const beginningAnew = (db: Db, version: VersionRow): readonly CompiledQuery[] => [
  db.deleteFrom("changes").where("report", "=", version.report).compile(),
  db.deleteFrom("versions").where("report", "=", version.report).compile(),
  addingVersion(db, version),
];

/** What the first version keeps of the values that it begins with: where those that have a 出处 are from. */
const begunFrom = (row: Head, values: readonly Brought[], { way }: Deed, at: string): readonly ChangeRow[] =>
  values.flatMap(({ area, address, whence }): readonly ChangeRow[] =>
    whence === undefined
      ? []
      : [{ report: row.id, version: 1, area, address, before: "", was: 0, since: row.revision, way, at, whence, made: null, steps: null }],
  );

/** A report that is added: its row, its values with where they are from, and its sum. */
type Added = { readonly row: Head; readonly values: readonly Brought[]; readonly held: string };

/** What writes the history of a report that is just added. */
export function beginningHistory(db: Db, { row, values, held }: Added, deed: Deed): readonly CompiledQuery[] {
  const at = now();
  const rows = begunFrom(row, values, deed, at);
  const version = sealed({ ...firstVersion(row, held, { ...deed, from: at, at }), places: rows.length }, rows);
  return [...beginningAnew(db, version), ...writingChanges(db, rows)];
}

/** The first version of a report of which nothing is known, or nothing can be read. */
const unknownVersion = ({ row, entries }: Writing["old"]): VersionRow =>
  sealed(firstVersion(row, sumOf(row, entries), { who: "", way: "before", from: row.created, at: row.changed }), []);

const settingVersion = (db: Db, version: VersionRow): CompiledQuery =>
  db.updateTable("versions").set(version).where("report", "=", version.report).where("number", "=", version.number).compile();

/** The latest version of a report with what it wrote over; undefined where there is none, or it cannot be read. */
export type Latest = { readonly version: VersionRow; readonly changes: readonly ChangeRow[] } | undefined;

/** Asks for it. */
export const latestQueries = (db: Db, report: string) =>
  [
    db.selectFrom("versions").selectAll().where("report", "=", report).orderBy("number", "desc").limit(1),
    db
      .selectFrom("changes")
      .selectAll()
      .where("report", "=", report)
      .where("version", "=", (from) =>
        from
          .selectFrom("versions")
          .select(({ fn }) => fn.max("number").as("latest"))
          .where("report", "=", report),
      ),
  ] as const;

/** What the answers say. */
export const latestIn = ([version]: readonly VersionRow[], changes: readonly ChangeRow[]): Latest => version && { version, changes };

/** One after the other, so that what cannot be read hides nothing else. */
export async function latestOf(db: Db, report: string): Promise<Latest> {
  const [versions, changes] = latestQueries(db, report);
  return latestIn(await unlessOfContent(versions.execute(), () => []), await unlessOfContent(changes.execute(), () => []));
}

/** Whether a version is what was written: to any other nothing is added. */
const isWritten = ({ version, changes }: NonNullable<Latest>): boolean => sumOfVersion(version, changes) === version.sum;

/** A report as it is written over: `old` is what stood there, `row` and `sum` what stands there now. */
export type Writing = {
  readonly old: { readonly row: Head; readonly entries: readonly Entry[] };
  readonly row: Head;
  readonly sum: string;
  readonly changes: readonly Brought[];
};

const isWithin = (from: string, to: string, most: number): boolean => {
  const time = Date.parse(to) - Date.parse(from);
  return time >= 0 && time <= most;
};

/** Whether a write goes on with the latest version. */
function goesOn(latest: VersionRow, { old, row, changes }: Writing, { who, way }: Deed, at: string): boolean {
  const values = changes.length > 0 && changes.every(({ by = way }) => by === latest.way && goingOn.has(by));
  const isSame = row.edition_revision === old.row.edition_revision && row.deleted === old.row.deleted;
  const isOpen = latest.exported === null && latest.places < mostPlaces && latest.last - latest.first < mostSaves;
  return values && isSame && isOpen && who === latest.who && isWithin(latest.ended, at, pause) && isWithin(latest.started, at, longest);
}

/** What a write puts away in this version. */
function putAway({ old, row, changes }: Writing, { way }: Deed, version: number, at: string): readonly ChangeRow[] {
  const present = new Map(old.entries.map((entry) => [keyOf(entry), entry]));
  return changes.map(({ area, address, by = way, whence = null, made = null }) => {
    const { value: before = "", revision: was = 0 } = present.get(keyOf({ area, address })) ?? {};
    return { report: row.id, version, area, address, before, was, since: row.revision, way: by, at, whence, made, steps: null };
  });
}

/** The way of most of what was written. */
function mainWay(changes: readonly Brought[], way: Way): Way {
  const counts = new Map<Way, number>();
  for (const { by = way } of changes) counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts].reduce<readonly [Way, number]>((most, one) => (one[1] > most[1] ? one : most), [way, 0])[0];
}

/** What begins the next version. `number`: of the latest. */
function addingNext(
  db: Db,
  { number: latest }: Pick<VersionRow, "number">,
  writing: Writing,
  deed: Deed,
  at: string,
): readonly CompiledQuery[] {
  const number = latest + 1;
  const { row, old, sum, changes } = writing;
  const rows = putAway(writing, deed, number, at);
  const begun = firstVersion(row, sum, { who: deed.who, way: mainWay(changes, deed.way), from: at, at });
  const first = Math.min(row.revision, old.row.revision + 1);
  return [addingVersion(db, sealed({ ...begun, number, first, places: rows.length }, rows)), ...writingChanges(db, rows)];
}

/** The row of a place that is written once more in its version: what stood there until now is one more step. */
function writtenAgain(row: ChangeRow, { before: value, was: revision, way, at, whence, made }: ChangeRow): ChangeRow {
  const step = { revision, value, way: row.way, at: row.at, whence: row.whence, made: row.made };
  return { ...row, way, at, whence, made, steps: withStep(row, step) };
}

/** What goes on with the latest version. */
function goingOnWith(
  db: Db,
  { version: latest, changes: before }: NonNullable<Latest>,
  { writing, deed, at }: { readonly writing: Writing; readonly deed: Deed; readonly at: string },
): readonly CompiledQuery[] {
  const { row, sum } = writing;
  // What the first version holds was nothing before.
  const wrote = latest.number === 1 ? [] : putAway(writing, deed, latest.number, at);
  const places = new Map(before.map((change) => [keyOf(change), change]));
  const again = wrote.map((change) => {
    const first = places.get(keyOf(change));
    return first === undefined ? change : writtenAgain(first, change);
  });
  for (const change of again) places.set(keyOf(change), change);
  const rows = [...places.values()];
  const version = sealed({ ...latest, last: row.revision, ended: at, places: rows.length, head: headOf(row), held: sum }, rows);
  return [settingVersion(db, version), ...writingChanges(db, again)];
}

/** What keeps with a report's history what a write does to it. */
export function addingToHistory(db: Db, writing: Writing, deed: Deed, latest: Latest): readonly CompiledQuery[] {
  const at = now();
  if (latest === undefined) {
    const version = unknownVersion(writing.old);
    return [...beginningAnew(db, version), ...addingNext(db, version, writing, deed, at)];
  }
  return goesOn(latest.version, writing, deed, at) && isWritten(latest)
    ? goingOnWith(db, latest, { writing, deed, at })
    : addingNext(db, latest.version, writing, deed, at);
}

/** Within a transaction: a report was exported as it was at this revision. Where that is the present one, what is written next is another version. */
export async function noteExport(db: Db, report: string, revision: number): Promise<void> {
  const latest = await latestOf(db, report);
  if (latest?.version.last !== revision || !isWritten(latest)) return;
  await writeAtOnce(db, [settingVersion(db, sealed({ ...latest.version, exported: now() }, latest.changes))]);
}

/** Within a transaction: what is known of a report goes with what is left of it to another id. */
export async function moveHistory(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable("changes").set({ report: to }).where("report", "=", from).execute();
  await db.updateTable("versions").set({ report: to }).where("report", "=", from).execute();
}
