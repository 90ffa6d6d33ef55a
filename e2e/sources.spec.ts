// 数据来源: written beside the figures, read again next year, searched and printed as 数据底稿, and never published.
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Locator, type Page } from "./fixtures/alive.ts";
import { unzip } from "#lib/outputs/docx/unzip.testing.ts";
import type { Report } from "#lib/report/report.ts";
import { exportOf, someReport, storedReport } from "./fixtures/report.ts";
import { cell, imported, ready, saved, total } from "./support.ts";

const at = (row: string, column = "person") => `applications.${row}.${column}`;
const figures = { [at("received")]: "116", [at("carriedIn")]: "0", [at("granted")]: "62", [at("notHeld")]: "28" };

const dialog = (page: Page): Locator => page.getByRole("dialog", { name: /^数据来源/ });
const line = (page: Page): Locator => dialog(page).getByLabel("数据来源", { exact: true });
const source = (page: Page): Locator => page.locator(".place-strip [data-source]");
const partSource = (page: Page, part: string): Locator => page.locator(`[data-part-source="${part}"]`);

async function open(page: Page, more: Partial<Report> = {}, section = "requests"): Promise<string> {
  const id = await imported(page, someReport({ figures, ...more }));
  await page.goto(`/reports/${id}/fill/${section}`);
  await ready(page);
  return id;
}

/** Writes a source from the cell that has the focus. */
async function write(page: Page, text: string, place?: string): Promise<void> {
  await page.keyboard.press("Shift+F2");
  await expect(line(page)).toBeFocused();
  if (place !== undefined) await dialog(page).getByLabel(place).check();
  await line(page).fill(text);
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator(".sheet input:focus")).toHaveCount(1);
}

test("Shift+F2 writes a source for the row and gives the focus back to the cell; it is there after a reload", async ({ page }) => {
  const id = await open(page);
  await cell(page, at("granted")).click();
  await expect(page.locator("[data-place]")).toHaveText("当前：（一）予以公开 · 自然人（件）");
  await expect(page.locator("[data-guidance]")).toContainText(
    "所申请公开的信息可以公开的。（《政府信息公开条例》（国务院令第711号），第三十六条第（二）项）",
  );
  await expect(source(page)).toHaveText("数据来源：还没有写");
  await write(page, "司法局 1月12日反馈");
  await expect(cell(page, at("granted"))).toBeFocused();
  await expect(source(page)).toHaveText("数据来源（这一行）：司法局 1月12日反馈");
  await saved(page);
  expect((await storedReport(page, id)).sources).toEqual({ "applications.granted": "司法局 1月12日反馈" });
  await page.reload();
  await cell(page, at("granted", "research")).click();
  await expect(source(page)).toHaveText("数据来源（这一行）：司法局 1月12日反馈");
});

test("the nearest source counts: the cell's before the row's before the table's; a cell with its own is marked and says so", async ({
  page,
}) => {
  const id = await open(page);
  await cell(page, at("granted")).click();
  await write(page, "信访局登记簿", "整张表");
  await expect(source(page)).toHaveText("数据来源（整张表）：信访局登记簿");
  await write(page, "依申请公开台账");
  await expect(source(page)).toHaveText("数据来源（这一行）：依申请公开台账");
  await write(page, "开发区电话核对", "这一格");
  await expect(source(page)).toHaveText("数据来源（这一格）：开发区电话核对");
  const marked = page.locator("td:has(.source-mark) input");
  await expect(marked).toHaveCount(1);
  await expect(marked).toHaveId(at("granted"));
  await expect(marked).toHaveAccessibleDescription("这一格另外写了数据来源");
  await page.keyboard.press("ArrowRight");
  await expect(source(page)).toHaveText("数据来源（这一行）：依申请公开台账");
  await page.keyboard.press("ArrowDown");
  await expect(source(page)).toHaveText("数据来源（整张表）：信访局登记簿");
  await cell(page, at("granted")).click();
  await page.keyboard.press("Shift+F2");
  await expect(dialog(page).getByLabel("这一格")).toBeChecked();
  await dialog(page).getByLabel("这一行").check();
  await expect(line(page)).toHaveValue("依申请公开台账");
  await expect(dialog(page)).toContainText("这一格另外写了来源，那里以它为准。");
  await dialog(page).getByLabel("这一格").check();
  await line(page).fill("");
  await page.keyboard.press("Enter");
  await expect(source(page)).toHaveText("数据来源（这一行）：依申请公开台账");
  await expect(marked).toHaveCount(0);
  await saved(page);
  expect((await storedReport(page, id)).sources).toEqual({ applications: "信访局登记簿", "applications.granted": "依申请公开台账" });
});

test("Esc leaves the sources as they were and gives the focus back; what was being typed in the cell stays", async ({ page }) => {
  const id = await open(page);
  await cell(page, at("granted")).click();
  await page.keyboard.type("7");
  await page.keyboard.press("Shift+F2");
  await line(page).fill("不要这条");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(cell(page, at("granted"))).toBeFocused();
  await expect(cell(page, at("granted"))).toHaveValue("7");
  await page.keyboard.press("Control+z");
  await expect(cell(page, at("granted"))).toHaveValue("62");
  await saved(page);
  expect((await storedReport(page, id)).sources).toEqual({});
});

test("a total offers its row and table only; sources that are already used are at hand", async ({ page }) => {
  await open(page, {
    sources: { "applications.granted": "依申请公开台账", "applications.received": "依申请公开台账", proactive: "司法局反馈" },
  });
  await total(page, at("resultsTotal")).click();
  await page.keyboard.press("Shift+F2");
  await expect(dialog(page).getByRole("radio")).toHaveCount(2);
  await expect(dialog(page).getByLabel("这一行")).toBeChecked();
  expect(
    await dialog(page)
      .locator("datalist option")
      .evaluateAll((options) => options.map((option) => option.getAttribute("value"))),
  ).toEqual(["依申请公开台账", "司法局反馈"]);
  expect((await new AxeBuilder({ page }).include("[role=dialog]").analyze()).violations).toEqual([]);
  await dialog(page).getByRole("button", { name: "取消" }).click();
  await expect(total(page, at("resultsTotal"))).toBeFocused();
});

test("the strip is in view from the first row to the last, and the table under it never moves", async ({ page }) => {
  await open(page);
  const table = () => page.locator("table.sheet").evaluate((element) => element.getBoundingClientRect().top + window.scrollY);
  const before = await table();
  await cell(page, at("received")).click();
  await expect(page.locator("[data-place]")).toBeVisible();
  expect(await table()).toBe(before);
  for (let row = 0; row < 26; row += 1) await page.keyboard.press("ArrowDown");
  await expect(cell(page, at("carriedOut"))).toBeFocused();
  await expect(page.locator("[data-place]")).toHaveText(/四、结转下年度继续办理/);
  await expect(page.locator("[data-place]")).toBeInViewport({ ratio: 1 });
  await expect(cell(page, at("carriedOut"))).toBeInViewport({ ratio: 1 });
  expect(await table()).toBe(before);
});

test("a part of text and a part of lines each have a line for their source", async ({ page }) => {
  const id = await open(page, {}, "overview");
  const part = partSource(page, "overview.disclosure");
  await part.getByRole("button", { name: "记数据来源（不公开）：主动公开" }).click();
  await line(page).fill("各单位季度报表");
  await page.keyboard.press("Enter");
  await expect(part).toContainText("数据来源：各单位季度报表");
  await expect(part.getByRole("button", { name: "修改数据来源（不公开）：主动公开" })).toBeFocused();
  await page.locator('a[data-section="other"]').click();
  const fees = partSource(page, "other.fees");
  await fees.getByRole("button", { name: /^记数据来源/ }).click();
  await dialog(page).getByLabel("通知金额").check();
  await line(page).fill("财务科");
  await page.keyboard.press("Enter");
  await expect(fees).toContainText("通知金额：财务科");
  await saved(page);
  expect((await storedReport(page, id)).sources).toEqual({ "overview.disclosure": "各单位季度报表", "other.feeCharged": "财务科" });
});

test("last year's source is shown where this year has none, and one click takes it over at the same place", async ({ page }) => {
  const lastYear = someReport({
    year: 2022,
    figures,
    sources: { applications: "信访局上年登记簿", "applications.granted": "上年台账", "overview.disclosure": "上年季度报表" },
  });
  await imported(page, lastYear);
  const id = await open(page, { body: lastYear.body });
  await cell(page, at("received")).click();
  await expect(source(page)).toHaveText("上年来源（整张表）：信访局上年登记簿");
  await cell(page, at("granted")).click();
  await expect(source(page)).toHaveText("上年来源（这一行）：上年台账");
  await page.locator(".place-strip").getByRole("button", { name: "沿用" }).click();
  await expect(source(page)).toHaveText("数据来源（这一行）：上年台账");
  await cell(page, at("received")).click();
  await page.keyboard.press("Shift+F2");
  await expect(dialog(page)).toContainText("上年来源：信访局上年登记簿");
  await dialog(page).getByRole("button", { name: "沿用" }).click();
  await expect(line(page)).toHaveValue("信访局上年登记簿");
  await dialog(page).getByRole("button", { name: "保存" }).click();
  await expect(cell(page, at("received"))).toBeFocused();
  await page.locator('a[data-section="overview"]').click();
  await partSource(page, "overview.disclosure").getByRole("button", { name: "沿用" }).click();
  await expect(partSource(page, "overview.disclosure")).toContainText("数据来源：上年季度报表");
  await saved(page);
  expect((await storedReport(page, id)).sources).toEqual({
    "applications.granted": "上年台账",
    "applications.received": "信访局上年登记簿",
    "overview.disclosure": "上年季度报表",
  });
});

const sources = {
  "applications.granted": "依申请公开台账",
  [at("notHeld")]: "开发区 1月10日核对",
  "overview.disclosure": "各单位季度报表",
};

/** 数据底稿 of a report beside last year's. */
async function openSheet(page: Page): Promise<string> {
  const lastYear = someReport({
    year: 2022,
    figures: { ...figures, [at("received")]: "90" },
    sources: { "applications.received": "信访局上年登记簿" },
  });
  await imported(page, lastYear);
  const id = await open(page, { body: lastYear.body, sources });
  await page.getByRole("link", { name: "数据底稿" }).click();
  await expect(page.getByRole("heading", { name: "数据底稿（内部资料，不公开）" })).toBeVisible();
  return id;
}

test("数据底稿 shows the tables with totals, signs, notes and last year's figures", async ({ page }) => {
  await openSheet(page);
  const table = page.locator('[data-sheet-part="applications"]');
  await expect(table.locator(`[data-at="${at("received")}"]`)).toHaveText("116上年 90");
  await expect(table.locator(`[data-at="${at("notHeld")}"]`)).toContainText("28②");
  await expect(table.locator(`th:has-text("（一）予以公开")`)).toContainText("①");
  await expect(table).toContainText("① 依申请公开台账（“（一）予以公开”这一行）");
  await expect(table).toContainText("② 开发区 1月10日核对（“1.本机关不掌握相关政府信息”的“自然人”）");
  await expect(table).toContainText("“一、本年新收政府信息公开申请数量”这一行：上年来源：信访局上年登记簿");
  await expect(table).toContainText("有数但还没有写来源的：1 行。");
  await page.getByLabel("显示上年数").uncheck();
  await expect(table.locator(`[data-at="${at("received")}"]`)).toHaveText("116");
  expect((await new AxeBuilder({ page }).include(".worksheet").analyze()).violations).toEqual([]);
});

test("数据底稿 is searched by place, figure, source and last year's source, and leads back to the cell", async ({ page }) => {
  await openSheet(page);
  const search = page.getByRole("searchbox", { name: "查找" });
  const lines = page.locator("[data-line]");
  const found = page.locator("[data-found]");
  for (const [query, place] of [
    ["台账", at("granted")],
    ["上年登记簿", at("received")],
    ["不掌握 28", at("notHeld")],
    ["１月10日", at("notHeld")],
  ] as const) {
    await search.fill(query);
    await expect(lines).toHaveCount(1);
    await expect(lines).toHaveAttribute("data-line", place);
    await expect(found).toHaveText(`查找“${query}”：找到 1 行。`);
    await expect(found).toHaveRole("status");
  }
  await expect(lines.locator("mark")).toHaveText(["1月10日"]);
  await search.fill("没有这个单位");
  await expect(found).toHaveText("查找“没有这个单位”：找到 0 行。");
  await search.fill("");
  await page.getByLabel("只看没有来源的").check();
  await expect(found).toHaveText("只看没有来源的：找到 1 行。");
  await lines.getByRole("link").click();
  await expect(cell(page, at("received"))).toBeFocused();
  await write(page, "登记簿");
  await page.getByRole("link", { name: "数据底稿" }).click();
  await page.getByLabel("只看没有来源的").check();
  await expect(found).toHaveText("有数的行都写了来源。");
});

test("数据底稿 prints on A4 by itself: no part of the editor, nothing wider than the page, no empty page", async ({ page }) => {
  await openSheet(page);
  await page.emulateMedia({ media: "print" });
  // A4 less its margins of 15 mm, at 96 pixels to the inch.
  await page.setViewportSize({ width: 680, height: 1000 });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("navigation", { name: "报告各部分" })).toBeHidden();
  await expect(page.getByRole("search")).toBeHidden();
  expect(
    await page
      .locator("table")
      .evaluateAll((tables) => tables.filter((table) => table.scrollWidth > 680 || table.getBoundingClientRect().right > 680).length),
  ).toBe(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/g)?.length).toBe(pdf.match(/\/Type \/Page\b(?!s)/g)?.length);
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(3);
});

test("nothing of a source goes into Word, page or fragment; the data file has it", async ({ page }) => {
  const id = await open(page, { sources: { ...sources, applications: "来源暗记" } });
  const body = async (format: string): Promise<Buffer> => (await page.request.get(`/api/reports/${id}/export/${format}`)).body();
  const published = [
    ...unzip(await body("docx")).map(({ text }) => text),
    (await body("html")).toString(),
    (await body("fragment")).toString(),
  ];
  for (const text of ["来源暗记", ...Object.values(sources)]) expect(published.filter((one) => one.includes(text))).toEqual([]);
  expect(await exportOf(page, id)).toContain("来源暗记");
  await page.goto(`/reports/${id}/preview`);
  await expect(page.frameLocator('iframe[title="报告预览"]').locator("h1")).toBeVisible();
  await expect(page.frameLocator('iframe[title="报告预览"]').locator("body")).not.toContainText("来源暗记");
});
