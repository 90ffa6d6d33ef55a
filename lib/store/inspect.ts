// Looks at a data file before it is opened for writing: is it whole, is it ours, is it of this version? The sums of the
// reports are not looked at here: one that is damaged does not keep the others from being opened (rows.ts).
//
// A file that fails is left byte for byte as it was, with nothing put beside it, so that it can still be rescued.
// Therefore it is read as immutable, which makes no -wal or -shm; where a -wal with content lies beside it (a server
// runs, or was killed) the newest pages are in there, and it is read in the ordinary way, read-only.
import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { patiently } from "./file.ts";
import { knownMigrations, migrationTable } from "./migrations.ts";
import { shapeAfter, shapeOf } from "./shape.ts";

const otherFolder = "也可以用 NIANBAO_DATA 指定别的目录";

const hasLog = (path: string): boolean => (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

function openToRead(path: string): DatabaseSync {
  const url = pathToFileURL(path);
  if (!hasLog(path)) url.searchParams.set("immutable", "1");
  return new DatabaseSync(url, { readOnly: true, timeout: 0 });
}

/** Whether the file says that it has a log: bytes 18 and 19 are 2. Where they say 1, SQLite passes over the log. */
function deniesItsLog(path: string): boolean {
  const bytes = new Uint8Array(20);
  const file = openSync(path, "r");
  try {
    readSync(file, bytes, 0, 20, 0);
  } finally {
    closeSync(file);
  }
  return bytes[18] !== bytes[19] || (bytes[18] !== 2 && hasLog(path));
}

const column = (file: DatabaseSync, sql: string): readonly string[] =>
  file
    .prepare(sql)
    .all()
    .map((row) => String(Object.values(row)[0]));

async function judge(path: string, file: DatabaseSync): Promise<string | undefined> {
  if (column(file, "pragma integrity_check(1)").join() !== "ok") return damaged(path, "内容检查没有通过");
  const tables = column(file, "select name from sqlite_master where type = 'table'");
  if (tables.length === 0) return undefined;
  if (!tables.includes(migrationTable))
    return `${path} 是别的程序的数据文件（里面有 ${tables.slice(0, 3).join("、")}），系统没有改动它：请把它移到别处，${otherFolder}，再重新启动。`;
  return judgeSteps(path, file, column(file, `select name from ${migrationTable} order by name`));
}

/** A newer version has taken all our steps and some of its own; a damaged name is neither. */
async function judgeSteps(path: string, file: DatabaseSync, taken: readonly string[]): Promise<string | undefined> {
  const unknown = taken.filter((name) => !knownMigrations.has(name));
  const known = taken.filter((name) => knownMigrations.has(name));
  const isInOrder = [...knownMigrations].slice(0, known.length).every((name) => known.includes(name));
  if (unknown.length > 0 && known.length === knownMigrations.size)
    return `数据文件 ${path} 是较新版本的系统写的（里面有本版本不认识的 ${unknown.join("、")}），系统没有改动它：请升级本系统后再启动，${otherFolder}。`;
  const last = known.at(-1);
  if (unknown.length > 0 || !isInOrder) return damaged(path, "表的记录不对");
  return last === undefined || (await shapeAfter(last)) === shapeOf(file) ? undefined : damaged(path, "表的结构不对");
}

const damaged = (path: string, found: string): string =>
  `数据文件 ${path} 已损坏（${found}），系统没有改动它：请把它所在的整个目录换回备份，或者移到别处、重新启动后再从备份文件恢复，${otherFolder}。`;

const unreadable = (path: string, found: string): string =>
  `数据文件 ${path} 无法读取（${found}）：请检查它的访问权限、是否被别的程序占用，${otherFolder}，再重新启动。`;

/** SQLite's own verdicts that the content is broken: SQLITE_CORRUPT and SQLITE_NOTADB; the rest is about reaching it. */
const brokenContent: readonly unknown[] = [11, 26];

function refusal(path: string, error: unknown): string {
  const code =
    typeof error === "object" && error !== null && "errcode" in error && typeof error.errcode === "number"
      ? error.errcode & 0xff
      : undefined;
  const [found = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return brokenContent.includes(code) ? damaged(path, found) : unreadable(path, found);
}

async function examined(path: string): Promise<string | undefined> {
  try {
    if (deniesItsLog(path)) return damaged(path, "文件开头不对");
    const file = await patiently(() => openToRead(path));
    try {
      return await judge(path, file);
    } finally {
      file.close();
    }
  } catch (error) {
    return refusal(path, error);
  }
}

/** Why this file must not be opened for writing, as one sentence, or undefined where it may be. */
export async function inspect(path: string): Promise<string | undefined> {
  const place = statSync(path, { throwIfNoEntry: false });
  if (place === undefined) return undefined;
  if (!place.isFile()) return `${path} 应是数据文件，却是目录或别的东西：请把它移到别处，${otherFolder}，再重新启动。`;
  const index = `${path}-shm`;
  const indexed = existsSync(index);
  const problem = await examined(path);
  if (problem !== undefined && !indexed) rmSync(index, { force: true });
  return problem;
}
