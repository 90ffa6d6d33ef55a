// @vitest-environment node
// One number in two spellings is one; another number behind what is shown is kept beside it.
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { storedBehind, storedIn, storesAnother } from "./stored.ts";

test.each([
  ["1,234", "1234"],
  ["1,234", "1234.0"],
  ["1234.50", "1234.5"],
  ["１２", "12"],
  ["−5", "-5"],
  ["(5)", "-5"],
  ["-¥5.00", "-5"],
  ["¥ 1,234.00", "1234"],
  ["35%", "0.35"],
  ["35.0%", ".35"],
  ["1.2万", "12000"],
  ["12万元", "12"],
  ["12件", "12"],
  [".5", "0.5"],
  ["1.1", "1.1000000000000001"],
  ["1.23E+04", "12300"],
  ["0", "-0"],
  ["12", ""],
  ["12", "abc"],
])("%s is %s", (shown, stored) => {
  expect(storedBehind(shown, stored)).toBeUndefined();
});

test.each([
  ["1,234", "1234.4", "1234.4"],
  ["1.2万", "12345", "12345"],
  ["12", "11.999", "11.999"],
  ["5", "-5", "-5"],
  ["35%", "0.354", "0.354"],
  ["####", "1234567", "1234567"],
  ["-", "0", "0"],
  ["", "7", "7"],
  ["2021/3/1", "44256", "44256"],
  ["1 2", "12", "12"],
  ["12〔上标：1〕", "12", "12"],
])("%s is not %s", (shown, stored, value) => {
  expect(storedBehind(shown, stored)).toBe(value);
});

test("no attribute says nothing", () => {
  expect(storedBehind("12", null)).toBeUndefined();
});

test("a single cell with another number stored is told from its source, however the attribute is quoted", () => {
  for (const quoted of ['"1234.4"', "'1234.4'", "1234.4"]) {
    expect(storesAnother(`<td class=xl65 x:num=${quoted}>1,234</td>`, "1,234\r\n")).toBe(true);
    expect(storesAnother(`<td sdval=${quoted} sdnum="1033;">1,234</td>`, "1,234\n")).toBe(true);
    expect(storesAnother(`<td sdval=${quoted}>1,234.4</td>`, "1,234.4\n")).toBe(false);
  }
  expect(storesAnother("<td x:num>5</td>", "5")).toBe(false);
  expect(storesAnother("<p>5</p>", "5")).toBe(false);
});

test("what a table of the web stores is told, too, beside its cell or in the one thing that stands there", () => {
  expect(storesAnother('<td data-value="119">118</td>', "118")).toBe(true);
  const { document } = new JSDOM(
    "<table><tr><td data-value=119>118</td><td><b data-value=119>118</b></td><td data-value=118>118</td>" +
      '<td data-sheets-value=\'{"1":3,"3":118.4}\'>118</td><td data-value=row-7>118</td></tr></table>',
  ).window;
  expect([...document.querySelectorAll("td")].map((cell) => storedIn(cell, "118")?.value)).toEqual([
    "119",
    "119",
    undefined,
    "118.4",
    undefined,
  ]);
});
