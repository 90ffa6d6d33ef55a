// What is not seen carries no figure, and what turns a figure about is never taken for one.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainFigure, strangeSign } from "./figure.ts";
import { asSeen, seenOf, shownOf, showsNothing, unseenIn, withoutUnseen } from "./unseen.ts";

const weightless = [
  0x00ad, 0x034f, 0x061c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x2060, 0x2061, 0x2063, 0x2064,
  0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0xfe0e, 0xfe0f, 0xfeff, 0xe0100, 0xe0031, 0x1d173,
].map((code) => String.fromCodePoint(code));

describe("a figure", () => {
  test.each(weightless.map((sign) => [shownOf(sign), sign]))("is the same with %s before, behind and within it", (_, sign) => {
    expect([`${sign}12`, `12${sign}`, `1${sign}2`, `${sign}1${sign}2${sign}`].map(plainFigure)).toEqual(["12", "12", "12", "12"]);
  });

  test.each(["\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200A", "\u202F"])(
    "is read over the thin space %j between groups of three only",
    (space) => {
      expect([`1${space}234`, `12${space}345${space}678.5`, `-1${space}234`].map(plainFigure)).toEqual(["1234", "12345678.5", "-1234"]);
      for (const text of [`1${space}2`, `12${space}34`, `1234${space}567`]) expect(plainFigure(text)).toBe(text);
    },
  );

  test.each(["\u2010", "\u2011", "\u2012", "\u2013", "\u2212", "\uFE63", "\uFF0D"])(
    "has the minus %j where a digit follows at once",
    (sign) => {
      expect(plainFigure(`${sign}3`)).toBe("-3");
      expect(plainFigure(`3${sign}5`)).toHaveLength(3);
    },
  );

  test.each(["\u202E12", "\u202E12\u202C", "\u200F-3", "\u2067+3\u2069", "1\u31642", "1\u28002", "12\u0008"])(
    "%j is not one, and its sign is named",
    (text) => {
      expect(plainFigure(text)).not.toMatch(/^[+-]?\d+$/);
      expect(strangeSign(text)).toContain(unseenIn(text)[0] ?? "?");
    },
  );

  test("with a full stop for a point, or with a space in it, is told so", () => {
    expect(strangeSign("12。5")).toBe("小数点写成了句号“。”，请改成“12.5”");
    for (const text of ["1 2", "1 234", "1\u00A0234", "1\u3000234", "1\u20092"]) expect(strangeSign(text)).toContain("数字中间有空格");
    for (const text of ["12", "约30", "12。", "无", "1.5", "1,234"]) expect(strangeSign(text)).toBeUndefined();
  });
});

test("marks of no width are nothing, a space that is wider than nothing is not", () => {
  expect(["", " ", "\u200B", "\u200B\u3000\uFEFF", "\u202C"].map(showsNothing)).toEqual([true, true, true, true, true]);
  expect(["0", "\u200B0", "字"].map(showsNothing)).toEqual([false, false, false]);
});

test("running text stands as it was seen: turned letters in their order, no mark within a figure", () => {
  expect(asSeen("共\u202E21\u202C件")).toBe("共12件");
  expect(asSeen("共\u202D12\u202C件，\u200E3\u202C项，1\u200C2\u200D条")).toBe("共12件，3项，12条");
  expect(asSeen("1\u200C\u200B\u200D2，\u200D\u200B3")).toBe("12，3");
  expect(asSeen("家庭👨\u200D👩\u200D👧，葛\u{E0100}城"), "what joins letters or picks their form stays").toBe(
    "家庭👨\u200D👩\u200D👧，葛\u{E0100}城",
  );
  expect(asSeen("\u0661\u0600"), "signs that are drawn stay").toBe("\u0661\u0600");
});

test("of a text without a turning sign only what is not seen is taken away", () => {
  const text = fc.string({
    unit: fc.constantFrom(
      "1",
      "2",
      ".",
      "件",
      "县",
      " ",
      ...weightless.filter((sign) => sign !== "\u200F" && sign !== "\u202B" && sign !== "\u2067" && sign !== "\u061C"),
    ),
    maxLength: 12,
  });
  fc.assert(fc.property(text, (one) => void expect(withoutUnseen(one)).toBe(seenOf(one))));
  fc.assert(fc.property(text, (one) => void expect(seenOf(asSeen(one))).toBe(seenOf(one))));
  fc.assert(fc.property(text, (one) => void expect(asSeen(one)).not.toMatch(/\d[\p{Cf}\uFE0F\u{E0100}]|[\p{Cf}\uFE0F\u{E0100}]\d/u)));
});

test("no text makes any of it fail", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) =>
      [plainFigure, withoutUnseen, asSeen, seenOf, shownOf].every((act) => typeof act(text) === "string"),
    ),
  );
});
