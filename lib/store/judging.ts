// How far reports are and what is open in them, as columns of their rows, reckoned when they are asked for and not at each save: a
// save comes with every pause of the typing, the numbers are seen in lists alone.
//
// They depend on the report, on that of the year before, on the rules of this program and on what the installation asks otherwise (settings.ts). What changes
// one of them clears the columns in its own transaction (rows.ts, told.ts, settings.ts), but for the rules of the program: their name is in `judged`, the name of the rules. So a number
// that stands there under these rules is true, and what is not known is reckoned here, in a transaction that writes: nobody
// changes what it rests on meanwhile. Where nothing can be written (a full disk) it is reckoned and not kept.
import { setTimeout as pause } from "node:timers/promises";
import { summaryOf, type Summary } from "../overview/summary.ts";
import type { Texts } from "../report/report.ts";
import { headOf, yearBeforeOf, type Head as Line } from "../report/yearBefore.ts";
import type { Db, Judgement } from "./database.ts";
import { isStoreError, type StoreError } from "./errors.ts";
import { reading, readRows, storedFrom, writing, type StoredReport } from "./rows.ts";
import { settings } from "./settings.ts";
import { familyOf } from "./years.ts";

/** A judgement that is known. */
export type Judged = { readonly [Key in keyof Judgement]: NonNullable<Judgement[Key]> };

const judgementOf = ({ open, complete, blank, filled, asked, next }: Summary, rules: string): Judged => ({
  judged: rules,
  state: complete ? "done" : blank ? "empty" : open.error > 0 ? "wrong" : "begun",
  filled,
  asked,
  errors: open.error,
  warnings: open.warning,
  advice: open.advice,
  next,
});

/** Until when (performance.now()) another report may be judged: one of hundreds of thousands of letters takes a tenth of a second, and a list has somebody who waits. */
export type Patience = number;

/** So many milliseconds from now on. */
export const patienceOf = (milliseconds: number): Patience => performance.now() + milliseconds;

/** Whether the store took what was judged last: one that is full or can only be read takes nothing, and whoever asks again learns nothing more. */
export type Keeping = { keeps: boolean };

/** What becomes known before the patience is at its end, else undefined: the work goes on, and whoever asks later finds it. */
export async function inTime<Result>(work: Promise<Result>, until: Patience): Promise<Result | undefined> {
  if (until === Infinity) return work;
  // What goes wrong after nobody waits any more goes wrong again for who asks next.
  work.catch(() => undefined);
  return Promise.race([work, pause(Math.max(0, until - performance.now()), undefined, { ref: false })]);
}

/** How reports stand, by their ids; null where the patience was at its end before, and nothing where a report is damaged. */
type Standings = ReadonlyMap<string, Judged | null>;

const soundOf = async (db: Db, ids: readonly string[]): Promise<readonly StoredReport[]> =>
  ids.length === 0 ? [] : (await readRows(db, (where) => where("id", "in", ids))).filter(({ sound }) => sound).map(storedFrom);

/** The id of the report of the year before, where it is clear. */
const beforeOf = (family: readonly Line[], stored: StoredReport): readonly string[] => {
  const found = yearBeforeOf(family, headOf(stored));
  return found.state === "one" ? [found.one.id] : [];
};

type JudgedHow = { readonly rules: string; readonly until: Patience; readonly keeping: Keeping };

/** How a report stands at this moment, with what the installation asks otherwise; undefined where it is damaged. Nothing is judged beside a damaged one. */
async function standingOf(db: Db, id: string, rules: string, asked: Texts): Promise<Judged | undefined> {
  const [own] = await soundOf(db, [id]);
  if (own === undefined) return undefined;
  const [before] = await soundOf(db, beforeOf(await familyOf(db, [headOf(own)]), own));
  return judgementOf(summaryOf(own, before, 0, asked), rules);
}

/** How these reports stand at this moment, one after the other. */
async function standing(db: Db, ids: readonly string[], rules: string, until: Patience): Promise<Standings> {
  const asked = await settings(db);
  const found = new Map<string, Judged | null>();
  for (const id of ids) {
    const own = performance.now() < until ? await standingOf(db, id, rules, asked) : null;
    if (own !== undefined) found.set(id, own);
  }
  return found;
}

async function keep(writing: Db, found: Standings): Promise<void> {
  for (const [id, judgement] of found)
    if (judgement !== null) await writing.updateTable("reports").set(judgement).where("id", "=", id).execute();
}

/** Within a transaction that writes: judges these reports and keeps it. */
export const judge = async (writing: Db, ids: readonly string[], rules: string): Promise<void> =>
  keep(writing, await standing(writing, ids, rules, Infinity));

/** Notes that the store takes nothing before somebody has done something about it; that it was busy says nothing of that. */
export function noteRefusal(keeping: Keeping, { trouble }: StoreError): void {
  if (trouble === "full" || trouble === "readonly") keeping.keeps = false;
}

/** How these reports stand, as many as the patience allows, kept where the store can be written to; where it cannot, that is noted. */
export async function judged(db: Db, ids: readonly string[], how: JudgedHow): Promise<Standings> {
  const { rules, until, keeping } = how;
  if (ids.length === 0) return new Map();
  let found: Standings | undefined;
  try {
    await writing(db, async (moment) => {
      found = await standing(moment, ids, rules, until);
      await keep(moment, found);
    });
    if ([...(found?.values() ?? [])].some((one) => one !== null)) keeping.keeps = true;
  } catch (problem) {
    if (!isStoreError(problem)) throw problem;
    noteRefusal(keeping, problem);
  }
  return found ?? reading(db, (moment) => standing(moment, ids, rules, until));
}
