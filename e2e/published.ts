// What must hold of the full page in every browser, the oldest too: it reads right on a phone and at 200%, in each letter
// size, and is printed with its tables whole.
import { expect, type Page } from "@playwright/test";
import { documentOf } from "#lib/charts/draw/document.ts";
import { renderPage } from "#lib/outputs/html/page.ts";
import type { Document } from "#lib/document/node.ts";
import { bodyOf, pagesOfTables, readPdf, textOfTree } from "#lib/outputs/print/read-pdf.testing.ts";
import type { Edition } from "#lib/edition/edition.ts";
import { publishedOf } from "#lib/outputs/published.ts";
import { details } from "#lib/report/publication.ts";
import type { Report } from "#lib/report/report.ts";
import { sample } from "./support.ts";

export const published = [
  sample("yishui-2021"),
  sample("xincai-2020", "disclosure-2019"),
  sample("taoyuan-2017", "statistics-2014"),
] as const;

/** A value for all that a portal may say of a report. */
const told = Object.fromEntries(details.map(({ id, kind, name }) => [id, kind === "moment" ? "2026-01-20T09:30" : `这里是${name}`]));

/** The finished report; with the charts (附图解) that show it beside the year before. */
export const treeOf = (edition: Edition, report: Report, charts = true): Promise<Document> =>
  documentOf(edition, report, "html", charts ? [{ ...report, year: report.year - 1 }] : undefined);

export const htmlOf = (tree: Document, edition: Edition, report: Report): string =>
  renderPage(tree, publishedOf(edition, { ...report, publication: told }, told));

/** Expects that nothing but the tables goes beyond the sides of the window, and those only in boxes that scroll. */
export async function expectNothingBeside(page: Page, state: string): Promise<void> {
  const beside = await page.evaluate(() => {
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      range.selectNodeContents(node);
      const { left, right, width } = range.getBoundingClientRect();
      if (width > 0 && (left < 0 || right > innerWidth) && node.parentElement?.closest("[role=region]") === null)
        found.push(node.textContent ?? "");
    }
    return { width: document.documentElement.scrollWidth - innerWidth, found };
  });
  expect.soft(beside, state).toEqual({ width: 0, found: [] });
}

/** Expects the page to be read without scrolling sideways at these widths, in ordinary and in the largest letters. */
export async function expectReadable(page: Page, widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 700 });
    for (const size of ["大字", "中字"]) {
      await page.getByLabel(size).check();
      await expectNothingBeside(page, `${width} px, ${size}`);
    }
  }
}

/** The text of the tree up to its first drawing, between two, and after its last: drawings have words of their own. */
function textsBetweenDrawings(tree: Document): readonly string[] {
  const cuts = [-1, ...tree.nodes.flatMap(({ kind }, at) => (kind === "chart" ? [at] : [])), tree.nodes.length];
  return cuts.slice(1).map((to, place) => textOfTree({ ...tree, nodes: tree.nodes.slice((cuts[place] ?? 0) + 1, to) }));
}

/** Expects the printed page to have every word of the tree, and each table that fits on a page whole on one. */
export async function expectPrintedWhole(page: Page, tree: Document, pdftotext: string): Promise<void> {
  const pdf = readPdf(await page.pdf({ preferCSSPageSize: true }), pdftotext);
  const body = bodyOf(pdf, tree);
  expect
    .soft(
      textsBetweenDrawings(tree).filter((text) => !body.includes(text)),
      tree.title,
    )
    .toEqual([]);
  expect
    .soft(
      Object.entries(pagesOfTables(pdf, tree)).filter(([, at]) => at === 0),
      tree.title,
    )
    .toEqual([]);
}
