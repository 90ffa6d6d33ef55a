// What SQLite and the system say when a file cannot be read or written, as a StoreError in words that say what to do.
//
// SQLite's result codes: sqlite.org/rescode.html. The low byte is the kind, the rest says more of it. A disk without
// room may also show as an I/O error, where a file beside the data cannot grow: the disk itself is asked then.
import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { StoreError, type Trouble } from "./errors.ts";

const kinds: Readonly<Record<number, Trouble>> = {
  5: "busy",
  6: "busy",
  8: "readonly",
  10: "unreachable",
  11: "damaged",
  13: "full",
  14: "unreachable",
  26: "damaged",
};

const systemKinds: Readonly<Record<string, Trouble>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EROFS: "readonly",
  EACCES: "readonly",
  EPERM: "readonly",
  EIO: "unreachable",
  ENOENT: "gone",
};

const numberIn = (error: object): number | undefined =>
  "errcode" in error && typeof error.errcode === "number" ? error.errcode : undefined;
const codeIn = (error: object): string => ("code" in error && typeof error.code === "string" ? error.code : "");

/** What kind of trouble an error speaks of, or undefined where it is not about the file. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (!(error instanceof Error)) return undefined;
  const number = numberIn(error);
  if (number === undefined) return systemKinds[codeIn(error)];
  return kinds[number & 0xff];
}

/** Less than what opening and one save need, in bytes. */
const tooLittle = 200_000;

function isFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < tooLittle;
  } catch {
    return false;
  }
}

/** As `troubleOf`, where the file at this path is meant. */
function troubleAt(path: string, error: unknown): Trouble | undefined {
  const trouble = troubleOf(error);
  return trouble === "unreachable" && isFull(path) ? "full" : trouble;
}

/** Whether another program holds the file at this moment. */
export const isBusy = (error: unknown): boolean => troubleOf(error) === "busy";

const sentences: Readonly<Record<Exclude<Trouble, "opening">, (path: string, found: string) => string>> = {
  busy: (path) =>
    `另一个程序正占着数据文件 ${path}，等了几秒仍然用不上，这次没有完成。请关掉正在打开、复制、同步或检查这个文件的程序，然后再试。`,
  full: (path) => `磁盘满了，这次没有写进去，原有的内容没有改动。请在数据文件 ${path} 所在的磁盘上腾出空间，然后再试。`,
  readonly: (path, found) =>
    `数据文件 ${path} 或它所在的文件夹没有写入权限（${found}），这次没有写进去。请改好权限，或者去掉只读，然后再试。`,
  unreachable: (path, found) => `数据文件 ${path} 读写不了（${found}），这次没有完成。请检查磁盘或网络盘是否还连着，然后再试。`,
  gone: (path) =>
    `数据文件 ${path} 在运行时被移走、删除或换掉了，这次没有保存。请不要关闭还没存上的页面，把原来的数据文件放回原处再试；已经找不到时，请先把页面上的内容另外抄下来，再重新启动年报编制。`,
  damaged: (path, found) => `数据文件 ${path} 的内容已损坏（${found}），这次没有完成。请停止年报编制，留好这个文件，再从备份恢复。`,
};

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";

/** The error as the store says it; one that is not about the file stays as it is. */
export function said(path: string, error: unknown): unknown {
  const trouble = troubleAt(path, error);
  if (trouble === undefined || trouble === "opening") return error;
  return new StoreError(sentences[trouble](path, firstLine(error)), { trouble, cause: error });
}

/** That the file at this path is not the one that was opened. */
export const goneFrom = (path: string): StoreError => new StoreError(sentences.gone(path, ""), { trouble: "gone" });

const reasons: Readonly<Partial<Record<Trouble, string>>> = {
  busy: "另一个程序正占着数据文件",
  full: "磁盘满了",
  readonly: "没有写入权限",
  unreachable: "磁盘读写出错",
};

/** Why a file or folder cannot be used, in brackets: our words where we have some, and always what the system said. */
export function reasonAt(path: string, error: unknown): string {
  const told = error instanceof StoreError ? error.cause : error;
  const reason = reasons[(error instanceof StoreError ? error.trouble : undefined) ?? troubleAt(path, told) ?? "opening"];
  return [reason, firstLine(told)].filter((part) => part !== undefined).join("：");
}
