// Everything in one file: what is written, and how such a file is read back.
//
// The file holds reports in their own JSON form, the deleted ones too, so that each can be taken out by hand and
// imported. Reading refuses the whole file where one report in it is not right; nothing is repaired.
import { z } from "zod";
import { editionById } from "../editions/index.ts";
import { readReport } from "../report/read.ts";
import { isSetting } from "../report/publication.ts";
import { noOrigin } from "../report/yearBefore.ts";
import { reportFormat, type Report, type Texts } from "../report/report.ts";
import { canonical, type ReportFile } from "../report/write.ts";
import type { StoredReport } from "./rows.ts";

export const backupFormat = "nianbao-backup/1";

/** A report as a backup holds it; its revision is the business of one store. */
export type BackedUp = Omit<StoredReport, "revision">;

/** `made`: when, ISO 8601 UTC. `settings`: what the installation says of every report that it publishes. */
export type Backup = { readonly format: typeof backupFormat; readonly made: string; readonly reports: readonly BackedUp[]; readonly settings: Texts };

/** A report in canonical order, so that the same content gives the same text. */
export function inOrder(report: Report): ReportFile {
  const edition = editionById(report.edition, report.editionRevision);
  return edition === undefined ? report : canonical(edition, report);
}

/** The text of a backup file. */
export function writeBackup(reports: readonly StoredReport[], made: string, settings: Texts): string {
  const backup = { format: backupFormat, made, reports: reports.map(({ id, practice, created, changed, deleted, origin, report }) => ({ id, practice, created, changed, deleted, ...(origin === null ? {} : { origin }), report: inOrder(report) })), ...(Object.keys(settings).length === 0 ? {} : { settings }) } satisfies Pick<Backup, "format" | "made"> & { readonly reports: readonly unknown[] };
  return `${JSON.stringify(backup, null, 2)}\n`;
}

const time = z.iso.datetime();
const backupSchema = z.strictObject({
  format: z.literal(backupFormat),
  made: time,
  reports: z.array(z.strictObject({ id: z.uuid(), practice: z.boolean(), created: time, changed: time, deleted: time.nullable(), origin: z.union([z.uuid(), z.literal(noOrigin)]).nullable().default(null), report: z.unknown() })),
  settings: z.record(z.string().refine(isSetting), z.string()).default({}),
});
type Parsed = z.infer<typeof backupSchema>["reports"][number];

const noBackup = "请选择用“备份全部报告”得到的文件";

function formatProblem(json: unknown): string | undefined {
  const format = typeof json === "object" && json !== null && "format" in json ? json.format : undefined;
  if (format === backupFormat) return undefined;
  if (format === reportFormat) return `这是一份报告，不是备份：请用“导入”打开它，或者${noBackup}。`;
  if (typeof format === "string" && format.startsWith("nianbao-backup/")) return `这份备份的版本是 ${format}，本系统只能恢复 ${backupFormat}。请升级本系统后再恢复。`;
  return `这不是本系统的备份文件：里面没有 "format": "${backupFormat}"。${noBackup}。`;
}

const isNamed = (json: unknown): json is { readonly year: unknown; readonly body: { readonly name: unknown } } =>
  typeof json === "object" && json !== null && "year" in json && "body" in json && typeof json.body === "object" && json.body !== null && "name" in json.body;

const nameOf = (entry: Parsed, at: number): string => `备份中的第${at + 1}份报告${isNamed(entry.report) ? `（${String(entry.report.body.name)}${String(entry.report.year)}年）` : ""}`;

function readEntry(entry: Parsed, at: number, all: readonly Parsed[]): BackedUp | { readonly problems: readonly string[] } {
  if (all.findIndex(({ id }) => id === entry.id) < at) return { problems: [`${nameOf(entry, at)}的编号与前面一份相同：${entry.id}。`] };
  const reading = readReport(entry.report);
  return "problems" in reading ? { problems: reading.problems.map((problem) => `${nameOf(entry, at)}：${problem}`) } : { ...entry, report: reading.report };
}

function readParsed(json: unknown): Backup | { readonly problems: readonly string[] } {
  const wrong = formatProblem(json);
  if (wrong !== undefined) return { problems: [wrong] };
  const parsed = backupSchema.safeParse(json);
  if (!parsed.success) return { problems: parsed.error.issues.slice(0, 1).map(({ path }) => `备份文件的 ${path.map(String).join(".")} 缺失或不对，文件可能被改动过。${noBackup}。`) };
  const entries = parsed.data.reports.map(readEntry);
  const problems = entries.flatMap((entry) => ("problems" in entry ? entry.problems : []));
  const reports = entries.flatMap((entry) => ("problems" in entry ? [] : [entry]));
  return problems.length > 0 ? { problems } : { format: backupFormat, made: parsed.data.made, reports, settings: parsed.data.settings };
}

/** Reads the text of a backup file: all of it, or sentences that say which report is not right and why. */
export function readBackup(text: string): Backup | { readonly problems: readonly string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { problems: [`这不是 JSON 文件，或者文件不完整，无法读取。${noBackup}。`] };
  }
  return readParsed(json);
}
