// Declared relations, laid over the cells and judged from readings alone.
import { describe, expect, test } from "vitest";
import type { CrossGrid, Edition, Relation } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { evaluate } from "./evaluate.ts";
import { instancesOf, judge } from "./relations.ts";

const basis = [{ document: "一号文", clause: "全文" }];
const grid: CrossGrid = {
  kind: "cross",
  id: "t",
  caption: "表",
  measure: { unit: "件", number: "count" },
  basis,
  columns: [
    { id: "part", label: "其中" },
    { id: "whole", label: "总数" },
  ],
  rows: [
    { id: "a", label: "甲" },
    { id: "b", label: "乙" },
    { id: "all", label: "总计", total: "group" },
  ],
};

/** An edition of one table with one relation. */
const editionOf = (op: Relation["op"], left: readonly string[], right: readonly string[]): Edition => ({
  id: "small",
  revision: 1,
  name: "小格式",
  years: { from: 2021, to: null },
  basis,
  title: "{name}{year}",
  sections: [{ id: "s", name: "节", heading: null, parts: [{ kind: "grid", grid }] }],
  relations: [{ id: "t.r", severity: "error", left: { name: "左", sum: left }, op, right: { name: "右", sum: right }, basis }],
});

const states = (edition: Edition, figures: Readonly<Record<string, string>>) => {
  const readings = evaluate(walk(edition), reportOf(edition, figures));
  return instancesOf(edition).map((instance) => [instance.lineId, judge(instance, readings).state]);
};

const balances = instancesOf(disclosure2021).filter(({ relation }) => relation.id === "applications.balance");

describe("第一项＋第二项＝第三项＋第四项", () => {
  test("is judged once in each of the seven columns, in the order of the paper", () => {
    expect(balances.map(({ lineId }) => lineId)).toEqual([
      "person",
      "enterprise",
      "research",
      "welfare",
      "legalService",
      "otherOrganization",
      "total",
    ]);
    expect(balances[1]?.line).toEqual(["法人或其他组织", "商业企业"]);
  });
  test("only follows from the others in the 总计 column", () => {
    expect(balances.filter(({ follows }) => follows).map(({ lineId }) => lineId)).toEqual(["total"]);
  });
  test("lists the printed operands first, left before right, then the inputs under a total", () => {
    const at = balances[0]?.at ?? [];
    expect(at.slice(0, 6)).toEqual(
      ["received", "carriedIn", "resultsTotal", "carriedOut", "granted", "partlyGranted"].map((row) => `applications.${row}.person`),
    );
    expect(at).toHaveLength(4 + 21);
    expect(at.at(-1)).toBe("applications.other.person");
    expect(new Set(at).size).toBe(at.length);
  });
  test("holds over zeros and is open over blanks", () => {
    const judged = (figures: Readonly<Record<string, string>>) =>
      balances.map((instance) => judge(instance, evaluate(walk(disclosure2021), reportOf(disclosure2021, figures))).state);
    expect(new Set(judged(zeros(disclosure2021)))).toEqual(new Set(["holds"]));
    expect(new Set(judged({}))).toEqual(new Set(["open"]));
    expect(judged({ ...zeros(disclosure2021), "applications.stateSecret.person": "" })).toEqual([
      "open",
      "holds",
      "holds",
      "holds",
      "holds",
      "holds",
      "open",
    ]);
    expect(judged({ ...zeros(disclosure2021), "applications.received.person": "1" })).toEqual([
      "broken",
      "holds",
      "holds",
      "holds",
      "holds",
      "holds",
      "broken",
    ]);
  });
});

test("an edition's relations are laid out once", () => {
  expect(instancesOf(disclosure2021)).toBe(instancesOf(disclosure2021));
});

test("a relation without * is judged once and belongs to no line", () => {
  const [instance] = instancesOf(editionOf("atMost", ["t.a.part"], ["t.a.whole"]));
  expect(instance).toMatchObject({
    left: [{ address: "t.a.part", sign: 1, year: "this" }],
    right: [{ address: "t.a.whole" }],
    previous: false,
    at: ["t.a.part", "t.a.whole"],
    line: [],
    follows: false,
  });
  expect(instance?.grid).toBeUndefined();
  expect(instance?.lineId).toBeUndefined();
});

test("a * for the row judges every row, of which a total only follows", () => {
  const edition = editionOf("atMost", ["t.*.part"], ["t.*.whole"]);
  expect(instancesOf(edition).map(({ lineId, line, lineIs, follows }) => [lineId, line, lineIs, follows])).toEqual([
    ["a", ["甲"], "row", false],
    ["b", ["乙"], "row", false],
    ["all", ["总计"], "row", true],
  ]);
  expect(states(edition, { "t.a.part": "3", "t.a.whole": "2", "t.b.part": "1" })).toEqual([
    ["a", "broken"],
    ["b", "open"],
    ["all", "open"],
  ]);
});

describe("what holds", () => {
  test.each([
    ["equal", "2", "2", "holds"],
    ["equal", "2", "3", "broken"],
    ["equal", "2.0", "２", "holds"],
    ["atMost", "2", "3", "holds"],
    ["atMost", "3", "3", "holds"],
    ["atMost", "4", "3", "broken"],
    ["noneWithout", "0", "0", "holds"],
    ["noneWithout", "5", "1", "holds"],
    ["noneWithout", "5", "0", "broken"],
    ["noneWithout", "0", "7", "holds"],
    ["equal", "", "0", "open"],
    ["equal", "0", "", "open"],
    ["equal", "", "", "open"],
    ["equal", "约3", "3", "open"],
    ["atMost", "4", "", "open"],
    ["noneWithout", "5", "", "open"],
  ] as const)("%s %j %j: %s", (op, left, right, state) => {
    expect(states(editionOf(op, ["t.a.part"], ["t.a.whole"]), { "t.a.part": left, "t.a.whole": right })).toEqual([[undefined, state]]);
  });
});
