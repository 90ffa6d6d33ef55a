// The one store of this process, and the only place of the app that asks the environment where the data lie.
//
// It hangs on globalThis because a development server loads this module anew at each change, and a production server
// may hold it once per bundle. Two stores on one file must not be in one process: SQLite's wait for the other's write
// lock is synchronous, so the other could never finish. Two processes on one file are fine.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "./open.ts";
import type { Store } from "./store.ts";

declare global {
  var nianbaoStore: Promise<Store> | undefined;
}

const started = `${process.pid} ${performance.timeOrigin}`;

/** The folder of the data: NIANBAO_DATA, or `data` where the process was started. */
export const dataDir = (): string => process.env["NIANBAO_DATA"] || "data";

/** The address of the database of PostgreSQL that holds the data: DATABASE_URL; "" where they lie in the folder. */
export const databaseUrl = (): string => (process.env["DATABASE_URL"] ?? "").trim();

/**
 * Which rules reports are judged by: those of this build; of a development server, which has none, those that it was started with.
 */
function rules(): string {
  if (process.env.NODE_ENV !== "production") return started;
  try {
    return readFileSync(join(process.cwd(), ".next", "BUILD_ID"), "utf8").trim();
  } catch {
    return started;
  }
}

/** Milliseconds for which the start page waits until reports are looked at and judged: more than the one takes that was just saved, so that its row is there at once, and nothing beside what a page takes. */
const patience = 50;

/** The store, opened at the first call. After a StoreError the next call tries again. */
export function store(): Promise<Store> {
  globalThis.nianbaoStore ??= openStore(dataDir(), { rules: rules(), patience, url: databaseUrl() }).catch((error: unknown) => {
    globalThis.nianbaoStore = undefined;
    throw error;
  });
  return globalThis.nianbaoStore;
}
