// One report judged by its edition, in words and as JSON.
//
// What could not be judged is said too, in its own list: it is neither passed nor wrong.
import { severityNames, type Finding, type Unjudged } from "../checks/finding.ts";
import { openedIn } from "../arithmetic/opened.ts";
import { progressOf } from "../checks/progress.ts";
import { runChecks } from "../checks/run.ts";
import { remarkOn } from "../checks/standing.ts";
import type { Edition } from "../edition/edition.ts";
import { dayIn } from "../report/date.ts";
import type { ReportState } from "../report/state.ts";
import { titleOf, type Report } from "../report/report.ts";
import { findingJson } from "./cells.ts";
import type { Alike } from "../checkup/alike.ts";
import type { Kept } from "./kept.ts";

type Read = Kept & { readonly edition: Edition };

/**
 * `before`: the file of the year before that it was judged beside. `earlier`: without one, the file of a year before that whose text its own was held against. `unclear`: files that could be it; it was judged beside none of them. `alike`: its
 * paragraphs that are much the same as one in another unit's report among the files.
 */
export type Beside = {
  readonly before: string | null;
  readonly earlier: string | null;
  readonly unclear: readonly string[];
  readonly alike: readonly Alike[];
};

export type Judged = Beside & {
  readonly file: string;
  readonly edition: string;
  readonly year: number;
  readonly title: string;
  readonly report: Report;
  readonly complete: boolean;
  readonly state: ReportState;
  readonly findings: readonly Finding[];
  readonly unjudged: readonly Unjudged[];
  readonly read: Kept;
};

/** Judges a report, beside that of the year before where there is one. `file`: as the user typed it. */
export function judge(file: string, own: Read, before: Read | undefined, beside: Beside, earlier?: Read): Judged {
  const { edition, report } = own;
  const previous = before && openedIn(before.edition, before.report).readings;
  const { findings, unjudged } = runChecks(openedIn(edition, report), previous, dayIn(new Date()), (before ?? earlier)?.report, own);
  const { complete, state } = progressOf(edition, report, findings);
  const title = titleOf(edition, report);
  return { ...beside, file, edition: edition.id, year: report.year, title, report, complete, state, findings, unjudged, read: own };
}

/** As README.md promises it. */
export function judgedJson({
  file,
  edition,
  year,
  report,
  complete,
  state,
  findings,
  unjudged,
  before,
  earlier,
  unclear,
  alike,
  read,
}: Judged) {
  return {
    file,
    edition,
    year,
    complete,
    state,
    before,
    earlier,
    unclear,
    alike,
    findings: findings.map((finding) => findingJson(report, finding)),
    unjudged: unjudged.map(({ check, name, at, reason }) => ({ check, name, at, reason })),
    reading: read.reading,
  };
}

/** Whether it has an error. */
export const isWrong = ({ findings }: Judged): boolean => findings.some(({ severity }) => severity === "error");

const stateOf = (judged: Judged): string =>
  isWrong(judged)
    ? "有错误"
    : judged.complete
      ? "已填完，没有错误"
      : `没有错误，${judged.state === "送审稿" ? "只差落款日期" : "还没有填完"}`;

function remarkLines(report: Report, finding: Finding): readonly string[] {
  const remark = remarkOn(report, finding);
  if (remark.state === "none") return [];
  return [remark.state === "current" ? `    已说明：${remark.text}` : `    说明已过期（填写说明后数字改过）：${remark.text}`];
}

/** A finding in words. */
export function findingLines(report: Report, finding: Finding): readonly string[] {
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

function beforeLines({ before, earlier, unclear, report }: Judged): readonly string[] {
  if (before !== null) return [`  上一年的报告：${before}。`];
  if (earlier !== null) return [`  没有上一年的报告；文字和更早的报告对照过：${earlier}。`];
  return unclear.length === 0
    ? []
    : [`  ${report.year - 1}年的报告有 ${unclear.length} 份可能是：${unclear.join("、")}。没有和上年核对，请用 --before 写明是哪一份。`];
}

/** What a file holds and is not in its report: of a workbook of ours, too. */
function sourceLines({ read: { unsure } }: Judged): readonly string[] {
  const { leftOut, notes } = unsure;
  return [...leftOut.map((sentence) => `  没有读入：${sentence}`), ...notes.map((sentence) => `  请核对：${sentence}`)];
}

/** In words, with an empty line at the end. */
export function judgedLines(judged: Judged): readonly string[] {
  return [
    `${judged.file}  ${judged.title}：${stateOf(judged)}`,
    ...beforeLines(judged),
    ...sourceLines(judged),
    ...judged.alike.map(
      ({ quote, percent, file, other }) =>
        `  雷同：“${quote}”一段，有 ${percent}% 的字句也在 ${file} 里：“${other}”。哪一份在先，本系统不知道。`,
    ),
    ...judged.findings.flatMap((finding) => findingLines(judged.report, finding)),
    ...unjudgedLines(judged.unjudged),
    "",
  ];
}
