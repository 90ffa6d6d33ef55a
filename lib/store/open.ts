// Opening the data folder: made where it is missing, looked at before it is touched, brought up to date, written to once.
//
// Whatever stands in the way becomes a StoreError whose message is one sentence for the person who starts the server.
// The folder is given; who chose it is not known here (instance.ts).
import { copyFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { counterAt, readCount } from "./count.ts";
import { databaseOver, type Db } from "./database.ts";
import { StoreError } from "./errors.ts";
import { openFile, type DataFile } from "./file.ts";
import { folding } from "./folding.ts";
import { createFile, prepareFolder, protect } from "./folder.ts";
import { inspect } from "./inspect.ts";
import { isInUse } from "./inUse.ts";
import { damageIn } from "./log.ts";
import { halfRestored } from "./halfRestored.ts";
import { writtenOf } from "./identity.ts";
import { countCommit, readMark, tryToWrite } from "./marks.ts";
import { migrate } from "./migrations.ts";
import { now } from "./clock.ts";
import type { OpenDatabase } from "./opened.ts";
import { openPostgres } from "./postgres.ts";
import { storeOver, type Store } from "./store.ts";
import { reasonAt } from "./trouble.ts";

/** The name of the data file in its folder. */
export const fileName = "nianbao.sqlite";

const sentence = (path: string, error: unknown): string =>
  `不能在 ${path} 保存数据（${reasonAt(join(path, fileName), error)}）：请检查这个目录的权限和磁盘空间，或者用 NIANBAO_DATA 指定别的目录，再重新启动。`;

/** What the log lost, said; a copy of it is kept. Looked at twice, for another process may just be writing. */
export async function lostInLog(path: string): Promise<readonly string[]> {
  const log = `${path}-wal`;
  const from = damageIn(log);
  if (from === undefined) return [];
  await pause(200);
  if (damageIn(log) !== from) return [];
  const kept = `${log}-损坏-${now().replaceAll(/[:.]/g, "-")}`;
  copyFileSync(log, kept);
  return [
    `数据文件 ${path} 的日志（-wal）从第 ${from} 字节起不完整或已损坏，可能是断电或磁盘出错：最后的一些修改可能没有了，请核对最近填写的内容，或从备份恢复。日志的原样留在 ${kept}。`,
  ];
}

/** That the file is an earlier one than was last written to, said. */
async function olderThanNoted(path: string, db: Db): Promise<readonly string[]> {
  const noted = readCount(path);
  if (noted === undefined || noted.store !== (await readMark(db, "store"))) return [];
  const missing = noted.commits - Number(await readMark(db, "commits"));
  return missing > 0
    ? [
        `数据文件 ${path} 比上次运行时旧：少了最后 ${missing} 次修改。可能换回了较早的文件，或者它的日志（-wal）被删除了；请核对最近填写的内容，或从备份恢复。`,
      ]
    : [];
}

/** Two writings within a moment of the disk's clock are told apart by their count. */
async function writtenTo(path: string, db: Db): Promise<string | undefined> {
  const [files, count] = [writtenOf(path), await readMark(db, "commits").catch(() => undefined)];
  return files === undefined || count === undefined ? undefined : `${files} ${count}`;
}

async function opened(file: DataFile): Promise<OpenDatabase> {
  const db = databaseOver(file);
  try {
    mustNotBeRestored(file.path);
    await migrate(db);
    await tryToWrite(db);
    const store = (await readMark(db, "store")) ?? "";
    const notices = await olderThanNoted(file.path, db);
    const [counter, folds] = [counterAt(file.path), folding(file)];
    let commits = 0;
    file.onCommit(
      (handle) => void (commits = countCommit(handle)),
      () => {
        counter.note({ store, commits });
        folds.written();
      },
    );
    file.watch();
    protect(file.path);
    folds.written();
    const close = async (): Promise<void> => {
      folds.stop();
      counter.close();
      await db.destroy();
    };
    return { db, notices, beside: file.path, written: () => writtenTo(file.path, db), close };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

const usedByOther = (path: string): string =>
  `数据文件 ${path} 正由另一个程序使用，多半是已经启动的年报编制：请打开它的地址继续用，不必再启动一个，要另开一套就用 NIANBAO_DATA 指定别的目录，这次没有启动，数据没有改动。`;

/** A restore that was broken off, said: before the file is looked at, and again once it is held, for one may begin in between. */
function mustNotBeRestored(path: string): void {
  const half = halfRestored(path);
  if (half !== undefined) throw new StoreError(half);
}

type How = {
  /** The name of the rules by which reports are judged (judging.ts). */
  readonly rules?: string;
  /** Milliseconds for which a list waits until reports are judged of which it is not known how they stand; as long as it takes where nobody says. */
  readonly patience?: number;
  /** No other program may have the file open: of a server, which somebody may have started before. Of PostgreSQL several servers are welcome. */
  readonly alone?: boolean;
  /** The address of a database of PostgreSQL in which the reports are, in place of a data file in the folder; "" for none. */
  readonly url?: string | undefined;
};

/** Opens the database in a folder, or in PostgreSQL. Throws a StoreError where that cannot be; what is damaged or newer is not touched. */
export async function openDatabase(
  dataDir: string,
  { alone = false, url = "" }: Omit<How, "rules" | "patience"> = {},
): Promise<OpenDatabase> {
  const folder = resolve(dataDir);
  const path = join(folder, fileName);
  try {
    prepareFolder(folder);
    if (url !== "") return await openPostgres(url, path);
    mustNotBeRestored(path);
    const problem = await inspect(path);
    if (problem !== undefined) throw new StoreError(problem);
    const lost = await lostInLog(path);
    if (alone && (await isInUse(path))) throw new StoreError(usedByOther(path));
    createFile(path);
    const opening = await opened(await openFile(path));
    return { ...opening, notices: [...lost, ...opening.notices] };
  } catch (error) {
    if (error instanceof StoreError && error.trouble === "opening") throw error;
    throw new StoreError(sentence(folder, error), { cause: error });
  }
}

/** Opens the store over it. */
export const openStore = async (dataDir: string, { rules = "here", patience = Infinity, ...how }: How = {}): Promise<Store> =>
  storeOver({ ...(await openDatabase(dataDir, how)), rules, patience });
