// For tests only: a folder and a store that are gone when the test is, and a report to put in it.
// The store is the real one over a real file or a real PostgreSQL (databases.testing.ts); nothing here pretends to be a database.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { onTestFinished } from "vitest";
import type { Write } from "../report/patch.ts";
import type { Texts } from "../report/report.ts";
import { isPostgres, temporaryDatabase } from "./databases.testing.ts";
import { fileName, openStore } from "./open.ts";
import { readBackup, type BackedUp } from "./backup.ts";
import { inMemory } from "./members.ts";
import type { Store } from "./store.ts";

export { someReport } from "./someReport.testing.ts";

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** In PostgreSQL each folder of a test has a database. */
const databases = new Map<string, Promise<string>>();

/** The address of the database of a folder; "" where its data are in the file. */
export async function databaseAt(folder: string): Promise<string> {
  if (!isPostgres) return "";
  const address = databases.get(folder) ?? temporaryDatabase();
  databases.set(folder, address);
  return address;
}

/** A store in a folder, closed when the test is over. */
export async function temporaryStore(
  folder: string = temporaryFolder(),
  how: { readonly rules?: string; readonly patience?: number } = {},
): Promise<Store> {
  const store = await openStore(folder, { ...how, url: await databaseAt(folder) });
  onTestFinished(() => store.close());
  return store;
}

/** Changes or reads the data of a folder by a statement, past the store. */
export async function edited(folder: string, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const url = await databaseAt(folder);
  if (url === "") return editedFile(folder, sql);
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}

function editedFile(folder: string, sql: string): readonly Readonly<Record<string, unknown>>[] {
  const file = new DatabaseSync(join(folder, fileName), { defensive: false });
  try {
    file.exec("pragma foreign_keys = off");
    if (sql.startsWith("select")) return file.prepare(sql).all();
    file.exec(sql);
    return [];
  } finally {
    file.close();
  }
}

/** Statements that take away what step 0005 and the later ones made. */
export const untelling = [
  "drop table changes; drop table versions; drop table frozen; drop table posted; drop table scans; drop table issued;",
  ...["body", "year", "origin", "list"].map((name) => `drop index reports_${name};`),
  ...[
    "body",
    "name",
    "issuer",
    "kind",
    "level",
    "title",
    "year",
    "judged",
    "state",
    "next",
    "filled",
    "asked",
    "errors",
    "warnings",
    "advice",
  ].map((name) => `alter table reports drop column ${name};`),
  "drop table journals;",
  "delete from kysely_migration where name >= '0005';",
].join(" ");

/** A change of one figure. */
export const figure = (address: string, value: string): Write => ({ area: "figures", address, value });

/** A backup of the store as one text. */
export async function backupText(store: Store): Promise<string> {
  let text = "";
  for await (const piece of store.backup()) text += piece;
  return text;
}

/** All that is in the text of a backup; what cannot be read of it is a problem. */
export function readWhole(text: string): {
  readonly reports: readonly BackedUp[];
  readonly settings: Texts;
  readonly problems: readonly string[];
} {
  const backup = readBackup(inMemory(Buffer.from(text)));
  if ("refusal" in backup) return { reports: [], settings: {}, problems: [backup.refusal] };
  const reports = [...backup.reports];
  return { reports, settings: backup.settings, problems: [...backup.problems.file, ...backup.problems.reports] };
}

/** A backup of the store, which must be whole. */
export async function backupOf(store: Store): Promise<ReturnType<typeof readWhole>> {
  const backup = readWhole(await backupText(store));
  if (backup.problems.length > 0) throw new Error(backup.problems.join(""));
  return backup;
}
