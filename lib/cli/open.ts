// A report opened from a file, or one sentence that names the file and says why it was not read.
import { readFile } from "node:fs/promises";
import type { Edition } from "../edition/edition.ts";
import { readReportText } from "../report/read.ts";
import type { Report } from "../report/report.ts";
import { systemCode, type Terminal } from "./terminal.ts";

/** What of a workbook is not in its report, what to look at of what is, and where its totals are other than ours, in sentences. */
export type Unsure = { readonly leftOut: readonly string[]; readonly notes: readonly string[]; readonly differing: readonly string[] };

export type Opened = { readonly report: Report; readonly edition: Edition; readonly unsure?: Unsure } | { readonly error: string };

const refusals: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `找不到文件 ${file}。`,
  ENOTDIR: (file) => `找不到文件 ${file}。`,
  EISDIR: (file) => `${file} 是文件夹，不是文件。请写明其中的报告文件。`,
  EACCES: (file) => `没有权限读取文件 ${file}。`,
  EPERM: (file) => `没有权限读取文件 ${file}。`,
};

/** The bytes of a file. `file` is what the user typed, and what the sentence says. */
export async function bytesOf(file: string, terminal: Terminal): Promise<{ readonly bytes: Uint8Array } | { readonly error: string }> {
  try {
    return { bytes: await readFile(terminal.pathOf(file)) };
  } catch (error) {
    const code = systemCode(error);
    return { error: refusals[code]?.(file) ?? `文件 ${file} 无法读取（${code || String(error)}）。` };
  }
}

function textOf(file: string, bytes: Uint8Array): { readonly text: string } | { readonly error: string } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { error: `文件 ${file} 不是 UTF-8 编码的文字，不能作为报告读取。请选择从“导出数据文件”得到的文件。` };
  }
}

/** Reads the project's JSON. `file` is what the user typed, and what the sentence says. */
export async function openReport(file: string, terminal: Terminal): Promise<Opened> {
  const read = await bytesOf(file, terminal);
  const source = "error" in read ? read : textOf(file, read.bytes);
  if ("error" in source) return source;
  const reading = readReportText(source.text);
  return "problems" in reading ? { error: `文件 ${file} 不能作为报告读取：${reading.problems.join("")}` } : reading;
}
