// Ordinals of headings: in order, and never doubled.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ordinalAt, withoutOrdinal } from "../ordinals/ordinalAt.ts";
import { numbered } from "./number.ts";

const isNumbered = (level: 1 | 2, text: string): boolean => ordinalAt(level, text) !== undefined;

test("a heading gets the ordinal of its level and place", () => {
  expect(numbered(1, 2, " 依申请公开 ")).toBe("（二）依申请公开");
  expect(numbered(2, 3, "责任追究")).toBe("3.责任追究");
});

describe("a typed ordinal stands as it is", () => {
  test.each([
    [1, "（一）主动公开"],
    [1, "(二)依申请公开"],
    [1, "（十二） 其他"],
    [1, "（二十一）其他"],
    [2, "1.工作考核"],
    [2, "2．社会评议"],
    [2, "3、责任追究"],
    [2, "12. 其他"],
  ] as const)("level %d %s", (level, text) => {
    expect(numbered(level, 7, text)).toBe(text);
    expect(isNumbered(level, text)).toBe(true);
    expect(numbered(level, 7, withoutOrdinal(level, text))).toMatch(level === 1 ? /^（七）[^（(]/ : /^7\.[^\d]/);
  });
});

describe("no ordinal of its level is", () => {
  test.each([
    [1, "1.工作考核"],
    [1, "一、总体情况"],
    [1, "（见附件）说明"],
    [1, "（1）其他"],
    [2, "（一）主动公开"],
    [2, "12.5万元的收费"],
    [2, "2025年工作"],
    [2, "18篇解读"],
  ] as const)("level %d %s", (level, text) => {
    expect(isNumbered(level, text)).toBe(false);
    expect(withoutOrdinal(level, text)).toBe(text);
  });
});

test("a heading that was numbered once is not numbered again", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("12345热线", "2024年重点", "3.15消费者权益日", "15个部门", "2.0版", "5万元以上", "（二）期工程", "一网通办"),
  );
  fc.assert(
    fc.property(fc.constantFrom(0 as const, 1 as const, 2 as const), fc.integer({ min: 1, max: 99 }), text, (level, place, words) => {
      const once = numbered(level, place, words);
      expect(numbered(level, place, once)).toBe(once);
      if (!/\d/.test(words) && level === 2) expect(numbered(level, place + 1, once)).toBe(once);
    }),
  );
});

test("what a heading brings is printed as it stands, with a blank before a digit", () => {
  expect(numbered(2, 2, "2.2024年重点领域信息公开")).toBe("2. 2024年重点领域信息公开");
  expect(numbered(2, 4, "4.12345热线")).toBe("4. 12345热线");
  expect(numbered(2, 3, "3.15个部门")).toBe("3. 15个部门");
  expect(numbered(2, 5, "3.15消费者权益日")).toBe("5. 3.15消费者权益日");
  expect(numbered(1, 1, "（二）期工程")).toBe("（一）（二）期工程");
});
