// Dates as typed and as printed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockIn, dateProblem, dayIn, momentIn, printedDate } from "./date.ts";

describe("printed without leading zeros", () => {
  test.each([
    ["2022-01-20", "2022年1月20日"],
    ["2026-11-05", "2026年11月5日"],
    ["2024-02-29", "2024年2月29日"],
  ])("%s as %s", (date, printed) => {
    expect(dateProblem(date)).toBeUndefined();
    expect(printedDate(date)).toBe(printed);
  });
});

describe("not a day of the calendar, and printed as typed", () => {
  test.each(["2023-02-29", "2022-04-31", "2022-13-01", "2022-00-10", "2022-01-00", "2022-01-32"])("%s", (date) => {
    expect(dateProblem(date)).toBe("日历上没有这一天");
    expect(printedDate(date)).toBe(date);
  });
});

describe("not a date, and printed as typed", () => {
  test.each(["2022年1月20日", "2022-1-20", "20220120", "2022/01/20", "昨天", "２０２２-01-20", "2022-01-20T00:00"])("%s", (date) => {
    expect(dateProblem(date)).toBe("应写成 2022-01-20 这样的日期");
    expect(printedDate(date)).toBe(date);
  });
});

test("a blank date waits: it is no problem and prints nothing", () => {
  expect(dateProblem("")).toBeUndefined();
  expect(dateProblem("  ")).toBeUndefined();
  expect(printedDate("  ")).toBe("");
});

const moments = fc.date({ min: new Date("1992-01-01T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z"), noInvalidDate: true });

test("day and time in China are those that the tables of time zones tell", () => {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });
  const clock = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  fc.assert(
    fc.property(moments, (moment) => {
      expect([dayIn(moment), clockIn(moment)]).toEqual([day.format(moment), clock.format(moment)]);
    }),
  );
});

test("a moment of a list is told as the browser tells it in China, with and without its year", () => {
  const parts = {
    timeZone: "Asia/Shanghai",
    hourCycle: "h23",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  } as const;
  const [short, long] = [new Intl.DateTimeFormat("zh-CN", parts), new Intl.DateTimeFormat("zh-CN", { ...parts, year: "numeric" })];
  fc.assert(
    fc.property(moments, (moment) => {
      expect([momentIn(moment, { year: false }), momentIn(moment, { year: true })]).toEqual([short.format(moment), long.format(moment)]);
    }),
  );
});

test("no moment has no day and no time", () => {
  expect([dayIn(new Date("")), clockIn(new Date(""))]).toEqual(["", ""]);
});
