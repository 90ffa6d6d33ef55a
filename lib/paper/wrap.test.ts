// Where the text of a cell breaks.
import { expect, test } from "vitest";
import { breaksWell, measured, wrapped } from "./wrap.ts";

test.each([
  ["商业企业", 3, { lines: 2, width: 2 }],
  ["社会公益组织", 3, { lines: 3, width: 2 }],
  ["社会公益组织", 4.5, { lines: 2, width: 4 }],
  ["结果维持", 2.5, { lines: 2, width: 2 }],
  ["总计", 2.2, { lines: 1, width: 2.2 }],
])("%s in %d characters breaks between words", (text, available, expected) => {
  expect(wrapped(measured(text), available, 1)).toEqual(expected);
});

test("no more lines are taken than the text needs unless they are offered, and none is a character long", () => {
  const text = measured("4.无正当理由大量反复申请");
  expect(wrapped(text, text.width - 0.5).lines).toBe(2);
  expect(wrapped(text, text.width - 0.5).width).toBeGreaterThan(5);
});

test("a label over several rows is widened until it breaks between words", () => {
  expect(["（三）不予公开", "（四）无法提供"].map((text) => [3, 4, 5].find((width) => breaksWell(measured(text), width)))).toEqual([5, 5]);
});
