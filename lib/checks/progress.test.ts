// How far a report is: the status of each section, and whether the whole exports clean.
import { describe, expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { practiceReport } from "../report/practice.ts";
import type { Report } from "../report/report.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { missingIn, progressOf, sectionOf, statusNames } from "./progress.ts";
import { runChecks } from "./run.ts";

const outline = walk(disclosure2021);
const complete = practiceReport(disclosure2021.id);
const progress = (report: Report) => progressOf(disclosure2021, report, runChecks(openedIn(disclosure2021, report)).findings);
const status = (report: Report, section: string) => {
  const found = progress(report).sections.find(({ section: { id } }) => id === section);
  return found && statusNames[found.status];
};
/** The complete report with one of its fields, figures or prose parts changed. */
const withField = (address: string, text: string): Report => ({ ...complete, fields: { ...complete.fields, [address]: text } });
const withFigure = (address: string, text: string): Report => ({ ...complete, figures: { ...complete.figures, [address]: text } });
const withProse = (address: string, ...texts: readonly string[]): Report => ({
  ...complete,
  narrative: { ...complete.narrative, [address]: texts.map((text, place) => ({ id: `n${place}`, kind: "paragraph", text })) },
});
const paragraph = (text: string) => [{ id: "a", kind: "paragraph", text }] as const;

describe("a report with nothing in it", () => {
  const blank = reportOf(disclosure2021);
  test("is blank, not complete, and asks for something in every section but the preface", () => {
    const { sections, ...whole } = progress(blank);
    expect(whole).toMatchObject({ blank: true, complete: false, filled: 1 });
    expect(sections.map(({ section, optional }) => [section.id, optional]).filter(([, optional]) => optional)).toEqual([["preface", true]]);
    expect(sections.map(({ status }) => statusNames[status])).toEqual([...Array.from({ length: 7 }, () => "未填"), "填写中"]);
  });
  test("is still blank with spaces, empty paragraphs, a date and an issuer", () => {
    expect(
      progress({
        ...blank,
        date: "2022-01-20",
        figures: { "proactive.rules.issued": " " },
        narrative: { "overview.opening": paragraph("　") },
      }).blank,
    ).toBe(true);
  });
  test("is still blank with the ready sentences that every new report begins with", () => {
    expect(progress({ ...blank, fields: { "preface.authority": "ready" } })).toMatchObject({ blank: true, state: "空白表" });
  });
  test.each([
    ["a figure", { figures: { "proactive.rules.issued": "0" } }],
    ["a printed total", { stated: { "applications.received.total": "1" } }],
    ["a field", { fields: { "preface.phone": "1" } }],
    ["a mark 本年度无此项", { fields: { "other.matters": "none" } }],
    ["a paragraph", { narrative: { "overview.opening": paragraph("文") } }],
  ] as const)("is no longer blank with %s", (_, more) => {
    expect(progress({ ...blank, ...more }).blank).toBe(false);
  });
});

describe("a complete report", () => {
  test("is done in every section", () => {
    const { sections, complete: whole, filled, asked } = progress(complete);
    expect(sections.map(({ status }) => statusNames[status])).toEqual(Array.from({ length: 8 }, () => "已填完"));
    expect(whole).toBe(true);
    expect(filled).toBe(asked);
  });
  test("needs no preface", () => {
    const fields = Object.fromEntries(Object.entries(complete.fields).filter(([address]) => !address.startsWith("preface.")));
    expect(status({ ...complete, fields }, "preface")).toBe("未填");
    expect(progress({ ...complete, fields }).complete).toBe(true);
  });
  test("needs no printed totals", () => {
    expect(progress({ ...complete, stated: {} }).complete).toBe(true);
  });
  test.each([
    ["a figure", withFigure("applications.received.person", ""), "requests"],
    ["a figure of table two", withFigure("proactive.fees.collected", " "), "disclosed"],
    ["a required part", withProse("overview.platform", " "), "overview"],
    ["a fee field", withField("other.feeCollected", ""), "other"],
    ["the date", { ...complete, date: "" }, "signature"],
    ["the issuer", { ...complete, body: { ...complete.body, issuer: " " } }, "signature"],
  ] as const)("is 填写中 without %s", (_, report, section) => {
    expect(status(report, section)).toBe("填写中");
    expect(progress(report).complete).toBe(false);
  });
  test("may leave out the part that is not required", () => {
    expect(status(withProse("overview.opening"), "overview")).toBe("已填完");
  });
  test("is asked for the text of a part that is not required, once it has begun with a heading", () => {
    const heading = { id: "h", kind: "heading", level: 1, text: "总的情况" } as const;
    const begun: Report = { ...complete, narrative: { ...complete.narrative, "overview.opening": [heading] } };
    expect(status(begun, "overview")).toBe("填写中");
    expect(missingIn(outline, begun).flatMap(({ places }) => places)).toEqual(["overview.opening"]);
  });
  test("may mark a required part 本年度无此项 instead of writing it", () => {
    const marked: Report = { ...withProse("other.matters"), fields: { ...complete.fields, "other.matters": "none" } };
    expect(progress(marked).complete).toBe(true);
  });
  test.each([
    ["a broken relation", withFigure("applications.received.person", "97"), "requests"],
    ["a printed total that differs", { ...complete, stated: { ...complete.stated, "remedies.cases.directTotal": "5" } }, "disputes"],
    ["a negative count", withFigure("proactive.licensing.decisions", "-1"), "disclosed"],
    ["an unreadable count", withFigure("proactive.licensing.decisions", "约3"), "disclosed"],
    ["more fees paid than asked for", withField("other.feeCollected", "601"), "other"],
    ["a date that is none", { ...complete, date: "昨天" }, "signature"],
  ] as const)("is 有错误 with %s, there and nowhere else", (_, report, section) => {
    const { sections, complete: whole } = progress(report);
    expect(sections.filter(({ status }) => status === "wrong").map(({ section: { id } }) => id)).toEqual([section]);
    expect(sections.find(({ section: { id } }) => id === section)?.open.error).toBeGreaterThan(0);
    expect(whole).toBe(false);
  });
  test("stays complete with a warning or an advice", () => {
    const finding = {
      check: "x",
      kind: "value" as const,
      message: "",
      brief: "",
      at: ["proactive.rules.issued"],
      operands: 1,
      expected: null,
      actual: null,
      values: {},
      basis: [],
    };
    expect(
      progressOf(disclosure2021, complete, [
        { ...finding, severity: "warning" },
        { ...finding, severity: "advice" },
      ]).complete,
    ).toBe(true);
  });
});

describe("what is missing", () => {
  test("is named place by place, by section, in the order of the paper", () => {
    const report = {
      ...withFigure("applications.granted.person", ""),
      date: "",
      fields: { ...complete.fields, "other.feeCollected": " " },
    };
    expect(missingIn(outline, report).map(({ section, places }) => [section.id, ...places])).toEqual([
      ["requests", "applications.granted.person"],
      ["other", "other.feeCollected"],
      ["signature", "about.date"],
    ]);
  });
  test("is as many places as are asked for and not filled", () => {
    const report = reportOf(disclosure2021, { "proactive.rules.issued": "1" });
    const { asked, filled } = progress(report);
    expect(missingIn(outline, report).flatMap(({ places }) => places)).toHaveLength(asked - filled);
  });
  test("is nothing in a complete report, though its preface is empty", () => {
    const fields = Object.fromEntries(Object.entries(complete.fields).filter(([address]) => !address.startsWith("preface.")));
    expect(missingIn(outline, { ...complete, fields })).toEqual([]);
  });
});

test("the findings that are open in a section are counted by severity, and an explained warning is not", () => {
  const at = "proactive.rules.inForce";
  const warning = {
    check: "x",
    kind: "value",
    severity: "warning",
    message: "",
    brief: "",
    at: [at],
    operands: 1,
    expected: null,
    actual: null,
    values: { [at]: "1" },
    basis: [],
  } as const;
  const open = (report: Report) =>
    progressOf(disclosure2021, report, [warning]).sections.find(({ section: { id } }) => id === "disclosed")?.open;
  expect(open(complete)).toEqual({ error: 0, warning: 1, advice: 0 });
  expect(open({ ...complete, remarks: { [`x@${at}`]: { text: "因为", values: { [at]: "1" } } } })).toEqual({
    error: 0,
    warning: 0,
    advice: 0,
  });
});

describe("an optional part that is begun", () => {
  const clear = reportOf(disclosure2021, zeros(disclosure2021));
  const preface = (fields: Report["fields"]) => status({ ...clear, fields }, "preface");
  test("asks for what its sentence cannot do without", () => {
    expect(preface({ "preface.siteAddress": "www.example" })).toBe("填写中");
    expect(preface({ "preface.siteAddress": "www.example", "preface.siteName": "网站" })).toBe("已填完");
    expect(preface({ "preface.siteName": "网站" })).toBe("已填完");
  });
  test("asks for nothing more where its sentence joins what there is", () => {
    expect(preface({ "preface.phone": "0000-1234567" })).toBe("已填完");
  });
  test("is done with a ready sentence", () => {
    expect(preface({ "preface.authority": "ready" })).toBe("已填完");
  });
  test("is not begun by spaces", () => {
    expect(preface({ "preface.phone": " " })).toBe("未填");
  });
});

test.each([
  ["applications.received.person", "requests"],
  ["proactive.rules.issued", "disclosed"],
  ["remedies.cases.directTotal", "disputes"],
  ["other.feeNotices", "other"],
  ["overview.disclosure.d1", "overview"],
  ["about.date", "signature"],
])("%s lies in the section %s", (address, section) => {
  expect(sectionOf(outline, address)?.id).toBe(section);
});

test("an address of nothing lies in no section", () => {
  expect(sectionOf(outline, "nowhere.at.all")).toBeUndefined();
});
