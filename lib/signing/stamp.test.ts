// The code of a file says of which freezing it was made, and whether that is still in force.
import { expect, test } from "vitest";
import { stampOf } from "./stamp.ts";

const versions = [
  { code: "AAAAA-AAAAA", number: 1, ended: { kind: "unlocked" } },
  { code: "CCCCC-CCCCC", number: 2, ended: { kind: "corrected" } },
  { code: "DDDDD-DDDDD", number: 3, ended: null },
] as const;

test.each([
  ["DDDDD-DDDDD", true, "就是现在定稿的这一版"],
  ["CCCCC-CCCCC", false, "第 2 次定稿的，那一次后来更正过"],
  ["AAAAA-AAAAA", false, "第 1 次定稿的，那一次后来解锁了，短码已经作废"],
  ["EEEEE-EEEEE", false, "不是这份报告的"],
  [null, true, "没有读到定稿短码"],
])("the code %s is good: %s", (code, isGood, words) => {
  expect(stampOf(code, versions)).toMatchObject({ isGood, words: expect.stringContaining(words) as string });
});

test("a freezing that a backup brought back beside a later one is not the present one", () => {
  const both = versions.map((one) => ({ ...one, ended: null }));
  expect(stampOf("AAAAA-AAAAA", both)).toMatchObject({ isGood: false, words: expect.stringContaining("以后又定过稿") as string });
});

test("where nothing was frozen a file without a code is told nothing of, and one with a code is another's", () => {
  expect(stampOf(null, [])).toBeUndefined();
  expect(stampOf("AAAAA-AAAAA", [])?.isGood).toBe(false);
});
