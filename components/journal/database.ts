// The browser's database in which journals lie. It may not open (forbidden, broken, of a newer version), be held by a tab of an older
// version, be ended by the browser, or be full: each is an error here, and saving goes on without it.
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from "idb";

/** A row of any version. */
export type StoredRow = { readonly id: string } & Readonly<Record<string, unknown>>;

interface Schema extends DBSchema {
  journals: { key: string; value: StoredRow; indexes: { report: string } };
}

export type Database = IDBPDatabase<Schema>;

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], "versionchange">;

/**
 * How the database came to its shape, a step a version; PCs have all of them. A step that has landed is never changed: what lies on a PC went through it. None takes a row
 * away, and what a row holds is left to who reads it (kept.ts).
 */
const steps: readonly ((database: Database, upgrade: Upgrade) => void)[] = [
  (database) => void database.createObjectStore("journals", { keyPath: "id" }),
  // A tab asks for the rows of its own report, and those of others are not read.
  (_, upgrade) => void upgrade.objectStore("journals").createIndex("report", "report"),
];

const name = "nianbao";

let outdated = false;

/** Whether a page of a newer version has this PC's journals: this one is to be opened anew. */
export const isOutdated = (): boolean => outdated;

/** Opens it, and makes it where there is none. `onEnd`: it is closed, since another tab needs it for a newer version or the browser ended it. */
export function openDatabase(onEnd: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    let isBlocked = false;
    const opening = openDB<Schema>(name, steps.length, {
      upgrade: (database, from, _to, upgrade) => {
        for (const step of steps.slice(from)) step(database, upgrade);
      },
      blocked: () => {
        isBlocked = true;
        reject(new Error("a tab of an older version holds the journal"));
      },
      blocking: (_current, wanted, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        // None is wanted by who takes the database away.
        if (wanted !== null) outdated = true;
        onEnd();
      },
      terminated: onEnd,
    });
    opening.then(
      (database) => (isBlocked ? database.close() : resolve(database)),
      (problem: unknown) => {
        if (problem instanceof DOMException && problem.name === "VersionError") outdated = true;
        reject(problem);
      },
    );
  });
}

/** The rows of a report, as they lie there. */
export const rowsOf = (database: Database, report: string): Promise<readonly StoredRow[]> =>
  database.getAllFromIndex("journals", "report", report);

/** Every row, as it lies there. */
export const allRows = (database: Database): Promise<readonly StoredRow[]> => database.getAll("journals");

/** Writes through to the system: what a browser that ends would lose is lost with the PC's power only. */
export const writing = (database: Database) => database.transaction("journals", "readwrite", { durability: "relaxed" });
