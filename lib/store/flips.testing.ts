// For tests only: one bit of a data folder turned over, and whether anybody would notice. Silent is a report that is gone
// or differs from what was saved while the folder opens and no sentence speaks of it.
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDamagedHistory, isStoreError } from "./errors.ts";
import { openStore } from "./open.ts";
import type { Store } from "./store.ts";

export const fileName = "nianbao.sqlite";

/** What becomes of a flip: the same content; refused with a sentence at opening; opened with a warning; or silent. */
export type Outcome = "same" | "refused" | "warned" | "silent";

type Seen = Awaited<ReturnType<Store["everything"]>>;

const presentOf = async (store: Store, { reports, deleted }: Seen): Promise<string> =>
  JSON.stringify([reports, deleted, await store.settings()]);

async function contentIn(store: Store, seen: Seen): Promise<string> {
  const histories: unknown[] = [];
  for (const { id } of seen.reports) histories.push(await historyIn(store, id));
  return JSON.stringify([await presentOf(store, seen), histories]);
}

/** Everything a person could see of what the reports are now, as one text. */
export const presentIn = async (store: Store): Promise<string> => presentOf(store, await store.everything());

/** Everything a person could see, as one text: the histories too. */
export const contentOf = async (store: Store): Promise<string> => contentIn(store, await store.everything());

const damaged = "damaged";

/** What a person could see of a report's history: what is said of each version, and the report as it was. */
async function historyIn(store: Store, id: string): Promise<unknown> {
  try {
    const history = await store.versions(id);
    const all = [];
    for (const { number } of history?.versions ?? []) all.push(await store.version(id, number));
    return [history, all];
  } catch (error) {
    if (isDamagedHistory(error)) return damaged;
    throw error;
  }
}

/** Copies the data file and its log, if there is one, as a person would. */
export function copyData(from: string, to: string, endings: readonly string[] = ["", "-wal"]): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const ending of endings) {
    const file = `${fileName}${ending}`;
    if (statSync(join(from, file), { throwIfNoEntry: false }) !== undefined) copyFileSync(join(from, file), join(to, file));
  }
}

type Content = readonly [present: string, histories: readonly unknown[]];

/** Whether what is seen is what was, but for histories that are said to be damaged. */
export function isSameOrNamed(seen: string, content: string): boolean {
  // Their shape is that of contentIn.
  const [[present, histories], [before, all]] = [JSON.parse(seen) as Content, JSON.parse(content) as Content];
  const isTold = (one: unknown, at: number): boolean => one === damaged || JSON.stringify(one) === JSON.stringify(all[at]);
  return present === before && histories.length === all.length && histories.every(isTold);
}

/** Turns over one bit of a file. */
export function flip(path: string, bit: number): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bit / 8);
  bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << (bit % 8)), at);
  writeFileSync(path, bytes);
}

/** Opens the folder and holds what is there against what was. */
export async function outcomeIn(folder: string, content: string): Promise<Outcome> {
  let store: Store;
  try {
    store = await openStore(folder);
  } catch (error) {
    if (isStoreError(error)) return "refused";
    throw error;
  }
  try {
    const seen = await store.everything();
    const found = await contentIn(store, seen);
    if (found === content) return "same";
    return seen.warnings.length > 0 || isSameOrNamed(found, content) ? "warned" : "silent";
  } catch (error) {
    if (isStoreError(error)) return "refused";
    throw error;
  } finally {
    await store.close();
  }
}
