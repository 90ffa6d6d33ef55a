// The list of 恢复: every report of the backup stands in one group, and nothing that is here is replaced unasked.
import { expect, test } from "vitest";
import { standings, type ListedReport } from "#lib/overview/backedUp.ts";
import { chosenFirst, replacing, restoreGroups, toldWords } from "./restoreGroups.ts";

const there = { changed: "2026-01-20T02:05:09.000Z", filled: 120, asked: 150 };
const reports = [...standings, ...standings].map((standing, place): ListedReport => {
  return { id: String(place), title: `县${place}`, year: 2021 + (place % 3), practice: false, deleted: false, standing, there, here: null };
});

test("each report stands once, those that are not here first, the deleted and the damaged ones among them", () => {
  const groups = restoreGroups(reports);
  expect(groups.flatMap((group) => group.reports.map(({ id }) => id)).sort()).toEqual(reports.map(({ id }) => id).sort());
  expect(groups.map(({ name }) => name)).toEqual(["本机没有的", "与本机不同的", "与本机相同的"]);
  expect(new Set(groups[0]?.reports.map(({ standing }) => standing))).toEqual(new Set(["missing", "binned", "damaged"]));
  expect(restoreGroups(reports.filter(({ standing }) => standing === "same")).map(({ choosable }) => choosable)).toEqual([false]);
});

test("chosen beforehand is what is not here, which replaces nothing", () => {
  const first = chosenFirst(reports);
  expect(first.size).toBe(6);
  expect(replacing(reports, first)).toBe(0);
  expect(replacing(reports, new Set(reports.map(({ id }) => id)))).toBe(8);
});

test("when it was changed last is said in the time of the office", () => {
  expect(toldWords(there)).toBe("2026/1/20 10:05，已填 120/150 处");
});
