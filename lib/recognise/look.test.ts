// What tables look alike, and that a number is one whichever it is: then what was found out of one table holds for the other.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isFigure } from "../matching/figures/unit.ts";
import { blockOf } from "../tables/matrix.ts";
import { lookOf } from "./look.ts";

const table = (...texts: readonly string[]) => blockOf([texts.map((text) => ({ text, rowSpan: 1, colSpan: 1 }))]);

test("every whole number that looks the same as another is a figure to whoever finds rows and columns", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => isFigure(String(number))));
});

test("tables with other numbers look alike, and their looks are one object", () => {
  expect(lookOf(table("新收", "12", "0"))).toBe(lookOf(table("新收", "7", "3045")));
});

test.each([
  ["a label", ["结转", "12", "0"]],
  ["a blank where a number stands", ["新收", "12", ""]],
  ["a number with a sign, which need not be one", ["新收", "-12", "0"]],
  ["a number that begins with zeros, which may be a code", ["新收", "012", "0"]],
  ["a cell more", ["新收", "12", "0", "1"]],
])("tables that differ by %s look different", (_, texts) => {
  expect(lookOf(table(...texts))).not.toBe(lookOf(table("新收", "12", "0")));
});
