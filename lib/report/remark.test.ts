// 说明 of warnings: kept as text, and no longer fitting as soon as a number that they were given for is another.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Texts } from "./report.ts";
import { isCurrent, readRemark, writeRemark } from "./remark.ts";

// Keys as addresses and checks are written. JSON.parse of Node 24.21 takes the key "\"" for "\\" where it has read that before.
const key = fc.stringMatching(/^[a-zA-Z:@._]{1,8}$/);
const texts = fc.dictionary(key, fc.string({ maxLength: 8 }), { noNullPrototype: true });
const remark = fc.record({ text: fc.string(), values: texts }, { noNullPrototype: true });

test("what is written is read back the same, in whatever order its numbers came", () => {
  fc.assert(
    fc.property(remark, (one) => {
      expect(readRemark(writeRemark(one))).toEqual(one);
      const turned = { ...one, values: Object.fromEntries(Object.entries(one.values).reverse()) };
      expect(writeRemark(turned)).toBe(writeRemark(one));
    }),
  );
});

test.each(["", "{", "[]", '"text"', '{"text":"因为"}', '{"text":1,"values":{}}', '{"text":"因为","values":{"a":1}}'])(
  "%s is no remark",
  (value) => {
    expect(readRemark(value)).toBeUndefined();
  },
);

test("it fits as long as every number is the one that it was given for, and none has come or gone", () => {
  const one = { text: "因为", values: { a: "4", b: "5" } };
  expect(isCurrent(one, { b: "5", a: "4" })).toBe(true);
  const others: readonly Texts[] = [{ a: "4", b: "6" }, { a: "4" }, { a: "4", b: "5", c: "0" }, {}];
  for (const values of others) expect(isCurrent(one, values)).toBe(false);
});
