// How the tables came to be, step by step. A step that was released is never changed: a new one is added below it.
//
// Names sort in order of time. A file that holds a name not listed here was written by a newer version, and is left
// alone (inspect.ts). Only what SQLite and PostgreSQL both know may stand here.
import { Migrator, type Migration } from "kysely/migration";
import type { Db } from "./database.ts";

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
};

/** Where the migrator notes which steps were taken. */
export const migrationTable = "kysely_migration";

/** The steps that this version knows. */
export const knownMigrations: ReadonlySet<string> = new Set(Object.keys(migrations));

/** Brings the tables up to date, all steps in one transaction. */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
