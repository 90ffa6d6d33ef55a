// A ring shows shares where they are known, and says in words what it does not draw.
import { describe, expect, test } from "vitest";
import type { ChartFigures, Value } from "./chart.ts";
import { ringOf } from "./ring.ts";
import { spokenText } from "./spoken.ts";
import { altText } from "./words.ts";

const known = (text: string): Value => ({ state: "known", text });
const chart = (values: readonly (Value | string)[], total: string | null, more: Partial<ChartFigures> = {}): ChartFigures => ({
  id: "some",
  title: "申请人",
  head: "申请人",
  unit: "件",
  years: [2023, 2024],
  rows: values.map((value, at) => ({
    id: `row${at}`,
    label: `第${at + 1}种（说明）`,
    values: [known("1"), typeof value === "string" ? known(value) : value],
  })),
  total: total === null ? null : { id: "total", label: "总计", values: [known("3"), known(total)] },
  as: "ring",
  ...more,
});

test("each part has its number and its share; what is 0 is named and no part, and places stay those of the lines", () => {
  const ring = ringOf(chart(["3", "0", "1"], "4"));
  expect(ring).toEqual({
    whole: "4",
    parts: [
      { place: 0, label: "第1种", text: "3", share: "75.0%" },
      { place: 2, label: "第3种", text: "1", share: "25.0%" },
    ],
    none: ["第2种"],
    rounded: false,
  });
});

test("shares that do not come to 100 as printed say so, and one that would be rounded away is no 0.0%", () => {
  expect(ringOf(chart(["1", "1", "1"], "3"))).toMatchObject({ rounded: true });
  expect(ringOf(chart(["99999", "1"], "100000"))?.parts.map(({ share }) => share)).toEqual(["100.0%", "不足0.1%"]);
});

test("a form without a total of these lines has the sum of them, exactly", () => {
  expect(ringOf(chart(["9007199254740993", "1"], null))?.whole).toBe("9007199254740994");
});

describe("there is no ring", () => {
  test.each([
    ["where something is not filled in", chart([{ state: "blank" }, "1"], "1")],
    ["where something is no number", chart([{ state: "unreadable", text: "约1" }, "1"], "1")],
    ["where a format has no such place", chart([{ state: "absent" }, "1"], "1")],
    ["where something is below 0", chart(["-1", "2"], "1")],
    ["where all is 0", chart(["0", "0"], "0")],
    ["where the form's total is another", chart(["1", "2"], "4")],
    ["where it is not declared", chart(["1", "2"], "3", { as: "bars" })],
  ])("%s, and it is said as bars", (_, figures) => {
    expect(ringOf(figures)).toBeNull();
    expect(spokenText(figures)).toBe(altText(figures));
  });
});

test("it is said as a ring, with shares, what is 0, and the totals of the years before", () => {
  expect(spokenText(chart(["3", "0", "1"], "4"))).toBe(
    "环形图：2024年申请人。合计4件，其中第1种3件、占75.0%，第3种1件、占25.0%。为0的有第2种。以前年度合计：2023年3件。各年数字见下表。",
  );
});
