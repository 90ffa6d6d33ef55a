// What was checked, and what could not be judged, in words: nothing that is open is told as passed.
import { expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { evaluate } from "../arithmetic/evaluate.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { practiceReport } from "../report/practice.ts";
import type { Report } from "../report/report.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { materialOf } from "./check.ts";
import { accountOf, byReason, checkedIn } from "./judged.ts";
import { checksOf, register } from "./register.ts";
import { runChecks } from "./run.ts";

const outline = walk(disclosure2021);
const checked = (report: Report) =>
  checkedIn(materialOf(openedIn(disclosure2021, report)), runChecks(openedIn(disclosure2021, report)).unjudged);
const nameOf = (id: string) => checksOf(disclosure2021).find((check) => check.id === id)?.name;
const balance = "第一项＋第二项＝第三项＋第四项";

test("a relation is named by both sides", () => {
  expect(nameOf("applications.balance")).toBe(balance);
  expect(nameOf("fees.collectedWithinCharged")).toBe("实收金额不大于通知金额");
  expect(nameOf("fees.chargedWithoutNotice")).toBe("发出收费通知件数为 0 时，通知金额也为 0");
  expect(nameOf("stated.applications.total")).toBe("纸上印的总计与各项相加一致");
});

test("of a complete report every check says how many places it looked at", () => {
  const report = practiceReport(disclosure2021.id);
  const found = checked(report);
  expect(found).toContainEqual({ name: balance, kind: "relation", places: 6, open: 0 });
  expect(found).toContainEqual({ name: "落款日期是日历上有的一天", kind: "particulars", places: 1, open: 0 });
  const numbers = outline.inputs.length + Object.keys(report.stated).length + 3;
  expect(found.slice(0, 2)).toEqual([
    { name: "填的数都能识别", kind: "value", places: numbers, open: 0 },
    { name: "没有不该有的负数", kind: "value", places: numbers, open: 0 },
  ]);
});

test("what is blank is open, and checks with nothing to look at are not mentioned", () => {
  const found = checked(reportOf(disclosure2021));
  expect(found).toContainEqual({ name: balance, kind: "relation", places: 6, open: 6 });
  expect(found.map(({ name }) => name)).not.toContain("落款日期是日历上有的一天");
  expect(found.map(({ name }) => name)).not.toContain("填的数都能识别");
});

test("without the year before, comparisons with it are open, each with its reason", () => {
  const report = reportOf(disclosure2021, zeros(disclosure2021), { stated: { "applications.received.total": "0" } });
  const { unjudged } = runChecks(openedIn(disclosure2021, report));
  const reasons = byReason(unjudged);
  const before = reasons.find(({ reason }) => reason.startsWith("没有上一年的报告"));
  expect(before?.checks.map(({ name }) => name)).toContain("二、上年结转政府信息公开申请数量＝上一年报告的四、结转下年度继续办理");
  expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(unjudged.length);
  expect(before?.checks.reduce((sum, { places }) => sum + places.length, 0)).toBe(before?.count);
});

test("printed totals that wait for the same are one group, whatever their checks", () => {
  const { unjudged } = runChecks(
    openedIn(
      disclosure2021,
      reportOf(disclosure2021, {}, { stated: { "applications.received.total": "1", "remedies.cases.directTotal": "1" } }),
    ),
  );
  const waiting = byReason(unjudged)
    .flatMap(({ checks }) => checks)
    .filter(({ name }) => name.startsWith("纸上印的总计"));
  expect(waiting.map(({ places }) => places.length)).toEqual([2]);
});

test("whatever the register holds, and an edition declares, is in the list where it has something to look at", () => {
  const report: Report = { ...practiceReport(disclosure2021.id), date: "2022-01-25" };
  const before = evaluate(outline, practiceReport(disclosure2021.id));
  const last = practiceReport(disclosure2021.id);
  const found = checkedIn(materialOf(openedIn(disclosure2021, report), before, "2026-01-20", last), []).map(({ name }) => name);
  const unasked = checksOf(disclosure2021).filter(({ name }) => !found.includes(name));
  expect(unasked.map(({ id }) => id)).toEqual([
    "unit.missing",
    "value.proportion",
    "content.preface",
    "text.bound",
    "printed.sections",
    "printed.numbers",
    "printed.marks",
    "text.growth",
    "text.share",
  ]);
  expect(register.flatMap((one) => ("rows" in one ? [] : [one.name])).filter((name) => !found.includes(name))).toEqual([
    "格式没有印单位的数，都写了单位",
    "性质相近的两个数不差几十倍",
    "前言写了统计期限、在哪里查阅和联系方式",
    "跟着表格的数与表格相同",
    "原文各部分的标题与格式相同，次序和序号对，不缺",
    "原文小标题的序号连续，同一层用一种序号",
    "原文小标题的括号和后面的标点是全角的",
    "同比增加多少、增长百分之几与两年的表算得相同",
    "占百分之几与表里的数算得相同",
  ]);
});

test("a check that could not judge bears its own name, and is counted as open under it", () => {
  const { unjudged } = runChecks(
    openedIn(disclosure2021, reportOf(disclosure2021, {}, { stated: { "applications.received.total": "1" } })),
  );
  for (const { check, name } of unjudged) expect([check, name]).toEqual([check, nameOf(check)]);
  const open = checked(reportOf(disclosure2021, {}, { stated: { "applications.received.total": "1" } })).reduce(
    (sum, one) => sum + one.open,
    0,
  );
  expect(open).toBe(unjudged.length);
});

test("the account says kind by kind what was judged, by the reason what was not, and of what had nothing to look at neither", () => {
  const report = practiceReport(disclosure2021.id);
  const { judged, open } = accountOf(checked(report), runChecks(openedIn(disclosure2021, report)).unjudged);
  expect(judged.map((words) => words.replace(/ \d+ 处/, ""))).toEqual([
    "单个的数",
    "纸上印的总计",
    "勾稽关系",
    "写法",
    "文字的内容",
    "年度和落款",
  ]);
  expect(open).toEqual([expect.stringMatching(/^没有上一年的报告可以对照 \d+ 处$/)]);
  expect(accountOf([], [])).toEqual({ judged: [], open: [] });
});

test("a check that is partly open is judged for the rest alone", () => {
  expect(accountOf([{ name: "甲", kind: "value", places: 5, open: 2 }], [])).toEqual({ judged: ["单个的数 3 处"], open: [] });
});
