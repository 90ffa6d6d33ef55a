// A copied block is the same numbers again, in text for a spreadsheet and in a table for Word and WPS.
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { readBlock } from "./block.ts";
import { copyBlock } from "./copy.ts";
import { coverOf } from "../tables/matrix.ts";

const { DOMParser } = new JSDOM().window;
const texts: Readonly<Record<string, string>> = { a: "12", b: "", c: "约30", d: '引"号\n换行', e: "<b>1</b>", f: "1-2" };
const copy = (...rows: readonly (readonly (string | undefined)[])[]) => copyBlock(rows, (address) => texts[address] ?? "");

test("text: cells separated by tabs, every row ended, quotes around what would break a cell in two", () => {
  expect(copy(["a", "b"], ["c", "d"]).text).toBe('12\t\r\n约30\t"引""号\n换行"\r\n');
});

test("a single cell is its text, without table, tab or line end", () => {
  expect(copy(["a"])).toEqual({ text: "12", html: "12" });
});

test("html: a plain table with borders of its own and no class, script, style sheet, pixel width or padding", () => {
  const { html } = copy(["a", "b"], ["c", undefined]);
  expect(html).toMatch(/^<meta charset="utf-8"><table border="1"/);
  expect(html.match(/<td style="border:1px solid #000/g)).toHaveLength(4);
  expect(html).not.toMatch(/class=|<style|<script|width|padding:/);
});

test("html: numbers stand at the right; what is no number is text, or a spreadsheet would make a date of 1-2", () => {
  const { html } = copy(["a", "f"]);
  expect(html).toContain('text-align:right">12</td>');
  expect(html).toContain(`text-align:left;mso-number-format:'\\@'">1-2</td>`);
});

test("what was typed is text in both, whatever it looks like", () => {
  const { html, text } = copy(["e", "d"], ["a", "c"]);
  for (const clipboard of [
    { html, text: "" },
    { html: "", text },
  ]) {
    const block = readBlock(clipboard, DOMParser);
    expect(block && coverOf(block).map((row) => row.map((cell) => cell?.text))).toEqual([
      ["<b>1</b>", '引"号\n换行'],
      ["12", "约30"],
    ]);
  }
});
