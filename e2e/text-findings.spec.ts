// Findings of running text: the words are marked in the form and in the preview, a click leads to them and to the table, a certain correction is made by a
// click and taken back, and typing goes on as if nothing were checked.
import { figuresOfText } from "#lib/checks/prose/figures.ts";
import type { Report } from "#lib/report/report.ts";
import { expect, test, type Locator, type Page } from "./fixtures/alive.ts";
import { expectClean } from "./fixtures/axe.ts";
import { paragraph, prose, someReport, storedTexts } from "./fixtures/report.ts";
import { imported, openSection, ready, saved } from "./support.ts";

test.use({ viewport: { width: 1366, height: 650 } });

const opening = "overview.opening";
const inForce = "proactive.normativeDocuments.inForce";
const wrong = "本年制发行政规范性文件3件，现行有效11件。";
const mixed = "按照青政办〔2024]3号的要求，公开各类信息。";

const figures = { [inForce]: "20", "proactive.normativeDocuments.issued": "3", "proactive.normativeDocuments.repealed": "0" };
const planted: Partial<Report> = {
  year: 2024,
  figures,
  narrative: { [opening]: [paragraph("p1", wrong), paragraph("p2", mixed)] },
};

const words = (page: Page, text: string): Locator => page.locator(".narrative-text .finding", { hasText: text });

const item = (page: Page, check: string): Locator => page.locator("[data-finding]", { has: page.locator(`[data-check="${check}"]`) });

const selected = (page: Page): Promise<string> => page.evaluate(() => document.getSelection()?.toString() ?? "");

async function open(page: Page, section = "overview", more: Partial<Report> = planted): Promise<string> {
  const id = await imported(page, someReport(more));
  await page.goto(`/reports/${id}/fill/${section}`);
  await ready(page);
  return id;
}

const unfold = (page: Page): Promise<void> => page.getByRole("button", { name: /展开$/ }).click();

/** What is underlined in the page of the preview. */
const highlighted = (page: Page): Promise<readonly string[]> =>
  page.locator("iframe[title=报告预览]").evaluate((frame) => {
    const window = frame instanceof HTMLIFrameElement ? frame.contentWindow : null;
    const { CSS } = window as Window & typeof globalThis;
    return ["error", "warning", "advice"].flatMap((one) => [...(CSS.highlights.get(`finding-${one}`) ?? [])].map(String));
  });

test("words that contradict the table are marked with what is wrong, and no longer once they are mended", async ({ page }) => {
  await open(page);
  const marked = words(page, "现行有效11件");
  await expect(marked).toHaveAttribute("title", /^提醒：.*现行有效11件.*20/);
  await expect(marked).toHaveAttribute("data-severity", "warning");
  await expectClean(page, "a section whose text is marked");
  await prose(page, opening).locator("[data-block=p1]").click();
  await page.keyboard.press("End");
  for (let place = 0; place < 2; place += 1) await page.keyboard.press("ArrowLeft");
  for (let place = 0; place < 2; place += 1) await page.keyboard.press("Backspace");
  await page.keyboard.type("20");
  await expect(marked).toHaveCount(0);
  await expect(prose(page, opening)).toContainText("现行有效20件");
  await expect(item(page, figuresOfText.id)).toHaveCount(0);
});

test("a finding leads to its words, and to the cell that they were held against", async ({ page }) => {
  await open(page);
  await words(page, "现行有效11件").waitFor();
  await unfold(page);
  const own = item(page, figuresOfText.id);
  await own.locator("[data-check]").click();
  expect(await selected(page)).toBe("现行有效11件");
  await expect(words(page, "现行有效11件")).toHaveClass(/finding-chosen/);
  await own.getByRole("button", { name: /^到表格：/ }).click();
  await page.waitForURL(/\/fill\/disclosed/);
  await expect(page.locator(`[id="${inForce}"]`)).toBeFocused();
});

test("from another page a finding leads to its words as well", async ({ page }) => {
  await open(page, "disclosed");
  await page.getByRole("button", { name: /^问题/ }).click();
  await page.locator("#findings").locator(`[data-check="${figuresOfText.id}"]`).click();
  await page.waitForURL(/\/fill\/overview/);
  await expect.poll(() => selected(page)).toBe("现行有效11件");
});

test("a click on marked words shows their finding in the line at the foot", async ({ page }) => {
  await open(page);
  await words(page, "〔2024]").click();
  await expect(
    page
      .locator("footer")
      .getByText(/〔2024\]3号/)
      .first(),
  ).toBeVisible();
});

test("what is certainly right is put there by a click, and taken back by 撤销 or Ctrl+Z", async ({ page }) => {
  const id = await open(page);
  await words(page, "〔2024]").click();
  const correct = page.locator("footer [data-correct]:visible");
  await expect(correct).toContainText("改为");
  await correct.click();
  await expect(prose(page, opening)).toContainText("青政办〔2024〕3号");
  await expect(words(page, "2024")).toHaveCount(0);
  await page.getByRole("button", { name: "撤销", exact: true }).last().click();
  await expect(prose(page, opening)).toContainText("青政办〔2024]3号");
  await words(page, "〔2024]").click();
  await correct.click();
  await expect(prose(page, opening)).toContainText("青政办〔2024〕3号");
  await prose(page, opening).focus();
  await page.keyboard.press("Control+z");
  await expect(prose(page, opening)).toContainText("青政办〔2024]3号");
  await saved(page);
  expect(await storedTexts(page, id, opening)).toEqual([wrong, mixed]);
});

test("words that are explained are marked no longer, until they are other words", async ({ page }) => {
  await open(page);
  await unfold(page);
  const own = item(page, figuresOfText.id);
  await own.getByRole("button", { name: "写说明" }).click();
  await page.getByLabel("说明（用一句话写清为什么这样写）").fill("另有九件由上级制发。");
  await page.keyboard.press("Enter");
  await expect(words(page, "现行有效11件")).toHaveCount(0);
  await prose(page, opening).locator("[data-block=p1]").click();
  await page.keyboard.press("End");
  for (let place = 0; place < 2; place += 1) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("2");
  await expect(words(page, "现行有效12件")).toHaveCount(1);
});

test("the preview underlines the same words, and exports nothing of it", async ({ page }) => {
  const id = await open(page);
  await words(page, "现行有效11件").waitFor();
  await page.goto(`/reports/${id}/preview`);
  await expect.poll(() => highlighted(page)).toEqual(expect.arrayContaining(["现行有效11件"]));
  await page.getByRole("tab", { name: "公文" }).click();
  await expect.poll(() => highlighted(page)).toEqual(expect.arrayContaining(["现行有效11件"]));
  await openSection(page, "overview");
  await expect(words(page, "现行有效11件")).toHaveCount(1);
});

test("600 keys are typed while the text is checked: none is lost, and marks come and go beside the caret", async ({ page }) => {
  // A key is an act of its own: on a busy machine so many take a minute.
  test.setTimeout(400_000);
  const id = await open(page);
  await prose(page, opening).locator("[data-block=p2]").click();
  await page.keyboard.press("End");
  const typed = Array.from({ length: 50 }, (_, at) => `第${at}句,现行有效${at}件。`).join("");
  expect(typed.length).toBeGreaterThanOrEqual(600);
  await page.keyboard.type(typed, { delay: 8 });
  await expect(prose(page, opening).locator("[data-block=p2]")).toHaveText(mixed + typed);
  await expect(words(page, "现行有效49件")).not.toHaveCount(0);
  await saved(page);
  expect(await storedTexts(page, id, opening)).toEqual([wrong, mixed + typed]);
});
