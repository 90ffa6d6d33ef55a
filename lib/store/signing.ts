// Frozen reports: kept to the byte with all that their exports depend on, their end, where they went on line, scans of the signed sheet,
// and what they went out as. Nothing of it is ever erased but a scan that somebody takes away.
//
// Each row has a sum, and each content its own hash: what is read is verified each time, and what is not what was frozen is named and not used.
import { randomUUID } from "node:crypto";
import { sha256Of } from "../checksum/checksum.ts";
import type { Doer } from "../report/doer.ts";
import { isAlgorithm, type Algorithm } from "../signing/algorithm.ts";
import { contentOf, signedIn, type Signed } from "../signing/content.ts";
import { endingIn, inForce, type Ending, type Frozen, type Posted, type Scan } from "../signing/frozen.ts";
import { hashOf, hashedAs } from "../signing/hash.ts";
import { now } from "./clock.ts";
import type { Db, FrozenRow, IssuedRow, PostedRow, ScanRow } from "./database.ts";
import { mustBeOpen } from "./closed.ts";
import { DamagedFrozen, isDamagedFrozen } from "./errors.ts";
import { reading, writing } from "./rows.ts";
import { sumOfRow } from "./sum.ts";

const frozenColumns = [
  "id",
  "report",
  "number",
  "revision",
  "algorithm",
  "hash",
  "code",
  "at",
  "who",
  "checked",
  "note",
  "end",
  "end_at",
  "end_who",
  "end_reason",
] as const satisfies readonly (keyof FrozenRow)[];

const postedColumns = ["id", "frozen", "day", "address", "at", "who"] as const satisfies readonly (keyof PostedRow)[];
const scanColumns = ["id", "frozen", "name", "type", "size", "hash", "at", "who"] as const satisfies readonly (keyof ScanRow)[];

type Sealed = { readonly sum: string };

const sealed = <Row extends Readonly<Record<string, string | number | null>>>(row: Row): Row & Sealed => ({ ...row, sum: sumOfRow(row) });

/** The row, where it makes its sum. */
function sound<Row extends Sealed & Readonly<Record<string, string | number | null>>>(row: Row, code: string, what: string): Row {
  if (sumOfRow(row) !== row.sum) throw new DamagedFrozen(code, what);
  return row;
}

type Told = Omit<FrozenRow, "content">;

function endingOf({ end, end_at, end_who, end_reason }: Told): Ending | null {
  if (end === null) return null;
  return { kind: endingIn(end), at: end_at ?? "", who: end_who ?? "", reason: end_reason ?? "" };
}

function algorithmOf({ algorithm, code }: Told): Algorithm {
  if (!isAlgorithm(algorithm)) throw new DamagedFrozen(code, "算法名称");
  return algorithm;
}

function frozenFrom(row: Told, posted: readonly PostedRow[], scans: readonly Omit<ScanRow, "bytes">[]): Frozen {
  const { id, report, number, revision, hash, code, at, who, checked, note } = row;
  return {
    ...{ id, report, number, revision, algorithm: algorithmOf(row), hash, code, at, who, checked, note },
    ended: endingOf(row),
    posted: posted.filter(({ frozen }) => frozen === id).map(({ day, address, at, who }): Posted => ({ day, address, at, who })),
    scans: scans
      .filter(({ frozen }) => frozen === id)
      .map(({ id, name, type, size, at, who }): Scan => ({ id, name, type, size, at, who })),
  };
}

/** What was frozen of these reports, by the report, each in the order of its numbers. Contents and scans are not read. */
export const frozenOfAll = (db: Db, reports: readonly string[]): Promise<ReadonlyMap<string, readonly Frozen[]>> =>
  reading(db, async (moment) => {
    if (reports.length === 0) return new Map();
    const rows = await moment
      .selectFrom("frozen")
      .select([...frozenColumns, "sum"])
      .where("report", "in", reports)
      .orderBy("number")
      .orderBy("at")
      .orderBy("id")
      .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const codes = new Map(rows.map(({ id, code }) => [id, code]));
    const posted = await moment
      .selectFrom("posted")
      .select([...postedColumns, "sum"])
      .where("frozen", "in", ids)
      .orderBy("at")
      .orderBy("id")
      .execute();
    const scans = await moment
      .selectFrom("scans")
      .select([...scanColumns, "sum"])
      .where("frozen", "in", ids)
      .orderBy("at")
      .orderBy("id")
      .execute();
    const [notes, sheets] = [
      posted.map((row) => sound(row, codes.get(row.frozen) ?? "", "发布记录")),
      scans.map((row) => sound(row, codes.get(row.frozen) ?? "", "签批扫描件的记录")),
    ];
    const found = new Map<string, Frozen[]>();
    for (const row of rows) {
      sound(row, row.code, "记录（谁、什么时候定稿、怎样解锁）");
      found.set(row.report, [...(found.get(row.report) ?? []), frozenFrom(row, notes, sheets)]);
    }
    return found;
  });

/** What was frozen of a report, in the order of the numbers. */
export const frozenOf = async (db: Db, report: string): Promise<readonly Frozen[]> => (await frozenOfAll(db, [report])).get(report) ?? [];

/** The report's frozen content, verified by its hash; undefined where there is none of this id. */
export async function signed(db: Db, id: string): Promise<Signed | undefined> {
  const row = await db.selectFrom("frozen").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const { content, ...told } = row;
  sound(told, row.code, "记录（谁、什么时候定稿、怎样解锁）");
  if (hashOf(algorithmOf(row), content) !== row.hash) throw new DamagedFrozen(row.code, "内容");
  const read = signedIn(content);
  if (read === undefined) throw new DamagedFrozen(row.code, "内容（这个版本的程序读不出来）");
  return read;
}

/** What is said with a freezing. `checked`: who held the report against what it rests on. */
export type Freezing = { readonly algorithm: Algorithm; readonly checked: string; readonly note: string };

/** Freezes this content of a report that is open; its number follows the last one. Answers what is known of it. */
export const freeze = (db: Db, content: Omit<Signed, "number">, { algorithm, checked, note }: Freezing, { who }: Doer): Promise<Frozen> =>
  writing(db, async (moment) => {
    await mustBeOpen(moment, content.id);
    const number = Math.max(0, ...(await frozenOf(moment, content.id)).map((one) => one.number)) + 1;
    const text = contentOf({ ...content, number });
    const open = { end: null, end_at: null, end_who: null, end_reason: null };
    const row = {
      ...{ id: randomUUID(), report: content.id, number, revision: content.revision, algorithm, ...hashedAs(algorithm, text) },
      ...{ at: now(), who, checked, note, ...open },
    };
    await moment
      .insertInto("frozen")
      .values({ ...sealed(row), content: text })
      .execute();
    return frozenFrom(sealed(row), [], []);
  });

/** Ends what is in force of a report. Answers it as it was; undefined where nothing is. */
export const endFrozen = (
  db: Db,
  report: string,
  { kind, reason }: Pick<Ending, "kind" | "reason">,
  { who }: Doer,
): Promise<Frozen | undefined> =>
  writing(db, async (moment) => {
    const one = inForce(await frozenOf(moment, report));
    if (one === undefined) return undefined;
    const row = await moment.selectFrom("frozen").select(frozenColumns).where("id", "=", one.id).executeTakeFirstOrThrow();
    const ended = sealed({ ...row, end: kind, end_at: now(), end_who: who, end_reason: reason });
    await moment.updateTable("frozen").set(ended).where("id", "=", one.id).execute();
    return one;
  });

/** Notes where and when a frozen report went on line. */
export async function post(db: Db, frozen: string, { day, address }: Pick<Posted, "day" | "address">, { who }: Doer): Promise<void> {
  const row = sealed({ id: randomUUID(), frozen, day, address, at: now(), who });
  await writing(db, (moment) => moment.insertInto("posted").values(row).execute());
}

/** A file as it came. */
export type Sheet = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** Keeps the scan of a signed sheet. Answers its id. */
export async function attach(db: Db, frozen: string, { name, type, bytes }: Sheet, { who }: Doer): Promise<string> {
  const row = sealed({ id: randomUUID(), frozen, name, type, size: bytes.byteLength, hash: sha256Of(bytes), at: now(), who });
  await writing(db, (moment) =>
    moment
      .insertInto("scans")
      .values({ ...row, bytes: Buffer.from(bytes).toString("base64") })
      .execute(),
  );
  return row.id;
}

/** Takes a scan away. Answers the id of the frozen report that it was of. */
export const detach = (db: Db, id: string): Promise<string | undefined> =>
  writing(db, async (moment) => {
    const row = await moment.selectFrom("scans").select("frozen").where("id", "=", id).executeTakeFirst();
    await moment.deleteFrom("scans").where("id", "=", id).execute();
    return row?.frozen;
  });

/** The code of a frozen report, for a sentence. */
async function codeAt(db: Db, frozen: string): Promise<string> {
  return (await db.selectFrom("frozen").select("code").where("id", "=", frozen).executeTakeFirst())?.code ?? "";
}

/** A scan with its bytes, verified. */
export async function scanAt(db: Db, id: string): Promise<(Sheet & { readonly frozen: string }) | undefined> {
  const row = await db.selectFrom("scans").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const { bytes: text, ...told } = row;
  const bytes = Buffer.from(text, "base64");
  const code = await codeAt(db, row.frozen);
  sound(told, code, "签批扫描件的记录");
  if (sha256Of(bytes) !== row.hash) throw new DamagedFrozen(code, `签批扫描件“${row.name}”`);
  return { frozen: row.frozen, name: row.name, type: row.type, bytes };
}

/** A file that a frozen report went out as. `bytes`: where they are kept. */
export type Issued = { readonly hash: string; readonly bytes: Uint8Array | null };

/** What went out in this form, verified; undefined where nothing has. */
export async function issuedAs(db: Db, frozen: string, made: string): Promise<Issued | undefined> {
  const row = await db.selectFrom("issued").selectAll().where("frozen", "=", frozen).where("made", "=", made).executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.bytes === "") return { hash: row.hash, bytes: null };
  const bytes = Buffer.from(row.bytes, "base64");
  if (sha256Of(bytes) !== row.hash) throw new DamagedFrozen(await codeAt(db, frozen), "导出过的文件");
  return { hash: row.hash, bytes };
}

/** Notes what went out first in this form; whoever was first stands. `kept`: with its bytes. Answers what stands, and whether that is the `same`. */
export async function issue(
  db: Db,
  frozen: string,
  made: string,
  bytes: Uint8Array,
  kept: boolean,
): Promise<Issued & { readonly same: boolean }> {
  const row: IssuedRow = { frozen, made, hash: sha256Of(bytes), bytes: kept ? Buffer.from(bytes).toString("base64") : "" };
  await writing(db, (moment) =>
    moment
      .insertInto("issued")
      .values(row)
      .onConflict((conflict) => conflict.columns(["frozen", "made"]).doNothing())
      .execute(),
  );
  const stands = (await issuedAs(db, frozen, made)) ?? { hash: row.hash, bytes: null };
  return { ...stands, same: stands.hash === row.hash };
}

type Look = () => Promise<unknown>;

/** A look at everything that is kept of frozen reports, each by itself. `files`: at scans and files that went out, too, which are megabytes each. */
async function* looksAt(db: Db, files: boolean): AsyncGenerator<Look> {
  const all = await db.selectFrom("frozen").select(["id", "report"]).orderBy("at").execute();
  for (const { id } of all) yield () => signed(db, id);
  for (const report of new Set(all.map((one) => one.report))) yield () => frozenOf(db, report);
  if (!files) return;
  for (const { id } of await db.selectFrom("scans").select("id").orderBy("at").execute()) yield () => scanAt(db, id);
  for (const { frozen, made } of await db.selectFrom("issued").select(["frozen", "made"]).execute()) yield () => issuedAs(db, frozen, made);
}

/** What a look found that is not what was frozen, in a sentence; undefined where all is well. */
async function damageIn(look: Look): Promise<string | undefined> {
  try {
    await look();
    return undefined;
  } catch (error) {
    if (!isDamagedFrozen(error)) throw error;
    return error.message;
  }
}

/** In sentences which frozen reports are not what was frozen. Read one after the other. `files`: as `looksAt`; `between`: after each, whether to go on. */
export async function damagedFrozen(
  db: Db,
  { files, between = async () => true }: { readonly files: boolean; readonly between?: () => Promise<boolean> },
): Promise<readonly string[]> {
  const found = new Set<string>();
  for await (const look of looksAt(db, files)) {
    const damage = await damageIn(look);
    if (damage !== undefined) found.add(damage);
    if (!(await between())) break;
  }
  return [...found];
}

/** All that is kept of a frozen report, as a backup carries it. */
export type WholeFrozen = FrozenRow & {
  readonly posted: readonly PostedRow[];
  readonly scans: readonly ScanRow[];
  readonly issued: readonly Omit<IssuedRow, "frozen">[];
};

/** Everything of the frozen ones of a report, row by row. */
export const wholeFrozenOf = (db: Db, report: string): Promise<readonly WholeFrozen[]> =>
  reading(db, async (moment) => {
    const rows = await moment.selectFrom("frozen").selectAll().where("report", "=", report).orderBy("number").orderBy("id").execute();
    const whole: WholeFrozen[] = [];
    for (const row of rows)
      whole.push({
        ...row,
        posted: await moment.selectFrom("posted").selectAll().where("frozen", "=", row.id).orderBy("at").orderBy("id").execute(),
        scans: await moment.selectFrom("scans").selectAll().where("frozen", "=", row.id).orderBy("at").orderBy("id").execute(),
        issued: await moment.selectFrom("issued").select(["made", "hash", "bytes"]).where("frozen", "=", row.id).orderBy("made").execute(),
      });
    return whole;
  });

/** Of the row alone: what a backup carries beside it has no part in its sum. */
const isSound = (row: FrozenRow): boolean => {
  const told = Object.fromEntries(frozenColumns.map((column) => [column, row[column]]));
  return sumOfRow(told) === row.sum && isAlgorithm(row.algorithm) && hashOf(row.algorithm, row.content) === row.hash;
};

/** What is in force of these, which are of one report: while it is, the report says what was frozen. Undefined where nothing is, or it is not what was frozen. */
export function signedInForce(frozen: readonly WholeFrozen[]): Signed | undefined {
  const last = [...frozen].sort((one, two) => one.number - two.number).at(-1);
  return last !== undefined && last.end === null && isSound(last) ? signedIn(last.content) : undefined;
}

/** Within a transaction: brings in what a backup has of frozen reports. One that is here and whole stays as it is here; what is damaged here is replaced. */
export async function takeFrozen(db: Db, frozen: readonly WholeFrozen[]): Promise<void> {
  for (const { posted, scans, issued, ...row } of frozen) {
    const here = await db.selectFrom("frozen").selectAll().where("id", "=", row.id).executeTakeFirst();
    if (here !== undefined && isSound(here)) continue;
    for (const table of ["posted", "scans", "issued"] as const) await db.deleteFrom(table).where("frozen", "=", row.id).execute();
    await db.deleteFrom("frozen").where("id", "=", row.id).execute();
    await db.insertInto("frozen").values(row).execute();
    for (const one of posted) await db.insertInto("posted").values(one).execute();
    for (const one of scans) await db.insertInto("scans").values(one).execute();
    for (const one of issued)
      await db
        .insertInto("issued")
        .values({ ...one, frozen: row.id })
        .execute();
  }
}

/** Those of these reports of which something was frozen: they are never erased. */
export async function everFrozen(db: Db, reports: readonly string[]): Promise<ReadonlySet<string>> {
  if (reports.length === 0) return new Set();
  const rows = await db.selectFrom("frozen").select("report").distinct().where("report", "in", reports).execute();
  return new Set(rows.map(({ report }) => report));
}
