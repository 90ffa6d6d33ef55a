// How often the advice on exchanged figures (lib/checks/exchanged.ts) speaks: seldom without cause, often with. It stands here
// for the reports that are varied and the slips that are planted.
import { describe, expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { evaluate } from "../arithmetic/evaluate.ts";
import { materialOf } from "../checks/check.ts";
import { exchangedFigures } from "../checks/exchanged.ts";
import { judgedBy } from "../checks/run.ts";
import { disclosure2021 as edition } from "../editions/disclosure-2021/edition.ts";
import { walk } from "../edition/walk.ts";
import type { Report } from "../report/report.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { randomFrom, samplesOf, variation } from "./variation.ts";

const outline = walk(edition);
const advice = (report: Report, lastYear?: Report) =>
  judgedBy([exchangedFigures], materialOf(openedIn(edition, report), lastYear && evaluate(outline, lastYear))).findings;
const person = (row: string) => `applications.${row}.person`;
const rounds = 100;

/** Reports with another of the same body beside them, every number of it larger or smaller by so much. */
const years = (spread: number) =>
  samplesOf(edition).flatMap((before) => {
    const random = randomFrom(7);
    return Array.from({ length: rounds }, () => ({ before, now: variation(edition, before, random, spread), random }));
  });

describe("two figures in each other's places", () => {
  const before = reportOf(edition, {
    ...zeros(edition),
    [person("granted")]: "62",
    [person("notHeld")]: "17",
    "proactive.licensing.decisions": "5152",
    "proactive.penalties.decisions": "1012",
  });
  const now = (typed: Report["figures"]) => ({ ...before, figures: { ...before.figures, ...typed } });
  test("are told with their numbers now and last year, as advice of this system", () => {
    expect(advice(now({ [person("granted")]: "15", [person("notHeld")]: "66" }), before)).toMatchObject([
      {
        severity: "advice",
        at: [person("granted"), person("notHeld")],
        brief:
          "“（一）予以公开”的“自然人”填的是 15（上年 62），“1.本机关不掌握相关政府信息”的“自然人”填的是 66（上年 17），像是互相填错了位置。各项相加看不出这种错，请对照原件核对。",
        basis: [{ document: "本系统建议" }],
      },
    ]);
    expect(advice(now({ "proactive.licensing.decisions": "980", "proactive.penalties.decisions": "5300" }), before)).toHaveLength(1);
  });
  test("of two whole rows are told as one, which names both rows and how many places, under the key of the first", () => {
    const enterprise = (row: string) => `applications.${row}.enterprise`;
    const grown = { ...before, figures: { ...before.figures, [enterprise("granted")]: "90", [enterprise("notHeld")]: "20" } };
    const typed = { [person("granted")]: "15", [person("notHeld")]: "66", [enterprise("granted")]: "21", [enterprise("notHeld")]: "88" };
    const told = advice({ ...grown, figures: { ...grown.figures, ...typed } }, grown);
    expect(told.map(({ brief, at }) => [brief, at])).toEqual([
      [
        "“（一）予以公开”和“1.本机关不掌握相关政府信息”两行有 2 处的数像是互相填错了位置，例如“自然人”填的是 15 和 66（上年 62 和 17）。各项相加看不出这种错，请对照原件核对。",
        [person("granted"), person("notHeld"), enterprise("granted"), enterprise("notHeld")],
      ],
    ]);
    expect(Object.keys(told[0]?.values ?? {})).toHaveLength(8);
  });
  test("are told too where one figure stands in a row that had none", () => {
    expect(advice(now({ [person("granted")]: "0", [person("repeated")]: "60" }), before)).toMatchObject([
      { at: [person("granted"), person("repeated")] },
    ]);
  });
  test("are not told where a relation would tell it, while a number is missing, where both only grew or shrank, or without last year", () => {
    expect(advice(now({ [person("granted")]: "0", "applications.granted.enterprise": "62" }), before)).toEqual([]);
    expect(advice(now({ [person("granted")]: "", [person("repeated")]: "60" }), before)).toEqual([]);
    expect(advice(now({ [person("granted")]: "80", [person("notHeld")]: "40" }), before)).toEqual([]);
    expect(advice(before)).toEqual([]);
  });
});

test("a year that only differs, by half or double, raises the advice in fewer than one report in a hundred", () => {
  for (const spread of [0.25, 0.6])
    expect(years(spread).filter(({ now, before }) => advice(now, before).length > 0).length).toBeLessThan(years(spread).length / 100);
});

test("of two exchanged figures of ten and more in table three, most are told where the year is like the last, and many where it is not", () => {
  const rows = outline.inputs
    .filter(({ grid, columnId }) => grid.id === "applications" && columnId === "person")
    .map(({ address }) => address)
    .slice(2, -1);
  const share = (spread: number): number => {
    const told = years(spread).flatMap(({ before, now, random }) => {
      const number = (address = "") => Number(now.figures[address] ?? 0);
      const any = (from: readonly string[]) => from[Math.floor(random() * from.length)];
      const one = any(rows.filter((address) => number(address) >= 10));
      const two = any(rows.filter((address) => Math.abs(number(address) - number(one)) >= 10));
      if (one === undefined || two === undefined) return [];
      const found = advice({ ...now, figures: { ...now.figures, [one]: String(number(two)), [two]: String(number(one)) } }, before);
      return [found.some(({ at }) => at.includes(one) && at.includes(two))];
    });
    expect(told.length).toBeGreaterThan(rounds);
    return told.filter(Boolean).length / told.length;
  };
  expect(share(0.25)).toBeGreaterThan(0.6);
  expect(share(0.6)).toBeGreaterThan(0.2);
});
