// What the charts show is what the reports say, for every registered format, and nothing is compared that is not the same quantity.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { evaluate } from "../arithmetic/evaluate.ts";
import { canonicalNumber } from "../arithmetic/number.ts";
import { barsOf } from "../edition/bars.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import { statistics2014 } from "../editions/statistics-2014/edition.ts";
import { readReportText } from "../report/read.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import type { Bound } from "../arithmetic/opened.ts";
import { chartsOf, isDrawable, ownValue } from "./chart.ts";
import { numberTable } from "./table.ts";
import { altText, besideBar, shortLabel } from "./words.ts";

const samples = editions.flatMap(({ id }) => {
  const folder = new URL(`../editions/${id}/samples/`, import.meta.url);
  return readdirSync(folder).map((name): readonly [string, Bound] => {
    const reading = readReportText(readFileSync(new URL(name, folder), "utf8"));
    return [`${id}/${name}`, "problems" in reading ? expect.fail(reading.problems.join("")) : reading];
  });
});

const sum = (texts: readonly string[]): string => canonicalNumber(evaluateSum(texts));
const evaluateSum = (texts: readonly string[]) => {
  const figures = Object.fromEntries(
    texts.map((text, place) => [["person", "enterprise", "research", "welfare", "legalService", "otherOrganization"][place] ?? "", text]),
  );
  const report = reportOf(
    disclosure2021,
    Object.fromEntries(Object.entries(figures).map(([column, text]) => [`applications.received.${column}`, text])),
  );
  const total = evaluate(walk(disclosure2021), report).get("applications.received.total");
  return total?.state === "known" || total?.state === "partial" ? total.value : expect.fail("no sum");
};

describe("every chart of a published report", () => {
  test.each(samples)("%s says the report's own figures, and its bars come to the printed total", (_, side) => {
    const outline = walk(side.edition);
    const readings = evaluate(outline, side.report);
    const charts = chartsOf(side, []);
    expect(charts.length).toBeGreaterThan(3);
    for (const chart of charts) {
      const declared = side.edition.charts?.find(({ id }) => id === chart.id);
      const bars = declared === undefined ? [] : barsOf(outline, declared).bars;
      const own = chart.rows.map(ownValue);
      const expected = bars.map(({ cells }) =>
        cells.reduce((whole, address) => {
          const reading = readings.get(address);
          return reading?.state === "known" ? whole + Number(canonicalNumber(reading.value)) : Number.NaN;
        }, 0),
      );
      expect(own).toEqual(expected.map((value) => (Number.isNaN(value) ? { state: "blank" } : { state: "known", text: String(value) })));
      if (chart.total !== null && chart.rows.length <= 6)
        expect(ownValue(chart.total)).toEqual({
          state: "known",
          text: sum(own.map((value) => (value.state === "known" ? value.text : ""))),
        });
    }
  });
});

const figures = {
  ...zeros(disclosure2021),
  "applications.granted.person": "3",
  "applications.stateSecret.enterprise": "2",
  "applications.complaint.person": "1",
  "applications.received.person": "4",
  "applications.received.enterprise": "2",
};
const here: Bound = { edition: disclosure2021, report: reportOf(disclosure2021, figures, { year: 2024 }) };
const before: Bound = {
  edition: disclosure2019,
  report: reportOf(
    disclosure2019,
    { ...zeros(disclosure2019), "applications.otherHandling.person": "7", "proactive.otherServices.decisions": "9" },
    { year: 2020 },
  ),
};
const chart = (id: string, own: Bound, others: readonly Bound[]) => chartsOf(own, others).find((one) => one.id === id) ?? expect.fail(id);

test("years stand in order, the report's own last, and a group of another format's is one bar with the group of this", () => {
  const results = chart("results", here, [{ ...here, report: { ...here.report, year: 2023 } }, before]);
  expect(results.years).toEqual([2020, 2023, 2024]);
  expect(
    results.rows.find(({ id }) => id === "otherHandling")?.values.map((value) => (value.state === "known" ? value.text : value.state)),
  ).toEqual(["7", "0", "0"]);
  expect(results.rows.find(({ id }) => id === "withheld")?.values.at(-1)).toEqual({ state: "known", text: "2" });
});

test("what is no number stands as it was typed and printed, in a sum as that it cannot be read, and never as 未填", () => {
  const doubtful: Bound = {
    ...here,
    report: { ...here.report, year: 2023, figures: { ...figures, "applications.received.enterprise": "约12" } },
  };
  const received = chart("applicants", here, [doubtful]);
  expect(received.rows.find(({ id }) => id === "enterprise")?.values[0]).toEqual({ state: "unreadable", text: "约12" });
  expect(received.total?.values[0]).toEqual({ state: "unreadable", text: "读不出数" });
  expect(
    numberTable(received)
      .rows.flat()
      .map(({ text }) => text),
  ).not.toContain("未填");
  expect(besideBar({ state: "unreadable", text: "约1200件左右（以实际为准）" })).toBe("读不出数");
});

test("a place that a year's format does not have is absent, one that is not filled in is blank, and neither is 0", () => {
  const older = chart("decisions", before, []);
  expect(older.rows.map(({ id }) => id)).toContain("otherServices");
  const newer = chart("decisions", here, [before]);
  expect(newer.rows.map(({ id }) => id)).not.toContain("otherServices");
  const swapped = chart("decisions", { edition: disclosure2019, report: { ...before.report, year: 2025 } }, [here]);
  expect(swapped.rows.find(({ id }) => id === "otherServices")?.values[0]).toEqual({ state: "absent" });
  const open = chart("results", { ...here, report: { ...here.report, figures: { ...figures, "applications.stability.person": "" } } }, []);
  expect(ownValue(open.rows.find(({ id }) => id === "withheld") ?? expect.fail())).toEqual({ state: "blank" });
  expect(
    numberTable(open)
      .rows.flat()
      .map(({ text }) => text),
  ).toContain("未填");
});

test("reports of a format without the chart, of the same year or later, and empty ones are not drawn beside it", () => {
  const others: readonly Bound[] = [
    { edition: statistics2014, report: reportOf(statistics2014, zeros(statistics2014), { year: 2018 }) },
    { ...here, report: { ...here.report, year: 2025 } },
    { edition: disclosure2021, report: reportOf(disclosure2021, {}, { year: 2022 }) },
  ];
  expect(chart("results", here, others).years).toEqual([2024]);
});

test("a chart in which nothing is filled in is left out, and one in which all is 0 has nothing to draw", () => {
  expect(chartsOf({ edition: disclosure2021, report: reportOf(disclosure2021) }, [before])).toEqual([]);
  const none = chart("directLitigation", here, []);
  expect(isDrawable(none)).toBe(false);
  expect(isDrawable(chart("results", here, []))).toBe(true);
});

test("what is said of a chart has its years, its total, every bar of this year and the totals before", () => {
  const said = altText(chart("results", here, [before]));
  expect(said).toContain("2020年至2024年政府信息公开申请办理结果");
  expect(said).toContain("2024年合计6件，其中（一）予以公开3件、（二）部分公开0件、（三）不予公开2件");
  expect(said).toContain("以前年度合计：2020年7件。");
});

test("only a remark at the end of a label is left out of the picture", () => {
  expect(["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（一）予以公开", "（一）"].map(shortLabel)).toEqual([
    "（二）部分公开",
    "（一）予以公开",
    "（一）",
  ]);
});

test("the table has every year of every bar, and the total as the form calls it", () => {
  const { rows, columns } = numberTable(chart("applicants", here, [before]));
  expect(rows[0]?.map(({ text }) => text)).toEqual(["申请人", "2020年", "2024年"]);
  expect(rows.at(-1)?.map(({ text }) => text)).toEqual(["总计", "0", "6"]);
  expect(rows.every((row) => row.length === columns)).toBe(true);
});

test("bars that print the same are told apart by what stands over them", () => {
  const { bars } = barsOf(walk(disclosure2021), {
    id: "all",
    title: "图",
    head: "项目",
    grid: "remedies",
    of: "columns",
    under: "litigation",
    each: "leaf",
    at: "cases",
  });
  expect(bars.map(({ label }) => label).slice(3, 5)).toEqual(["未经复议直接起诉·尚未审结", "复议后起诉·结果维持"]);
});
