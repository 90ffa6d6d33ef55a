// The browser's database in which journals lie. It may not open (forbidden, broken, of a newer version), be held by a tab of an older
// version, be ended by the browser, or be full: each is an error here, and saving goes on without it.
import { openDB, type DBSchema, type IDBPDatabase } from "idb";

/** A row of any version. */
export type StoredRow = { readonly id: string } & Readonly<Record<string, unknown>>;

interface Schema extends DBSchema {
  journals: { key: string; value: StoredRow };
}

export type Database = IDBPDatabase<Schema>;

const [name, version] = ["nianbao", 1];

/** Opens it, and makes it where there is none. `onEnd`: it is closed, since another tab needs it for a newer version or the browser ended it. */
export function openDatabase(onEnd: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    let isBlocked = false;
    const opening = openDB<Schema>(name, version, {
      upgrade: (database) => void database.createObjectStore("journals", { keyPath: "id" }),
      blocked: () => {
        isBlocked = true;
        reject(new Error("a tab of an older version holds the journal"));
      },
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        onEnd();
      },
      terminated: onEnd,
    });
    opening.then((database) => (isBlocked ? database.close() : resolve(database)), reject);
  });
}

/** Every row, as it lies there. */
export const allRows = (database: Database): Promise<readonly StoredRow[]> => database.getAll("journals");

/** Writes through to the system: what a browser that ends would lose is lost with the PC's power only. */
export const writing = (database: Database) => database.transaction("journals", "readwrite", { durability: "relaxed" });
