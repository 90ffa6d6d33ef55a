// `nianbao diff`: every number with its change, every paragraph, and two exit codes.
import { afterAll, expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { walk } from "../edition/walk.ts";
import { folderOf, json, nianbao, sample } from "./runCommand.testing.ts";
import { comparisonShape } from "./shapes.testing.ts";

const yishui = sample("yishui-2021");
const person = "applications.received.person";
const folder = folderOf({
  "a.json": yishui,
  "b.json": { ...yishui, year: yishui.year + 1, figures: { ...yishui.figures, [person]: String(Number(yishui.figures[person]) + 29) } },
  "old.json": {
    ...yishui,
    edition: "disclosure-2019",
    year: 2020,
    figures: { "proactive.licensing.previousItems": "12" },
    stated: {},
    fields: {},
    narrative: {},
  },
  "c.json": "not JSON",
});
afterAll(folder.remove);

test("every cell of the two is listed with both numbers, the change and the percent", async () => {
  const { code, value } = await json(["diff", "a.json", "b.json"], { cwd: folder.path });
  const found = comparisonShape.parse(value);
  expect(code).toBe(0);
  expect(found.figures.length).toBeGreaterThanOrEqual(walk(disclosure2021).cells.size);
  expect(found.figures.filter(({ change }) => change !== null && change !== "0").map(({ address }) => address)).toEqual([
    person,
    "applications.received.total",
  ]);
  expect(found.figures.find(({ address }) => address === person)).toMatchObject({ before: "116", now: "145", change: "29", percent: "25" });
});

test("in words, only what differs is listed", async () => {
  const { code, stdout } = await nianbao(["diff", "a.json", "b.json"], { cwd: folder.path });
  expect(code).toBe(0);
  expect(stdout).toContain("其中 2 处不同");
  expect(stdout).toContain("116 → 145，+29（+25%）");
  expect(stdout).not.toContain("0 → 0");
});

test("what only one of two formats has is told apart, where it is filled in", async () => {
  const { stdout } = await nianbao(["diff", "old.json", "a.json"], { cwd: folder.path });
  expect(stdout).toContain("只有前一份的格式里有的数：1 处");
  expect(stdout).not.toContain("格式里没有");
});

test("a file that cannot be read is named, and nothing is compared", async () => {
  const { code, stderr, stdout } = await nianbao(["diff", "a.json", "c.json"], { cwd: folder.path });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("c.json");
});
