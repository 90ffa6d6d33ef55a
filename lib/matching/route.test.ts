// The example of the README, step by step, so that its picture stays true; and each reason why a text goes nowhere.
import { expect, test } from "vitest";
import { match } from "./match.ts";
import { routed } from "./route.ts";
import { rowsOf } from "./rows.ts";
import { columnIds, columnsIn, drawn, rowIds, seenBy, sketched } from "./sketch.testing.ts";

const example = ["项目|自然人|企业|备注|总计", "新收|12|3|同上年|15", "予以公开|9|约2||11", "其它|1|0||1"];
const routes = (...rows: readonly string[]) => routed(drawn(...rows), sketched, "small", { row: 1, position: 2 }).routes;
const reasons = (...rows: readonly string[]) =>
  routes(...rows).flatMap((route) => (route.to === "outside" ? [`${route.cell.text}：${route.reason}`] : []));

test("the README's example goes the way that the README says", () => {
  const seen = seenBy("small", ...example);
  expect(seen.rows.map(({ kind, label }) => `${kind} ${label?.cell.text ?? ""}`)).toEqual([
    "head ",
    "body 新收",
    "body 予以公开",
    "body 其它",
  ]);
  expect(rowIds(seen, rowsOf(seen, 1))).toBe("— received granted elsewise");
  expect(columnsIn(seen, { row: 1, position: 2 }).map(columnIds)).toEqual(["head: — person company — total"]);
  expect(
    routes(...example).map((route) => {
      if (route.to === "slot") return `${route.cell.text} → ${route.slot.address.replace("small.", "")}`;
      return `${route.cell.text} → ${route.to === "label" ? "label" : route.reason}`;
    }),
  ).toEqual([
    "项目 → 看作标题或列名，本表没有",
    "自然人 → label",
    "企业 → label",
    "备注 → 看作标题或列名，本表没有",
    "总计 → label",
    "新收 → label",
    "12 → received.person",
    "3 → received.company",
    "同上年 → 本表没有“备注”这一列",
    "15 → received.total",
    "予以公开 → label",
    "9 → granted.person",
    "约2 → granted.company",
    "11 → granted.total",
    "其它 → label",
    "1 → elsewise.person",
    "0 → elsewise.company",
    "1 → elsewise.total",
  ]);
  const plan = match(drawn(...example), sketched, "small", "small.carriedIn.other", {
    "small.received.other": "0",
    "small.elsewise.person": "1",
  });
  expect(plan.alignedBy).toBe("labels");
  expect(plan.changes.map(({ address, to }) => [address, to])).toEqual([
    ["small.received.person", "12"],
    ["small.received.company", "3"],
    ["small.granted.person", "9"],
    ["small.elsewise.company", "0"],
  ]);
  expect(plan.same.map(({ address }) => address)).toEqual(["small.elsewise.person"]);
  expect(plan.leftOut.map(({ text, address }) => [text, address])).toEqual([["约2", "small.granted.company"]]);
  expect(plan.totals.map(({ printed, ours }) => [printed, ours])).toEqual([
    ["15", "15"],
    ["11", null],
    ["1", null],
  ]);
  expect(plan.outside.map(({ text }) => text)).toEqual(["项目", "备注", "同上年"]);
});

test.each([
  [
    "a title and a head that nobody knows",
    ["统计表", "项目|自然人", "新收|1"],
    ["统计表：看作标题或列名，本表没有", "项目：看作标题或列名，本表没有"],
  ],
  ["a signature", ["新收|1", "填表人|"], ["填表人：不是本表的行名、列名或数"]],
  ["a signature below figures alone", ["1", "填表人"], ["填表人：不是本表的行名、列名或数"]],
  ["a row that is not there", ["新收|1", "小计|2"], ["小计：本表没有“小计”这一行", "2：本表没有“小计”这一行"]],
  ["a row without a name", ["新收|1", "|2"], ["2：这一行没有行名，与本表对不上"]],
  ["rows past the last", ["1", "2", "3", "4", "5"], ["5：超出本表的行数"]],
  ["columns past the last", ["1|2|3"], ["3：超出本表的列数"]],
  [
    "a name of a row that nobody knows",
    ["街道办|1", "民政局|2"],
    ["街道办：看作行名，本表没有这个行名", "民政局：看作行名，本表没有这个行名"],
  ],
  [
    "a running number",
    ["序号|项目|自然人", "1|新收|5"],
    ["序号：看作标题或列名，本表没有", "项目：看作标题或列名，本表没有", "1：在行名的左边"],
  ],
  [
    "heads that have slipped",
    ["自然人|企业组织|总计", "企业|其他", "1|2"],
    ["1：列名与列错开了，分不出是哪一列", "2：列名与列错开了，分不出是哪一列"],
  ],
  [
    "a column of another table",
    ["项目|2021年|2022年", "新收|1|2"],
    [
      "项目：看作标题或列名，本表没有",
      "2021年：看作标题或列名，本表没有",
      "2022年：看作标题或列名，本表没有",
      "1：本表没有“2021年”这一列",
      "2：本表没有“2022年”这一列",
    ],
  ],
  [
    "rows of months",
    ["1月|5", "2月|6"],
    ["1月", "5"]
      .map((text) => `${text}：“1月”是一段时间，不是本表的一行；请把各段时间的数合计以后再填`)
      .concat(["2月", "6"].map((text) => `${text}：“2月”是一段时间，不是本表的一行；请把各段时间的数合计以后再填`)),
  ],
  [
    "a table on its side",
    ["项目|新收|结转", "自然人|1|2", "企业|3|4", "其他|5|6"],
    ["项目", "新收", "结转", "自然人", "1", "2", "企业", "3", "4", "其他", "5", "6"].map(
      (text) => `${text}：“自然人”“企业”是本表的列名，这里写在各行前面，行和列颠倒了；请转置以后再粘贴`,
    ),
  ],
  ["(12) before other figures", ["新收|(12)|5"], []],
  ["a stack", ["新收", "5", "结转", "6"], ["新收", "5", "结转", "6"].map((text) => `${text}：行名和数都在一列里，分不出行和列`)],
])("%s has no place, and is named with its reason", (_, rows, expected) => expect(reasons(...rows)).toEqual(expected));

test("a cell is a guess where its row or its column is one", () => {
  const guessed = (...rows: readonly string[]) =>
    routes(...rows).flatMap((route) => (route.to === "slot" ? [`${route.cell.text}${route.guessed ? "?" : ""}`] : []));
  expect(guessed("项目|自然人|企业单位|其他", "予以公开|1|2|3", "不公开|4|5|6", "3.其他|7|8|9")).toEqual([
    "1",
    "2?",
    "3",
    "4?",
    "5?",
    "6?",
    "7",
    "8?",
    "9",
  ]);
  expect(
    routed(drawn("项目|自然人|企业单位|其他", "予以公开|1|2|3", "不公开|4|5|6", "3.其他|7|8|9"), sketched, "small", { row: 1, position: 2 })
      .guesses,
  ).toEqual([
    { name: "不公开", where: "2.不予公开" },
    { name: "企业单位", where: "企业组织·企业" },
  ]);
});

test("how a block was aligned is said by what brought labels", () => {
  const alignedBy = (...rows: readonly string[]) => routed(drawn(...rows), sketched, "small", { row: 0, position: 0 }).alignedBy;
  expect(alignedBy("项目|自然人", "新收|1")).toBe("labels");
  expect(alignedBy("新收|1|2|3|6")).toBe("rows");
  expect(alignedBy("自然人|总计", "1|1")).toBe("columns");
  expect(alignedBy("1|2")).toBe("cursor");
});

test("a figure merged over two places is left out where the rows beside it tell the places apart", () => {
  const left = (...rows: readonly string[]) =>
    routes(...rows).flatMap((route) => (route.to === "slot" && route.left !== undefined ? [route.cell.text] : []));
  expect(left("新收|1|8→2|9", "结转|1|2|3|6")).toEqual(["8"]);
  expect(left("新收|1|5↓2", "结转|2")).toEqual(["5"]);
  expect(left("新收|1→2|2→2|3→2|6→2", "结转|1→2|2→2|3→2|6→2")).toEqual([]);
});

test("lines of a row that was torn are taken nowhere, for a number that stands alone may be half of one", () => {
  for (const rows of [
    ["本年新收", "4", "1 7 3 0"],
    ["4", "1 7 3"],
    ["1,000 7", "3"],
  ])
    for (const reason of reasons(...rows)) expect(reason).toMatch(/像是复制时断了行/);
  expect(routes("4", "1 7 3").some(({ to }) => to === "slot")).toBe(false);
  expect(routes("12", "3").some(({ to }) => to === "slot")).toBe(true);
});
