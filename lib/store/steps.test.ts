// What is saved on the way to a version's last value is kept as differences, and is read again as it was.
import fc from "fast-check";
import { expect, test } from "vitest";
import { stepsOf, withStep, type Step } from "./steps.ts";

const text = fc.string({ unit: fc.constantFrom("一", "二", "a", "\u{20BB7}", "\\", '"'), maxLength: 12 });
const step: fc.Arbitrary<Step> = fc.record({
  revision: fc.nat(),
  at: fc.constant("2026-01-20T01:05:00.000Z"),
  way: fc.constantFrom("typed", "pasted"),
  made: fc.constantFrom(null, "2026-01-20T01:00:00.000Z"),
  whence: fc.constantFrom(null, "年报.docx"),
  value: text,
});

test("values that are kept as differences are read again as they were saved, whatever came after what", () => {
  fc.assert(
    fc.property(text, fc.array(step, { maxLength: 20 }), (before, all) => {
      const steps = all.reduce<string | null>((kept, one) => withStep({ before, steps: kept }, one), null);
      expect(stepsOf({ before, steps })).toEqual(all);
    }),
  );
});

test("a letter more takes a letter more, and what holds no steps has none", () => {
  const one: Step = { revision: 1, at: "", way: "typed", made: null, whence: null, value: "长".repeat(500) };
  expect(withStep({ before: "长".repeat(499), steps: null }, one).length).toBeLessThan(40);
  for (const steps of [null, "", "{}", "[1]", '[[1,"","nobody",null,null,0,0,""]]']) expect(stepsOf({ before: "", steps })).toEqual([]);
});
