// 使用说明: F1 from where one stands, in a window of its own; found, read and printed with nothing but the keyboard.
import { expect, test, type BrowserContext, type Page } from "./fixtures/alive.ts";
import { topics } from "#components/help/contents.ts";
import { expectClean } from "./fixtures/axe.ts";
import { prose } from "./fixtures/report.ts";
import { cell, imported, sample, saved } from "./support.ts";

const { report } = sample("practice");
const granted = "applications.granted.person";

const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** Presses F1 where the focus is, again while the page is still coming to life, until the one window of the help shows a topic. */
async function expectHelp(page: Page, topic: string): Promise<void> {
  await expect(async () => {
    await page.bringToFront();
    await page.keyboard.press("F1");
    await expect.poll(() => helpOf(page.context()).map(pathOf), { timeout: 2000 }).toEqual([`/help/${topic}`]);
  }).toPass({ timeout: 15_000 });
}

/** The windows that show help. */
const helpOf = (context: BrowserContext): readonly Page[] => context.pages().filter((page) => pathOf(page).startsWith("/help"));

/** A text of two cells, pasted where the focus is. */
const pasteTwoCells = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "12\t13");
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });

test("F1 opens the page for the place where one stands, always in the same window", async ({ page }) => {
  const id = await imported(page, { ...report, figures: { ...report.figures, [granted]: "83" } });
  await page.goto("/");
  await expectHelp(page, "walk");
  await page.goto("/reports/new");
  await page.getByLabel("名称", { exact: true }).focus();
  await expectHelp(page, "new-report");

  await page.goto(`/reports/${id}/fill/requests`);
  await saved(page);
  await expectHelp(page, "tables");
  await page.locator("[data-check]").first().focus();
  await expectHelp(page, "findings");
  await page.getByRole("button", { name: "空白格填 0" }).focus();
  await expectHelp(page, "zero");
  await page.getByRole("button", { name: "与上年对照" }).focus();
  await expectHelp(page, "last-year");
  await cell(page, granted).focus();
  await expectHelp(page, "tables");
  await pasteTwoCells(page);
  await expect(page.getByRole("dialog", { name: "粘贴到表格" })).toBeVisible();
  await expectHelp(page, "paste");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "查找替换" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectHelp(page, "prose");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "导出" })).toBeVisible();
  await expectHelp(page, "export");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "显示", exact: true }).click();
  await expectHelp(page, "display");

  await page.goto(`/reports/${id}/fill/problems`);
  await prose(page, "problems.issues").click();
  await expectHelp(page, "prose");
  await page.goto(`/reports/${id}/fill/signature`);
  await page.getByLabel(/^落款日期/).focus();
  await expectHelp(page, "publish");
  await page.goto("/");
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: /^备份全部报告/ }).hover();
  await expectHelp(page, "backup");
});

test("F1 is answered inside the frame of the preview too, and F8 leads from there to the first problem", async ({ page }) => {
  // Its text says the number as well, and would come first.
  const id = await imported(page, { ...report, narrative: {}, figures: { ...report.figures, [granted]: "83" } });
  await page.goto(`/reports/${id}/preview`);
  await page.frameLocator('iframe[title="报告预览"]').locator("h1").click();
  await expect(page.locator("iframe")).toBeFocused();
  await expectHelp(page, "export");
  await page.bringToFront();
  await page.keyboard.press("F8");
  await page.waitForURL(/\/fill\/requests/);
  await expect(cell(page, "applications.received.person")).toBeFocused();
});

test("reading the help loses nothing: a half typed figure and a text that could not be saved stay as they are", async ({ page }) => {
  const id = await imported(page, report);
  await page.goto(`/reports/${id}/fill/requests`);
  await saved(page);
  await page.route("**/api/reports/*", (route) => route.abort());
  await cell(page, granted).focus();
  await page.keyboard.type("12");
  await expectHelp(page, "tables");
  await page.bringToFront();
  await expect(cell(page, granted)).toBeFocused();
  await page.keyboard.type("3");
  await expect(cell(page, granted)).toHaveValue("123");
  await expect(page.locator("[data-save]")).toHaveAttribute("data-save", "failed");
  await page.getByRole("link", { name: /^使用说明/ }).click();
  await expect.poll(() => helpOf(page.context()).map(pathOf)).toEqual(["/help"]);
  await expect(cell(page, granted)).toHaveValue("123");
  await page.unrouteAll();
});

test("by keyboard alone a page is searched for, opened, and the next one reached; F1 there leads to the contents", async ({ page }) => {
  await page.goto("/help");
  const box = page.getByRole("searchbox", { name: "查找" });
  for (let presses = 0; presses < 20 && !(await box.evaluate((input) => input === document.activeElement)); presses += 1)
    await page.keyboard.press("Tab");
  await expect(box).toBeFocused();
  await page.keyboard.type("怎么撤销");
  await expect(page.getByRole("status")).toHaveText(/^找到 \d+ 页。$/);
  await expect(page.locator("[data-found] a").first()).toHaveText("填数字表格");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL("/help/tables");
  await page.getByRole("link", { name: /^下一页/ }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("/help/paste");
  await page.getByRole("link", { name: /上一页/ }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("/help/tables");
  await page.keyboard.press("F1");
  await page.waitForURL("/help");
  expect(page.context().pages()).toHaveLength(1);
});

test("the search finds words in any topic, says where nothing is found, and gives the contents back", async ({ page }) => {
  await page.goto("/help");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(topics.length);
  const box = page.getByRole("searchbox", { name: "查找" });
  await box.fill("1月31日");
  await expect(page.locator("[data-found]")).toContainText("送审与发布");
  await expect(page.locator("[data-found]")).toContainText("每年1月31日前");
  await box.fill("龙舟");
  await expect(page.getByRole("status")).toHaveText("没有找到“龙舟”。请换一个短一点的词。");
  await box.fill("");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(topics.length);
});

/** The addresses of the links of the page, those to places in it aside: these are there. */
async function linksOf(page: Page, path: string): Promise<readonly string[]> {
  const all = await page.locator("a[href]").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const lost = await page.evaluate(
    (places) => places.filter((place) => document.getElementById(place) === null),
    all.filter((href) => href.startsWith("#")).map((href) => href.slice(1)),
  );
  expect(lost, `${path}: places that are not there`).toEqual([]);
  return all.filter((href) => !href.startsWith("#"));
}

test("on every page axe finds nothing, every link answers, every picture is drawn, and nothing scrolls sideways at 200% zoom", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const links = new Set<string>();
  for (const path of ["/help", "/help/all", ...topics.map(({ id }) => `/help/${id}`)]) {
    await page.goto(path);
    const broken = await page.locator("main img").evaluateAll((images) =>
      Promise.all(
        images.map(async (image) =>
          image instanceof HTMLImageElement &&
          (await image.decode().then(
            () => true,
            () => false,
          ))
            ? ""
            : image.outerHTML,
        ),
      ),
    );
    expect(broken.join(""), path).toBe("");
    for (const link of await linksOf(page, path)) links.add(link);
    await expectClean(page, path);
    await page.setViewportSize({ width: 683, height: 384 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1366, height: 768 });
  }
  for (const href of links) expect((await page.request.get(href)).status(), href).toBe(200);
});

test("one page prints all topics with their pictures whole, links by number, and nothing that is only for the screen", async ({ page }) => {
  await page.goto("/help/tables");
  await page.evaluate(() => Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) }));
  await page.getByRole("button", { name: "打印本页" }).click();
  expect(await page.evaluate(() => "printed" in window && window.printed)).toBe(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "使用说明各页" })).toBeHidden();
  await expect(page.getByRole("navigation", { name: "上一页和下一页" })).toBeHidden();
  await page.emulateMedia({ media: null });

  await page.getByRole("link", { name: "打印全部…" }).click();
  await page.waitForURL("/help/all");
  await expect(page.getByRole("button", { name: "打印全部" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "打印全部" })).toBeHidden();
  for (const [place, { id, title }] of topics.entries()) {
    await expect(
      page.locator(`[id="${id}"]`).getByRole("heading", { level: 2, name: `${place + 1}. ${title}`, exact: true }),
    ).toBeVisible();
  }
  for (const picture of await page.locator(".help-picture").all()) await expect(picture).toHaveCSS("break-inside", "avoid");
  const link = page.locator("#walk .help-link").first();
  await expect(link).toHaveCSS("text-decoration-line", "none");
  expect(await link.evaluate((node) => getComputedStyle(node, "::after").content)).toContain("（第 ");
});
