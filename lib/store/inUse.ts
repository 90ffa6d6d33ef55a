// Whether any other program has the data file open. In WAL mode whoever has it open holds a shared lock on it for as long, given up by the
// system however that program ends; so nobody else is there where the lock for oneself alone can be had.
//
// It is asked with a handle that may write: where nobody else is there, closing it brings a log that a killed program left into the
// file, as any opening does. What of a log is damaged is to be kept before (lostInLog in open.ts).
import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { patiently } from "./file.ts";
import { beginsAsOurs } from "./inspect.ts";
import { isBusy } from "./trouble.ts";

/** How long one waits for a server that is just ending, in milliseconds. */
const patience = 3_000;

function takeAlone(path: string): void {
  const handle = new DatabaseSync(path, { timeout: 0 });
  try {
    handle.exec("pragma locking_mode = exclusive; begin exclusive; rollback;");
  } finally {
    handle.close();
  }
}

/** Whether another program uses this file. One that is not there, or has not the head of a data file, is used by nobody. Not to be asked where this process has it open. */
export async function isInUse(path: string): Promise<boolean> {
  if (!existsSync(path) || !beginsAsOurs(path)) return false;
  try {
    await patiently(() => takeAlone(path), performance.now() + patience);
    return false;
  } catch (error) {
    return isBusy(error);
  }
}
