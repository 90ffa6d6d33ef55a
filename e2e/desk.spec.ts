// The desk: how much of the work is in sight on the screen of an office (1366×650 within the browser's window), in each state that a
// table stands in; where one arrives; what is said and where; the keys of Word and Excel.
import { expect, test, type Page } from "./fixtures/alive.ts";
import type { Report } from "#lib/report/report.ts";
import { drawn } from "./fixtures/drawn.ts";
import { goToList, line, paragraph, someCounty, someReport, storedReport } from "./fixtures/report.ts";
import { focusInSight, rowsInSight } from "./fixtures/rows.ts";
import { cell, imported, openSection, ready, sample, saved } from "./support.ts";

test.use({ viewport: { width: 1366, height: 650 } });

const at = (row: string, column: string) => `applications.${row}.${column}`;
const { report } = sample("yishui-2021");

/** A finished report with last year's, and one 提醒 in its third section: what it took over is not what last year left. */
async function twoYears(page: Page, figures: Report["figures"] = {}): Promise<string> {
  const name = someCounty();
  const body = { ...report.body, name };
  await imported(page, { ...report, body });
  return imported(page, { ...report, year: 2022, date: "2023-01-20", body, stated: {}, figures: { ...report.figures, ...figures } });
}

const reminded = { [at("carriedIn", "person")]: "3", [at("carriedOut", "person")]: "3" };

async function open(page: Page, id: string, section = "requests"): Promise<void> {
  await page.goto(`/reports/${id}/fill/${section}`);
  await ready(page);
}

/** The problems are fetched with the first key or click. */
async function problemsShown(page: Page): Promise<void> {
  await page.keyboard.press("Shift");
  await expect(page.getByRole("region", { name: "本页的问题" })).toBeVisible();
}

test.describe("rows of section three in sight", () => {
  test("12 when it opens, also with its 口径说明 open on the first visit", async ({ page }) => {
    await open(page, await twoYears(page));
    await expect(page.getByRole("region", { name: "口径说明" })).toBeVisible();
    expect(await rowsInSight(page)).toBeGreaterThanOrEqual(12);
    await page.reload();
    await expect(page.getByRole("button", { name: /^口径说明/ })).toHaveAttribute("aria-expanded", "false");
    expect(await rowsInSight(page)).toBeGreaterThanOrEqual(13);
  });

  test("10 with one 提醒 and last year shown", async ({ page }) => {
    const id = await twoYears(page, reminded);
    await open(page, id);
    await page.getByRole("button", { name: "与上年对照" }).click();
    await expect(page.locator("[data-under]").first()).toBeVisible();
    await page.reload();
    await problemsShown(page);
    await expect(page.locator("[data-under]").first()).toBeVisible();
    expect(await rowsInSight(page)).toBeGreaterThanOrEqual(10);
  });

  test("10 with 核对总数, whose column takes no second line", async ({ page }) => {
    const id = await twoYears(page);
    await open(page, id);
    await page.reload();
    await page.getByRole("button", { name: "核对总数" }).click();
    await expect(cell(page, at("granted", "total"))).toBeVisible();
    await page.evaluate(() => scrollTo(0, 0));
    expect(await rowsInSight(page)).toBeGreaterThanOrEqual(10);
  });

  test("8 in 大字 (125%)", async ({ page }) => {
    const id = await twoYears(page);
    await open(page, id);
    await page.reload();
    await drawn(page, { size: "125" });
    await expect.poll(() => rowsInSight(page)).toBeGreaterThanOrEqual(8);
  });

  test("6 beside the preview", async ({ page }) => {
    const id = await twoYears(page);
    await open(page, id);
    await page.getByRole("button", { name: "边填边看" }).click();
    await page.reload();
    await expect(page.frameLocator("iframe").locator("h1")).toBeVisible();
    expect(await rowsInSight(page)).toBeGreaterThanOrEqual(6);
  });
});

test("at 200% zoom the cell in which one types is in sight from the first row to the last and back", async ({ page }) => {
  await page.setViewportSize({ width: 683, height: 325 });
  await open(page, await twoYears(page, reminded));
  await cell(page, at("received", "person")).click();
  for (const key of ["ArrowDown", "ArrowUp"]) {
    for (let row = 0; row < 26; row += 1) {
      await page.keyboard.press(key);
      if ((await page.evaluate(() => document.activeElement?.tagName)) === "INPUT" && row === 12) await page.keyboard.type("1");
      expect(await focusInSight(page), `${key} ${row}: ${await page.evaluate(() => document.activeElement?.id)}`).toBe(true);
    }
  }
});

test("口径说明 opens by Ctrl+F1 and by a click, and F1 with Ctrl opens no help", async ({ page }) => {
  await open(page, await twoYears(page));
  const words = page.getByRole("region", { name: "口径说明" });
  await expect(words).toBeVisible();
  await page.keyboard.press("Control+F1");
  await expect(words).toBeHidden();
  await page.keyboard.press("Control+F1");
  await expect(words).toContainText("每一列都要平");
  await page.getByRole("button", { name: /^口径说明/ }).click();
  await expect(words).toBeHidden();
  expect(page.context().pages()).toHaveLength(1);
});

test("the rule of the active row stands in the strip, with last year's figure of the cell", async ({ page }) => {
  await open(page, await twoYears(page, { [at("granted", "person")]: "12" }));
  await page.getByRole("button", { name: "与上年对照" }).click();
  await cell(page, at("granted", "person")).click();
  await expect(page.locator("[data-guidance]")).toContainText("所申请公开的信息可以公开的。");
  await expect(page.locator("[data-last-year-words]")).toHaveText("上年 62，今年减少 50，下降80.6% ▼50");
});

test("the list of sections is folded to marks that are named, and opens", async ({ page }) => {
  await open(page, await twoYears(page));
  const link = page.getByRole("navigation", { name: "报告各部分" }).getByRole("link", { name: "四、复议诉讼情况" });
  const narrow = (await link.boundingBox())?.width ?? 0;
  await page.getByRole("button", { name: "展开各部分的名称" }).click();
  await expect.poll(async () => (await link.boundingBox())?.width).toBeGreaterThan(narrow + 50);
  await page.reload();
  await expect(page.getByRole("button", { name: "收起各部分的名称" })).toHaveAttribute("aria-expanded", "true");
  await page.getByRole("button", { name: "收起各部分的名称" }).click();
  await link.click();
  await page.waitForURL(/\/fill\/disputes/);
});

test("the problems are one line with the first of them, which unfolds to all", async ({ page }) => {
  await open(page, await twoYears(page, { ...reminded, [at("granted", "person")]: "26" }));
  await problemsShown(page);
  const list = page.getByRole("region", { name: "本页的问题" });
  expect((await list.boundingBox())?.height).toBeLessThanOrEqual(32);
  await expect(list.locator("[data-check]").filter({ visible: true })).toHaveCount(1);
  await expect(list.getByText("第一项＋第二项＝119，第三项＋第四项＝83，差 36")).toBeVisible();
  await list.getByRole("button", { name: /展开$/ }).click();
  await expect(list.getByText("二、上年结转政府信息公开申请数量＝3")).toBeVisible();
});

test("an empty section one has its six boxes on two screens, with one toolbar and what to write in the empty boxes", async ({ page }) => {
  await open(page, await imported(page, someReport()), "overview");
  const boxes = page.getByRole("main").getByRole("textbox");
  await expect(boxes).toHaveCount(6);
  const bottom = await boxes.last().evaluate((box) => box.getBoundingClientRect().bottom);
  expect(bottom).toBeLessThanOrEqual(2 * 650);
  const tools = page.getByRole("group", { name: /的排版$/ });
  await expect(tools).toHaveCount(1);
  await boxes.nth(2).click();
  await expect(page.getByRole("group", { name: "依申请公开的排版" })).toBeVisible();
  await expect(tools).toHaveCount(1);
  await expect(boxes.nth(2)).toHaveAttribute("aria-placeholder", /写收到、办结和结转的申请情况。/);
  const hinted = () => boxes.nth(2).evaluate((box) => getComputedStyle(box, "::before").content !== "none");
  expect(await hinted()).toBe(true);
  await page.keyboard.insertText("全年收到申请12件。");
  await expect.poll(hinted).toBe(false);
});

test("下一部分 leads to the first empty cell or box; a finished section to its heading, which is not framed", async ({ page }) => {
  await open(page, await imported(page, someReport({ figures: { [at("received", "person")]: "3" } })), "overview");
  await page.getByRole("link", { name: /^下一部分/ }).click();
  await expect(cell(page, "proactive.rules.issued")).toBeFocused();
  await page.getByRole("link", { name: /^下一部分/ }).click();
  await expect(cell(page, at("received", "enterprise"))).toBeFocused();
  expect(await page.evaluate(() => scrollY), "the table stands as when it opens").toBe(0);
  await openSection(page, "problems");
  await expect(page.locator('[id="problems.issues"]')).toBeFocused();
  const id = await twoYears(page);
  await open(page, id, "disclosed");
  await page.getByRole("link", { name: /^下一部分/ }).press("Enter");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toBeFocused();
  await expect(heading).toHaveCSS("outline-style", "none");
});

test("opening a report leads back to the place last used, scroll and all", async ({ page }) => {
  const id = await twoYears(page);
  await open(page, id);
  await cell(page, at("repeated", "research")).click();
  const scrolled = await page.evaluate(() => scrollY);
  expect(scrolled).toBeGreaterThan(0);
  await saved(page);
  const { year, body } = await storedReport(page, id);
  await page.getByRole("link", { name: "全部报告" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await goToList(page, { year, body });
  await line(page, id).getByRole("link").first().click();
  await expect(cell(page, at("repeated", "research"))).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolled);
});

test("a message takes no room from the page, goes after six seconds, and can be read and taken back in 刚才做的", async ({ page }) => {
  await open(page, await imported(page, someReport()));
  const foot = page.getByRole("contentinfo");
  const height = (await foot.boundingBox())?.height;
  await page.getByRole("button", { name: "空白格填 0" }).click();
  const message = foot.getByRole("region", { name: "操作提示" });
  await expect(message.getByText("已把 144 个空格填为 0。")).toBeVisible();
  expect((await foot.boundingBox())?.height, "it stands in the foot, which is always there").toBe(height);
  await page.mouse.move(10, 300);
  await expect(message.getByText("已把 144 个空格填为 0。")).toHaveCount(0, { timeout: 9000 });
  await page.getByRole("button", { name: "刚才做的" }).click();
  const list = page.getByRole("region", { name: "刚才做的" });
  await expect(list).toContainText("已把 144 个空格填为 0。");
  await list.getByRole("button", { name: "撤销" }).click();
  await expect(cell(page, at("granted", "person"))).toHaveValue("");
  await expect(message).toContainText("已撤销，144 个格恢复为空。");
});

test("刚才做的 lists what was done and not what was said: a cell and a text from anywhere can be taken back and done again, what was undone is gone", async ({
  page,
}) => {
  await open(page, await imported(page, someReport()));
  const granted = cell(page, at("granted", "person"));
  await granted.click();
  await page.keyboard.type("=30+7");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+z");
  await granted.click();
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await openSection(page, "overview");
  await page.locator("[id='overview.disclosure']").click();
  await page.keyboard.type("全年公开。");
  await page.getByRole("button", { name: "刚才做的" }).click();
  const deeds = page.getByRole("region", { name: "刚才做的" }).getByRole("list", { name: "可以撤销的" });
  await expect(deeds.getByRole("listitem")).toHaveText([/写“主动公开”（5 字）.*撤销/, /（一）予以公开 · 自然人：空 → 12.*撤销/]);
  await deeds.getByRole("button", { name: /^撤销：写“主动公开”/ }).click();
  await expect(page.locator("[id='overview.disclosure']")).not.toContainText("全年公开。");
  await expect(deeds.getByRole("listitem").first()).toHaveText(/已撤销：写“主动公开”（5 字）.*重做/);
  await deeds.getByRole("button", { name: /^撤销：（一）予以公开/ }).click();
  await openSection(page, "requests");
  await expect(granted).toHaveValue("");
});

test("a message goes with the next page, and what was done in a report cannot be taken back from another", async ({ page }) => {
  await open(page, await imported(page, someReport()));
  await page.getByRole("button", { name: "空白格填 0" }).click();
  const message = page.getByRole("region", { name: "操作提示" });
  await expect(message).toContainText("已把 144 个空格填为 0。");
  await page.waitForTimeout(3200);
  await openSection(page, "disputes");
  await expect(message).not.toContainText("144");
  await page.getByRole("button", { name: "刚才做的" }).click();
  await expect(page.getByRole("region", { name: "刚才做的" }).getByRole("button", { name: "撤销" })).toBeVisible();
});

test("Ctrl+S says that saving is automatic; Ctrl+H replaces; Ctrl+F finds labels, figures and text in all sections and goes there", async ({
  page,
}) => {
  const id = await imported(page, {
    ...report,
    body: { ...report.body, name: someCounty() },
    narrative: { ...report.narrative, "problems.issues": [paragraph("a", "解读材料形式单一。")] },
  });
  await open(page, id);
  await cell(page, at("granted", "person")).click();
  await page.keyboard.press("Control+s");
  await expect(page.getByText(/^已保存 .*随填随存，不用按保存。$/)).toBeVisible();
  await page.keyboard.press("Control+h");
  await expect(page.getByRole("dialog", { name: "在全文中查找替换" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+f");
  const dialog = page.getByRole("dialog", { name: "在报告中查找" });
  await dialog.getByLabel("找什么").fill("重复申请");
  await expect(dialog.locator("[data-found]")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(cell(page, at("repeated", "person"))).toBeFocused();
  await page.keyboard.press("Control+f");
  await dialog.getByLabel("找什么").fill("形式单一");
  await dialog.locator("[data-found]").click();
  await page.waitForURL(/\/fill\/problems/);
  await expect(page.locator('[id="problems.issues"]')).toBeFocused();
});
