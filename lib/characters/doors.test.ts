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
