// The 报审单: what a leader must know stands on it, once, in words of the office; in Word and on the page the same.
import { load } from "cheerio";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { renderSignSheet as toWord } from "../outputs/docx/signSheet.ts";
import { renderSignSheet as toPage } from "../outputs/html/signSheet.ts";
import { practiceReport } from "../report/practice.ts";
import type { Frozen } from "./frozen.ts";
import { signSheetOf, type Told } from "./signSheet.ts";
import { standingOf } from "./stops.ts";

const report = practiceReport(disclosure2021.id);
const own = openedIn(disclosure2021, report);
const before = openedIn(disclosure2021, {
  ...report,
  year: report.year - 1,
  figures: { ...report.figures, "applications.received.person": "90" },
});
const frozen: Frozen = {
  ...{ id: "a", report: "b", number: 1, revision: 3, algorithm: "sha256", hash: "0".repeat(64), code: "ACDEF-GHJKM" },
  ...{ at: "2026-01-20T01:05:00.000Z", who: "王小明", checked: "李晓红", note: "", ended: null, posted: [], scans: [] },
};
const told: Told = { own, before, settings: {}, frozen, standing: standingOf(own, before) };
const textsOf = (one: Told): readonly string[] => signSheetOf(one).rows.flatMap(({ cells }) => cells.map(({ text }) => text));

describe("the sheet", () => {
  test("says which report it is, its code, when, and who made and checked it", () => {
    const texts = textsOf(told);
    for (const text of [
      "ACDEF-GHJKM",
      "2026/1/20 09:05",
      "王小明",
      "李晓红",
      `${report.body.name}${report.year}年政府信息公开工作年度报告`,
    ])
      expect(texts).toContain(text);
  });
  test("has the figures that matter, this year's, last year's, and by how much they changed", () => {
    const received = signSheetOf(told).rows.find(({ cells }) => cells[0]?.text === "本年新收申请");
    expect(received?.cells.map(({ text }) => text)).toEqual(["本年新收申请", "121件", "2024年为115件", "▲ 增加6件"]);
  });
  test("says how a rate is reckoned, whose name says what it adds up", () => {
    expect(textsOf(told)).toContain("予以公开和部分公开率");
    expect(signSheetOf(told).note).toMatch(/^予以公开和部分公开率＝（予以公开＋部分公开）÷办理结果总计。短码由/);
  });
  test("is as wide in every row, and has room for three to sign", () => {
    const { rows } = signSheetOf(told);
    expect(new Set(rows.map(({ cells }) => cells.reduce((sum, { span }) => sum + span, 0)))).toEqual(new Set([12]));
    expect(rows.filter(({ cells }) => cells.some(({ look }) => look === "sign"))).toHaveLength(3);
  });
  test("of a report that is open has no code and says what is open", () => {
    const open = openedIn(disclosure2021, { ...report, date: "" });
    const texts = textsOf({ ...told, own: open, frozen: null, standing: standingOf(open) });
    expect(texts).toContain("（还没有定稿）");
    expect(texts.join("\n")).toContain("还有1 处没有填的地方，还不能定稿。");
  });
  test("has of many explained warnings as many as fit the page, and says how many more there are", () => {
    const explained = Array.from({ length: 9 }, (_, at) => ({ words: `第${at}条。`, remark: "理由".repeat(100) }));
    const text = textsOf({ ...told, standing: { stops: [], explained } }).join("\n");
    expect(text).toContain("另有 3 条说明");
    const few = signSheetOf({ ...told, standing: { stops: [], explained: explained.slice(0, 1) } });
    for (const { rows } of [few, signSheetOf({ ...told, standing: { stops: [], explained } })]) {
      const remarks = rows.find(({ cells }) => cells[0]?.text === "提醒和说明")?.cells[1]?.text ?? "";
      const lines = remarks.split("\n").reduce((sum, line) => sum + Math.ceil(line.length / 36), 0);
      expect(lines + rows.reduce((sum, { height }) => sum + height, 0) / 5, "with the room to sign what a page holds").toBeLessThanOrEqual(
        30,
      );
    }
    expect(text.length).toBeLessThan(1600);
  });
});

test("Word file and page say the same, cell by cell", async () => {
  const sheet = signSheetOf(told);
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await toWord(sheet, new Date("2026-01-20T00:00:00Z"))) });
  const cells = (html: string) =>
    load(html)("td, th")
      .toArray()
      .map((cell) => load(html)(cell).text().replace(/\s/g, ""));
  expect(cells(value)).toEqual(cells(toPage(sheet)));
  expect(cells(value)).toHaveLength(sheet.rows.flatMap((row) => row.cells).length);
});
