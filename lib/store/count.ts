// How often the store was written to, noted in a small file beside the data file after each writing.
//
// It tells when the data file is older than what was acknowledged: its log was deleted or damaged after a kill, or an
// earlier copy was put back. It is never ahead of the file, for it is written afterwards; where it is missing, damaged
// or of another store it says nothing. It is not waited for on its way to the disk.
import { createHash } from "node:crypto";
import { closeSync, constants, openSync, readFileSync, writeSync } from "node:fs";

type Count = { readonly store: string; readonly commits: number };

const lineOf = ({ store, commits }: Count): string => {
  const text = `${store} ${String(commits).padStart(15, "0")}`;
  return `${text} ${createHash("sha256").update(text).digest("hex").slice(0, 8)}\n`;
};

const placeOf = (path: string): string => `${path}-count`;

/** What was noted last beside this data file, if it can be believed. */
export function readCount(path: string): Count | undefined {
  try {
    const line = readFileSync(placeOf(path), "utf8");
    const [store = "", commits = ""] = line.split(" ");
    const count = { store, commits: Number(commits) };
    return line === lineOf(count) ? count : undefined;
  } catch {
    return undefined;
  }
}

/** Notes counts beside this data file. What cannot be noted is left: it is a help, not the data. */
export function counterAt(path: string): { note(count: Count): void; close(): void } {
  let opened = (() => {
    try {
      return openSync(placeOf(path), constants.O_RDWR | constants.O_CREAT, 0o600);
    } catch {
      return undefined;
    }
  })();
  return {
    note(count) {
      if (opened === undefined) return;
      try {
        writeSync(opened, lineOf(count), 0);
      } catch {
        // As above: no room on the disk for a note is no reason to refuse what was written.
      }
    },
    close() {
      if (opened !== undefined) closeSync(opened);
      opened = undefined;
    },
  };
}
