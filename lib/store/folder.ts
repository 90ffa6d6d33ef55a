// The folder of the data: made where it is missing, for its owner alone, with a note for people who look into it.
//
// A folder that holds other things too was chosen by somebody for reasons of his own: only our files in it are closed to
// others. On Windows rights are the folder's, and the calls do nothing.
import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const noteName = "说明.txt";

const note = `这个文件夹里是“年报编制”的全部数据。

nianbao.sqlite 是数据文件。程序在运行时，旁边还有 nianbao.sqlite-wal 和 nianbao.sqlite-shm，这三个文件是一体的，
不要删除、改名，也不要只换其中一个。nianbao.sqlite-count 用来发现数据文件是不是被换成了旧的。

backups 里是自动备份，每天一份，留最近的 14 份；“恢复前-”开头的文件夹里是恢复时换下来的原来的数据。

要把数据拷走或留一份：请在程序里点“更多”，再点“备份全部报告”，拷走得到的文件。
一定要直接拷数据文件时，请先停止程序，再拷 nianbao.sqlite；程序停止后，它一个文件就是完整的。
`;

const mine = (uid: number): boolean => process.getuid?.() === uid;

/** Rights for the owner alone, where the thing is ours to change. */
function close(path: string, mode: number): void {
  try {
    const place = statSync(path, { throwIfNoEntry: false });
    if (place !== undefined && mine(place.uid) && (place.mode & 0o777) !== mode) chmodSync(path, mode);
  } catch {
    // A disk without rights, as of a memory stick, is used as it is.
  }
}

/** The folder of the daily copies, beside the data file. */
export const dailyFolder = "backups";

/** How the folders begin that hold what a restore has put aside. */
export const asideBegin = "恢复前-";

/** The 访问口令 (lib/guard) lies here too. */
const isOurs = (name: string): boolean =>
  [noteName, "password.json", dailyFolder].includes(name) || ["nianbao.sqlite", asideBegin].some((begin) => name.startsWith(begin));

/** Makes the folder where it is missing. Throws what the system says. */
export function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).every(isOurs)) close(folder, 0o700);
}

/**
 * Makes the data file where it is missing. Not to be called while SQLite has it open in this process: closing any handle
 * of a file gives up the locks of all (POSIX).
 */
export function createFile(path: string): void {
  closeSync(openSync(path, "a", 0o600));
}

/** Keeps the data file and its companions from other people, and leaves the note. */
export function protect(path: string): void {
  for (const ending of ["", "-wal", "-shm", "-count"]) close(`${path}${ending}`, 0o600);
  try {
    writeFileSync(join(dirname(path), noteName), `\uFEFF${note.replaceAll("\n", "\r\n")}`, { flag: "wx", mode: 0o600 });
  } catch {
    // It is there already, or there is no room: the data matter, not the note.
  }
}
