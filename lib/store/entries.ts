// Writing many rows at a time. To build a statement of a hundred rows and to parse it takes longer than to run it, so there are few
// statements, each for so many rows, made once and used again (driver.ts keeps them parsed).
//
// What a value may hold is not looked at here: that is done where reports are written (rows.ts).
import type { CompiledQuery, DialectAdapter } from "kysely";
import type { Entry } from "../report/patch.ts";
import type { ChangeRow, Db, EntryRow } from "./database.ts";

/** Rows that one statement carries, the most first: a millisecond, after which others may come first (driver.ts). */
const sizes = [100, 10, 1] as const;

/**
 * The statements that write rows of one table. `columns`: in the order in which `compile` writes them, which makes the statement for as many rows as it is
 * given; what they hold does not count.
 */
function writerOf<Row extends object>(
  blank: Row,
  columns: readonly (keyof Row)[],
  compile: (db: Db, rows: readonly Row[]) => CompiledQuery,
): (db: Db, rows: readonly Row[]) => readonly CompiledQuery[] {
  /** By the database that they are for. */
  const made = new WeakMap<DialectAdapter, Map<number, CompiledQuery>>();
  const statementFor = (db: Db, size: number): CompiledQuery => {
    const { adapter } = db.getExecutor();
    const known = made.get(adapter) ?? new Map<number, CompiledQuery>();
    const statement =
      known.get(size) ??
      compile(
        db,
        Array.from({ length: size }, () => blank),
      );
    made.set(adapter, known.set(size, statement));
    return statement;
  };
  return (db, rows) => {
    const statements: CompiledQuery[] = [];
    let at = 0;
    for (const size of sizes)
      for (; rows.length - at >= size; at += size) {
        const parameters = rows.slice(at, at + size).flatMap((row) => columns.map((column) => row[column]));
        statements.push({ ...statementFor(db, size), parameters });
      }
    return statements;
  };
}

const entryRows = writerOf<EntryRow>(
  { report: "", area: "about", address: "", value: "", revision: 0 },
  ["report", "area", "address", "value", "revision"],
  (db, rows) =>
    db
      .insertInto("entries")
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(["report", "area", "address"])
          .doUpdateSet((row) => ({ value: row.ref("excluded.value"), revision: row.ref("excluded.revision") })),
      )
      .compile(),
);

/** What writes these values of a report, each over what stands at its place. */
export const writingEntries = (db: Db, report: string, entries: readonly Entry[]): readonly CompiledQuery[] =>
  entryRows(
    db,
    entries.map(({ area, address, value, revision }) => ({ report, area, address, value, revision })),
  );

/** What writes rows of history, each over the one that stands for its place in its version. */
export const writingChanges = writerOf<ChangeRow>(
  {
    report: "",
    version: 0,
    area: "about",
    address: "",
    before: "",
    was: 0,
    since: 0,
    way: "typed",
    at: "",
    whence: null,
    made: null,
    steps: null,
  },
  ["report", "version", "area", "address", "before", "was", "since", "way", "at", "whence", "made", "steps"],
  (db, rows) =>
    db
      .insertInto("changes")
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(["report", "version", "area", "address"]).doUpdateSet((row) => ({
          way: row.ref("excluded.way"),
          at: row.ref("excluded.at"),
          whence: row.ref("excluded.whence"),
          made: row.ref("excluded.made"),
          steps: row.ref("excluded.steps"),
        })),
      )
      .compile(),
);
