// The pictures of writing, looking for words, exporting, signing, and two windows on one report.
import type { Page } from "@playwright/test";
import { at, button, dialog, open, openWith, paste, practice, put, type Picture } from "./stage.ts";

const part = (page: Page, address: string) => page.locator("section", { has: page.locator(`[id="heading-${address}"]`) });

export const prose: readonly Picture[] = [
  {
    name: "prose-1",
    reach: async (page) => {
      await openWith(page, "preface");
      await part(page, "preface.authority")
        .getByLabel(/^采用现成的句子/)
        .check();
      await page.locator("[data-chosen]").first().waitFor();
    },
    region: (page) => [part(page, "preface.authority")],
  },
  {
    name: "prose-2",
    reach: async (page) => {
      await openWith(page, "overview");
      await at(page, "overview.disclosure").waitFor();
      await at(page, "overview.disclosure").locator("[data-block]").nth(1).click();
      await part(page, "overview.disclosure").evaluate((element) => element.scrollIntoView({ block: "center" }));
    },
    region: (page) => [part(page, "overview.disclosure").locator(".narrative")],
  },
  {
    name: "prose-3",
    reach: async (page) => {
      await open(page, await put(page, { ...practice, narrative: {} }), "fill/problems");
      await at(page, "problems.issues").click();
      await paste(
        page,
        `<p>1.政策解读形式较为单一</p><p>解读材料以文字为主，图表和视频少，群众反映不够好懂。</p><p><img src="data:,"></p><table><tr><td>解读形式</td><td>件数</td></tr><tr><td>文字</td><td>31</td></tr></table><p>2.部分栏目更新不够及时</p><p>个别单位报送信息晚，栏目更新隔的时间较长。</p>`,
      );
      await page.getByText(/^粘贴时没有带进来/).waitFor();
    },
    region: (page) => [part(page, "problems.issues").locator(".narrative")],
  },
  {
    name: "prose-4",
    reach: async (page) => {
      await openWith(page, "overview");
      await button(page, "查找替换").click();
      await page.getByLabel("查找", { exact: true }).fill("县政府网站");
      await page.getByLabel("替换为", { exact: true }).fill("县人民政府网站");
    },
    region: (page) => [dialog(page)],
    height: 460,
  },
  {
    name: "prose-5",
    reach: async (page) => void (await openWith(page, "other")),
    region: (page) => [part(page, "other.fees")],
  },
];

export const exporting: readonly Picture[] = [
  {
    name: "export-1",
    reach: async (page) => {
      await open(page, await put(page, { ...practice, date: "" }), "preview");
      await page.frameLocator("iframe").locator("h1").waitFor();
    },
    region: (page) => [page.locator("article")],
    height: 720,
  },
];

export const publish: readonly Picture[] = [
  {
    name: "publish-1",
    reach: async (page) => void (await openWith(page, "signature")),
    region: (page) => [page.locator("section[aria-label=落款]")],
  },
];

const licensing = "proactive.licensing.decisions";

/** Without a server for what the page stores. */
const cutOff = (page: Page): Promise<unknown> => page.route("**/api/reports/*", (route) => route.abort());

export const windows: readonly Picture[] = [
  {
    name: "windows-1",
    reach: async (page) => {
      const id = await openWith(page, "disclosed");
      await cutOff(page);
      await at(page, licensing).fill("18462");
      const other = await page.context().newPage();
      await open(other, id, "fill/disclosed");
      await at(other, licensing).fill("18246");
      await other.locator("[data-save=pending]").first().waitFor();
      await other.locator("[data-save=saved]").waitFor();
      await other.close();
      await page.unrouteAll();
      // Not by the button 立即重试: saving tries again by itself, and the button goes away under the click.
      await page.evaluate(() => window.dispatchEvent(new Event("online")));
      await page.locator("[data-questions]").click();
      await dialog(page).waitFor();
    },
    region: (page) => [dialog(page)],
  },
  {
    name: "windows-2",
    reach: async (page) => {
      await openWith(page, "disclosed");
      await cutOff(page);
      await at(page, licensing).fill("18462");
      await page.locator("[data-save=failed]").waitFor();
    },
    region: (page) => [page.locator("header")],
  },
];
