// Beside last year's report: a number many times another, and 元 where the form counts in 万元.
import { describe, expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import type { Texts } from "../report/report.ts";
import { materialOf } from "./check.ts";
import { leapFromLastYear, unitAsLastYear } from "./leap.ts";
import { judgedBy } from "./run.ts";

const edition = disclosure2021;
const reportWith = (figures: Texts) => reportOf(edition, { ...zeros(edition), ...figures });
const found = (now: Texts, before: Texts) =>
  judgedBy(
    [leapFromLastYear, unitAsLastYear],
    materialOf(openedIn(edition, reportWith(now)), openedIn(edition, reportWith(before)).readings),
  ).findings;
const told = (now: Texts, before: Texts) => found(now, before).map(({ check, at }) => [check, ...at]);

const licensing = "proactive.licensing.decisions";
const fees = "proactive.fees.collected";

describe("a number", () => {
  test.each([
    ["a digit too many", "56319", "5631"],
    ["a digit too few", "563", "5631"],
    ["nothing where there were many", "0", "5631"],
    ["many where there was nothing", "101", "0"],
    ["just over five times", "101", "20"],
  ])("%s is told", (_, now, before) => {
    expect(told({ [licensing]: now }, { [licensing]: before })).toEqual([["lastYear.leap", licensing]]);
  });
  test.each([
    ["as last year", "56319", "56000"],
    ["five times last year's", "100", "20"],
    ["a fifth of last year's", "20", "100"],
    ["small in both years", "19", "1"],
    ["a hundred where there were three", "100", "3"],
    ["nothing in both years", "0", "0"],
  ])("%s is not", (_, now, before) => {
    expect(told({ [licensing]: now }, { [licensing]: before })).toEqual([]);
  });
  test("that is blank, or cannot be read, in one of the years is not judged", () => {
    expect(told({ [licensing]: "" }, { [licensing]: "5631" })).toEqual([]);
    expect(told({ [licensing]: "约60" }, { [licensing]: "5631" })).toEqual([]);
  });
  test("says both years and how many times it is, and stands under a 说明 with both", () => {
    expect(found({ [licensing]: "56319" }, { [licensing]: "5631" })).toMatchObject([
      {
        severity: "advice",
        brief:
          "“行政许可”的“本年处理决定数量”今年是 56319，上一年是 5631，是上一年的 10 倍。请核对有没有多写、少写一位或者写错一行；不错的，可以写一句说明。",
        values: { [licensing]: "56319", [`previous:${licensing}`]: "5631" },
      },
    ]);
    expect(found({ [licensing]: "100" }, { [licensing]: "5631" })[0]?.brief).toContain("只有上一年的 56 分之一");
  });
});

test("who applied may change, how many did is told once, at the total of the row", () => {
  const now = { "applications.received.enterprise": "200", "applications.granted.enterprise": "200" };
  const before = { "applications.received.person": "200", "applications.granted.person": "200" };
  expect(told(now, before)).toEqual([]);
  expect(told({ ...now, "applications.received.enterprise": "2000", "applications.granted.enterprise": "2000" }, before)).toEqual([
    ["lastYear.leap", "applications.received.total"],
    ["lastYear.leap", "applications.granted.total"],
  ]);
});

describe("an amount in 万元", () => {
  test("about ten thousand times last year's, or a ten thousandth, is a question of the unit and nothing else", () => {
    for (const [now, before] of [
      ["250900000", "25090"],
      ["25.09", "251000"],
      ["110000000", "25090"],
    ] as const)
      expect(told({ [fees]: now }, { [fees]: before })).toEqual([["lastYear.unit", fees]]);
  });
  test("that grew a hundred times is a leap, and one that is new is no question of the unit", () => {
    expect(told({ [fees]: "2509000" }, { [fees]: "25090" })).toEqual([["lastYear.leap", fees]]);
    expect(told({ [fees]: "25090" }, { [fees]: "0" })).toEqual([["lastYear.leap", fees]]);
  });
  test("a count is never asked for its unit", () => {
    expect(told({ [licensing]: "56310000" }, { [licensing]: "5631" })).toEqual([["lastYear.leap", licensing]]);
  });
});

test("without last year's report nothing is looked at", () => {
  const material = materialOf(openedIn(edition, reportWith({ [licensing]: "56319" })));
  expect([leapFromLastYear, unitAsLastYear].map(({ places }) => places(material))).toEqual([0, 0]);
});
