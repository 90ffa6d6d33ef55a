// How a finding stands in a report: open, or explained by a 说明 that still fits its numbers. An error is mended, never
// explained; a 说明 whose numbers changed no longer counts, and says which of them did.
import type { Severity } from "../edition/edition.ts";
import { isCurrent } from "../report/remark.ts";
import type { Remark, Report, Texts } from "../report/report.ts";
import { findingKey, severities, type Finding } from "./finding.ts";

/** A number that is another than when the 说明 was written, by its key among the values of the finding; "" where there is none. */
export type ValueChange = { readonly key: string; readonly then: string; readonly now: string };

export type RemarkStanding =
  | { readonly state: "none" }
  | { readonly state: "current"; readonly text: string }
  | { readonly state: "expired"; readonly text: string; readonly changed: readonly ValueChange[] };

/** Whether a finding may be answered by a 说明 instead of another number. */
export const isExplainable = ({ severity }: Pick<Finding, "severity">): boolean => severity !== "error";

function changesSince({ values: then }: Remark, now: Texts): readonly ValueChange[] {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(then)])];
  return keys.filter((key) => then[key] !== now[key]).map((key) => ({ key, then: then[key] ?? "", now: now[key] ?? "" }));
}

/** The 说明 of a finding in a report: none, one that fits, or one that its numbers have left behind. */
export function remarkOn(report: Pick<Report, "remarks">, finding: Finding): RemarkStanding {
  const remark = report.remarks[findingKey(finding)];
  if (remark === undefined || !isExplainable(finding)) return { state: "none" };
  if (isCurrent(remark, finding.values)) return { state: "current", text: remark.text };
  return { state: "expired", text: remark.text, changed: changesSince(remark, finding.values) };
}

/** The findings that still ask for something: errors, and all others without a 说明 that fits. */
export const openIn = (report: Pick<Report, "remarks">, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => remarkOn(report, finding).state !== "current");

export type Counts = { readonly [Key in Severity]: number };

const units: { readonly [Key in Severity]: string } = { error: "处错误", warning: "条提醒", advice: "条建议" };

/** 2 处错误, 3 条提醒: what there is, the gravest first; nothing for what there is none of. */
export const countWords = (counts: Partial<Counts>): readonly string[] =>
  severities.flatMap((severity) => (counts[severity] ? [`${counts[severity]} ${units[severity]}`] : []));

/** Below 0 where the first counts are less grave: one error outweighs any number of warnings. */
export function byGravity(one: Counts, two: Counts): number {
  const differs = severities.find((severity) => one[severity] !== two[severity]);
  return differs === undefined ? 0 : one[differs] - two[differs];
}

/** How many there are of each severity. */
export function countsOf(findings: readonly Finding[]): Counts {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), advice: count("advice") };
}
