// Which report counts as that of the year before.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { blankReport } from "./report.ts";
import { yearBeforeIn, yearsBeforeIn } from "./yearBefore.ts";

const kept = (name: string, year: number, { practice = false, changed = "2024-01-01" } = {}) => ({ report: blankReport(disclosure2021, year, { name, issuer: name, kind: "government", level: "county" }), practice, changed });

test("is that of the same body one year earlier, the one last changed, and a practice report only beside another", () => {
  const here = kept("甲县", 2024);
  const [early, late, practice] = [kept("甲县 ", 2023), kept("甲县", 2023, { changed: "2024-02-01" }), kept("甲县", 2023, { practice: true, changed: "2024-03-01" })];
  const others = [here, kept("乙县", 2023), kept("甲县", 2022)];
  expect(yearBeforeIn(others, here)).toBeUndefined();
  expect(yearBeforeIn([...others, late, early, practice], here)).toBe(late);
  expect(yearBeforeIn([...others, late, practice], kept("甲县", 2024, { practice: true }))).toBe(practice);
});

test("those of the years before are one a year, the oldest first, and go no further back than asked", () => {
  const here = kept("甲县", 2024);
  const [oldest, old, last, later] = [kept("甲县", 2019), kept("甲县", 2020), kept("甲县", 2023), kept("甲县", 2023, { changed: "2024-02-01" })];
  const others = [here, last, kept("甲县", 2018), old, later, kept("乙县", 2022), oldest, kept("甲县", 2025)];
  expect(yearsBeforeIn(others, here, 5)).toEqual([oldest, old, later]);
});
