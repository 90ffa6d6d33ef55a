// Writing a result whole or not at all: to a new name beside the goal, then renamed over it in one step.
//
// A link stays a link and what it points to is replaced; a file that is marked read-only is not replaced.
import { randomUUID } from "node:crypto";
import { access, constants, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { systemCode } from "./terminal.ts";

const refusals: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `不能写 ${file}：所在的文件夹不存在。`,
  ENOTDIR: (file) => `不能写 ${file}：所在的文件夹不存在。`,
  EACCES: (file) => `不能写 ${file}：没有权限。`,
  EPERM: (file) => `不能写 ${file}：没有权限。`,
  EROFS: (file) => `不能写 ${file}：所在的磁盘是只读的。`,
  ENOSPC: (file) => `不能写 ${file}：磁盘已满。`,
  ENAMETOOLONG: (file) => `不能写 ${file}：文件名太长。`,
};

async function replace(goal: string, content: string | Uint8Array): Promise<void> {
  const draft = join(dirname(goal), `.nianbao-${randomUUID()}.tmp`);
  try {
    await writeFile(draft, content, { flag: "wx" });
    await rename(draft, goal);
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Writes `content` to `path`; the sentence says `file`, as the user typed it. Undefined where all went well. */
export async function writeWhole(file: string, path: string, content: string | Uint8Array): Promise<string | undefined> {
  try {
    const there = await stat(path).catch(() => undefined);
    if (there?.isDirectory() === true) return `不能写 ${file}：它是文件夹，请写明文件名。`;
    if (there !== undefined) await access(path, constants.W_OK);
    await replace(there === undefined ? path : await realpath(path), content);
    return undefined;
  } catch (error) {
    const code = systemCode(error);
    return refusals[code]?.(file) ?? `不能写 ${file}（${code || String(error)}）。`;
  }
}
