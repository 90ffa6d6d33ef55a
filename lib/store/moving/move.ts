// Moves an installation into another database: every table in one transaction, and before that is committed, all of it is read back there and
// held against what was read here, table by table and report by report. The source is only read, and at one moment.
import { StoreError } from "../errors.ts";
import type { Db } from "../database.ts";
import { calledOf, damagedFrom } from "../reports.ts";
import { readOne, reading, writing } from "../rows.ts";
import { countsOf, type Counts } from "../safekeeping/tally.ts";
import { source, target, type Opened } from "./places.ts";
import { clearOwn, copied, digestOf, tables, type Digest, type Table } from "./tables.ts";

/** `folder`: of the installation, for what PostgreSQL needs of a disk. */
export type Move = {
  readonly from: string;
  readonly to: string;
  readonly pathOf: (text: string) => string;
  readonly folder: string;
  /** How far it is. */
  readonly told: (what: "copying" | "comparing" | "reports", done: number, table?: Table) => void;
};

/** `damaged`: reports that were damaged before, by name: they are there as they were. */
export type Moved = {
  readonly from: string;
  readonly to: string;
  readonly counts: Counts;
  readonly digests: ReadonlyMap<Table, Digest>;
  readonly sound: number;
  readonly damaged: readonly string[];
};

const differs = (to: string, what: string): StoreError =>
  new StoreError(
    `搬过去的内容与原来的不一样（${what}），已全部撤回，${to} 还是空的，原来的数据没有改动：请再试一次，仍不行时请告诉开发者。`,
  );

async function carried(from: Db, to: Db, { told }: Move, name: string): Promise<Moved["digests"]> {
  await clearOwn(to);
  const digests = new Map<Table, Digest>();
  for (const table of tables) digests.set(table, await copied(from, to, table, (done) => told("copying", done, table)));
  for (const [table, { rows, sha256 }] of digests) {
    const there = await digestOf(to, table, (done) => told("comparing", done, table));
    if (there.rows !== rows || there.sha256 !== sha256) throw differs(name, `${table} ${rows} 行，那边 ${there.rows} 行`);
  }
  return digests;
}

/** Every report read there and held against its sum. */
async function summed(to: Db, { told }: Move): Promise<Pick<Moved, "sound" | "damaged">> {
  const damaged: string[] = [];
  const ids = await to.selectFrom("reports").select("id").orderBy("id").execute();
  for (const [at, { id }] of ids.entries()) {
    const rows = await readOne(to, id);
    if (rows?.sound !== true) damaged.push(rows === undefined ? id : calledOf(damagedFrom(rows)));
    told("reports", at + 1);
  }
  return { sound: ids.length - damaged.length, damaged };
}

async function between(from: Opened, to: Opened, move: Move): Promise<Moved> {
  const before = await reading(from.db, async (moment) => {
    const moved = await writing(to.db, async (there) => {
      const digests = await carried(moment, there, move, to.name);
      return { digests, ...(await summed(there, move)) };
    });
    return { ...moved, counts: await countsOf(moment) };
  });
  const now = await countsOf(from.db);
  if (now.content !== before.counts.content) throw new StoreError(changed(from.name, to.name));
  return { from: from.name, to: to.name, ...before };
}

const changed = (from: string, to: string): string =>
  `搬的时候还有人在 ${from} 里保存，最后的修改没有搬过去：请先停止年报编制，清空 ${to}，再搬一次。原来的数据没有改动。`;

/** Moves all of it, or throws a StoreError and leaves the target without anything. */
export async function moved(move: Move): Promise<Moved> {
  const { pathOf } = move;
  const from = await source({ text: move.from, pathOf });
  try {
    const to = await target({ text: move.to, pathOf }, move.folder);
    try {
      return await between(from, to, move);
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}
