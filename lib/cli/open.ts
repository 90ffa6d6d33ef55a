// A report opened from a file, or one sentence that names the file and says why it was not read.
import { readFileSync } from "node:fs";
import { sha256Of } from "../checksum/checksum.ts";
import type { Edition } from "../edition/edition.ts";
import { whatIs, type WhatIs } from "../reading/whatIs.ts";
import { UnreadableSource } from "../reading/reading.ts";
import { refusalOf, takes, type Door } from "../reading/words.ts";
import type { HowToRecognise } from "../recognise/recognised.ts";
import type { Report } from "../report/report.ts";
import type { OpenedSource, Unsure } from "../sources/open.ts";
import { systemCode, type Terminal } from "./terminal.ts";

/** A report, and of a source that somebody made how it was read; `sha256` of its bytes. */
export type OpenedFile =
  | { readonly report: Report; readonly edition: Edition; readonly source: OpenedSource; readonly sha256: string }
  | { readonly error: string };

export type Found = { readonly bytes: Uint8Array; readonly found: WhatIs };

const refusals: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `找不到文件 ${file}。`,
  ENOTDIR: (file) => `找不到文件 ${file}。`,
  EISDIR: (file) => `${file} 是文件夹，不是文件。请写明其中的报告文件。`,
  ERR_FS_FILE_TOO_LARGE: (file) => `文件 ${file} 超过 2 GB，不是报告、工作簿或发布包。`,
  EACCES: (file) => `没有权限读取文件 ${file}。`,
  EPERM: (file) => `没有权限读取文件 ${file}。`,
};

/** The bytes of a file. `file` is what the user typed, and what the sentence says. */
export function bytesOf(file: string, terminal: Terminal): { readonly bytes: Uint8Array } | { readonly error: string } {
  try {
    return { bytes: readFileSync(terminal.pathOf(file)) };
  } catch (error) {
    const code = systemCode(error);
    return { error: refusals[code]?.(file) ?? `文件 ${file} 无法读取（${code || String(error)}）。` };
  }
}

/** A file with what it is. `file` is what the user typed, and what the sentence says. */
export async function lookAt(file: string, door: Door, terminal: Terminal): Promise<Found | { readonly error: string }> {
  const read = bytesOf(file, terminal);
  if ("error" in read) return read;
  const found = whatIs(read.bytes);
  return takes(door, found) ? { ...read, found } : { error: `文件 ${file} 没有读：${refusalOf(found, door)}` };
}

/** What is to be looked at in a data file is told at once; the rest. */
function told({ notes, ...unsure }: Unsure, file: string, terminal: Terminal): Unsure {
  for (const note of notes) terminal.complain(`${file}：${note}`);
  return { ...unsure, notes: [] };
}

/** Opens a report from whatever file: our own data, a workbook, or what somebody published. `file` is what the user typed, and what the sentence says. */
export async function openReport(file: string, terminal: Terminal, how: HowToRecognise = {}): Promise<OpenedFile> {
  if (Number.isNaN(how.year)) return { error: "--year 后面要写四位数字的年度，例如 2021。" };
  const read = bytesOf(file, terminal);
  if ("error" in read) return read;
  const { openSource } = await import("../sources/open.ts");
  try {
    const found = await openSource(read.bytes, how);
    const source = found.recognised.format === "json" ? { ...found, unsure: told(found.unsure, file, terminal) } : found;
    const sha256 = sha256Of(read.bytes);
    return { report: source.recognised.report, edition: source.edition, source, sha256 };
  } catch (problem) {
    if (!(problem instanceof UnreadableSource)) throw problem;
    return { error: `文件 ${file} ${problem.message.startsWith("不能作为") ? "" : "没有读："}${problem.message}` };
  }
}
