// The date of the signature: blank while it waits, else a day of the calendar.
import { dateProblem } from "../report/date.ts";
import type { Report } from "../report/report.ts";
import { ownAdvice, type Finding } from "./finding.ts";

/** The address of the date in findings and patches. */
export const dateAddress = "about.date";

export function checkDate(report: Pick<Report, "date">): readonly Finding[] {
  const problem = dateProblem(report.date);
  if (problem === undefined) return [];
  return [{ check: "date.unreadable", severity: "error", message: `落款日期填的是“${report.date}”，${problem}。`, at: [dateAddress], operands: 1, expected: null, actual: report.date, basis: ownAdvice }];
}
