// The date of the signature.
import { expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { materialOf } from "./check.ts";
import { dateAddress, unreadableDate } from "./date.ts";
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
