// Writing values, many at a time. To build a statement of a hundred rows and to parse it takes longer than to run it, so there are few
// statements, each for so many rows, made once and used again (driver.ts keeps them parsed).
//
// What a value may hold is not looked at here: that is done where reports are written (rows.ts).
import type { CompiledQuery } from "kysely";
import type { Entry } from "../report/patch.ts";
import type { Db, EntryRow } from "./database.ts";

/** Rows that one statement carries, the most first: a millisecond, after which others may come first (driver.ts). */
const sizes = [100, 10, 1] as const;

/** The columns in the order in which their values are handed over. */
const columns = ["report", "area", "address", "value", "revision"] as const satisfies readonly (keyof EntryRow)[];

const made = new Map<number, CompiledQuery>();

/** The statement that writes so many values, each over what stands at its place. */
function statementFor(db: Db, size: number): CompiledQuery {
  const blank: EntryRow = { report: "", area: "about", address: "", value: "", revision: 0 };
  const statement =
    made.get(size) ??
    db
      .insertInto("entries")
      .values(Array.from({ length: size }, () => blank))
      .onConflict((conflict) =>
        conflict
          .columns(["report", "area", "address"])
          .doUpdateSet((row) => ({ value: row.ref("excluded.value"), revision: row.ref("excluded.revision") })),
      )
      .compile();
  made.set(size, statement);
  return statement;
}

/** Within a transaction: writes these values of a report, each over what stands at its place. */
export async function writeEntries(db: Db, report: string, entries: readonly Entry[]): Promise<void> {
  let at = 0;
  for (const size of sizes)
    for (; entries.length - at >= size; at += size) {
      const rows = entries.slice(at, at + size).map((entry): EntryRow => ({ report, ...entry }));
      await db.executeQuery({ ...statementFor(db, size), parameters: rows.flatMap((row) => columns.map((column) => row[column])) });
    }
}
