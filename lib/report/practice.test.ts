// The practice report: invented, rich, and such that its text agrees with its tables.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { evaluate } from "../arithmetic/evaluate.ts";
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import { practiceFor, practiceReport } from "./practice.ts";

const report = practiceReport("disclosure-2021");
const outline = walk(disclosure2021);
const readings = evaluate(outline, report);
const prose = Object.values(report.narrative)
  .flatMap((blocks) => blocks.map(({ text }) => text))
  .join("\n");

const number = (address: string): string => {
  const value = valueOf(readings.get(address));
  return value === null ? "" : canonicalNumber(value);
};
const sum = (addresses: readonly string[]): number => addresses.reduce((total, address) => total + Number(number(address)), 0);
const rows = (...ids: readonly string[]) => sum(ids.map((id) => `applications.${id}.total`));

const file = (id: string) => join(import.meta.dirname, "..", "editions", id, "samples", "practice.json");

test("every format with a practice report among its samples has it, in its own format", () => {
  const having = editions.filter(({ id }) => existsSync(file(id)));
  expect(having.map(({ id }) => practiceReport(id).edition)).toEqual(having.map(({ id }) => id));
});

test("for a year it is that of the format that began last by then: one that is there before its time waits for it", () => {
  const having = editions.filter(({ id }) => existsSync(file(id)));
  for (const { id, years } of having) expect(practiceFor(years.from).edition).toBe(id);
  const from = having.map(({ years }) => years.from);
  expect(practiceFor(Math.max(...from) + 50).edition).toBe(practiceFor(Math.max(...from)).edition);
  for (const year of from.filter((one) => one > Math.min(...from)))
    expect(practiceFor(year - 1).edition).not.toBe(practiceFor(year).edition);
});

test("of an edition that has none, or of a year before all, is the caller's mistake", () => {
  expect(() => practiceReport("disclosure-1999")).toThrow(RangeError);
  expect(() => practiceFor(1999)).toThrow(RangeError);
});

test("it is of an invented county and names no person and no telephone that could ring", () => {
  expect(report.body).toEqual({ name: "青禾县", issuer: "青禾县人民政府办公室", kind: "government", level: "county" });
  expect(report.fields["preface.phone"]).toBe("0000-1234567");
});

test("it has something in most kinds of result, in every column and in every kind of dispute", () => {
  const nonzero = outline.inputs.filter(({ address }) => number(address) !== "0");
  expect(new Set(nonzero.filter(({ grid }) => grid.id === "applications").map(({ rowId }) => rowId)).size).toBeGreaterThan(15);
  expect(new Set(nonzero.filter(({ grid }) => grid.id === "applications").map(({ columnId }) => columnId)).size).toBe(6);
  expect(nonzero.filter(({ grid }) => grid.id === "remedies").length).toBeGreaterThan(6);
  for (const address of ["applications.carriedIn.total", "applications.carriedOut.total", "other.feeCollected"])
    expect(Number(number(address))).toBeGreaterThan(0);
});

test("a county makes no 规章", () => {
  expect(["issued", "repealed", "inForce"].map((column) => number(`proactive.rules.${column}`))).toEqual(["0", "0", "0"]);
});

test("the numbers in its text are those of its tables", () => {
  const sentences = [
    `全年新收政府信息公开申请${rows("received")}件，其中自然人提出${number("applications.received.person")}件，法人或其他组织提出${rows("received") - Number(number("applications.received.person"))}件；上年结转${rows("carriedIn")}件。`,
    `全年办结${rows("resultsTotal")}件，结转下年度继续办理${rows("carriedOut")}件。`,
    `予以公开${rows("granted")}件，部分公开${rows("partlyGranted")}件，不予公开${rows("stateSecret", "prohibited", "stability", "thirdParty", "internalAffairs", "processInformation", "enforcementFile", "administrativeQuery")}件，`,
    `无法提供${rows("notHeld", "needsCreation", "unclear")}件，不予处理${rows("complaint", "repeated", "publication", "excessive", "reissue")}件，其他处理${rows("correctionOverdue", "feeOverdue", "other")}件。`,
    `被申请行政复议${number("remedies.cases.reconsiderationTotal")}件`,
    `被提起行政诉讼${sum(["remedies.cases.directTotal", "remedies.cases.afterReconsiderationTotal"])}件，其中未经复议直接起诉${number("remedies.cases.directTotal")}件、复议后起诉${number("remedies.cases.afterReconsiderationTotal")}件。`,
    `制发行政规范性文件${number("proactive.normativeDocuments.issued")}件、废止${number("proactive.normativeDocuments.repealed")}件，年末现行有效${number("proactive.normativeDocuments.inForce")}件`,
    `行政许可决定${number("proactive.licensing.decisions")}件、行政处罚决定${number("proactive.penalties.decisions")}件、行政强制决定${number("proactive.coercion.decisions")}件，行政事业性收费${number("proactive.fees.collected")}万元`,
  ];
  expect(sentences.filter((sentence) => !prose.includes(sentence))).toEqual([]);
});

test("it says what became of 工作考核, 社会评议 and 责任追究", () => {
  const supervision = (report.narrative["overview.supervision"] ?? []).map(({ text }) => text);
  expect(supervision).toEqual(expect.arrayContaining(["工作考核", "社会评议", "责任追究"]));
});

test("its section one stays within a thousand characters", () => {
  const overview = Object.entries(report.narrative).filter(([address]) => address.startsWith("overview."));
  expect(overview.flatMap(([, blocks]) => blocks.map(({ text }) => text)).join("").length).toBeLessThanOrEqual(1000);
});
