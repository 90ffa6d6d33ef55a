// The words of a page meet the words of the report as a reader would lay them side by side, however many there are.
import { expect, test } from "vitest";
import { compareTexts } from "./texts.ts";

const told = (expected: readonly string[], page: readonly string[]) =>
  compareTexts(expected, page, []).differences.map(({ kind, expected, found }) => [kind, expected, found]);

const offices = [
  "县教育局公开信息120条，办理申请8件。",
  "县民政局公开信息80条，办理申请6件。",
  "县财政局公开信息60条，办理申请4件。",
] as const;
const changedOffices = [
  "县教育局公开信息121条，办理申请8件。",
  "县民政局公开信息81条，办理申请6件。",
  "县财政局公开信息61条，办理申请4件。",
] as const;

test.each([0, 1, 2])(
  "where each of three like lines is changed and the one at %i is taken out, each meets its own and that one is missing",
  (place) => {
    const page = changedOffices.filter((_, at) => at !== place);
    const all = told(["一、总体情况", ...offices, "二、主动公开"], ["一、总体情况", ...page, "二、主动公开"]);
    expect(all.filter(([kind]) => kind === "missing")).toEqual([["missing", offices[place], null]]);
    expect(all.filter(([kind]) => kind !== "missing").map(([, one]) => one)).toEqual(offices.filter((_, at) => at !== place));
  },
);

test("a line put before a like one that was changed is the one that is added", () => {
  const [old, own, more] = [
    "县教育局公开信息120条，均已按时办结。",
    "县教育局公开信息130条，均已按时办结。",
    "县司法局公开信息40条，办理申请2件。",
  ];
  const { differences } = compareTexts(["一、总体情况", old, "二、主动公开"], ["一、总体情况", more, own, "二、主动公开"], []);
  expect(differences.map(({ kind, message }) => [kind, message.includes("130") || message.includes("司法局")])).toEqual([
    [expect.any(String), true],
    ["added", true],
  ]);
});

test("what stands before the first and after the last line of the report is the portal's own", () => {
  expect(told(["甲甲甲。", "乙乙乙。"], ["首页", "甲甲甲。", "打印", "乙乙乙。", "版权所有"])).toEqual([["added", null, "打印"]]);
  expect(told(["县教育局公开信息120条。"], ["首页", "县教育局公开信息121条。", "版权所有"])).toHaveLength(1);
  expect(told(["甲甲甲。"], ["首页", "版权所有"])).toEqual([["missing", "甲甲甲。", null]]);
});

test("a line that stands elsewhere has changed its place, and is not added", () => {
  expect(told(["甲一二三。", "乙四五六。", "丙七八九。"], ["乙四五六。", "甲一二三。", "丙七八九。"]).map(([kind]) => kind)).toEqual([
    "moved",
  ]);
});

test("four thousand lines of which each is changed are compared within seconds", () => {
  const lines = (more: number) => Array.from({ length: 4_000 }, (_, at) => `第${at}段，全年公开信息${at + more}条，办理申请${at}件。`);
  const begin = performance.now();
  const { differences, matched } = compareTexts(lines(0), lines(1), []);
  expect(performance.now() - begin).toBeLessThan(20_000);
  expect([differences.length, matched]).toEqual([4_000, 0]);
});

test("a hyphen that holds, as Word gives it to a portal, is a hyphen", () => {
  const line = (hyphen: string) => `电话：0539${hyphen}2251234。`;
  expect(told(["一、总体情况", line("-"), "二"], ["一、总体情况", line("\u2011"), "二"])).toEqual([]);
  expect(told(["一、总体情况", line("-"), "二"], ["一、总体情况", line("\u2014"), "二"])).toHaveLength(1);
});
