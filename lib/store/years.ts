// The year before of a report, and the years before that: decided over names, years and kept lines (report/yearBefore.ts), so
// that only the reports that are wanted are read whole.
import { headOf, yearBeforeOf, yearsBeforeOf, type Head, type YearBefore, type YearsBefore } from "../report/yearBefore.ts";
import type { Db } from "./database.ts";
import { MissingReport } from "./errors.ts";
import { readOne, readRows, readSound, storedFrom, updateRows, type StoredReport } from "./rows.ts";

/** The reports that are not deleted, without their content. */
export async function heads(db: Db): Promise<readonly Head[]> {
  const rows = await db
    .selectFrom("reports")
    .select(["id", "practice", "origin"])
    .where("deleted", "is", null)
    .orderBy("created")
    .orderBy("id")
    .execute();
  const about = await db
    .selectFrom("entries")
    .select(["report", "address", "value"])
    .where("area", "=", "about")
    .where("address", "in", ["name", "kind", "year"])
    .execute();
  const texts = new Map<string, Record<string, string>>(rows.map(({ id }) => [id, {}]));
  for (const { report, address, value } of about) {
    const own = texts.get(report);
    if (own !== undefined) own[address] = value;
  }
  return rows.map(({ id, practice, origin }) => {
    const { name = "", kind = "", year = "" } = texts.get(id) ?? {};
    return { id, practice: practice === 1, origin, name, kind, year: Number(year) };
  });
}

/** The wanted reports that are what was saved, by their ids. */
async function whole(db: Db, wanted: readonly Head[]): Promise<(head: Head) => readonly StoredReport[]> {
  const rows =
    wanted.length === 0
      ? []
      : await readRows(db, (where) =>
          where(
            "id",
            "in",
            wanted.map(({ id }) => id),
          ),
        );
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
  const found: YearBefore<Head> = own === undefined ? { state: "none", why: "nothing" } : yearBeforeOf(await heads(db), own);
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
  const { before, unclear } = yearsBeforeOf(await heads(db), own, count);
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

/** Keeps with reports which ones they go on from. Their content does not change, nor when it was changed. */
export async function setOrigins(db: Db, origins: readonly Pick<Head, "id" | "origin">[]): Promise<void> {
  await db.transaction().execute(async (writing) => {
    for (const { id, origin } of origins) {
      const found = await readOne(writing, id);
      if (found === undefined) throw new MissingReport(id);
      // Nothing can be kept with a damaged one.
      if (found.sound) await updateRows(writing, found, { ...found.row, origin }, []);
    }
  });
}
