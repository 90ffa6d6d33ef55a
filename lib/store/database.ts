// The tables as the code sees them, and SQLite under Kysely: the only place that names the driver.
//
// Text and integers only, so that the same queries and migrations serve PostgreSQL later: a flag is 0 or 1, a time is
// ISO 8601 UTC. WAL with synchronous=FULL: what was acknowledged survives a killed process and a power cut.
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { Kysely, SqliteAdapter, SqliteDialect, type DialectAdapter, type SqliteDatabase } from "kysely";
import type { Area } from "../report/patch.ts";

export type ReportRow = {
  readonly id: string;
  readonly edition: string;
  readonly edition_revision: number;
  readonly revision: number;
  readonly practice: 0 | 1;
  readonly created: string;
  readonly changed: string;
  readonly deleted: string | null;
};

/** A value at its place. A blank one keeps its row with "", so that its revision is not forgotten. */
export type EntryRow = { readonly report: string; readonly area: Area; readonly address: string; readonly value: string; readonly revision: number };

/** What the installation says of every report that it publishes (report/publication.ts). */
export type SettingRow = { readonly name: string; readonly value: string };

export type Tables = { readonly reports: ReportRow; readonly entries: EntryRow; readonly settings: SettingRow };
export type Db = Kysely<Tables>;

/** How long a write waits for another process that writes, in milliseconds. */
const patience = 5_000;

const isBindable = (value: unknown): value is SQLInputValue => value === null || typeof value === "string" || typeof value === "number" || typeof value === "bigint";

function bound(parameters: readonly unknown[]): SQLInputValue[] {
  const bindable = parameters.filter(isBindable);
  if (bindable.length < parameters.length) throw new RangeError("only text, numbers and null go into the database");
  return bindable;
}

/** node:sqlite as Kysely wants it. A transaction takes the write lock at once: one that reads first could not get it later. */
function adapted(file: DatabaseSync): SqliteDatabase {
  return {
    close: () => file.close(),
    prepare(sql) {
      const statement = file.prepare(sql === "begin" ? "begin immediate" : sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...bound(parameters)),
        run: (parameters) => statement.run(...bound(parameters)),
        iterate: (parameters) => statement.iterate(...bound(parameters)),
      };
    },
  };
}

/** Kysely runs migrations on SQLite outside a transaction; SQLite itself can, and a half-made schema is worse. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class TransactionalDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }
}

/** Opens the file for writing, creating it where there is none. Throws what SQLite says. */
export function connect(path: string): Db {
  const file = new DatabaseSync(path, { timeout: patience, enableForeignKeyConstraints: true });
  try {
    file.exec("pragma journal_mode = wal; pragma synchronous = full;");
  } catch (error) {
    file.close();
    throw error;
  }
  return new Kysely<Tables>({ dialect: new TransactionalDialect({ database: adapted(file) }) });
}
