// `nianbao check FILE…`: each report judged by its edition; a file that cannot be read does not stop the others.
//
// What could not be judged is said too, in its own list: it is neither passed nor wrong.
import { severityNames, type Finding, type Unjudged } from "../checks/finding.ts";
import { openedIn } from "../arithmetic/opened.ts";
import { progressOf } from "../checks/progress.ts";
import { runChecks } from "../checks/run.ts";
import { remarkOn } from "../checks/standing.ts";
import { dayIn } from "../report/date.ts";
import type { ReportState } from "../report/state.ts";
import { titleOf, type Report } from "../report/report.ts";
import { fileBefore } from "./before.ts";
import { findingJson } from "./cells.ts";
import { openReport, type OpenedFile } from "./open.ts";
import { readingJson, recogniseHow, type SourceHow } from "./source.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

type Judged = {
  readonly file: string;
  readonly edition: string;
  readonly year: number;
  readonly title: string;
  readonly report: Report;
  readonly complete: boolean;
  readonly state: ReportState;
  readonly findings: readonly Finding[];
  readonly unjudged: readonly Unjudged[];
  /** The file of the year before that it was judged beside. */
  readonly before: string | null;
  /** Files that could be that of the year before: it was judged beside none of them. */
  readonly unclear: readonly string[];
  /** How it was read, where somebody else made it. */
  readonly opened: Opened;
};
type Entry = Judged | { readonly file: string; readonly error: string };

type Opened = Exclude<OpenedFile, { readonly error: string }>;
type Named = { readonly file: string } & OpenedFile;

const readOf = (all: readonly Named[]) => all.flatMap((one) => ("error" in one ? [] : [one]));

/** Judges one file, beside the report of the year before where that is among these; `only`: they were named for it. */
function judge(opened: Named, all: readonly Named[], only: boolean): Entry {
  const { file } = opened;
  if ("error" in opened) return { file, error: opened.error };
  const { edition, report } = opened;
  const { one, several } = fileBefore(opened, readOf(all), only);
  const before = readOf(all).find((other) => other === one);
  const previous = before && openedIn(before.edition, before.report).readings;
  const { findings, unjudged } = runChecks(openedIn(edition, report), previous, dayIn(new Date()));
  const { complete, state } = progressOf(edition, report, findings);
  return {
    file,
    edition: edition.id,
    year: report.year,
    title: titleOf(edition, report),
    report,
    complete,
    state,
    findings,
    unjudged,
    before: before?.file ?? null,
    unclear: several.map((other) => other.file),
    opened,
  };
}

function entryJson(entry: Entry) {
  if ("error" in entry) return entry;
  const { file, edition, year, report, complete, state, findings, unjudged, before, unclear, opened } = entry;
  return {
    file,
    edition,
    year,
    complete,
    state,
    before,
    unclear,
    findings: findings.map((finding) => findingJson(report, finding)),
    unjudged: unjudged.map(({ check, name, at, reason }) => ({ check, name, at, reason })),
    reading: readingJson(opened),
  };
}

const isWrong = (entry: Entry): boolean => "findings" in entry && entry.findings.some(({ severity }) => severity === "error");

const stateOf = (entry: Judged): string =>
  isWrong(entry) ? "有错误" : entry.complete ? "已填完，没有错误" : `没有错误，${entry.state === "送审稿" ? "只差落款日期" : "还没有填完"}`;

function remarkLines(report: Report, finding: Finding): readonly string[] {
  const remark = remarkOn(report, finding);
  if (remark.state === "none") return [];
  return [remark.state === "current" ? `    已说明：${remark.text}` : `    说明已过期（填写说明后数字改过）：${remark.text}`];
}

function findingLines(report: Report, finding: Finding): readonly string[] {
  const { severity, check, message, at, operands } = finding;
  return [
    `  ${severityNames[severity]}：${message}〔${check}〕`,
    `    位置：${at.slice(0, operands).join("、")}`,
    ...remarkLines(report, finding),
  ];
}

/** One line for each check and reason, with the place to look first: a blank form leaves dozens open. */
function unjudgedLines(unjudged: readonly Unjudged[]): readonly string[] {
  const groups = new Map<string, Unjudged[]>();
  for (const one of unjudged) groups.set(`${one.check} ${one.reason}`, [...(groups.get(`${one.check} ${one.reason}`) ?? []), one]);
  return [...groups.values()].map((group) => {
    const { check = "", name = "", reason = "", at = [] } = group[0] ?? {};
    return `  ${name}：${reason}：${group.length} 处，例如 ${at[0] ?? ""}。〔${check}〕`;
  });
}

function beforeLines({ before, unclear, report }: Judged): readonly string[] {
  if (before !== null) return [`  上一年的报告：${before}。`];
  return unclear.length === 0
    ? []
    : [`  ${report.year - 1}年的报告有 ${unclear.length} 份可能是：${unclear.join("、")}。没有和上年核对，请用 --before 写明是哪一份。`];
}

function sourceLines({ opened: { source } }: Judged): readonly string[] {
  if (source.isOwn) return [];
  const { leftOut, notes } = source.unsure;
  return [...leftOut.map((sentence) => `  没有读入：${sentence}`), ...notes.map((sentence) => `  请核对：${sentence}`)];
}

function entryLines(entry: Entry): readonly string[] {
  if ("error" in entry) return [entry.file, `  未能读取：${entry.error}`, ""];
  const head = `${entry.file}  ${entry.title}：${stateOf(entry)}`;
  return [
    head,
    ...beforeLines(entry),
    ...sourceLines(entry),
    ...entry.findings.flatMap((finding) => findingLines(entry.report, finding)),
    ...unjudgedLines(entry.unjudged),
    "",
  ];
}

function summary(entries: readonly Entry[]): string {
  const unread = entries.filter((entry) => "error" in entry).length;
  const wrong = entries.filter(isWrong).length;
  const parts = [
    `${entries.length - unread - wrong} 个没有错误`,
    ...(wrong > 0 ? [`${wrong} 个有错误`] : []),
    ...(unread > 0 ? [`${unread} 个未能读取`] : []),
  ];
  return `共 ${entries.length} 个文件：${parts.join("，")}。`;
}

/** A source whose tables are in no known format cannot be judged. */
function judgeable(file: string, opened: OpenedFile): OpenedFile {
  if ("error" in opened || opened.source.recognised.edition !== null) return opened;
  return {
    error: `文件 ${file} 没有核对：${opened.source.recognised.findings.map(({ message }) => message).join("") || opened.source.recognised.why}`,
  };
}

async function openAll(files: readonly string[], how: SourceHow, terminal: Terminal): Promise<readonly Named[]> {
  const opened: Named[] = [];
  for (const file of files) opened.push({ file, ...judgeable(file, await openReport(file, terminal, recogniseHow(how))) });
  return opened;
}

/** What was asked for: `before` are the files of reports of the year before, in the place of those among the files. */
export type How = SourceHow & { readonly json?: true | undefined; readonly before?: readonly string[] | undefined };

/** Judges the files in the order given. 2 where one was not read, else 1 where one has an error. */
export async function check(files: readonly string[], { json, before = [], ...how }: How, terminal: Terminal): Promise<ExitCode> {
  const [opened, named] = [await openAll(files, how, terminal), await openAll(before, how, terminal)];
  const wrong = named.flatMap((one) => ("error" in one ? [one.error] : []));
  if (wrong.length > 0) {
    if (json) terminal.printJson({ error: wrong[0] });
    wrong.forEach(terminal.complain);
    return 2;
  }
  const entries = opened.map((one) => judge(one, named.length > 0 ? named : opened, named.length > 0));
  if (json) terminal.printJson(entries.map(entryJson));
  else terminal.print([...entries.flatMap(entryLines), summary(entries)].join("\n"));
  const unread = entries.flatMap((entry) => ("error" in entry ? [entry.error] : []));
  if (json) unread.forEach(terminal.complain);
  return unread.length > 0 ? 2 : entries.some(isWrong) ? 1 : 0;
}
