// What becomes of a report that was read: nothing is in it that neither stood in the source nor was typed or answered by a person.
import { describe, expect, test } from "vitest";
import { walk } from "#lib/edition/walk.ts";
import { editionById } from "#lib/editions/index.ts";
import type { Recognised } from "#lib/recognise/recognised.ts";
import { blankReport } from "#lib/report/report.ts";
import { givenAtFirst, openPlaces, reportOf, shownTables, unfit, yearIn } from "./taken.ts";

const found = editionById("disclosure-2021");
if (found === undefined) throw new RangeError("disclosure-2021");
const outline = walk(found);
const where = { in: "text", line: 3, cell: null } as const;
const body = { name: "清河县", issuer: "清河县人民政府办公室", kind: "government", level: "county" } as const;

const recognised: Recognised = {
  format: "text",
  reader: "text 1",
  edition: found.id,
  why: "",
  report: {
    ...blankReport(found, 2024, body),
    figures: { "proactive.rules.issued": "3", "proactive.rules.repealed": "1" },
    stated: { "applications.received.total": "9" },
  },
  where: { "proactive.rules.issued": where, "proactive.rules.repealed": where },
  printed: { "proactive.rules.inForce": "—" },
  headings: [],
  unread: [
    { where, text: "约5", reason: "不是整数", address: "proactive.licensing.decisions" },
    { where, text: "9", reason: "对不准", address: "applications.received.total" },
    { where, text: "某行", reason: "没有这一行" },
  ],
  beside: [],
  notRecognised: [],
  questions: [{ id: "blank", message: "有 1 格印着“—”。", at: ["proactive.rules.inForce"] }],
  findings: [],
  notes: [],
};
const given = givenAtFirst(recognised);
const cellOf = (address: string, report = reportOf(outline, recognised, given, "“年报.html”")) =>
  shownTables(outline, recognised, report).flatMap(({ cells }) => cells[address] ?? [])[0];

describe("a report that was read", () => {
  test("has the figures of the source as they are, and says of each table that it was read, and of what", () => {
    const report = reportOf(outline, recognised, given, "“年报.html”");
    expect(report.figures).toEqual(recognised.report.figures);
    expect(report.sources).toEqual({ proactive: "读自“年报.html”" });
  });

  test("takes what a person typed for a figure that was not read, marked 手工补录, and never a total", () => {
    expect(openPlaces(outline, recognised)).toEqual(["proactive.licensing.decisions"]);
    const report = reportOf(outline, recognised, { ...given, byHand: { "proactive.licensing.decisions": " 5 " } }, "x");
    expect(report.figures["proactive.licensing.decisions"]).toBe("5");
    expect(report.sources["proactive.licensing.decisions"]).toMatch(/^手工补录/);
    expect(cellOf("proactive.licensing.decisions", report)).toMatchObject({ sign: "✎" });
  });

  test("leaves cells without a number blank until somebody says that they are 0", () => {
    expect(reportOf(outline, recognised, given, "x").figures["proactive.rules.inForce"]).toBeUndefined();
    expect(reportOf(outline, recognised, { ...given, blankAsZero: false }, "x").figures["proactive.rules.inForce"]).toBeUndefined();
    expect(reportOf(outline, recognised, { ...given, blankAsZero: true }, "x").figures["proactive.rules.inForce"]).toBe("0");
  });

  test("says of each cell what it is: unread with the reason, without a number with what is printed, a total beside its parts", () => {
    expect(cellOf("proactive.licensing.decisions")).toMatchObject({ text: "", sign: "？", words: "未能读出：不是整数" });
    expect(cellOf("proactive.rules.inForce")?.words).toContain("“—”");
    expect(cellOf("proactive.rules.issued")).toMatchObject({ text: "3", sign: "", words: "" });
  });

  test("refuses a figure that is none where it is typed", () => {
    expect(unfit(outline, "proactive.licensing.decisions", "约5")).toContain("整数");
    expect(unfit(outline, "proactive.licensing.decisions", "5")).toBeUndefined();
    expect(unfit(outline, "proactive.licensing.decisions", "")).toBeUndefined();
  });
});

test.each([
  ["2023", 2023],
  [" 2023年 ", 2023],
  ["２０２３年度", 2023],
  ["23", undefined],
  ["", undefined],
])("the year that is typed as “%s” is %s", (year, read) => {
  expect(yearIn({ ...given, year })).toBe(read);
  expect(reportOf(outline, recognised, { ...given, year }, "“年报.html”").year).toBe(read ?? recognised.report.year);
});
