// Files made so that they are whole or not there, also when the power goes.
import { closeSync, copyFileSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/** Waits until what was written to a file is on the disk. */
export function toDisk(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Waits until the names in a folder are on the disk, where the system has that. */
export function namesToDisk(folder: string): void {
  try {
    const opened = openSync(folder, "r");
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // Windows opens no folders; it writes names down by itself.
  }
}

/** Takes a draft of a data file away, with all that SQLite lays beside it. */
export const clearDraft = (draft: string): void =>
  ["", "-wal", "-shm", "-journal"].forEach((ending) => rmSync(`${draft}${ending}`, { force: true }));

/** Gives a file that is there a second name, or copies it where the disk has no second names. */
export function secondName(path: string, other: string): void {
  try {
    linkSync(path, other);
  } catch {
    copyFileSync(path, other);
    toDisk(other);
  }
}

/** Gives a finished draft its name. `over`: another file may stand there. Answers whether it was done. */
export function place(draft: string, goal: string, over: boolean): boolean {
  if (!over && !linked(draft, goal)) return false;
  if (over) renameSync(draft, goal);
  namesToDisk(dirname(goal));
  return true;
}

/** A link is never made over another file, whoever else writes there at the same moment; some disks have none. */
function linked(draft: string, goal: string): boolean {
  try {
    linkSync(draft, goal);
    rmSync(draft);
  } catch {
    if (existsSync(goal)) return false;
    renameSync(draft, goal);
  }
  return true;
}
