// A key that stands twice is found wherever it stands, and nothing else is taken for one.
import fc from "fast-check";
import { expect, test } from "vitest";
import { doubledKey } from "./doubled.ts";
import { readReportText } from "./read.ts";

test.each([
  ['{"a":"1","a":"2"}', "a"],
  ['{"a":{"b":1, "c":2,\n"b":3}}', "b"],
  ['{"x":[{"a":1},{"a":1,"a":2}]}', "a"],
  ['{"a":1,"\\u0061":2}', "a"],
  ['{"a\\"b":1,"a\\"b":2}', 'a"b'],
  ['{"a":"x,\\"a\\":1","b":"a","c":["a","a"],"d":{"a":1}}', undefined],
  ['["a","a"]', undefined],
  ['[{"a":1},{"a":1}]', undefined],
  ['{"":1,"":2}', ""],
  ["3", undefined],
])("%s", (text, key) => {
  expect(doubledKey(text)).toBe(key);
});

test("no JSON that a program wrote has one", () => {
  fc.assert(fc.property(fc.json(), (text) => doubledKey(text) === undefined));
});

test("a report in which a figure stands twice is refused with its address", () => {
  const text =
    '{"format":"nianbao/1","edition":"disclosure-2021","year":2021,"body":{"name":"清水县"},"figures":{"applications.received.person":"116","applications.received.person":"11"}}';
  expect(readReportText(text)).toEqual({
    problems: ["文件里“applications.received.person”在同一处写了两次，不知道用哪一个，没有读入。请删去其中一个再读。"],
  });
});
