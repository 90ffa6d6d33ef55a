// What is typed, read exactly or not at all.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Measure } from "../edition/edition.ts";
import { canonicalNumber, printedNumber, readNumber, typedUnit, valueOf, type Reading } from "./number.ts";

const cases: Measure = { unit: "件", number: "count" };
const money: Measure = { unit: "万元", number: "amount" };

/** The canonical number, the state where there is none. */
const read = (text: string | undefined, measure: Measure): string => {
  const reading = readNumber(text, measure);
  return reading.state === "known" ? canonicalNumber(reading.value) : reading.state;
};

describe("a count reads", () => {
  test.each([
    ["0", "0"],
    ["7", "7"],
    ["99", "99"],
    ["100", "100"],
    ["007", "7"],
    ["00", "0"],
    ["12.", "12"],
    ["12.0", "12"],
    ["１２３", "123"],
    ["１，２３４", "1234"],
    ["1,234", "1234"],
    ["1,234,567", "1234567"],
    [" 12 件", "12"],
    ["12件", "12"],
    ["１２　件", "12"],
    ["\u300012\u00a0", "12"],
    ["－3", "-3"],
    ["-3", "-3"],
    ["\u22123", "-3"],
    ["+3", "3"],
    ["＋３", "3"],
    ["-0", "0"],
    ["90071992547409931", "90071992547409931"],
  ])("%j as %s", (text, value) => {
    expect(read(text, cases)).toBe(value);
  });
});

describe("an amount reads", () => {
  test.each([
    ["0.092", "0.092"],
    ["103.3879", "103.3879"],
    ["12.5", "12.5"],
    ["12.50", "12.5"],
    ["12.", "12"],
    ["1,268.35", "1268.35"],
    ["１２．５", "12.5"],
    ["12.5万元", "12.5"],
    ["0.00", "0"],
    ["-0.0", "0"],
    ["999999999999.9999", "999999999999.9999"],
    ["0.0000001", "0.0000001"],
    ["1000000000000000000000000", "1000000000000000000000000"],
  ])("%j as %s", (text, value) => {
    expect(read(text, money)).toBe(value);
  });
});

describe("blank is", () => {
  test.each([undefined, "", " ", "\u3000", "\t\n"])("%j", (text) => {
    expect(read(text, cases)).toBe("blank");
    expect(read(text, money)).toBe("blank");
  });
});

describe("nothing is guessed for", () => {
  test.each([
    "12,34",
    "1,23",
    ",123",
    "1,2345",
    "约30",
    "/",
    "无",
    "-",
    "—",
    "1 2",
    "1e3",
    "0x10",
    "Infinity",
    "NaN",
    "十二",
    "①",
    "1²",
    "12个",
    "件",
    "1.2.3",
    ".5",
    "--3",
    "3-",
    "1_000",
    "12元",
    "<b>1</b>",
  ])("%j", (text) => {
    expect(read(text, cases)).toBe("unreadable");
    expect(read(text, money)).toBe("unreadable");
  });
});

test("a count has no decimals, and says so with its unit", () => {
  expect(readNumber("12.5", cases)).toEqual({ state: "unreadable", problem: "应填整数（件），不能有小数" });
});

test("what cannot be read is told what to type", () => {
  expect(readNumber("约30", cases)).toEqual({ state: "unreadable", problem: "应填整数，例如 12；没有的填 0" });
  expect(readNumber("/", money)).toEqual({ state: "unreadable", problem: "应填数字，例如 12 或 12.5；没有的填 0" });
});

test("the unit of another measure is not taken for this one's", () => {
  expect(read("12万元", { unit: "元", number: "amount" })).toBe("unreadable");
});

test("an amount can be typed key by key without ever being refused", () => {
  for (const whole of ["12.5", "0.092", "103.3879"])
    for (let keys = 1; keys <= whole.length; keys += 1) expect(read(whole.slice(0, keys), money)).not.toBe("unreadable");
});

test("only a known reading has a value", () => {
  const readings: readonly (Reading | undefined)[] = [undefined, readNumber("", cases), readNumber("/", cases)];
  expect(readings.map(valueOf)).toEqual([null, null, null]);
});

test("the canonical spelling of a number reads as the same number", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat({ max: 9999 }), (whole, part) => {
      const once = read(`${whole}.${String(part).padStart(4, "0")}`, money);
      expect(read(once, money)).toBe(once);
    }),
  );
});

test("no text at all makes reading fail", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(cases, money), (text, measure) =>
      ["blank", "known", "unreadable"].includes(readNumber(text, measure).state),
    ),
  );
});

describe("what is not seen carries no figure", () => {
  test.each([
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
    "12\uFE0F",
    "1\u200B2",
    "１\u2060２",
  ])("%j is 12", (text) => {
    expect(read(text, cases)).toBe("12");
    expect(printedNumber(text, cases)).toBe("12");
  });
  test("a text that is no number either way names what is not seen in it", () => {
    expect(readNumber("约\u200B30", cases)).toEqual({
      state: "unreadable",
      problem: "应填整数，例如 12；没有的填 0；里面还有看不见的字符（U+200B 零宽空格）",
    });
    expect(readNumber("\u202E12", cases)).toEqual({
      state: "unreadable",
      problem: "这一格里有看不见的字符（U+202E 从右到左强制），看到的可能与实际不同，请清空这一格后重新输入",
    });
    expect(readNumber("12。5", money)).toEqual({ state: "unreadable", problem: "小数点写成了句号“。”，请改成“12.5”" });
  });
  test("groups of three are parted by a thin space as by a comma, and by no other space", () => {
    expect(["1\u202F234", "1\u2009234", "1\u2009234.5"].map((text) => read(text, money))).toEqual(["1234", "1234", "1234.5"]);
    expect(["1 234", "1\u00A0234", "1\u300022", "1\u20092"].map((text) => read(text, money))).toEqual([
      "unreadable",
      "unreadable",
      "unreadable",
      "unreadable",
    ]);
  });
});

describe("a change", () => {
  const items: Measure = { unit: "项", number: "change" };
  test.each([
    ["+3", "3", "+3"],
    ["434", "434", "434"],
    ["-657", "-657", "-657"],
    ["＋３", "3", "+3"],
    ["－1", "-1", "-1"],
    ["\u22121", "-1", "-1"],
    ["\uFE633", "-3", "-3"],
    ["\u20133", "-3", "-3"],
    ["\u20113项", "-3", "-3"],
    ["\u200E\u22123", "-3", "-3"],
    ["+1,234", "1234", "+1234"],
    ["-3项", "-3", "-3"],
    ["+0", "0", "0"],
    ["-0", "0", "0"],
    ["0", "0", "0"],
    ["+007", "7", "+7"],
  ])("%j is %s, and is printed %s", (text, value, printed) => {
    expect([read(text, items), printedNumber(text, items)]).toEqual([value, printed]);
  });
  test.each(["+", "-", "—", "增加3", "+-3", "3+", "+ 3", "+1.5"])("%j is not guessed at, and is printed as it stands", (text) => {
    expect([read(text, items), printedNumber(text, items)]).toEqual(["unreadable", text]);
  });
  test("what cannot be read is told about signs", () => {
    expect(readNumber("增3", items)).toMatchObject({ problem: expect.stringContaining("减少的例如 -3") });
  });
});

describe("an amount whose unit the form does not print", () => {
  const spent: Measure = { unit: "元", number: "amount", units: { 元: "1", 万元: "10000" } };
  test.each([
    ["3540273.8433", "3540273.8433", "3540273.8433", ""],
    ["251000元", "251000", "251000元", "元"],
    ["25.10 万元", "251000", "25.1万元", "万元"],
    ["２５．１万元", "251000", "25.1万元", "万元"],
    ["1,234.5元", "1234.5", "1234.5元", "元"],
  ])("%j is %s in its own unit, and is printed %s", (text, value, printed, unit) => {
    expect([read(text, spent), printedNumber(text, spent), typedUnit(text, spent)]).toEqual([value, printed, unit]);
  });
  test("in a unit that may not be chosen is not guessed at", () => {
    expect(read("3亿元", spent)).toBe("unreadable");
  });
});

test("a count or an amount is printed in its one spelling", () => {
  expect([
    printedNumber("+3", cases),
    printedNumber("１,２３４件", cases),
    printedNumber("1.50", money),
    printedNumber("约3", cases),
  ]).toEqual(["3", "1234", "1.5", "约3"]);
});

test("an amount with another unit of money behind it is refused with both units, as at every other door", () => {
  const wan = { number: "amount", unit: "万元" } as const;
  for (const [text, unit] of [
    ["256,000元", "元"],
    ["1.2亿元", "亿元"],
    ["3 亿", "亿"],
    ["12千元", "千元"],
  ] as const)
    expect(readNumber(text, wan)).toEqual({ state: "unreadable", problem: `单位是“${unit}”，这一格应填“万元”，没有换算` });
  expect(readNumber("12万元", wan).state).toBe("known");
});
