// 数据底稿: the paper with its notes, last year beside it, and what is found in it.
import { Big } from "big.js";
import { expect, test, vi } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2021 as edition } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import { findingKey } from "../checks/finding.ts";
import { runChecks } from "../checks/run.ts";
import { compose } from "../document/compose.ts";
import type { Report, Texts } from "../report/report.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { sourcePlaces } from "../report/sources.ts";
import { circled } from "./circled.ts";
import { matches, pieces, textsOf, wordsOf } from "./search.ts";
import { worksheetOf, type SheetCell, type SheetPart } from "./worksheet.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const at = (row: string, column = "person") => `applications.${row}.${column}`;
const of = (figures: Texts, sources: Texts = {}, more: Partial<Report> = {}) => reportOf(edition, figures, { sources, ...more });
const before = (figures: Texts, sources: Texts = {}) => ({ edition, report: of(figures, sources) });

function partAt(parts: readonly SheetPart[], address: string): SheetPart {
  const part = parts.find((one) => one.at === address);
  if (part === undefined) throw new RangeError(`no part ${address}`);
  return part;
}
const partsOf = (sheet: ReturnType<typeof worksheetOf>) => sheet.sections.flatMap(({ parts }) => parts);
const cellsOf = (part: SheetPart): readonly SheetCell[] => ("rows" in part ? part.rows.flat() : []);
const table = (report: Report, lastYear?: ReturnType<typeof before>) =>
  partAt(partsOf(worksheetOf({ edition, report }, lastYear)), "applications");
const lineOf = (report: Report, row: string, lastYear?: ReturnType<typeof before>) =>
  worksheetOf({ edition, report }, lastYear).lines.find((line) => line.at === at(row));

test("its tables are those of the document, cell for cell", () => {
  const report = of(Object.fromEntries(walk(edition).inputs.map(({ address }, place) => [address, String(place)])));
  const expected = compose(edition, report).nodes.flatMap((node) => (node.kind === "table" ? node.rows : []));
  const rows = partsOf(worksheetOf({ edition, report })).flatMap((part) => ("rows" in part ? part.rows : []));
  expect(rows.map((row) => row.map(({ kind, text, rowSpan, colSpan, address }) => [kind, text, rowSpan, colSpan, address]))).toEqual(
    expected.map((row) => row.map(({ kind, text, rowSpan, colSpan, address }) => [kind, text, rowSpan, colSpan, address])),
  );
});

test("each source has its sign where it stands, in the order of the paper; the same words share one", () => {
  const part = table(
    of(
      {},
      { [at("granted")]: "本机关台账", "applications.received": "登记簿", applications: "信访局反馈", "applications.carriedIn": "登记簿" },
    ),
  );
  expect(part.notes.map(({ sign, text, places }) => [sign, text, places.map(({ name }) => name)])).toEqual([
    ["①", "信访局反馈", ["“收到和处理政府信息公开申请情况”整张表"]],
    ["②", "登记簿", ["“一、本年新收政府信息公开申请数量”这一行", "“二、上年结转政府信息公开申请数量”这一行"]],
    ["③", "本机关台账", ["“（一）予以公开”的“自然人”"]],
  ]);
  expect(part.sign).toBe("①");
  expect(cellsOf(part).flatMap(({ sign, text, address }) => (sign === "" ? [] : [[sign, address ?? text]]))).toEqual([
    ["②", "一、本年新收政府信息公开申请数量"],
    ["②", "二、上年结转政府信息公开申请数量"],
    ["③", at("granted")],
  ]);
});

test("every source of every edition is printed, whatever place it stands at", () => {
  for (const one of editions) {
    const sources = Object.fromEntries(sourcePlaces(one).map((place) => [place, `来自 ${place}`]));
    const parts = partsOf(worksheetOf({ edition: one, report: reportOf(one, {}, { sources }) }));
    expect(parts.flatMap(({ notes }) => notes.map(({ text }) => text)).sort()).toEqual(Object.values(sources).sort());
    for (const part of parts.filter((sheetPart) => "rows" in sheetPart)) {
      const signs = new Set([part.sign, ...cellsOf(part).map(({ sign }) => sign)].join("").match(/（\d+）|./gu));
      expect(part.notes.map(({ sign }) => sign).filter((sign) => !signs.has(sign))).toEqual([]);
    }
  }
});

test("last year's number and source stand beside this year's, and what was not taken over is listed", () => {
  const lastYear = before({ [at("received")]: "90" }, { "applications.received": "上年登记簿", "applications.granted": "上年台账" });
  const part = table(of({ [at("received")]: "116" }, { "applications.received": "登记簿" }), lastYear);
  expect(cellsOf(part).find(({ address }) => address === at("received"))).toMatchObject({ text: "116", lastYear: "90" });
  expect(part.notes).toMatchObject([{ text: "登记簿", lastYear: ["上年登记簿"] }]);
  expect(part.left).toEqual([{ place: { at: "applications.granted", name: "“（一）予以公开”这一行" }, text: "上年台账" }]);
  expect(table(of({}, { applications: "信访局反馈" }), lastYear).left).toEqual([]);
  expect(worksheetOf({ edition, report: of({}) }).lastYear).toBeUndefined();
});

test("a row with a figure other than 0 and no source over it is missing one; zeros, blanks and totals need none", () => {
  const figures = { [at("received")]: "3", [at("granted")]: "0", [at("received", "enterprise")]: "2" };
  expect(lineOf(of(figures), "received")?.missing).toBe(true);
  expect(lineOf(of(figures), "granted")?.missing).toBe(false);
  expect(lineOf(of(figures), "resultsTotal")?.missing).toBe(false);
  expect(lineOf(of(figures, { [at("received")]: "登记簿" }), "received")?.missing).toBe(true);
  expect(lineOf(of(figures, { "applications.received": "登记簿" }), "received")?.missing).toBe(false);
  expect(lineOf(of(figures, { applications: "登记簿" }), "received")?.missing).toBe(false);
  const fees = (sources: Texts) =>
    worksheetOf({ edition, report: of({}, sources, { fields: { "other.feeCharged": "12.5" } }) }).lines.find(
      (line) => line.at === "other.feeCharged",
    )?.missing;
  expect(fees({})).toBe(true);
  expect(fees({ "other.fees": "财务科" })).toBe(false);
});

test("a search finds every word of it in names, figures, sources and last year's sources, in full or half width, and marks them", () => {
  const line = lineOf(
    of({ [at("received")]: "116" }, { "applications.received": "司法局 1月12日反馈，函〔2022〕3号ＡＢ" }),
    "received",
    before({ [at("received")]: "90" }, { applications: "上年登记簿" }),
  );
  const texts = line === undefined ? [] : textsOf(line);
  for (const query of ["司法局", "１月12日 反馈", "本年新收", "116", "90", "上年登记簿", "ab 自然人", ""])
    expect(matches(wordsOf(query), texts), query).toBe(true);
  for (const query of ["财政局", "司法局 财政局"]) expect(matches(wordsOf(query), texts), query).toBe(false);
  expect(pieces("司法局1月ＡＢ", wordsOf("ab 局1"))).toEqual([
    { text: "司法", found: false },
    { text: "局1", found: true },
    { text: "月", found: false },
    { text: "ＡＢ", found: true },
  ]);
  expect(pieces("原文", [])).toEqual([{ text: "原文", found: false }]);
});

test("a 说明 stands in the section of its warning with the words of the finding, and says where it no longer fits", () => {
  const lastYear = before(Object.fromEntries(walk(edition).inputs.map(({ address }) => [address, "1"])));
  const figures = { [at("carriedIn")]: "5" };
  const checked = (report: Report) =>
    runChecks(openedIn(edition, report), new Map([[at("carriedOut"), { state: "known" as const, value: new Big(1) }]])).findings;
  const finding = checked(of(figures)).find(({ check }) => check === "applications.carriedFromLastYear");
  if (finding === undefined) throw new Error("no finding to explain");
  const remark = { text: "上年漏报四件", values: finding.values };
  const remarksIn = (report: Report) =>
    worksheetOf({ edition, report }, lastYear).sections.flatMap(({ id, remarks }) =>
      remarks.map(({ text, state, message }) => [id, text, state, message.includes("差 4")]),
    );
  const remarks = { [findingKey(finding)]: remark };
  expect(remarksIn(of(figures, {}, { remarks }))).toEqual([["requests", "上年漏报四件", "current", true]]);
  expect(remarksIn(of({ [at("carriedIn")]: "6" }, {}, { remarks }))).toEqual([["requests", "上年漏报四件", "expired", false]]);
  expect(remarksIn(of({ [at("carriedIn")]: "1" }, {}, { remarks }))).toEqual([["requests", "上年漏报四件", "gone", false]]);
});

test("signs go on past twenty and past fifty", () => {
  expect([1, 20, 21, 35, 36, 50, 51].map(circled)).toEqual(["①", "⑳", "㉑", "㉟", "㊱", "㊿", "（51）"]);
});
