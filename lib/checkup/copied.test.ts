// What is copied into a 通报: the table as it is shown, and everything that was found, a line each.
import { expect, test } from "vitest";
import { findingRows, summaryRows } from "./copied.ts";
import { fileOf, yishui } from "./files.testing.ts";
import { judged } from "./judge.ts";
import { rowOf } from "./row.ts";

const wrong = { ...yishui, report: { ...yishui.report, figures: { ...yishui.report.figures, "applications.granted.person": "999" } } };
const files = judged([fileOf("对.html"), fileOf("错.html", wrong), { name: "坏.docx", refusal: "这个文件不完整。" }], {
  blankAsZero: false,
  today: "2026-11-30",
});

test("the table has its heads, a line for each file in the order given, and as many cells in each", () => {
  const rows = summaryRows(files.map(rowOf));
  expect(rows.map((row) => row.at(-1))).toEqual(["文件名", "对.html", "错.html", "坏.docx"]);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  expect(rows[3]?.slice(5, 9)).toEqual(["—", "—", "—", "—"]);
});

test("each finding is a line with whose it is, its place, and its file; a file that was not read is a line with the reason", () => {
  const [head, ...lines] = findingRows(files, false);
  expect(head).toEqual(["序号", "单位", "年度", "程度", "问题", "位置", "文件名"]);
  expect(lines.map((line) => [line[1], line[3], line[6]])).toEqual([
    ["沂水县", "错误", "错.html"],
    ["", "没有核对", "坏.docx"],
  ]);
  expect(lines[0]?.[5]).toMatch(/^收到和处理政府信息公开申请情况：“.+”的“自然人”（原文第 2 张表第 \d+ 行第 \d+ 列）；/);
});
