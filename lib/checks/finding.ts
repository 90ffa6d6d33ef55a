// A finding is data: which check, how grave, in words, where, what was expected and found, and on what it rests.
import type { Address, Basis, Severity } from "../edition/edition.ts";
import { nameOf } from "../edition/name.ts";
import type { Outline } from "../edition/walk.ts";
import type { Texts } from "../report/report.ts";
import type { CheckKind } from "./kind.ts";

/**
 * Words that a finding marks: from `start` up to but without `end` (UTF-16 units) in the text at `address`, which is a block of running text
 * (`section.part.block`) or a field. Of something that is missing: the part, 0, 0 and an empty quote. Of a heading that only its source has: the part, 0, 0 and the heading.
 */
export type MarkedText = { readonly address: Address; readonly start: number; readonly end: number; readonly quote: string };

/** What would stand in the place of marked words, where that is certain. */
export type Correction = { readonly address: Address; readonly start: number; readonly end: number; readonly text: string };

export type Finding = {
  /** The id of the check. */
  readonly check: string;
  readonly kind: CheckKind;
  readonly severity: Severity;
  /** A sentence that stands alone: both sides, the difference, the clause. */
  readonly message: string;
  /** The same without the clause, for where the basis stands beside it. */
  readonly brief: string;
  /** Where, the place to go to first. Printed operands come before the inputs under them. */
  readonly at: readonly Address[];
  /** How many of `at` are printed operands; the rest are inputs under a total among them. */
  readonly operands: number;
  readonly expected: string | null;
  readonly actual: string | null;
  /** The numbers that it was judged by, by their places: a 说明 holds as long as they do. */
  readonly values: Texts;
  readonly basis: readonly Basis[];
  /** The words that it marks, the first to go to first; absent where it is about figures alone. */
  readonly text?: readonly MarkedText[];
  /** All of them together mend it. Absent where it is not certain what is right. */
  readonly corrections?: readonly Correction[];
  /** Tells findings of one check at one place apart, where there can be several. */
  readonly which?: string;
};

/** The severities in words, the gravest first. */
export const severityNames: { readonly [Key in Severity]: string } = { error: "错误", warning: "提醒", advice: "建议" };

/** The severities, the gravest first. */
export const severities: readonly Severity[] = ["error", "warning", "advice"];

/** One string for a finding, the same at every run as long as it stands at the same place. */
export const findingKey = ({ check, at, which }: Pick<Finding, "check" | "at" | "which">): string =>
  `${check}@${at[0] ?? ""}${which === undefined ? "" : `#${which}`}`;

/** The key of a value of the report of the year before among the values of a finding. */
export const previousKey = (address: Address): string => `previous:${address}`;

/** What could not be judged, and why. It is neither passed nor wrong. `name`: what the check holds a report to. */
export type Unjudged = { readonly check: string; readonly name: string; readonly at: readonly Address[]; readonly reason: string };

export type Findings = { readonly findings: readonly Finding[]; readonly unjudged: readonly Unjudged[] };

/** 「国办公开办函〔2021〕30号，三、收到和处理政府信息公开申请情况」 */
export const cite = (basis: readonly Basis[]): string =>
  [...new Set(basis.map(({ document, clause }) => `${document}，${clause}`))].join("；");

/** Where no document says so, the check says that it is ours. */
export const ownAdvice: readonly Basis[] = [{ document: "本系统建议", clause: "填写提示" }];

/** What a number of a finding is called, by its key: a place of this report, or the same place of the year before. */
export function valueName(outline: Outline, key: string): string {
  const before = previousKey("");
  return key.startsWith(before) ? `上一年报告的${nameOf(outline, key.slice(before.length))}` : nameOf(outline, key);
}
