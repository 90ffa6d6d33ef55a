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

test("what was written lately, and what another process wrote, is added to alike, also where two places have the same steps", () => {
  fc.assert(
    fc.property(text, text, fc.array(step, { minLength: 1, maxLength: 8 }), (before, other, all) => {
      const written = (one: string, from: string | null = null, more = all) =>
        more.reduce<string | null>((steps, next) => withStep({ before: one, steps }, next), from);
      const [first, second] = [written(before), written(other)];
      // Read from a database: the same letters, made elsewhere.
      const read = JSON.parse(JSON.stringify(first)) as string;
      expect(stepsOf({ before, steps: written(before, read) })).toEqual([...all, ...all]);
      expect(stepsOf({ before: other, steps: written(other, second) })).toEqual([...all, ...all]);
    }),
  );
});

test("a step more costs the same behind four hundred as behind ten", () => {
  const long = "政府信息公开".repeat(1000);
  const one = (revision: number): Step => ({ revision, at: "", way: "typed", made: null, whence: null, value: `${long}${revision}` });
  let steps: string | null = null;
  const times: number[] = [];
  for (let at = 0; at < 400; at += 1) {
    const start = performance.now();
    steps = withStep({ before: long, steps }, one(at));
    times.push(performance.now() - start);
  }
  const least = (from: number) => Math.min(...times.slice(from, from + 20));
  expect(least(380)).toBeLessThan(least(10) * 5 + 0.2);
});

test("a letter more takes a letter more, and what holds no steps has none", () => {
  const one: Step = { revision: 1, at: "", way: "typed", made: null, whence: null, value: "长".repeat(500) };
  expect(withStep({ before: "长".repeat(499), steps: null }, one).length).toBeLessThan(40);
  for (const steps of [null, "", "{}", "[1]", '[[1,"","nobody",null,null,0,0,""]]']) expect(stepsOf({ before: "", steps })).toEqual([]);
});
