// A value from outside and keys typed meanwhile both stay; where nothing was typed, the value is taken as it is.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { mergedOver } from "./merge.ts";

const one = (id: string, text: string): NarrativeBlock => ({ id, kind: "paragraph", text });
const part = fc.uniqueArray(
  fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("", "甲", "乙")).map(([id, text]) => one(id, text)),
  { selector: ({ id }) => id },
);

test("where nothing was typed since, the value is taken whole", () =>
  fc.assert(
    fc.property(part, part, (given, value) => {
      expect(mergedOver(given, value, [given])).toEqual(value);
    }),
  ));

test("a state that both knew before takes nothing away from what is there now", () =>
  fc.assert(
    fc.property(part, part, (given, current) => {
      const begun = current.filter(({ id }) => !given.some((block) => block.id === id));
      const merged = mergedOver(current, given, [given]);
      for (const block of begun) expect(merged).toContainEqual(block);
      for (const block of merged) expect(current).toContainEqual(block);
    }),
  ));

test("typing in one block and a change from outside in another both stay", () => {
  const given = [one("a", "甲"), one("b", "乙")];
  expect(mergedOver([one("a", "甲甲"), one("b", "乙")], [one("a", "甲"), one("b", "别人")], [given])).toEqual([
    one("a", "甲甲"),
    one("b", "别人"),
  ]);
});

test("a value made between two keys does not take the second back", () => {
  const given = [one("a", ""), one("b", "乙")];
  const untaken = [one("a", "我"), one("b", "乙")];
  expect(mergedOver([one("a", "我们"), one("b", "乙")], [one("a", "我"), one("b", "别人")], [given, untaken])).toEqual([
    one("a", "我们"),
    one("b", "别人"),
  ]);
});

test("a block begun meanwhile stays after the one before it, also where that was taken away outside", () => {
  const given = [one("a", "甲"), one("b", "乙"), one("c", "丙")];
  const current = [one("a", "甲"), one("b", "乙"), one("x", "新"), one("c", "丙")];
  expect(mergedOver(current, [one("a", "改"), one("b", "乙"), one("c", "丙")], [given]).map(({ id }) => id)).toEqual(["a", "b", "x", "c"]);
  expect(mergedOver(current, [one("a", "改"), one("c", "丙")], [given]).map(({ id }) => id)).toEqual(["a", "x", "c"]);
});

test("a block deleted meanwhile stays deleted unless it was changed outside", () => {
  const given = [one("a", "甲"), one("b", "乙")];
  expect(mergedOver([one("a", "甲")], [one("a", "改"), one("b", "乙")], [given])).toEqual([one("a", "改")]);
  expect(mergedOver([one("a", "甲")], [one("a", "甲"), one("b", "改")], [given])).toEqual([one("a", "甲"), one("b", "改")]);
});

test("twenty thousand blocks are merged in a moment", () => {
  const many = (count: number, text: string): readonly NarrativeBlock[] =>
    Array.from({ length: count }, (_, at) => ({ id: `${text}${at}`, kind: "paragraph", text }));
  const begin = performance.now();
  expect(mergedOver([...many(20_000, "甲"), ...many(20_000, "乙")], many(20_000, "甲"), [many(20_000, "甲")])).toHaveLength(40_000);
  expect(performance.now() - begin).toBeLessThan(3000);
});
