// How far reports are and what is open in them, as columns of their rows, reckoned when they are asked for and not at each save: a
// save comes with every pause of the typing, the numbers are seen in lists alone.
//
// They depend on the report, on that of the year before, on the rules of this program and on what the installation asks otherwise (settings.ts). What changes
// one of them clears the columns in its own transaction (rows.ts, told.ts, settings.ts), but for the rules of the program: their name is in `judged`, the name of the rules. So a number
// that stands there under these rules is true, and what is not known is reckoned here, in a transaction that writes: nobody
// changes what it rests on meanwhile. Where nothing can be written (a full disk) it is reckoned and not kept.
import { summaryOf, type Summary } from "../overview/summary.ts";
import type { Texts } from "../report/report.ts";
import { headOf, yearBeforeOf, type Head as Line } from "../report/yearBefore.ts";
import type { Db, Judgement } from "./database.ts";
import { isStoreError } from "./errors.ts";
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

/** Whether another report may be judged now: one of hundreds of thousands of letters takes a tenth of a second, and a list has somebody who waits. */
export type Patience = () => boolean;

/** So many milliseconds from now on. */
export function patienceOf(milliseconds: number): Patience {
  const until = performance.now() + milliseconds;
  return () => performance.now() < until;
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

/** How a report stands at this moment, with what the installation asks otherwise; undefined where it is damaged. Nothing is judged beside a damaged one. */
async function standingOf(db: Db, id: string, rules: string, asked: Texts): Promise<Judged | undefined> {
  const [own] = await soundOf(db, [id]);
  if (own === undefined) return undefined;
  const [before] = await soundOf(db, beforeOf(await familyOf(db, [headOf(own)]), own));
  return judgementOf(summaryOf(own, before, 0, asked), rules);
}

/** How these reports stand at this moment, one after the other. */
async function standing(db: Db, ids: readonly string[], rules: string, mayGoOn: Patience): Promise<Standings> {
  const asked = await settings(db);
  const found = new Map<string, Judged | null>();
  for (const id of ids) {
    const own = mayGoOn() ? await standingOf(db, id, rules, asked) : null;
    if (own !== undefined) found.set(id, own);
  }
  return found;
}

/** Within a transaction that writes: judges these reports and keeps it. */
export async function judge(db: Db, ids: readonly string[], rules: string, mayGoOn: Patience = () => true): Promise<Standings> {
  const found = await standing(db, ids, rules, mayGoOn);
  for (const [id, judgement] of found)
    if (judgement !== null) await db.updateTable("reports").set(judgement).where("id", "=", id).execute();
  return found;
}

/** How these reports stand, as many as the patience allows, kept where the store can be written to. */
export async function judged(db: Db, ids: readonly string[], rules: string, mayGoOn: Patience): Promise<Standings> {
  if (ids.length === 0) return new Map();
  try {
    return await writing(db, (moment) => judge(moment, ids, rules, mayGoOn));
  } catch (problem) {
    if (!isStoreError(problem)) throw problem;
    return reading(db, (moment) => standing(moment, ids, rules, mayGoOn));
  }
}
