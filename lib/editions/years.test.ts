// Years as they are typed and said; every year of a registered format has that format alone.
import { expect, test } from "vitest";
import { editions, editionsForYear } from "./index.ts";
import { yearsInWords, yearTyped } from "./years.ts";

test("every year of every registered format is served by that format alone", () => {
  for (const edition of editions) {
    const { from, to } = edition.years;
    for (let year = from; year <= (to ?? from + 10); year += 1) expect(editionsForYear(year), String(year)).toEqual([edition]);
  }
});

test("full-width digits of a year are read as digits", () => {
  expect(yearTyped(" ２０２６ ")).toBe("2026");
  expect(yearTyped("二〇二六")).toBe("二〇二六");
});

test("one year, several and an open end are said in words", () => {
  expect([{ from: 2020, to: 2020 }, { from: 2019, to: 2020 }, { from: 2021, to: null }].map((years) => yearsInWords({ years }))).toEqual(["2020年", "2019年至2020年", "2021年及以后"]);
});
