// The guarantees of saving in any browser: kept.spec.ts runs them in today's Chromium, kept.109.spec.ts in the oldest that is promised.
// What follows from each event by itself is proved without a browser (components/saving/step.test.ts); here stands what only a browser
// can show: its own question at closing, what it carries for a page that goes away, its scripts that fail, its own keys.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import type { Report } from "#lib/report/report.ts";
import { paragraph, prose, someReport, storedReport, storedTexts } from "./fixtures/report.ts";
import { expect, test } from "./fixtures/server.ts";
import { cell, deaf, imported, lookAtQuestions, openSection, saved } from "./support.ts";

const issued = "proactive.rules.issued";
const repealed = "proactive.rules.repealed";
const issues = "problems.issues";

const bar = (page: Page) => page.locator("[data-save]");
const dialog = (page: Page) => page.getByRole("dialog", { name: "同一处在另一个窗口也被改过" });

async function open(page: Page, section: string, more: Partial<Report> = {}): Promise<string> {
  const id = await imported(page, someReport(more));
  await page.goto(`/reports/${id}/fill/${section}`);
  await expect(bar(page)).toHaveAttribute("data-save", "saved");
  if (section === "problems") await expect(prose(page, issues)).toBeVisible();
  return id;
}

/** As the browser does when the window goes out of sight, or comes back. */
const turn = (page: Page, to: "hidden" | "visible"): Promise<void> =>
  page.evaluate((state) => {
    Object.defineProperty(document, "visibilityState", { get: () => state, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, to);

/** Pastes text at the caret, as the clipboard gives it. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", plain);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** Answers saves of this report as told, until the function is called. */
async function answering(page: Page, id: string, status: number, message: string): Promise<() => Promise<void>> {
  const url = `**/api/reports/${id}`;
  await page.route(url, (route) =>
    route.request().method() === "PATCH" ? route.fulfill({ status, json: { message } }) : route.continue(),
  );
  return () => page.unroute(url);
}

/** Whether the page takes what is typed into its first cell. */
async function takes(page: Page): Promise<boolean> {
  const before = await cell(page, issued).inputValue();
  await cell(page, issued).focus();
  await page.keyboard.type("9");
  return (await cell(page, issued).inputValue()) !== before;
}

async function withoutScripts(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  await expect(page.locator("noscript p")).toContainText("这个浏览器没有运行网页里的程序，现在填的不会保存");
  await expect(page.locator("noscript p")).toBeVisible();
  await expect(bar(page)).toHaveText("正在打开…");
  await expect(bar(page)).toBeHidden();
  expect(await cell(page, issued).getAttribute("readonly")).not.toBeNull();
  await context.close();
}

/** The page as 网页，全部 stores it. */
async function copyOnDisk(page: Page): Promise<{ readonly url: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-copy-"));
  const path = join(folder, "报告.html");
  writeFileSync(path, await page.content());
  return { url: `file://${path}`, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** `version`: what the browser's own version begins with. */
export function guarantees(version: RegExp): void {
  test("closing with work that is not stored asks, and nothing of it is lost by staying", async ({ page, browser, server }) => {
    expect(browser.version()).toMatch(version);
    const id = await open(page, "disclosed");
    // With the first click the place of messages is fetched.
    await cell(page, issued).click();
    await expect(page.locator("section[aria-label^='操作提示']").first()).toBeAttached();
    await server.kill();
    await cell(page, issued).fill("61");
    await expect(bar(page)).toHaveText("未能保存，正在重试。已记在本机");
    const [question] = await Promise.all([page.waitForEvent("dialog"), page.close({ runBeforeUnload: true })]);
    expect(question.type()).toBe("beforeunload");
    await question.dismiss();
    await page.getByRole("link", { name: "← 全部报告" }).click();
    await expect(page.getByText("还没有保存成功，请先不要换页。")).toBeVisible();
    await expect(cell(page, issued)).toHaveValue("61");
    await server.start();
    await expect(bar(page)).toHaveAttribute("data-save", "saved", { timeout: 15_000 });
    await expect(page.getByText("还没有保存成功，请先不要换页。"), "what no longer holds is no longer said").toHaveCount(0);
    expect((await storedReport(page, id)).figures).toEqual({ [issued]: "61" });
  });

  test("a paste that fills what a browser carries is stored though the window is closed at once, and a longer one as soon as it is out of sight", async ({
    page,
    context,
  }) => {
    const id = await open(page, "problems");
    const refused: string[] = [];
    page.on("pageerror", (problem) => refused.push(problem.message));
    const texts = Array.from({ length: 16 }, (_, at) => `${at}`.padEnd(3000, "字"));
    const stored = (reader: Page, count: number) =>
      expect
        .poll(async () => (await storedTexts(reader, id, issues)).map((text) => text.length))
        .toEqual(texts.slice(0, count).map((text) => text.length));
    await prose(page, issues).click();
    await paste(page, texts.slice(0, 10).join("\n"));
    await turn(page, "hidden");
    await stored(page, 10);
    expect(refused).toEqual([]);
    await turn(page, "visible");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await paste(page, texts.slice(10).join("\n"));
    await turn(page, "hidden");
    await page.close();
    await stored(await context.newPage(), 16);
  });

  test("a window that is hidden and seen again while its save is under way meets no conflict with itself", async ({ page }) => {
    const id = await open(page, "disclosed");
    await page.route(`**/api/reports/${id}`, async (route) => {
      const answer = await route.fetch();
      await new Promise((resume) => setTimeout(resume, 400));
      await route.fulfill({ response: answer });
    });
    await cell(page, issued).focus();
    await page.keyboard.type("1");
    await turn(page, "hidden");
    await turn(page, "visible");
    await page.keyboard.type("2");
    await saved(page);
    await expect(dialog(page)).toHaveCount(0);
    expect((await storedReport(page, id)).figures).toEqual({ [issued]: "12" });
    await page.unrouteAll({ behavior: "wait" });
  });

  test("what stands in the way of saving is said: no answer, a full disk, a report that was deleted; and each is stored by itself afterwards", async ({
    page,
  }) => {
    await page.clock.install();
    const id = await open(page, "disclosed");
    await page.route(`**/api/reports/${id}`, () => undefined);
    await cell(page, issued).fill("1");
    await page.waitForRequest((request) => request.method() === "PATCH");
    await page.clock.fastForward(12_000);
    await expect(bar(page)).toHaveText("未能保存：服务器没有回应，正在重试。已记在本机");
    await page.unroute(`**/api/reports/${id}`);
    await page.clock.fastForward(3000);
    await saved(page);

    const room = await answering(page, id, 507, "磁盘满了，请先清理磁盘。");
    await cell(page, issued).fill("2");
    await expect(bar(page)).toHaveText("未能保存：磁盘满了，请先清理磁盘。已记在本机");
    await room();
    await page.clock.fastForward(10_000);
    await saved(page);

    await page.request.post("/api/acts/remove", { data: { report: id } });
    await cell(page, issued).fill("3");
    await expect(bar(page)).toContainText("这份报告已被删除，请先在首页恢复它，再继续填写。已记在本机");
    await page.request.post("/api/acts/restore", { data: { report: id } });
    await page.clock.fastForward(16_000);
    await saved(page);
    expect((await storedReport(page, id)).figures).toEqual({ [issued]: "3" });
  });

  test("a question that waits for a person never reads as saved, is asked though nothing more can be fetched, and keeps the page", async ({
    page,
    context,
  }) => {
    await deaf(context);
    const id = await open(page, "disclosed", { figures: { [issued]: "1" } });
    await openSection(page, "other");
    await openSection(page, "disclosed");
    const second = await context.newPage();
    await second.goto(`/reports/${id}/fill/disclosed`);
    await cell(second, issued).fill("9");
    await saved(second);
    await page.route("**/*.js*", (route) => route.abort());
    await cell(page, issued).fill("3");
    await expect(bar(page)).toHaveText("冲突 1 处，等您选择");
    const here = page.url();
    await page.goBack();
    await expect(page.getByText("请先选择留下哪一个，再换页。")).toBeVisible();
    expect(page.url()).toBe(here);
    await lookAtQuestions(page);
    await expect(dialog(page)).toContainText(/本窗口填的3.*别处后来存的9/);
    await dialog(page).getByRole("button", { name: "用本窗口的" }).click();
    await saved(page);
    expect((await storedReport(page, id)).figures).toEqual({ [issued]: "3" });
  });

  test("Ctrl+S saves at once and says so in a cell, in running text and in a dialog, or says why not", async ({ page, server }) => {
    const id = await open(page, "problems", { narrative: { [issues]: [paragraph("p", "甲")] } });
    const save = async (words: RegExp) => {
      await page.keyboard.press("Control+s");
      const toast = page.locator("[data-message]").filter({ hasText: words }).first();
      await expect(toast).toBeVisible();
      await toast.getByRole("button", { name: "关闭提示" }).evaluate((button) => button instanceof HTMLElement && button.click());
      await expect(toast).toHaveCount(0);
    };
    await prose(page, issues).click();
    await page.keyboard.press("End");
    await page.keyboard.insertText("乙");
    await save(/^已保存 \d\d:\d\d。随填随存，不用按保存。/);
    expect(await storedTexts(page, id, issues)).toEqual(["甲乙"]);
    await page.getByRole("button", { name: "查找替换" }).click();
    await expect(page.getByRole("dialog").getByLabel("替换为")).toBeVisible();
    await save(/^已保存/);
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "边填边看" }).click();
    await page.frameLocator("iframe").locator("body").click();
    await save(/^已保存/);
    await page.getByRole("button", { name: "收起预览" }).click();
    await openSection(page, "disclosed");
    await cell(page, issued).focus();
    await page.keyboard.type("12");
    await save(/^已保存/);
    await page.keyboard.type("3");
    await expect(cell(page, issued), "the cell goes on being typed in").toHaveValue("123");
    const kept = await page.evaluate(() => {
      const event = new KeyboardEvent("keydown", { key: "s", ctrlKey: true, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(kept, "the browser does not ask where to store the page").toBe(true);
    await saved(page);
    await server.kill();
    await page.keyboard.type("4");
    await save(/^未能保存/);
    await server.start();
    await saved(page);
    expect((await storedReport(page, id)).figures).toEqual({ [issued]: "1234" });
  });

  test("a page that does not come alive says that nothing is saved, and takes no typing: no scripts, one blocked, one of another language, a copy on a disk", async ({
    page,
    browser,
    baseURL,
  }) => {
    const id = await open(page, "disclosed", { figures: { [issued]: "7" } });
    const address = `/reports/${id}/fill/disclosed`;
    await withoutScripts(browser, `${baseURL ?? ""}${address}`);
    const copy = await copyOnDisk(page);
    for (const spoil of ["abort", "break"] as const) {
      // Of the page that is opened, not of the one before it, which may still be fetching what its next act needs.
      await page.goto("about:blank");
      let spoilt: string | undefined;
      await page.route("**/_next/static/**/*.js*", (route) => {
        spoilt ??= route.request().url();
        if (route.request().url() !== spoilt) return route.continue();
        return spoil === "abort" ? route.abort() : route.fulfill({ contentType: "text/javascript", body: "var a = = 1;" });
      });
      await page.goto(address, { waitUntil: "commit" });
      await expect(page.getByText("页面没有装好，现在填的不会保存")).toBeVisible({ timeout: 15_000 });
      await expect(bar(page)).toBeHidden();
      expect(await takes(page), spoil).toBe(false);
      await page.unroute("**/_next/static/**/*.js*");
    }
    const context = await browser.newContext();
    const onDisk = await context.newPage();
    await onDisk.goto(copy.url);
    await expect(onDisk.getByText("这是存在磁盘上的副本，不是年报编制系统")).toBeVisible();
    await expect(bar(onDisk)).toBeHidden();
    expect(await takes(onDisk)).toBe(false);
    await context.close();
    copy.remove();
    expect((await storedReport(page, id)).figures).toEqual({ [issued]: "7" });
  });

  test("a page whose texts a translation has wrapped goes on: figures, findings, dialogs, sections and the words of saving", async ({
    page,
  }) => {
    const problems: string[] = [];
    page.on("pageerror", (problem) => problems.push(problem.message));
    const id = await open(page, "disclosed");
    await expect(page.locator("html")).toHaveAttribute("translate", "no");
    const wrap = () =>
      page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Node[] = [];
        while (walker.nextNode())
          if (
            walker.currentNode.parentElement?.closest("script, style, noscript, .narrative-text, font") === null &&
            walker.currentNode.nodeValue?.trim() !== ""
          )
            texts.push(walker.currentNode);
        for (const text of texts) {
          const font = document.createElement("font");
          font.style.verticalAlign = "inherit";
          text.parentNode?.replaceChild(font, text);
          font.append(text);
        }
      });
    await wrap();
    await cell(page, issued).fill("约3");
    await expect(page.locator("[data-check]").first()).toBeVisible();
    await saved(page);
    await wrap();
    await cell(page, issued).fill("3");
    await expect(page.locator("[data-check]")).toHaveCount(0);
    await page
      .getByRole("button", { name: "核对总数" })
      .or(page.getByRole("button", { name: "键盘说明" }))
      .first()
      .click();
    await saved(page);
    await expect(bar(page)).toHaveText(/^✓ 已保存 \d\d:\d\d$/);
    for (const section of ["requests", "other", "disclosed"]) {
      await openSection(page, section);
      await wrap();
    }
    await page.getByRole("button", { name: "查找替换" }).click();
    await wrap();
    await page.keyboard.press("Escape");
    await cell(page, repealed).fill("4");
    await saved(page);
    await expect(page.getByText("页面没能打开")).toHaveCount(0);
    expect((await storedReport(page, id)).figures).toEqual({ [issued]: "3", [repealed]: "4" });
    expect(problems).toEqual([]);
  });
}
