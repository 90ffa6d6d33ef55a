// Reports to rows and back. Everything that reads or writes whole reports goes through here.
//
// All values of a report are read in one statement, so that they are of one moment on every database. Joining the
// reports' rows to them costs three times as much (300 full reports: 0.6 s), so those are read before.
import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { keyOf, readBlock, reportFrom, splitBlockAddress, writeBlock, type Change, type Entry } from "../report/patch.ts";
import type { Report } from "../report/report.ts";
import type { Db, EntryRow, ReportRow, Tables } from "./database.ts";

/** A report in the store. Times are ISO 8601 UTC; `deleted` is null where it is not deleted. */
export type StoredReport = {
  readonly id: string;
  readonly revision: number;
  readonly practice: boolean;
  readonly created: string;
  readonly changed: string;
  readonly deleted: string | null;
  readonly report: Report;
};

/** A report's row with its values. */
export type Rows = { readonly row: ReportRow; readonly entries: readonly Entry[] };

type Condition = (where: ExpressionBuilder<Tables, "reports">) => Expression<SqlBool>;

/** Rows that one statement may carry: SQLite takes 32,766 parameters, an entry has five. */
const rowsAtOnce = 1_000;

/** UTF-8 has no half of a surrogate pair, and PostgreSQL text no U+0000: dropped from what people write, marked in an address. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");

/** Text as every database can hold it. */
export const cleaned = (text: string): string => wellFormed(text.replaceAll("\0", ""));

/** The change as every database can hold it. This is the only place where U+0000 is dropped. */
export function keepable({ area, address: given, value }: Change): Change {
  const address = wellFormed(given.replaceAll("\0", "\uFFFD"));
  if (area !== "narrative") return { area, address, value: cleaned(value) };
  const block = readBlock("", value);
  if (splitBlockAddress(address) === undefined || (block === undefined && value !== "")) throw new RangeError(`no narrative block at ${address}: ${value.slice(0, 80)}`);
  return { area, address, value: block === undefined ? "" : writeBlock({ ...block, text: cleaned(block.text) }) };
}

/** A report is at least at the revision of its latest value, should a patch have come between the two statements. */
const withEntries = (row: ReportRow, entries: readonly Entry[]): Rows => ({ row: { ...row, revision: entries.reduce((latest, entry) => Math.max(latest, entry.revision), row.revision) }, entries });

/** The reports that meet a condition (every one where none is given), oldest first, each with all its values. */
export async function readRows(db: Db, condition: Condition = (where) => where("id", "is not", null)): Promise<readonly Rows[]> {
  const rows = await db.selectFrom("reports").selectAll().where(condition).orderBy("created").orderBy("id").execute();
  const found = await db
    .selectFrom("entries")
    .selectAll()
    .where("report", "in", (reports) => reports.selectFrom("reports").select("id").where(condition))
    .execute();
  const entries = new Map(rows.map(({ id }): [string, Entry[]] => [id, []]));
  for (const { report, area, address, value, revision } of found) entries.get(report)?.push({ area, address, value, revision });
  return rows.map((row) => withEntries(row, entries.get(row.id) ?? []));
}

/** One report with all its values, deleted or not. */
export const readOne = async (db: Db, id: string): Promise<Rows | undefined> => (await readRows(db, (where) => where("id", "=", id)))[0];

/** The stored report that rows make. */
export function storedFrom({ row, entries }: Rows): StoredReport {
  const { id, revision, created, changed, deleted } = row;
  const report = reportFrom({ edition: row.edition, editionRevision: row.edition_revision }, entries);
  return { id, revision, practice: row.practice === 1, created, changed, deleted, report };
}

/** Writes these values of a report under one revision, over what stands there. */
export async function writeEntries(db: Db, report: string, changes: readonly Change[], revision: number): Promise<void> {
  for (let at = 0; at < changes.length; at += rowsAtOnce) {
    const rows = changes.slice(at, at + rowsAtOnce).map(({ area, address, value }): EntryRow => ({ report, area, address, value, revision }));
    await db
      .insertInto("entries")
      .values(rows)
      .onConflict((conflict) => conflict.columns(["report", "area", "address"]).doUpdateSet((row) => ({ value: row.ref("excluded.value"), revision: row.ref("excluded.revision") })))
      .execute();
  }
}

/** Adds a report with its values, all under the row's revision. Two values at one place are a RangeError. */
export async function insertRows(db: Db, row: ReportRow, changes: readonly Change[]): Promise<void> {
  if (new Set(changes.map(keyOf)).size < changes.length) throw new RangeError(`two values at one place of report ${row.id}`);
  await db.insertInto("reports").values(row).execute();
  await writeEntries(db, row.id, changes, row.revision);
}
