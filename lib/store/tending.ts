// Goes through all reports now and then while the start page is used, a few at a time: whether each is what was saved, whether
// its row says what its values say, and how it stands. What is damaged is remembered here, since no page reads all reports.
//
// Few reports take less than a page does: they are looked at before each list is shown. Many are looked at meanwhile, at most
// a twentieth of the time; the first time after the program was started is said to the person at the screen until it is over.
// Where nobody has written since the last look, that look stands for some minutes: a disk decays slowly.
import { setImmediate as breath } from "node:timers/promises";
import type { StoreSays } from "../overview/reportList.ts";
import { emptyBin } from "./bin.ts";
import type { Db, Told } from "./database.ts";
import { isStoreError, unlessOfContent } from "./errors.ts";
import { inTime, judge, noteRefusal, patienceOf, type Keeping } from "./judging.ts";
import type { OpenDatabase } from "./opened.ts";
import { damagedFrom, type Damaged } from "./reports.ts";
import { readRows, writing, type Rows } from "./rows.ts";
import { damagedFrozen } from "./signing.ts";
import { brokenHistories } from "./versions.ts";
import { forgetBeside, toldOf } from "./told.ts";

/** Reports that are read at once at most, and milliseconds that they should take: others wait meanwhile. */
const [atOnce, breathing] = [10, 50];

/** Milliseconds in which a look is a quick one, done before each list; and the pauses between longer ones in their own length. */
const [quick, pauses] = [300, 20];

/** Milliseconds for which a look stands while nobody writes, and for which one at the histories does: they are larger, and only what was written since may have grown. */
const [stands, historyStands] = [600_000, 3_600_000];

export type Tending = {
  /** Before a list is shown: looks at all reports where it is time to, and waits for it no longer than the patience, if at all. */
  look(): Promise<void>;
  /** Looks at all reports, however long that takes. */
  all(): Promise<void>;
  /** The damaged reports that are not deleted, as far as they were looked at. */
  damaged(): readonly Damaged[];
  /** Those of which the history is damaged, as far as it was looked at. */
  histories(): readonly Damaged[];
  /** In sentences which frozen reports are not what was frozen, as far as they were looked at. */
  frozen(): readonly string[];
  /** How many of how many were looked at since the program was started; null once all were. */
  begun(): StoreSays["begun"];
  stop(): Promise<void>;
};

type RowSays = Told & { readonly judged: string | null };

const toldColumns = ["body", "name", "issuer", "kind", "level", "year", "title"] as const satisfies readonly (keyof Told)[];

/** What the rows of these reports say, by their ids, without those of which that cannot be read. */
async function saidOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, RowSays>> {
  const asked = (some: readonly string[]) =>
    db
      .selectFrom("reports")
      .select(["id", ...toldColumns, "judged"])
      .where("id", "in", some)
      .execute();
  const each = async () => (await Promise.all(ids.map((id) => unlessOfContent(asked([id]), () => [])))).flat();
  const rows = ids.length === 0 ? [] : await unlessOfContent(asked(ids), each);
  return new Map(rows.map(({ id, ...says }) => [id, says]));
}

const differs = (told: Told, said: RowSays | undefined): boolean =>
  said === undefined || toldColumns.some((name) => said[name] !== told[name]);

const idsOf = (all: readonly Rows[]): readonly string[] => all.map(({ row }) => row.id);

/** The ids of sound reports of which the row says something else than their values, or does not know how they stand. */
async function untrue(db: Db, found: readonly Rows[], rules: string): Promise<readonly string[]> {
  const sound = found.filter((rows) => rows.sound);
  const says = await saidOf(db, idsOf(sound));
  const wanting = sound.filter(({ row, entries }) => {
    const said = says.get(row.id);
    return differs(toldOf(row, entries), said) || (row.deleted === null && said?.judged !== rules);
  });
  return idsOf(wanting);
}

/** Within a transaction: reads these once more, says in their rows what their values say, and how they stand. */
async function tellAnew(writing: Db, ids: readonly string[], rules: string): Promise<void> {
  const found = (await readRows(writing, (where) => where("id", "in", ids))).filter(({ sound }) => sound);
  const says = await saidOf(writing, idsOf(found));
  for (const { row, entries } of found) {
    const told = toldOf(row, entries);
    const said = says.get(row.id);
    if (!differs(told, said)) continue;
    await writing.updateTable("reports").set(told).where("id", "=", row.id).execute();
    await forgetBeside(writing, row.id, said === undefined ? [told] : [told, said]);
  }
  await judge(
    writing,
    found.flatMap(({ row }) => (row.deleted === null ? [row.id] : [])),
    rules,
  );
}

type Look = { readonly ended: number; readonly took: number; readonly seen: string | undefined };

type Tended = Pick<OpenDatabase, "db" | "written" | "notices"> & {
  readonly rules: string;
  readonly patience: number;
  readonly keeping: Keeping;
};

/** Over an opened database; `rules`: the name of the rules by which reports are judged; `patience`: milliseconds for which a list waits. */
export function tending({ db, written, notices, rules, patience, keeping }: Tended): Tending {
  const [damaged, histories] = [new Map<string, Damaged>(), new Map<string, Damaged>()];
  let frozen: readonly string[] = [];
  let historyLooked: number | undefined;
  let [running, stopped]: [Promise<void> | undefined, boolean] = [undefined, false];
  let last: Look | undefined;
  let begun = { done: 0, of: 0 };

  const note = async (found: readonly Rows[]): Promise<void> => {
    for (const rows of found) {
      const { id, deleted } = rows.row;
      if (rows.sound || deleted !== null) damaged.delete(id);
      else if (!damaged.has(id)) {
        damaged.set(id, damagedFrom(rows));
        // Nothing is judged beside it any more.
        const said = (await saidOf(db, [id])).get(id);
        await writing(db, (moment) => forgetBeside(moment, id, said === undefined ? [] : [said]));
      }
    }
  };

  const lookAtHistories = async (found: readonly Rows[]): Promise<void> => {
    const broken = new Map((await brokenHistories(db, found)).map((rows) => [rows.row.id, rows]));
    for (const { row } of found) {
      const rows = row.deleted === null ? broken.get(row.id) : undefined;
      if (rows === undefined) histories.delete(row.id);
      else histories.set(row.id, damagedFrom(rows));
    }
  };

  const lookAt = async (ids: readonly string[], { history }: { readonly history: boolean }): Promise<void> => {
    const found = await readRows(db, (where) => where("id", "in", ids));
    if (history) await lookAtHistories(found);
    const wanting = await untrue(db, found, rules);
    try {
      await note(found);
      if (wanting.length > 0) {
        await writing(db, (moment) => tellAnew(moment, wanting, rules));
        keeping.keeps = true;
      }
    } catch (problem) {
      // Where nothing can be written, what a row does not know is reckoned whenever it is asked for.
      if (!isStoreError(problem)) throw problem;
      noteRefusal(keeping, problem);
    }
  };

  /** Contents and files that were kept are as large as histories, and looked at as seldom; once something of them is damaged, with each look, for a backup mends it. */
  const lookAtFrozen = async (): Promise<void> => {
    frozen = await damagedFrozen(db, { files: true, between: async () => (await breath(), !stopped) });
  };

  /** Once all were looked at. */
  const tendBin = async (): Promise<void> => {
    if (damaged.size + histories.size + frozen.length + notices.length > 0) return;
    try {
      await emptyBin(db);
    } catch (problem) {
      if (!isStoreError(problem)) throw problem;
    }
  };

  const lookAtAll = async (): Promise<void> => {
    const [started, seen] = [performance.now(), await written()];
    const ids = (await db.selectFrom("reports").select("id").orderBy("created").orderBy("id").execute()).map(({ id }) => id);
    for (const known of [damaged, histories]) for (const id of known.keys()) if (!ids.includes(id)) known.delete(id);
    const history = historyLooked === undefined || started - historyLooked > historyStands;
    for (let at = 0, some = 1; at < ids.length && !stopped; ) {
      if (last === undefined) begun = { done: at, of: ids.length };
      const began = performance.now();
      await lookAt(ids.slice(at, at + some), { history });
      at += some;
      some = performance.now() - began > breathing ? Math.max(1, some >> 1) : Math.min(atOnce, some * 2);
      await breath();
    }
    if ((history || frozen.length > 0) && !stopped) await lookAtFrozen();
    if (history && !stopped) historyLooked = started;
    if (!stopped) await tendBin();
    last = { ended: performance.now(), took: performance.now() - started, seen };
  };

  const isTime = async (): Promise<boolean> => {
    if (last === undefined) return true;
    const since = performance.now() - last.ended;
    if (last.took >= quick && since <= pauses * last.took) return false;
    return since > stands || last.seen === undefined || last.seen !== (await written());
  };

  const begin = (): Promise<void> =>
    (running ??= lookAtAll().finally(() => {
      running = undefined;
    }));

  return {
    all: begin,
    async look() {
      if (stopped) return;
      if (running === undefined && (await isTime())) void begin();
      if (running === undefined) return;
      const wait = last === undefined || last.took < quick ? patience : 0;
      // What keeps all of it from being read is said by the list itself.
      const looked = running.catch(() => undefined);
      await inTime(looked, patienceOf(wait));
      if (damaged.size > 0 && running !== undefined) await lookAt([...damaged.keys()], { history: false });
    },
    damaged: () => [...damaged.values()],
    histories: () => [...histories.values()],
    frozen: () => frozen,
    begun: () => (last === undefined ? begun : null),
    async stop() {
      stopped = true;
      await running?.catch(() => undefined);
    },
  };
}
