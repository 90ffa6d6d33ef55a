// Makes a safe copy of a data file, whether a server runs or not: SQLite's own backup, a manifest, and a trial before the file gets its name.
//
// All pages are copied in one step, in a thread of Node's own: a reader keeps nobody from writing in WAL mode, and what others commit meanwhile
// is not in it. In several steps it would begin anew with every save of the server. docs: nodejs.org/api/sqlite.html
import { randomUUID } from "node:crypto";
import { accessSync, appendFileSync, closeSync, constants, existsSync, openSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { backup, DatabaseSync } from "node:sqlite";
import { StoreError } from "../errors.ts";
import { openToRead } from "../inspect.ts";
import { isBusy, reasonAt } from "../trouble.ts";
import { clearDraft, place, toDisk } from "./disk.ts";
import { examine } from "./examine.ts";
import { blockOf, sha256Of, type Manifest } from "./seal.ts";
import { tallyOf, type Tally } from "./tally.ts";

/** `force`: a file that stands at the goal is replaced. `version`: of the program. */
export type Wanted = {
  readonly source: string;
  readonly goal: string;
  readonly force: boolean;
  readonly version: string;
  readonly now: Date;
};

/** What was made and found by the trial; `size` in bytes. */
export type Made = { readonly manifest: Manifest; readonly tally: Tally; readonly size: number };

const allAtOnce = 2 ** 31 - 1;
const patience = 5_000;

/** Draft names: what a killed program leaves is known by them. */
export const draftName = /^\.nianbao-[0-9a-f-]{36}\.tmp(-trial)?(-journal|-wal|-shm)?$/;

/** Where no log lies beside the file nobody has it open, and a handle that may write tidies up behind itself; else nothing is to be touched. In a folder that can only be read nobody writes. */
export function besideOthers(source: string): DatabaseSync {
  if (!isWritable(dirname(source))) return openToRead(source);
  return new DatabaseSync(source, { timeout: 0, readOnly: existsSync(`${source}-wal`) || existsSync(`${source}-shm`) });
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Does something with the data file by a handle of its own, while others work with it. Throws what SQLite says: it may be of the file that is written. */
export async function beside<Result>(source: string, work: (handle: DatabaseSync) => Result | Promise<Result>): Promise<Result> {
  for (const until = performance.now() + patience; ; await pause(40)) {
    let handle: DatabaseSync | undefined;
    try {
      handle = besideOthers(source);
      return await work(handle);
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until) throw error;
    } finally {
      handle?.close();
    }
  }
}

const real = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
};

function mustBePlace({ source, goal, force }: Wanted): void {
  if (!existsSync(source)) throw new StoreError(`没有数据文件 ${source}，没有备份：请用 NIANBAO_DATA 指明数据所在的目录。`);
  const own = join(real(dirname(goal)), basename(goal));
  if (["", "-wal", "-shm", "-count"].some((ending) => [own, real(goal)].includes(`${real(source)}${ending}`)))
    throw new StoreError(`${goal} 就是正在用的数据文件，不能备份到它自己：请另写一个文件名，最好在别的盘上。`);
  const there = statSync(goal, { throwIfNoEntry: false });
  if (there?.isDirectory() === true) throw new StoreError(`${goal} 是文件夹，没有备份：请写明文件名。`);
  if (there !== undefined && !force) throw new StoreError(occupied(goal));
}

const occupied = (goal: string): string => `${goal} 已经有了，没有备份，也没有改动它：请换一个文件名，确实要换掉它就加上 --force。`;

async function drafted({ source, goal, force, version, now }: Wanted, draft: string): Promise<Made> {
  closeSync(openSync(draft, "wx", 0o600));
  await beside(source, (handle) => backup(handle, draft, { rate: allAtOnce }));
  const counts = await tallyOf(draft, { each: false });
  if ("problem" in counts)
    throw new StoreError(`数据文件 ${source} 的内容有问题（${counts.problem.found}），没有备份，也没有改动它：请留好它和以前的备份。`);
  const { reports, deleted, content, schema } = counts;
  const bytes = statSync(draft).size;
  const facts = { made: now.toISOString(), version, schema, reports, deleted, content, bytes, sha256: await sha256Of(draft, bytes) };
  appendFileSync(draft, blockOf(facts));
  toDisk(draft);
  const found = await examine({ path: draft, name: goal });
  if ("problem" in found || found.manifest === undefined)
    throw new StoreError(`试着恢复时没有通过，没有备份：${"problem" in found ? found.problem : "清单读不出来。"}`);
  if (!place(draft, goal, force)) throw new StoreError(occupied(goal));
  return { manifest: found.manifest, tally: found.tally, size: statSync(goal).size };
}

/** Makes the safe copy, or throws a StoreError and leaves the goal as it was. */
export async function makeCopy(wanted: Wanted): Promise<Made> {
  mustBePlace(wanted);
  const draft = join(dirname(wanted.goal), `.nianbao-${randomUUID()}.tmp`);
  try {
    return await drafted(wanted, draft);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`没有备份成 ${wanted.goal}（${reasonAt(wanted.goal, error)}）：请检查这个位置的权限和磁盘空间，再试一次。`, {
      cause: error,
    });
  } finally {
    clearDraft(draft);
  }
}
