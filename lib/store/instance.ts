// The one store of this process, and the only place that asks the environment where the data lies.
//
// It hangs on globalThis because a development server loads this module anew at each change, and a production server
// may hold it once per bundle. Two stores on one file must not be in one process: SQLite's wait for the other's write
// lock is synchronous, so the other could never finish. Two processes on one file are fine.
import { openStore } from "./open.ts";
import type { Store } from "./store.ts";

declare global {
  var nianbaoStore: Promise<Store> | undefined;
}

/** The folder of the data: NIANBAO_DATA, or `data` where the process was started. */
export const dataDir = (): string => process.env["NIANBAO_DATA"] || "data";

/** The store, opened at the first call. After a StoreError the next call tries again. */
export function store(): Promise<Store> {
  globalThis.nianbaoStore ??= openStore(dataDir()).catch((error: unknown) => {
    globalThis.nianbaoStore = undefined;
    throw error;
  });
  return globalThis.nianbaoStore;
}
