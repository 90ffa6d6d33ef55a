// How a new format arrives: a small one, made up here, declared in a few dozen lines of data; everything else follows.
import { load } from "cheerio";
import { JSDOM } from "jsdom";
import mammoth from "mammoth";
import { describe, expect, test, vi } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { evaluate } from "../arithmetic/evaluate.ts";
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import { progressOf } from "../checks/progress.ts";
import { runChecks } from "../checks/run.ts";
import { compose } from "../document/compose.ts";
import { csvOf } from "../outputs/csv.ts";
import { renderDocx } from "../outputs/docx/render.ts";
import { tablesIn } from "../outputs/html/read-back.testing.ts";
import { renderPage } from "../outputs/html/page.ts";
import { readCells, tablesOf } from "../outputs/html/sample.testing.ts";
import type { Edition } from "../edition/edition.ts";
import { layout } from "../edition/layout.ts";
import { lintEdition } from "../edition/lint.ts";
import { walk } from "../edition/walk.ts";
import { explain } from "../balance/explain.ts";
import { readBlock } from "../clipboard/block.ts";
import { match } from "../matching/match.ts";
import { readReportText } from "../report/read.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { writeReport } from "../report/write.ts";

const small = vi.hoisted((): Edition => {
  const basis = [{ document: "甲办发〔2031〕1号", clause: "附件" }];
  const measure = { unit: "件", number: "count" } as const;
  return {
    id: "small-2031",
    revision: 1,
    name: "小格式（2031年）",
    years: { from: 2031, to: null },
    basis,
    title: "{name}{year}年简表",
    sections: [
      {
        id: "mail",
        name: "一、来信",
        heading: "一、来信办理情况",
        parts: [
          { kind: "prose", id: "text", name: "情况", required: true, none: "本年度没有来信。" },
          {
            kind: "grid",
            grid: {
              kind: "cross",
              id: "letters",
              caption: "来信办理情况",
              measure,
              basis,
              columns: [
                {
                  id: "from",
                  label: "来信人",
                  lines: [
                    { id: "people", label: "个人" },
                    { id: "firms", label: "单位" },
                  ],
                },
                { id: "all", label: "合计", total: "group" },
              ],
              rows: [
                { id: "received", label: "收到" },
                {
                  id: "handled",
                  label: "办理",
                  lines: [
                    { id: "answered", label: "答复" },
                    { id: "passedOn", label: "转办" },
                  ],
                },
              ],
            },
          },
        ],
      },
      {
        id: "means",
        name: "二、保障",
        heading: "二、保障情况",
        parts: [
          {
            kind: "grid",
            grid: {
              kind: "list",
              id: "means",
              caption: "保障情况",
              basis,
              heads: { line: "指标", unit: "单位", value: "数" },
              none: "——",
              lines: [
                { id: "people", label: "一、人员", indent: 0, measure: null },
                { id: "staff", label: "（一）工作人员", indent: 1, measure: { unit: "人", number: "count" } },
                { id: "fullTime", label: "其中：专职", indent: 2, measure: { unit: "人", number: "count" }, partOf: "staff" },
                { id: "money", label: "二、经费", indent: 0, measure: { unit: "万元", number: "amount" } },
              ],
            },
          },
          { kind: "signature" },
        ],
      },
    ],
    relations: [
      {
        id: "letters.balance",
        severity: "error",
        left: { name: "收到", sum: ["letters.received.*"] },
        op: "equal",
        right: { name: "答复＋转办", sum: ["letters.answered.*", "letters.passedOn.*"] },
        basis,
      },
    ],
  };
});

vi.mock("../editions/index.ts", async () => (await import("../editions/registry.ts")).registryOf([small]));

const figures = {
  "letters.received.people": "12",
  "letters.received.firms": "3",
  "letters.answered.people": "10",
  "letters.answered.firms": "3",
  "letters.passedOn.people": "2",
  "letters.passedOn.firms": "0",
  "means.staff.value": "5",
  "means.fullTime.value": "2",
  "means.money.value": "1.50",
};
const report = reportOf(small, figures, { fields: { "mail.text": "none" }, date: "2032-01-10" });
const found = (changed: Readonly<Record<string, string>>) =>
  runChecks(openedIn(small, reportOf(small, { ...figures, ...changed }))).findings;

test("it is sound", () => {
  expect(lintEdition(small)).toEqual([]);
});

test("its schema reads what it writes, and refuses a place that it does not have", () => {
  expect(readReportText(writeReport(small, report))).toEqual({ report, edition: small });
  expect(readReportText(JSON.stringify({ ...report, figures: { "means.people.value": "1" } }))).toEqual({
    problems: ["表里的数中有一处是这种格式没有的（技术信息：figures，means.people.value）。"],
  });
});

test("its form has a place for every cell, totals that follow, and knows when it is complete", () => {
  const { cells, inputs, totals } = walk(small);
  expect([cells.size, inputs.length, totals.length]).toEqual([12, 9, 3]);
  const laid = [...walk(small).grids.values()].flatMap(({ grid }) => layout(grid).rows.flat());
  expect(laid.filter(({ address }) => address !== undefined)).toHaveLength(12);
  const readings = evaluate(walk(small), report);
  expect(totals.map(({ address }) => canonicalNumber(valueOf(readings.get(address)) ?? expect.fail(address)))).toEqual(["15", "13", "2"]);
  expect([progressOf(small, report, []).complete, progressOf(small, reportOf(small), []).blank]).toEqual([true, true]);
});

describe("its checks", () => {
  test("find nothing in a correct report", () => {
    expect(found({})).toEqual([]);
  });
  test("say both sides and the difference where the relation does not hold", () => {
    expect(found({ "letters.answered.people": "9" })).toMatchObject([
      { check: "letters.balance", message: "“来信人·个人”列：收到＝12，答复＋转办＝11，差 1。依据：甲办发〔2031〕1号，附件。" },
    ]);
  });
  test("find a part that is larger than its whole", () => {
    expect(found({ "means.fullTime.value": "6" })).toMatchObject([
      {
        check: "means.fullTime.withinWhole",
        severity: "error",
        at: ["means.fullTime.value", "means.staff.value"],
        message: expect.stringContaining("其中：专职＝6，大于（一）工作人员＝5，多 1"),
      },
    ]);
  });
  test("are explained by what would mend them", () => {
    expect(explain(small, reportOf(small, { ...figures, "means.fullTime.value": "22" }))).toContainEqual(
      expect.objectContaining({ at: "means.fullTime.value", to: "2" }),
    );
  });
});

test("a table of it is pasted by its labels", () => {
  const block = readBlock(
    { html: "", text: "（一）工作人员\t人\t7\n其中：专职\t人\t4\n二、经费\t万元\t2.5" },
    new JSDOM().window.DOMParser,
  );
  if (block === undefined) throw new RangeError("nothing to paste");
  expect(
    match(block, walk(small), "means", "means.money.value", {}).changes.map(({ address, to, guessed }) => [address, to, guessed]),
  ).toEqual([
    ["means.staff.value", "7", false],
    ["means.fullTime.value", "4", false],
    ["means.money.value", "2.5", false],
  ]);
});

describe("its document", () => {
  const document = compose(small, report);
  const expected = tablesOf(document).map(({ rows }) => readCells(rows));
  test("has its title, headings, sentence, tables and signature", () => {
    expect(document.nodes.map((node) => ("text" in node ? node.text : node.kind))).toEqual([
      "沂水县2031年简表",
      "一、来信办理情况",
      "本年度没有来信。",
      "table",
      "二、保障情况",
      "table",
      "signature",
    ]);
    expect(document.state).toBe("完稿");
  });
  test("comes back from HTML and from Word cell by cell", async () => {
    expect(tablesIn(renderPage(document))).toEqual(expected);
    const word = await renderDocx(document, { modified: new Date(0) });
    const html = (await mammoth.convertToHtml({ buffer: Buffer.from(word) })).value;
    expect(tablesIn(html)).toEqual(expected);
    expect(load(html)("h1").toArray().length + load(html)("p").length).toBeGreaterThan(4);
  });
  test("is a table for a spreadsheet", () => {
    const lines = csvOf(small, report).split("\r\n");
    expect(lines).toContain("来信办理情况,办理 / 答复,合计,件,13,,,letters.answered.all");
    expect(lines).toContain("保障情况,一、人员 / （一）工作人员 / 其中：专职,数,人,2,2,,means.fullTime.value");
  });
});
