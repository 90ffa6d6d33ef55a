// The date of the signature: blank while it waits, else a day of the calendar, and one on which a report of this year can be signed.
//
// The period that a report counts ends with its year, and the formats say by which day of the year after it is to be public (`due`).
import { applicable, type Subject } from "../arithmetic/applicable.ts";
import type { Due, Edition } from "../edition/edition.ts";
import { dateAddress, dateProblem, dayWords, printedDate } from "../report/date.ts";
import type { Report } from "../report/report.ts";
import type { Check, Family, Judgement, Material } from "./check.ts";

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

/** The date of a report where it is a day of the calendar; those are ordered as they are spelt. */
const dayOf = ({ date }: Pick<Report, "date">): string | undefined =>
  date.trim() === "" || dateProblem(date) !== undefined ? undefined : date;

const found = (date: string, brief: string): readonly Judgement[] => [
  { at: [dateAddress], brief, actual: date, values: { [dateAddress]: date } },
];

/** Of each edition, for it rests on the document that the edition obeys. */
export const signedInItsYear: Family = {
  rows: ({ edition }) => [
    {
      id: "date.beforeEnd",
      name: "落款日期在报告年度结束之后",
      kind: "particulars",
      severity: "warning",
      basis: edition.basis,
      looksAt: "落款日期",
      places: ({ report }) => (dayOf(report) === undefined ? 0 : 1),
      run: ({ report }) => {
        const [day, { year }] = [dayOf(report), report];
        if (day === undefined || day > `${year}-12-31`) return [];
        return found(
          day,
          `落款日期是${printedDate(day)}，报告的是${year}年全年的数字，要到${year}年12月31日才截止。请核对是不是把年份写成了${day.slice(0, 4)}年。`,
        );
      },
    },
  ],
};

/** What an edition says of the day by which such a report is to be public. `unknown`: kind or level of its body is not chosen yet. */
export function dueOf(edition: Edition, report: Subject): Due | "unknown" | undefined {
  const asked = (edition.due ?? []).map((due) => ({ due, applies: applicable(due.when, report) }));
  return (
    asked.find(({ applies }) => applies === "yes")?.due ?? (asked.some(({ applies }) => applies === "unknown") ? "unknown" : undefined)
  );
}

function judgedLate(material: Material): readonly Judgement[] {
  const { report, outline } = material;
  const [day, due] = [dayOf(report), dueOf(outline.edition, report)];
  if (day === undefined || due === undefined) return [];
  if (due === "unknown") return [{ at: [dateAddress], reason: "单位类别或层级还没有选，未能判断" }];
  const last = `${report.year + 1}-${due.by}`;
  if (day <= last) return [];
  return found(
    day,
    `落款日期是${printedDate(day)}，这份${report.year}年的报告应当在${printedDate(last)}前公布。请核对日期；确实晚了的，写一句说明。`,
  );
}

/** Of an edition that says by when its reports are to be public. */
export const signedInTime: Family = {
  rows: ({ edition: { due = [] } }) =>
    due.length === 0
      ? []
      : [
          {
            id: "date.afterDue",
            name: `落款日期不晚于应当公布的日子（${[...new Set(due.map(({ by }) => dayWords(by)))].join("、")}，看单位类别和层级）`,
            kind: "particulars",
            severity: "warning",
            basis: [...new Map(due.map(({ basis }) => [JSON.stringify(basis), basis])).values()],
            looksAt: "落款日期，单位类别和层级",
            places: ({ report, outline }) => (dayOf(report) === undefined || dueOf(outline.edition, report) === undefined ? 0 : 1),
            run: judgedLate,
          },
        ],
};

/** Asked only where somebody says which day it is. */
export const signedInFuture: Check = {
  id: "date.future",
  name: "落款日期不在今天之后",
  kind: "particulars",
  severity: "advice",
  basis: "own",
  looksAt: "落款日期和今天的日期",
  places: ({ report, today }) => (dayOf(report) === undefined || today === undefined ? 0 : 1),
  run: ({ report, today }) => {
    const day = dayOf(report);
    if (day === undefined || today === undefined || day <= today) return [];
    return found(
      day,
      `落款日期是${printedDate(day)}，今天是${printedDate(today)}，日子还没有到。请核对；先写好签发日期的，到时以签发的为准。`,
    );
  },
};
