// Heads and labels break between their words, and lose none of them.
import { expect, test } from "vitest";
import { disclosure2021 } from "#lib/editions/disclosure-2021/edition.ts";
import { editions } from "#lib/editions/index.ts";
import { cutsOf } from "./cuts.ts";

test("the pieces of a head are its text, and at least two", () => {
  const all = editions.flatMap(({ sections }) => sections.flatMap((section) => Object.entries(cutsOf(section))));
  expect(all.length).toBeGreaterThan(50);
  for (const [text, pieces] of all) {
    expect(pieces.join("")).toBe(text);
    expect(pieces.length).toBeGreaterThan(1);
  }
});

test("a narrow head is cut between words, a section without a table has none", () => {
  const heads = disclosure2021.sections.map(cutsOf).flatMap((cuts) => Object.entries(cuts));
  expect(new Map(heads).get("社会公益组织")?.at(-1)).toBe("组织");
  expect(disclosure2021.sections.map(cutsOf)).toContainEqual({});
});
