// The name under the report is that of its body, or another office's; one letter off is a slip.
import { expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { materialOf } from "./check.ts";
import { issuerAsBody } from "./issuer.ts";
import { judgedBy } from "./run.ts";

const found = (name: string, issuer: string) =>
  judgedBy(
    [issuerAsBody],
    materialOf(openedIn(disclosure2021, reportOf(disclosure2021, {}, { body: { name, issuer, kind: "", level: "" } }))),
  ).findings.map(({ at, brief, expected, actual }) => ({ at, brief, expected, actual }));

test("a name that differs by a letter is asked for, at the names", () => {
  expect(found("青禾区市场监督管理局", "青禾县市场监督管理局")).toEqual([
    {
      at: ["about.issuer"],
      brief: "落款写的是“青禾县市场监督管理局”，报告单位是“青禾区市场监督管理局”，差一个字。请核对。",
      expected: "青禾区市场监督管理局",
      actual: "青禾县市场监督管理局",
    },
  ]);
});

test("letters in each other's places are said to be so", () => {
  expect(found("青禾县市场监督管理局", "青禾县市场督监管理局").map(({ brief }) => brief)).toEqual([
    "落款写的是“青禾县市场督监管理局”，报告单位是“青禾县市场监督管理局”，有两个字前后颠倒。请核对。",
  ]);
});

test.each([
  ["青禾县人民政府", "青禾县人民政府"],
  ["青禾县人民政府", "青禾县人民政府办公室"],
  ["青禾县教育局", ""],
  ["教育局", "体育局"],
])("%s may sign as %s", (name, issuer) => {
  expect(found(name, issuer)).toEqual([]);
});
