// A hash over canonical JSON is a hash over what is said, however it was written.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical.ts";

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, shuffled(part)]),
  );
}

/** No -0: JSON has but one zero. No __proto__: as a key of a literal it is none. */
const json = fc.jsonValue({ noUnicodeString: false }).filter((value) => !/-0(?![.\d])|__proto__/.test(JSON.stringify(value)));

describe("canonical JSON", () => {
  test("is JSON that says the same, so that two that differ have two texts", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
  test("is the same for every order of keys, and canonical already where it is read back", () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(shuffled(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
  // Of RFC 8785, 3.2.2 and 3.2.3.
  test("is that of the example of RFC 8785", () => {
    const example = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      literals: [null, true, false],
    };
    expect(canonicalJson(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const keys = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
    expect(Object.values(JSON.parse(canonicalJson(keys)))).toHaveLength(7);
    expect(canonicalJson(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });
  test("keeps letters of all planes as they are, and numbers that are texts as texts", () => {
    expect(canonicalJson({ 名: "𠮷野家", 数: "007.10" })).toBe('{"名":"𠮷野家","数":"007.10"}');
  });
  test("refuses what JSON has no word for", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, { deep: [Number.NEGATIVE_INFINITY] }])
      expect(() => canonicalJson(value)).toThrow(RangeError);
  });
});
