// Years as they are typed and said; every year of a registered format has that format alone.
import { expect, test, vi } from "vitest";
import { editions, editionsForYear } from "./index.ts";
import { yearsInWords, yearToReport, yearTyped } from "./years.ts";

vi.mock("./index.ts", () => import("./withToys.testing.ts"));

test("every year of every registered format is served by that format alone", () => {
  for (const edition of editions) {
    const { from, to } = edition.years;
    for (let year = from; year <= (to ?? from + 10); year += 1) expect(editionsForYear(year), String(year)).toEqual([edition]);
  }
});

test("full-width digits of a year, and a 年 behind it, are read as what they are", () => {
  expect(yearTyped(" ２０２６ ")).toBe("2026");
  for (const text of ["2026年", "2026年度", "２０２６ 年"]) expect(yearTyped(text)).toBe("2026");
  for (const text of ["二〇二六", "26年", "2026年1月", "2026年初"]) expect(yearTyped(text)).toBe(text);
});

test("one year, several and an open end are said in words", () => {
  expect(
    [
      { from: 2020, to: 2020 },
      { from: 2019, to: 2020 },
      { from: 2021, to: null },
    ].map((years) => yearsInWords({ years })),
  ).toEqual(["2020年", "2019年至2020年", "2021年及以后"]);
});

test("until the end of March the year to report on is the last one, afterwards the present one, wherever the clock stands", () => {
  const on = (moment: string) => yearToReport(new Date(moment));
  expect([on("2027-01-01T00:00:00+08:00"), on("2027-03-31T23:59:00+08:00")]).toEqual([2026, 2026]);
  expect([on("2027-04-01T00:00:00+08:00"), on("2027-12-31T23:59:00+08:00")]).toEqual([2027, 2027]);
  expect(on("2026-12-31T16:00:00Z"), "already the new year in China").toBe(2026);
});
