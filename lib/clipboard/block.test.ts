// What each program puts on the clipboard is read as the cells that could be seen, with their merges.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { readBlock, readBlocks } from "./block.ts";
import { coverOf, type CellBlock } from "../tables/matrix.ts";

const { DOMParser } = new JSDOM().window;
const read = (html: string, text = ""): CellBlock => {
  const block = readBlock({ html, text }, DOMParser);
  if (block === undefined) throw new RangeError("nothing to paste");
  return block;
};
const texts = (block: CellBlock): readonly (readonly string[])[] => coverOf(block).map((row) => row.map((cell) => cell?.text ?? "∅"));
const fixture = (name: string): string => readFileSync(join(import.meta.dirname, "../clipboard/fixtures", name), "utf8");
const copied = (name: string): string => readFileSync(join(import.meta.dirname, "../../e2e/fixtures/clipboard", name), "utf8");

const excel = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!-- table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\#\\,\\#\\#0";} --></style></head>
<body link="#0563C1" vlink="#954F72"><table border=0 cellpadding=0 cellspacing=0 width=216 style='border-collapse:collapse;width:162pt'>
<!--StartFragment--> <col width=72 span=3 style='width:54pt'>
 <tr height=19 style='height:14.4pt'><td rowspan=2 height=38 class=xl66 width=72>社会公益组
  织</td><td colspan=2 class=xl66 width=144>法人或其他组织</td></tr>
 <tr height=19><td class=xl65 align=right x:num="1234.4"><span style='mso-spacerun:yes'>&nbsp;</span>1,234 </td><td class=xl65 align=right>2</td></tr>
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td><td width=72></td><td width=72></td></tr><![endif]>
<!--EndFragment--></table></body></html>`;

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm} --></style></head>
<body lang=ZH-CN><!--StartFragment--><p class=MsoNormal>四、行政复议情况</p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>
 <tr style='mso-yfti-irow:0'><td width=138 rowspan=2 valign=top><p class=MsoNormal><span style='font-family:宋体'>行政<br>复议</span><span lang=EN-US><o:p></o:p></span></p></td><td width=138 valign=top><p class=MsoNormal><span lang=EN-US>12<o:p></o:p></span></p></td><![if !supportMisalignedRows]><td style='height:15.6pt;border:none' width=0 height=21></td><![endif]></tr>
 <tr style='mso-yfti-irow:1'><td width=138 valign=top><p class=MsoNormal><span lang=EN-US>3</span><del cite="mailto:a" datetime="2022">5</del><a class=msocomanchor href="#_msocom_1">[批1]</a></p></td></tr>
</table><!--EndFragment--></body></html>`;

const wps = `<html><head><meta charset="utf-8"><style>.et2{mso-number-format:"General";}</style></head><body><!--StartFragment-->
<table width="144" border="0" cellpadding="0" cellspacing="0" style='width:108.00pt;border-collapse:collapse;'><colgroup><col width="72" span="2"></colgroup><tbody><tr height="18"><td class="et2" height="18" width="72" x:str>商业<br/>企业</td><td class="et2" width="72" x:str>１２件</td></tr><tr><td class="et2" x:num>5</td><td class="et2"></td></tr></tbody></table><!--EndFragment--></body></html>`;

describe("tables of programs", () => {
  test("Excel: merges and visible text are kept; attributes, styles and the hidden row of widths are not read", () => {
    expect(texts(read(excel))).toEqual([
      ["社会公益组 织", "法人或其他组织", "法人或其他组织"],
      ["社会公益组 织", "1,234", "2"],
    ]);
  });

  test("Word: paragraphs and breaks are lines, deleted text and comment marks are left away, so is the cell without width", () => {
    expect(texts(read(word))).toEqual([
      ["行政\n复议", "12"],
      ["行政\n复议", "3"],
    ]);
  });

  test("WPS: text as shown, empty cells in their place", () => {
    expect(texts(read(wps))).toEqual([
      ["商业\n企业", "１２件"],
      ["5", ""],
    ]);
  });

  test("LibreOffice Calc: what is displayed counts, not sdval, and <br> in an empty cell is nothing", () => {
    expect(texts(read(fixture("calc-own.html")))).toEqual([
      ["项目", "自然人", "法人"],
      ["（一）\n予以公开", "1,234", "-"],
      ["部分公开", "5", ""],
      ["重复申请", "约30", "/"],
      ["其他", "12.5", "1 2"],
    ]);
  });

  test("LibreOffice Calc: a merge that goes beyond the copied rows ends with them", () => {
    const block = read(copied("calc-three-rows.html"));
    expect([block.rows, block.columns]).toEqual([9, 9]);
    expect(block.cells.find(({ text }) => text === "（三）不予公开")).toEqual({
      text: "（三）不予公开",
      row: 2,
      column: 0,
      rowSpan: 7,
      colSpan: 1,
    });
  });

  test("LibreOffice Writer: the table of 28 rows and 10 columns comes with its three levels of merges", () => {
    const block = read(copied("writer-three.html"));
    expect([block.rows, block.columns]).toEqual([28, 10]);
    expect(block.cells.filter(({ text }) => text === "（三）不予公开")).toEqual([
      { text: "（三）不予公开", row: 7, column: 1, rowSpan: 8, colSpan: 1 },
    ]);
  });
});

describe("a figure does not grow by what stands beside it:", () => {
  test.each([
    ["a footnote", "12<sup>1</sup>", "12〔上标：1〕"],
    ["a figure struck out", "<s>12</s>15", "〔删除线：12〕15"],
    ["one struck out by a style", '<span style="color:red;text-decoration: line-through">12</span>15', "〔删除线：12〕15"],
    ["two paragraphs", "<p>12</p><p>3</p>", "12\n3"],
    ["a break", "12<br>3", "12\n3"],
    ["a note of Calc", '12<a class="comment-indicator"></a><comment>34</comment>', "12"],
    ["hidden text", '12<span style="display:none">34</span>', "12"],
    ["a script", "12<script>34</script>", "12"],
  ])("%s", (_, html, text) => {
    expect(read(`<table><tr><td>${html}</td></tr></table>`).cells[0]?.text).toBe(text);
  });
});

describe("which table", () => {
  const small = "<table><tr><td>1</td></tr></table>";
  const large = "<table><tr><td>2</td><td>3</td></tr></table>";
  test("the one that holds most, wherever it stands", () => {
    expect(texts(read(`${small}<p>文字</p>${large}`))).toEqual([["2", "3"]]);
    expect(texts(read(large + small))).toEqual([["2", "3"]]);
  });
  test("the inner one, where a page lays itself out with tables", () => {
    expect(texts(read(`<table><tr><td>菜单</td><td>导航</td><td>页脚</td><td>${large}</td></tr></table>`))).toEqual([["2", "3"]]);
  });
  test("all of them are there to choose from", () => {
    expect(readBlocks({ html: small + large, text: "" }, DOMParser).map(texts)).toEqual([[["1"]], [["2", "3"]]]);
  });
  test("one with nothing in it counts as none, and the text is read", () => {
    expect(texts(read("<table><tr><td> </td></tr></table>", "5"))).toEqual([["5"]]);
  });
});

describe("spans that break the rules of HTML still give every cell one place:", () => {
  test.each([
    [
      "a rowspan past the last row",
      "<tr><td rowspan=9>a</td><td>b</td></tr><tr><td>c</td></tr>",
      [
        ["a", "b"],
        ["a", "c"],
      ],
    ],
    [
      "rowspan 0, to the last row",
      "<tr><td rowspan=0>a</td><td>b</td></tr><tr><td>c</td></tr>",
      [
        ["a", "b"],
        ["a", "c"],
      ],
    ],
    ["spans that are no numbers", "<tr><td rowspan=x colspan=-2>a</td><td>b</td></tr>", [["a", "b"]]],
    [
      "cells that would overlap",
      "<tr><td>a</td><td rowspan=2>b</td></tr><tr><td colspan=2>c</td></tr>",
      [
        ["a", "b"],
        ["c", "b"],
      ],
    ],
    [
      "rows of different length",
      "<tr><td>a</td></tr><tr><td>b</td><td>c</td></tr>",
      [
        ["a", "∅"],
        ["b", "c"],
      ],
    ],
  ])("%s", (_, html, expected) => {
    expect(texts(read(`<table>${html}</table>`))).toEqual(expected);
  });
});

describe("plain text", () => {
  test.each([
    ["one value", "123", [["123"]]],
    [
      "the last line break is no row",
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "empty cells keep their place",
      "\t1\t\n\n2",
      [
        ["", "1", ""],
        ["", "∅", "∅"],
        ["2", "∅", "∅"],
      ],
    ],
    [
      "a quoted cell holds line breaks, tabs and quotes",
      '"商业\n企业"\t"a\t""b"""\n1',
      [
        ["商业\n企业", 'a\t"b"'],
        ["1", "∅"],
      ],
    ],
    [
      "a quote within a cell, or one that is not closed, is a quote",
      '危及"三安全"\t"5\n6',
      [
        ['危及"三安全"', '"5'],
        ["6", "∅"],
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(texts(read("", text))).toEqual(expected);
  });

  test("is read where the page has no table, and the page's own text where there is none", () => {
    expect(texts(read("<p>12</p>", "34"))).toEqual([["34"]]);
    expect(texts(read("<p>12</p>"))).toEqual([["12"]]);
  });

  test("what holds nothing is nothing", () => {
    for (const [html, text] of [
      ["", ""],
      ["", " \t\r\n"],
      ["<p> </p>", ""],
      ["<table></table>", ""],
    ] as const)
      expect(readBlock({ html, text }, DOMParser)).toBeUndefined();
  });
});

test("no clipboard makes reading fail, and every place has one cell at most", () => {
  const markup = fc.array(
    fc.constantFrom("<table>", "</table>", "<tr>", "<td>", "<td rowspan=3>", "<td colspan=2>", "</td>", "1", "<p>", "<br>", "<sup>", "x"),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(markup, fc.string(), (pieces, text) => {
      for (const block of readBlocks({ html: pieces.join(""), text }, DOMParser)) {
        expect(coverOf(block)).toHaveLength(block.rows);
        expect(
          block.cells.every(({ row, column, rowSpan, colSpan }) => row + rowSpan <= block.rows && column + colSpan <= block.columns),
        ).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("a table in whose cell another was put is read as well, with its own figures; a frame of a page is not", () => {
  const inner = "<table><tr><td>12</td><td>3</td></tr></table>";
  const row = `<tr><td>予以公开</td><td>5</td><td>${inner}</td><td>7</td></tr>`;
  expect(readBlocks({ html: `<table>${row}</table>`, text: "" }, DOMParser).map(texts)).toEqual([
    [["予以公开", "5", "12\n3", "7"]],
    [["12", "3"]],
  ]);
  const frame = `<tr><td>首页</td><td>发布日期：2022-01-25</td></tr><tr><td>栏目</td><td>${inner}</td></tr>`;
  expect(readBlocks({ html: `<table>${frame}</table>`, text: "" }, DOMParser).map(texts)).toEqual([[["12", "3"]]]);
});
