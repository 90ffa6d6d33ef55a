// Everything in one file: what is written, and how such a file is read back, a report at a time in both directions.
//
// The file holds reports in their own JSON form, the deleted ones too, so that each can be taken out by hand and
// imported. Each report and the settings carry a sum. What cannot be read is named and stays out; it does not keep the
// others from being read, and nothing is repaired.
import { setImmediate as breath } from "node:timers/promises";
import { z } from "zod";
import { checksumKey, sealed, sealOf } from "../checksum/checksum.ts";
import { opened } from "../arithmetic/open.ts";
import { isSwitchKey } from "../checks/switches.ts";
import { jsonOfBytes } from "../json/json.ts";
import { readReport } from "../report/read.ts";
import { isSetting } from "../report/publication.ts";
import { noOrigin } from "../report/yearBefore.ts";
import { reportFormat, type Report, type Texts } from "../report/report.ts";
import { canonical, type ReportFile } from "../report/write.ts";
import { membersOf, type Members, type ByteRange, type Source } from "./members.ts";
import type { StoredReport } from "./rows.ts";
import { signedInForce, type WholeFrozen } from "./signing.ts";

/** What the format of every backup begins with, whatever its number. */
export const backupFamily = "nianbao-backup/";

export const backupFormat = `${backupFamily}2`;

/** Without sums; still read. */
const firstFormat = `${backupFamily}1`;

/** A report as a backup holds it; its revision is the business of one store. */
export type BackedUp = Omit<StoredReport, "revision"> & { readonly frozen: readonly WholeFrozen[] };

/** A report of which the store itself no longer has what was saved: only named, with what was frozen of it. */
export type Lost = { readonly id: string; readonly lost: string };

/** `reports` is gone through once or more; `settings`: what the installation says of every report that it publishes. */
export type Backup = { readonly reports: Iterable<BackedUp>; readonly settings: Texts };

/** A backup as it is read. `problems` is filled while `reports` is gone through, and begins anew each time. */
export type BackupReading = Backup & { readonly problems: { readonly reports: readonly string[]; readonly file: readonly string[] } };

/** A report in canonical order, so that the same content gives the same text. */
export function inOrder(report: Report): ReportFile {
  const edition = opened(report)?.edition;
  return edition === undefined ? report : canonical(edition, report);
}

const indented = (value: unknown, by: string): string => JSON.stringify(value, null, 2).replaceAll("\n", `\n${by}`);

const entryOf = (one: StoredReport | Lost, frozen: readonly WholeFrozen[]): object => {
  if ("lost" in one) return { ...one, ...(frozen.length === 0 ? {} : { frozen }) };
  const { id, practice, created, changed, deleted, origin, report } = one;
  return {
    ...{ id, practice, created, changed, deleted, ...(origin === null ? {} : { origin }), report: sealed(inOrder(report)) },
    ...(frozen.length === 0 ? {} : { frozen }),
  };
};

/** What else a backup says: the settings of the installation, and what was frozen of each report. */
type Besides = { readonly settings: () => Promise<Texts>; readonly frozen: (report: string) => Promise<readonly WholeFrozen[]> };

/** The text of a backup file, a report at a time. `made`: when, ISO 8601 UTC. */
export async function* writeBackup(
  reports: AsyncIterable<StoredReport | Lost>,
  made: string,
  { settings, frozen }: Besides,
): AsyncGenerator<string> {
  yield `{\n  "format": "${backupFormat}",\n  "made": "${made}",\n  "reports": [`;
  let count = 0;
  for await (const report of reports) {
    yield `${count === 0 ? "" : ","}\n    ${indented(sealed(entryOf(report, await frozen(report.id))), "    ")}`;
    count += 1;
  }
  const texts = await settings();
  yield `${count === 0 ? "" : "\n  "}],\n  "count": ${count}`;
  if (Object.keys(texts).length > 0) yield `,\n  "settings": ${indented(sealed(texts), "  ")}`;
  yield "\n}\n";
}

const time = z.iso.datetime();
const text = z.string();
const count = z.int();
const postedSchema = z.strictObject({ id: text, frozen: text, day: text, address: text, at: text, who: text, sum: text });
const scanSchema = z.strictObject({
  ...{ id: text, frozen: text, name: text, type: text, size: count, hash: text, bytes: z.base64(), at: text, who: text, sum: text },
});
const issuedSchema = z.strictObject({ made: text, hash: text, bytes: z.base64() });
const frozenSchema = z.strictObject({
  ...{ id: text, report: text, number: count, revision: count, algorithm: text, hash: text, code: text, content: text },
  ...{ at: text, who: text, checked: text, note: text },
  ...{ end: text.nullable(), end_at: text.nullable(), end_who: text.nullable(), end_reason: text.nullable(), sum: text },
  ...{ posted: z.array(postedSchema), scans: z.array(scanSchema), issued: z.array(issuedSchema) },
});
const entrySchema = z.strictObject({
  [checksumKey]: z.string().optional(),
  id: z.uuid(),
  practice: z.boolean(),
  created: time,
  changed: time,
  deleted: time.nullable(),
  origin: z
    .union([z.uuid(), z.literal(noOrigin)])
    .nullable()
    .default(null),
  report: z.unknown(),
  frozen: z.array(frozenSchema).default([]),
});
const lostSchema = z.strictObject({
  ...{ [checksumKey]: z.string().optional(), id: z.string(), lost: z.string(), frozen: z.array(frozenSchema).optional() },
});
const settingsSchema = z.record(
  z.string().refine((key) => isSetting(key) || isSwitchKey(key)),
  z.string(),
);

const noBackup = "请选择用“备份全部报告”得到的文件";

/** The JSON at a place, or undefined where it is none, or bytes of it are no UTF-8. */
function jsonAt(source: Source, place: ByteRange | undefined): unknown {
  return place === undefined ? undefined : jsonOfBytes(source.read(place.at, place.length))?.json;
}

function formatProblem(format: unknown, { members, end }: Members): string | undefined {
  if (format === backupFormat || format === firstFormat)
    return members.has("reports") ? undefined : `备份文件里没有报告的列表，文件可能被改动过。${noBackup}。`;
  if (format === reportFormat) return `这是一份报告，不是备份：请用“导入”打开它，或者${noBackup}。`;
  if (typeof format === "string" && format.startsWith(backupFamily))
    return `这份备份的版本是 ${format}，本系统只能恢复 ${firstFormat} 和 ${backupFormat}。请升级本系统后再恢复。`;
  if (end === "cut") return `文件不完整，开头的内容还没有完就断了，像是没有复制完或没有下载完。请重新复制或下载一次；${noBackup}。`;
  if (end === "broken") return `这不是备份文件的写法，读不出来：像是别的文件，或者被手工改过、损坏了。${noBackup}。`;
  return `这不是本系统的备份文件：里面没有备份的记号（"format": "${backupFormat}"）。${noBackup}。`;
}

const isNamed = (json: unknown): json is { readonly year: unknown; readonly body: { readonly name: unknown } } =>
  typeof json === "object" &&
  json !== null &&
  "year" in json &&
  "body" in json &&
  typeof json.body === "object" &&
  json.body !== null &&
  "name" in json.body;

const reportIn = (entry: unknown): unknown => (typeof entry === "object" && entry !== null && "report" in entry ? entry.report : undefined);

function nameOf(entry: unknown, at: number): string {
  const report = reportIn(entry);
  return `备份中的第${at + 1}份报告${isNamed(report) ? `（${`${String(report.body.name)}${String(report.year)}年`.slice(0, 80)}）` : ""}`;
}

const brokenEntry = "内容不完整或者已损坏，读不出来。";
const wrongSum = `内容和它自己的校验码对不上，可能损坏了，或者被手工改过。如果是有意改的，请删去这一份里的“${checksumKey}”再恢复。`;

/** What our own program sealed and we cannot read was sealed by a later one. */
const newer = "这一份没有损坏，但里面有本系统不认识的内容，多半是较新的版本做的备份。请升级本系统后再恢复。";

const parts: Readonly<Record<string, string>> = {
  id: "编号",
  practice: "“练习”的标记",
  created: "建立的时间",
  changed: "修改的时间",
  deleted: "删除的时间",
  origin: "上一年报告的编号",
  frozen: "定稿的版本",
};

const partWords = (place: string): string => `${parts[place] ?? "一部分内容"}（${place}）`;

const firstOf = ([first = "", ...rest]: readonly string[]): string =>
  rest.length === 0 ? first : `${first}（这份报告共有 ${rest.length + 1} 处问题。）`;

/** A report that was damaged where the backup was made: while it was frozen it said what was frozen. When it was begun, and whether it is for practice, nobody knows any more. */
function readLost({ id, lost, frozen = [] }: z.output<typeof lostSchema>): BackedUp | string {
  const signed = signedInForce(frozen);
  const besides = frozen.length === 0 ? "" : "它定稿过、后来解锁的版本也不单独恢复。";
  if (signed === undefined) return `做备份时它在本机上就已经损坏（${lost}），备份里没有它的内容。${besides}请用更早的备份。`;
  const { changed, report } = signed;
  return { id, practice: false, created: changed, changed, deleted: null, origin: null, report, frozen };
}

/** One report of a backup, or what is wrong with it. Who changed it on purpose took its sum out. */
function readEntry(entry: unknown): BackedUp | string {
  if (typeof entry !== "object" || entry === null) return brokenEntry;
  const seal = sealOf(entry);
  const lost = lostSchema.safeParse(entry);
  if (lost.success) return seal === "broken" ? wrongSum : readLost(lost.data);
  const parsed = entrySchema.safeParse(entry);
  const [place = ""] = (parsed.error?.issues ?? []).map(({ path }) => path.map(String).join("."));
  if (seal === "broken") return wrongSum;
  if (!parsed.success) return seal === "whole" ? newer : place === "" ? brokenEntry : `${partWords(place)}缺失或不对，文件可能被改动过。`;
  const { id, practice, created, changed, deleted, origin, report, frozen } = parsed.data;
  const reading = readReport(report);
  if ("problems" in reading) return firstOf(reading.problems);
  return { id, practice, created, changed, deleted, origin, report: reading.report, frozen };
}

function readSettings(source: Source, place: ByteRange | undefined): Texts | undefined {
  const json = place === undefined ? {} : jsonAt(source, place);
  if (typeof json !== "object" || json === null || sealOf(json) === "broken") return undefined;
  const parsed = settingsSchema.safeParse(Object.fromEntries(Object.entries(json).filter(([key]) => key !== checksumKey)));
  return parsed.success ? parsed.data : undefined;
}

function fileProblems(source: Source, { members, reports, torn, end }: Members, settings: Texts | undefined): readonly string[] {
  const count = jsonAt(source, members.get("count"));
  const known = new Set(["format", "made", "reports", "count", "settings"]);
  return [
    ...(torn === undefined ? [] : [`文件在第${torn}份报告之后有一处损坏。`]),
    ...(end === "cut"
      ? [`文件不完整，到第${reports.length}份报告就断了，像是没有复制完或没有下载完。`]
      : end === "broken"
        ? ["文件的最后一部分已损坏。"]
        : []),
    ...(typeof count === "number" && count !== reports.length ? [`备份时有 ${count} 份报告，文件里只找到 ${reports.length} 份。`] : []),
    ...(settings === undefined ? ["其中的“发布设置”已损坏，不会恢复。"] : []),
    ...([...members.keys()].every((name) => known.has(name)) ? [] : ["文件里有不认识的项目，可能被改动过。"]),
  ];
}

/** One report of a backup file by its id, without reading the others; undefined where it is not there, or cannot be read. */
export async function findBackedUp(source: Source, { reports }: Members, id: string): Promise<BackedUp | undefined> {
  for (const place of reports) {
    await breath();
    if (place === "broken" || !source.read(place.at, place.length).includes(id)) continue;
    const read = readEntry(jsonAt(source, place));
    if (typeof read !== "string" && read.id === id) return read;
  }
  return undefined;
}

/** Reads a backup file in UTF-8, of which the parts were found: its reports one after the other, or why it is no backup. */
export function readBackup(source: Source, members: Members = membersOf(source)): BackupReading | { readonly refusal: string } {
  const format = jsonAt(source, members.members.get("format"));
  const refusal = formatProblem(format, members);
  if (refusal !== undefined) return { refusal };
  const settings = readSettings(source, members.members.get("settings"));
  const problems: { reports: string[]; readonly file: readonly string[] } = { reports: [], file: fileProblems(source, members, settings) };
  const reports = {
    *[Symbol.iterator](): Generator<BackedUp> {
      problems.reports = [];
      const seen = new Set<string>();
      for (const [at, place] of members.reports.entries()) {
        const entry = place === "broken" ? undefined : jsonAt(source, place);
        const read = readEntry(entry);
        if (typeof read === "string") problems.reports.push(`${nameOf(entry, at)}：${read}`);
        else if (seen.has(read.id)) problems.reports.push(`${nameOf(entry, at)}与前面一份是同一份报告，只取前面的一份。`);
        else {
          seen.add(read.id);
          yield read;
        }
      }
    },
  };
  return { reports, settings: settings ?? {}, problems };
}
