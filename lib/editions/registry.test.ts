// Which format a year, an id or a revision leads to, in a registry made up here.
import { describe, expect, test } from "vitest";
import type { Edition } from "../edition/edition.ts";
import { registryOf } from "./registry.ts";

const edition = (id: string, from: number, to: number | null, revision = 1): Edition => ({
  id,
  revision,
  name: `格式${id}`,
  years: { from, to },
  basis: [{ document: `${id}号文`, clause: "全文" }],
  title: "{name}{year}",
  sections: [],
  relations: [],
});
const [late, early, tried, mended] = [
  edition("late", 2021, null),
  edition("early", 2014, 2018),
  edition("tried", 2018, 2018),
  edition("late", 2021, null, 2),
];
const { editions, editionById, revisionsOf, editionsForYear, yearAnswer } = registryOf([mended, early, tried, late]);

test("each edition is there once, in its newest revision, and every revision is found by its number", () => {
  expect(editions).toEqual([mended, early, tried]);
  expect([editionById("late"), editionById("late", 1), editionById("late", 2), editionById("late", 3), editionById("other")]).toEqual([
    mended,
    late,
    mended,
    undefined,
    undefined,
  ]);
  expect([revisionsOf("late"), revisionsOf("early"), revisionsOf("other")]).toEqual([[late, mended], [early], []]);
  expect(editionsForYear(2030)).toEqual([mended]);
});

describe("a year", () => {
  test("that one format serves is answered by it", () => {
    expect(yearAnswer(2016)).toEqual({ kind: "one", edition: early });
  });
  test("that two could serve names both, with the documents that they rest on", () => {
    expect(yearAnswer(2018)).toEqual({
      kind: "several",
      editions: [early, tried],
      message: "2018年的报告有 2 种格式可用：格式early（early号文）、格式tried（tried号文）。请按上级通知选用其中一种。",
    });
  });
  test.each([2013, 2019])("%i that none serves yet is told which years there are", (year) => {
    expect(yearAnswer(year)).toEqual({
      kind: "none",
      message: `本系统还没有${year}年年度报告的格式。目前可以编制的年度：2014年至2018年、2018年、2021年及以后。请改用其他年度，或等系统补充这一年的格式。`,
    });
  });
  test("in a system without formats says so", () => {
    expect(registryOf([]).yearAnswer(2020)).toMatchObject({ kind: "none", message: expect.stringContaining("还没有任何格式") });
  });
});
