// Reports to rows and back. Everything that reads or writes whole reports goes through here.
//
// Rows and values are read in one transaction, so that they are of one moment and make the sum that stands in the row
// (sum.ts). Joining them costs three times as much (300 full reports: 0.6 s). What does not make its sum is handed on as
// damaged, with whatever can still be read of it; no report is ever made of it.
import type { CompiledQuery, Expression, ExpressionBuilder, IsolationLevel, SqlBool } from "kysely";
import type { Deed } from "../report/doer.ts";
import type { Heard } from "../report/meeting.ts";
import { keyOf, reportFrom, type Brought, type From, type Write, type Entry } from "../report/patch.ts";
import type { Report } from "../report/report.ts";
import { readAtOnce, writeAtOnce } from "./batch.ts";
import { lastFrozenQuery, mustBeOpenAfter, type LastFrozen } from "./closed.ts";
import type { Db, EntryRow, Head, ReportRow, Tables } from "./database.ts";
import { writingEntries } from "./entries.ts";
import { DamagedReport, isTurnedBack, unlessOfContent } from "./errors.ts";
import { addingToHistory, beginningHistory, latestIn, latestOf, latestQueries, moveHistory, type Latest } from "./history.ts";
import { forgettingFrom, heardIn, heardQuery } from "./journals.ts";
import { sumOf } from "./sum.ts";
import { forgettingBeside, toldOf, unjudged, untold } from "./told.ts";

/** A report in the store. Times are ISO 8601 UTC; `deleted` is null where it is not deleted. */
export type StoredReport = {
  readonly id: string;
  readonly revision: number;
  readonly practice: boolean;
  readonly created: string;
  readonly changed: string;
  readonly deleted: string | null;
  /** The id of the report of the year before that this one goes on from, "" where there is none; null where nobody has said. */
  readonly origin: string | null;
  readonly report: Report;
};

/** The columns that a sum is made of; what only tells of the values (told.ts) is not read with them, so that it cannot make a report damaged. */
export const headColumns = [
  "id",
  "edition",
  "edition_revision",
  "revision",
  "practice",
  "created",
  "changed",
  "deleted",
  "origin",
] as const satisfies readonly (keyof Head)[];

/** A report's row with its values. Not `sound`: what is there is not what was saved. */
export type Rows = { readonly row: Head; readonly entries: readonly Entry[]; readonly sound: boolean };

type Condition = (where: ExpressionBuilder<Tables, "reports">) => Expression<SqlBool>;

const isOne =
  (id: string): Condition =>
  (where) =>
    where("id", "=", id);

/** Reads at one moment. */
export const reading = <Result>(db: Db, work: (reading: Db) => Promise<Result>): Promise<Result> =>
  db.isTransaction ? work(db) : db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work);

/**
 * What else may be written while a transaction writes: `one`, other reports than the one that it changes; `all`, nothing.
 * The data file has one writer whatever is asked for.
 */
export type Reach = "one" | "all";

const levels = { one: "read committed", all: "serializable" } as const satisfies Record<Reach, IsolationLevel>;

/** Transactions that hold the reports which they read, for others may be writing too. */
const holding = new WeakSet<Db>();

/** Two that wait for each other's reports are told so by the database, which has taken one of them back. */
const mostTries = 5;

/** Writes in a transaction, the one that it is in already where it is in one. What two of reach `one` do to each other may make `work` be done once more. */
export async function writing<Result>(db: Db, work: (writing: Db) => Promise<Result>, reach: Reach = "all"): Promise<Result> {
  if (db.isTransaction) return work(db);
  const held = (transaction: Db): Promise<Result> => {
    if (reach === "one") holding.add(transaction);
    return work(transaction);
  };
  for (let tries = 1; ; tries += 1)
    try {
      return await db.transaction().setIsolationLevel(levels[reach]).execute(held);
    } catch (error) {
      if (tries === mostTries || !isTurnedBack(error)) throw error;
    }
}

/** A sum is made of what was read, which on a damaged page may be anything. */
function rowsFrom({ sum, ...row }: Head & Pick<ReportRow, "sum">, entries: readonly Entry[]): Rows {
  return { row, entries, sound: sumOf(row, entries) === sum };
}

/** Asks for rows and for their values: in this order, for where they are held nobody changes the values from then on. */
const rowQueries = (db: Db, condition: Condition) =>
  [
    db
      .selectFrom("reports")
      .select([...headColumns, "sum"])
      .where(condition)
      .orderBy("created")
      .orderBy("id")
      .$if(holding.has(db), (query) => query.forUpdate()),
    db
      .selectFrom("entries")
      .selectAll()
      .where("report", "in", (reports) => reports.selectFrom("reports").select("id").where(condition))
      .orderBy("report")
      .orderBy("area")
      .orderBy("address"),
  ] as const;

type Found = readonly [rows: readonly (Head & Pick<ReportRow, "sum">)[], entries: readonly EntryRow[]];

function rowsIn([rows, found]: Found): readonly Rows[] {
  const entries = new Map(rows.map(({ id }): [string, Entry[]] => [id, []]));
  for (const { report, area, address, value, revision } of found) entries.get(report)?.push({ area, address, value, revision });
  return rows.map((row) => rowsFrom(row, entries.get(row.id) ?? []));
}

const readAll = async (db: Db, condition: Condition): Promise<readonly Rows[]> => rowsIn(await readAtOnce(db, rowQueries(db, condition)));

/** What is left of a report of which a page or a number cannot be read at all. */
const unreadable = (id: string): Rows => ({
  row: { id, edition: "", edition_revision: 0, revision: 0, practice: 0, created: "", changed: "", deleted: null, origin: null },
  entries: [],
  sound: false,
});

/** Each at a moment of its own: where the database cannot read something it may take the whole transaction back. */
async function readEach(db: Db, condition: Condition): Promise<readonly Rows[]> {
  const ids = await db.selectFrom("reports").select("id").where(condition).orderBy("created").orderBy("id").execute();
  const all: Rows[] = [];
  for (const { id } of ids)
    all.push(
      ...(await unlessOfContent(
        reading(db, (moment) => readAll(moment, isOne(id))),
        () => [unreadable(id)],
      )),
    );
  return all;
}

/** The reports that meet a condition (every one where none is given), oldest first, each with all its values; one that cannot be read does not hide the others. */
export const readRows = (db: Db, condition: Condition = (where) => where("id", "is not", null)): Promise<readonly Rows[]> =>
  unlessOfContent(
    reading(db, (moment) => readAll(moment, condition)),
    () => readEach(db, condition),
  );

/** One report with all its values, deleted or not. */
export const readOne = async (db: Db, id: string): Promise<Rows | undefined> => (await readRows(db, isOne(id)))[0];

function mustBeSound(rows: Rows | undefined): Rows | undefined {
  if (rows?.sound === false) throw new DamagedReport(rows.row.id);
  return rows;
}

/** As `readOne`, for who builds on it: a damaged one is an error. */
export const readSound = async (db: Db, id: string): Promise<Rows | undefined> => mustBeSound(await readOne(db, id));

/** What a write over a report looks at besides it: whether it is frozen, and what its history wrote last. */
type Beside = { readonly lastFrozen: LastFrozen; readonly latest: Latest };

const besideOf = async (db: Db, id: string): Promise<Beside> => ({
  lastFrozen: await lastFrozenQuery(db, id).executeTakeFirst(),
  latest: await latestOf(db, id),
});

/** `rows`: undefined where there is no report of this id. `heard`: what was taken into it from the journal that asks. */
type ToWrite = { readonly rows: Rows | undefined; readonly beside: Beside; readonly heard: Heard };

async function toWriteAtOnce(db: Db, id: string, from: From | undefined): Promise<ToWrite> {
  const [rows, entries, heard, [lastFrozen], versions, changes] = await readAtOnce(db, [
    ...rowQueries(db, isOne(id)),
    heardQuery(db, id, from),
    lastFrozenQuery(db, id),
    ...latestQueries(db, id),
  ]);
  return { rows: rowsIn([rows, entries])[0], heard: heardIn(heard), beside: { lastFrozen, latest: latestIn(versions, changes) } };
}

/** One after the other, so that what cannot be read hides nothing else. */
const toWriteEach = async (db: Db, id: string, from: From | undefined): Promise<ToWrite> => ({
  rows: await readOne(db, id),
  heard: heardIn(await heardQuery(db, id, from).execute()),
  beside: await besideOf(db, id),
});

/** Within a transaction that writes: a sound report with what a save into it looks at besides, on one way to the database and back. */
export async function readToWrite(db: Db, id: string, from: From | undefined): Promise<ToWrite> {
  const found = await unlessOfContent(toWriteAtOnce(db, id, from), () => toWriteEach(db, id, from));
  mustBeSound(found.rows);
  return found;
}

/** The stored report that rows make. */
export function storedFrom({ row, entries }: Rows): StoredReport {
  const { id, revision, created, changed, deleted, origin } = row;
  const report = reportFrom({ edition: row.edition, editionRevision: row.edition_revision }, entries);
  return { id, revision, practice: row.practice === 1, created, changed, deleted, origin, report };
}

const atRevision = (changes: readonly Write[], revision: number): readonly Entry[] =>
  changes.map(({ area, address, value }) => ({ area, address, value, revision }));

/** Adds a report with its values (which every database can hold: report/storable.ts), all under the row's revision; its history begins with this deed. Two values at one place are a RangeError. */
export async function insertRows(db: Db, row: Head, changes: readonly Brought[], deed: Deed): Promise<void> {
  if (new Set(changes.map(keyOf)).size < changes.length) throw new RangeError(`two values at one place of report ${row.id}`);
  const entries = atRevision(changes, row.revision);
  const [told, sum] = [toldOf(row, entries), sumOf(row, entries)];
  await writeAtOnce(db, [
    // Values without a report are left over where a row was damaged; they are nobody's.
    db.deleteFrom("entries").where("report", "=", row.id).compile(),
    forgettingFrom(db, row.id).compile(),
    db
      .insertInto("reports")
      .values({ ...row, ...told, ...unjudged, sum })
      .compile(),
    ...writingEntries(db, row.id, entries),
    ...beginningHistory(db, { row, values: changes, held: sum }, deed),
    forgettingBeside(db, row.id, [told]).compile(),
  ]);
}

/** `beside`: where it was read with the report; `along`: what is written with it. */
type With = { readonly beside?: Beside; readonly along?: readonly CompiledQuery[] };

/** Writes this row and these values (which every database can hold) under its revision over a sound report as it was read in this transaction, and keeps in its history what was there. Answers whether it was still so. A change of what a frozen report says is a FrozenReport. */
export async function updateRows(
  db: Db,
  old: Rows,
  row: Head,
  { changes, deed }: { readonly changes: readonly Brought[]; readonly deed: Deed },
  { beside, along = [] }: With = {},
): Promise<boolean> {
  const { lastFrozen, latest } = beside ?? (await besideOf(db, row.id));
  if (changes.length > 0 || row.edition_revision !== old.row.edition_revision) mustBeOpenAfter(row.id, lastFrozen);
  const written = atRevision(changes, row.revision);
  const present = new Map([...old.entries, ...written].map((entry) => [keyOf(entry), entry]));
  const [now, sum] = [toldOf(row, present.values()), sumOf(row, [...present.values()])];
  const [updated] = await writeAtOnce(db, [
    db
      .updateTable("reports")
      .set({ ...row, ...now, ...unjudged, sum })
      .where("id", "=", old.row.id)
      .where("revision", "=", old.row.revision)
      .compile(),
    ...writingEntries(db, row.id, written),
    ...addingToHistory(db, { old, row, sum, changes }, deed, latest),
    forgettingBeside(db, row.id, [toldOf(old.row, old.entries), now]).compile(),
    ...along,
  ]);
  return updated === 1n;
}

/** Keeps what is there of a damaged report as a deleted one under a new id, and makes room for a sound one. Its sum stays wrong. */
export async function setAside(db: Db, { row }: Rows, id: string, deleted: string): Promise<void> {
  const { id: damaged } = row;
  await db
    .insertInto("reports")
    .values({ ...unreadable(id).row, ...untold, ...unjudged, deleted, sum: "" })
    .execute();
  await db
    .insertInto("entries")
    .columns(["report", "area", "address", "value", "revision"])
    .expression((from) =>
      from
        .selectFrom("entries")
        .select((column) => [column.val(id).as("report"), "area", "address", "value", "revision"])
        .where("report", "=", damaged),
    )
    .execute();
  await moveHistory(db, damaged, id);
  await db.deleteFrom("entries").where("report", "=", damaged).execute();
  await forgettingFrom(db, damaged).execute();
  await db.deleteFrom("reports").where("id", "=", damaged).execute();
}
