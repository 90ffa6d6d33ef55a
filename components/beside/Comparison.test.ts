// Two reports as they are drawn: the table itself with what differs marked by tint, sign and words, and beside it only what needs a look.
import { load } from "cheerio";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { sideBySide } from "#lib/compare/sideBySide.ts";
import { layout } from "#lib/edition/layout.ts";
import { walk } from "#lib/edition/walk.ts";
import { disclosure2019 } from "#lib/editions/disclosure-2019/edition.ts";
import { disclosure2021 } from "#lib/editions/disclosure-2021/edition.ts";
import type { Report } from "#lib/report/report.ts";
import { reportOf, zeros } from "#lib/report/reportOf.testing.ts";
import { Comparison } from "./Comparison.tsx";

const edition = disclosure2021;
const of = (year: number, figures: Readonly<Record<string, string>>): Report => ({ ...reportOf(edition, figures), year });
const drawn = (before: Report, now: Report, all = false) => {
  const side = sideBySide({ edition, report: before }, { edition, report: now }, ["2023年", "2024年"]);
  return load(renderToStaticMarkup(createElement(Comparison, { side, all })));
};
const at = (row: string, column = "person") => `[data-place="applications.${row}.${column}"]`;

const last = of(2023, {
  ...zeros(edition),
  "applications.received.person": "9",
  "applications.granted.person": "4",
  "applications.carriedIn.person": "2",
});
const next = of(2024, {
  ...zeros(edition),
  "applications.received.person": "12",
  "applications.granted.person": "40",
  "applications.carriedIn.person": "",
});

test("the table stands there whole, as on paper, with the other figure, a sign and a sentence in each cell that differs", () => {
  const $ = drawn(last, next);
  const table = $('[data-shown="applications"]');
  const grid = walk(edition).grids.get("applications");
  if (grid === undefined) throw new RangeError("no such grid");
  expect(table.find("tr")).toHaveLength(layout(grid.grid).rows.length);
  expect(table.find("[data-place]")).toHaveLength(grid.cells.length);
  const cell = table.find(at("received"));
  expect(cell.find("[data-was]").text()).toBe("9");
  expect(cell.text()).toContain("△12");
  expect(cell.attr("title")).toBe("2023年 9，2024年 12，增加 3（+33.3%）");
  expect(cell.find(".sr-only").text()).toBe("（2023年 9，2024年 12，增加 3（+33.3%））");
  expect(table.find(at("carriedIn")).attr("title")).toBe("2023年 2，2024年未填");
  const same = table.find(at("notHeld"));
  expect(same.attr("data-tone")).toBe("plain");
  expect(same.attr("title")).toBeUndefined();
});

test("between two years the list holds what stands out, each a link to its cell; what is not filled in yet is folded", () => {
  const $ = drawn(last, next);
  const links = $("aside a[data-difference]:not(details *)")
    .toArray()
    .map((one) => $(one).text());
  expect(links.filter((text) => text.includes("增加 36"))).not.toHaveLength(0);
  expect(links.some((text) => text.includes("增加 3（"))).toBe(false);
  for (const one of $("aside a[data-difference]").toArray()) expect($($(one).attr("href") ?? "none"), $(one).text()).toHaveLength(1);
  expect($("aside details").text()).toContain("2024年还没有填的（");
});

test("of two reports of one year every difference is listed", () => {
  const $ = drawn({ ...last, year: 2024 }, next);
  expect($("aside").text()).toContain("增加 3（+33.3%）");
  expect($("aside").text()).toContain("2024年未填");
});

test("no address and no id is in sight", () => {
  const $ = drawn(last, next, true);
  expect($.root().text()).not.toMatch(/applications\.|proactive\.|remedies\./);
  for (const one of $("a").toArray()) expect($(one).attr("href")).toMatch(/^#[a-z]+\d*$/);
});

test("a table without a difference is folded, and stands open where all is asked for", () => {
  expect(drawn(last, next)('details [data-shown="remedies"]')).toHaveLength(1);
  expect(drawn(last, next, true)('details [data-shown="remedies"]')).toHaveLength(0);
});

test("what is no number is shown as it was typed, and never as blank", () => {
  const $ = drawn(
    of(2023, { ...zeros(edition), "applications.received.person": "约30" }),
    of(2024, { ...zeros(edition), "applications.received.person": "30" }),
  );
  const cell = $(at("received"));
  expect(cell.attr("title")).toBe("2023年 约30，2024年 30");
  expect(cell.attr("data-tone")).toBe("marked");
});

test("of two formats: what both have in the tables, what only one has folded under its year, filled-in places only", () => {
  const before = {
    ...reportOf(disclosure2019, { "applications.received.person": "9", "proactive.licensing.previousItems": "12" }),
    year: 2019,
  };
  const now = reportOf(edition, { "applications.received.person": "12", "proactive.rules.inForce": "0" });
  const side = sideBySide({ edition: disclosure2019, report: before }, { edition, report: now }, ["2019年", "2021年"]);
  const $ = load(renderToStaticMarkup(createElement(Comparison, { side, all: false })));
  const places = (within: string) =>
    $(`${within} [data-place]`)
      .toArray()
      .map((one) => $(one).attr("data-place"));
  expect(places('[data-alone="before"]')).toEqual(["proactive.licensing.previousItems"]);
  expect(places('[data-alone="now"]')).toContain("proactive.rules.inForce");
  expect(places('[data-alone="now"]')).not.toContain("proactive.rules.issued");
  expect($('[data-shown="proactive"] [data-place="proactive.rules.inForce"]').attr("title")).toBe("2019年的格式没有这一处");
});
