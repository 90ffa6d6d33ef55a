// @vitest-environment node
// One text, one answer: whatever way a figure comes in, marks that nobody sees are no part of it.
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { readPasted } from "../prose/readPasted.ts";
import { settled } from "../../components/grid/cells.ts";
import { evaluate } from "../arithmetic/evaluate.ts";
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { readBlock } from "../clipboard/block.ts";
import { match } from "../matching/match.ts";
import { readingOf } from "../apart/reading.ts";
import { readPage } from "../reading/html/page.ts";
import { readReport } from "../report/read.ts";
import { reportFormat } from "../report/report.ts";

const { DOMParser } = new JSDOM().window;
const outline = walk(disclosure2021);
const address = "applications.received.person";

const pasted = (clipboard: { html?: string; text?: string }) => {
  const block = readBlock({ html: "", text: "", ...clipboard }, DOMParser);
  return block === undefined ? [] : match(block, outline, "applications", address, {}).changes.map(({ to }) => to);
};

const inFile = (text: string) => {
  const reading = readReport({
    format: reportFormat,
    edition: disclosure2021.id,
    year: 2024,
    body: { name: "沂水县" },
    figures: { [address]: text },
  });
  const value = "report" in reading ? valueOf(evaluate(outline, reading.report).get(address)) : null;
  return value === null ? undefined : canonicalNumber(value);
};

const spellings = [
  "12\u202C",
  "\u200E12",
  "\u200F12",
  "12\u200B",
  "\u206812\u2069",
  "\u202A12\u202C",
  "12\u00AD",
  "12\u200C",
  "12\u2060",
  "\uFEFF12",
  "12\u00A0",
  "\u300012",
  "１２",
  "1\u200D2",
  "12\uFE0F",
];

test.each(spellings.map((text) => [text]))("%j is 12, typed, pasted as text and as a table, in a data file and in running text", (text) => {
  expect(settled(outline, address, text)).toBe("12");
  expect(pasted({ text: `${text}\t3` })).toEqual(["12", "3"]);
  expect(pasted({ html: `<table><tr><td>${text}</td><td>3</td></tr></table>` })).toEqual(["12", "3"]);
  expect(inFile(text)).toBe("12");
  const [block] = readPasted({ html: `<p>共${text}件</p>`, text: "" }, DOMParser).blocks;
  expect(block?.text.replace(/[\s\u3000]/g, "").replace("１２", "12")).toBe("共12件");
});

test("a figure that is seen turned about is refused by every road", () => {
  const text = "\u202E12";
  expect(settled(outline, address, text)).toBe(text);
  expect(pasted({ text: `${text}\t3` })).toEqual(["3"]);
  expect(inFile(text)).toBeUndefined();
  expect(readPasted({ html: "", text: `共${text}` }, DOMParser).blocks[0]?.text).toBe("共21");
});

test.each(["9\u03369\u0336", "1\u03365\u033618", "9\u03389", "9\u20D29\u20D2"])(
  "%j, struck out by its own signs, is no figure by any road",
  (text) => {
    expect(settled(outline, address, text)).toBe(text);
    expect(pasted({ text: `${text}\t3` })).toEqual(["3"]);
    expect(pasted({ html: `<table><tr><td>${text}</td><td>3</td></tr></table>` })).toEqual(["3"]);
    expect(inFile(text)).toBeUndefined();
    for (const clipboard of [
      { html: `<p>共${text}件</p>`, text: "" },
      { html: "", text: `共${text}件` },
    ]) {
      const { blocks, leftOut } = readPasted(clipboard, DOMParser);
      expect(blocks[0]?.text).toBe(`共${text.replace(/.[\u0336\u0338\u20D2]/gu, "")}件`);
      expect(leftOut.join()).toContain("加删除线的文字 1 处");
    }
  },
);

test("a line that is struck out as a whole is named, and nothing of it is read", () => {
  expect(readPasted({ html: "", text: "9\u03369\u0336" }, DOMParser)).toMatchObject({
    blocks: [],
    leftOut: ["加删除线的文字 1 处（“99”）"],
  });
});

test("names and rows are the same with marks that nobody sees in them", () => {
  const html =
    "<table><tr><td>\u200E一、本年新收政府\u00AD信息公开申请数量\u202C</td><td>12</td></tr><tr><td>二、上年结转政府信息公开申请数量</td><td>3</td></tr></table>";
  expect(pasted({ html })).toEqual(["12", "3"]);
});

const table = (cell: string) => `<table><tr><td>${cell}</td><td>3</td></tr></table>`;

test.each([
  '1<img src="8.png">8',
  '11<img class="emoji" alt="8️⃣" src="8.png">',
  "1<svg><text>1</text></svg>8",
  "1<canvas>1</canvas>8",
  "1<object>1</object>8",
  "1<video>1</video>8",
  "1<iframe>1</iframe>8",
  '1<v:shape><v:imagedata src="8.png"></v:imagedata></v:shape>8',
  '1<span style="display:inline-block;background:url(digits.png) -30px 0"></span>8',
  "1<meter value=1>1</meter>8",
  "1<progress value=1>1</progress>8",
  "1<button>1</button>8",
  '1<input value="1">8',
  '<input value="118">',
  "<select><option>117</option><option selected>118</option></select>",
  "<textarea>118</textarea>",
  "<math><msup><mn>11</mn><mn>8</mn></msup></math>",
])("%s is no figure by any road, and what stands there is seen", (cell) => {
  const bracket = /〔(?:图片|嵌入的内容|进度条|按钮|输入框|公式)/;
  expect(pasted({ html: table(cell) })).toEqual(["3"]);
  for (const lines of [
    readPasted({ html: `<p>共${cell}件</p>`, text: "" }, DOMParser).blocks.map(({ text }) => text),
    readingOf({ html: `<p>共${cell}件</p>`, text: "" }, DOMParser).pieces.map((piece) => (piece.kind === "line" ? piece.line.text : "")),
    readPage(`<p>共${cell}件</p>`).texts,
    readPage(table(cell)).tables.flatMap(({ cells }) => cells.map(({ text }) => text)),
  ])
    expect(lines.join("")).toMatch(bracket);
});

test.each(["1<hr>8", "<span style='display:block'>1</span><span style='display:block'>8</span>", "<figure>1</figure><aside>8</aside>"])(
  "%s stands on two lines, and is no 18",
  (cell) => {
    expect(pasted({ html: table(cell) })).toEqual(["3"]);
    expect(readPage(table(cell)).tables[0]?.cells[0]?.text).toBe("1\n8");
    expect(
      readPasted({ html: `<div>共${cell}件</div>`, text: "" }, DOMParser)
        .blocks.map(({ text }) => text)
        .join(""),
    ).not.toContain("1件");
  },
);

test.each([
  "118<details><summary>注</summary>9</details>",
  "118<dialog>9</dialog>",
  "118<datalist><option>9</option></datalist>",
  "118<input type=hidden value=9>",
  '1<img src="dot.gif" width=1 height=1>18',
])("%s: what nobody sees is no part of 118", (cell) => {
  const [block] = [readBlock({ html: table(cell), text: "" }, DOMParser)];
  expect(block?.cells[0]?.text.split("\n")[0]).toBe("118");
  expect(readPage(table(cell)).tables[0]?.cells[0]?.text.split("\n")[0]).toBe("118");
});
