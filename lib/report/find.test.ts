// Find and replace: exact places, and nothing but those places changes.
import fc from "fast-check";
import { expect, test } from "vitest";
import { findAll, replaceHits, takeBack, type Narrative } from "./find.ts";

const narrative: Narrative = {
  "overview.opening": [{ id: "a", kind: "paragraph", text: "2021年，沂水县公开2021条。" }],
  "overview.disclosure": [
    { id: "b", kind: "heading", level: 2, text: "2021年的做法" },
    { id: "c", kind: "paragraph", text: "２０２１年全年。" },
  ],
};
const order = ["overview.disclosure", "overview.opening"];

// Few letters, so that queries are found often, also overlapping themselves.
const letters = fc.string({ unit: fc.constantFrom("年", "县", "0", "０", "😀"), maxLength: 12 });
const query = fc.string({ unit: fc.constantFrom("年", "县", "0", "０", "😀"), minLength: 1, maxLength: 3 });
const blocks = fc
  .array(letters, { maxLength: 4 })
  .map((texts) => texts.map((text, place) => ({ id: `b${place}`, kind: "paragraph" as const, text })));
const narratives = fc.record({ "one.a": blocks, "two.b": blocks });
const parts = ["one.a", "two.b"];

test("hits come in the order of the parts, with the text around them", () => {
  const hits = findAll(narrative, "2021", order);
  expect(hits.map(({ part, block, index }) => [part, block, index])).toEqual([
    ["overview.disclosure", "b", 0],
    ["overview.opening", "a", 0],
    ["overview.opening", "a", 11],
  ]);
  expect(hits[2]).toMatchObject({ before: "2021年，沂水县公开", match: "2021", after: "条。", length: 4 });
});

test("full-width and half-width digits are different, and so are capital and small letters", () => {
  expect(findAll(narrative, "２０２１", order)).toHaveLength(1);
  expect(findAll({ "a.b": [{ id: "x", kind: "paragraph", text: "App app" }] }, "app", ["a.b"])).toHaveLength(1);
});

test("signs that mean something in a pattern are found as they stand", () => {
  const text = "（一）a.b*c[1]$& 完";
  const one: Narrative = { "a.b": [{ id: "x", kind: "paragraph", text }] };
  for (const sign of [".", "*", "[1]", "$&", "（一）"]) expect(findAll(one, sign, ["a.b"])).toHaveLength(1);
  expect(replaceHits(one, findAll(one, "$&", ["a.b"]), "$1")["a.b"]?.[0]?.text).toBe("（一）a.b*c[1]$1 完");
});

test("an empty query finds nothing", () => expect(findAll(narrative, "", order)).toEqual([]));

test("one hit of several in a block is replaced alone, and kind, level and id stay", () => {
  const [first] = findAll(narrative, "2021", order);
  if (first === undefined) throw new RangeError("no hit");
  const next = replaceHits(narrative, [first], "2022");
  expect(next["overview.disclosure"]?.[0]).toEqual({ id: "b", kind: "heading", level: 2, text: "2022年的做法" });
  expect(next["overview.opening"]).toBe(narrative["overview.opening"]);
});

test("a hit whose text has changed meanwhile is left alone", () => {
  const hits = findAll(narrative, "2021", order);
  const typedOn: Narrative = { ...narrative, "overview.opening": [{ id: "a", kind: "paragraph", text: "今年，沂水县公开2021条。" }] };
  expect(replaceHits(typedOn, hits, "2022")["overview.opening"]).toBe(typedOn["overview.opening"]);
});

test("after replacing all with other characters nothing is found any more", () =>
  fc.assert(
    fc.property(narratives, query, (text, wanted) => {
      const next = replaceHits(text, findAll(text, wanted, parts), "甲");
      expect(findAll(next, wanted, parts)).toEqual([]);
    }),
  ));

test("replacing all changes what splitting and joining at the query would change, and nothing else", () =>
  fc.assert(
    fc.property(narratives, query, letters, (text, wanted, replacement) => {
      const next = replaceHits(text, findAll(text, wanted, parts), replacement);
      for (const part of ["one.a", "two.b"] as const)
        expect(next[part]).toEqual(text[part].map((block) => ({ ...block, text: block.text.split(wanted).join(replacement) })));
    }),
  ));

test("replacing by the same text gives the same narrative", () =>
  fc.assert(
    fc.property(narratives, query, (text, wanted) => {
      expect(replaceHits(text, findAll(text, wanted, parts), wanted)).toBe(text);
    }),
  ));

test("a replacement taken back gives the text from before", () =>
  fc.assert(
    fc.property(narratives, query, letters, (text, wanted, replacement) => {
      const next = replaceHits(text, findAll(text, wanted, parts), replacement);
      expect(takeBack(next, text, next)).toEqual(text);
    }),
  ));

test("taking back leaves a block alone that was edited since", () => {
  const next = replaceHits(narrative, findAll(narrative, "2021", order), "2022");
  const edited: Narrative = { ...next, "overview.opening": [{ id: "a", kind: "paragraph", text: "重写。" }] };
  const back = takeBack(edited, narrative, next);
  expect(back["overview.opening"]?.[0]?.text).toBe("重写。");
  expect(back["overview.disclosure"]?.[0]?.text).toBe("2021年的做法");
});
