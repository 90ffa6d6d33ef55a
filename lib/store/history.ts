// What becomes of a report, kept as it happens: who wrote what, when and by which way, in the transaction of the write itself. Written by the
// only two functions that write reports (rows.ts), so that no way of writing escapes it. Read again by versions.ts.
//
// A version keeps what it wrote over and nothing else: the present values are in the report, and each step back is a difference. While one person
// goes on in the same way without a longer pause, a version goes on too and keeps one row a place, so that typing a paragraph does not
// store it at each pause. Each version has the sum that its report had at its end, so that what is put together again is known to be exact.
import type { Deed, Way } from "../report/doer.ts";
import { keyOf, type Brought, type Entry } from "../report/patch.ts";
import { now } from "./clock.ts";
import type { ChangeRow, Db, Head, VersionRow } from "./database.ts";
import { writeChanges } from "./entries.ts";
import { unlessOfContent } from "./errors.ts";
import { sumOf, sumOfVersion } from "./sum.ts";

/** Milliseconds: the pause after which a new version begins, and the longest one. */
const [pause, longest] = [600_000, 3_600_000];

/** A version of more places takes no more in, so that a save reads few rows. */
const mostPlaces = 400;

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

const addVersion = (db: Db, version: VersionRow) => db.insertInto("versions").values(version).execute();

/** What another report of this id has left is nobody's. */
async function beginAnew(db: Db, version: VersionRow): Promise<VersionRow> {
  await db.deleteFrom("changes").where("report", "=", version.report).execute();
  await db.deleteFrom("versions").where("report", "=", version.report).execute();
  await addVersion(db, version);
  return version;
}

/** What the first version keeps of the values that it begins with: where those that have a 出处 are from. */
const begunFrom = (row: Head, values: readonly Brought[], { way }: Deed, at: string): readonly ChangeRow[] =>
  values.flatMap(({ area, address, whence }): readonly ChangeRow[] =>
    whence === undefined ? [] : [{ report: row.id, version: 1, area, address, before: "", was: 0, since: row.revision, way, at, whence }],
  );

/** Within a transaction: the history of a report that was just added, as this row, with these values and this sum. */
export async function beginHistory(db: Db, row: Head, values: readonly Brought[], held: string, deed: Deed): Promise<void> {
  const at = now();
  const rows = begunFrom(row, values, deed, at);
  await beginAnew(db, sealed({ ...firstVersion(row, held, { ...deed, from: at, at }), places: rows.length }, rows));
  await writeChanges(db, rows);
}

/** The history of a report of which nothing is known, or nothing can be read. */
const beginUnknown = (db: Db, { row, entries }: Writing["old"]): Promise<VersionRow> =>
  beginAnew(db, sealed(firstVersion(row, sumOf(row, entries), { who: "", way: "before", from: row.created, at: row.changed }), []));

const setVersion = (db: Db, version: VersionRow) =>
  db.updateTable("versions").set(version).where("report", "=", version.report).where("number", "=", version.number).execute();

const latestOf = (db: Db, report: string): Promise<VersionRow | undefined> =>
  db.selectFrom("versions").selectAll().where("report", "=", report).orderBy("number", "desc").limit(1).executeTakeFirst();

/** What a version wrote over; undefined where that is not what was written, so that nothing is added to it. */
async function changesIn(db: Db, version: VersionRow): Promise<readonly ChangeRow[] | undefined> {
  const { report, number } = version;
  const found = db.selectFrom("changes").selectAll().where("report", "=", report).where("version", "=", number).execute();
  const changes = await unlessOfContent(found, () => []);
  return sumOfVersion(version, changes) === version.sum ? changes : undefined;
}

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
  const isOpen = latest.exported === null && latest.places < mostPlaces;
  return values && isSame && isOpen && who === latest.who && isWithin(latest.ended, at, pause) && isWithin(latest.started, at, longest);
}

/** What a write puts away in this version. */
function putAway({ old, row, changes }: Writing, { way }: Deed, version: number, at: string): readonly ChangeRow[] {
  const present = new Map(old.entries.map((entry) => [keyOf(entry), entry]));
  return changes.map(({ area, address, by = way, whence = null }) => {
    const { value: before = "", revision: was = 0 } = present.get(keyOf({ area, address })) ?? {};
    return { report: row.id, version, area, address, before, was, since: row.revision, way: by, at, whence };
  });
}

/** The way of most of what was written. */
function mainWay(changes: readonly Brought[], way: Way): Way {
  const counts = new Map<Way, number>();
  for (const { by = way } of changes) counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts].reduce<readonly [Way, number]>((most, one) => (one[1] > most[1] ? one : most), [way, 0])[0];
}

async function addNext(db: Db, latest: VersionRow, writing: Writing, deed: Deed, at: string): Promise<void> {
  const number = latest.number + 1;
  const { row, old, sum, changes } = writing;
  const rows = putAway(writing, deed, number, at);
  const begun = firstVersion(row, sum, { who: deed.who, way: mainWay(changes, deed.way), from: at, at });
  const first = Math.min(row.revision, old.row.revision + 1);
  await addVersion(db, sealed({ ...begun, number, first, places: rows.length }, rows));
  await writeChanges(db, rows);
}

/** `before`: what the version wrote over so far. */
async function goOn(
  db: Db,
  latest: VersionRow,
  before: readonly ChangeRow[],
  { writing, deed, at }: { readonly writing: Writing; readonly deed: Deed; readonly at: string },
): Promise<void> {
  const { row, sum } = writing;
  // What the first version holds was nothing before.
  const wrote = latest.number === 1 ? [] : putAway(writing, deed, latest.number, at);
  const places = new Map(before.map((change) => [keyOf(change), change]));
  for (const change of wrote) {
    const first = places.get(keyOf(change));
    places.set(keyOf(change), first === undefined ? change : { ...first, way: change.way, at, whence: change.whence });
  }
  const rows = [...places.values()];
  await setVersion(db, sealed({ ...latest, last: row.revision, ended: at, places: rows.length, head: headOf(row), held: sum }, rows));
  await writeChanges(db, wrote);
}

/** Within a transaction: keeps with a report's history what a write does to it. */
export async function addToHistory(db: Db, writing: Writing, deed: Deed): Promise<void> {
  const { old } = writing;
  const at = now();
  const latest = (await unlessOfContent(latestOf(db, old.row.id), () => undefined)) ?? (await beginUnknown(db, old));
  const before = goesOn(latest, writing, deed, at) ? await changesIn(db, latest) : undefined;
  await (before === undefined ? addNext(db, latest, writing, deed, at) : goOn(db, latest, before, { writing, deed, at }));
}

/** Within a transaction: a report was exported as it was at this revision. Where that is the present one, what is written next is another version. */
export async function noteExport(db: Db, report: string, revision: number): Promise<void> {
  const latest = await unlessOfContent(latestOf(db, report), () => undefined);
  if (latest?.last !== revision) return;
  const changes = await changesIn(db, latest);
  if (changes !== undefined) await setVersion(db, sealed({ ...latest, exported: now() }, changes));
}

/** Within a transaction: what is known of a report goes with what is left of it to another id. */
export async function moveHistory(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable("changes").set({ report: to }).where("report", "=", from).execute();
  await db.updateTable("versions").set({ report: to }).where("report", "=", from).execute();
}
