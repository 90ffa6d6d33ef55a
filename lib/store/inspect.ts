// Looks at a data file before it is opened for writing: is it whole, is it ours, is it of this version?
//
// A file that fails is left byte for byte as it was, with nothing put beside it, so that it can still be rescued.
// Therefore it is read as immutable, which makes no -wal or -shm; where a -wal with content lies beside it (a server
// runs, or was killed) the newest pages are in there, and it is read in the ordinary way, read-only.
import { existsSync, rmSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { knownMigrations, migrationTable } from "./migrations.ts";

const otherFolder = "也可以用 NIANBAO_DATA 指定别的目录";

function openToRead(path: string): DatabaseSync {
  const url = pathToFileURL(path);
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (log === undefined || log.size === 0) url.searchParams.set("immutable", "1");
  return new DatabaseSync(url, { readOnly: true, timeout: 5_000 });
}

const column = (file: DatabaseSync, sql: string): readonly string[] => file.prepare(sql).all().map((row) => String(Object.values(row)[0]));

function judge(path: string, file: DatabaseSync): string | undefined {
  if (column(file, "pragma quick_check(1)").join() !== "ok") return damaged(path, "内容检查没有通过");
  const tables = column(file, "select name from sqlite_master where type = 'table'");
  if (tables.length === 0) return undefined;
  if (!tables.includes(migrationTable)) return `${path} 是别的程序的数据文件（里面有 ${tables.slice(0, 3).join("、")}），系统没有改动它：请把它移到别处，${otherFolder}，再重新启动。`;
  const unknown = column(file, `select name from ${migrationTable} order by name`).filter((name) => !knownMigrations.has(name));
  if (unknown.length === 0) return undefined;
  return `数据文件 ${path} 是较新版本的系统写的（里面有本版本不认识的 ${unknown.join("、")}），系统没有改动它：请升级本系统后再启动，${otherFolder}。`;
}

const damaged = (path: string, found: string): string =>
  `数据文件 ${path} 已损坏（${found}），系统没有改动它：请把它所在的整个目录换回备份，或者移到别处、重新启动后再从备份文件恢复，${otherFolder}。`;

const unreadable = (path: string, found: string): string => `数据文件 ${path} 无法读取（${found}）：请检查它的访问权限、是否被别的程序占用，${otherFolder}，再重新启动。`;

/** SQLite's own verdicts that the content is broken: SQLITE_CORRUPT and SQLITE_NOTADB; the rest is about reaching it. */
const brokenContent: readonly unknown[] = [11, 26];

function refusal(path: string, error: unknown): string {
  const code = typeof error === "object" && error !== null && "errcode" in error && typeof error.errcode === "number" ? error.errcode & 0xff : undefined;
  const [found = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return brokenContent.includes(code) ? damaged(path, found) : unreadable(path, found);
}

function examined(path: string): string | undefined {
  try {
    const file = openToRead(path);
    try {
      return judge(path, file);
    } finally {
      file.close();
    }
  } catch (error) {
    return refusal(path, error);
  }
}

/** Why this file must not be opened for writing, as one sentence, or undefined where it may be. */
export function inspect(path: string): string | undefined {
  const place = statSync(path, { throwIfNoEntry: false });
  if (place === undefined) return undefined;
  if (!place.isFile()) return `${path} 应是数据文件，却是目录或别的东西：请把它移到别处，${otherFolder}，再重新启动。`;
  const index = `${path}-shm`;
  const indexed = existsSync(index);
  const problem = examined(path);
  if (problem !== undefined && !indexed) rmSync(index, { force: true });
  return problem;
}
