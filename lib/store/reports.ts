// The reports as a whole: listing, opening, adding, copying, deleting with undo.
//
// Nothing is ever erased: deleting sets a time, undoing clears it. Revisions count up and are never given twice.
import { randomUUID } from "node:crypto";
import { showsNothing } from "../characters/unseen.ts";
import { otherRevision } from "../report/named.ts";
import { mayHold } from "../editions/years.ts";
import type { Deed, Doer, Way } from "../report/doer.ts";
import { applied, type Brought, type Write, type Entry } from "../report/patch.ts";
import { bodyKey, type NamedFormat, type Report } from "../report/report.ts";
import { storable, storableReport, type StorableReport } from "../report/storable.ts";
import { now } from "./clock.ts";
import type { Db, Head } from "./database.ts";
import { MissingReport } from "./errors.ts";
import { insertRows, readOne, readRows, readSound, storedFrom, updateRows, writing, type Rows, type StoredReport } from "./rows.ts";
import { brokenHistories } from "./versions.ts";

/** The values of a report at one moment. */
export type Snapshot = {
  readonly revision: number;
  readonly edition: string;
  readonly editionRevision: number;
  readonly deleted: string | null;
  /** Blank and deleted values too, with "". */
  readonly entries: readonly Entry[];
};

const newRow = (report: NamedFormat, practice: boolean, origin: string | null): Head => {
  const time = now();
  return {
    id: randomUUID(),
    edition: report.edition,
    edition_revision: report.editionRevision,
    revision: 1,
    practice: practice ? 1 : 0,
    created: time,
    changed: time,
    deleted: null,
    origin,
  };
};

/** What the store keeps must be readable from a backup, which has a name and a year of its edition. */
function mustBeReadable(format: Pick<NamedFormat, "edition">, name: string, year: number): void {
  if (showsNothing(name)) throw new RangeError("a report needs a name");
  const known = otherRevision(format);
  if (known === undefined || !mayHold(known, year)) throw new RangeError(`edition ${format.edition} is not for the year ${year}`);
}

const snapshotFrom = ({ row, entries }: Rows): Snapshot => ({
  revision: row.revision,
  edition: row.edition,
  editionRevision: row.edition_revision,
  deleted: row.deleted,
  entries,
});

/** A report of which the stored content is not what was saved, with what it seems to be called; a deleted one is nobody's loss. */
export type Damaged = { readonly id: string; readonly name: string; readonly year: string };

/** All that is stored, each kind oldest first. */
export type Everything = {
  readonly reports: readonly StoredReport[];
  readonly deleted: readonly StoredReport[];
  readonly damaged: readonly Damaged[];
  /** Sound reports of which the history is not what was written. */
  readonly histories: readonly Damaged[];
};

export function damagedFrom({ row, entries }: Rows): Damaged {
  const about = (address: string): string =>
    String(entries.find((entry) => entry.area === "about" && entry.address === address)?.value ?? "").slice(0, 80);
  return { id: row.id, name: about("name"), year: about("year") };
}

const here = (all: readonly Rows[]): readonly Rows[] => all.filter(({ row }) => row.deleted === null);

export async function everything(db: Db): Promise<Everything> {
  const all = await readRows(db);
  const sound = all.filter((rows) => rows.sound);
  return {
    reports: sound.filter(({ row }) => row.deleted === null).map(storedFrom),
    deleted: sound.filter(({ row }) => row.deleted !== null).map(storedFrom),
    damaged: all.filter((rows) => !rows.sound && rows.row.deleted === null).map(damagedFrom),
    histories: (await brokenHistories(db, here(all))).map(damagedFrom),
  };
}

async function* eachRows(db: Db): AsyncGenerator<Rows> {
  const ids = await db.selectFrom("reports").select("id").orderBy("created").orderBy("id").execute();
  for (const { id } of ids) {
    const rows = await readOne(db, id);
    if (rows !== undefined) yield rows;
  }
}

/** Every report one after the other, deleted ones too, each as it is at its moment; a damaged one is only named. */
export async function* each(db: Db): AsyncGenerator<StoredReport | { readonly id: string; readonly lost: string }> {
  for await (const rows of eachRows(db))
    if (rows.sound) yield storedFrom(rows);
    else if (rows.row.deleted === null) yield { id: rows.row.id, lost: calledOf(damagedFrom(rows)) };
}

/** The reports that are not deleted and are damaged, or of which the history is. Every report is read, one after the other, and none is kept. */
export async function damagedAmongAll(db: Db): Promise<Pick<Everything, "damaged" | "histories">> {
  const [damaged, histories]: [Damaged[], Damaged[]] = [[], []];
  for await (const rows of eachRows(db)) {
    if (rows.row.deleted !== null) continue;
    if (!rows.sound) damaged.push(damagedFrom(rows));
    else if ((await brokenHistories(db, [rows])).length > 0) histories.push(damagedFrom(rows));
  }
  return { damaged, histories };
}

/** What a damaged report seems to be called. */
export const calledOf = ({ id, name, year }: Damaged): string => (name === "" ? `编号 ${id}` : `${name}${year}年`);

const soundWhere = async (db: Db, deleted: "is" | "is not"): Promise<readonly StoredReport[]> =>
  (await readRows(db, (where) => where("deleted", deleted, null))).filter(({ sound }) => sound).map(storedFrom);

export const list = (db: Db): Promise<readonly StoredReport[]> => soundWhere(db, "is");

export const listDeleted = (db: Db): Promise<readonly StoredReport[]> => soundWhere(db, "is not");

/** The format that a report names, deleted or not, without a look at its values. */
export async function formatOf(db: Db, id: string): Promise<NamedFormat | undefined> {
  const row = await db.selectFrom("reports").select(["edition", "edition_revision"]).where("id", "=", id).executeTakeFirst();
  return row && { edition: row.edition, editionRevision: row.edition_revision };
}

export async function get(db: Db, id: string): Promise<StoredReport | undefined> {
  const rows = await readSound(db, id);
  return rows && storedFrom(rows);
}

export async function snapshot(db: Db, id: string): Promise<Snapshot | undefined> {
  const rows = await readSound(db, id);
  return rows && snapshotFrom(rows);
}

export async function since(db: Db, id: string, base: number): Promise<Snapshot | undefined> {
  const all = await snapshot(db, id);
  if (all === undefined || base > all.revision) return all;
  return { ...all, entries: all.entries.filter((entry) => entry.revision > base) };
}

export async function sameBodyAndYear(db: Db, name: string, year: number): Promise<readonly StoredReport[]> {
  const found = await readRows(db, (where) =>
    where.and([where("deleted", "is", null), where("body", "=", bodyKey(name)), where("year", "=", year)]),
  );
  return found.filter(({ sound }) => sound).map(storedFrom);
}

/** What a new report is besides its content; `way`: how it came to be; `whence`: the 出处 of a value, "" where it has none. */
export type Particular = {
  readonly practice?: boolean;
  readonly origin?: string | null;
  readonly way?: Way;
  readonly whence?: (write: Write) => string;
};

const withWhence = (values: readonly Write[], whenceOf: NonNullable<Particular["whence"]>): readonly Brought[] =>
  values.map((write) => {
    const whence = whenceOf(write);
    return whence === "" ? write : { ...write, whence };
  });

/** Adds a report that was made ready (report/storable.ts). */
export async function add(
  db: Db,
  report: StorableReport,
  { practice = false, origin = null, way = "begun", whence = () => "" }: Particular,
  doer: Doer,
): Promise<string> {
  mustBeReadable(report, report.name, report.year);
  const row = newRow(report, practice, origin);
  await writing(db, (writing) => insertRows(writing, row, withWhence(report.values, whence), { ...doer, way }));
  return row.id;
}

export const create = (db: Db, report: Report, particular: Particular, doer: Doer): Promise<string> =>
  add(db, storableReport(report), particular, doer);

/** A copy goes on from what its source goes on from, unless it is of another name or year. */
export async function copy(
  db: Db,
  id: string,
  changes: { readonly name?: string; readonly year?: number } & Pick<Particular, "origin" | "whence">,
  doer: Doer,
): Promise<string> {
  return writing(db, async (writing) => {
    const source = await readSound(writing, id);
    if (source === undefined || source.row.deleted !== null) throw new MissingReport(id, source?.row.deleted);
    const { report, practice, origin: own } = storedFrom(source);
    const { name = report.body.name, year = report.year } = changes;
    const { origin = name === report.body.name && year === report.year ? own : null, whence = () => "" } = changes;
    mustBeReadable(report, name, year);
    const about: readonly Write[] = [
      { area: "about", address: "name", value: name },
      { area: "about", address: "year", value: String(year) },
    ];
    const row = newRow(report, practice, origin);
    await insertRows(
      writing,
      row,
      withWhence(
        applied(source.entries, about)
          .filter(({ value }) => value !== "")
          .map(storable),
        whence,
      ),
      { ...doer, way: "copied" },
    );
    return row.id;
  });
}

/** Sets or clears the time of deletion. Doing it twice is harmless: the first time stands. */
export async function setDeleted(db: Db, id: string, deleted: boolean, doer: Doer): Promise<void> {
  await writing(db, async (writing) => {
    const found = await readSound(writing, id);
    if (found === undefined) throw new MissingReport(id);
    if ((found.row.deleted !== null) === deleted) return;
    const deed: Deed = { ...doer, way: deleted ? "removed" : "putBack" };
    await updateRows(writing, found, { ...found.row, deleted: deleted ? now() : null }, { changes: [], deed });
  });
}

/** What a report's row says without its values. */
export type Standing = Pick<Head, "revision" | "deleted">;

/** How those of these reports stand that are there, by their ids; nothing of them is verified. */
export async function standingsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  if (ids.length === 0) return new Map();
  const found = await db.selectFrom("reports").select(["id", "revision", "deleted"]).where("id", "in", ids).execute();
  return new Map(found.map(({ id, ...standing }) => [id, standing]));
}
