// 图解: the charts of a report beside last year's, on a page of their own and at the end of what is exported.
import { readFileSync } from "node:fs";
import { chartsOf, isDrawable } from "#lib/charts/chart.ts";
import { settingOf, themes, usualTheme } from "#lib/charts/theme.ts";
import { altText } from "#lib/charts/words.ts";
import { expect, test } from "./fixtures/alive.ts";
import { load } from "cheerio";
import { expectClean } from "./fixtures/axe.ts";
import { expectNothingBeside } from "./published.ts";
import { contentOf, imported, sample } from "./support.ts";
import { tools } from "../scripts/tools.mjs";

const { edition, report: taken } = sample("yishui-2021");
const report = { ...taken, body: { ...taken.body, name: "图解县" } };
const before = { ...report, year: report.year + 1 };
const now = { ...report, year: report.year + 2, figures: { ...report.figures, "applications.granted.person": "123" } };

test("each chart is a picture that says its numbers, with its table beside it, on a phone too; 附图解 puts them at the end of the page, of its three previews and of what is copied", async ({
  page,
  context,
}) => {
  await imported(page, before);
  const id = await imported(page, now);
  await page.goto(`/reports/${id}/preview`);
  await page.getByRole("checkbox", { name: "附图解" }).check();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "网页文件" }).click()]);
  const { name, content } = await contentOf(download);
  await expect(page.getByRole("region", { name: /^操作提示/ }), "how it ended is said where it began").toContainText(`已导出：${name}`);
  await page.route("**/export/csv*", (route) => route.abort());
  await page.getByRole("button", { name: "CSV 数字表" }).click();
  await expect(page.getByRole("region", { name: /^操作提示/ }), "and so is a failure").toContainText("连不上服务器，没有导出");
  const exported = load(content.toString("utf8"));
  const labels = exported("svg")
    .map((_, one) => exported(one).attr("aria-label"))
    .get();
  const shown = page.frameLocator('iframe[title="报告预览"]');
  const drawn = () => shown.locator("svg:not(.elsewhere *)").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  await expect.poll(drawn, "the preview of the page").toEqual(labels);
  await page.getByRole("tab", { name: "公文" }).click();
  const onPaper = chartsOf({ edition, report: now }, [{ edition, report: before }])
    .filter(isDrawable)
    .map(altText);
  await expect.poll(async () => [...new Set(await drawn())], "the pages of the paper, drawn as they are printed").toEqual(onPaper);
  await page.getByRole("tab", { name: "门户粘贴" }).click();
  await expect(shown.locator("table")).toHaveCount(exported("table").length);
  await expect(shown.locator("svg")).toHaveCount(0);
  await context.grantPermissions(["clipboard-read"]);
  await page.getByRole("button", { name: "复制到门户" }).click();
  await expect(page.getByText(/^(全文)?已复制/)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText()), "the number tables are copied too").toContain(
    "图解中的数字与本报告及以前年度的年度报告一致",
  );
  await page.getByRole("link", { name: "图解", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^图解：/ })).toBeFocused();
  const results = page.getByRole("region", { name: "政府信息公开申请办理结果（单位：件）", exact: true });
  await expect(results.getByRole("img")).toHaveAccessibleName(
    new RegExp(`^环形图：${now.year}年.*（一）予以公开123件、占.*以前年度合计：${before.year}年`),
  );
  await expect(page.getByRole("definition").filter({ hasText: "÷" })).toHaveText("（予以公开＋部分公开）÷办理结果总计");
  await expect(results.getByRole("row", { name: "（一）予以公开" }).getByRole("cell").last()).toHaveText("123");
  await expectClean(page, "图解");
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const pictures = await page
    .getByRole("img")
    .evaluateAll((all) => all.map((one) => [one.getAttribute("aria-label"), one.getBoundingClientRect().right <= innerWidth]));
  expect(pictures.length).toBeGreaterThan(2);
  expect(labels).toEqual(pictures.map(([label]) => label));
  expect(pictures.every(([, fits]) => fits)).toBe(true);
});

test("the choice of colours is kept for the page, the exports and 发布设置; the long picture is a PNG as wide as WeChat wants it", async ({
  page,
}) => {
  const id = await imported(page, { ...now, body: { ...now.body, name: "长图县" } });
  await page.goto(`/reports/${id}/charts`);
  const banner = page.locator(".poster-banner");
  const colour = () => banner.evaluate((one) => getComputedStyle(one).backgroundColor);
  const [usual, other] = [await colour(), themes.find((theme) => theme.id !== usualTheme.id) ?? usualTheme];
  try {
    await page.getByRole("radio", { name: other.name }).check();
    await expect(page.getByText(`图解的配色已改为${other.name}`)).toBeVisible();
    await expect.poll(colour).not.toBe(usual);
    await expect(page.locator(".chart-picture svg").first()).toContainText("合计");
    const exported = await (await page.request.get(`/api/reports/${id}/export/html?charts=yes`)).text();
    expect([exported.includes(other.parts[0] ?? ""), exported.includes(usualTheme.parts[0] ?? "")]).toEqual([true, false]);
    const word = await page.request.get(`/api/reports/${id}/export/docx?charts=yes`);
    expect(word.ok()).toBe(true);
    if (tools().fonts) {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "下载长图" }).click()]);
      expect(download.suggestedFilename()).toMatch(/^长图县\d{4}年政府信息公开工作年度报告_图解(（.+）)?\.png$/);
      const bytes = readFileSync(await download.path());
      expect([bytes.toString("latin1", 1, 4), bytes.readUInt32BE(16)]).toEqual(["PNG", 750]);
    }
    await page.goto("/settings", { waitUntil: "networkidle" });
    await expect(page.getByRole("radio", { name: other.name })).toBeChecked();
  } finally {
    await page.request.post("/api/acts/settings", { data: { texts: settingOf(usualTheme) } });
  }
});

test("on an office screen and on a phone the head of 图解 is in sight whole, and nothing stands beside the page", async ({ page }) => {
  const id = await imported(page, { ...now, body: { ...now.body, name: "大小县" } });
  await page.setViewportSize({ width: 1366, height: 650 });
  await page.goto(`/reports/${id}/charts`);
  const cards = page.locator(".card");
  const below = await cards.evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().bottom > innerHeight).length);
  expect([(await cards.count()) >= 4, below]).toEqual([true, 0]);
  await expect(page.getByRole("img").first()).toBeInViewport({ ratio: 0.3 });
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 640 });
    await expectNothingBeside(page, `${width} px`);
  }
});
