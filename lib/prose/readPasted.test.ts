// @vitest-environment node
// What a clerk copies from Word, WPS or a web page arrives as clean paragraphs and headings, and what does not is named.
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { readPasted } from "./readPasted.ts";
import { startingAt } from "./recognise.ts";
import type { Written } from "./written.ts";

const { DOMParser } = new JSDOM().window;

const short = (block: Written): string => (block.kind === "heading" ? `${"#".repeat(block.level)} ${block.text}` : block.text);
const read = (html: string, text = "") => {
  const { blocks, leftOut } = readPasted({ html, text }, DOMParser);
  return { lines: blocks.map(short), leftOut };
};
const divided = (html: string, text = "") => readPasted({ html, text }, DOMParser, "titled").blocks.map(short);
const plain = (text: string) => read("", text).lines;

const word = (body: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<title>总结</title><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-unhide:no; margin:0cm;} @list l0 {mso-list-id:1;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt;text-justify-trim:punctuation'>
<!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const wordLabel = (list: string, label: string, font = "仿宋_GB2312") =>
  `<![if !supportLists]><span lang=EN-US style='font-family:${font};mso-bidi-font-family:${font}'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;

test("Word: paragraphs and typed headings come without indents, fonts and empty lines", () => {
  const html = word(`
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0;line-height:28.0pt'><span style='font-size:16.0pt;font-family:楷体_GB2312'>（一）主动公开<span lang=EN-US><o:p></o:p></span></span></p>

<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋_GB2312'>　　全年公开政府信息<span
lang=EN-US>1 234</span>条，其中规范性文件<span lang=EN-US>5</span>件，办结率<span lang=EN-US>100%</span>，群众满意度不断
提升。<span lang=EN-US><o:p></o:p></span></span></p>

<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal><b><span lang=EN-US>1.</span></b><b>加强组织领导</b></p>
<p class=MsoNormal>1.加强领导。县政府召开专题会议研究部署。</p>`);
  expect(read(html)).toEqual({
    lines: [
      "# 主动公开",
      "全年公开政府信息1 234条，其中规范性文件5件，办结率100%，群众满意度不断提升。",
      "## 加强组织领导",
      "1.加强领导。县政府召开专题会议研究部署。",
    ],
    leftOut: [],
  });
});

test("Word: of a field stands what it comes to, not what reckons it; a field that does not end takes nothing away", () => {
  const mark = (end: string) => `<span style='mso-element:field-${end}'></span>`;
  const field = `收到${mark("begin")}<span>&nbsp;</span>=SUM(ABOVE) \\# 0${mark("separator")}118${mark("end")}件`;
  expect(read(word(`<p class=MsoNormal>${field}</p>`)).lines).toEqual(["收到118件"]);
  expect(
    read(word(`<p class=MsoNormal>收到${mark("begin")}99件，${mark("begin")}PAGE${mark("separator")}3${mark("end")}页</p>`)).lines,
  ).toEqual(["收到99件，3页"]);
});

test("Word: its own numbers stay as typed, and a short line after one is a heading", () => {
  const html = word(`
<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'>${wordLabel("l0", "（一）")}政府信息管理<span lang=EN-US><o:p></o:p></span></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>${wordLabel("l1", "1.")}制定规范性文件管理办法，全年清理规范性文件12件。</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>${wordLabel("l1", "2.")}更新维护。</p>
<p class=MsoNormal style='mso-list:l2 level1 lfo3'>${wordLabel("l2", "第一条")}为了规范公开。</p>`);
  expect(read(html).lines).toEqual([
    "# 政府信息管理",
    "1.制定规范性文件管理办法，全年清理规范性文件12件。",
    "2.更新维护。",
    "第一条 为了规范公开。",
  ]);
});

test("Word: a bullet is no number, whatever letter its font draws it with; it is named", () => {
  const bullet = (list: string, label: string, text: string) =>
    `<p class=MsoListParagraph style='text-indent:-21.0pt;mso-list:${list}'>${wordLabel("", label, "Wingdings")}${text}</p>`;
  const html = word(
    [
      bullet("l3 level1 lfo4", "l", "政府网站"),
      bullet("l3 level2 lfo4", "n", "栏目"),
      bullet("l3 level2 lfo4", "Ø", "检索"),
      bullet("l3 level1 lfo4", "l", "政务新媒体"),
      bullet("l3 level2 lfo4", "n", "公众号"),
      "<p class=MsoNormal>另外：</p>",
      bullet("l3 level1 lfo4", "·", "政府公报"),
      bullet("l5 level1 lfo6", "·", "查阅场所"),
    ].join(""),
  );
  expect(read(html)).toEqual({
    lines: ["政府网站", "栏目", "检索", "政务新媒体", "公众号", "另外：", "政府公报", "查阅场所"],
    leftOut: ["项目符号 7 个"],
  });
});

test("Word: a bullet after a numbered item takes no number, and a digit of Wingdings is a bullet", () => {
  const item = (label: string) => `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${label}`;
  const html = word(
    [
      `${item(wordLabel("l0", "3."))}15个部门参加培训。</p>`,
      `${item(wordLabel("", "l", "Wingdings"))}12件。</p>`,
      `${item(wordLabel("", "1", "Wingdings"))}8件。</p>`,
    ].join(""),
  );
  expect(read(html)).toEqual({ lines: ["3. 15个部门参加培训。", "12件。", "8件。"], leftOut: ["项目符号 2 个"] });
});

test("Word: letters that count stay as they stand, with a mark or without; the ring of a bullet, an o, is none", () => {
  const item = (label: string, text: string, font?: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>${wordLabel("", label, font)}${text}</p>`;
  const html = word([item("a", "111件"), item("b", "甲"), item("C.", "乙"), item("iv)", "丙"), item("o", "丁", "Courier New")].join(""));
  expect(read(html)).toEqual({ lines: ["a 111件", "b 甲", "C.乙", "iv)丙", "丁"], leftOut: ["项目符号 1 个"] });
});

test("how letters are read stands above them, and is named when it is left out", () => {
  expect(read("<p><ruby>沂<rp>(</rp><rt>yí</rt><rp>)</rp></ruby>水县公开12件。</p>")).toEqual({
    lines: ["沂水县公开12件。"],
    leftOut: ["注音 1 处（“yí”）"],
  });
});

test("Word: its heading styles are headings by their order, and an ordinal of a section goes too", () => {
  const html = word(`
<h2><span>一、总体情况<span lang=EN-US><o:p></o:p></span></span></h2>
<h3>平台建设</h3>
<p class=a3 style='mso-outline-level:3;text-indent:32.0pt'>（二）监督保障</p>
<p class=MsoNormal style='mso-outline-level:body-text'>正文。</p>`);
  expect(read(html).lines).toEqual(["# 总体情况", "## 平台建设", "# 监督保障", "正文。"]);
});

test("Word: pictures and tables are left out and named, text beside them stays", () => {
  const html = word(`
<p class=MsoNormal><span lang=EN-US><!--[if gte vml 1]><v:shape id="图片_x0020_1" style='width:415pt'><v:imagedata src="file:///C:/clip_image001.png" o:title=""/></v:shape><![endif]--><![if !vml]><img width=554 height=300 src="file:///C:/clip_image002.png" v:shapes="图片_x0020_1"><![endif]></span>如图所示。</p>
<p class=MsoNormal><img src="file:///C:/clip_image003.png"></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0><tr><td width=100 valign=top><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td><td><p class=MsoNormal>信息内容</p></td></tr>
<tr><td><p class=MsoNormal>规章</p></td><td><p class=MsoNormal>0</p></td></tr></table>
<table class=MsoTableGrid><tr><td>申请人为自然人或者法人的情况</td><td>1</td></tr></table>`);
  expect(read(html)).toEqual({ lines: ["如图所示。"], leftOut: ["图片 2 张", "表格 2 个（首格“信息内容”、“申请人为自然人或者法人的…”）"] });
});

test("Word: comments and deleted revisions and hidden text are left out and named", () => {
  const html = word(`
<p class=MsoNormal>办理<del cite="mailto:李" datetime="2022-01-04T09:00">十</del><ins cite="mailto:李">12</ins>件<span class=MsoCommentReference><span lang=EN-US><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1" language=JavaScript name="_msoanchor_1">[李1]</a><![endif]></span></span>。<span style='display:none;mso-hide:all'>内部</span></p>
<div style='mso-element:comment-list'><hr class=msocomoff align=left><div style='mso-element:comment'><p class=MsoCommentText>请核对</p></div></div>`);
  expect(read(html)).toEqual({
    lines: ["办理12件。"],
    leftOut: ["修订中已删去的文字 1 处（“十”）", "批注 1 条（“请核对”）", "隐藏的文字 1 处（“内部”）"],
  });
});

test("WPS: paragraphs, automatic numbers, soft line breaks and pictures", () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name="ProgId" content="Word.Document"><meta name="Generator" content="WPS Office"></head>
<body><!--StartFragment--><div class="Section0"  style="layout-grid:15.6000pt;" ><p class=MsoNormal  style="text-indent:32.0000pt;mso-char-indent-count:2.0000;mso-list:l0 level1 lfo1;" ><![if !supportLists]><span style="font-family:楷体;font-size:16.0000pt;mso-font-kerning:1.0000pt;" ><span style='mso-list:Ignore;' >（三）<span>&nbsp;</span></span></span><![endif]><span style="mso-spacerun:'yes';font-family:楷体;font-size:16.0000pt;" ><font face="楷体" >依申请公开</font></span><span style="mso-spacerun:'yes';" ><o:p></o:p></span></p><p class=MsoNormal ><span style="mso-spacerun:'yes';font-family:仿宋;" ><font face="仿宋" >&nbsp;&nbsp;&nbsp;&nbsp;2021年收到申请</font><font face="仿宋" >42件，</font></span><span><br></span><span>均已办结。</span></p><p class=MsoNormal align=center ><img width="553"  height="311"  src="file:///C:\\Users\\ADMINI~1\\AppData\\Local\\Temp\\ksohtml\\wps1.jpg" ></p></div><!--EndFragment--></body></html>`;
  expect(read(html)).toEqual({ lines: ["# 依申请公开", "2021年收到申请42件，", "均已办结。"], leftOut: ["图片 1 张"] });
});

test("web: lists of numbers are numbered, each from its own beginning, a list within a list is （1）; lists of bullets are not", () => {
  const html = `<ul><li>甲</li>
  <li> </li><li><p>乙</p><p>乙的说明</p><ol><li>子一</li><li>子二</li></ol></li></ul><p>中间</p><ol start="4"><li>丁</li><li value="9">壬</li><li>癸</li><li>（一）有序号的</li></ol>`;
  expect(read(html).leftOut).toEqual(["项目符号 2 个"]);
  expect(read(html).lines).toEqual(["甲", "乙", "乙的说明", "（1）子一", "（2）子二", "中间", "4.丁", "9.壬", "10.癸", "（一）有序号的"]);
});

test("web: a link keeps its words and its address, once", () => {
  const html = `<p>见<a href="https://www.yishui.gov.cn/index.html">县政府网站</a>，<a href="http://www.yishui.gov.cn/">www.yishui.gov.cn</a>、<a href="https://a.cn/b">https://a.cn/b</a>、<a href="mailto:a@b.cn">a@b.cn</a>、<a href="javascript:go()">下一页</a>、<a href="#top">顶部</a>、<a href="/local">本站</a><a href="https://a.cn"><img src="x.png"></a>。</p>`;
  expect(read(html)).toEqual({
    lines: ["见县政府网站（https://www.yishui.gov.cn/index.html），www.yishui.gov.cn、https://a.cn/b、a@b.cn、下一页、顶部、本站。"],
    leftOut: ["图片 1 张"],
  });
});

test("web: a table that only frames the page is read, one with data is named", () => {
  const html = `<table><tr><td><div id="zoom"><p>第一段</p><table><tr><td>项目</td><td>数量</td></tr></table><p>第二段</p></div></td></tr></table><table><tr><td>只有一格</td></tr></table><table><tr><td></td><td> </td></tr></table>`;
  expect(read(html)).toEqual({ lines: ["第一段", "第二段", "只有一格"], leftOut: ["表格 2 个（首格“项目”）"] });
});

test("web: scripts, styles, comments and buttons are no text; spaces collapse as on the page", () => {
  const html = `<style>p{}</style><script>alert(1)</script><!-- 注 --><div>甲  乙
  丙<span> </span>丁 a
  b&nbsp;&nbsp;c</div><button>复制</button><svg><text></text></svg><constructor>戊</constructor><p>&lt;b&gt;己</p>`;
  expect(read(html).lines).toEqual(["甲 乙丙 丁 a b c", "戊", "<b>己"]);
});

test("web: preformatted text keeps its lines", () => expect(read("<pre>甲\n  乙\n\n丙</pre>").lines).toEqual(["甲", "乙", "丙"]));

test("a film or an embedded page is named", () =>
  expect(read("<video src=a></video><iframe src=b></iframe>").leftOut).toEqual(["音视频或嵌入的内容 2 个"]));

test("plain text: each line is a block, with the same headings", () => {
  expect(plain("（一）主动公开\r\n　　全年公开10条。\r\n\r\n1. 加强领导\n2、完善制度\v3．抓落实")).toEqual([
    "# 主动公开",
    "全年公开10条。",
    "## 加强领导",
    "## 完善制度",
    "## 抓落实",
  ]);
});

test("numbers and sentences that only look like headings stay paragraphs", () => {
  const lines = [
    "1.5万件",
    "2021年工作",
    "1.一是加强领导；",
    "（一）主要做法：",
    "（一）",
    "1.",
    `（一）${"长".repeat(40)}`,
    "12.31止",
    "3、4月份开展培训",
  ];
  expect(plain(lines.join("\n"))).toEqual(lines);
});

test("in a part that the office divides itself 一、 begins a section, （一） stands below it, and both numbers go", () => {
  const lines = [
    "一、概述",
    "本年度公开工作有序开展。",
    "（一）主动公开",
    "1.政府网站",
    "十一、存在的主要问题和改进措施",
    "一、二季度召开会议",
    "二、加强领导，落实责任。",
  ];
  const read = [
    "# 概述",
    "本年度公开工作有序开展。",
    "## 主动公开",
    "1.政府网站",
    "# 存在的主要问题和改进措施",
    "一、二季度召开会议",
    "二、加强领导，落实责任。",
  ];
  expect(divided("", lines.join("\n"))).toEqual(read);
  expect(divided(word(lines.map((line) => `<p class=MsoNormal>${line}</p>`).join("")))).toEqual(read);
  expect(divided(word("<h1>一、概述</h1><h2>（一）主动公开</h2><h2>1.网站</h2><p>正文。</p>"))).toEqual([
    "# 概述",
    "## 主动公开",
    "## 网站",
    "正文。",
  ]);
  expect(plain("一、概述"), "elsewhere it is the number of a mandated section, and stays text").toEqual(["一、概述"]);
});

test("HTML that says nothing gives way to the plain text, HTML that names pictures does not", () => {
  expect(read("<html><body><!--StartFragment--><!--EndFragment--></body></html>", "文字").lines).toEqual(["文字"]);
  expect(read("<img src=a>", "图")).toEqual({ lines: [], leftOut: ["图片 1 张"] });
});

test("in a part whose headings begin at the second level, the first moves down and the second becomes （1）", () => {
  const { blocks } = readPasted({ html: "", text: "（一）甲\n1.乙\n2.丙\n文。\n（二）丁\n1.戊" }, DOMParser);
  expect(startingAt(2, blocks).map(short)).toEqual(["## 甲", "（1）乙", "（2）丙", "文。", "## 丁", "（1）戊"]);
  expect(startingAt(1, blocks)).toBe(blocks);
});

test("what pdf.js copies is read by its lines, as text out of any PDF", () => {
  const lines = ["（一）主动公开情况。全年主动公开政府信息11", "8件，其中规范性文件5件，重点领域信息113件，政务公", "开办组织培训2次。"];
  const html = lines.map((line) => `<span role="presentation" dir="ltr">${line}</span>`).join('<br role="presentation">');
  expect(read(html, lines.join("\n")).lines).toEqual([
    "（一）主动公开情况。全年主动公开政府信息118件，其中规范性文件5件，重点领域信息113件，政务公开办组织培训2次。",
  ]);
  expect(read(lines.map((line) => `<p>${line}</p>`).join("")).lines, "paragraphs of a page are paragraphs").toHaveLength(3);
});

test("a single heading out of a PDF is known as it stood", () => {
  expect(readPasted({ html: "", text: "— 2 —\n（一）主动公开" }, DOMParser)).toMatchObject({
    typed: "（一）主动公开",
    blocks: [{ kind: "heading", text: "主动公开", from: "（一）" }],
  });
});

test("no character of plain text is lost but spaces and the ordinals of headings", () => {
  const line = fc.string({ unit: fc.constantFrom("县", "（一）", "1.", "。", "a", " ", "　", "<b>", "&"), maxLength: 12 });
  // Lines as long as a page is wide may be put together (paste/pdf).
  const short = line.filter((text) => text.replace(/\s/g, "").length < 15);
  fc.assert(
    fc.property(fc.array(short, { maxLength: 5 }), (lines) => {
      const bare = (text: string) => text.replace(/\s/g, "");
      const { blocks, mended } = readPasted({ html: "", text: lines.join("\n") }, DOMParser);
      // Lines that a page had broken become one, which paste/pdf proves.
      fc.pre(mended === undefined);
      const kept = lines.map(bare).filter((text) => text !== "");
      expect(blocks).toHaveLength(kept.length);
      blocks.forEach((block, place) => expect(kept[place]?.endsWith(bare(block.text))).toBe(true));
      blocks.forEach((block, place) =>
        expect(block.kind === "paragraph" ? bare(block.text) === kept[place] : /^(（一）|1\.)/.test(kept[place] ?? "")).toBe(true),
      );
    }),
  );
});

describe("what is not plainly seen is no part of a figure", () => {
  const sheet = (rules: string, body: string) =>
    `<html><head><style><!--\n/* Style Definitions */\n@font-face {font-family:宋体;}\np.MsoNormal {margin:0cm;}\n@page WordSection1 {size:595.3pt 841.9pt;}\n${rules}\n--></style></head><body>${body}</body></html>`;
  test.each([
    ["s", "<p>办结<s>99</s>100件</p>"],
    ["strike", "<p>办结<strike>99</strike>100件</p>"],
    ["style", "<p>办结<span style='color:red;text-decoration:underline line-through'>99</span>100件</p>"],
    ["Word's double line", "<p>办结<span style='text-line-through:double'>99</span>100件</p>"],
    ["class", sheet(".x{text-decoration:line-through}", "<p>办结<span class=x>99</span>100件</p>")],
    [
      "WPS's class of a number",
      sheet("span.15{font-family:宋体;text-decoration:line-through;}", "<p>办结<span class=15>99</span>100件</p>"),
    ],
    [
      "tag and class in a list of selectors",
      sheet(
        "h6, p .a , span.old.x,b { TEXT-DECORATION : line-through ! important }",
        "<p>办结<span class='x old' style='text-decoration:none'>99</span>100件</p>",
      ),
    ],
    ["the element around it", "<p>办结<s><b><span style='text-decoration:none'>9</span></b>9</s>100件</p>"],
    ["pieces", "<p>办结<s>9</s><strike><i>9</i></strike>100件</p>"],
    [
      "a conditional comment for Office",
      "<!--[if gte mso 9]><style>.x{text-decoration:line-through}</style><![endif]--><p>办结<span class=x>99</span>100件</p>",
    ],
  ])("struck out by %s", (_, html) => expect(read(html)).toEqual({ lines: ["办结100件"], leftOut: ["加删除线的文字 1 处（“99”）"] }));

  test("a class that takes the line of its own tag away is believed", () => {
    expect(read(sheet("s.ins{text-decoration:none}", "<p>办结<s class=ins>100</s>件</p>"))).toEqual({ lines: ["办结100件"], leftOut: [] });
    expect(
      read(
        "<style media=print>.x{text-decoration:line-through}</style><style>@media print{.x{display:none}}</style><p>办结<b class=x>100</b>件</p>",
      ).lines,
    ).toEqual(["办结100件"]);
  });

  test.each([
    ["display", "<p>收到<span style='display:none'>15</span>18件</p>"],
    ["class", sheet(".h{display:none}", "<p>收到<span class=h>15</span>18件</p>")],
    ["visibility", "<p>收到<span style='visibility:hidden'>15</span>18件</p>"],
    ["Word's own name", "<p>收到<span style='mso-hide:all'>15</span>18件</p>"],
    ["size", "<p>收到<span style='font-size:0pt'>1<b>5</b></span>18件</p>"],
    ["the short form of a font", "<p>收到<span style='font:0/0 a'>15</span>18件</p>"],
    ["attribute", "<p>收到<span hidden>15</span>18件</p>"],
    ["opacity", "<p>收到<span style='opacity:0'>15</span>18件</p>"],
    ["colour", "<p>收到<span style='color:transparent'>15</span>18件</p>"],
    [
      "what screen readers alone are told",
      "<p>收到<span style='position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)'>15</span>18件</p>",
    ],
  ])("hidden by %s", (_, html) => expect(read(html)).toEqual({ lines: ["收到18件"], leftOut: ["隐藏的文字 1 处（“15”）"] }));

  test("what is shown again within hidden text is read", () => {
    expect(read("<p style='visibility:hidden'>收到<span style='visibility:visible'>18</span>件</p>").lines).toEqual(["18"]);
    expect(read("<p style='font-size:0'><span style='font-size:16pt'>收到18件</span></p>").lines).toEqual(["收到18件"]);
  });

  test.each([
    ["sup", "<p>建成12<sup>2</sup>处</p>", "上标：2"],
    ["sub", "<p>建成12<sub>2</sub>处</p>", "下标：2"],
    ["style", "<p>建成12<span style='vertical-align:super'>2</span>处</p>", "上标：2"],
    ["class", sheet(".u{vertical-align:super;font-size:60%}", "<p>建成12<span class=u>2</span>处</p>"), "上标：2"],
    ["Word's raise", "<p>建成12<span style='position:relative;top:-4.0pt;mso-text-raise:4.0pt'>2</span>处</p>", "上标：2"],
    ["a length", "<p>建成12<font style='vertical-align:-0.4em'>2</font>处</p>", "下标：2"],
    ["pieces", "<p>建成12<sup>1</sup><sup><b>2</b></sup>处</p>", "上标：12"],
  ])("raised or lowered by %s stands in a bracket", (_, html, bracket) => {
    expect(read(html).lines).toEqual([`建成12〔${bracket}〕处`]);
    expect(read(html).leftOut[0]).toContain("上标、下标的位置 1 处");
  });

  test("square metres are what they are, and a point of alignment raises nothing", () => {
    expect(read("<p>面积120m<sup>2</sup>，<span style='position:relative;top:-.5pt;mso-text-raise:.5pt'>12</span>处</p>")).toEqual({
      lines: ["面积120m²，12处"],
      leftOut: [],
    });
    expect(read("<p>建成<sup style='vertical-align:baseline'>12</sup>处</p>").lines).toEqual(["建成12处"]);
  });

  const notes = (mark: string, note: string) => `<p>收到申请118${mark}件。</p>${note}`;
  test.each([
    [
      "Word's footnote",
      notes(
        `<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a>`,
        `<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> 含转办。</p></div></div>`,
      ),
      "[1]",
    ],
    [
      "Word's endnote",
      notes(
        `<a style='mso-endnote-id:edn1' href="#_edn1" name="_ednref1"><span class=MsoEndnoteReference>[i]</span></a>`,
        `<div style='mso-element:endnote-list'><div style='mso-element:endnote' id=edn1><p class=MsoEndnoteText><a href="#_ednref1" name="_edn1">[i]</a> 含转办。</p></div></div>`,
      ),
      "[i]",
    ],
    [
      "Writer's footnote",
      notes(
        `<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>`,
        `<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> 含转办。</p></div>`,
      ),
      "1",
    ],
    [
      "Google's footnote",
      notes(
        `<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>`,
        `<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;含转办。</span></p></div>`,
      ),
      "[1]",
    ],
    [
      "an encyclopedia's reference",
      notes(
        `<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>`,
        `<ol><li id="cite_note-1"><b><a href="#cite_ref-1">^</a></b> 含转办。</li></ol>`,
      ),
      "[1]",
    ],
    ["a role", notes(`<a role="doc-noteref" href="#n1">1</a>`, `<section role="doc-footnotes"><p>1 含转办。</p></section>`), "1"],
  ])("%s: neither its number nor its text is taken, both are named", (_, html, mark) => {
    const { lines, leftOut } = read(html);
    expect(lines).toEqual(["收到申请118件。"]);
    expect(leftOut[0]).toBe(`脚注标号 1 处（“${mark}”）`);
    expect(leftOut[1]).toMatch(/^脚注或尾注 1 处（“.*含转办。”）$/);
  });

  test("a chapter that leads back to the contents is no note, and letters that markup turns about stand as they are seen", () => {
    expect(read(`<p>第<a href="#a" id="b">1</a>章</p><h2 id="a">总体情况<a href="#b">返回</a></h2>`)).toEqual({
      lines: ["第1章", "# 总体情况返回"],
      leftOut: [],
    });
    expect(read("<p>共<bdo dir=rtl>21</bdo>件</p>").lines).toEqual(["共12件"]);
  });

  test("the mark alone, where the note was not copied, is left out and named", () => {
    expect(read(`<p>收到申请118<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>件</p>`)).toEqual({
      lines: ["收到申请118件"],
      leftOut: ["脚注标号 1 处（“[1]”）"],
    });
  });

  test("one line put into a sentence is the line as it was seen", () => {
    expect(readPasted({ html: "<p>（一）办结<s>99</s>100件</p>", text: "（一）办结99100件" }, DOMParser).typed).toBe("（一）办结100件");
  });
});

describe("a stroke in another element than the letter that it lies over", () => {
  test.each([
    ["its digit", "<p>共<span>9</span><span>\u0336</span>118件</p>", "共118件", "9"],
    ["two digits, one after the other", "<p>共<span>9</span><span>\u03366</span><span>\u0336</span>118件</p>", "共118件", "96"],
    ["a digit that was struck out already", "<p>共<s>9</s><span>\u0336</span>118件</p>", "共118件", "9"],
  ])("strikes out %s, and no other letter", (_, html, text, struck) => {
    const { lines, leftOut } = read(html);
    expect([lines, leftOut]).toEqual([[text], [expect.stringContaining(struck)]]);
  });
  test("over a sign of mathematics negates it", () => {
    expect(read("<p>甲<span>=</span><span>\u0338</span>乙</p>")).toEqual({ lines: ["甲=\u0338乙"], leftOut: [] });
  });
  test("at the beginning of a line is over nothing", () => {
    expect(read("<p>甲</p><p><span>\u0336</span>乙</p>").lines).toEqual(["甲", "乙"]);
  });
});
