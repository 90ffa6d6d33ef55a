// 打印 in the oldest browser, which breaks pages by rules of its own and prints nothing in margins.
import { expect, test } from "./fixtures/alive.ts";
import { compose } from "#lib/document/compose.ts";
import { bodyOf, pagesOfTables, readPdf, textOfTree } from "#lib/outputs/print/read-pdf.testing.ts";
import { tools } from "../scripts/tools.mjs";
import { imported, sample } from "./support.ts";

const { pdftotext } = tools();

test("the print page says that there are no page numbers and keeps each table whole; the mark is on each page [pdftotext]", async ({
  page,
}) => {
  test.skip(pdftotext === null);
  const { report, edition } = sample("yishui-2021");
  const draft = { ...report, date: "", figures: Object.fromEntries(Object.keys(report.figures).map((address) => [address, "1234567"])) };
  const document = compose(edition, draft);
  await page.goto(`/reports/${await imported(page, draft)}/print`);
  await expect(page.locator("[data-no-numbers]")).toContainText("没有页码");
  const pdf = readPdf(await page.pdf({ preferCSSPageSize: true }), pdftotext ?? "");
  expect(bodyOf(pdf, document)).toBe(textOfTree(document));
  expect(Object.entries(pagesOfTables(pdf, document)).filter(([, at]) => at === 0)).toEqual([]);
  expect(pdf.pages.map((lines) => lines.filter((line) => line.trim() === "草稿").length)).toEqual(pdf.pages.map(() => 1));
});
