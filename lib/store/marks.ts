// What the store knows of itself, in the table `marks`: which store it is, how often it was written to, and the sum of
// the settings. Plain statements, for `commits` is counted inside every transaction that is written (file.ts).
import type { DatabaseSync } from "node:sqlite";
import type { Db } from "./database.ts";

export type Mark = "store" | "commits" | "settings" | "opened" | "bin";

export async function readMark(db: Db, name: Mark): Promise<string | undefined> {
  return (await db.selectFrom("marks").select("value").where("name", "=", name).executeTakeFirst())?.value;
}

export async function writeMark(db: Db, name: Mark, value: string): Promise<void> {
  await db
    .insertInto("marks")
    .values({ name, value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
    .execute();
}

/** A real writing, through to the disk: what can only be read is found out when it is opened and not at the first figure. */
export const tryToWrite = (db: Db): Promise<void> =>
  db.transaction().execute((writing) => writeMark(writing, "opened", new Date().toISOString()));

/** Counts one more writing and answers how many there were. */
export function countCommit(handle: DatabaseSync): number {
  return Number(
    handle.prepare("update marks set value = cast(value as integer) + 1 where name = 'commits' returning value").get()?.["value"],
  );
}
