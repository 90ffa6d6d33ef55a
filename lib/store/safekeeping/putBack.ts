// Puts a safe copy, or a data file that a person has copied, in the place of the data. In this order, so that at every moment all of the old
// data have a name and all of the new have one: the new file is made and looked through beside the data; what is there gets second names in a
// dated folder; its log and index go, and the new file takes the name in one step. From when what is there might be half until it is not, a mark
// keeps every store from being opened (halfRestored.ts).
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreError } from "../errors.ts";
import { fold } from "../file.ts";
import { asideBegin, prepareFolder } from "../folder.ts";
import { markOf } from "../halfRestored.ts";
import { isInUse } from "../inUse.ts";
import { damageIn } from "../log.ts";
import { fileName, lostInLog } from "../open.ts";
import { reasonAt } from "../trouble.ts";
import { clearDraft, namesToDisk, place, secondName, toDisk } from "./disk.ts";
import { examine, type Examined } from "./examine.ts";
import { endOf } from "./seal.ts";

/** `file`: what is put back. `folder`: of the data. `after`: hears each step once it is done, for tests. */
export type Wanted = {
  readonly folder: string;
  readonly file: string;
  readonly now: Date;
  readonly after?: (step: Step) => void;
};

export type Step = "copied" | "examined" | "marked" | "aside" | "cleared" | "placed";

/** `aside`: the folder with what was there before; undefined where nothing was. */
export type PutBack = Examined & { readonly aside: string | undefined };

const companions = ["-wal", "-shm", "-count"] as const;

const used = (path: string): string =>
  `数据文件 ${path} 正由另一个程序使用，多半是还在运行的年报编制，所以没有恢复，什么都没有动：请先停止它，再恢复。`;

async function mustBeFree(path: string): Promise<void> {
  if (await isInUse(path)) throw new StoreError(used(path));
}

/** The first name of this kind that is not taken. */
function asideFor(folder: string, now: Date): string {
  const time = now.toLocaleString("sv-SE", { timeZone: "Asia/Shanghai" }).replace(" ", "-").replaceAll(":", "");
  const names = function* (): Generator<string> {
    yield `${asideBegin}${time}`;
    for (let number = 2; ; number += 1) yield `${asideBegin}${time}-${number}`;
  };
  for (const name of names()) if (!existsSync(join(folder, name))) return join(folder, name);
  throw new RangeError("there is always a next number");
}

/** What a log beside a copied data file holds is part of it. */
function foldInto(draft: string, file: string): void {
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  if (damageIn(`${file}-wal`) !== undefined)
    throw new StoreError(`备份文件 ${file} 的日志（-wal）已损坏，没有用它，原有的数据没有改动：请换一份备份。`);
  copyFileSync(`${file}-wal`, `${draft}-wal`);
  const handle = new DatabaseSync(draft, { timeout: 0 });
  try {
    fold(handle);
  } finally {
    handle.close();
  }
}

const notAsSaved = (file: string, damaged: readonly string[]): string =>
  `备份文件 ${file} 已损坏（其中${damaged.slice(0, 3).join("、")}与保存时不一样），没有用它，原有的数据没有改动：请换一份备份。`;

/** The new data file, looked through, under a name beside its place. */
async function newFile({ file, after }: Wanted, draft: string): Promise<Examined> {
  copyFileSync(file, draft);
  after?.("copied");
  if (typeof endOf(draft) === "string") foldInto(draft, file);
  const found = await examine({ path: draft, name: file });
  if ("problem" in found) throw new StoreError(found.problem);
  const { manifest, tally } = found;
  if (manifest === undefined && tally.damaged.length > 0) throw new StoreError(notAsSaved(file, tally.damaged));
  if (manifest !== undefined) truncateSync(draft, manifest.bytes);
  chmodSync(draft, 0o600);
  toDisk(draft);
  after?.("examined");
  return found;
}

type Exchange = { readonly path: string; readonly draft: string; readonly aside: string } & Pick<Wanted, "after">;

/** All of what is there under second names, and then in the place of it the new file. Answers whether anything was there. */
function exchange({ path, draft, aside, after }: Exchange): boolean {
  const there = ["", ...companions].filter((ending) => existsSync(`${path}${ending}`));
  const kept = (ending: string): string => join(aside, `${fileName}${ending}`);
  try {
    if (there.length > 0) mkdirSync(aside, { mode: 0o700 });
    for (const ending of there) secondName(`${path}${ending}`, kept(ending));
    if (there.length > 0) namesToDisk(aside);
    after?.("aside");
    for (const ending of companions) rmSync(`${path}${ending}`, { force: true });
    after?.("cleared");
    place(draft, path, true);
  } catch (error) {
    for (const ending of there) if (!existsSync(`${path}${ending}`)) secondName(kept(ending), `${path}${ending}`);
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
  after?.("placed");
  return there.length > 0;
}

/** Where a restore that was broken off has put the data of before. */
function earlierAside(mark: string): string | undefined {
  const aside = existsSync(mark) ? readFileSync(mark, "utf8") : "";
  return aside !== "" && existsSync(aside) ? aside : undefined;
}

async function putIn(wanted: Wanted, path: string, draft: string): Promise<PutBack> {
  const { folder, now, after } = wanted;
  prepareFolder(folder);
  await lostInLog(path);
  await mustBeFree(path);
  const found = await newFile(wanted, draft);
  const [mark, aside] = [markOf(path), asideFor(folder, now)];
  const [earlier, isMarked] = [earlierAside(mark), existsSync(mark)];
  if (earlier === undefined) writeFileSync(mark, aside, { mode: 0o600, flush: true });
  namesToDisk(folder);
  after?.("marked");
  try {
    // Whoever opened the file since it was asked whether anybody has, did so before the mark was there.
    await mustBeFree(path);
    const wasThere = exchange({ path, draft, aside, after });
    rmSync(mark);
    return { ...found, aside: earlier ?? (wasThere ? aside : undefined) };
  } catch (error) {
    if (!isMarked) rmSync(mark, { force: true });
    throw error;
  }
}

/** Puts a file back, or throws a StoreError and leaves all as it was. What was there lies in a folder of its own afterwards. */
export async function putBack(wanted: Wanted): Promise<PutBack> {
  const { folder, file } = wanted;
  const path = join(folder, fileName);
  const draft = `${path}-restoring.tmp`;
  const place = statSync(file, { throwIfNoEntry: false });
  if (place?.isFile() !== true) throw new StoreError(`没有备份文件 ${file}，什么都没有动：请检查文件名和它所在的文件夹。`);
  if (existsSync(path) && realpathSync(file) === realpathSync(path))
    throw new StoreError(`${basename(file)} 就是正在用的数据文件，不用恢复，什么都没有动。`);
  try {
    clearDraft(draft);
    return await putIn(wanted, path, draft);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`没有恢复，原有的数据没有改动（${reasonAt(path, error)}）：请检查 ${folder} 的权限和磁盘空间，再试一次。`, {
      cause: error,
    });
  } finally {
    clearDraft(draft);
  }
}
