// Every case of conformance gives exactly the words that it lists, and a correction mends what was found and raises nothing new.
import { describe, expect, test } from "vitest";
import { casesOf, checksWithCases, findingsOf, wordsMarked } from "./conformance.testing.ts";

describe.each(checksWithCases())("%s", (id) => {
  const files = casesOf(id);
  test.each(files.flatMap(({ cases }) => cases.map((one) => [one.case, one] as const)))("%s", (_, one) => {
    const { findings, mended } = findingsOf(id, one);
    expect(wordsMarked(findings).slice(0, Math.max(1, one.found.length))).toEqual(one.found);
    expect(mended).toHaveLength(findings.filter(({ corrections }) => corrections === undefined).length);
  });
  test("has a case that it finds and one that looks like it and is left alone", () => {
    const all = files.flatMap(({ cases }) => cases);
    expect([all.some(({ found }) => found.length > 0), all.some(({ found }) => found.length === 0)]).toEqual([true, true]);
  });
});
