import { expect, it } from "vitest";
import { signedDayIn } from "./signedDay.ts";

it("a day is read as it is written, in digits or characters, with blanks in it, open or short", () => {
  expect(signedDayIn("2026年1月20日")).toEqual({ year: "2026", month: "1", day: "20", isShort: false });
  expect(signedDayIn(" ２０２６ 年 元 月 二十 日")).toEqual({ year: "2026", month: "元", day: "二十", isShort: false });
  expect(signedDayIn("二〇二六年一月二十日")).toEqual({ year: "二〇二六", month: "一", day: "二十", isShort: false });
  expect(signedDayIn("2026年　月　日")).toEqual({ year: "2026", month: "", day: "", isShort: false });
  expect(signedDayIn("2026.1.20")).toEqual({ year: "2026", month: "1", day: "20", isShort: true });
});

it.each(["2026.13.20", "2026-1/20", "发布日期：2026-01-20", "截至2026年1月20日", "1826年1月20日", ""])("%s is no day by itself", (line) => {
  expect(signedDayIn(line)).toBeUndefined();
});
