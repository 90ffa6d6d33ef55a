// What stands over a table: the year of another, a unit, the name of a body.
import { expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2021 as edition } from "../editions/disclosure-2021/edition.ts";
import type { ReadPiece } from "../reading/reading.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { readText } from "../reading/text/read.ts";
import { cell, linePiece, published, readingOf, type Rows } from "./published.testing.ts";
import { recognise } from "./recognise.ts";

const figures = Object.fromEntries(walk(edition).inputs.map(({ address }, at) => [address, String(1000 + at)]));
const report = reportOf(edition, figures, { date: "2024-01-20", year: 2023 });

/** The report with lines over each of its tables, which are counted from 0. */
function withOver(over: (table: number) => readonly string[], more: readonly ReadPiece[] = []) {
  let table = -1;
  const pieces = published(edition, report).pieces.flatMap((piece) => {
    if (piece.kind === "table") table += 1;
    return piece.kind === "table" ? [...over(table).map(linePiece), piece] : [piece];
  });
  return recognise(readingOf([...pieces, ...more]));
}

const areas = ({ report: { figures: read } }: ReturnType<typeof recognise>): readonly string[] => [
  ...new Set(Object.keys(read).map((address) => address.split(".")[0] ?? "")),
];

test("a table under a caption of another year is not the report's, and is named with the caption", () => {
  const found = withOver((table) => (table === 1 ? ["2022年情况（对照）"] : []));
  expect(areas(found)).toEqual(["proactive", "remedies"]);
  expect(found.findings.map(({ message }) => message)).toEqual([expect.stringContaining("上面印着“2022年情况（对照）”，不像是 2023 年的")]);
  expect(found.unread.filter(({ address }) => address?.startsWith("applications.")).length).toBeGreaterThan(100);
});

test("where all tables stand under another year, they are read, and the year is asked; who says the year is not asked", () => {
  const found = withOver(() => ["政府信息公开情况统计表（2022年度）"]);
  expect(found.report.figures).toEqual(figures);
  expect(found.questions.map(({ id, message }) => [id, message])).toEqual([
    ["year", "标题写的是2023年，表上面写的是“政府信息公开情况统计表（2022年度）”，先按 2023 年处理，请核对。"],
  ]);
});

test("in text, where last year's tables stand before the report's own, its own are read", () => {
  const tables: string[] = [];
  const text = (rows: Rows): string => rows.map((row) => row.map((one) => one.text).join("\t")).join("\n");
  const lines = published(edition, report, { table: (_, rows) => (tables.push(text(rows)), []) }).pieces.flatMap((piece) =>
    piece.kind === "line" ? [piece.text] : [],
  );
  const others = tables.map((table) => table.replace(/\b1(\d{3})\b/gu, "7$1"));
  const source = [lines[0], "2022年情况（对照）", ...others, "2023年情况", ...tables, ...lines.slice(-2)].join("\n");
  const found = recognise(readText(source));
  expect(found.report.figures).toEqual(figures);
  expect(found.findings.map(({ message }) => message).join()).toContain("上面印着“2022年情况（对照）”，不像是 2023 年的");
});

test("a caption of the report's own year, a heading and a sentence with another year change nothing", () => {
  for (const line of ["2023年情况", "二、2022年有关情况", "与2022年相比，全年平稳。", "2022年1月至12月"])
    expect(withOver((table) => (table === 1 ? [line] : [])).report.figures).toEqual(figures);
});

test("a unit over a table that is not the format's leaves unread what it may be the unit of", () => {
  const found = withOver((table) => (table === 1 ? ["单位：百件"] : table === 2 ? ["单位：件"] : []));
  expect(areas(found)).toEqual(["proactive", "remedies"]);
  expect(found.unread.map(({ reason }) => reason)).toContain("表的上面写明单位是“百件”，这一格的单位是件，没有换算，没有取");
});

test("tables under the names of two bodies are no one report; under one name they are", () => {
  expect(withOver((table) => (table === 0 ? ["青禾镇"] : [])).report.figures).toEqual(figures);
  expect(() => withOver((table) => [["青禾镇"], ["平岗镇"], []][table] ?? [])).toThrow("这个文件里有几个单位的表（青禾镇，平岗镇）");
});

test.each(["2023年第三季度情况", "2023年上半年统计表", "政府信息公开情况统计表（2023年1至6月）", "2023年11月统计表"])(
  "a table under %s is of a part of the year, and none of it is read",
  (line) => {
    const found = withOver((table) => (table === 1 ? [line] : []));
    expect(areas(found)).toEqual(["proactive", "remedies"]);
    expect(found.findings.map(({ message }) => message).join()).toContain("不是全年的");
    const inTable = published(edition, report, {
      table: (grid, rows) => [grid === "applications" ? [[cell(line, 1, 10)], ...rows] : rows],
    });
    expect(areas(recognise(inTable))).toEqual(["proactive", "remedies"]);
  },
);

test.each(["2023年1月至12月情况", "2023年度情况", "2023年1月20日", "上半年，全县收到申请较多。", "（三）上半年情况"])(
  "%s over a table names no part of the year as its caption",
  (line) => expect(withOver((table) => (table === 1 ? [line] : [])).report.figures).toEqual(figures),
);

test("a quarter's report is refused as one", () => {
  const pieces = published(edition, report, {
    line: (text) => (text.includes("年度报告") ? "青禾县2023年第三季度政府信息公开工作报告" : text),
  });
  expect(() => recognise(pieces)).toThrow(/第三季度.*不是全年的年度报告/u);
});
