// Where a spreadsheet has stored another number than it shows, the preview says both, where, and what becomes of it.
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { walk } from "../../edition/walk.ts";
import { disclosure2021 } from "../../editions/disclosure-2021/edition.ts";
import { readBlock } from "../../clipboard/block.ts";
import { match } from "../match.ts";
import { storedWords } from "./storedWords.ts";

const { DOMParser } = new JSDOM().window;
const outline = walk(disclosure2021);
const fees = "proactive.fees.collected";
const person = "applications.received.person";

function said(html: string, at: string): readonly string[] {
  const block = readBlock({ html, text: "" }, DOMParser) ?? expect.fail("nothing to paste");
  return storedWords(outline, match(block, outline, at.split(".")[0] ?? "", at, {}), block);
}
const row = (...cells: readonly string[]): string => `<tr>${cells.join("")}</tr>`;
const cell = (text: string, value?: string): string => `<td${value === undefined ? "" : ` x:num="${value}"`}>${text}</td>`;

test("a rounded number is filled in as shown, and both are named with the place", () => {
  expect(said(`<table>${row(cell("1.2", "1.2345"))}</table>`, fees)).toEqual([
    expect.stringMatching(/^显示的是“1\.2”，原表里存的是 1\.2345（粘贴内容第 1 行第 1 列，.*）：按显示的填，请核对。$/),
  ]);
});

test("one that is not shown, or not as a number, is not filled in, and what is stored is named", () => {
  expect(said(`<table>${row(cell("####", "1234"), cell("1.2万", "12345"), cell("", "7"), cell("3", "3"))}</table>`, person)).toEqual([
    expect.stringMatching(/^显示的是“####”，原表里存的是 1234（粘贴内容第 1 行第 1 列，.*）：没有填入，请核对后自己填。$/),
    expect.stringMatching(/^显示的是“1\.2万”，原表里存的是 12345（粘贴内容第 1 行第 2 列，.*）：没有填入/),
    "什么也不显示，原表里存的是 7（粘贴内容第 1 行第 3 列）：没有填入，请核对后自己填。",
  ]);
});

test("many of one fate are a line together", () => {
  expect(said(`<table>${row(cell("1", "1.1"), cell("2", "2.1"), cell("3", "3.1"), cell("4", "4.1"))}</table>`, person)).toEqual([
    "粘贴内容第 1 行第 1 列 显示的是“1”，原表里存的是 1.1；第 1 行第 2 列 显示的是“2”，原表里存的是 2.1；第 1 行第 3 列 显示的是“3”，原表里存的是 3.1；第 1 行第 4 列 显示的是“4”，原表里存的是 4.1，共 4 格：按显示的填，请核对。",
  ]);
});

test("what lies right of a hidden column keeps its remark at its new place, what lies in the column has none", () => {
  const office = '<html xmlns:o="urn:schemas-microsoft-com:office:office">';
  const table = `<table><col width=72><col width=0 style="display:none"><col width=72>${row(cell("1"), cell("2", "2.4"), cell("3", "3.4"))}</table>`;
  expect(said(office + table, person)).toEqual([expect.stringMatching(/^显示的是“3”，原表里存的是 3\.4（粘贴内容第 1 行第 2 列/)]);
});

test("equal numbers say nothing", () => {
  expect(said(`<table>${row(cell("1,234", "1234"), cell("5", "5.0"), cell("6"))}</table>`, person)).toEqual([]);
});
