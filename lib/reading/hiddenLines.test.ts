// @vitest-environment node
// What is hidden where a table comes from moves nothing, is not taken, and is named.
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { mayHoldUnseen } from "../seen/hints.ts";
import { readBlocks } from "../clipboard/block.ts";
import { leftWords } from "./leftWords.ts";
import { coverOf } from "../tables/matrix.ts";

const { DOMParser } = new JSDOM().window;

const read = (html: string, text = "") => {
  const [block] = readBlocks({ html, text }, DOMParser);
  const rows = block === undefined ? [] : coverOf(block).map((row) => row.map((cell) => cell?.text ?? "-"));
  return { rows, left: (block?.left ?? []).map(leftWords) };
};

const office = (rules: string, rows: string) =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\.";}\n@page {margin:1.0in;}\n.xl65 {mso-number-format:"0\\.00_ \\;\\[Red\\]\\\\-0\\.00";}\n${rules}--></style></head><body><table>${rows}</table></body></html>`;

const heads = "<td>甲</td><td>乙</td><td>丙</td>";

describe("a hidden column", () => {
  const rows = (hidden: string, attribute = "") =>
    `<tr><td>甲</td><td${attribute}>${hidden}</td><td>乙</td></tr><tr><td>1</td><td>900</td><td>2</td></tr>`;
  const expected = {
    rows: [
      ["甲", "乙"],
      ["1", "2"],
    ],
    left: ["原表隐藏的第 2 列（“旧”、“900”），没有读。"],
  };
  test.each([
    [
      "by its col, as Excel writes it",
      office("", `<col width=72><col width=0 style='display:none;mso-width-source:userset'><col width=72>${rows("旧", " width=0")}`),
    ],
    ["by the class of its col", office(".h{display:none}", `<col><col class=h><col>${rows("旧")}`)],
    [
      "by a group of columns",
      office("", `<colgroup span=1></colgroup><colgroup span=1 style='visibility:collapse'></colgroup><colgroup></colgroup>${rows("旧")}`),
    ],
    [
      "by a col in a group that is hidden",
      office("", `<colgroup><col></colgroup><colgroup style='display:none'><col></colgroup><colgroup><col></colgroup>${rows("旧")}`),
    ],
    ["by a width of 0 in one row, as WPS writes it", office("", rows("旧", ` width="0" style='width:0.00pt;'`))],
    ["by a width of 0 of its col alone", `<table><col width=72><col width="0"><col width=72>${rows("旧")}</table>`],
    [
      "by each of its cells",
      `<table><tr><td>甲</td><td style='display:none'>旧</td><td>乙</td></tr><tr><td>1</td><td style='display:none'>900</td><td>2</td></tr></table>`,
    ],
    [
      "by a class of each of its cells",
      office(".h{display:none}", "<tr><td>甲</td><td class=h>旧</td><td>乙</td></tr><tr><td>1</td><td class=h>900</td><td>2</td></tr>"),
    ],
  ])("%s is taken away and named", (_, html) => expect(read(html)).toEqual(expected));

  test("that holds nothing is taken away without a word", () => {
    expect(read(office("", `<col><col style='display:none'><col>${rows("").replace("900", "&nbsp;")}`))).toEqual({
      rows: expected.rows,
      left: [],
    });
  });

  test("under a head that spans it makes the head narrower, and a cell that spans it stays", () => {
    const html = office(
      "",
      "<col><col width=0 style='display:none'><col><tr><td colspan=3>名</td></tr><tr><td>1</td><td colspan=2>2</td></tr><tr><td colspan=2>3</td><td>4</td></tr><tr><td>5</td><td rowspan=2>900</td><td>6</td></tr><tr><td>7</td><td>8</td></tr>",
    );
    expect(read(html)).toEqual({
      rows: [
        ["名", "名"],
        ["1", "2"],
        ["3", "4"],
        ["5", "6"],
        ["7", "8"],
      ],
      left: ["原表隐藏的第 2 列（“900”），没有读。"],
    });
  });

  test("is none while another cell of it has a width, every column has none, or a web page says 0 of a cell that it shows", () => {
    const plain = [
      ["甲", "旧", "乙"],
      ["1", "900", "2"],
    ];
    expect(read(office("", rows("旧", " width=0").replace("<td>900", "<td width=72>900"))).rows).toEqual(plain);
    expect(read(office("", rows("旧").replaceAll("<td", "<td width=0"))).rows).toEqual(plain);
    expect(read(`<table>${rows("旧", ' width="0"')}</table>`).rows).toEqual(plain);
    expect(read(`<table>${rows("旧", ' width="0%"')}</table>`).rows).toEqual(plain);
    expect(read(`<table>${rows("旧", ' style="width:0;white-space:nowrap"')}</table>`).rows).toEqual(plain);
    expect(read(`<table><col width=100><col><col width=100>${rows("旧")}</table>`).rows).toEqual(plain);
  });
});

describe("a hidden row", () => {
  const rows = (attribute: string) =>
    `<tr>${heads}</tr><tr ${attribute}><td>900</td><td>901</td><td>902</td></tr><tr><td>1</td><td>2</td><td>3</td></tr>`;
  test.each([
    ["by Excel", office("", rows("height=0 style='display:none;mso-height-source:userset'"))],
    ["by its height alone", office("", rows("height=0"))],
    ["by a height in its style", office("", rows("style='height:0pt'"))],
    ["by its class", office("tr.h , .x{display:none}", rows("class=h"))],
    ["by its attribute", `<table>${rows("hidden")}</table>`],
    ["as collapsed", `<table>${rows("style='visibility:collapse'")}</table>`],
    [
      "with the body that it stands in",
      `<table><tr>${heads}</tr><tbody style='display:none'><tr><td>900</td><td>901</td><td>902</td></tr></tbody><tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>`,
    ],
  ])("%s is taken away and named", (_, html) => {
    expect(read(html)).toEqual({
      rows: [
        ["甲", "乙", "丙"],
        ["1", "2", "3"],
      ],
      left: ["原表隐藏的第 2 行（“900”、“901”、“902”），没有读。"],
    });
  });

  test("is spanned over by what stands beside it", () => {
    expect(
      read(office("", "<tr><td rowspan=3>名</td><td>1</td></tr><tr style='display:none'><td>900</td></tr><tr><td>2</td></tr>")).rows,
    ).toEqual([
      ["名", "1"],
      ["名", "2"],
    ]);
  });

  test("is one of 0px among others, as sheets of the web write it; their cells go nowhere, and are named", () => {
    const row = (style: string, figure: string): string => `<tr ${style}><td>${figure}</td><td>${figure}</td></tr>`;
    const sheet = `<table><colgroup><col width="88" span="2"/></colgroup>${row('style="height:20px"', "41")}${row('style="height:0px"', "900")}${row("", "6")}</table>`;
    expect(read(sheet)).toEqual({
      rows: [
        ["41", "41"],
        ["6", "6"],
      ],
      left: ["原表隐藏的第 2 行（“900”、“900”），没有读。"],
    });
    expect(read(sheet.replace("height:0px", "height:0pt")).rows, "Google's rows of 0pt are shown").toHaveLength(3);
  });

  test("is none where every row says a height of 0, or a cell of it says more", () => {
    expect(read(`<table><tr height=0>${heads}</tr><tr height="0"><td>1</td><td>2</td><td>3</td></tr></table>`).rows).toHaveLength(2);
    expect(
      read(`<table><tr style="height:16pt">${heads}</tr><tr style="height:0pt"><td>1</td><td>2</td><td>3</td></tr></table>`).rows,
    ).toHaveLength(2);
    expect(read(`<table><tr>${heads}</tr><tr height=0><td height=20>1</td><td>2</td><td>3</td></tr></table>`).rows).toHaveLength(2);
  });
});

describe("a hidden cell", () => {
  test("keeps its place, so that nothing slides", () => {
    expect(read(office(".h{display:none}", "<tr><td class=h>15</td><td>18</td></tr><tr><td>3</td><td>4</td></tr>"))).toEqual({
      rows: [
        ["", "18"],
        ["3", "4"],
      ],
      left: ["隐藏的文字“15”（粘贴内容第 1 行第 1 列），没有读。"],
    });
  });
  test("under one that spans it, as scripts merge, has no place", () => {
    expect(
      read("<table><tr><td rowspan=2>名</td><td>1</td><td>2</td></tr><tr><td style='display:none'>名</td><td>3</td><td>4</td></tr></table>")
        .rows,
    ).toEqual([
      ["名", "1", "2"],
      ["名", "3", "4"],
    ]);
  });
  test.each([["\\;\\;\\;"], ["\\;\\;"], ["\\0022\\0022\\;\\0022\\0022\\;\\0022\\0022\\;\\0022\\0022"], ["\\[Red\\]\\;\\;\\;"]])(
    "is one whose number format %s shows nothing",
    (format) => {
      expect(
        read(office(`.xl68 {mso-style-parent:style0;mso-number-format:"${format}";}`, "<tr><td class=xl68>15</td><td>18</td></tr>")),
      ).toEqual({ rows: [["", "18"]], left: ["数字格式不显示的内容“15”（粘贴内容第 1 行第 1 列），没有读。"] });
    },
  );
  test.each([
    ["General"],
    ["0\\.00_ \\;\\[Red\\]\\\\-0\\.00"],
    ["\\#\\,\\#\\#0\\;\\\\-\\#\\,\\#\\#0\\;"],
    ["\\0022\\;\\;\\;\\00220"],
    ["\\@"],
  ])("is none whose number format is %s", (format) => {
    expect(read(office(`.xl68 {mso-number-format:"${format}";}`, "<tr><td class=xl68>15</td><td>18</td></tr>")).rows).toEqual([
      ["15", "18"],
    ]);
  });
  test("as all that was copied is not read from the plain text instead", () => {
    expect(read(office(".h{display:none}", "<tr><td class=h>15</td></tr>"), "15")).toEqual({
      rows: [[]],
      left: ["原表隐藏的第 1 列（“15”），没有读。"],
    });
  });
});

test.each([
  ["", "<td style='background:#FFFF00;color:yellow'>15</td>", "", false],
  ["", "<td bgcolor='#FF0000'><font color='#f00'>15</font></td>", "", false],
  [".xl9{color:rgb(68, 114, 196)}", "<td class=xl9>15</td>", " style='background:#4472C4 none'", false],
  [".xl9{color:black;background:black;mso-pattern:black none}", "<td class=xl9>15</td>", "", false],
  [".xl9{color:black;background:black}", "<td class=xl9 style='background:#D9D9D9'>15</td>", "", true],
  ["", "<td style='color:#FFFF00'>15</td>", "", true],
  ["", "<td style='background:#FFFFCC;color:#FFF2CC'>15</td>", "", true],
  ["", "<td style='background:url(a.png) red;color:red'>15</td>", "", true],
])("figures of the colour of their ground are not seen, in whatever page: %s %s%s", (rules, cell, row, shown) => {
  const rows = `<tr${row}>${cell}<td>18</td></tr>`;
  for (const html of [office(`${rules}\n`, rows), `<style>${rules}</style><table>${rows}</table>`]) {
    const found = read(html);
    expect(found.rows).toEqual([[shown ? "15" : "", "18"]]);
    expect(found.left).toEqual(shown ? [] : ["隐藏的文字“15”（粘贴内容第 1 行第 1 列），没有读。"]);
    if (!shown) expect(mayHoldUnseen(html)).toBe(true);
  }
});

test.each([
  [".xl9{color:white}", "<td class=xl9>15</td>", "", false],
  [".xl9{color:#FFFFFF;background:white}", "<td class=xl9>15</td>", "", false],
  ["", "<td><font color='#FFFFFF'>15</font></td>", "", false],
  [".xl9{color:white;background:#4472C4;mso-pattern:black none}", "<td class=xl9>15</td>", "", true],
  [".xl9{color:white}", "<td class=xl9 bgcolor='#4472C4'>15</td>", "", true],
  [".xl9{color:white}", "<td class=xl9>15</td>", " style='background:navy'", true],
])("white figures of a sheet on white are not seen, on another ground they are: %s %s", (rules, cell, row, shown) => {
  const { rows, left } = read(office(`${rules}\n`, `<tr${row}>${cell}<td>18</td></tr>`));
  expect(rows).toEqual([[shown ? "15" : "", "18"]]);
  expect(left).toEqual(shown ? [] : ["隐藏的文字“15”（粘贴内容第 1 行第 1 列），没有读。"]);
  expect(
    read(`<style>${rules}</style><table><tr${row}>${cell}<td>18</td></tr></table>`).rows,
    "a web page may have its ground from elsewhere, so that it is asked about",
  ).toEqual([[shown ? "15" : "〔遮住：15〕", "18"]]);
});

test("struck and raised figures stand in brackets, by tag, style and class, of cell, row and part of a cell", () => {
  const rules =
    "td{text-decoration:none}.xl66{text-decoration:line-through}.font6{text-decoration:line-through}.font7{vertical-align:super}tr.gone td{text-decoration:line-through}\n";
  const cells = [
    "<td class=xl66>15</td>",
    "<td><font class=font6>15</font><font class=font5>18</font></td>",
    "<td>12<font class=font7>1</font></td>",
    "<td style='text-decoration:line-through'>4</td>",
    "<td><s>1</s><strike>5</strike>18</td>",
    "<td>7</td>",
  ];
  expect(
    read(
      office(
        rules,
        `<tr>${cells.join("")}</tr><tr style='text-decoration:line-through'><td>1</td><td style='text-decoration:none'>2</td></tr><tr class=gone><td>3</td></tr>`,
      ),
    ).rows.map((row) => row.slice(0, 6)),
  ).toEqual([
    ["〔删除线：15〕", "〔删除线：15〕18", "12〔上标：1〕", "〔删除线：4〕", "〔删除线：15〕18", "7"],
    ["〔删除线：1〕", "〔删除线：2〕", "-", "-", "-", "-"],
    ["〔删除线：3〕", "-", "-", "-", "-", "-"],
  ]);
});

test("a figure that markup turns about is seen so, and no figure", () => {
  expect(
    read(
      "<style>.r{direction:rtl;unicode-bidi:bidi-override}</style><table><tr><td><bdo dir=rtl>21</bdo></td><td><span class=r>21</span></td><td dir=rtl>21</td></tr></table>",
    ).rows,
  ).toEqual([["\u202E21\u202C", "\u202E21\u202C", "21"]]);
});

test("a tracked deletion, a footnote and a comment in a cell are left out and named", () => {
  const html =
    "<table><tr><td><p><del>15</del><ins>18</ins></p></td><td>118<a style='mso-footnote-id:ftn1' href='#_ftn1'><span class=MsoFootnoteReference>[1]</span></a></td><td>3<comment>核对</comment></td></tr></table>";
  expect(read(html)).toEqual({
    rows: [["18", "118", "3"]],
    left: [
      "修订中已删去的文字“15”（粘贴内容第 1 行第 1 列），没有读。",
      "脚注标号“[1]”（粘贴内容第 1 行第 2 列），没有读。",
      "批注“核对”（粘贴内容第 1 行第 3 列），没有读。",
    ],
  });
});

test("a single value that is struck out in part is looked at, one of a plain clipboard is not", () => {
  for (const html of [
    "<s>15</s>18",
    "<td style='text-decoration:line-through'>15</td>",
    ".x{display:none}",
    "12<sup>1</sup>",
    'mso-number-format:"\\;\\;\\;"',
    "<td hidden>1",
  ])
    expect(mayHoldUnseen(html), html).toBe(true);
  for (const file of readdirSync(new URL("../../e2e/fixtures/clipboard/", import.meta.url)).filter((name) => name.endsWith(".html")))
    expect(mayHoldUnseen(readFileSync(new URL(`../../e2e/fixtures/clipboard/${file}`, import.meta.url), "utf8")), file).toBe(false);
});

test("without a table, what the page strikes out is no part of the plain text", () => {
  expect(read("<p>15<s>0</s>\u00a0</p>", "150").rows).toEqual([["15〔删除线：0〕"]]);
  expect(read("<span>15</span>", "15\t16").rows).toEqual([["15", "16"]]);
});

test("whatever is spanned and hidden, each visible cell lands at its place among what is left, and all that was hidden is named", () => {
  const table = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      hiddenRows: fc.array(fc.boolean(), { minLength: rows, maxLength: rows }),
      hiddenColumns: fc.array(fc.boolean(), { minLength: columns, maxLength: columns }),
      spans: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
        minLength: rows * columns,
        maxLength: rows * columns,
      }),
      way: fc.constantFrom("col", "width", "class"),
    }),
  );
  fc.assert(
    fc.property(table, ({ rows, columns, hiddenRows, hiddenColumns, spans, way }) => {
      // A tiling of the whole table: a cell takes its span where all of it is free.
      const owner: (number | undefined)[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => undefined));
      const html = owner.map((line, row) => {
        const cells = line.map((_, column) => {
          if (owner[row]?.[column] !== undefined) return "";
          const [deep, wide] = spans[row * columns + column] ?? [1, 1];
          const places = Array.from({ length: deep }, (_d, down) =>
            Array.from({ length: wide }, (_w, across) => [row + down, column + across] as const),
          ).flat();
          const fits = places.every(([r, c]) => r < rows && c < columns && owner[r]?.[c] === undefined);
          const number = 100 + row * columns + column;
          for (const [r, c] of fits ? places : [[row, column] as const]) (owner[r] ?? [])[c] = number;
          return `<td${fits ? ` rowspan=${deep} colspan=${wide}` : ""}>${number}</td>`;
        });
        return `<tr${hiddenRows[row] ? " class=h" : ""}>${cells.join("")}</tr>`;
      });
      const cols = hiddenColumns
        .map((hidden) =>
          !hidden ? "<col width=72>" : way === "col" ? "<col style='display:none'>" : way === "width" ? "<col width=0>" : "<col class=h>",
        )
        .join("");
      const [block] = readBlocks({ html: `<style>.h{display:none}</style><table>${cols}${html.join("")}</table>`, text: "" }, DOMParser);
      const widthOnly = way === "width" && hiddenColumns.every(Boolean);
      const isShown = (column: number) => widthOnly || !hiddenColumns[column];
      const shown = owner
        .flatMap((line, row) => (hiddenRows[row] ? [] : [line.flatMap((number, column) => (isShown(column) ? [String(number)] : []))]))
        .filter((line) => line.length > 0);
      const found = block === undefined ? [] : coverOf(block).map((row) => row.map((cell) => cell?.text ?? ""));
      if (shown.length > 0) expect(found).toEqual(shown);
      const taken = new Set([...found.flat(), ...(block?.left ?? []).flatMap(({ texts }) => texts)]);
      expect([...taken].sort()).toEqual([...new Set(owner.flat().map(String))].sort());
    }),
  );
});
