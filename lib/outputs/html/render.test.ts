// The report as HTML, read back by cheerio and compared with the tree.
import { load } from "cheerio";
import { describe, expect, test, vi } from "vitest";
import { disclosure2021 } from "../../editions/disclosure-2021/edition.ts";
import { editions } from "../../editions/index.ts";
import { practiceReport } from "../../report/practice.ts";
import { compose } from "../../document/compose.ts";
import type { Document, Node } from "../../document/node.ts";
import type { Published } from "../published.ts";
import { tablesIn } from "./read-back.testing.ts";
import { renderPage } from "./page.ts";
import { renderFragment } from "./render.ts";
import { readCells, sampleOf, tablesOf } from "./sample.testing.ts";

vi.mock("../../editions/index.ts", () => import("../../editions/withToys.testing.ts"));

const hostile = `<script>alert(1)</script> "双" '单' ]]> & &amp; <b>粗</b>`;
const documentOf = (nodes: readonly Node[], more: Partial<Document> = {}): Document => ({
  title: "标题",
  issuer: "机关",
  state: "完稿",
  nodes,
  ...more,
});
const paragraph = (text: string): Node => ({ kind: "paragraph", text, address: "a.b" });

describe.each(editions.map((edition) => [edition.id, edition] as const))("the tables of %s", (_, edition) => {
  const document = sampleOf(edition);
  const expected = tablesOf(document).map(({ rows }) => readCells(rows));
  test("come back cell by cell from the fragment: text, rowspan, colspan and place", () => {
    expect(tablesIn(renderFragment(document))).toEqual(expected);
  });
  test("come back cell by cell from the page", () => {
    expect(tablesIn(renderPage(document))).toEqual(expected);
  });
  test("have a caption, their repeating rows in thead, and a scope on every head and label", () => {
    const $ = load(renderFragment(document));
    const tables = tablesOf(document);
    expect(
      $("table > caption")
        .toArray()
        .map((one) => $(one).text()),
    ).toEqual(tables.map(({ caption }) => caption));
    expect(
      $("table")
        .toArray()
        .map((one) => $(one).find("thead tr").length),
    ).toEqual(tables.map(({ headRows }) => headRows));
    const named = tables.flatMap(({ rows }) => rows.flat().filter(({ kind }) => kind === "head" || kind === "label"));
    expect(
      $("th")
        .toArray()
        .map((one) => [$(one).text(), $(one).attr("scope")]),
    ).toEqual(named.map(({ kind, text }) => [text, kind === "head" ? "col" : "row"]));
  });
  test("have empty cells where nothing was filled in", () => {
    const cells = load(renderFragment(sampleOf(edition, () => "")))("td").toArray();
    const values = tablesOf(document).flatMap(({ rows }) => rows.flat().filter(({ kind, text }) => kind === "value" || text === ""));
    expect(cells.filter(({ children }) => children.length === 0)).toHaveLength(values.length);
  });
});

describe("the fragment", () => {
  const fragment = renderFragment(compose(disclosure2021, practiceReport(disclosure2021.id)));
  test("carries no class, id, script, style block, colgroup, pixel width or span of one", () => {
    const $ = load(fragment, null, false);
    expect($("[class], [id], script, style, link, colgroup, col, img").length).toBe(0);
    expect(
      $("*")
        .toArray()
        .flatMap((one) => Object.keys("attribs" in one ? one.attribs : {}))
        .filter((name) => name.startsWith("on")),
    ).toEqual([]);
    expect(fragment).not.toMatch(/width:\s*\d+(\.\d+)?px|[a-z]span="1"/);
  });
  test("has a border on every table and cell, and centred cells", () => {
    const $ = load(fragment);
    expect(
      $("table, th, td")
        .toArray()
        .filter((one) => !/border:1px solid #000/.test($(one).attr("style") ?? "")),
    ).toEqual([]);
    expect(
      $("th, td")
        .toArray()
        .filter((one) => !/text-align:center/.test($(one).attr("style") ?? "")),
    ).toEqual([]);
  });
  test("has its borders without styles too, which the page around it never needs", () => {
    const $ = load(fragment);
    expect(
      $("table")
        .toArray()
        .map((one) => [$(one).attr("border"), $(one).attr("cellspacing")]),
    ).toEqual(
      $("table")
        .toArray()
        .map(() => ["1", "0"]),
    );
    expect(load(renderPage(compose(disclosure2021, practiceReport(disclosure2021.id))))("table[border], [width]")).toHaveLength(0);
  });
  test("prints title, headings, paragraphs and signature in the order of the tree", () => {
    const nodes: readonly Node[] = [
      { kind: "title", text: "总标题" },
      { kind: "heading", level: 1, text: "一、总体情况", address: "a" },
      { kind: "heading", level: 2, text: "（一）主动公开", address: "a.b" },
      { kind: "heading", level: 3, text: "1.解读", address: "a.c" },
      paragraph("第一行\n第二行"),
      { kind: "signature", issuer: "青禾县人民政府", date: "2026年1月20日" },
    ];
    const $ = load(renderFragment(documentOf(nodes)));
    $("br").replaceWith("⏎");
    expect(
      $("body > *")
        .toArray()
        .map((one) => [$(one).prop("tagName"), $(one).text()]),
    ).toEqual([
      ["H1", "总标题"],
      ["H2", "一、总体情况"],
      ["H3", "（一）主动公开"],
      ["H4", "1.解读"],
      ["P", "第一行⏎第二行"],
      ["P", "青禾县人民政府"],
      ["P", "2026年1月20日"],
    ]);
    expect($("p").first().attr("style")).toContain("text-indent:2em");
    expect($("p").last().attr("style")).toContain("text-align:right");
  });
  test("begins an attachment on a new page of paper, under its mark and its centred title, and keeps fields apart by more than their style", () => {
    const $ = load(
      renderFragment(
        documentOf([
          { kind: "attachment", mark: "附件", title: "统计表（2014年度）", address: "a" },
          { kind: "line", texts: ["单位负责人：", "审核人："], address: "a.b" },
        ]),
      ),
    );
    expect(
      $("body > *")
        .toArray()
        .map((one) => [$(one).prop("tagName"), $(one).text()]),
    ).toEqual([
      ["P", "附件"],
      ["H2", "统计表（2014年度）"],
      ["P", "单位负责人：　审核人："],
    ]);
    expect($("p").first().attr("style")).toContain("page-break-before:always");
    expect($("h2").attr("style")).toContain("text-align:center");
  });
  test("names the attachments that follow, one below the other", () => {
    const $ = load(renderFragment(documentOf([paragraph("正文"), { kind: "attachments", lead: "附件：", titles: ["1.甲表", "2.乙表"] }])));
    expect(
      $("p")
        .toArray()
        .map((one) => $(one).text()),
    ).toEqual(["正文", "附件：1.甲表", "2.乙表"]);
    expect(
      $("p")
        .toArray()
        .slice(1)
        .map((one) => /padding-left:(\S+?);/.exec($(one).attr("style") ?? "")?.[1]),
    ).toEqual(["5em", "5em"]);
  });
  test("sets the lines of a list as deep as the form does, from the left", () => {
    const cell = { rowSpan: 1, colSpan: 1 } as const;
    const rows = [0, 1, 2].map((indent) => [
      { ...cell, kind: "label", text: `第${indent}级`, indent } as const,
      { ...cell, kind: "plain", text: "件" } as const,
      { ...cell, kind: "value", text: "1" } as const,
    ]);
    const $ = load(
      renderFragment(documentOf([{ kind: "table", grid: "g", caption: "单", columns: 3, labelColumns: 2, headRows: 0, rows }])),
    );
    expect(
      $("th")
        .toArray()
        .map((one) => /padding-left:(\S+?);text-align:left/.exec($(one).attr("style") ?? "")?.[1]),
    ).toEqual(["0.5em", "2em", "3.5em"]);
    expect(
      $("th")
        .toArray()
        .map((one) => $(one).attr("scope")),
    ).toEqual(["row", "row", "row"]);
  });
  test("gives heads between the rows a width by the columns that they span", () => {
    const head = (text: string, colSpan: number) => ({ kind: "head", text, rowSpan: 1, colSpan }) as const;
    const $ = load(
      renderFragment(
        documentOf([
          {
            kind: "table",
            grid: "g",
            caption: "表",
            columns: 5,
            labelColumns: 1,
            headRows: 0,
            rows: [[head("内容", 1), head("数量", 1), head("增减", 2), head("合计", 1)]],
          },
        ]),
      ),
    );
    expect(
      $("th")
        .toArray()
        .map((one) => /;width:(\d+%)/.exec($(one).attr("style") ?? "")?.[1]),
    ).toEqual(["20%", "20%", "40%", "20%"]);
  });
  test("leaves out the date that waits", () => {
    expect(load(renderFragment(documentOf([{ kind: "signature", issuer: "机关", date: "" }])))("p")).toHaveLength(1);
  });
});

describe("whatever was typed", () => {
  const typed = documentOf(
    [
      { kind: "title", text: hostile },
      paragraph(`${hostile}\u0000\u0008\uFFFE\uD800尾`),
      { kind: "signature", issuer: hostile, date: hostile },
    ],
    { title: hostile },
  );
  test.each([
    ["fragment", renderFragment],
    ["page", renderPage],
  ] as const)("appears as text in the %s", (_, renderer) => {
    const $ = load(renderer(typed));
    expect($("script, b").length).toBe(0);
    expect($("h1").text()).toBe(hostile);
    expect(
      $("p")
        .toArray()
        .map((one) => $(one).text()),
    ).toEqual([`${hostile}尾`, hostile, hostile]);
  });
  test("appears as text in a cell, and in the title of the page", () => {
    const cell = { kind: "value", text: hostile, rowSpan: 1, colSpan: 1 } as const;
    const table: Node = { kind: "table", grid: "g", caption: hostile, columns: 1, labelColumns: 0, headRows: 0, rows: [[cell]] };
    const $ = load(renderPage(documentOf([table], { title: hostile })));
    expect([$("td").text(), $("caption").text(), $("title").text(), $("[role=region]").attr("aria-label")]).toEqual([
      hostile,
      hostile,
      hostile,
      `表格：${hostile}`,
    ]);
  });
});

test("a telephone number is in one piece, and the text of the page is the same", async () => {
  const text = "如有疑问，请联系（电话：0539-2251234；邮编：276400）。\n<b>010-12345678</b>";
  const $ = load(renderFragment(documentOf([paragraph(text)])));
  expect(
    $("span[style='white-space:nowrap']")
      .toArray()
      .map((one) => $(one).text()),
  ).toEqual(["0539-2251234", "010-12345678"]);
  expect(
    $("p")
      .first()
      .html()
      ?.replaceAll("<br>", "\n")
      .replace(/<\/?span[^>]*>/g, ""),
  ).toBe(text.replace("<b>", "&lt;b&gt;").replace("</b>", "&lt;/b&gt;"));
});

describe("the mark", () => {
  test.each(["草稿", "空白表"] as const)("%s is the first line of the fragment and stands in the header of the page", (mark) => {
    const marked = documentOf([paragraph("正文")], { state: mark });
    expect(load(renderFragment(marked))("body > *").first().text()).toBe(mark);
    expect(load(renderPage(marked))("body > header").text()).toBe(mark);
    expect(load(renderPage(marked))("main").text()).not.toContain(mark);
  });
  test("is nowhere on a report that goes to be signed, or is ready", () => {
    for (const state of ["送审稿", "完稿"] as const) {
      const ready = documentOf([paragraph("正文")], { state });
      expect(load(renderPage(ready))("header")).toHaveLength(0);
      expect(renderFragment(ready)).not.toMatch(/草稿|空白表|送审稿|完稿/);
    }
  });
});

describe("the page", () => {
  test("says its language, its encoding and its title, and needs nothing from elsewhere", () => {
    const html = renderPage(documentOf([paragraph("正文")]));
    const $ = load(html);
    expect(html.startsWith("<!doctype html>\n")).toBe(true);
    expect([$("html").attr("lang"), $("meta[charset]").attr("charset"), $("title").text()]).toEqual(["zh-CN", "utf-8", "标题"]);
    expect($("[src], [href], script, meta[name]:not([name=viewport], [name=renderer]), dl").length).toBe(0);
    expect(html).not.toMatch(/https?:|@import|url\(/);
  });

  test("asks browsers of two engines for the newer one in the first lines", () => {
    const html = renderPage(documentOf([paragraph("正文")]));
    expect(html.split("\n").slice(3, 6)).toEqual([
      '<meta charset="utf-8">',
      '<meta name="renderer" content="webkit">',
      '<meta http-equiv="X-UA-Compatible" content="IE=edge">',
    ]);
  });
});

describe("what the portal says of a report", () => {
  const published: Published = {
    metas: [
      ["SiteName", hostile],
      ["PubDate", "2026-01-20 09:30"],
    ],
    catalogue: [
      ["索引号", hostile],
      ["文号", ""],
    ],
    figures: JSON.stringify({ text: `${hostile}</script><script>\u2028` }),
  };
  const $ = load(renderPage(documentOf([paragraph("正文")]), published));
  test("stands in meta tags and in the catalogue header, as text", () => {
    expect(
      $("meta[name]:not([name=viewport], [name=renderer])")
        .toArray()
        .map((one) => [$(one).attr("name"), $(one).attr("content")]),
    ).toEqual(published.metas);
    expect(
      $("dt, dd")
        .toArray()
        .map((one) => $(one).text()),
    ).toEqual(["索引号", hostile, "文号", ""]);
  });
  test("is followed by the figures as JSON that nothing typed can end", () => {
    expect($("script")).toHaveLength(1);
    expect($("script").attr("type")).toBe("application/json");
    expect(JSON.parse($("script").text())).toEqual(JSON.parse(published.figures));
  });
  test("the letters have three sizes, the usual one chosen, each with its label", () => {
    expect(
      $("input[type=radio]")
        .toArray()
        .map((one) => [$(`label[for=${$(one).attr("id")}]`).text(), $(one).attr("checked") !== undefined]),
    ).toEqual([
      ["大字", false],
      ["中字", true],
      ["小字", false],
    ]);
  });
});
