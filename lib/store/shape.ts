// Whether the tables of a file are those that our own steps make. A letter of their description that fell over on the disk
// may make a column of numbers out of one of texts ("007" would be stored as 7): nothing else would tell.
import { DatabaseSync } from "node:sqlite";
import { databaseOver, keys } from "./database.ts";
import type { DataFile } from "./file.ts";
import { migrate } from "./migrations.ts";

const tables = Object.keys(keys);

const parts = [
  `select cid, name, lower(type) as type, "notnull", dflt_value, pk, hidden from pragma_table_xinfo(?)`,
  `select name, "unique", origin, partial from pragma_index_list(?) order by name`,
  `select "table", "from", "to", on_delete, on_update from pragma_foreign_key_list(?)`,
];

/** What the tables are like, as one text. */
export const shapeOf = (handle: DatabaseSync): string =>
  JSON.stringify(tables.map((table) => parts.map((sql) => handle.prepare(sql).all(table))));

/** A database under one handle that nobody else uses: in memory, or a copy that is only looked at. */
export function underOne(handle: DatabaseSync, path = ":memory:"): DataFile {
  return {
    path,
    read: async (work) => work(handle),
    alone: async (work) => work(handle),
    lend: () => handle,
    giveBack: () => undefined,
    begin: async () => (handle.exec("begin"), handle),
    commit: () => handle.exec("commit"),
    end: () => handle.exec("rollback"),
    onCommit: () => undefined,
    watch: () => undefined,
    close: () => handle.close(),
  };
}

/** What the tables are like after the step of this name. */
export async function shapeAfter(step: string): Promise<string> {
  const handle = new DatabaseSync(":memory:");
  const db = databaseOver(underOne(handle));
  try {
    await migrate(db, step);
    return shapeOf(handle);
  } finally {
    await db.destroy();
  }
}
