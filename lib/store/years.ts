// The year before of a report, and the years before that: decided over names, years and kept lines (report/yearBefore.ts) of the
// reports that may belong together, so that only those that are wanted are read whole and no others are looked at.
import type { Doer } from "../report/doer.ts";
import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { bodyKey } from "../report/report.ts";
import { headOf, yearBeforeOf, yearsBeforeOf, linesByName, type Head, type YearBefore, type YearsBefore } from "../report/yearBefore.ts";
import type { Db, Tables } from "./database.ts";
import { MissingReport } from "./errors.ts";
import { readOne, readRows, readSound, storedFrom, updateRows, writing, type StoredReport } from "./rows.ts";

/** With the time at which the report was made, which is the order of all lists. */
type Made = Head & { readonly created: string };

type Condition = (where: ExpressionBuilder<Tables, "reports">) => Expression<SqlBool>;

async function headsWhere(db: Db, condition: Condition): Promise<readonly Made[]> {
  const rows = await db
    .selectFrom("reports")
    .select(["id", "practice", "origin", "name", "kind", "year", "created", "deleted"])
    .where(condition)
    .execute();
  // Told apart here: asked for in the statement, it would let SQLite go through the index of all reports that are not deleted.
  return rows.flatMap(({ practice, deleted, ...row }) => (deleted === null ? [{ ...row, practice: practice === 1 }] : []));
}

const inOrder = (one: Made, two: Made): number =>
  one.created === two.created ? (one.id < two.id ? -1 : 1) : one.created < two.created ? -1 : 1;

/**
 * All reports, not deleted, that have the body of one of these, or go on from one of them, or are gone on from, and so on from those:
 * whatever may be the year before of any of them is among them. Oldest first.
 */
export async function familyOf(db: Db, own: readonly Head[]): Promise<readonly Head[]> {
  const known = new Map<string, Made>();
  for (let fresh = own; fresh.length > 0; ) {
    const [ids, bodies] = [fresh.map(({ id }) => id), [...new Set(fresh.map(({ name }) => bodyKey(name)))]];
    const origins = fresh.flatMap(({ origin }) => origin ?? []);
    const found = await headsWhere(db, (where) =>
      where.or([where("body", "in", bodies), where("origin", "in", ids), ...(origins.length > 0 ? [where("id", "in", origins)] : [])]),
    );
    const added = found.filter(({ id }) => !known.has(id));
    for (const head of added) known.set(head.id, head);
    fresh = added.filter(({ id }) => !own.some((one) => one.id === id));
  }
  return [...known.values()].sort(inOrder);
}

/** The wanted reports that are what was saved, by their ids. */
async function whole(db: Db, wanted: readonly Head[]): Promise<(head: Head) => readonly StoredReport[]> {
  const ids = wanted.map(({ id }) => id);
  const rows = ids.length === 0 ? [] : await readRows(db, (where) => where("id", "in", ids));
  const found = new Map(rows.filter(({ sound }) => sound).map((one) => [one.row.id, storedFrom(one)]));
  return ({ id }) => {
    const stored = found.get(id);
    return stored === undefined ? [] : [stored];
  };
}

async function headWithId(db: Db, id: string): Promise<Head | undefined> {
  const rows = await readSound(db, id);
  return rows && headOf(storedFrom(rows));
}

/** A damaged one is as one that is gone: nothing is judged beside it, and no other is taken for it. */
export async function yearBefore(db: Db, id: string): Promise<YearBefore<StoredReport>> {
  const own = await headWithId(db, id);
  const found: YearBefore<Head> = own === undefined ? { state: "none", why: "nothing" } : yearBeforeOf(await familyOf(db, [own]), own);
  if (found.state === "none") return found;
  const wanted = found.state === "one" ? [found.one] : found.among;
  const there = wanted.flatMap(await whole(db, wanted));
  const [one] = there;
  if (one === undefined) return { state: "none", why: "gone" };
  return found.state === "one" ? { ...found, one } : { ...found, among: there, gone: found.gone || there.length < wanted.length };
}

export async function yearsBefore(db: Db, id: string, count: number): Promise<YearsBefore<StoredReport>> {
  const own = await headWithId(db, id);
  if (own === undefined) return { before: [], unclear: [] };
  const { before, unclear } = yearsBeforeOf(await familyOf(db, [own]), own, count);
  const report = await whole(db, [...before, ...unclear.flatMap(({ among, choose }) => (choose === null ? among : [...among, choose]))]);
  return {
    before: before.flatMap(report),
    unclear: unclear.map(({ year, choose, among }) => ({
      year,
      choose: (choose && report(choose)[0]) ?? null,
      among: among.flatMap(report),
    })),
  };
}

/** A report and all that may belong to its line, whole, oldest first; nothing for an id that is not known. */
export async function family(db: Db, id: string): Promise<readonly StoredReport[]> {
  const own = await headWithId(db, id);
  if (own === undefined) return [];
  const heads = await familyOf(db, [own]);
  return heads.flatMap(await whole(db, heads));
}

/** Keeps with reports which ones they go on from. Their content does not change, nor when it was changed. */
export async function setOrigins(db: Db, origins: readonly Pick<Head, "id" | "origin">[], doer: Doer): Promise<void> {
  await writing(db, async (writing) => {
    for (const { id, origin } of origins) {
      const found = await readOne(writing, id);
      if (found === undefined) throw new MissingReport(id);
      // Nothing can be kept with a damaged one.
      if (found.sound) await updateRows(writing, found, { ...found.row, origin }, { changes: [], deed: { ...doer, way: "linked" } });
    }
  });
}

/** Before a report gets another name or kind: the lines that its name alone has made are kept with the reports. */
export async function keepLines(db: Db, id: string, doer: Doer): Promise<void> {
  await writing(db, async (writing) => {
    const own = await headWithId(writing, id);
    if (own !== undefined) await setOrigins(writing, linesByName(await familyOf(writing, [own]), id), doer);
  });
}
