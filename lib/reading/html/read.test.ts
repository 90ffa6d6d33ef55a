// @vitest-environment node
// A page is read as the paper in it: lines and tables in order with their places, without what the portal puts around them. All words here are made up.
import { describe, expect, test } from "vitest";
import type { ReadTable, SourceReading } from "../reading.ts";
import { readHtml } from "./read.ts";

const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const data = `<table>${row("项目", "甲", "乙")}${row("本年", "1", "2")}${row("上年", "3", "4")}</table>`;
const paper = `<p>本报告由清河县办公室编制，供查阅。</p><p>一、总体情况</p><p>全年平稳。</p><p>二、数字</p>${data}<p>三、其他</p><p>没有。</p>`;

const linesOf = ({ pieces }: SourceReading): readonly string[] => pieces.flatMap((piece) => (piece.kind === "line" ? [piece.text] : []));
const tablesOf = ({ pieces }: SourceReading): readonly ReadTable[] => pieces.flatMap((piece) => (piece.kind === "table" ? [piece] : []));
const rowsOf = ({ block }: ReadTable): readonly (readonly string[])[] =>
  Array.from({ length: block.rows }, (_, at) => block.cells.flatMap((cell) => (cell.row === at ? [cell.text] : [])));
const leftOf = ({ leftOut }: SourceReading): readonly string[] => leftOut.map(({ what, text }) => `${what}：${text}`);

const own = ["本报告由清河县办公室编制，供查阅。", "一、总体情况", "全年平稳。", "二、数字", "三、其他", "没有。"];

describe("the paper is found by what it holds, whatever the portal calls its boxes", () => {
  const around = {
    "in boxes of its own": `<div class=a><a href=/>首页</a><a href=/b>公开</a></div><h3>清河县1991年报告</h3><div class=x>来源：清河　<a>分享</a></div><div class=q>${paper}</div><div class=f>主办单位：清河县</div>`,
    "in tables that lay out the page": `<table><tr><td><ul><li><a>首页</a><li><a>公开</a></ul></td><td><div>清河县1991年报告</div><div>${paper}</div></td></tr><tr><td colspan=2>主办单位：清河县</td></tr></table>`,
    "with links and landmarks beside its text": `<div>清河县1991年报告</div><div>${paper}<nav><a>上一篇</a></nav><p><a>附件下载</a></p><form><span>检索</span></form></div>`,
  };
  test.each(Object.entries(around))("%s", (_, body) => {
    const reading = readHtml(`<html><head><title>清河县1991年报告_清河县门户</title></head><body>${body}</body></html>`);
    expect(linesOf(reading)).toEqual(["清河县1991年报告", ...own]);
    expect(tablesOf(reading).map(rowsOf)).toEqual([
      [
        ["项目", "甲", "乙"],
        ["本年", "1", "2"],
        ["上年", "3", "4"],
      ],
    ]);
    expect(leftOf(reading).join()).toContain(body.includes("主办单位") ? "主办单位：清河县" : "上一篇");
  });

  test("a fragment is read whole", () =>
    expect(linesOf(readHtml(`<h1>清河县1991年报告</h1>${paper}`))).toEqual(["清河县1991年报告", ...own]));
});

describe("every piece has its place in the page", () => {
  const { pieces } = readHtml(`<body><div><p>甲</p><p>乙<br>丙</p></div><div>${data}</div></body>`);
  test("a line by the steps to its box", () =>
    expect(pieces.slice(0, 3).map(({ where }) => where)).toEqual(
      ["div:nth-of-type(1) > p:nth-of-type(1)", "div:nth-of-type(1) > p:nth-of-type(2)", "div:nth-of-type(1) > p:nth-of-type(2)"].map(
        (path) => ({
          in: "html",
          path,
          cell: null,
        }),
      ),
    ));
  test("a cell by its row and column, too", () => {
    const [table] = pieces.flatMap((piece) => (piece.kind === "table" ? [piece] : []));
    expect(table?.cells.length).toBe(table?.block.cells.length);
    expect(table?.cells.at(-1)).toEqual({
      in: "html",
      path: "div:nth-of-type(2) > table:nth-of-type(1) > tbody:nth-of-type(1) > tr:nth-of-type(3) > td:nth-of-type(3)",
      cell: { table: 1, row: 3, column: 3 },
    });
  });
});

describe("what a cell says is what is seen in it", () => {
  const cell = (html: string, head = ""): SourceReading =>
    readHtml(`<head>${head}</head><table>${row("项目", "数")}${row("本年", html)}${row("上年", "7")}</table>`);
  const last = (html: string, head = ""): string | undefined => tablesOf(cell(html, head)).map(rowsOf)[0]?.[1]?.[1];
  test.each([
    ["<p>商业</p><p>企业</p>", "商业\n企业"],
    ["<span><font>24252.3</font></span><span><font>11</font></span>", "24252.311"],
    ["&nbsp;", ""],
    ["<p>&nbsp;</p><p> 12 </p>", "12"],
    ["12<sup>1</sup>", "12〔上标：1〕"],
    ["12<s>8</s>", "12〔删除线：8〕"],
    ["1<img src=a.gif>8", "1〔图片〕8"],
    ["<canvas>9</canvas>12", "〔图片〕12"],
    ["<span style='display:none'>3</span>12", "12"],
  ])("%j is %j", (html, text) => expect(last(html)).toBe(text));
  test("what is struck out or hidden is named, with the place of its cell", () => {
    expect(leftOf(cell("12<s>8</s>"))).toEqual(["划去的文字：8"]);
    expect(leftOf(cell("<b class=h>3</b>12", "<style>.h{visibility:hidden}</style>"))).toEqual(["隐藏的文字：3"]);
  });
  test("spans are kept, and a row that is hidden takes no place", () => {
    const [table] = tablesOf(readHtml("<table><tr><td rowspan=2>甲<td>1<tr style='display:none'><td>2<tr><td>3<tr><td>丁<td>4</table>"));
    expect(table?.block).toMatchObject({ rows: 3, columns: 2 });
    expect(table?.block.cells.map(({ text, row, column }) => [text, row, column])).toEqual([
      ["甲", 0, 0],
      ["1", 0, 1],
      ["3", 1, 1],
      ["丁", 2, 0],
      ["4", 2, 1],
    ]);
  });
});

test("headings have their rank, by tag, by Word's outline level and by role", () =>
  expect(
    readHtml(
      `<h2>甲</h2><p style="mso-outline-level:3">乙</p><div role=heading aria-level=1>丙</div><p class=MsoHeading2>丁</p><p>戊</p>`,
    ).pieces.map((piece) => (piece.kind === "line" ? piece.rank : -1)),
  ).toEqual([2, 3, 1, 2, 0]));

test("the numbers that a list prints stand before its items, and those of a list without numbers do not", () =>
  expect(
    linesOf(
      readHtml(
        `<ol><li>甲<li value=4>乙<li>丙</ol><ol style="list-style-type:cjk-ideographic"><li>丁</ol><ol style="list-style:none"><li>戊</ol><ul><li>己</ul>`,
      ),
    ),
  ).toEqual(["1.甲", "4.乙", "5.丙", "一、丁", "戊", "己"]));

describe("the text of a page is decided strictly", () => {
  const gbk = Uint8Array.from([0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6]); // 总体情况
  const bytes = (...parts: readonly (string | Uint8Array)[]): Uint8Array =>
    Uint8Array.from(parts.flatMap((part) => [...(typeof part === "string" ? new TextEncoder().encode(part) : part)]));
  test("GBK as the page says", () => expect(linesOf(readHtml(bytes("<meta charset=gb2312><p>", gbk, "</p>")))).toEqual(["总体情况"]));
  test("GBK that says nothing", () => expect(linesOf(readHtml(bytes("<p>", gbk, "</p>")))).toEqual(["总体情况"]));
  test("GBK under a tag that says an encoding without Chinese", () =>
    expect(linesOf(readHtml(bytes("<meta charset=iso-8859-1><p>", gbk, "</p>")))).toEqual(["总体情况"]));
  test("UTF-8 under a tag that says gb2312", () => {
    const reading = readHtml(bytes("<meta charset=gb2312><p>政府信息公开工作年度报告总体情况</p>"));
    expect(linesOf(reading)).toEqual(["政府信息公开工作年度报告总体情况"]);
    expect(reading.notes).toEqual(["网页写明的编码是 gb2312，内容是 UTF-8，已按 UTF-8 读取"]);
  });
  test("UTF-16 by its mark", () =>
    expect(linesOf(readHtml(Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x70, 0, 0x3e, 0, 0x0e, 0x66])))).toEqual(["明"]));
  test("bytes that are no text are refused in a sentence", () =>
    expect(() => readHtml(bytes("<p>总体情况", Uint8Array.of(0xe6, 0x80), "总体情况总体情况</p>"))).toThrow("损坏的字节"));
});

test("tables beside and within tables are told apart, and text between them stays between them", () => {
  const { pieces } = readHtml(`<table><tr><td>甲表${data}</td><td>乙表${data}</td></tr></table><table><tr><td>一段话。</td></tr></table>`);
  expect(pieces.map((piece) => (piece.kind === "line" ? piece.text : "表"))).toEqual(["甲表", "表", "乙表", "表", "一段话。"]);
});

test.each([1500, 5000, 100_000])("what is nested %i deep is refused, not overflown", (depth) =>
  expect(() => readHtml("<div>".repeat(depth))).toThrow("层次太深"),
);

test("cells and rows that nobody closed are no depth", () =>
  expect(tablesOf(readHtml(`<table>${"<tr><td>甲<td>1".repeat(4000)}</table>`))[0]?.block.rows).toBe(4000));

describe("what a page shows with its own blanks and breaks", () => {
  const drawn = "┌──┬──┐\n│本年│ 1│\n│新收│  │\n├──┼──┤\n│上年│ 2│\n├──┼──┤\n│合计│ 3│\n└──┴──┘";
  test("has the rows between its bars, as text has; a label that goes over two lines is one", () =>
    expect(
      tablesOf(readHtml(`<p>一、数字</p><pre>${drawn}</pre><p>二、其他</p>`)).map((table) => [rowsOf(table), table.isCertain]),
    ).toEqual([
      [
        [
          ["本年新收", "1"],
          ["上年", "2"],
          ["合计", "3"],
        ],
        false,
      ],
    ]));
  test("is lines where something in it is struck out", () =>
    expect(tablesOf(readHtml(`<pre>${drawn.replace("2", "<s>2</s>4")}</pre>`))).toEqual([]));
});
