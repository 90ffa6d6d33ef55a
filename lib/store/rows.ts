// Reports to rows and back. Everything that reads or writes whole reports goes through here.
//
// Rows and values are read in one transaction, so that they are of one moment and make the sum that stands in the row
// (sum.ts). Joining them costs three times as much (300 full reports: 0.6 s). What does not make its sum is handed on as
// damaged, with whatever can still be read of it; no report is ever made of it.
import type { Expression, ExpressionBuilder, IsolationLevel, SqlBool } from "kysely";
import type { Deed } from "../report/doer.ts";
import { keyOf, reportFrom, type Brought, type Write, type Entry } from "../report/patch.ts";
import type { Report } from "../report/report.ts";
import { mustBeOpen } from "./closed.ts";
import type { Db, Head, ReportRow, Tables } from "./database.ts";
import { writeEntries } from "./entries.ts";
import { DamagedReport, isTurnedBack, unlessOfContent } from "./errors.ts";
import { addToHistory, beginHistory, moveHistory } from "./history.ts";
import { forgetFrom } from "./journals.ts";
import { sumOf } from "./sum.ts";
import { forgetBeside, toldOf, unjudged, untold } from "./told.ts";

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

async function readAtOnce(db: Db, condition: Condition): Promise<readonly Rows[]> {
  const rows = await db
    .selectFrom("reports")
    .select([...headColumns, "sum"])
    .where(condition)
    .orderBy("created")
    .orderBy("id")
    .$if(holding.has(db), (query) => query.forUpdate())
    .execute();
  const found = await db
    .selectFrom("entries")
    .selectAll()
    .where("report", "in", (reports) => reports.selectFrom("reports").select("id").where(condition))
    .orderBy("report")
    .orderBy("area")
    .orderBy("address")
    .execute();
  const entries = new Map(rows.map(({ id }): [string, Entry[]] => [id, []]));
  for (const { report, area, address, value, revision } of found) entries.get(report)?.push({ area, address, value, revision });
  return rows.map((row) => rowsFrom(row, entries.get(row.id) ?? []));
}

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
        reading(db, (moment) => readAtOnce(moment, (where) => where("id", "=", id))),
        () => [unreadable(id)],
      )),
    );
  return all;
}

/** The reports that meet a condition (every one where none is given), oldest first, each with all its values; one that cannot be read does not hide the others. */
export const readRows = (db: Db, condition: Condition = (where) => where("id", "is not", null)): Promise<readonly Rows[]> =>
  unlessOfContent(
    reading(db, (moment) => readAtOnce(moment, condition)),
    () => readEach(db, condition),
  );

/** One report with all its values, deleted or not. */
export const readOne = async (db: Db, id: string): Promise<Rows | undefined> => (await readRows(db, (where) => where("id", "=", id)))[0];

/** As `readOne`, for who builds on it: a damaged one is an error. */
export async function readSound(db: Db, id: string): Promise<Rows | undefined> {
  const rows = await readOne(db, id);
  if (rows?.sound === false) throw new DamagedReport(id);
  return rows;
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
  // Values without a report are left over where a row was damaged; they are nobody's.
  await db.deleteFrom("entries").where("report", "=", row.id).execute();
  await forgetFrom(db, row.id);
  await db
    .insertInto("reports")
    .values({ ...row, ...told, ...unjudged, sum })
    .execute();
  await writeEntries(db, row.id, entries);
  await beginHistory(db, row, changes, sum, deed);
  await forgetBeside(db, row.id, [told]);
}

/** Writes this row and these values (which every database can hold) under its revision over a sound report as it was read in this transaction, and keeps in its history what was there. Answers whether it was still so. A change of what a frozen report says is a FrozenReport. */
export async function updateRows(db: Db, old: Rows, row: Head, changes: readonly Brought[], deed: Deed): Promise<boolean> {
  if (changes.length > 0 || row.edition_revision !== old.row.edition_revision) await mustBeOpen(db, row.id);
  const written = atRevision(changes, row.revision);
  const present = new Map([...old.entries, ...written].map((entry) => [keyOf(entry), entry]));
  await writeEntries(db, row.id, written);
  const [now, sum] = [toldOf(row, present.values()), sumOf(row, [...present.values()])];
  const { numUpdatedRows } = await db
    .updateTable("reports")
    .set({ ...row, ...now, ...unjudged, sum })
    .where("id", "=", old.row.id)
    .where("revision", "=", old.row.revision)
    .executeTakeFirst();
  await addToHistory(db, { old, row, sum, changes }, deed);
  await forgetBeside(db, row.id, [toldOf(old.row, old.entries), now]);
  return numUpdatedRows === 1n;
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
  await forgetFrom(db, damaged);
  await db.deleteFrom("reports").where("id", "=", damaged).execute();
}
