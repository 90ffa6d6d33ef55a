// One line for each file, as the table over all of them has it.
import { openIn, countsOf, type Counts } from "../checks/standing.ts";
import { severities } from "../checks/finding.ts";
import { isAsked } from "../recognise/recognised.ts";
import type { SourceFormat } from "../reading/reading.ts";
import { isChecked, isRefused, type CheckedFile, type CheckedReport } from "./checked.ts";

/** What a file is, for a person who does not know endings. */
const formatNames: Readonly<Record<SourceFormat, string>> = {
  json: "数据文件",
  html: "网页",
  docx: "Word",
  doc: "旧 Word、WPS",
  rtf: "RTF 文档",
  odt: "OpenDocument",
  xlsx: "Excel 表格",
  xls: "旧表格",
  pdf: "PDF",
  text: "文字",
};

/** How a file stands, the gravest first. Nothing here says that a report is right: only what was found. */
export const standings = {
  wrong: "有错误",
  refused: "没有读",
  unknown: "没有核对",
  partly: "有数没读出",
  doubtful: "没有发现错误",
  clean: "没有发现问题",
} as const;

export type StandingOfFile = keyof typeof standings;

/** Of what was not read or not judged the numbers are null: nobody knows them. `read`, `unread`: cells of the tables. `doubts`: what is strange in the source itself. */
export type Row = {
  readonly file: string;
  readonly body: string;
  readonly year: string;
  readonly format: string;
  readonly edition: string;
  readonly read: number | null;
  readonly unread: number | null;
  readonly doubts: number | null;
  readonly standing: StandingOfFile;
  /** Why a file was not read or not judged. */
  readonly reason: string;
  /** A file before it with the same bytes, "" where there is none. */
  readonly same: string;
} & { readonly [Key in keyof Counts]: number | null };

const nothing = { read: null, unread: null, doubts: null, error: null, warning: null, advice: null } as const;

/** The cells whose place in the source is known, and those whose place is not. A file of ours says itself what it holds. */
function cellsOf({ outline, recognised, isOwn }: CheckedReport): { readonly read: number; readonly unread: number } {
  const missed = new Set(recognised.unread.flatMap(({ address }) => address ?? []));
  if (isOwn) return { read: Object.keys(recognised.where).length, unread: recognised.unread.length };
  const read = [...outline.cells.keys()].filter((at) => recognised.where[at] !== undefined && !missed.has(at)).length;
  return { read, unread: outline.cells.size - read };
}

function standingOf({ error, warning, advice }: Counts, unread: number, doubts: number): StandingOfFile {
  if (error > 0) return "wrong";
  if (unread > 0) return "partly";
  return warning + advice + doubts > 0 ? "doubtful" : "clean";
}

/** Whose and of which year; "" where the source does not say. */
function whoseOf(file: CheckedFile): { readonly body: string; readonly year: string } {
  if (isRefused(file)) return { body: "", year: "" };
  const { recognised } = file;
  const { report } = recognised;
  return { body: isAsked(recognised, "name") ? "" : report.body.name, year: isAsked(recognised, "year") ? "" : String(report.year) };
}

export function rowOf(file: CheckedFile): Row {
  const common = { file: file.name, ...whoseOf(file), same: isChecked(file) ? (file.same ?? "") : "" };
  if (isRefused(file)) return { ...common, format: "", edition: "", ...nothing, standing: "refused", reason: file.refusal };
  const format = formatNames[file.recognised.format];
  if (!isChecked(file)) {
    const reason = file.recognised.findings.map(({ message }) => message).join("") || file.recognised.why;
    return { ...common, format, edition: "", ...nothing, standing: "unknown", reason };
  }
  const counts = countsOf(openIn(file.report, file.judgement.findings));
  const [cells, doubts] = [cellsOf(file), file.recognised.findings.length];
  return {
    ...common,
    format,
    edition: file.edition.name,
    ...cells,
    doubts,
    ...counts,
    standing: standingOf(counts, cells.unread, doubts),
    reason: "",
  };
}

const order = Object.keys(standings);

/** Below 0 where the first stands graver. */
export function byStanding(one: Row, two: Row): number {
  const apart = order.indexOf(one.standing) - order.indexOf(two.standing);
  if (apart !== 0) return apart;
  const differs = severities.find((severity) => one[severity] !== two[severity]);
  return differs === undefined ? 0 : (two[differs] ?? 0) - (one[differs] ?? 0);
}
