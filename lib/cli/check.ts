// `nianbao check FILE…`: each report judged by its edition; a file that cannot be read does not stop the others.
//
// What could not be judged is said too, in its own list: it is neither passed nor wrong.
import { severityNames, type Finding, type Unjudged } from "../checks/finding.ts";
import { evaluate } from "../arithmetic/evaluate.ts";
import { progressOf } from "../checks/progress.ts";
import { runChecks } from "../checks/run.ts";
import { remarkOn } from "../checks/standing.ts";
import { walk } from "../edition/walk.ts";
import { isReportOf, titleOf, type Report } from "../report/report.ts";
import { findingJson } from "./cells.ts";
import { openReport } from "./open.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

type Judged = {
  readonly file: string;
  readonly edition: string;
  readonly year: number;
  readonly title: string;
  readonly report: Report;
  readonly complete: boolean;
  readonly findings: readonly Finding[];
  readonly unjudged: readonly Unjudged[];
};
type Entry = Judged | { readonly file: string; readonly error: string };

type Opened = { readonly file: string } & Awaited<ReturnType<typeof openReport>>;

/** Judges one file, beside the report of the year before where that is among the files. */
function judge(opened: Opened, all: readonly Opened[]): Entry {
  const { file } = opened;
  if ("error" in opened) return { file, error: opened.error };
  const { edition, report } = opened;
  const before = all.find((other) => !("error" in other) && isReportOf(other.report, report.body.name, report.year - 1));
  const previous = before === undefined || "error" in before ? undefined : evaluate(walk(before.edition), before.report);
  const { findings, unjudged } = runChecks(edition, report, evaluate(walk(edition), report), previous);
  const { complete } = progressOf(edition, report, findings);
  return { file, edition: edition.id, year: report.year, title: titleOf(edition, report), report, complete, findings, unjudged };
}

function entryJson(entry: Entry) {
  if ("error" in entry) return entry;
  const { file, edition, year, report, complete, findings, unjudged } = entry;
  return { file, edition, year, complete, findings: findings.map((finding) => findingJson(report, finding)), unjudged: unjudged.map(({ check, at, reason }) => ({ check, at, reason })) };
}

const isWrong = (entry: Entry): boolean => "findings" in entry && entry.findings.some(({ severity }) => severity === "error");

const stateOf = (entry: Judged): string => (isWrong(entry) ? "有错误" : entry.complete ? "已填完，没有错误" : "没有错误，还没有填完");

function remarkLines(report: Report, finding: Finding): readonly string[] {
  const remark = remarkOn(report, finding);
  if (remark.state === "none") return [];
  return [remark.state === "current" ? `    已说明：${remark.text}` : `    说明已过期（填写说明后数字改过）：${remark.text}`];
}

function findingLines(report: Report, finding: Finding): readonly string[] {
  const { severity, check, message, at, operands } = finding;
  return [`  ${severityNames[severity]}：${message}〔${check}〕`, `    位置：${at.slice(0, operands).join("、")}`, ...remarkLines(report, finding)];
}

/** One line for each check and reason, with the place to look first: a blank form leaves dozens open. */
function unjudgedLines(unjudged: readonly Unjudged[]): readonly string[] {
  const groups = new Map<string, Unjudged[]>();
  for (const one of unjudged) groups.set(`${one.check} ${one.reason}`, [...(groups.get(`${one.check} ${one.reason}`) ?? []), one]);
  return [...groups.values()].map((group) => {
    const { check = "", reason = "", at = [] } = group[0] ?? {};
    return `  ${reason}：${group.length} 处，例如 ${at[0] ?? ""}。〔${check}〕`;
  });
}

function entryLines(entry: Entry): readonly string[] {
  if ("error" in entry) return [entry.file, `  未能读取：${entry.error}`, ""];
  const head = `${entry.file}  ${entry.title}：${stateOf(entry)}`;
  return [head, ...entry.findings.flatMap((finding) => findingLines(entry.report, finding)), ...unjudgedLines(entry.unjudged), ""];
}

function summary(entries: readonly Entry[]): string {
  const unread = entries.filter((entry) => "error" in entry).length;
  const wrong = entries.filter(isWrong).length;
  const parts = [`${entries.length - unread - wrong} 个没有错误`, ...(wrong > 0 ? [`${wrong} 个有错误`] : []), ...(unread > 0 ? [`${unread} 个未能读取`] : [])];
  return `共 ${entries.length} 个文件：${parts.join("，")}。`;
}

/** Judges the files in the order given. 2 where one was not read, else 1 where one has an error. */
export async function check(files: readonly string[], json: boolean, terminal: Terminal): Promise<ExitCode> {
  const opened: Opened[] = [];
  for (const file of files) opened.push({ file, ...(await openReport(file, terminal)) });
  const entries = opened.map((one) => judge(one, opened));
  if (json) terminal.printJson(entries.map(entryJson));
  else terminal.print([...entries.flatMap(entryLines), summary(entries)].join("\n"));
  const unread = entries.flatMap((entry) => ("error" in entry ? [entry.error] : []));
  if (json) unread.forEach(terminal.complain);
  return unread.length > 0 ? 2 : entries.some(isWrong) ? 1 : 0;
}
