// What 编制下一年度年报 says it will do is what it does.
import { expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import type { Edition } from "../edition/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { roll } from "./roll.ts";
import { rollPlanOf } from "./rollPlan.ts";

const edition = disclosure2021;
const report = reportOf(
  edition,
  { "applications.carriedOut.person": "5", "applications.carriedOut.enterprise": "2", "applications.received.person": "9" },
  {
    date: "2022-01-20",
    fields: { "preface.period": "ready", "preface.phone": "0000", "other.feeNotices": "3", "other.matters": "none" },
    narrative: { "overview.disclosure": [{ id: "a", kind: "paragraph", text: "上年的话。" }] },
    sources: { applications: "信访局" },
  },
);
const planFor = (next: Edition) => rollPlanOf(edition, report, next, roll(openedIn(edition, report), next));

test("figures are named by their line with where they come from", () => {
  expect(planFor(edition).filled).toEqual([
    {
      line: "二、上年结转政府信息公开申请数量",
      values: ["自然人 5", "商业企业 2"],
      source: "沂水县2021年政府信息公开工作年度报告：上一年报告的四、结转下年度继续办理",
    },
  ]);
});

test("what comes along and what stays behind are named, each only where there is some", () => {
  expect(planFor(edition)).toMatchObject({
    title: "沂水县2022年政府信息公开工作年度报告",
    otherFormat: false,
    kept: ["统计期限", "电话"],
    left: [],
    behind: ["4 个数", "1 段文字（新报告里可以对照着看）", "1 处“本年度无此项”", "落款日期", "1 条数据来源"],
  });
});

test("lines that the next format has no place for are named", () => {
  const next: Edition = { ...edition, id: "next", sections: edition.sections.filter(({ id }) => id !== "preface") };
  expect(planFor(next)).toMatchObject({ otherFormat: true, kept: [], left: ["统计期限", "电话"] });
});

test("a figure that last year's report does not give is named with what stands there", () => {
  const doubtful = { ...report, figures: { ...report.figures, "applications.carriedOut.enterprise": "约2" } };
  const { filled, unread } = rollPlanOf(edition, doubtful, edition, roll(openedIn(edition, doubtful), edition));
  expect(filled[0]?.values).toEqual(["自然人 5"]);
  expect(unread[0]).toBe(
    "上一年报告的四、结转下年度继续办理：商业企业填的是“约2”，读不出数，科研机构、社会公益组织、法律服务机构、其他没有填",
  );
});
