// A 体检 as a value: its files in the order in which they were chosen, what became of each, and how they are judged. No clock, no network.
import type { ReadFile, RefusedFile } from "#lib/checkup/checked.ts";
import type { PickedFile } from "../ui/pickFile.ts";

/** A file with what became of it; `result`: null while it waits or is read. */
export type Entry = {
  readonly id: number;
  readonly path: string;
  readonly file: File;
  readonly state: "waiting" | "reading" | "done";
  readonly result: ReadFile | RefusedFile | null;
};

/** `left`: files of a folder that were not taken, by their names. `problem`: why it stopped by itself, a sentence. */
export type Batch = {
  readonly entries: readonly Entry[];
  readonly running: boolean;
  readonly blankAsZero: boolean;
  readonly left: readonly string[];
  readonly problem: string;
};

export type BatchEvent =
  | { readonly kind: "added"; readonly files: readonly PickedFile[]; readonly left: readonly string[] }
  | { readonly kind: "started" }
  | { readonly kind: "reading"; readonly id: number }
  | { readonly kind: "done"; readonly id: number; readonly result: ReadFile | RefusedFile }
  /** What was being read waits again. */
  | { readonly kind: "stopped"; readonly problem: string }
  | { readonly kind: "ended" }
  | { readonly kind: "blank"; readonly asZero: boolean }
  | { readonly kind: "cleared" };

export const noBatch: Batch = { entries: [], running: false, blankAsZero: false, left: [], problem: "" };

/** More than a province has; a browser holds what was found of so many. */
export const mostFiles = 2000;

function added({ entries, ...batch }: Batch, files: readonly PickedFile[], left: readonly string[]): Batch {
  const known = new Set(entries.map(({ path, file }) => `${path} ${file.size} ${file.lastModified}`));
  const fresh = files.filter(({ path, file }) => !known.has(`${path} ${file.size} ${file.lastModified}`));
  const room = Math.max(0, mostFiles - entries.length);
  const begin = (entries.at(-1)?.id ?? 0) + 1;
  const taken = fresh.slice(0, room).map(({ path, file }, at): Entry => ({ id: begin + at, path, file, state: "waiting", result: null }));
  const problem = fresh.length > room ? `一次最多体检 ${mostFiles} 份，后面的 ${fresh.length - room} 份没有加进来。` : "";
  return { ...batch, entries: [...entries, ...taken], left, problem };
}

const withEntry = (batch: Batch, id: number, more: Partial<Entry>): Batch => ({
  ...batch,
  entries: batch.entries.map((entry) => (entry.id === id ? { ...entry, ...more } : entry)),
});

/** The batch after an event. */
export function step(batch: Batch, event: BatchEvent): Batch {
  switch (event.kind) {
    case "added":
      return added(batch, event.files, event.left);
    case "started":
      return { ...batch, running: true, problem: "" };
    case "reading":
      return withEntry(batch, event.id, { state: "reading" });
    case "done":
      return withEntry(batch, event.id, { state: "done", result: event.result });
    case "stopped": {
      const entries = batch.entries.map((entry): Entry => (entry.state === "reading" ? { ...entry, state: "waiting" } : entry));
      return { ...batch, entries, running: false, problem: event.problem };
    }
    case "ended":
      return { ...batch, running: false };
    case "blank":
      return { ...batch, blankAsZero: event.asZero };
    case "cleared":
      return { ...noBatch, blankAsZero: batch.blankAsZero };
  }
}

/** How many of how many are done. */
export const progressOf = ({ entries }: Batch): { readonly done: number; readonly all: number } => ({
  done: entries.filter(({ state }) => state === "done").length,
  all: entries.length,
});
