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

/** Reads a file without leaving anything beside it where it has no log. */
export function openToRead(path: string): DatabaseSync {
  const url = pathToFileURL(path);
  if (!hasLog(path)) url.searchParams.set("immutable", "1");
  return new DatabaseSync(url, { readOnly: true, timeout: 0 });
}

function headOf(path: string): Buffer {
  const bytes = Buffer.alloc(20);
  const file = openSync(path, "r");
  try {
    readSync(file, bytes, 0, 20, 0);
  } finally {
    closeSync(file);
  }
  return bytes;
}

/** Whether the file says that it has a log: bytes 18 and 19 are 2. Where they say 1, SQLite passes over the log. */
function deniesItsLog(path: string): boolean {
  const bytes = headOf(path);
  return bytes[18] !== bytes[19] || (bytes[18] !== 2 && hasLog(path));
}

/** Whether the head of a file is that of our data files. Opening another one, SQLite may throw away the log beside it. Not for one that SQLite has open in this process. */
export function beginsAsOurs(path: string): boolean {
  const bytes = headOf(path);
  return bytes.toString("latin1", 0, 16) === "SQLite format 3\0" && bytes[18] === 2 && bytes[19] === 2;
}

const column = (file: DatabaseSync, sql: string): readonly string[] =>
  file
    .prepare(sql)
    .all()
    .map((row) => String(Object.values(row)[0]));

/** What keeps a file from being opened for writing: its content is broken, it cannot be read, another program made it, or a newer version. */
export type Verdict = { readonly kind: "damaged" | "unreadable" | "foreign" | "newer"; readonly found: string };

const damaged = (found: string): Verdict => ({ kind: "damaged", found });

async function judge(file: DatabaseSync): Promise<Verdict | undefined> {
  if (column(file, "pragma integrity_check(1)").join() !== "ok") return damaged("内容检查没有通过");
  const tables = column(file, "select name from sqlite_master where type = 'table'");
  if (tables.length === 0) return undefined;
  if (!tables.includes(migrationTable)) return { kind: "foreign", found: tables.slice(0, 3).join("、") };
  return judgeSteps(file, stepsIn(file));
}

/** The steps of migrations.ts that a file has taken, in order. */
export const stepsIn = (file: DatabaseSync): readonly string[] => column(file, `select name from ${migrationTable} order by name`);

/** A newer version has taken all our steps and some of its own; a damaged name is neither. */
async function judgeSteps(file: DatabaseSync, taken: readonly string[]): Promise<Verdict | undefined> {
  const unknown = taken.filter((name) => !knownMigrations.has(name));
  const known = taken.filter((name) => knownMigrations.has(name));
  const isInOrder = [...knownMigrations].slice(0, known.length).every((name) => known.includes(name));
  if (unknown.length > 0 && known.length === knownMigrations.size) return { kind: "newer", found: unknown.join("、") };
  const last = known.at(-1);
  // Kysely refuses a step whose time is none; then nothing would say that the file is damaged.
  const isTimed = column(file, `select timestamp from ${migrationTable}`).every((time) => !Number.isNaN(Date.parse(time)));
  if (unknown.length > 0 || !isInOrder || !isTimed) return damaged("表的记录不对");
  return last === undefined || (await shapeAfter(last)) === shapeOf(file) ? undefined : damaged("表的结构不对");
}

const sentences: Readonly<Record<Verdict["kind"], (path: string, found: string) => string>> = {
  damaged: (path, found) =>
    `数据文件 ${path} 已损坏（${found}），系统没有改动它：请把它所在的整个目录换回备份，或者移到别处、重新启动后再从备份文件恢复，${otherFolder}。`,
  unreadable: (path, found) =>
    `数据文件 ${path} 无法读取（${found}）：请检查它的访问权限、是否被别的程序占用，${otherFolder}，再重新启动。`,
  foreign: (path, found) => `${path} 是别的程序的数据文件（里面有 ${found}），系统没有改动它：请把它移到别处，${otherFolder}，再重新启动。`,
  newer: (path, found) =>
    `数据文件 ${path} 是较新版本的系统写的（里面有本版本不认识的 ${found}），系统没有改动它：请升级本系统后再启动，${otherFolder}。`,
};

/** SQLite's own verdicts that the content is broken: SQLITE_CORRUPT and SQLITE_NOTADB; the rest is about reaching it. */
const brokenContent: readonly unknown[] = [11, 26];

function refusal(error: unknown): Verdict {
  const code =
    typeof error === "object" && error !== null && "errcode" in error && typeof error.errcode === "number"
      ? error.errcode & 0xff
      : undefined;
  const [found = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return { kind: brokenContent.includes(code) ? "damaged" : "unreadable", found };
}

/** What keeps this file, which is there, from being opened for writing; undefined where nothing does. */
export async function verdictOn(path: string): Promise<Verdict | undefined> {
  try {
    if (deniesItsLog(path)) return damaged("文件开头不对");
    const file = await patiently(() => openToRead(path));
    try {
      return await judge(file);
    } finally {
      file.close();
    }
  } catch (error) {
    return refusal(error);
  }
}

/** Why this file must not be opened for writing, as one sentence, or undefined where it may be. */
export async function inspect(path: string): Promise<string | undefined> {
  const place = statSync(path, { throwIfNoEntry: false });
  if (place === undefined) return undefined;
  if (!place.isFile()) return `${path} 应是数据文件，却是目录或别的东西：请把它移到别处，${otherFolder}，再重新启动。`;
  const index = `${path}-shm`;
  const indexed = existsSync(index);
  const verdict = await verdictOn(path);
  if (verdict === undefined) return undefined;
  if (!indexed) rmSync(index, { force: true });
  return sentences[verdict.kind](path, verdict.found);
}
