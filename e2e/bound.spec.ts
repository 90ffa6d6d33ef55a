// Numbers of the text that follow the tables: typed, offered, bound; the table changes and the text follows; taken back; printed as plain text.
import { expect, type Locator, type Page } from "@playwright/test";
import { compose } from "#lib/document/compose.ts";
import { disclosure2021 } from "#lib/editions/disclosure-2021/edition.ts";
import { renderFragment } from "#lib/outputs/html/render.ts";
import { zeros } from "#lib/report/reportOf.testing.ts";
import { paragraph, prose, someCounty, someReport, storedReport, storedTexts } from "./fixtures/report.ts";
import { test } from "./fixtures/alive.ts";
import { pasteSource } from "./fixtures/source.ts";
import { cell, imported, openSection, sample, saved } from "./support.ts";
import type { NarrativeBlock, Report } from "#lib/report/report.ts";

const part = "overview.onRequest";
const received = "applications.received.person";
const figures = { ...zeros(disclosure2021), [received]: "118", "applications.granted.person": "118" };
const says = `收到政府信息公开申请118件`;
const boundText: NarrativeBlock = {
  id: "a",
  kind: "paragraph",
  text: `本年度${says}。`,
  bound: [{ start: 13, end: 16, of: { as: "now", sum: ["applications.received.total"] } }],
};

async function opened(page: Page, section: string, more: Partial<Report> = {}): Promise<string> {
  const id = await imported(page, someReport({ year: 2023, figures, ...more }));
  await page.goto(`/reports/${id}/fill/${section}`);
  await page.locator(section === "overview" ? `[id="${part}"]` : `[id="${received}"]`).waitFor();
  return id;
}

/** The line below the text of the part. */
const strip = (page: Page): Locator => page.locator(`section[aria-labelledby="heading-${part}"] [data-bound-strip]`);
const numbers = (page: Page): Locator => prose(page, part).locator("[data-bound]");

/** Types as a person does, key by key. */
async function type(page: Page, text: string): Promise<void> {
  await prose(page, part).click();
  await page.keyboard.type(text);
}

async function setCell(page: Page, text: string): Promise<void> {
  await cell(page, received).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

test("a typed number is offered its cell, Tab binds it, the text follows the table, and 撤销 brings the old words back", async ({
  page,
}) => {
  const id = await opened(page, "overview");
  await type(page, `本年度${says}`);
  await expect(strip(page)).toContainText("表三·本年新收·总计＝118");
  await expect(prose(page, part)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(numbers(page)).toHaveText(["118"]);
  await expect(strip(page)).toContainText("已设为跟着表三·本年新收·总计");
  await page.keyboard.type("。");
  await saved(page);
  expect((await storedReport(page, id)).narrative[part]?.[0]?.bound).toEqual([
    { start: 13, end: 16, of: { as: "now", sum: ["applications.received.total"] } },
  ]);

  await openSection(page, "requests");
  await setCell(page, "120");
  await expect(page.getByText("正文里的 1 处数字跟着表三改了：118→120。").first()).toBeVisible();
  await saved(page);
  expect(await storedTexts(page, id, part)).toEqual(["本年度收到政府信息公开申请120件。"]);

  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect(page.getByText("已换回原来的写法，这 1 处不再跟着表格。").first()).toBeVisible();
  await saved(page);
  expect((await storedReport(page, id)).narrative[part]).toMatchObject([{ text: `本年度${says}。` }]);
  expect((await storedReport(page, id)).narrative[part]?.[0]?.bound).toBeUndefined();
});

test("Esc leaves an offer, and then Tab leaves the text; a year is not asked about", async ({ page }) => {
  await opened(page, "overview");
  await type(page, says);
  await expect(strip(page)).toContainText("＝118");
  await page.keyboard.press("Escape");
  await expect(strip(page)).not.toContainText("＝118");
  await page.keyboard.press("Tab");
  await expect(prose(page, part)).not.toBeFocused();
  await expect(numbers(page)).toHaveCount(0);
});

test("who writes into a bound number unbinds it, and Ctrl+Z brings number and binding back", async ({ page }) => {
  await opened(page, "overview", { narrative: { [part]: [boundText] } });
  await expect(numbers(page)).toHaveText(["118"]);
  await numbers(page).click();
  await expect(strip(page)).toContainText("跟着表三·本年新收·总计");
  await prose(page, part).press("End");
  for (let at = 0; at < 2; at += 1) await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("0");
  await expect(numbers(page)).toHaveCount(0);
  await expect(strip(page)).toContainText("不再跟着表格");
  await page.keyboard.press("Control+z");
  await expect(numbers(page)).toHaveText(["118"]);
});

test("插入数据 finds a cell by its words and puts it in by keyboard alone", async ({ page }) => {
  const id = await opened(page, "overview");
  await type(page, "本年新收");
  await page.keyboard.press("Control+F9");
  await expect(page.getByRole("dialog", { name: "插入数据" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "找一格" })).toBeFocused();
  await page.keyboard.type("新收 总计");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(prose(page, part)).toBeFocused();
  await page.keyboard.type("件。");
  await expect(numbers(page)).toHaveText(["118"]);
  await saved(page);
  expect(await storedTexts(page, id, part)).toEqual(["本年新收118件。"]);
});

test("现成的句子 says the counts of the table, and follows it, 0 in words", async ({ page }) => {
  const id = await opened(page, "overview", {
    figures: { ...figures, "applications.carriedIn.person": "2", "applications.notHeld.person": "2" },
  });
  await prose(page, part).click();
  await page.getByRole("button", { name: "现成的句子", exact: true }).click();
  await page.getByRole("button", { name: "全部放在最后，成一段" }).click();
  await expect(prose(page, part)).toHaveText(
    "本年度收到政府信息公开申请118件，上年结转2件。本年度办结政府信息公开申请120件，其中予以公开118件，无法提供2件。没有结转下年度继续办理的申请。",
  );
  await openSection(page, "requests");
  await setCell(page, "0");
  await expect(page.getByText(/正文里的 1 处数字跟着表三改了/).first()).toBeVisible();
  await saved(page);
  expect((await storedTexts(page, id, part))[0]).toContain("本年度未收到政府信息公开申请，上年结转2件。");
});

test("numbers that the text has already are proposed, and bound only when a person takes them", async ({ page }) => {
  const id = await opened(page, "overview", { narrative: { [part]: [paragraph("a", `本年度${says}，办结118件。`)] } });
  await expect(prose(page, part)).toHaveText(`本年度${says}，办结118件。`);
  await expect(numbers(page)).toHaveCount(0);
  await prose(page, part).click();
  await page.keyboard.press("Control+F9");
  await page.getByRole("button", { name: "正文里已经写了的数…" }).click();
  await page.getByRole("button", { name: "跟着表三·本年新收·总计", exact: true }).first().click();
  await expect(numbers(page)).toHaveText(["118"]);
  await page.getByRole("button", { name: "关闭" }).last().click();
  await saved(page);
  expect((await storedReport(page, id)).narrative[part]?.[0]?.bound).toHaveLength(1);
});

test("a cell says where the text uses it and leads there, and what goes out is plain text", async ({ page }) => {
  const id = await opened(page, "requests", { narrative: { [part]: [boundText] } });
  await cell(page, received).click();
  await page.getByRole("button", { name: "正文用到 1 处" }).click();
  await expect(page.getByRole("dialog")).toContainText("经表三·本年新收·总计");
  await page.getByRole("dialog").getByRole("button", { name: /118/ }).click();
  await page.waitForURL(/\/fill\/overview/);
  await expect(numbers(page)).toHaveText(["118"]);
  const html = await (await page.request.get(`/api/reports/${id}/export/html`)).text();
  expect(html).toContain(says);
  expect(html).not.toContain("data-bound");
});

test("two windows: the text follows in both, and nobody is asked", async ({ page, context }) => {
  const id = await opened(page, "requests", { narrative: { [part]: [boundText] } });
  const other = await context.newPage();
  await other.goto(`/reports/${id}/fill/overview`);
  await expect(numbers(other)).toHaveText(["118"]);
  await setCell(page, "125");
  await saved(page);
  await expect.poll(() => storedTexts(page, id, part)).toEqual(["本年度收到政府信息公开申请125件。"]);
  await other.bringToFront();
  await other.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(numbers(other)).toHaveText(["125"]);
  await expect(other.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a report that was read from what was published is told once which of its numbers could follow its tables, and none does before a person takes it", async ({
  page,
}) => {
  const { report, edition } = sample("yanshan-2022");
  const name = someCounty();
  const own = { ...report, body: { ...report.body, name, issuer: `${name}人民政府办公室` } };
  await page.goto("/reports/read");
  await pasteSource(page, { html: `<html><body>${renderFragment(compose(edition, own))}</body></html>` });
  await page.getByRole("combobox", { name: "级别" }).selectOption({ label: "县级（县、区、县级市）" });
  await page.getByRole("button", { name: "建立报告" }).click();
  await page.waitForURL(/\/reports\/(?!read)[^/]+/);
  await expect(page.getByText(/读入的正文里有 4 处数字与表里的相同/).first()).toBeVisible();
  const id = new URL(page.url()).pathname.split("/")[2] ?? "";
  const before = await storedReport(page, id);
  expect(Object.values(before.narrative).flatMap((blocks) => blocks.flatMap(({ bound = [] }) => bound))).toEqual([]);
  await page.getByRole("button", { name: "看一看" }).click();
  await page.getByRole("button", { name: "只有一种可能的 3 处，全部设成跟着表格" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "关闭" }).click();
  await saved(page);
  const after = await storedReport(page, id);
  expect(Object.values(after.narrative).flatMap((blocks) => blocks.flatMap(({ bound = [] }) => bound))).toHaveLength(3);
  const texts = (of: Report) => Object.values(of.narrative).flatMap((blocks) => blocks.map(({ text }) => text));
  expect(texts(after)).toEqual(texts(before));
});
