// What a mended or changed declaration is said to differ in.
import { expect, test, vi } from "vitest";
import { editions } from "../editions/index.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { statistics2014 } from "../editions/statistics-2014/edition.ts";
import { editionChanges } from "./changes.ts";
import type { Edition } from "./edition.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const mended = (edition: Edition, from: string, to: string): Edition => JSON.parse(JSON.stringify(edition).replaceAll(from, to));
const said = (before: Edition, after: Edition) =>
  editionChanges(before, after).map(({ kind, what, at, sentence }) => [kind, what, at, sentence]);

test.each(editions.map((edition) => [edition.id, edition] as const))(
  "%s does not differ from itself, whatever its number",
  (_, edition) => {
    expect(editionChanges(edition, { ...mended(edition, "", ""), revision: 2 })).toEqual([]);
  },
);

test("a misprint that is mended is one change of a label, however many cells it names", () => {
  expect(said(disclosure2021, mended(disclosure2021, "结果纠正", "结果纠错"))).toEqual([
    ["changed", "label", "remedies", "表格“政府信息公开行政复议、行政诉讼情况”里的名称由“结果纠正”改为“结果纠错”。"],
  ]);
  expect(said(statistics2014, mended(statistics2014, "6.申请信息不存在数", "6.申请信息不存在件数"))).toEqual([
    ["changed", "label", "statistics", "表格“政府信息公开情况统计表”里的名称由“6.申请信息不存在数”改为“6.申请信息不存在件数”。"],
  ]);
});

test("a heading, the title and a unit are named with what they were and are", () => {
  expect(
    said(disclosure2021, mended(disclosure2021, "五、存在的主要问题及改进情况", "五、存在的问题及改进情况")).map(([, what, , sentence]) => [
      what,
      sentence,
    ]),
  ).toEqual([["section", "部分由“五、存在的主要问题及改进情况”改为“五、存在的问题及改进情况”。"]]);
  expect(said(disclosure2021, { ...disclosure2021, title: "{name}{year}年度报告" })).toMatchObject([
    ["changed", "title", "", expect.stringContaining("改为“{name}{year}年度报告”")],
  ]);
  expect(said(statistics2014, mended(statistics2014, '"unit":"篇"', '"unit":"件"'))).toContainEqual([
    "changed",
    "unit",
    "statistics.interpretations.value",
    "“3.政策解读稿件发布数·统计数”的计数单位由“篇（整数）”改为“件（整数）”。",
  ]);
});

test("lines that are added or taken away are told by their cells, and a rule by what it says", () => {
  const without: Edition = {
    ...statistics2014,
    sections: statistics2014.sections.map((section) => ({
      ...section,
      parts: section.parts.map((part) =>
        part.kind === "grid" && part.grid.kind === "list"
          ? { ...part, grid: { ...part.grid, lines: part.grid.lines.filter(({ id }) => id !== "receivedByFax") } }
          : part,
      ),
    })),
    relations: statistics2014.relations.filter(({ id }) => id !== "statistics.received.sum"),
  };
  const removed = editionChanges(statistics2014, without);
  expect(removed.map(({ kind, what, at }) => [kind, what, at])).toEqual([
    ["removed", "cell", "statistics.receivedByFax.value"],
    ["changed", "table", "statistics"],
    ["removed", "rule", "statistics.received.sum"],
  ]);
  expect(removed[0]?.sentence).toBe("去掉了格：2.传真申请数·统计数。");
  expect(editionChanges(without, statistics2014).map(({ kind, what }) => [kind, what])).toEqual([
    ["added", "cell"],
    ["changed", "table"],
    ["added", "rule"],
  ]);
});

test("a rule whose names stay but whose cells change is told", () => {
  const other = mended(disclosure2021, '"sum":["applications.received.*","applications.carriedIn.*"]', '"sum":["applications.received.*"]');
  expect(said(disclosure2021, other)).toEqual([
    ["changed", "rule", "applications.balance", "勾稽关系“第一项＋第二项 ＝ 第三项＋第四项（错误）”所含的格有变化。"],
  ]);
});
