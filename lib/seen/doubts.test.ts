// @vitest-environment node
// What may not be seen as it is written is never taken silently: digits set small beside others, what lies under something, what a mask cuts, what a font of the page shows.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBlock } from "../clipboard/block.ts";
import { figureOf } from "../matching/figures/figure.ts";
import { readHtml } from "../reading/html/read.ts";
import { readPage } from "../reading/html/page.ts";
import { DOMParser, readBy } from "./doors.testing.ts";
import { markedWords, withoutMarks } from "./marks.ts";
import { ownFontOf } from "./ownFonts.ts";
import { ownFamilies } from "./sheet.ts";
import { sized, withSmallMarked } from "./sizes.ts";

const cases = { number: "count", unit: "件" } as const;

describe("a smaller run of digits beside digits is in a bracket at every door", () => {
  test.each([
    ["small", "", `18<small>1</small>`, "18〔小字：1〕"],
    ["small within something", "", `18<small><b>1</b></small>`, "18〔小字：1〕"],
    ["an old attribute", "", `18<font size=1>1</font>`, "18〔小字：1〕"],
    ["an attribute that goes down", "", `18<font size="-1">1</font>`, "18〔小字：1〕"],
    ["a style in points", "", `18<span style="font-size:7pt">1</span>`, "18〔小字：1〕"],
    ["a style in parts", "", `18<span style="font-size:70%">1</span>`, "18〔小字：1〕"],
    ["a word for a size", "", `18<span style="font-size:x-small">1</span>`, "18〔小字：1〕"],
    ["a class", `.n{font-size:.6em}`, `18<i class=n>1</i>`, "18〔小字：1〕"],
    ["the shorthand", "", `18<span style="font:7pt Arial">1</span>`, "18〔小字：1〕"],
    ["a scale", "", `18<span style="display:inline-block;transform:scale(.6)">1</span>`, "18〔小字：1〕"],
    ["a zoom", "", `18<span style="zoom:60%">1</span>`, "18〔小字：1〕"],
    ["larger digits before usual ones", "", `<big><big>18</big></big>1`, "18〔小字：1〕"],
    ["small ones before", "", `<small>1</small>18`, "〔小字：1〕18"],
    ["small ones amidst", "", `1<small>1</small>8`, "1〔小字：1〕8"],
    ["behind a point", "", `18.<small>1</small>`, "18.〔小字：1〕"],
    ["two pieces of one size", "", `18<small>1</small><small>2</small>`, "18〔小字：12〕"],
    ["sizes of two spans", "", `<span style="font-size:14pt">18</span><span style="font-size:8pt">1</span>`, "18〔小字：1〕"],
  ])("%s", (_, css, inside, text) => {
    const read = readBy(css, inside);
    expect(read).toMatchObject({ table: text, page: text, verify: text, prose: `收到${text}件。`, looked: true });
    expect(read.leftOut).toMatch(/^大小不同、可能是脚注标号的数字 1 处，放进了〔〕/);
    expect(figureOf(text, cases, undefined)).toMatchObject({ state: "refused", reason: expect.stringContaining("大小不同的数字") });
  });

  test.each([
    ["all of a figure", "", `<small>118</small>`],
    ["one size in pieces", `.f{font-size:9pt}`, `<b class=f>1</b><i class=f>18</i>`],
    ["小四 beside 五号", "", `<span style="font-size:12pt">1</span><span style="font-size:10.5pt">18</span>`],
    ["a size of its own that is the same", "", `1<span style="font-size:16px">18</span>`],
    ["letters of another size", "", `118<small></small>`],
  ])("but %s is one figure", (_, css, inside) => {
    expect(readBy(css, inside)).toMatchObject({ table: "118", page: "118", verify: "118", prose: "收到118件。", leftOut: "" });
  });

  test("small letters and small digits that touch none are text as any", () => {
    expect(readBy("", `118<small>件（第1号）</small>`)).toMatchObject({ table: "118件（第1号）", verify: "118件（第1号）" });
  });

  test("no size is ever read as a figure, nothing is lost, and whatever touches in another size is parted", () => {
    const size = fc.constantFrom(0, 7, 9, 12, 14, 42);
    const piece = fc.record({ text: fc.constantFrom("1", "18", "件", "1件", "，", "9.", "\n", "\uFFF9", "〔"), size });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const read = withSmallMarked(pieces.map(({ text, size: own }) => sized(text, { size: own })).join(""));
        const plain = read.replace(/〔小字：([^〕]*)〕/g, "$1");
        expect(plain).toBe(
          pieces
            .map(({ text }) => text)
            .join("")
            .replaceAll("\uFFF9", ""),
        );
        const [one, two] = pieces;
        if (pieces.length === 2 && one?.text === "18" && two?.text === "1" && one.size === 12 && two.size === 7)
          expect(read).toContain("小字");
      }),
    );
  });
});

describe("what lies over a figure, or takes away of it, is asked about at every door", () => {
  const over = "position:absolute;inset:0;background:#fff";
  test.each([
    ["a ground over its box", "", `<div style="position:relative">15<span style="${over}"></span></div>`],
    [
      "a ground by its four sides",
      "",
      `<b style="position:relative">15<i style="position:absolute;top:0;right:0;bottom:0;left:0;background:#eee"></i></b>`,
    ],
    [
      "a ground as wide and high as its box",
      "",
      `<b style="position:relative">15<i style="position:absolute;width:100%;height:100%;left:0;top:0;background:white"></i></b>`,
    ],
    ["what stands after it", `.x{position:relative}.x::after{content:"";position:absolute;inset:0;background:#fff}`, `<b class=x>15</b>`],
    [
      "a patch on a short text",
      "",
      `<b style="position:relative">15<i style="position:absolute;left:0;top:0;width:30px;height:16px;background:#fff"></i></b>`,
    ],
    [
      "a patch pulled over it",
      "",
      `<b>15<i style="display:inline-block;margin-left:-20px;width:20px;height:16px;background:#fff"></i></b>`,
    ],
    ["a mask that cuts a line", "", `<b style="mask-image:linear-gradient(#000 45%,transparent 45% 55%,#000 55%)">15</b>`],
    [
      "a mask in the old spelling",
      `.x{-webkit-mask:linear-gradient(#000 40%,transparent 40%,transparent 60%,#000 60%)}`,
      `<b class=x>15</b>`,
    ],
    ["a mask of a picture", "", `<b style="mask:url(line.svg)">15</b>`],
    ["a blur", "", `<b style="filter:blur(4px)">15</b>`],
  ])("%s", (_, css, inside) => {
    const read = readBy(css, inside);
    for (const text of [read.table, read.page, read.verify]) expect(text).toBe("〔遮住：15〕");
    expect(read.prose).toContain("〔遮住：15〕");
    expect(read.leftOut).toBe("可能被遮住、看不全的文字 1 处，放进了〔〕（“15”）");
    expect(read.looked).toBe(true);
    expect(figureOf("〔遮住：15〕", cases, undefined)).toMatchObject({ state: "refused", reason: expect.stringContaining("被遮住") });
  });

  test.each([
    ["a ground that is not shown", "", `<b style="position:relative">15<i style="display:none;${over}"></i></b>`],
    [
      "one that lets light through",
      "",
      `<b style="position:relative">15<i style="position:absolute;inset:0;background:rgba(255,0,0,.2)"></i></b>`,
    ],
    ["one that is faint", "", `<b style="position:relative">15<i style="${over};opacity:.3"></i></b>`],
    ["one under it", "", `<b style="position:relative">15<i style="${over};z-index:-1"></i></b>`],
    [
      "one that stands first, under what is placed",
      "",
      `<b style="position:relative"><i style="${over}"></i><u style="position:relative">15</u></b>`,
    ],
    [
      "one that the text is lifted over",
      "",
      `<b style="position:relative"><u style="position:relative;z-index:2">15</u><i style="${over}"></i></b>`,
    ],
    [
      "a mark at its side",
      "",
      `<b style="position:relative">15<i style="position:absolute;right:-8px;top:2px;width:6px;height:6px;background:red"></i></b>`,
    ],
    ["no mask", "", `<b style="mask:none;filter:none">15</b>`],
    ["a mask that lets all through", "", `<b style="filter:blur(0)">15</b>`],
    ["a frame over it", `.x{position:relative}.x::after{content:"";position:absolute;inset:0;border:1px solid}`, `<b class=x>15</b>`],
  ])("but not %s", (_, css, inside) => {
    const read = readBy(css, inside);
    // What is taken out of its place stands on a line of its own.
    expect({ ...read, prose: read.prose.replace("|", "") }).toMatchObject({
      table: "15",
      page: "15",
      verify: "15",
      prose: "收到15件。",
      leftOut: "",
    });
  });

  const table = `<table><tr><td>件数</td><td>15</td></tr><tr><td>本年</td><td>118</td></tr></table>`;
  const cells = (html: string) => readBlock({ html, text: "" }, DOMParser)?.cells.map(({ text }) => text);

  test("a whole table under a ground is, and one beside it is not", () => {
    const html = `<div style="position:relative">${table}<div style="${over}"></div></div>`;
    expect(cells(html)).toEqual(["〔遮住：件数〕", "〔遮住：15〕", "〔遮住：本年〕", "〔遮住：118〕"]);
    expect(readPage(html).tables[0]?.cells[1]?.text).toBe("〔遮住：15〕");
    expect(cells(`<div style="position:relative;height:20px"><p>公告</p><div style="${over}"></div></div>${table}`)?.[1]).toBe("15");
  });

  test("what lies over a whole page hides what was copied; a page from a file is read under it, and that is said", () => {
    const html = `<body>${table}<div style="position:fixed;top:0;left:0;width:100vw;height:100vh;background:#fff">正在加载</div></body>`;
    expect(cells(html)?.[1]).toBe("〔遮住：15〕");
    expect(readPage(html)).toMatchObject({ isCovered: true, tables: [{ cells: [{}, { text: "15" }, {}, {}] }] });
    expect(readHtml(html).notes.join("")).toContain("盖住整页");
  });

  test("what fades out at its foot is read", () => {
    const html = `<div style="mask-image:linear-gradient(#000 70%,transparent)"><p>${"全年主动公开政府信息，答复申请，开展培训。".repeat(4)}</p>${table}</div>`;
    expect(cells(html)?.[1]).toBe("15");
  });
});

describe("digits in a font that the page brings along are named", () => {
  const face = `@font-face{font-family:"Fig Ures";src:url(f.woff2) format("woff2")}`;

  test("in what was copied they are in a bracket", () => {
    const read = readBy(`${face}.x{font-family:"Fig Ures",sans-serif}`, `<b class=x>15</b>`);
    expect(read).toMatchObject({ table: "〔网页字体：15〕", prose: "收到〔网页字体：15〕件。", looked: true });
    expect(read.leftOut).toContain("用网页自带的字体显示的数字 1 处");
    expect(figureOf("〔网页字体：15〕", cases, undefined)).toMatchObject({ reason: expect.stringContaining("网页自带的字体") });
  });

  test("a page from a file is read, and the font is told once", () => {
    const html = `<style>${face} table{font-family:'fig ures'}</style><table><tr><td>件数</td><td>15</td></tr><tr><td>本年</td><td>118</td></tr></table>`;
    expect(readPage(html)).toMatchObject({ fonts: ["fig ures"], tables: [{ cells: [{}, { text: "15" }, {}, {}] }] });
    expect(readHtml(html).notes).toEqual([expect.stringContaining("自带的字体“fig ures”")]);
  });

  test.each([
    ["a font of the PC before it", `${face}.x{font-family:宋体,"Fig Ures"}`],
    ["a font that Office names without a file", `@font-face{font-family:"Fig Ures";panose-1:2 1}.x{font-family:"Fig Ures"}`],
    [
      "one for icons that has no digits",
      `@font-face{font-family:"Fig Ures";src:url(f.woff);unicode-range:U+E000-F8FF}.x{font-family:"Fig Ures"}`,
    ],
    ["one that nothing is set in", face],
  ])("but not %s", (_, css) => {
    expect(readBy(css, `<b class=x>15</b>`)).toMatchObject({ table: "15", page: "15", verify: "15", prose: "收到15件。", leftOut: "" });
  });

  test("which fonts a sheet brings along", () => {
    expect(
      ownFamilies(
        `@media screen{${face}}@font-face{font-family:B;src:local(Arial)}@font-face{font-family:C;src:url(c);unicode-range:U+00??}`,
      ),
    ).toEqual(["fig ures", "c"]);
    expect(ownFontOf(`PingFang SC,"C"`, new Set(["c"]))).toBe("c");
    expect(ownFontOf("Arial,C", new Set(["c"]))).toBeUndefined();
  });
});

describe("what a style sheet adds beside a figure parts it from that at every door", () => {
  test.each([
    ["a digit before it", `.x::before{content:"4"}`, "〔样式添上的字：4〕15"],
    ["a digit behind it", `.x:after{content:'0'}`, "15〔样式添上的字：0〕"],
    ["an escaped digit", `.x::before{content:"\\34 "}`, "〔样式添上的字：4〕15"],
    ["a word that multiplies", `.x::after{content:"万"}`, "15〔样式添上的字：万〕"],
    ["a percent sign", `.x::after{content:"%"}`, "15〔样式添上的字：%〕"],
    ["a counted number", `.x::before{counter-increment:n;content:counter(n)}`, "〔样式添上的字〕15"],
    ["what an attribute says", `.x::before{content:attr(data-n)}`, "〔样式添上的字〕15"],
  ])("%s", (_, css, text) => {
    const read = readBy(css, `<b class=x data-n=1>15</b>`);
    expect(read).toMatchObject({ table: text, page: text, verify: text, prose: `收到${text}件。`, looked: true });
    expect(read.leftOut).toBe("网页样式在数字旁边添上的字 1 处，放进了〔〕");
    expect(figureOf(text, cases, undefined)).toMatchObject({ state: "refused", reason: expect.stringContaining("样式添上的字") });
  });

  test.each([
    ["an icon", `.x::before{content:"\\e601"}`],
    ["a bullet", `.x::before{content:"•"}`],
    ["a unit", `.x::after{content:"件"}`],
    ["what is not shown", `.x::before{content:"4";display:none}`],
    ["what a pointer calls", `.x:hover::before{content:"4"}`],
    ["nothing", `.x::after{content:"";clear:both}`],
  ])("but not %s", (_, css) => {
    expect(readBy(css, `<b class=x>15</b>`)).toMatchObject({ table: "15", page: "15", verify: "15", prose: "收到15件。", leftOut: "" });
  });

  test("a number that a list of a page counts beside words stays out", () => {
    const html = `<style>li::before{content:counter(i) "."}</style><ul><li>公开政策文件</li></ul>`;
    expect(readPage(html).texts).toEqual(["公开政策文件"]);
  });
});

describe("a white figure in a cell of which no ground is told", () => {
  const table = (cell: string, css = "") =>
    `<style>${css}</style><table><tr><td>件数</td>${cell}</tr><tr><td>本年</td><td>118</td></tr></table>`;
  test.each([
    ["by an attribute", `<td><font color="#ffffff">15</font></td>`, ""],
    ["by a style", `<td style="color:white">15</td>`, ""],
    ["by a class", `<td class=x>15</td>`, `.x{color:#fff}`],
    ["nearly white", `<td style="color:#fefefe">15</td>`, ""],
    ["on a ground that is as good as white", `<td style="color:rgb(100% 100% 100%);background:#fffffe">15</td>`, ""],
  ])("%s is asked about", (_, cell, css) => {
    expect(readBlock({ html: table(cell, css), text: "" }, DOMParser)?.cells[1]?.text).toBe("〔遮住：15〕");
    expect(readPage(table(cell, css)).tables[0]?.cells[1]?.text).toBe("〔遮住：15〕");
    expect(readHtml(table(cell, css)).pieces[0]).toMatchObject({ block: { cells: [{}, { text: "〔遮住：15〕" }, {}, {}] } });
  });

  test.each([
    ["on a ground of its own", `<td style="color:#fff;background:#1b5ea8">15</td>`],
    ["on a picture", `<td style="color:#fff;background:url(b.png)">15</td>`],
  ])("%s is read", (_, cell) => expect(readPage(table(cell)).tables[0]?.cells[1]?.text).toBe("15"));
});

test("a white digit in the midst of others is asked about at every door, a white line by itself is not", () => {
  const read = readBy("", `1<span style="color:#fff">5</span>`);
  expect(read).toMatchObject({
    table: "1〔遮住：5〕",
    page: "1〔遮住：5〕",
    verify: "1〔遮住：5〕",
    prose: "收到1〔遮住：5〕件。",
    looked: true,
  });
  expect(readPage(`<p style="color:#fff">2025年报告</p>`).texts).toEqual(["2025年报告"]);
});

test("verify names what nobody sees in a cell or a sentence, and nothing of what is hidden around them", () => {
  const html = `<div hidden>菜单</div><p>收到<i style="display:none">9</i>15件<i style="font-size:.1px">8</i>。</p><div hidden>尾</div><table><tr><td>件数</td><td>15<b hidden>7</b></td></tr><tr><td>本年</td><td>118</td></tr></table>`;
  expect(readPage(html).hidden).toEqual(["9", "8", "7"]);
});

test("verify reads the encoding that the bytes have, whatever the page says, and says so", () => {
  // 件数 in GBK.
  const gbk = Uint8Array.from([...new TextEncoder().encode(`<meta charset="utf-8"><p>`), 0xbc, 0xfe, 0xca, 0xfd, 0x3c, 0x2f, 0x70, 0x3e]);
  expect(readPage(gbk)).toMatchObject({ texts: ["件数"], encoding: "网页写明的编码是 utf-8，内容是 GBK，已按 GBK 读取" });
});

test("a name is read without what stands aside, and with what is only doubtful", () => {
  expect(withoutMarks("其他〔小字：1〕〔遮住：组织〕")).toBe("其他组织");
  expect(markedWords("118")).toBeUndefined();
});
