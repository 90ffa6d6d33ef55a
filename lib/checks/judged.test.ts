// What was checked, and what could not be judged, in words: nothing that is open is told as passed.
import { expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { practiceReport } from "../report/practice.ts";
import type { Report } from "../report/report.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { byReason, checkedIn, checkName } from "./judged.ts";
import { runChecks } from "./run.ts";

const outline = walk(disclosure2021);
const checked = (report: Report) => checkedIn(outline, report, runChecks(disclosure2021, report).unjudged);
const balance = "第一项＋第二项＝第三项＋第四项";

test("a relation is named by both sides", () => {
  expect(checkName(disclosure2021, "applications.balance")).toBe(balance);
  expect(checkName(disclosure2021, "fees.collectedWithinCharged")).toBe("实收金额不大于通知金额");
  expect(checkName(disclosure2021, "fees.chargedWithoutNotice")).toBe("发出收费通知件数为 0 时，通知金额也为 0");
  expect(checkName(disclosure2021, "stated.applications.total")).toBe("纸上印的总计与各项相加一致");
});

test("of a complete report every check says how many places it looked at", () => {
  const report = practiceReport(disclosure2021.id);
  const found = checkedIn(outline, report, runChecks(disclosure2021, report).unjudged);
  expect(found).toContainEqual({ name: balance, places: 6, open: 0 });
  expect(found).toContainEqual({ name: "落款日期是日历上有的一天", places: 1, open: 0 });
  expect(found[0]).toEqual({
    name: "填的数都能识别，没有不该有的负数",
    places: outline.inputs.length + Object.keys(report.stated).length + 3,
    open: 0,
  });
});

test("what is blank is open, and checks with nothing to look at are not mentioned", () => {
  const found = checked(reportOf(disclosure2021));
  expect(found).toContainEqual({ name: balance, places: 6, open: 6 });
  expect(found.map(({ name }) => name)).not.toContain("落款日期是日历上有的一天");
  expect(found.map(({ name }) => name)).not.toContain("填的数都能识别，没有不该有的负数");
});

test("without the year before, comparisons with it are open, each with its reason", () => {
  const report = reportOf(disclosure2021, zeros(disclosure2021), { stated: { "applications.received.total": "0" } });
  const { unjudged } = runChecks(disclosure2021, report);
  const reasons = byReason(disclosure2021, unjudged);
  const before = reasons.find(({ reason }) => reason.startsWith("没有上一年的报告"));
  expect(before?.checks.map(({ name }) => name)).toContain("二、上年结转政府信息公开申请数量＝上一年报告的四、结转下年度继续办理");
  expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(unjudged.length);
  expect(before?.checks.reduce((sum, { places }) => sum + places.length, 0)).toBe(before?.count);
});

test("printed totals that wait for the same are one group, whatever their checks", () => {
  const { unjudged } = runChecks(
    disclosure2021,
    reportOf(disclosure2021, {}, { stated: { "applications.received.total": "1", "remedies.cases.directTotal": "1" } }),
  );
  const waiting = byReason(disclosure2021, unjudged)
    .flatMap(({ checks }) => checks)
    .filter(({ name }) => name.startsWith("纸上印的总计"));
  expect(waiting.map(({ places }) => places.length)).toEqual([2]);
});
