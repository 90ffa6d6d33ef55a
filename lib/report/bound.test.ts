// Bound numbers move with the text around them, and are none any more where somebody wrote into them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBlock, writeBlock } from "./blocks.ts";
import { readBound, retexted, sameBound, spliced, stretchBetween, type BoundNumber, type BoundText } from "./bound.ts";
import { boundSomewhere } from "./bound.testing.ts";
import { replaceHits, takeBack } from "./find.ts";
import type { NarrativeBlock } from "./report.ts";

const of = { as: "now", sum: ["applications.received.total"] } as const;
const number = (start: number, end: number): BoundNumber => ({ start, end, of });
const held: NarrativeBlock = { id: "a", kind: "paragraph", text: "本年收到申请118件，办结。", bound: [number(6, 9)] };

describe("a stretch of the text is exchanged", () => {
  test.each([
    ["before the number: it moves along", 0, 2, "全年共", [number(7, 10)]],
    ["behind the number: it stays", 10, 13, "。", [number(6, 9)]],
    ["right before and right behind it: no number, it stays", 5, 6, "请，", [number(7, 10)]],
    ["inside of the number: it is none any more", 7, 8, "2", []],
    ["a digit is written behind it: it is none any more", 9, 9, "0", []],
    ["a digit is written before it: it is none any more", 6, 6, "3", []],
    ["it is deleted: it is none any more", 5, 10, "", []],
  ] as const)("%s", (_, start, end, words, bound) => {
    expect(spliced(held, start, end, words).bound ?? []).toEqual(bound);
  });

  test("a bound number says after any exchange what it said before", () => {
    const change = fc
      .string({ maxLength: 12 })
      .chain((text) => fc.tuple(boundSomewhere<BoundText>({ text }), fc.string({ maxLength: 12 })));
    fc.assert(
      fc.property(change, ([before, text]) => {
        const after = retexted(before, text);
        expect(after.text).toBe(text);
        expect(readBound(after.bound ?? [], text)).toEqual(after.bound ?? []);
        const said = (of: typeof before) => (of.bound ?? []).map(({ start, end }) => of.text.slice(start, end));
        const left = said(before);
        for (const one of said(after)) expect(left.splice(left.indexOf(one), 1)).toEqual([one]);
      }),
    );
  });

  test("the stretch between two texts makes the one the other", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "b") }), fc.string({ unit: fc.constantFrom("a", "b") }), (one, two) => {
        const { start, end, words } = stretchBetween(one, two);
        expect(one.slice(0, start) + words + one.slice(end)).toBe(two);
      }),
    );
  });
});

test("replacing all moves the numbers behind, and taking it back brings all of them back", () => {
  const narrative = { "overview.onRequest": [held] };
  const hits = [
    { part: "overview.onRequest", block: "a", index: 0, length: 2, before: "", match: "本年", after: "" },
    { part: "overview.onRequest", block: "a", index: 6, length: 3, before: "", match: "118", after: "" },
  ];
  const after = replaceHits(narrative, hits, "今年度");
  expect(after["overview.onRequest"]).toEqual([{ id: "a", kind: "paragraph", text: "今年度收到申请今年度件，办结。" }]);
  expect(takeBack(after, narrative, after)).toEqual(narrative);
});

test("a block without bound numbers is stored as it ever was, one with them says them behind all else", () => {
  const { bound, ...bare } = held;
  expect(writeBlock({ ...bare, position: "a0" })).toBe(`{"kind":"paragraph","text":"${held.text}","position":"a0"}`);
  expect(writeBlock({ ...held, position: "a0" })).toBe(
    `{"kind":"paragraph","text":"${held.text}","position":"a0","bound":[{"start":6,"end":9,"of":{"as":"now","sum":["applications.received.total"]}}]}`,
  );
  expect(readBlock("a", writeBlock({ ...held, position: "a0" }))).toEqual({ ...held, position: "a0" });
  expect(sameBound(bound, held.bound)).toBe(true);
});

test.each([
  ["no list", {}],
  ["beyond the text", [number(1, 99)]],
  ["one over the other", [number(1, 4), number(3, 6)]],
  ["nothing", [number(3, 3)]],
  ["half a place", [{ ...number(1, 3), start: 0.5 }]],
  ["another key", [{ ...number(1, 3), more: 1 }]],
  ["no sum", [{ ...number(1, 3), of: { as: "now", sum: [] } }]],
  ["of nothing known", [{ ...number(1, 3), of: { as: "mean", sum: ["a"] } }]],
  ["a wording without a number", [{ ...number(1, 3), wording: { some: "有", none: "无" } }]],
  ["nested", [{ ...number(1, 3), of: { as: "now", sum: [["a"]] } }]],
] as const)("what is no bound number is not read: %s", (_, value) => expect(readBound(value, held.text)).toBeUndefined());
