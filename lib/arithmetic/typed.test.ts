// What is typed and meant as a number: groups parted by spaces, and a sum as a spreadsheet takes it. Nothing else becomes one.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Measure } from "../edition/edition.ts";
import { readNumber } from "./number.ts";
import { typedNumber } from "./typed.ts";

const count: Measure = { unit: "件", number: "count" };
const amount: Measure = { unit: "万元", number: "amount" };
const change: Measure = { unit: "项", number: "change" };

test.each([
  ["3 200", count, "3200", "“3 200”按 3200 填入。"],
  ["12 345 678", count, "12345678", "“12 345 678”按 12345678 填入。"],
  ["３　２００", count, "3200", "“３　２００”按 3200 填入。"],
  ["3 200件", count, "3200", "“3 200件”按 3200 填入。"],
  ["1 234.5", amount, "1234.5", "“1 234.5”按 1234.5 填入。"],
  ["=3+4", count, "7", "“=3+4”算得 7 填入。"],
  ["＝３＋４", count, "7", "“＝３＋４”算得 7 填入。"],
  ["= 12 - 5 + 1", count, "8", "“= 12 - 5 + 1”算得 8 填入。"],
  ["=2*3+4", count, "10", "“=2*3+4”算得 10 填入。"],
  ["=4+2×3", count, "10", "“=4+2×3”算得 10 填入。"],
  ["=0.1+0.2", amount, "0.3", "“=0.1+0.2”算得 0.3 填入。"],
  ["=3-10", change, "-7", "“=3-10”算得 -7 填入。"],
])("%s is taken", (typed, measure, text, words) => {
  expect(typedNumber(typed, measure)).toEqual({ text, words });
});

test.each([
  ["3 20", count],
  ["3200 1", count],
  ["1 2", count],
  ["3 2000", count],
  ["1234 567", count],
  ["=", count],
  ["=7", count],
  ["3+4", count],
  ["=A1+B1", count],
  ["=SUM(3,4)", count],
  ["=3+", count],
  ["=8/2", count],
  ["=0.5+0.1", count],
  ["约3 200", count],
  ["", count],
])("%s stays as it was typed", (typed, measure) => {
  expect(typedNumber(typed, measure)).toBeUndefined();
});

test("what number.ts reads already is left to it, and a sum is exact, whatever its size", () => {
  for (const text of ["3,200", "3200", "12件", "-7"]) expect(typedNumber(text, count)).toBeUndefined();
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.bigInt({ min: 0n, max: 10n ** 30n }), (one, two) => {
      expect(typedNumber(`=${one}+${two}`, count)?.text).toBe(String(one + two));
    }),
  );
});

test("the reader of files and of the clipboard takes neither", () => {
  for (const text of ["3 200", "=3+4"]) expect(readNumber(text, count).state).toBe("unreadable");
});
