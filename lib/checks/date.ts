// The date of the signature: blank while it waits, else a day of the calendar.
import { dateProblem } from "../report/date.ts";
import type { Report } from "../report/report.ts";
import type { Basis } from "../edition/edition.ts";
import type { Finding } from "./finding.ts";

/** The address of the date in findings and patches. */
export const dateAddress = "about.date";

const dateRule: readonly Basis[] = [{ document: "GB/T 9704-2012《党政机关公文格式》", clause: "7.3.5.4 成文日期中的数字" }];

export function checkDate(report: Pick<Report, "date">): readonly Finding[] {
  const problem = dateProblem(report.date);
  if (problem === undefined) return [];
  const message = `落款日期填的是“${report.date}”，${problem}。`;
  return [
    {
      check: "date.unreadable",
      severity: "error",
      message,
      brief: message,
      at: [dateAddress],
      operands: 1,
      expected: null,
      actual: report.date,
      values: { [dateAddress]: report.date },
      basis: dateRule,
    },
  ];
}
