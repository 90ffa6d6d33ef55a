// A report opened from a file, or one sentence that names the file and says why it was not read.
import { readFile } from "node:fs/promises";
import type { Edition } from "../edition/edition.ts";
import { whatIs, type WhatIs } from "../reading/whatIs.ts";
import { refusalOf, takes, textNotes, type Door } from "../reading/words.ts";
import { readReportText } from "../report/read.ts";
import type { Report } from "../report/report.ts";
import { systemCode, type Terminal } from "./terminal.ts";

/** What of a workbook is not in its report, what to look at of what is, and where its totals are other than ours, in sentences. */
export type Unsure = { readonly leftOut: readonly string[]; readonly notes: readonly string[]; readonly differing: readonly string[] };

export type OpenedFile = { readonly report: Report; readonly edition: Edition; readonly unsure?: Unsure } | { readonly error: string };

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
export async function bytesOf(file: string, terminal: Terminal): Promise<{ readonly bytes: Uint8Array } | { readonly error: string }> {
  try {
    return { bytes: await readFile(terminal.pathOf(file)) };
  } catch (error) {
    const code = systemCode(error);
    return { error: refusals[code]?.(file) ?? `文件 ${file} 无法读取（${code || String(error)}）。` };
  }
}

/** A file with what it is. `file` is what the user typed, and what the sentence says. */
export async function lookAt(file: string, door: Door, terminal: Terminal): Promise<Found | { readonly error: string }> {
  const read = await bytesOf(file, terminal);
  if ("error" in read) return read;
  const found = whatIs(read.bytes);
  return takes(door, found) ? { ...read, found } : { error: `文件 ${file} 没有读：${refusalOf(found, door)}` };
}

/** The project's JSON in a file that was looked at; a strange encoding and what looks garbled are said. */
export function reportIn(file: string, { found }: Found, terminal: Terminal): OpenedFile {
  if (!("text" in found)) return { error: `文件 ${file} 没有读：${refusalOf(found, "report")}` };
  const reading = readReportText(found.text);
  if ("problems" in reading) return { error: `文件 ${file} 不能作为报告读取：${reading.problems.join("")}` };
  for (const note of textNotes(found, "report")) terminal.complain(`${file}：${note}`);
  return reading;
}

/** Reads the project's JSON. `file` is what the user typed, and what the sentence says. */
export async function openReport(file: string, terminal: Terminal): Promise<OpenedFile> {
  const looked = await lookAt(file, "report", terminal);
  return "error" in looked ? looked : reportIn(file, looked, terminal);
}
