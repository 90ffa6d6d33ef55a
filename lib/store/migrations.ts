// How the tables came to be, step by step. A step that was released is never changed: a new one is added below it.
//
// Names sort in order of time. A file that holds a name not listed here was written by a newer version, and is left
// alone (inspect.ts). Only what SQLite and PostgreSQL both know may stand here. `as`: a step sees the tables as they were.
import { randomUUID } from "node:crypto";
import type { ColumnDefinitionBuilder, Kysely } from "kysely";
import { Migrator, type Migration } from "kysely/migration";
import type { Db, Tables } from "./database.ts";
import { now } from "./clock.ts";
import { firstVersion, sealed } from "./history.ts";
import { sumOf, sumOfTexts } from "./sum.ts";
import { toldOf } from "./told.ts";

/** Sums for what was stored before there were any. */
async function sumAll(db: Kysely<Tables>): Promise<void> {
  for (const { id } of await db.selectFrom("reports").select("id").execute()) {
    const row = await db.selectFrom("reports").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    const entries = await db.selectFrom("entries").select(["area", "address", "value", "revision"]).where("report", "=", id).execute();
    await db
      .updateTable("reports")
      .set({ sum: sumOf(row, entries) })
      .where("id", "=", id)
      .execute();
  }
  const settings = await db.selectFrom("settings").selectAll().execute();
  const marks = { store: randomUUID(), commits: "0", settings: sumOfTexts(settings.map(({ name, value }) => [name, value])) };
  await db
    .insertInto("marks")
    .values(Object.entries(marks).map(([name, value]) => ({ name, value })))
    .execute();
}

/** What the rows of earlier reports say of them. What of it no longer holds later is put right by tending.ts. */
async function tellAll(db: Kysely<Tables>): Promise<void> {
  for (const { id, edition, edition_revision } of await db.selectFrom("reports").select(["id", "edition", "edition_revision"]).execute()) {
    const about = await db
      .selectFrom("entries")
      .select(["area", "address", "value"])
      .where("report", "=", id)
      .where("area", "=", "about")
      .execute();
    await db.updateTable("reports").set(toldOf({ edition, edition_revision }, about)).where("id", "=", id).execute();
  }
}

/** The first version of what was stored before there was a history: as it is, by nobody. */
async function beginAll(db: Kysely<Tables>): Promise<void> {
  for (const { id } of await db.selectFrom("reports").select("id").execute()) {
    const { sum, ...row } = await db
      .selectFrom("reports")
      .select(["id", "edition", "edition_revision", "revision", "practice", "created", "changed", "deleted", "origin", "sum"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    await db
      .insertInto("versions")
      // What lies in the bin has its days from now on.
      .values(
        sealed(firstVersion(row, sum, { who: "", way: "before", from: row.created, at: row.deleted === null ? row.changed : now() }), []),
      )
      .execute();
  }
}

const migrations: Readonly<Record<string, Migration>> = {
  "0001-reports": {
    async up(db) {
      await db.schema
        .createTable("reports")
        .addColumn("id", "text", (column) => column.primaryKey().notNull())
        .addColumn("edition", "text", (column) => column.notNull())
        .addColumn("edition_revision", "integer", (column) => column.notNull())
        .addColumn("revision", "integer", (column) => column.notNull())
        .addColumn("practice", "integer", (column) => column.notNull())
        .addColumn("created", "text", (column) => column.notNull())
        .addColumn("changed", "text", (column) => column.notNull())
        .addColumn("deleted", "text")
        .execute();
      await db.schema
        .createTable("entries")
        .addColumn("report", "text", (column) => column.notNull().references("reports.id").onDelete("cascade"))
        .addColumn("area", "text", (column) => column.notNull())
        .addColumn("address", "text", (column) => column.notNull())
        .addColumn("value", "text", (column) => column.notNull())
        .addColumn("revision", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("entries_place", ["report", "area", "address"])
        .execute();
    },
  },
  "0002-settings": {
    async up(db) {
      await db.schema
        .createTable("settings")
        .addColumn("name", "text", (column) => column.primaryKey().notNull())
        .addColumn("value", "text", (column) => column.notNull())
        .execute();
    },
  },
  "0003-sums": {
    async up(db) {
      await db.schema
        .alterTable("reports")
        .addColumn("sum", "text", (column) => column.notNull().defaultTo(""))
        .execute();
      await db.schema
        .createTable("marks")
        .addColumn("name", "text", (column) => column.primaryKey().notNull())
        .addColumn("value", "text", (column) => column.notNull())
        .execute();
      await sumAll(db as Kysely<Tables>);
    },
  },
  "0004-origin": {
    async up(db) {
      await db.schema.alterTable("reports").addColumn("origin", "text").execute();
    },
  },
  "0005-told": {
    async up(db) {
      const reports = () => db.schema.alterTable("reports");
      for (const name of ["body", "name", "issuer", "kind", "level", "title"])
        await reports()
          .addColumn(name, "text", (column) => column.notNull().defaultTo(""))
          .execute();
      await reports()
        .addColumn("year", "integer", (column) => column.notNull().defaultTo(0))
        .execute();
      for (const name of ["judged", "state", "next"]) await reports().addColumn(name, "text").execute();
      for (const name of ["filled", "asked", "errors", "warnings", "advice"]) await reports().addColumn(name, "integer").execute();
      await db.schema.createIndex("reports_body").on("reports").columns(["body", "year"]).execute();
      await db.schema.createIndex("reports_year").on("reports").columns(["year", "created"]).execute();
      await db.schema.createIndex("reports_origin").on("reports").column("origin").execute();
      await tellAll(db as Kysely<Tables>);
    },
  },
  // In the order of the start page: its pages and counts are read from the index.
  "0006-list": {
    async up(db) {
      await db.schema.createIndex("reports_list").on("reports").columns(["deleted", "year desc", "created", "id"]).execute();
    },
  },
  "0007-history": {
    async up(db) {
      const text = (column: ColumnDefinitionBuilder) => column.notNull();
      await db.schema
        .createTable("versions")
        .addColumn("report", "text", (column) => column.notNull().references("reports.id").onDelete("cascade"))
        .addColumn("number", "integer", text)
        .addColumn("first", "integer", text)
        .addColumn("last", "integer", text)
        .addColumn("started", "text", text)
        .addColumn("ended", "text", text)
        .addColumn("who", "text", text)
        .addColumn("way", "text", text)
        .addColumn("places", "integer", text)
        .addColumn("head", "text", text)
        .addColumn("held", "text", text)
        .addColumn("exported", "text")
        .addColumn("sum", "text", text)
        .addPrimaryKeyConstraint("versions_number", ["report", "number"])
        .execute();
      await db.schema
        .createTable("changes")
        .addColumn("report", "text", (column) => column.notNull().references("reports.id").onDelete("cascade"))
        .addColumn("version", "integer", text)
        .addColumn("area", "text", text)
        .addColumn("address", "text", text)
        .addColumn("before", "text", text)
        .addColumn("was", "integer", text)
        .addColumn("since", "integer", text)
        .addColumn("way", "text", text)
        .addColumn("at", "text", text)
        .addPrimaryKeyConstraint("changes_place", ["report", "version", "area", "address"])
        .execute();
      await beginAll(db as Kysely<Tables>);
    },
  },
  "0008-journals": {
    async up(db) {
      await db.schema
        .createTable("journals")
        .addColumn("report", "text", (column) => column.notNull().references("reports.id").onDelete("cascade"))
        .addColumn("revision", "integer", (column) => column.notNull())
        .addColumn("journal", "text", (column) => column.notNull())
        .addColumn("seq", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("journals_revision", ["report", "revision"])
        .execute();
    },
  },
  // No reference to reports: a damaged one is set aside under another id, and what was frozen of it stays.
  "0009-signing": {
    async up(db) {
      const text = (column: ColumnDefinitionBuilder) => column.notNull();
      await db.schema
        .createTable("frozen")
        .addColumn("id", "text", (column) => column.primaryKey().notNull())
        .addColumn("report", "text", text)
        .addColumn("number", "integer", text)
        .addColumn("revision", "integer", text)
        .addColumn("algorithm", "text", text)
        .addColumn("hash", "text", text)
        .addColumn("code", "text", text)
        .addColumn("content", "text", text)
        .addColumn("at", "text", text)
        .addColumn("who", "text", text)
        .addColumn("checked", "text", text)
        .addColumn("note", "text", text)
        .addColumn("end", "text")
        .addColumn("end_at", "text")
        .addColumn("end_who", "text")
        .addColumn("end_reason", "text")
        .addColumn("sum", "text", text)
        .execute();
      await db.schema.createIndex("frozen_report").on("frozen").columns(["report", "number"]).execute();
      await db.schema
        .createTable("posted")
        .addColumn("id", "text", (column) => column.primaryKey().notNull())
        .addColumn("frozen", "text", text)
        .addColumn("day", "text", text)
        .addColumn("address", "text", text)
        .addColumn("at", "text", text)
        .addColumn("who", "text", text)
        .addColumn("sum", "text", text)
        .execute();
      await db.schema.createIndex("posted_frozen").on("posted").columns(["frozen", "at"]).execute();
      await db.schema
        .createTable("scans")
        .addColumn("id", "text", (column) => column.primaryKey().notNull())
        .addColumn("frozen", "text", text)
        .addColumn("name", "text", text)
        .addColumn("type", "text", text)
        .addColumn("size", "integer", text)
        .addColumn("hash", "text", text)
        .addColumn("bytes", "text", text)
        .addColumn("at", "text", text)
        .addColumn("who", "text", text)
        .addColumn("sum", "text", text)
        .execute();
      await db.schema.createIndex("scans_frozen").on("scans").columns(["frozen", "at"]).execute();
      await db.schema
        .createTable("issued")
        .addColumn("frozen", "text", text)
        .addColumn("made", "text", text)
        .addColumn("hash", "text", text)
        .addColumn("bytes", "text", text)
        .addPrimaryKeyConstraint("issued_file", ["frozen", "made"])
        .execute();
    },
  },
  "0010-whence": {
    async up(db) {
      await db.schema.alterTable("changes").addColumn("whence", "text").execute();
    },
  },
  "0011-steps": {
    async up(db) {
      for (const name of ["made", "steps"]) await db.schema.alterTable("changes").addColumn(name, "text").execute();
    },
  },
};

/** Where the migrator notes which steps were taken. */
export const migrationTable = "kysely_migration";

/** The steps that this version knows. */
export const knownMigrations: ReadonlySet<string> = new Set(Object.keys(migrations));

/** Brings the tables up to date, or as far as the step of this name, all steps in one transaction. */
export async function migrate(db: Db, last?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = last === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(last);
  if (error !== undefined) throw error;
}
