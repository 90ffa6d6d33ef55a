// The date of the signature.
import { describe, expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import type { Body } from "../report/report.ts";
import { materialOf } from "./check.ts";
import { dateAddress } from "../report/date.ts";
import { unreadableDate } from "./date.ts";
import { checksOf } from "./register.ts";
import { judgedBy, runChecks } from "./run.ts";

const found = (date: string) =>
  judgedBy([unreadableDate], materialOf(openedIn(disclosure2021, reportOf(disclosure2021, {}, { date })))).findings;

test("a date that waits, or a day of the calendar, is no finding", () => {
  for (const date of ["", " ", "2022-01-20", "2024-02-29"]) expect(found(date)).toEqual([]);
});

test("what is no date is an error at the date that says how to write one", () => {
  const { findings } = runChecks(openedIn(disclosure2021, reportOf(disclosure2021, {}, { date: "2022年1月20日" })));
  expect(findings).toMatchObject([
    {
      check: "date.unreadable",
      severity: "error",
      at: [dateAddress],
      actual: "2022年1月20日",
      message: "落款日期填的是“2022年1月20日”，应写成 2022-01-20 这样的日期。",
    },
  ]);
});

test("a day that the calendar does not have is an error", () => {
  expect(found("2023-02-29")[0]?.message).toBe("落款日期填的是“2023-02-29”，日历上没有这一天。");
});

const checks = checksOf(disclosure2021).filter(({ id }) => ["date.beforeEnd", "date.afterDue", "date.future"].includes(id));

/** What is said of a date, with the day on which it is asked. */
function saidOf(date: string, body: Partial<Body> = {}, today?: string) {
  const report = reportOf(
    disclosure2021,
    {},
    { date, year: 2025, body: { name: "甲", issuer: "甲", kind: "government", level: "county", ...body } },
  );
  const { findings, unjudged } = judgedBy(checks, materialOf(openedIn(disclosure2021, report), undefined, today));
  return [...findings.map(({ check, severity }) => `${check} ${severity}`), ...unjudged.map(({ check, reason }) => `${check} ${reason}`)];
}

describe("the day of signing", () => {
  test.each(["2026-01-01", "2026-02-20"])("%s fits the report of a county of 2025", (date) => {
    expect(saidOf(date, {}, "2026-02-21")).toEqual([]);
  });
  test.each(["2025-02-10", "2025-12-31", "2024-01-01"])("%s lies before its period has ended", (date) => {
    expect(saidOf(date)).toEqual(["date.beforeEnd warning"]);
  });
  test("is too late after 31 January for departments and towns, 20 February for counties, 10 March for cities, 31 March for provinces", () => {
    const late = (date: string, body: Partial<Body>) => saidOf(date, body).includes("date.afterDue warning");
    for (const [last, next, body] of [
      ["2026-01-31", "2026-02-01", { kind: "department" }],
      ["2026-01-31", "2026-02-01", { kind: "department", level: "city" }],
      ["2026-01-31", "2026-02-01", { kind: "township", level: "township" }],
      ["2026-01-31", "2026-02-01", { level: "township" }],
      ["2026-02-20", "2026-02-21", {}],
      ["2026-03-10", "2026-03-11", { level: "city" }],
      ["2026-03-31", "2026-04-01", { level: "province" }],
    ] as const)
      expect([body, late(last, body), late(next, body)]).toEqual([body, false, true]);
  });
  test("has no day set for the report of a government's office on itself, and waits where kind or level is not chosen", () => {
    expect(saidOf("2026-05-01", { kind: "office" })).toEqual([]);
    expect(saidOf("2026-05-01", { level: "" })).toEqual(["date.afterDue 单位类别或层级还没有选，未能判断"]);
    expect(saidOf("2026-05-01", { kind: "", level: "" })).toEqual(["date.afterDue 单位类别或层级还没有选，未能判断"]);
  });
  test("in the future is advice, and asked only where the day is known", () => {
    expect(saidOf("2026-01-20", {}, "2026-01-19")).toEqual(["date.future advice"]);
    expect(saidOf("2026-01-20", {}, "2026-01-20")).toEqual([]);
    expect(saidOf("2026-01-20")).toEqual([]);
  });
  test("that waits, or is no date, is judged by none of them", () => {
    for (const date of ["", "2026年1月20日"]) expect(saidOf(date, {}, "2025-01-01")).toEqual([]);
  });
  test("says what stands there, against what, and what to do", () => {
    const brief = (date: string) =>
      judgedBy(checks, materialOf(openedIn(disclosure2021, reportOf(disclosure2021, {}, { date, year: 2025 })))).findings[0]?.brief;
    expect(brief("2025-01-20")).toBe(
      "落款日期是2025年1月20日，报告的是2025年全年的数字，要到2025年12月31日才截止。请核对是不是把年份写成了2025年。",
    );
    expect(brief("2026-03-02")).toBe(
      "落款日期是2026年3月2日，这份2025年的报告应当在2026年2月20日前公布。请核对日期；确实晚了的，写一句说明。",
    );
  });
});
