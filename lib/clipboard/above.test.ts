// The line over a table says in which unit its figures are, as a head in it would.
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { match } from "../matching/match.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2021 as edition } from "../editions/disclosure-2021/edition.ts";
import { readBlock } from "./block.ts";

const { DOMParser } = new JSDOM().window;
const outline = walk(edition);
const table = `<table><tr><td>信息内容</td><td>本年收费金额</td></tr><tr><td>行政事业性收费</td><td>2345678</td></tr></table>`;
const read = (html: string) => readBlock({ html, text: "" }, DOMParser);
const filled = (html: string) => {
  const block = read(html) ?? expect.fail("no block");
  return match(block, outline, "proactive", "proactive.fees.collected", {});
};

test.each([
  ["a paragraph", `<p>单位：元</p>${table}`],
  ["around its frame", `<div><span>（单位：元）</span></div><div>${table}</div>`],
  ["a comment between", `<p>单位：元</p><!-- x -->${table}`],
])("单位：元 over a table keeps its sums out of 万元: %s", (_, html) => {
  expect(JSON.stringify(filled(html))).toContain("单位是“元”，这一格应填“万元”，没有换算");
});

test.each([
  ["万元", `<p>单位：万元</p>${table}`],
  ["a long paragraph", `<p>${"全年收费情况如下。".repeat(9)}单位：元</p>${table}`],
  ["nothing", table],
])("but %s does not", (_, html) => expect(JSON.stringify(filled(html))).not.toContain("没有换算"));

test("a table of figures in whose cell another table stands is read as the outer one", () => {
  const html = `<table><tr><td>41</td><td>7<table><tr><td>注：含上年1</td></tr></table></td><td>3</td></tr></table>`;
  expect(read(html)?.cells.map(({ text }) => text.split("\n")[0])).toEqual(["41", "7", "3"]);
});
