// The bin: a deleted report can be brought back for 30 days, and is then erased for good, with its history. The only place where a report is erased.
//
// It counts from when the report came into the bin of this store: one that came out of a backup has its days here. Nothing is erased while anything is
// damaged or seems lost, nor for a day after the program was not used for a week or the clock of the machine jumped: a clock that is
// years ahead would else empty the bin at once.
import { binDays } from "../overview/reportList.ts";
import { now } from "./clock.ts";
import type { Db } from "./database.ts";
import { readMark, writeMark } from "./marks.ts";
import { readOne, writing } from "./rows.ts";
import { everFrozen } from "./signing.ts";
import { brokenHistories } from "./versions.ts";

const [hour, day] = [3_600_000, 86_400_000];

/** When these deleted reports came into the bin, by their ids; those of which nobody knows are left out. */
export async function binnedAt(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("reports")
    .innerJoin("versions", "versions.report", "reports.id")
    .select(({ fn }) => ["reports.id as id", "reports.deleted as deleted", fn.max("versions.ended").as("ended")])
    .where("reports.id", "in", ids)
    .where("reports.deleted", "is not", null)
    .groupBy(["reports.id", "reports.deleted"])
    .execute();
  return new Map(rows.map(({ id, deleted, ended }) => [id, deleted !== null && deleted > ended ? deleted : ended]));
}

/** Whole days until a report that came into the bin then is erased; 0 on the day itself and after it. */
export const daysLeft = (binned: string, at: string): number =>
  Math.max(0, Math.ceil((Date.parse(binned) + binDays * day - Date.parse(at)) / day));

type Clock = { readonly since: string; readonly seen: string };

async function clockIn(db: Db): Promise<Clock | undefined> {
  const [since = "", seen = ""] = ((await readMark(db, "bin")) ?? "").split(" ");
  return since === "" || seen === "" ? undefined : { since, seen };
}

/** Whether the clock went on as it should since the bin was looked at last, for a day at least. Keeps that it was looked at. */
async function isClockTrusted(db: Db, at: string): Promise<boolean> {
  const known = await clockIn(db);
  const pause = known === undefined ? Number.NaN : Date.parse(at) - Date.parse(known.seen);
  const goesOn = known !== undefined && pause >= -hour && pause <= 7 * day;
  const since = goesOn ? known.since : at;
  if (!goesOn || pause > hour) await writeMark(db, "bin", `${since} ${at}`);
  return Date.parse(at) - Date.parse(since) >= day;
}

async function due(db: Db, at: string): Promise<readonly string[]> {
  const rows = await db.selectFrom("reports").select("id").where("deleted", "is not", null).execute();
  const binned = await binnedAt(
    db,
    rows.map(({ id }) => id),
  );
  return [...binned].flatMap(([id, from]) => (Date.parse(from) + binDays * day <= Date.parse(at) ? [id] : []));
}

/** Erases what has been in the bin for its days and is what was saved. For who has found all else sound. What was ever frozen stays. Answers how many. */
export async function emptyBin(db: Db): Promise<number> {
  return writing(db, async (writing) => {
    const at = now();
    if (!(await isClockTrusted(writing, at))) return 0;
    const ids = await due(writing, at);
    const frozen = await everFrozen(writing, ids);
    let erased = 0;
    for (const id of ids) {
      const rows = frozen.has(id) ? undefined : await readOne(writing, id);
      if (rows === undefined || !rows.sound || (await brokenHistories(writing, [rows])).length > 0) continue;
      await writing.deleteFrom("reports").where("id", "=", id).execute();
      erased += 1;
    }
    return erased;
  });
}
