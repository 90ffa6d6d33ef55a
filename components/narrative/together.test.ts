// @vitest-environment node
// What was composed here and what came from elsewhere meanwhile are both there, once.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { textTogether, together } from "./together.ts";

const block = (id: string, text: string): NarrativeBlock => ({ id, kind: "paragraph", text });
const texts = (blocks: readonly NarrativeBlock[]) => blocks.map(({ text }) => text);

test.each([
  ["公开118条。", "公开政府118条。", "全年公开118条。", "全年公开政府118条。"],
  ["公开118条。", "公开118条政府。", "公开120条。", "公开120条政府。"],
  ["公开118条。", "公开118条。政府", "公开118条。办结。", "公开118条。办结。政府"],
  ["公开118条。", "公开政府条。", "公开120条。", "公开120政府条。"],
  ["", "政府", "县", "县政府"],
  ["甲", "甲政府", "", "政府"],
])("%s: %s and %s", (base, mine, theirs, both) =>
  expect([...textTogether(base, mine, { text: theirs }).text].sort()).toEqual([...both].sort()),
);

test("a change of one side only is that side's", () => {
  const base = [block("a", "甲"), block("b", "乙")];
  expect(texts(together(base, [block("a", "甲政府"), block("b", "乙")], [block("a", "甲"), block("b", "乙二"), block("c", "丙")]))).toEqual(
    ["甲政府", "乙二", "丙"],
  );
});

test("a paragraph that was taken away elsewhere stays where something was composed in it, and goes where not", () => {
  const base = [block("a", "甲"), block("b", "乙")];
  expect(texts(together(base, [block("a", "甲"), block("b", "乙政府")], [block("a", "甲")]))).toEqual(["甲", "乙政府"]);
  expect(texts(together(base, base, [block("a", "甲")]))).toEqual(["甲"]);
  expect(texts(together(base, [block("b", "乙政府")], [block("a", "甲"), block("b", "乙")])), "taken away here").toEqual(["乙政府"]);
});

test("what is composed is there once, and nothing that came is lost", () => {
  const word = fc.array(fc.constantFrom("甲", "乙", "1", "8", "。"), { maxLength: 8 }).map((signs) => signs.join(""));
  fc.assert(
    fc.property(word, fc.nat(8), word, (base, at, theirs) => {
      const mine = `${base.slice(0, at)}政府${base.slice(at)}`;
      const both = textTogether(base, mine, { text: theirs }).text;
      expect(both.replace("政府", "")).toBe(theirs);
      expect(both.split("政府")).toHaveLength(2);
    }),
  );
});
