// Beside last year's report: two numbers that look as if each stood in the other's place.
import { describe, expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import type { Texts } from "../report/report.ts";
import { materialOf } from "./check.ts";
import { exchangedFigures } from "./exchanged.ts";
import { judgedBy } from "./run.ts";

const opened = (figures: Texts) => openedIn(disclosure2021, reportOf(disclosure2021, { ...zeros(disclosure2021), ...figures }));
const found = (now: Texts, before?: Texts) =>
  judgedBy([exchangedFigures], materialOf(opened(now), before === undefined ? undefined : opened(before).readings)).findings;

const [granted, withheld] = ["applications.granted.person", "applications.notHeld.person"];

describe("two numbers of one column", () => {
  test("that are each near the other's of last year are asked about, with both years", () => {
    expect(found({ [granted]: "15", [withheld]: "66" }, { [granted]: "62", [withheld]: "17" })).toMatchObject([
      {
        check: "lastYear.exchanged",
        severity: "advice",
        at: [granted, withheld],
        brief: expect.stringMatching(/填的是 15（上年 62），.*填的是 66（上年 17），像是互相填错了位置。/),
      },
    ]);
  });

  test.each([
    ["as last year", { [granted]: "60", [withheld]: "18" }, { [granted]: "62", [withheld]: "17" }],
    ["close together", { [granted]: "17", [withheld]: "25" }, { [granted]: "25", [withheld]: "17" }],
    ["of which one grew and the other did not shrink", { [granted]: "15", [withheld]: "66" }, { [granted]: "62", [withheld]: "66" }],
  ])("that are %s are not", (_, now, before) => {
    expect(found(now, before)).toEqual([]);
  });
});

test("two whole rows in each other's places are one finding with an example", () => {
  const rows = (one: string, two: string, three: string, four: string) => ({
    [granted]: one,
    [withheld]: two,
    "applications.granted.enterprise": three,
    "applications.notHeld.enterprise": four,
  });
  expect(found(rows("15", "66", "300", "40"), rows("62", "17", "44", "310"))).toMatchObject([
    { brief: expect.stringContaining("两行有 2 处的数像是互相填错了位置，例如“自然人”填的是 15 和 66（上年 62 和 17）") },
  ]);
});

test("without last year's report nothing is looked at", () => {
  expect(found({ [granted]: "15", [withheld]: "66" })).toEqual([]);
  expect(exchangedFigures.places(materialOf(opened({}), undefined))).toBe(0);
});
