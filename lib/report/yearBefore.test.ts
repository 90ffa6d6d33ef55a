// Which report counts as that of the year before.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { blankReport } from "./report.ts";
import { yearBeforeIn } from "./yearBefore.ts";

const kept = (name: string, year: number, { practice = false, changed = "2024-01-01" } = {}) => ({ report: blankReport(disclosure2021, year, { name, issuer: name, kind: "government", level: "county" }), practice, changed });

test("is that of the same body one year earlier, the one last changed, and a practice report only beside another", () => {
  const here = kept("甲县", 2024);
  const [early, late, practice] = [kept("甲县 ", 2023), kept("甲县", 2023, { changed: "2024-02-01" }), kept("甲县", 2023, { practice: true, changed: "2024-03-01" })];
  const others = [here, kept("乙县", 2023), kept("甲县", 2022)];
  expect(yearBeforeIn(others, here)).toBeUndefined();
  expect(yearBeforeIn([...others, late, early, practice], here)).toBe(late);
  expect(yearBeforeIn([...others, late, practice], kept("甲县", 2024, { practice: true }))).toBe(practice);
});
