// The print page as HTML: what is in it, read back by cheerio. How it falls on pages is tested in a browser (e2e/print.spec.ts).
import { load } from "cheerio";
import { describe, expect, test, vi } from "vitest";
import { disclosure2021 } from "../../editions/disclosure-2021/edition.ts";
import { editions } from "../../editions/index.ts";
import { blankReport } from "../../report/report.ts";
import { compose } from "../../document/compose.ts";
import { tablesIn } from "../html/read-back.testing.ts";
import { readCells, sampleOf, tablesOf } from "../html/sample.testing.ts";
import type { Document, Node } from "../../document/node.ts";
import { official, plain } from "../../paper/style.ts";
import { isWhole, textOfTree } from "./read-pdf.testing.ts";
import { renderPaper, renderPaperPage } from "./render.ts";

vi.mock("../../editions/index.ts", () => import("../../editions/withToys.testing.ts"));

const documentOf = (nodes: readonly Node[], more: Partial<Document> = {}): Document => ({
  title: "标题",
  issuer: "机关",
  state: "完稿",
  nodes,
  ...more,
});
const signature: Node = { kind: "signature", issuer: "青禾县人民政府", date: "2026年1月20日" };

describe.each(editions.map((edition) => [edition.id, edition] as const))("the print page of %s", (_, edition) => {
  const document = sampleOf(edition);
  test("has all text of the tree, in its order", () => {
    expect(load(renderPaper(document).body).text().replace(/\s/g, "")).toBe(textOfTree(document));
  });
  test("has every table cell by cell, its repeating rows in thead, whole on a page where it fits on one", () => {
    const { body } = renderPaper(document);
    expect(tablesIn(body)).toEqual(tablesOf(document).map(({ rows }) => readCells(rows)));
    const tables = load(body)("table");
    expect(tables.toArray().map((one) => load(one)("thead tr").length)).toEqual(tablesOf(document).map(({ headRows }) => headRows));
    expect(tables.toArray().map((one) => one.attribs.class === "whole")).toEqual(tablesOf(document).map(isWhole));
  });
  test("is a form to be filled by hand while nothing is filled in", () => {
    const blank = compose(
      edition,
      blankReport(edition, edition.years.from, { name: "青禾县", issuer: "青禾县人民政府", kind: "government", level: "county" }, ""),
    );
    const { page, body } = renderPaper(blank);
    expect(page).toContain('content: "空白表"');
    expect(tablesIn(body)).toEqual(tablesOf(blank).map(({ rows }) => readCells(rows)));
  });
});

test("whatever was typed is text, in the page and in its title", () => {
  const hostile = `<script>alert(1)</script> "双" & </style>`;
  const page = load(
    renderPaperPage(
      documentOf(
        [
          { kind: "title", text: hostile },
          { kind: "paragraph", text: hostile, address: "a" },
        ],
        { title: hostile },
      ),
    ),
  );
  expect([page("title").text(), page("p").text()]).toEqual([hostile, hostile]);
  expect(page("script")).toHaveLength(1);
});

test("the page needs nothing from elsewhere", () => {
  expect(renderPaperPage(sampleOf(disclosure2021))).not.toMatch(/https?:|@import|url\(|\ssrc=|href=/);
});

test("paper and margins are those of the style", () => {
  expect(renderPaper(documentOf([])).page).toContain("@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; }");
  expect(renderPaper(documentOf([]), { style: plain }).page).toContain("margin: 25.4mm 25.4mm 25.4mm 25.4mm");
});

test("page numbers stand outside with their dashes in one style and in the middle in the other", () => {
  const { page } = renderPaper(documentOf([]));
  expect(page).toMatch(/@page :right \{ @bottom-right \{ content: "— " counter\(page\) " —"/);
  expect(page).toMatch(/@page :left \{ @bottom-left \{ content: "— " counter\(page\) " —"/);
  expect(renderPaper(documentOf([]), { style: plain }).page).toMatch(/@bottom-center \{ content: "" counter\(page\) ""/);
});

test("a report that is ready bears no mark", () => {
  expect(renderPaper(documentOf([])).page).not.toContain("@top-center");
  expect(renderPaper(documentOf([], { state: "草稿" })).page).toContain('@top-center { content: "草稿"');
});

test("the date begins two characters to the right of the name, and stands in the middle under it where a seal is to come", () => {
  const placed = (sealed: boolean) => load(renderPaper(documentOf([signature]), { sealed }).body)(".signature");
  expect(placed(false).attr("style")).toContain("padding-right: 2em");
  expect(placed(false).find("p").last().attr("style")).toBe("margin: 0 0 0 2em");
  expect(placed(true).attr("style")).toMatch(/padding-right: 4em/);
  expect(
    placed(true)
      .find("p")
      .toArray()
      .map((one) => one.attribs.style),
  ).toEqual(["margin: 0 auto", "margin: 0 auto"]);
});

test("an attachment begins on a page of its own", () => {
  const { body, sheet } = renderPaper(documentOf([{ kind: "attachment", mark: "附件", title: "统计表", address: "a" }]));
  expect(load(body)(".attachment + h2.title").text()).toBe("统计表");
  expect(sheet).toMatch(/\.attachment \{[^}]*break-before: page/);
  expect(sheet).toContain(`font-size: ${official.attachment.mark.size}pt`);
});
