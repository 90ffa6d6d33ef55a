// The date of the signature: blank while it waits, else a day of the calendar.
import { dateProblem } from "../report/date.ts";
import type { Check } from "./check.ts";

/** The address of the date in findings and patches. */
export const dateAddress = "about.date";

export const unreadableDate: Check = {
  id: "date.unreadable",
  name: "落款日期是日历上有的一天",
  kind: "particulars",
  severity: "error",
  basis: [{ document: "GB/T 9704-2012《党政机关公文格式》", clause: "7.3.5.4 成文日期中的数字" }],
  looksAt: "落款日期",
  places: ({ report }) => (report.date.trim() === "" ? 0 : 1),
  run: ({ report: { date } }) => {
    const problem = dateProblem(date);
    if (problem === undefined) return [];
    return [{ at: [dateAddress], brief: `落款日期填的是“${date}”，${problem}。`, actual: date, values: { [dateAddress]: date } }];
  },
};
