// The numbers of two formats: what both have in tables, what only one has apart and folded, blanks only where all is asked for.
import { load } from "cheerio";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { compareReports } from "#lib/compare/compare.ts";
import { disclosure2019 } from "#lib/editions/disclosure-2019/edition.ts";
import { disclosure2021 } from "#lib/editions/disclosure-2021/edition.ts";
import { reportOf } from "#lib/report/reportOf.testing.ts";
import { FigureTables } from "./FigureTables.tsx";

const before = reportOf(disclosure2019, { "applications.received.person": "9", "proactive.licensing.previousItems": "12" });
const now = reportOf(disclosure2021, { "applications.received.person": "12", "proactive.rules.inForce": "0" });
const { figures } = compareReports({ edition: disclosure2019, report: before }, { edition: disclosure2021, report: now });
const drawn = (all: boolean) => {
  const $ = load(renderToStaticMarkup(createElement(FigureTables, { figures, heads: ["2019年", "2021年"], all })));
  const places = (within: string) =>
    $(`${within} [data-place]`)
      .toArray()
      .map((one) => $(one).attr("data-place"));
  return { rows: places("tbody"), before: places('[data-alone="before"]'), now: places('[data-alone="now"]'), text: $.text() };
};

test("only what differs: changed numbers, and apart those that only one format has and that are filled in", () => {
  const shown = drawn(false);
  expect(shown.rows).toEqual(["applications.received.person"]);
  expect(shown.before).toEqual(["proactive.licensing.previousItems"]);
  expect(shown.now).toContain("proactive.rules.inForce");
  expect(shown.now).not.toContain("proactive.rules.issued");
  expect(shown.text).not.toContain("未填");
});

test("beside a half-filled report what differs stands alone, and what it has not filled in yet is folded below, by its number", () => {
  const [last, half] = [
    reportOf(disclosure2021, { "applications.received.person": "9", "applications.carriedIn.person": "1" }),
    reportOf(disclosure2021, { "applications.received.person": "12" }),
  ];
  const both = compareReports({ edition: disclosure2021, report: last }, { edition: disclosure2021, report: half }).figures;
  const $ = load(renderToStaticMarkup(createElement(FigureTables, { figures: both, heads: ["2024年", "2025年"], all: false })));
  const places = (of: string) =>
    $(of)
      .toArray()
      .map((one) => $(one).attr("data-place"));
  expect(places("tr[data-place]:not(details *)")).toEqual(["applications.received.person"]);
  expect(places('[data-pending="now"] [data-place]')).toEqual(["applications.carriedIn.person"]);
  expect($('[data-pending="now"] summary').text()).toBe("其余 1 处2025年尚未填写（2024年有数）");
});

test("all: every place of either format stands once", () => {
  const { rows, before: old, now: own } = drawn(true);
  expect([...rows, ...old, ...own].sort()).toEqual(figures.map(({ at }) => at).sort());
});
