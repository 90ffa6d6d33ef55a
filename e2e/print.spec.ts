// 打印: the report on paper from the browser itself, for each format: every table whole on a page, nothing lost, nothing of the
// screen on it. The PDF that the browser prints is read back by poppler.
import { expect, test, type Page } from "./fixtures/alive.ts";
import { readdirSync } from "node:fs";
import { compose } from "#lib/document/compose.ts";
import { markOf } from "#lib/document/node.ts";
import { bodyOf, isMargin, pagesOfTables, readPdf, textOfTree } from "#lib/outputs/print/read-pdf.testing.ts";
import { editions } from "#lib/editions/index.ts";
import { blankReport } from "#lib/report/report.ts";
import { tools } from "../scripts/tools.mjs";
import { someReport } from "./fixtures/report.ts";
import { cell, imported, sample } from "./support.ts";

const { pdftotext } = tools();
const printed = async (page: Page) => readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }), pdftotext ?? "");
const names = (edition: string): readonly string[] =>
  readdirSync(new URL(`../lib/editions/${edition}/samples`, import.meta.url)).map((name) => name.replace(/\.json$/, ""));

for (const edition of editions) {
  test(`${edition.id}: every text in order, each table whole on its page, numbered and tagged; blank it is a form [pdftotext]`, async ({
    page,
  }) => {
    test.skip(pdftotext === null);
    const { report } = sample(names(edition.id).at(-1) ?? "", edition.id);
    for (const one of [report, blankReport(edition, edition.years.from, report.body, "")]) {
      const document = compose(edition, one);
      await page.goto(`/reports/${await imported(page, one)}/print`);
      const pdf = await printed(page);
      expect(bodyOf(pdf, document)).toBe(textOfTree(document));
      expect(Object.entries(pagesOfTables(pdf, document)).filter(([, at]) => at === 0)).toEqual([]);
      expect(pdf.tagged).toBe(true);
      const margins = pdf.pages.map((lines) => lines.filter(isMargin).map((line) => line.replace(/\s/g, "")));
      expect(margins).toEqual(pdf.pages.map((_, place) => [...[markOf(document.state) ?? []].flat(), `—${place + 1}—`]));
      // Under a heading of a form to be filled in by hand there is room to write.
      if (document.state === "空白表") continue;
      const headings = document.nodes.flatMap((node) => (node.kind === "heading" ? [node.text.replace(/\s/g, "")] : []));
      const feet = pdf.pages.slice(0, -1).map(
        (lines) =>
          lines
            .filter((line) => !isMargin(line))
            .at(-1)
            ?.replace(/\s/g, "") ?? "",
      );
      expect(feet.filter((line) => headings.includes(line))).toEqual([]);
    }
  });
}

test("打印 takes along what was typed just now, opens the browser's dialog, and leads back; nothing on it is wider than the paper", async ({
  page,
}) => {
  const id = await imported(page, someReport({ figures: { "applications.received.person": "116" } }));
  await page.goto(`/reports/${id}/fill/requests`, { waitUntil: "networkidle" });
  await cell(page, "applications.received.person").fill("1234567");
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await page.getByRole("dialog", { name: "导出" }).getByRole("button", { name: /^打印/ }).click();
  await page.waitForURL(/\/print$/);
  await expect(page.getByRole("heading", { name: /^打印：/ })).toBeFocused();
  await expect(page.locator(".paper td", { hasText: /^1234567$/ }).first()).toBeVisible();
  await expect(page.locator("[data-no-numbers]")).toHaveCount(0);
  await page.evaluate(() => Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) }));
  await page.getByRole("button", { name: "打印", exact: true }).click();
  expect(await page.evaluate(() => "printed" in window && window.printed)).toBe(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "打印", exact: true })).toBeHidden();
  const wide = await page
    .locator(".paper")
    .evaluate(
      (paper) =>
        [...paper.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > paper.getBoundingClientRect().right + 1)
          .length,
    );
  expect(wide).toBe(0);
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "回到预览与导出" }).click();
  await page.waitForURL(/\/preview$/);
});
