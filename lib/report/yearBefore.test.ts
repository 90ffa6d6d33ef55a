// Which report counts as that of the year before: the line that is kept, else the only one of the name; never a guess.
import { describe, expect, test } from "vitest";
import { lineOf, linesByName, noOrigin, yearBeforeOf, yearsBeforeOf, type Head } from "./yearBefore.ts";

const head = (id: string, year: number, more: Partial<Head> = {}): Head => ({
  id,
  year,
  name: "甲县",
  kind: "government",
  practice: false,
  origin: null,
  ...more,
});
const one = (found: ReturnType<typeof yearBeforeOf>) =>
  found.state === "one" ? `${found.by} ${found.one.id}` : found.state === "several" ? found.among.map(({ id }) => id) : found.why;

describe("without a kept line", () => {
  const own = head("own", 2024);
  const others = [own, head("another body", 2023, { name: "乙县" }), head("two before", 2022), head("a later one", 2025)];
  test.each<[string, readonly Head[], unknown]>([
    ["nothing is there", [], "nothing"],
    ["one of the name is it, space around the name aside", [head("a", 2023, { name: " 甲县 " })], "name a"],
    ["of two, none is taken", [head("a", 2023), head("b", 2023)], ["a", "b"]],
    ["of two, the kind decides", [head("a", 2023, { kind: "department" }), head("b", 2023)], "name b"],
    ["one of another kind is not taken, but asked about", [head("a", 2023, { kind: "department" })], ["a"]],
    ["a kind that was never chosen may be any", [head("a", 2023, { kind: "" }), head("b", 2023)], ["a", "b"]],
    ["a practice report is none", [head("a", 2023, { practice: true })], "nothing"],
    ["a practice report beside a real one is none", [head("a", 2023, { practice: true }), head("b", 2023)], "name b"],
  ])("%s", (_, more, expected) => expect(one(yearBeforeOf([...others, ...more], own))).toEqual(expected));

  test("a practice report stands beside another, and asks where there is a real one too", () => {
    const practising = { ...own, practice: true };
    expect(one(yearBeforeOf([practising, head("a", 2023, { practice: true })], practising))).toBe("name a");
    expect(one(yearBeforeOf([practising, head("a", 2023, { practice: true }), head("b", 2023)], practising))).toEqual(["a", "b"]);
  });
});

describe("with the line that is kept", () => {
  const own = head("own", 2024, { origin: "a" });
  test.each<[string, readonly Head[], unknown]>([
    ["it is that, whatever copies there are", [head("copy", 2023), head("a", 2023)], "line a"],
    ["it is that under its other name and kind", [head("a", 2023, { name: "甲县局", kind: "" }), head("b", 2023)], "line a"],
    ["once that is gone, a copy of the name is asked about and not taken", [head("copy", 2023)], ["copy"]],
    ["once that is gone and there is none of the name, it is gone", [], "gone"],
    ["one whose year was changed since is not it, and another of the name is asked about", [head("a", 2022), head("b", 2023)], ["b"]],
    ["one whose year was changed since is not it, and there may be none", [head("a", 2022)], "nothing"],
  ])("%s", (_, all, expected) => expect(one(yearBeforeOf([own, ...all], own))).toEqual(expected));

  test("said to be none, none is taken", () => expect(one(yearBeforeOf([head("a", 2023)], { ...own, origin: noOrigin }))).toBe("said"));
  test("a report never goes on from itself", () => expect(one(yearBeforeOf([own], { ...own, origin: "own" }))).toBe("nothing"));
});

test("the order of the reports in the store decides nothing", () => {
  const own = head("own", 2024);
  const all = [head("a", 2023), head("b", 2023), own];
  expect(yearBeforeOf(all, own).state).toBe("several");
  expect(yearBeforeOf([...all].reverse(), own).state).toBe("several");
});

describe("the years before", () => {
  const ids = ({ before, unclear }: ReturnType<typeof yearsBeforeOf>) => [
    before.map(({ id }) => id),
    unclear.map(({ year, choose, among }) => [year, choose?.id, among.length]),
  ];
  const own = head("own", 2024, { name: "甲县教体局", origin: "c" });
  const [c, b, a] = [
    head("c", 2023, { name: "甲县教育局" }),
    head("b", 2022, { name: "甲县教育局" }),
    head("a", 2020, { name: "甲县教育局" }),
  ];

  test("go on over a new name, and over a year without a report, no further than asked", () => {
    expect(ids(yearsBeforeOf([own, a, b, c, head("z", 2018, { name: "甲县教育局" })], own, 5))).toEqual([["a", "b", "c"], []]);
  });
  test("leave a year out of which two could be meant, and say at which report one chooses", () => {
    expect(ids(yearsBeforeOf([own, a, b, head("b2", 2022, { name: "甲县教育局" }), c], own, 5))).toEqual([["a", "c"], [[2022, "c", 2]]]);
    expect(ids(yearsBeforeOf([own, a, head("a2", 2020, { name: "甲县教育局" }), b, c], own, 5))).toEqual([
      ["b", "c"],
      [[2020, undefined, 2]],
    ]);
  });
  test("end where a person said that there is none before", () => {
    expect(ids(yearsBeforeOf([own, a, { ...b, origin: noOrigin }, c], own, 5))).toEqual([["b", "c"], []]);
  });
});

test("the line of a report holds earlier and later ones under all their names, and no practice one", () => {
  const [a, b, c] = [head("a", 2021), head("b", 2022, { name: "甲县局", origin: "a" }), head("c", 2023, { name: "甲县局" })];
  expect(lineOf([a, b, c, head("p", 2023, { origin: "b", practice: true }), head("x", 2022)], a).map(({ id }) => id)).toEqual([
    "b",
    "x",
    "c",
  ]);
});

test("before a name changes, the lines that rest on it are named: to the year before and from the year after", () => {
  const [a, b, c] = [head("a", 2021), head("b", 2022), head("c", 2023)];
  expect(linesByName([a, b, c], "b")).toEqual([
    { id: "b", origin: "a" },
    { id: "c", origin: "b" },
  ]);
  expect(linesByName([a, { ...b, origin: "a" }, c], "a")).toEqual([]);
});
