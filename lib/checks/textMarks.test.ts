import { expect, test } from "vitest";
import type { Severity } from "../edition/edition.ts";
import type { Finding } from "./finding.ts";
import { firstWords, textMarksOf } from "./textMarks.ts";

const text = "截至年底，现行有效11件。";

function finding(check: string, severity: Severity, ...places: readonly (readonly [number, number])[]): Finding {
  const marks = places.map(([start, end]) => ({ address: "a.text.p1", start, end, quote: text.slice(start, end) }));
  const said = { message: check, brief: check, at: ["a.text"], operands: 1, expected: null, actual: null };
  return { check, kind: "writing", severity, ...said, values: {}, basis: [], text: marks };
}

const told = (...findings: readonly Finding[]) =>
  textMarksOf(findings)
    .get("a.text.p1")
    ?.map(({ quote, severity, keys }) => `${quote} ${severity} ${keys.map((key) => key.split("@")[0]).join("+")}`);

test("each finding marks its own words, with what it says", () => {
  expect(textMarksOf([finding("figures", "warning", [5, 12])]).get("a.text.p1")).toEqual([
    { start: 5, end: 12, quote: "现行有效11件", severity: "warning", says: "提醒：figures", keys: ["figures@a.text"], chosen: false },
  ]);
});

test("words of several findings look as the gravest and say all of them", () => {
  const marks = textMarksOf([finding("style", "advice", [0, 9]), finding("figures", "error", [5, 12])]).get("a.text.p1");
  expect(marks?.map(({ quote }) => quote)).toEqual(["截至年底，", "现行有效", "11件"]);
  expect(marks?.[1]).toMatchObject({ severity: "error", says: "错误：figures\n建议：style" });
});

test("two findings of the same words are one stretch", () => {
  expect(told(finding("one", "advice", [5, 9]), finding("two", "warning", [5, 9]))).toEqual(["现行有效 warning two+one"]);
});

test("words apart from each other leave what is between them alone", () => {
  expect(told(finding("twice", "advice", [0, 2], [9, 11]))).toEqual(["截至 advice twice", "11 advice twice"]);
});

test("the finding that was chosen is told from the others", () => {
  const chosen = finding("chosen", "advice", [5, 9]);
  const marks = textMarksOf([finding("other", "error", [0, 2]), chosen], chosen).get("a.text.p1");
  expect(marks?.map((mark) => mark.chosen)).toEqual([false, true]);
});

test("what is missing marks no words, and there are none to go to", () => {
  const missing = finding("missing", "warning", [0, 0]);
  expect(textMarksOf([missing]).size).toBe(0);
  expect(firstWords(missing)).toBeUndefined();
});
