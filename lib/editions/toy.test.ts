// The made-up formats go all the way that a report goes, in what the tests of each room (withToys.testing.ts) do not see together:
// conditions, 其中, the year before in another format, every form of leaving, and a report whose format is not offered any more.
import { JSDOM } from "jsdom";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { evaluate } from "../arithmetic/evaluate.ts";
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import { explain } from "../balance/explain.ts";
import { chartsOf } from "../charts/chart.ts";
import { materialOf } from "../checks/check.ts";
import { checkedIn } from "../checks/judged.ts";
import { runChecks } from "../checks/run.ts";
import { readBlock } from "../clipboard/block.ts";
import { compareReports } from "../compare/compare.ts";
import { relationWords } from "../describe/relationWords.ts";
import { compose } from "../document/compose.ts";
import type { Edition, Grid, Line, Measure, Part, Relation } from "../edition/edition.ts";
import { relationsOf } from "../edition/relations.ts";
import { isGroup, leavesOf, walk } from "../edition/walk.ts";
import { make } from "../export/make.ts";
import { forms, isMade } from "../export/forms/forms.ts";
import type { OwnForm } from "../export/order.ts";
import { match } from "../matching/match.ts";
import { tablesIn } from "../outputs/html/read-back.testing.ts";
import { tablesOf, readCells } from "../outputs/html/sample.testing.ts";
import { unpack } from "../package/open.ts";
import { official } from "../paper/style.ts";
import { readReportText } from "../report/read.ts";
import { revised } from "../report/revise.ts";
import type { Report } from "../report/report.ts";
import { writeReport } from "../report/write.ts";
import { roll } from "../roll/roll.ts";
import { backupOf, temporaryStore } from "../store/temporary.testing.ts";
import { judgedIn } from "../workbook/balance.ts";
import { placementOf } from "../workbook/address.ts";
import { reportFromWorkbook } from "../workbook/report.ts";
import { editionsForYear } from "./index.ts";
import { toy1990, toy1990First } from "./toy-1990/edition.testing.ts";
import { toy1992 } from "./toy-1992/edition.testing.ts";

vi.mock("./index.ts", () => import("./withToys.testing.ts"));

function sample(path: string): Report {
  const reading = readReportText(readFileSync(join(import.meta.dirname, path), "utf8"));
  if ("problems" in reading) throw new RangeError(reading.problems.join("\n"));
  return reading.report;
}
const report = sample("toy-1992/samples/qinghe-1992.json");
const before = sample("toy-1990/samples/qinghe-1991.json");
const outline = walk(toy1992);
const changed = (figures: Report["figures"], more: Partial<Report> = {}): Report => ({
  ...report,
  stated: {},
  figures: { ...report.figures, ...figures },
  ...more,
});
const checksOf = (one: Report) => runChecks(openedIn(toy1992, one));

const parts = toy1992.sections.flatMap((section) => section.parts);
const gridsOf = (edition: Edition): readonly Grid[] => [...walk(edition).grids.values()].map(({ grid }) => grid);
const linesIn = (grid: Grid): readonly Line[] =>
  grid.kind === "cross"
    ? [...grid.rows, ...grid.columns]
    : grid.kind === "blocks"
      ? grid.blocks.flatMap(({ rows, columns }) => [...rows, ...columns])
      : [];

describe("there is one of everything", () => {
  const kinds: Readonly<Record<Part["kind"], true>> = { prose: true, fields: true, grid: true, signature: true };
  const tables: Readonly<Record<Grid["kind"], true>> = { cross: true, blocks: true, list: true };
  const operators: Readonly<Record<Relation["op"], true>> = { equal: true, atMost: true, atLeast: true, noneWithout: true };
  const severities: Readonly<Record<Relation["severity"], true>> = { error: true, warning: true, advice: true };
  const numbers: Readonly<Record<Measure["number"], true>> = { count: true, amount: true, change: true };
  const all = <Key extends string>(wanted: Readonly<Record<Key, true>>, found: readonly Key[]) =>
    expect([...new Set(found)].sort()).toEqual(Object.keys(wanted).sort());
  test("of each kind of part, table, operator, severity and number", () => {
    all(
      kinds,
      parts.map(({ kind }) => kind),
    );
    all(
      tables,
      gridsOf(toy1992).map(({ kind }) => kind),
    );
    all(
      operators,
      toy1992.relations.map(({ op }) => op),
    );
    all(
      severities,
      toy1992.relations.map(({ severity }) => severity),
    );
    all(
      numbers,
      [...outline.cells.values()].map(({ measure }) => measure.number),
    );
  });
  test("of each way to say something: conditions, parts of a whole, the year before, charts, attachments", () => {
    const conditions = toy1992.relations.flatMap(({ when }) => Object.keys(when ?? {}));
    expect([...new Set(conditions)].sort()).toEqual(["from", "kind", "level"]);
    const terms = toy1992.relations.flatMap(({ left, right }) => [...left.sum, ...right.sum]);
    expect(terms.some((term) => typeof term === "object" && "previous" in term)).toBe(true);
    expect(terms.some((term) => typeof term === "object" && "less" in term)).toBe(true);
    const wholes = relationsOf(toy1992).filter(({ id }) => id.endsWith("withinWhole"));
    expect(wholes.map(({ id }) => id)).toEqual(
      ["issued", "letters", "means", "means"].map((id) => expect.stringMatching(new RegExp(`^${id}\\.`))),
    );
    expect(new Set(toy1992.charts?.map(({ of, each }) => `${of} ${each}`)).size).toBe(3);
    expect(toy1992.sections.filter(({ attachment }) => attachment !== undefined)).toHaveLength(2);
    expect(gridsOf(toy1992).flatMap(linesIn).some(isGroup)).toBe(true);
    expect(
      gridsOf(toy1992)
        .flatMap((grid) => leavesOf(linesIn(grid)))
        .filter(({ total }) => total !== undefined).length,
    ).toBeGreaterThan(3);
  });
});

describe("a condition", () => {
  const rules = (more: Partial<Report>) => {
    const one = changed({ "issued.rules.made": "1" }, more);
    return { one, ...checksOf(one) };
  };
  const body = report.body;
  test("lets a relation speak to those that it is asked of, and to nobody else", () => {
    const own = rules({});
    expect(own.findings.filter(({ check }) => check === "issued.noCountyRules")).toMatchObject([
      { severity: "warning", at: ["issued.rules.made"], message: expect.stringContaining("“本年制发数”列：规章填的是 1，不是0") },
    ]);
    const other = rules({ body: { ...body, level: "city" } });
    expect(other.findings).toEqual([]);
    expect([explain(toy1992, own.one), explain(toy1992, other.one)]).toEqual([
      [expect.objectContaining({ at: "issued.rules.made", to: "0" })],
      [],
    ]);
    const names = ({ one, unjudged }: typeof own) => checkedIn(materialOf(openedIn(toy1992, one)), unjudged).map(({ name }) => name);
    expect([names(own).includes("规章是 0"), names(other).includes("规章是 0")]).toEqual([true, false]);
  });
  test("that depends on what is not chosen yet is left open, and it is said why", () => {
    const { findings, unjudged } = rules({ body: { ...body, level: "" } });
    expect(findings).toEqual([]);
    expect(unjudged.filter(({ check }) => check === "issued.noCountyRules")[0]?.reason).toBe(
      "只核对层级是县级（县、区、县级市）或乡镇级的报告，单位类别或层级还没有选，未能判断",
    );
  });
  test("of a year is asked from that year on, of the strips of the workbook too", () => {
    const asked = (year: number) =>
      runChecks(openedIn(toy1992, { ...report, year }), evaluate(outline, report)).findings.some(
        ({ check }) => check === "issued.inForceFromLastYear",
      );
    expect([asked(1992), asked(1993)]).toEqual([false, true]);
    const strips = (one: Report) => judgedIn(outline, one, "letters", placementOf(gridsOf(toy1992)[1] ?? expect.fail())).length;
    expect(strips(report)).toBe(4);
  });
  test("stands in 格式说明", () => {
    expect(relationWords(toy1992).flatMap(({ id, when }) => (when === "" ? [] : [[id, when]]))).toEqual([
      ["issued.inForceFromLastYear", "只核对1993年及以后的报告"],
      ["issued.noCountyRules", "只核对层级是县级（县、区、县级市）或乡镇级的报告"],
      ["letters.secretWithinReceived", "只核对类别是人民政府或政府办公室、层级是县级（县、区、县级市）的报告"],
    ]);
  });
});

describe("a 其中", () => {
  const at = (address: string) => canonicalNumber(valueOf(evaluate(outline, report).get(address)) ?? expect.fail(address));
  test("of the row above is counted once, and one that is no part of it like any row", () => {
    expect([at("letters.received.total"), at("letters.online.total")]).toEqual(["73", "51"]);
    expect(outline.cells.get("issued.documentsTotal.made")?.sums[0]?.parts).toEqual(["issued.rules.made", "issued.normative.made"]);
    expect(outline.cells.get("letters.resultsTotal.person")?.sums[0]?.parts).toContain("letters.passedOn.person");
  });
  test("that is larger than its whole is found in its column and explained", () => {
    const wrong = changed({ "letters.online.firms": "19" });
    expect(checksOf(wrong).findings).toMatchObject([
      { check: "letters.online.withinWhole", severity: "error", at: ["letters.online.firms", "letters.received.firms"] },
    ]);
    expect(explain(toy1992, wrong).map(({ at: place }) => place)).toContain("letters.online.firms");
  });
  test("is no bar beside its whole", () => {
    const chart = chartsOf({ edition: toy1992, report }, [{ edition: toy1990, report: before }]).find(({ id }) => id === "rows");
    expect(chart?.rows.map(({ label }) => label)).not.toContain("其中：网上申请");
  });
  test("is pasted by its label", () => {
    const block = readBlock(
      { html: "", text: "一、本年新收数\t60\t13\t5\n其中：网上申请\t44\t8\t2\n二、上年结转数\t1\t0\t0" },
      new JSDOM().window.DOMParser,
    );
    const { changes } = match(block ?? expect.fail("nothing"), outline, "letters", "letters.received.person", {});
    expect(changes.find(({ address }) => address === "letters.online.person")).toMatchObject({ to: "44" });
  });
});

describe("from the format before", () => {
  test("last year's figures are carried on where the relation is asked, and a new row is blank", () => {
    const { report: next, left } = roll(openedIn(toy1990, before), toy1992);
    expect(next).toMatchObject({ edition: "toy-1992", year: 1992 });
    expect(Object.keys(next.figures).sort()).toEqual(["clubs", "firms", "person"].map((column) => `letters.carriedIn.${column}`));
    expect(left).toEqual([]);
  });
  test("the two are compared: the row is new, the heading another", () => {
    const { figures } = compareReports({ edition: toy1990, report: before }, { edition: toy1992, report });
    expect(figures.filter(({ before: was }) => was === null).map(({ at }) => at)).toEqual(
      ["person", "firms", "clubs", "total"].map((column) => `letters.online.${column}`),
    );
    const headings = (edition: Edition, one: Report) =>
      compose(edition, one).nodes.flatMap((node) => (node.kind === "heading" ? [node.text] : []));
    expect(headings(toy1992, report)).toContain("一、总体情况和重点工作");
    expect(headings(toy1990, before)).toContain("一、总体情况");
  });
});

describe("every form of leaving", () => {
  const order = (form: OwnForm, charts?: readonly Report[]) => ({
    id: "a",
    report,
    changed: "1993-01-20T00:00:00.000Z",
    form,
    printing: { style: official, sealed: false },
    settings: {},
    charts,
  });
  const expected = tablesOf(compose(toy1992, report)).map(({ rows }) => readCells(rows));
  const own = forms.flatMap(({ id }) => (isMade(id, "thread") || isMade(id, "both") || isMade(id, "page") ? [id] : []));
  test.each<OwnForm>(own)("%s is made", async (format) => {
    expect((await make(order(format, [before]))).bytes.length).toBeGreaterThan(500);
  });
  test("the tables of the page are those of the document; the workbook and the data come back whole", async () => {
    const text = async (format: OwnForm) => new TextDecoder().decode((await make(order(format))).bytes);
    expect(tablesIn(await text("html"))).toEqual(expected);
    expect(readReportText(await text("json"))).toEqual({ report, edition: toy1992 });
    const back = await reportFromWorkbook((await make(order("xlsx"))).bytes);
    expect([back.report.figures, back.leftOut, back.differing]).toEqual([report.figures, [], []]);
    expect(unpack((await make(order("package"))).bytes)).toMatchObject({ manifest: expect.anything() });
  });
});

describe("a format that is not offered any more", () => {
  const late: Report = { ...report, year: 1998 };
  const old: Report = { ...before, editionRevision: 1 };
  test("is offered for no year after its last, in no revision but the newest", () => {
    expect([1989, 1990, 1991, 1992, 1995].map((year) => editionsForYear(year).map(({ id, revision }) => `${id} ${revision}`))).toEqual([
      [],
      ["toy-1990 2"],
      ["toy-1990 2"],
      ["toy-1992 1"],
      [],
    ]);
  });
  test("holds its reports: they open, are copied, backed up and restored in the format and revision that they name", async () => {
    const [store, other] = [await temporaryStore(), await temporaryStore()];
    const ids = [await store.create(late), await store.create(old)];
    const copies = await Promise.all(ids.map(async (id) => (await store.get(await store.copy(id)))?.report));
    expect(copies.map((one) => [one?.edition, one?.editionRevision, one?.year])).toEqual([
      ["toy-1992", 1, 1998],
      ["toy-1990", 1, 1991],
    ]);
    expect(await other.restoreBackup(await backupOf(store), "missing")).toEqual({ added: 4, replaced: 0 });
    expect((await other.get(ids[1] ?? ""))?.report).toEqual(old);
    expect(readReportText(writeReport(toy1990First, old))).toEqual({ report: old, edition: toy1990First });
  });
  test("prints them as it did, and offers the mended revision", () => {
    const headings = (edition: Edition, one: Report) =>
      compose(edition, one).nodes.flatMap((node) => (node.kind === "heading" ? [node.text] : []));
    expect([headings(toy1990First, old).includes("四、复义诉讼情况"), headings(toy1990, before).includes("四、复议诉讼情况")]).toEqual([
      true,
      true,
    ]);
    expect(revised(old, toy1990).left).toEqual([]);
  });
  test("says in the checks that the year is not one of it any more, and refuses a year before it began", () => {
    expect(runChecks(openedIn(toy1992, late)).findings.map(({ check, severity }) => [check, severity])).toContainEqual([
      "year.outside",
      "advice",
    ]);
    expect(readReportText(writeReport(toy1992, { ...report, year: 1991 }))).toEqual({
      problems: expect.arrayContaining([expect.stringContaining("1991")]),
    });
  });
});
