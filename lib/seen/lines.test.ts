// @vitest-environment node
// What is struck out by a line that a page draws itself is struck out; a line that underlines, divides or decorates strikes nothing.
import { describe, expect, test } from "vitest";
import { readBlock } from "../clipboard/block.ts";
import { DOMParser, readBy } from "./doors.testing.ts";

const struck = {
  table: "〔删除线：15〕",
  prose: "收到件。",
  leftOut: "加删除线的文字 1 处（“15”）",
  page: "〔删除线：15〕",
  verify: "〔删除线：15〕",
  looked: true,
};

describe("a line through the text, by whatever draws it, strikes it out at every door", () => {
  test.each([
    [
      "after it, at half its height",
      `.x{position:relative} .x::after{content:"";position:absolute;left:0;right:0;top:50%;border-top:1px solid red}`,
      `<span class=x>15</span>`,
    ],
    [
      "before it, in the old spelling",
      `.x:before{content:'';position:absolute;left:0;width:100%;top:45%;height:1px;background:#000}`,
      `<b class=x>15</b>`,
    ],
    ["by its inset", `.x::after{content:"";position:absolute;inset:0 0 50% 0;border-bottom:2px dashed #333}`, `<i class=x>15</i>`],
    [
      "by a height of half",
      `.x::after{content:"";position:absolute;left:0;top:0;width:100%;height:50%;border-bottom:1px solid}`,
      `<i class=x>15</i>`,
    ],
    [
      "by a sum",
      `.x::after{content:" ";position:absolute;left:0;right:0;top:calc(50% - 1px);height:2px;background-color:red}`,
      `<i class=x>15</i>`,
    ],
    ["in em", `.x::before{content:"";position:absolute;left:0;width:100%;top:.6em;border-bottom:1px solid}`, `<i class=x>15</i>`],
    [
      "in pixels from the foot",
      `.x::before{content:"";position:absolute;left:0;width:30px;bottom:9px;border-bottom:1px solid}`,
      `<i class=x>15</i>`,
    ],
    ["by dashes that are moved over it", `.x::after{content:"——";position:absolute;left:0}`, `<i class=x>15</i>`],
    [
      "by a decoration of blanks over it",
      `.x::after{content:"\\a0\\a0";position:absolute;left:0;text-decoration:line-through}`,
      `<i class=x>15</i>`,
    ],
    [
      "turned across a figure that stands alone",
      `.x::after{content:"";position:absolute;left:0;width:100%;top:50%;height:1px;background:red;transform:rotate(-20deg)}`,
      `<i class=x>15</i>`,
    ],
    [
      "by its own steps of colour",
      "",
      `<span style="background:linear-gradient(transparent 48%,red 48%,red 52%,transparent 52%)">15</span>`,
    ],
    [
      "by steps of colour with sums",
      "",
      `<span style="background-image:linear-gradient(to bottom, transparent calc(50% - 1px), #f00 calc(50% - 1px), #f00 calc(50% + 1px), transparent calc(50% + 1px))">15</span>`,
    ],
    ["by a soft line", "", `<span style="background:linear-gradient(180deg,#fff 45%,#000 50%,#fff 55%)">15</span>`],
    [
      "by a ground of one colour as high as a line",
      "",
      `<span style="background:linear-gradient(red,red) no-repeat center/100% 1px">15</span>`,
    ],
    [
      "by size and place in words of their own",
      `.x{background-image:linear-gradient(#000,#000);background-size:100% 2px;background-position:0 50%;background-repeat:no-repeat}`,
      `<span class=x>15</span>`,
    ],
    ["by a picture along the middle", "", `<span style="background:url(line.png) repeat-x center">15</span>`],
    ["by a picture that is sized to a line", "", `<span style="background:url(line.svg) center/100% 1px">15</span>`],
    [
      "by a diagonal of colour through a figure",
      "",
      `<span style="background:linear-gradient(to top right, transparent 48%, #000 49%, #000 51%, transparent 52%)">15</span>`,
    ],
    [
      "by a rule that is moved over it",
      "",
      `<span style="position:relative">15<hr style="position:absolute;top:50%;left:0;margin:0;width:100%"></span>`
        .replace("<span", "<div")
        .replace("</span>", "</div>"),
    ],
    [
      "by an empty element over it",
      "",
      `<span style="position:relative">15<span style="position:absolute;left:0;right:0;top:9px;border-top:1px solid #000"></span></span>`,
    ],
    [
      "by an empty element in another",
      "",
      `<span style="position:relative">15<b><i style="position:absolute;left:0;right:0;top:50%;height:1px;background:#000"></i></b></span>`,
    ],
    ["by an underline that is set up", "", `<span style="text-decoration:underline;text-underline-offset:-0.4em">15</span>`],
    ["by a variable", `:root{--done:line-through} .x{text-decoration:var(--done)}`, `<span class=x>15</span>`],
    ["by a variable of its own", "", `<span style="--d:line-through;text-decoration-line:var(--d)">15</span>`],
    [
      "by a variable that is written with another",
      `:root{--a:var(--b, none);--b:line-through} .x{text-decoration:var(--a) red}`,
      `<span class=x>15</span>`,
    ],
    ["by what a variable falls back to", "", `<span style="text-decoration:var(--none, line-through)">15</span>`],
    ["by an older spelling", "", `<span style="-webkit-text-decoration:line-through red">15</span>`],
    ["by a diagonal border of Excel", `.x{mso-diagonal-up:.5pt solid windowtext}`, `<span class=x>15</span>`],
  ])("%s", (_, css, inside) => {
    const read = readBy(css, inside);
    expect({ ...read, prose: read.prose.replace("收到|件。", "收到件。") }).toEqual(struck);
  });
});

describe("what strikes nothing out is read", () => {
  test.each([
    [
      "a line at its foot",
      `.x::after{content:"";position:absolute;left:0;bottom:0;width:100%;height:1px;background:red}`,
      `<span class=x>15</span>`,
    ],
    ["one over it", `.x::before{content:"";position:absolute;left:0;top:0;width:100%;border-top:1px solid}`, `<span class=x>15</span>`],
    [
      "a bar at its side",
      `.x::before{content:"";position:absolute;left:0;top:50%;width:4px;height:14px;background:red}`,
      `<span class=x>15</span>`,
    ],
    [
      "a mark of some pixels",
      `.x::before{content:"";position:absolute;left:-10px;top:50%;width:6px;height:6px;background:red}`,
      `<span class=x>15</span>`,
    ],
    [
      "a line that a pointer calls",
      `.x:hover::after{content:"";position:absolute;left:0;right:0;top:50%;border-top:1px solid}`,
      `<span class=x>15</span>`,
    ],
    [
      "one that is not shown",
      `.x::after{content:"";display:none;position:absolute;left:0;right:0;top:50%;border-top:1px solid}`,
      `<span class=x>15</span>`,
    ],
    ["one without content", `.x::after{position:absolute;left:0;right:0;top:50%;border-top:1px solid}`, `<span class=x>15</span>`],
    ["a float that is cleared", `.x::after{content:"";display:table;clear:both}`, `<span class=x>15</span>`],
    ["a frame around it", `.x::after{content:"";position:absolute;inset:0;border:1px solid red}`, `<span class=x>15</span>`],
    ["a wash of colour", "", `<span style="background:linear-gradient(#fff,#eee 50%,#ddd)">15</span>`],
    ["a marker along its foot", "", `<span style="background:linear-gradient(transparent 60%,#ff0 60%)">15</span>`],
    ["an underline in its ground", "", `<span style="background:linear-gradient(red,red) no-repeat 0 100%/100% 2px">15</span>`],
    ["a picture behind it", "", `<span style="background:url(th.gif) repeat-x top">15</span>`],
    ["an underline", "", `<span style="text-decoration:underline;text-underline-offset:3px">15</span>`],
    ["a variable that says nothing", `:root{--d:none} .x{text-decoration:var(--d)}`, `<span class=x>15</span>`],
    [
      "a line behind a ground of its own",
      `.x::before{content:"";position:absolute;left:0;right:0;top:50%;height:1px;background:#ccc}`,
      `<span class=x><b style="background:#fff">15</b></span>`,
    ],
  ])("%s", (_, css, inside) => {
    expect(readBy(css, inside)).toMatchObject({ table: "15", prose: "收到15件。", leftOut: "", page: "15", verify: "15" });
  });

  test("a diagonal in a head parts its two names", () => {
    const html = `<table><tr><th style="background:linear-gradient(to top right,#fff 49.5%,#000 49.5%,#000 50.5%,#fff 50.5%)">年度 项目</th><td>15</td></tr><tr><td>本年</td><td>3</td></tr></table>`;
    expect(readBlock({ html, text: "" }, DOMParser)?.cells[0]?.text).toBe("年度 项目");
  });
});

describe("letters and digits of a font of signs are never read as what they are written with", () => {
  test.each([
    ["by a style", "", `<span style="font-family:Wingdings">15</span>`],
    ["by an attribute", "", `<font face="Wingdings 2">15</font>`],
    ["by a class", `.x{font-family:"Webdings",serif}`, `<span class=x>15</span>`],
    ["by a shorthand", "", `<span style="font:12pt/1.5 Wingdings">15</span>`],
    ["by a variable", `:root{--f:Wingdings}.x{font-family:var(--f)}`, `<span class=x>15</span>`],
    ["as Word writes signs", "", `<span style="font-family:宋体;mso-char-type:symbol;mso-symbol-font-family:Wingdings">15</span>`],
    ["upright", "", `<span style="font-family:'@Wingdings'">15</span>`],
    ["around it", "", `<span style="font-family:Wingdings"><b>15</b></span>`],
  ])("%s", (_, css, inside) => {
    const read = readBy(css, inside);
    expect(read.looked).toBe(true);
    for (const text of [read.table, read.page, read.verify]) expect(text).toMatch(/^〔符号字体的字：[@\w ]+ 15〕$/);
    expect(read.prose).toMatch(/^收到〔符号字体的字：[@\w ]+ 15〕件。$/);
    expect(read.leftOut).toBe("符号字体的字 1 处，看得见的样子读不出来，放进了〔〕（“15”）");
  });

  test("a sign that is known is what one sees, and what Symbol shows as every font does is read", () => {
    expect(readBy("", `<span style="font-family:Wingdings">\u00FC</span>`)).toMatchObject({
      table: "✓",
      prose: "收到✓件。",
      page: "✓",
      verify: "✓",
    });
    expect(readBy("", `<span style="font-family:Symbol">15</span>`)).toMatchObject({
      table: "15",
      prose: "收到15件。",
      page: "15",
      verify: "15",
    });
  });

  test("another font within, or before it in the list, is none of signs", () => {
    expect(readBy("", `<span style="font-family:Wingdings"><span style="font-family:宋体">15</span></span>`)).toMatchObject({
      table: "15",
    });
    expect(readBy("", `<span style="font-family:宋体,Wingdings">15</span>`)).toMatchObject({ table: "15" });
    expect(readBy("", `<span style="font-family:'Segoe UI Symbol'">15</span>`)).toMatchObject({ table: "15" });
  });
});
