// A change is exact, its percent is rounded by one rule, and its sign can be read.
import { Big } from "big.js";
import { describe, expect, test } from "vitest";
import { changeOf, percentOf, shareOf, shareText, signed } from "./change.ts";

const words = (before: string, now: string): readonly [string, string] => {
  const change = changeOf(new Big(before), new Big(now));
  return [signed(change.by), percentOf(change)];
};

describe("the difference and its percent", () => {
  test.each([
    ["105", "118", "+13", "+12.4%"],
    ["118", "105", "−13", "−11%"],
    ["4", "0", "−4", "−100%"],
    ["8", "12", "+4", "+50%"],
    ["7", "7", "0", "0%"],
    ["0.1", "0.3", "+0.2", "+200%"],
    ["25090", "25090.092", "+0.092", "不足0.1%"],
    ["9007199254740993", "9007199254740994", "+1", "不足0.1%"],
    ["-4", "-2", "+2", "+50%"],
  ])("from %s to %s is %s, %s", (before, now, by, percent) => {
    expect(words(before, now)).toEqual([by, percent]);
  });
});

describe("percent has one decimal, half rounded away from zero", () => {
  test.each([
    ["2000", "2001", "+0.1%"],
    ["2000", "1999", "−0.1%"],
    ["800", "801", "+0.1%"],
    ["2001", "2002", "不足0.1%"],
    ["3", "4", "+33.3%"],
    ["3", "5", "+66.7%"],
    ["400", "449", "+12.3%"],
    ["400", "351", "−12.3%"],
  ])("from %s to %s it is %s", (before, now, percent) => {
    expect(words(before, now)[1]).toBe(percent);
  });
});

test("there is no percent of nothing", () => {
  expect(words("0", "5")).toEqual(["+5", ""]);
  expect(words("0", "0")).toEqual(["0", ""]);
});

describe("a share has one decimal, half rounded up, reckoned in whole numbers", () => {
  const share = (part: string, whole: string): string | null => {
    const found = shareOf(new Big(part), new Big(whole));
    return found === null ? null : shareText(found);
  };
  test.each([
    ["67", "118", "56.8"],
    ["1", "3", "33.3"],
    ["2", "3", "66.7"],
    ["0", "7", "0.0"],
    ["7", "7", "100.0"],
    ["1", "2000", "0.1"],
    ["1", "2001", "0.0"],
    ["1.5", "12", "12.5"],
    ["0.0005", "1", "0.1"],
    // Exactly between two tenths, and a hair below it, in numbers that no floating point tells apart.
    ["10050000000000000000000001", "100000000000000000000000000", "10.1"],
    ["10049999999999999999999999", "100000000000000000000000000", "10.0"],
    ["100000000000000000000000", "200000000000000000000000", "50.0"],
  ])("%s of %s is %s%%", (part, whole, expected) => expect(share(part, whole)).toBe(expected));
  test.each([
    ["1", "0"],
    ["0", "0"],
    ["3", "2"],
    ["-1", "2"],
    ["1", "-2"],
  ])("%s of %s is none", (part, whole) => expect(share(part, whole)).toBeNull());
});
