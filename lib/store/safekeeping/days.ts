// The daily copies by their names: which day each is of, whether one is wanted, and which may go. Days are those of China.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { dayIn } from "../../report/date.ts";
import { dailyFolder } from "../folder.ts";
import { endOf, type Manifest } from "./seal.ts";

/** So many days are kept. */
const most = 14;

const named = /^(\d{4}-\d\d-\d\d)\.sqlite$/;

/** The folder of the daily copies, in that of the data. */
export const dailyIn = (folder: string): string => join(folder, dailyFolder);

/** The name of the copy of a day. */
const nameOf = (day: string): string => `${day}.sqlite`;

/** Of the names in a folder those of daily copies, the newest first. */
const daysIn = (names: readonly string[]): readonly string[] =>
  names
    .filter((name) => named.test(name))
    .sort()
    .reverse();

/** Which of these names may go: the older ones, where more than fourteen are there. */
export const beyond = (names: readonly string[]): readonly string[] => daysIn(names).slice(most);

/** A daily copy that is there and whole as far as its end tells. */
export type Last = { readonly path: string; readonly manifest: Manifest };

/** The newest daily copy in a folder of data. */
export function lastDaily(folder: string): Last | undefined {
  const place = dailyIn(folder);
  for (const name of daysIn(namesIn(place))) {
    const path = join(place, name);
    const end = endOrBroken(path);
    if (typeof end !== "string") return { path, manifest: end };
  }
  return undefined;
}

/** Where the copy of a day lies. */
export const placeOf = (folder: string, now: Date): string => join(dailyIn(folder), nameOf(dayIn(now)));

/** Whether the copy of today is there. */
export const isMade = (folder: string, now: Date): boolean => lastDaily(folder)?.path === placeOf(folder, now);

/** The names in a folder; none where it cannot be read. */
export function namesIn(place: string): readonly string[] {
  try {
    return readdirSync(place);
  } catch {
    return [];
  }
}

function endOrBroken(path: string): ReturnType<typeof endOf> {
  try {
    return endOf(path);
  } catch {
    return "broken";
  }
}
