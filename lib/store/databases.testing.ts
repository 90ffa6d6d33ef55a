// For tests only: in which kind of database the tests of this run have their stores. Vitest runs the tests of the store twice
// (vitest.config.ts): over data files, and over databases of one PostgreSQL that is started when the first of them needs it.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { inject, onTestFinished, test } from "vitest";
import { tools } from "../../scripts/tools.mjs";
import { addressIn, startCluster } from "./cluster.testing.ts";
import { openPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the PostgreSQL of this run; "" where the stores are data files. */
    readonly postgres: string;
  }
}

const folder = inject("postgres");

/** Whether the stores of this run are in PostgreSQL. */
export const isPostgres = folder !== "";

/** A test of what only a data file has. In PostgreSQL there is no such test. */
export const testOfFile: (name: string, work: () => Promise<void> | void) => void = isPostgres
  ? () => undefined
  : (name, work) => void test(name, work);

async function administered(sql: string): Promise<void> {
  const client = new pg.Client(addressIn(folder, "postgres"));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const model = "model";

async function begin(): Promise<void> {
  await startCluster(folder, tools().postgres ?? "");
  await administered(`create database ${model}`);
  const opened = await openPostgres(addressIn(folder, model), folder);
  await opened.db.deleteFrom("marks").where("name", "in", ["opened"]).execute();
  await opened.close();
  await administered("create role locked login password 'right'");
}

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

/** The first of all workers that comes here starts it, the others wait. */
async function started(): Promise<void> {
  const [claimed, ready] = [join(folder, "claimed"), join(folder, "ready")];
  try {
    mkdirSync(claimed);
  } catch {
    for (let said = read(ready); said !== ""; said = read(ready)) {
      if (said !== undefined) throw new Error(said);
      await pause(20);
    }
    return;
  }
  const failure = await begin().then(
    () => "",
    (error: unknown) => String(error),
  );
  writeFileSync(`${ready}.new`, failure);
  renameSync(`${ready}.new`, ready);
  if (failure !== "") throw new Error(failure);
}

let running: Promise<void> | undefined;

/** The address of a new database that is gone when the test is; `blank`: without any tables. */
export async function temporaryDatabase({ blank = false, encoding = "UTF8" } = {}): Promise<string> {
  await (running ??= started());
  const name = `t${crypto.randomUUID().replaceAll("-", "")}`;
  const from = blank ? `template0 encoding '${encoding}' ${encoding === "UTF8" ? "" : "locale_provider libc locale 'C'"}` : model;
  await administered(`create database ${name} template ${from}`);
  onTestFinished(() => administered(`drop database ${name} with (force)`));
  return addressIn(folder, name);
}
