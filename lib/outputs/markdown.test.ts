// The report as Markdown, read back by a reader of tables and paragraphs that knows nothing of the renderer.
import { describe, expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import { textsIn } from "../document/texts.ts";
import { placed } from "../tables/positions.ts";
import { sampleOf, tablesOf } from "./html/sample.testing.ts";
import { renderMarkdown } from "./markdown.ts";

/** Text as it is shown: a backslash before a mark of punctuation is not (CommonMark 2.4). */
const shown = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, "$1");

/** The cells of a line of a table (GFM 4.10): a bar parts them where no backslash stands before it. */
const cellsOf = (line: string): readonly string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => shown(cell.trim()));

const blocksOf = (text: string): readonly string[] => text.trimEnd().split("\n\n");
const isTable = (block: string): boolean => block.startsWith("|");

/** The texts of a block that is no table: its lines without the signs of headings, bold type and breaks. */
const textsOf = (block: string): readonly string[] =>
  block.split(/\\\n/).map((line) => shown(line.replace(/^#+ /, "").replace(/^\*\*(.*)\*\*$/, "$1")));

const paragraph = (text: string) => ({ kind: "paragraph", text, address: "a" }) as const;
const written = (text: string): string => renderMarkdown({ state: "完稿", nodes: [paragraph(text)] });

describe.each(editions.map((edition) => [edition.id, edition] as const))("%s as Markdown", (_, edition) => {
  const document = sampleOf(edition);
  const blocks = blocksOf(renderMarkdown(document));
  const read = blocks.filter(isTable).map((block) => block.split("\n").map(cellsOf));
  const tables = tablesOf(document);
  const { cells } = walk(edition);

  test("has every text outside of tables, in order", () => {
    const texts = document.nodes.flatMap((node) =>
      node.kind === "table" ? [] : node.kind === "line" ? [node.texts.join("　")] : textsIn(node),
    );
    expect(blocks.filter((block) => !isTable(block)).flatMap(textsOf)).toEqual(texts.filter((text) => text !== ""));
  });

  test("has every table with all its columns in each row, a line of heads and the line under it", () => {
    expect(read.map((rows) => new Set(rows.map((row) => row.length)))).toEqual(tables.map(({ columns }) => new Set([columns])));
    for (const [, under] of read) expect(new Set(under)).toEqual(new Set(["---"]));
    expect(read.map((rows) => rows.length)).toEqual(tables.map(({ rows, headRows }) => rows.length - Math.max(1, headRows) + 2));
  });

  test("has every figure once, at its row and column, with all labels of its row beside it and those of its column above", () => {
    for (const [at, { rows, headRows }] of tables.entries()) {
      const values = placed(rows).filter(({ cell }) => cell.kind === "value");
      for (const { row, column, cell } of values) {
        const line = read[at]?.[row - Math.max(1, headRows) + 2] ?? expect.fail("no line");
        expect(line[column]).toBe(cell.text);
        const labels = cells.get(cell.address ?? "") ?? expect.fail(`no cell ${cell.address}`);
        // A clause of blocks, and the line that a line of a list belongs to, stand in rows of their own above.
        for (const label of labels.row.slice(headRows > 1 ? 0 : -1)) expect(line).toContain(label.replaceAll("\n", " "));
        const head = read[at]?.[0]?.[column];
        if (headRows > 1) expect(head?.endsWith(labels.column.join(" / "))).toBe(true);
      }
      const figures = values.map(({ cell }) => cell.text).filter((text) => text !== "");
      const inRows = (read[at] ?? []).slice(headRows === 0 ? 0 : 2).flat();
      expect(inRows.filter((text) => /^-?[\d.]+$/.test(text)).sort()).toEqual(figures.sort());
    }
  });
});

describe("text that looks like Markdown", () => {
  test.each([
    ["# 一", "\\# 一\n"],
    ["1. 制定", "1\\. 制定\n"],
    ["- 甲", "\\- 甲\n"],
    ["> 乙", "\\> 乙\n"],
    ["    四格", "四格\n"],
    ["*甲* _乙_ `丙` [丁](x) <b> a|b ~~戊~~ &lt; \\", "\\*甲\\* \\_乙\\_ \\`丙\\` \\[丁\\](x) \\<b\\> a\\|b \\~\\~戊\\~\\~ \\&lt; \\\\\n"],
    ["见 https://www.qh.gov.cn/a_b?c=1&d=2#e", "见 https://www.qh.gov.cn/a_b?c=1&d=2#e\n"],
    ["一行\n---", "一行\\\n\\---\n"],
  ])("%j stays the text that it is", (text, expected) => {
    expect(written(text)).toBe(expected);
    expect(blocksOf(written(text)).flatMap(textsOf).join("\n")).toBe(text.trimStart());
  });

  test("stays in its cell and in its heading", () => {
    const cell = { kind: "label", text: "甲|乙\n丙\\", rowSpan: 1, colSpan: 1 } as const;
    const table = { kind: "table", grid: "g", caption: "", columns: 1, labelColumns: 1, headRows: 0, rows: [[cell]] } as const;
    const text = renderMarkdown({ state: "完稿", nodes: [{ kind: "heading", level: 1, text: "甲 #", address: "a" }, table] });
    expect(text).toBe("## 甲 \\#\n\n| 甲\\|乙 丙\\\\ |\n| --- |\n");
  });
});

test("begins with the mark of a report that is not ready", () => {
  expect(renderMarkdown(sampleOf(disclosure2021, undefined, { state: "草稿" }))).toMatch(/^\*\*草稿\*\*\n\n# /);
});
