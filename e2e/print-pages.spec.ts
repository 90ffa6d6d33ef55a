// Ctrl+P on any page: all of it in full, every table whole, without what is only pressed. The PDF that the browser prints is read back
// by poppler.
import { expect, test, type Page } from "./fixtures/alive.ts";
import { layout } from "#lib/edition/layout.ts";
import { readPdf } from "#lib/outputs/print/read-pdf.testing.ts";
import { tools } from "../scripts/tools.mjs";
import { imported, ready, sample } from "./support.ts";

test.use({ viewport: { width: 1366, height: 650 } });

const { pdftotext } = tools();
const { report, edition } = sample("yishui-2021");

/** What is printed of the page, without white space. */
async function printed(page: Page): Promise<string> {
  const { pages } = await readPdf(await page.pdf({ format: "A4" }), pdftotext ?? "");
  return pages.flat().join("").replace(/\s/g, "");
}

const buttons = ["空白格填0", "键盘说明", "与上年对照", "下一部分", "查找替换", "边填边看", "刚才做的", "记数据来源（不公开）", "重做"];

function expectWithoutButtons(text: string): void {
  expect(buttons.filter((words) => text.includes(words))).toEqual([]);
}

test("each section of a report is printed whole: all rows of its tables with their figures, all of its text [pdftotext]", async ({
  page,
}) => {
  test.skip(pdftotext === null);
  // Every section is opened and printed, one after the other.
  const id = await imported(page, report);
  for (const section of edition.sections) {
    await page.goto(`/reports/${id}/fill/${section.id}`);
    await ready(page);
    await expect(page.getByText("正在打开编辑框…")).toHaveCount(0);
    const text = await printed(page);
    expectWithoutButtons(text);
    expect(text).toContain((section.heading ?? section.name).replace(/\s/g, ""));
    for (const part of section.parts) {
      if (part.kind === "prose")
        for (const { text: words } of report.narrative[`${section.id}.${part.id}`] ?? []) expect(text).toContain(words.replace(/\s/g, ""));
      if (part.kind !== "grid") continue;
      const labels = layout(part.grid)
        .rows.flat()
        .filter(({ kind }) => kind === "label")
        .map(({ text: words }) => words.replace(/\s/g, ""));
      // A label that spans rows is broken by the columns beside it.
      expect(labels.filter((label) => /^\d\./.test(label) && !text.includes(label.slice(0, 8)))).toEqual([]);
    }
  }
});

test("the whole preview is printed, not what its frame shows [pdftotext]", async ({ page }) => {
  test.skip(pdftotext === null);
  const id = await imported(page, report);
  await page.goto(`/reports/${id}/preview`);
  await expect(page.frameLocator("iframe").locator("h1")).toBeVisible();
  const text = await printed(page);
  expectWithoutButtons(text);
  for (const { heading } of edition.sections) if (heading !== null) expect(text).toContain(heading);
  expect(text, "its last line").toContain(`${report.body.issuer}2022年1月25日`);
  expect(text, "no way out, whose button is not printed").not.toContain("其他文件和版式");
  expect(text).not.toContain("报告还没有画出来");
  await page.locator("iframe").evaluate((frame: HTMLIFrameElement) => frame.contentDocument?.body.replaceChildren());
  expect(await printed(page), "before the report is drawn the paper says so").toContain("报告还没有画出来，这张纸上没有报告的内容");
});
