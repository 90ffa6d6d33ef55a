// What a data file holds, counted: how many reports, what they come to as one sum, and which of them are damaged. It is read with the
// functions of the store itself; a file of an earlier version is brought up to date in a copy first.
import { createHash } from "node:crypto";
import { copyFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { databaseOver, type Db } from "../database.ts";
import { openToRead, stepsIn, verdictOn, type Verdict } from "../inspect.ts";
import { readMark } from "../marks.ts";
import { knownMigrations, migrate } from "../migrations.ts";
import { calledOf, damagedFrom } from "../reports.ts";
import { readOne, storedFrom } from "../rows.ts";
import { areSound } from "../settings.ts";
import { underOne } from "../shape.ts";
import { clearDraft } from "./disk.ts";

export type Counts = {
  readonly reports: number;
  readonly deleted: number;
  /** Over the sums of all reports and of the settings: another one where anything was saved in between. */
  readonly content: string;
};

/** `schema`: the last step that its tables have taken. `damaged`: what of it is not what was saved, by name. */
export type Tally = Counts & { readonly schema: string; readonly damaged: readonly string[] };

/** How many reports there are and what they come to, without reading them. */
export async function countsOf(db: Db): Promise<Counts> {
  const rows = await db.selectFrom("reports").select(["id", "sum", "deleted"]).orderBy("id").execute();
  const sum = createHash("sha256");
  for (const { id, sum: own } of rows) sum.update(`${id} ${own}\n`);
  sum.update(`${(await readMark(db, "store")) ?? ""} ${(await readMark(db, "settings")) ?? ""}`);
  const deleted = rows.filter((row) => row.deleted !== null).length;
  return { reports: rows.length - deleted, deleted, content: sum.digest("hex") };
}

/** Reads every report and the settings, one after the other; answers what is damaged. */
async function damagedIn(db: Db): Promise<readonly string[]> {
  const damaged: string[] = [];
  for (const { id } of await db.selectFrom("reports").select("id").orderBy("created").orderBy("id").execute()) {
    const rows = await readOne(db, id);
    if (rows?.sound === true) storedFrom(rows);
    else damaged.push(rows === undefined ? `编号 ${id}` : calledOf(damagedFrom(rows)));
  }
  return (await areSound(db)) ? damaged : [...damaged, "发布设置"];
}

async function read(handle: DatabaseSync, path: string, schema: string, each: boolean): Promise<Tally> {
  const db = databaseOver(underOne(handle, path));
  try {
    if (schema !== [...knownMigrations].at(-1)) await migrate(db);
    return { ...(await countsOf(db)), schema, damaged: each ? await damagedIn(db) : [] };
  } finally {
    await db.destroy();
  }
}

async function broughtUpToDate<Result>(path: string, work: (handle: DatabaseSync, trial: string) => Promise<Result>): Promise<Result> {
  const trial = `${path}-trial`;
  clearDraft(trial);
  try {
    copyFileSync(path, trial);
    return await work(new DatabaseSync(trial, { timeout: 0 }), trial);
  } finally {
    clearDraft(trial);
  }
}

/** Looks through a data file without a log that nobody writes to. `each`: every report is read and held against its sum. */
export async function tallyOf(path: string, { each }: { readonly each: boolean }): Promise<Tally | { readonly problem: Verdict }> {
  const verdict = await verdictOn(path);
  if (verdict !== undefined) return { problem: verdict };
  const handle = openToRead(path);
  try {
    const schema = isEmpty(handle) ? undefined : stepsIn(handle).at(-1);
    if (schema === undefined) return { problem: { kind: "foreign", found: "" } };
    if (schema === [...knownMigrations].at(-1)) return await read(handle, path, schema, each);
    return await broughtUpToDate(path, (trial, at) => read(trial, at, schema, each));
  } catch (error) {
    return { problem: { kind: "damaged", found: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) } };
  } finally {
    if (handle.isOpen) handle.close();
  }
}

const isEmpty = (handle: DatabaseSync): boolean => handle.prepare("select 1 from sqlite_master").get() === undefined;
