// Letters with a stroke through them are struck out, by whatever sign; a negated sign of mathematics is not.
import fc from "fast-check";
import { expect, test } from "vitest";
import { strangeSign } from "./figure.ts";
import { mayBeStruck, stretchesOf, withoutStrokes } from "./strokes.ts";

const strokes = ["\u0335", "\u0336", "\u0337", "\u0338", "\u20D2", "\u20D3", "\u20E5", "\u20E6", "\u20EA", "\u20EB"];
const through = (text: string, stroke = "\u0336"): string => [...text].map((sign) => sign + stroke).join("");
const told = (text: string) => stretchesOf(text).map((one) => (one.struck ? `[${one.text}]` : one.text));

test.each(strokes.map((stroke) => [stroke]))("with %j, 99 is a stretch of its own and never part of what stands beside it", (stroke) => {
  expect(told(through("99", stroke))).toEqual(["[99]"]);
  expect(told(`共${through("15", stroke)}18件`)).toEqual(["共", "[15]", "18件"]);
  expect(told(`9${stroke}9`)).toEqual(["[9]", "9"]);
  expect(told(`${through("99", stroke)} ${through("件", stroke)}完`)).toEqual(["[99 件]", "完"]);
  expect(strangeSign(through("99", stroke))).toContain("划了删除线");
});

test("several strokes, and signs between letter and stroke, are one", () => {
  expect(told("9\u0336\u03389\u200B\u0336")).toEqual(["[99\u200B]"]);
});

test("what is negated, accented or underlined is not struck out", () => {
  for (const text of ["a =\u0338 b", "e\u0301te\u0301", "9\u03329\u0332", "118"]) expect(told(text)).toEqual([text]);
});

test("nothing is lost but strokes, and no stretch that is not struck has one", () => {
  const text = fc.string({ unit: fc.constantFrom("1", "2", "件", " ", "\n", "=", "\u0301", "\u200B", ...strokes), maxLength: 12 });
  fc.assert(
    fc.property(text, (one) => {
      const found = stretchesOf(one);
      expect(withoutStrokes(found.map((stretch) => stretch.text).join(""))).toBe(withoutStrokes(one));
      for (const stretch of found) if (!stretch.struck) expect(stretch.text).not.toMatch(/\d[\u0335-\u0338]/);
      if (!mayBeStruck(one)) expect(found.length).toBeLessThan(2);
    }),
  );
});
