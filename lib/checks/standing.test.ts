// A warning may be explained; the 说明 counts as long as every number is the one that it was given for.
import { describe, expect, test } from "vitest";
import type { Severity } from "../edition/edition.ts";
import type { Texts } from "../report/report.ts";
import { findingKey, previousKey, type Finding } from "./finding.ts";
import { byGravity, countsOf, countWords, openIn, remarkOn } from "./standing.ts";

const [place, before] = ["applications.carriedIn.person", previousKey("applications.carriedOut.person")];
const given = { [place]: "4", [before]: "5" };
const found = (severity: Severity = "warning", values: Texts = given): Finding => ({
  check: "x",
  kind: "relation",
  severity,
  message: "",
  brief: "",
  at: [place],
  operands: 1,
  expected: null,
  actual: null,
  values,
  basis: [],
});
const report = (text: string, values: Texts = given) => ({ remarks: { [findingKey(found())]: { text, values } } });

describe("a 说明", () => {
  test("is none where nothing was said, or of another finding", () => {
    expect(remarkOn({ remarks: {} }, found())).toEqual({ state: "none" });
    expect(remarkOn(report("因为"), { ...found(), check: "y" })).toEqual({ state: "none" });
    expect(remarkOn(report("因为"), { ...found(), at: ["applications.carriedIn.enterprise"] })).toEqual({ state: "none" });
  });
  test("fits while its numbers stand", () => {
    expect(remarkOn(report("上年有一件撤回"), found())).toEqual({ state: "current", text: "上年有一件撤回" });
  });
  test("has expired when a number of this year or of last year changed, and says which, then and now", () => {
    expect(remarkOn(report("因为"), found("warning", { ...given, [place]: "3" }))).toEqual({
      state: "expired",
      text: "因为",
      changed: [{ key: place, then: "4", now: "3" }],
    });
    expect(remarkOn(report("因为"), found("warning", { ...given, [before]: "6" }))).toMatchObject({
      state: "expired",
      changed: [{ key: before, then: "5", now: "6" }],
    });
  });
  test("has expired when a number came or went", () => {
    expect(remarkOn(report("因为", { [place]: "4" }), found())).toMatchObject({
      state: "expired",
      changed: [{ key: before, then: "", now: "5" }],
    });
    expect(remarkOn(report("因为", { ...given, z: "1" }), found())).toMatchObject({
      state: "expired",
      changed: [{ key: "z", then: "1", now: "" }],
    });
  });
  test("fits an advice too, and never an error", () => {
    expect(remarkOn(report("因为"), found("advice")).state).toBe("current");
    expect(remarkOn(report("因为"), found("error"))).toEqual({ state: "none" });
  });
});

test("open is what is not explained: errors always, the others without a 说明 that fits", () => {
  const all = [found("error"), found("warning"), found("advice")];
  expect(openIn({ remarks: {} }, all)).toEqual(all);
  expect(openIn(report("因为"), all)).toEqual([found("error")]);
  expect(openIn(report("因为", { [place]: "9" }), all)).toEqual(all);
});

test("what is counted is counted by severity", () => {
  expect(countsOf([])).toEqual({ error: 0, warning: 0, advice: 0 });
  expect(countsOf([found("error"), found("warning"), found("warning")])).toEqual({ error: 1, warning: 2, advice: 0 });
});

describe("how much there is", () => {
  test("is said in words, the gravest first, and nothing of what there is none of", () => {
    expect(countWords({ error: 2, warning: 3, advice: 1 })).toEqual(["2 处错误", "3 条提醒", "1 条建议"]);
    expect(countWords({ error: 0, warning: 1, advice: 0 })).toEqual(["1 条提醒"]);
    expect(countWords(countsOf([]))).toEqual([]);
  });
  test("is ordered by errors, then warnings, then advice", () => {
    const [none, advised, warned, wrong] = [
      { error: 0, warning: 0, advice: 0 },
      { error: 0, warning: 0, advice: 9 },
      { error: 0, warning: 1, advice: 0 },
      { error: 1, warning: 0, advice: 0 },
    ];
    expect([wrong, advised, none, warned].sort(byGravity)).toEqual([none, advised, warned, wrong]);
  });
});
