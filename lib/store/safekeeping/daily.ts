// The daily copy: made where that of today is missing and anything was saved since the last one; fourteen days are kept.
import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { databaseOver } from "../database.ts";
import { StoreError } from "../errors.ts";
import { halfRestored } from "../halfRestored.ts";
import { fileName } from "../open.ts";
import { underOne } from "../shape.ts";
import { reasonAt, said } from "../trouble.ts";
import { beyond, dailyIn, isMade, lastDaily, namesIn, placeOf } from "./days.ts";
import { beside, draftName, makeCopy, type Made } from "./make.ts";
import { countsOf, type Counts } from "./tally.ts";

/** `folder`: of the data. */
export type Wanted = { readonly folder: string; readonly now: Date; readonly version: string };

/** Milliseconds after which a draft is nobody's any more. */
const stale = 86_400_000;

const counts = (source: string): Promise<Counts> =>
  beside(source, (handle) => countsOf(databaseOver(underOne(handle, source)))).catch((error: unknown) => {
    throw said(source, error);
  });

/** What killed programs left, and the days beyond those that are kept. Nothing of it where a report is damaged: an older copy may be the last good one. */
function tidy(place: string, now: Date, made: Made): void {
  const names = namesIn(place);
  const isStale = (name: string): boolean =>
    draftName.test(name) && now.getTime() - (statSync(join(place, name), { throwIfNoEntry: false })?.mtimeMs ?? 0) > stale;
  for (const name of names.filter(isStale)) rmSync(join(place, name), { force: true });
  if (made.tally.damaged.length === 0) for (const name of beyond(names)) rmSync(join(place, name), { force: true });
}

async function made({ folder, now, version }: Wanted): Promise<Made | undefined> {
  const [source, place] = [join(folder, fileName), dailyIn(folder)];
  if (!existsSync(source) || halfRestored(source) !== undefined) return undefined;
  if (isMade(folder, now)) return undefined;
  const { reports, deleted, content } = await counts(source);
  if (reports + deleted === 0 || content === lastDaily(folder)?.manifest.content) return undefined;
  if (!existsSync(place)) mkdirSync(place, { mode: 0o700 });
  const copy = await makeCopy({ source, goal: placeOf(folder, now), force: true, version, now });
  tidy(place, now, copy);
  return copy;
}

/** Makes the copy of today where one is wanted; undefined where none is. A StoreError says why it could not be made. */
export async function makeDaily(wanted: Wanted): Promise<Made | undefined> {
  try {
    return await made(wanted);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const place = dailyIn(wanted.folder);
    throw new StoreError(`不能写入 ${place}（${reasonAt(place, error)}）：请检查这个文件夹的权限和磁盘空间。`, { cause: error });
  }
}
