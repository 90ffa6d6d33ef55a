// 定稿 is stopped by errors, by warnings without a 说明 and by what is not filled in; advice stops nothing.
import { expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { findingKey } from "../checks/finding.ts";
import { runChecks } from "../checks/run.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { Report } from "../report/report.ts";
import { practiceReport } from "../report/practice.ts";
import { standingOf, stopWords } from "./stops.ts";

const cleanReport = practiceReport(disclosure2021.id);

const kindsOf = (report: Report) => [...new Set(standingOf(openedIn(disclosure2021, report)).stops.map(({ kind }) => kind))];

test("nothing stops a report that is filled in, right and explained", () => {
  expect(standingOf(openedIn(disclosure2021, cleanReport)).stops).toEqual([]);
  expect(stopWords([])).toBe("");
});

test("an open place stops it, by its name and its page", () => {
  const { stops } = standingOf(openedIn(disclosure2021, { ...cleanReport, date: "" }));
  expect(stops).toEqual([{ kind: "missing", words: "落款日期没有填。", at: "about.date", section: "signature" }]);
  expect(stopWords(stops)).toBe("还不能定稿：有1 处没有填的地方（落款日期没有填）。请先到填写页处理。");
});

test("a warning stops it until it has a 说明", () => {
  const late = { ...cleanReport, date: `${cleanReport.year + 1}-06-01` };
  expect(kindsOf(late)).toEqual(["warning"]);
  const remarks = Object.fromEntries(
    runChecks(openedIn(disclosure2021, late)).findings.map((one) => [findingKey(one), { text: "因机构改革推迟", values: one.values }]),
  );
  const explained = standingOf(openedIn(disclosure2021, { ...late, remarks }));
  expect(explained.stops).toEqual([]);
  expect(explained.explained.map(({ remark }) => remark)).toContain("因机构改革推迟");
});

test("an error stops it", () => {
  const wrong = { ...cleanReport, figures: { ...cleanReport.figures, "applications.received.person": "99999" } };
  expect(kindsOf(wrong)).toContain("error");
});
