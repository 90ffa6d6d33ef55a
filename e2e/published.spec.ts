// The full page as citizens get it, with its charts: axe finds nothing, it reads right on a phone, enlarged, printed, and without styles.
import { expect, test } from "./fixtures/alive.ts";
import { blankReport } from "#lib/report/report.ts";
import { tools } from "../scripts/tools.mjs";
import { expectClean } from "./fixtures/axe.ts";
import { expectPrintedWhole, expectReadable, htmlOf, published, treeOf } from "./published.ts";

const { pdftotext } = tools();

for (const { edition, report } of published)
  test(`the page of ${edition.id}: axe finds nothing, nothing goes beyond a phone's sides, tables scroll in their boxes and are printed whole`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const [tree, blank] = [await treeOf(edition, report), blankReport(edition, report.year, report.body)];
    await page.setContent(htmlOf(await treeOf(edition, blank, false), edition, blank));
    await expectClean(page, `${edition.id}, blank, 1280 px`);
    await page.setContent(htmlOf(tree, edition, report));
    await expectClean(page, `${edition.id}, 1280 px`);
    // 640 px: a window of 1280 at 200%.
    await expectReadable(page, [640, 320]);
    await expectClean(page, `${edition.id}, 320 px`);
    // The tables of charts are narrow, and fit.
    const boxes = await page.getByRole("region").evaluateAll((all) => all.map(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth));
    expect(boxes).toEqual(tree.nodes.flatMap((node) => (node.kind === "table" ? [!node.grid.startsWith("about.charts")] : [])));
    const wide = page.getByRole("region").nth(boxes.indexOf(true));
    await wide.press("ArrowRight");
    await expect.poll(() => wide.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    if (pdftotext !== null) await expectPrintedWhole(page, tree, pdftotext);
  });

test("a screen reader is told the tables by name, their heads, the outline and what each chart shows, with styles and without", async ({
  page,
}) => {
  const [{ edition, report }] = published;
  const tree = await treeOf(edition, report);
  const { nodes } = tree;
  const captions = nodes.flatMap((node) => (node.kind === "table" ? [node.caption] : []));
  const cells = nodes.flatMap((node) => (node.kind === "table" ? node.rows.flat() : []));
  const headings = edition.sections.flatMap(({ heading }) => (heading === null ? [] : [heading]));
  const pictures = nodes.flatMap((node) => (node.kind === "chart" ? [node.text] : []));
  await page.setContent(htmlOf(tree, edition, report));
  for (const styled of [true, false]) {
    if (!styled)
      await page.evaluate(() =>
        document
          .querySelectorAll("style, [style]")
          .forEach((one) => (one instanceof HTMLStyleElement ? one.remove() : one.removeAttribute("style"))),
      );
    for (const caption of captions) await expect(page.getByRole("table", { name: caption, exact: true })).toHaveCount(1);
    expect(await page.getByRole("columnheader").count()).toBe(cells.filter(({ kind }) => kind === "head").length);
    expect(await page.getByRole("rowheader").count()).toBe(cells.filter(({ kind, text }) => kind === "label" && text !== "").length);
    expect(await page.getByRole("heading", { level: 2 }).allTextContents()).toEqual([...headings, "图解"]);
    for (const text of pictures) await expect(page.getByRole("img", { name: text, exact: true })).toHaveCount(1);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  }
  expect(
    await page
      .locator("main")
      .evaluate((main) => [...main.querySelectorAll("*")].filter((one) => getComputedStyle(one).display === "none").length),
  ).toBe(0);
});
