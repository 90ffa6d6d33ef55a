// Ordinals of headings: in order, and never doubled.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chineseNumeral, isNumbered, numbered, ordinal, withoutOrdinal } from "./number.ts";

test("numerals as Chinese headings write them", () => {
  expect([1, 2, 9, 10, 11, 19, 20, 21, 30, 99].map(chineseNumeral)).toEqual(["一", "二", "九", "十", "十一", "十九", "二十", "二十一", "三十", "九十九"]);
});

test("no numeral outside 1 to 99", () => {
  for (const number of [0, -1, 100, 1.5, NaN]) expect(() => chineseNumeral(number)).toThrow(RangeError);
});

test("a heading past the ninety-ninth is still numbered", () => {
  expect(ordinal[1](99)).toBe("（九十九）");
  expect(ordinal[1](100)).toBe("（100）");
  expect(ordinal[2](100)).toBe("100.");
});

test("a heading gets the ordinal of its level and place", () => {
  expect(numbered(1, 2, " 依申请公开 ")).toBe("（二）依申请公开");
  expect(numbered(2, 3, "责任追究")).toBe("3.责任追究");
});

describe("a typed ordinal stands as it is", () => {
  test.each([
    [1, "（一）主动公开"], [1, "(二)依申请公开"], [1, "（十二） 其他"], [1, "（二十一）其他"],
    [2, "1.工作考核"], [2, "2．社会评议"], [2, "3、责任追究"], [2, "12. 其他"],
  ] as const)("level %d %s", (level, text) => {
    expect(numbered(level, 7, text)).toBe(text);
    expect(isNumbered(level, text)).toBe(true);
    expect(numbered(level, 7, withoutOrdinal(level, text))).toMatch(level === 1 ? /^（七）[^（(]/ : /^7\.[^\d]/);
  });
});

describe("no ordinal of its level is", () => {
  test.each([
    [1, "1.工作考核"], [1, "一、总体情况"], [1, "（见附件）说明"], [1, "（1）其他"],
    [2, "（一）主动公开"], [2, "12.5万元的收费"], [2, "2025年工作"], [2, "18篇解读"],
  ] as const)("level %d %s", (level, text) => {
    expect(isNumbered(level, text)).toBe(false);
    expect(withoutOrdinal(level, text)).toBe(text);
  });
});

test("a heading that was numbered once is not numbered again", () => {
  fc.assert(
    fc.property(fc.constantFrom(1 as const, 2 as const), fc.integer({ min: 1, max: 99 }), fc.string({ unit: "grapheme" }).filter((text) => !/^\s*\d/.test(text)), (level, place, text) => {
      const once = numbered(level, place, text);
      expect(numbered(level, place + 1, once)).toBe(once);
    }),
  );
});
