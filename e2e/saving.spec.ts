// Nothing that a clerk was shown as saved is ever lost, and nothing is written over in silence.
import type { BrowserContext, Page } from "@playwright/test";
import type { Report } from "#lib/report/report.ts";
import { block, paragraph, prose, someReport, storedReport, storedTexts } from "./fixtures/report.ts";
import { expect, test, type Server } from "./fixtures/server.ts";
import { cell, chooseExport, deaf, imported, lookAtQuestions, openSection, saved } from "./support.ts";

// The last and one of the longest files: its tests are shared out, so that no worker stands idle at the end.
test.describe.configure({ mode: "parallel" });

const issued = "proactive.rules.issued";
const repealed = "proactive.rules.repealed";
const inForce = "proactive.rules.inForce";
const licensing = "proactive.licensing.decisions";
const issues = "problems.issues";

const status = (page: Page) => page.locator("[data-save]");

/** A report in the store and open at a section; its id. */
async function opened(page: Page, section: string, more: Partial<Report> = {}): Promise<string> {
  const id = await imported(page, someReport(more));
  await open(page, id, section);
  return id;
}

async function open(page: Page, id: string, section: string): Promise<void> {
  await page.goto(`/reports/${id}/fill/${section}`);
  await expect(status(page)).toHaveAttribute("data-save", "saved");
  if (section === "problems" || section === "other") await expect(page.locator(".narrative-text").first()).toBeVisible();
}

/** A second window on the same report. */
async function other(context: BrowserContext, id: string, section: string): Promise<Page> {
  const page = await context.newPage();
  await open(page, id, section);
  return page;
}

/** The window comes to the front again: it asks what was changed elsewhere meanwhile. */
const comeBack = (page: Page): Promise<void> => page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));

/** The caret to the end of a block; two frames later the editor knows of it, as it would between two acts of a person. */
async function caretAfter(page: Page, id: string): Promise<void> {
  await block(page, id).click();
  await page.keyboard.press("End");
  await page.evaluate(() => new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume))));
}

/** Writes down every sentence about saving that the page shows from now on. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await status(page).evaluate((node) => {
    const said: string[] = [];
    new MutationObserver(() => said.push(node.textContent ?? "")).observe(node, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { said });
  });
  return () => page.evaluate(() => ("said" in window && Array.isArray(window.said) ? window.said.map(String) : []));
}

/** Milliseconds from an edit until the store holds it. */
async function timeUntil(act: () => Promise<void>, isStored: () => Promise<boolean>): Promise<number> {
  await act();
  const from = performance.now();
  await expect.poll(isStored, { intervals: [20] }).toBe(true);
  return performance.now() - from;
}

test("an edit of any kind is stored within a second, and the page says 保存中 and then 已保存 with the time", async ({ page }) => {
  const id = await opened(page, "disclosed");
  const has = (fits: (report: Report) => boolean) => async () => fits(await storedReport(page, id));
  const said = await listen(page);
  const figure = await timeUntil(
    () => cell(page, issued).fill("7"),
    has(({ figures }) => figures[issued] === "7"),
  );
  await saved(page);
  await expect(status(page)).toHaveText(/^✓ 已保存 \d\d:\d\d$/);
  const clock = (time: number) =>
    new Date(time).toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Shanghai" });
  const [, shown] = /(\d\d:\d\d)/.exec((await status(page).textContent()) ?? "") ?? [];
  expect([clock(Date.now()), clock(Date.now() - 60_000)]).toContain(shown);
  expect(await said()).toContain("保存中…");

  await openSection(page, "requests");
  await page.getByRole("button", { name: "核对总数" }).click();
  const printed = await timeUntil(
    () => cell(page, "applications.received.total").fill("9"),
    has(({ stated }) => stated["applications.received.total"] === "9"),
  );
  await openSection(page, "other");
  const field = await timeUntil(
    () => cell(page, "other.feeNotices").fill("3"),
    has(({ fields }) => fields["other.feeNotices"] === "3"),
  );
  await prose(page, "other.matters").click();
  const text = await timeUntil(
    () => page.keyboard.insertText("没有其他事项。"),
    has(({ narrative }) => narrative["other.matters"]?.[0]?.text === "没有其他事项。"),
  );
  const choice = await timeUntil(
    () => page.getByLabel("本年度无此项").check(),
    has(({ fields }) => fields["other.matters"] === "none"),
  );
  await openSection(page, "signature");
  const date = await timeUntil(
    () => page.getByLabel("落款日期").fill("2024-01-20"),
    has((report) => report.date === "2024-01-20"),
  );
  for (const [what, time] of Object.entries({ figure, printed, field, text, choice, date }))
    expect(time, `${what} was stored after ${time} ms`).toBeLessThan(1000);
});

test("whoever types on and on is saved all the while, not only at the first pause", async ({ page }) => {
  const id = await opened(page, "problems");
  const sent: number[] = [];
  page.on("request", (request) => request.method() === "PATCH" && sent.push(performance.now()));
  await prose(page, issues).click();
  const begun = performance.now();
  await page.keyboard.type("abcdefghijklmnop", { delay: 150 });
  const ended = performance.now();
  const during = [begun, ...sent.filter((time) => time < ended)];
  const waits = during.map((time, place) => (during[place + 1] ?? ended) - time);
  expect(Math.max(...waits), "the longest time with unsaved keys, in milliseconds").toBeLessThan(1000 + 150);
  await saved(page);
  expect(await storedTexts(page, id, issues)).toEqual(["abcdefghijklmnop"]);
});

test("after a reload every figure, printed total, field, choice and paragraph is as it was", async ({ page }) => {
  const id = await opened(page, "disclosed");
  await cell(page, issued).fill("3");
  await cell(page, "proactive.fees.collected").fill("0.092");
  await openSection(page, "other");
  await cell(page, "other.feeCharged").fill("120.5");
  await prose(page, "other.matters").click();
  await page.keyboard.insertText("第一段。");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("第二段 <b>。");
  await openSection(page, "preface");
  await page
    .getByLabel(/采用现成的句子/)
    .first()
    .check();
  await saved(page);
  const before = await storedReport(page, id);
  expect(before).toMatchObject({
    figures: { [issued]: "3", "proactive.fees.collected": "0.092" },
    fields: { "other.feeCharged": "120.5", "preface.authority": "ready" },
  });

  await page.reload();
  await expect(page.getByLabel(/采用现成的句子/).first()).toBeChecked();
  await openSection(page, "disclosed");
  await expect(cell(page, issued)).toHaveValue("3");
  await expect(cell(page, "proactive.fees.collected")).toHaveValue("0.092");
  await openSection(page, "other");
  await expect(cell(page, "other.feeCharged")).toHaveValue("120.5");
  await expect(prose(page, "other.matters").locator("[data-block]")).toHaveText(["第一段。", "第二段 <b>。"]);
  expect(await storedReport(page, id), "opening a report changes nothing of it").toEqual(before);
});

test("a value that cannot be read is marked wrong and saved as it was typed", async ({ page }) => {
  const id = await opened(page, "disclosed");
  const typed = { [issued]: "约30", [repealed]: "-5", [inForce]: " 1.2.3 ", [licensing]: "12.5", "proactive.fees.collected": "十万" };
  for (const [address, text] of Object.entries(typed)) await cell(page, address).fill(text);
  await saved(page);
  expect((await storedReport(page, id)).figures).toEqual(typed);
  await page.reload();
  for (const [address, text] of Object.entries(typed)) {
    await expect(cell(page, address)).toHaveValue(text);
    await expect(cell(page, address)).toHaveAttribute("aria-invalid", "true");
  }
});

test("what was typed a moment before leaving is stored, and the browser's way back shows it", async ({ page }) => {
  const id = await opened(page, "disclosed", { figures: { [licensing]: "1" } });
  await cell(page, licensing).fill("2");
  await saved(page);
  await cell(page, issued).fill("41");
  await page.getByRole("link", { name: "← 全部报告" }).click();
  await expect(page.getByRole("heading", { name: "年报编制" })).toBeVisible();
  await expect.poll(async () => (await storedReport(page, id)).figures).toEqual({ [licensing]: "2", [issued]: "41" });
  await page.goBack();
  await expect(cell(page, issued)).toHaveValue("41");
  await expect(cell(page, licensing)).toHaveValue("2");
  await cell(page, repealed).fill("5");
  await saved(page);
  expect((await storedReport(page, id)).figures).toEqual({ [licensing]: "2", [issued]: "41", [repealed]: "5" });
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test.describe("two windows on one report that hear of each other by saving only", () => {
  test.beforeEach(({ context }) => deaf(context));

  test("a cell changed in both is asked about with both values, and either may stay", async ({ page, context }) => {
    const id = await opened(page, "disclosed", { figures: { [issued]: "1", [repealed]: "1" } });
    const second = await other(context, id, "disclosed");
    await cell(page, issued).fill("5");
    await saved(page);
    await cell(second, issued).fill("7");
    const dialog = second.getByRole("dialog", { name: "同一处在另一个窗口也被改过" });
    await lookAtQuestions(second);
    await expect(dialog).toContainText("“规章”的“本年制发件数”");
    await expect(dialog).toContainText(/本窗口填的7.*别处后来存的5/);
    expect((await storedReport(page, id)).figures[issued], "nothing is written over before the choice").toBe("5");
    await second.keyboard.press("Escape");
    await expect(dialog, "it may wait").toHaveCount(0);
    await lookAtQuestions(second);
    await dialog.getByRole("button", { name: "用本窗口的" }).click();
    await expect(dialog).toHaveCount(0);
    await saved(second);
    await expect(cell(second, issued)).toHaveValue("7");
    expect((await storedReport(page, id)).figures[issued]).toBe("7");

    await cell(page, repealed).fill("6");
    await saved(page);
    await expect(cell(page, issued), "the answer to a save brings what the other window changed").toHaveValue("7");
    await cell(second, repealed).fill("8");
    await lookAtQuestions(second);
    await expect(dialog).toContainText(/本窗口填的8.*别处后来存的6/);
    await dialog.getByRole("button", { name: "用别处的" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(cell(second, repealed)).toHaveValue("6");
    await saved(second);
    expect((await storedReport(page, id)).figures).toEqual({ [issued]: "7", [repealed]: "6" });
  });

  test("a paragraph changed in both is asked about with both texts, and either may stay", async ({ page, context }) => {
    const id = await opened(page, "problems", { narrative: { [issues]: [paragraph("p1", "第一段"), paragraph("p2", "第二段")] } });
    const second = await other(context, id, "problems");
    const add = async (window: Page, to: string, text: string) => {
      await caretAfter(window, to);
      await window.keyboard.insertText(text);
    };
    await add(page, "p1", "甲改");
    await saved(page);
    await add(second, "p1", "乙改");
    const dialog = second.getByRole("dialog", { name: "同一处在另一个窗口也被改过" });
    await lookAtQuestions(second);
    await expect(dialog).toContainText("存在的主要问题中的一段");
    await expect(dialog).toContainText(/本窗口填的第一段乙改.*别处后来存的第一段甲改/);
    expect(await storedTexts(page, id, issues)).toEqual(["第一段甲改", "第二段"]);
    await dialog.getByRole("button", { name: "用别处的" }).click();
    await expect(block(second, "p1")).toHaveText("第一段甲改");
    await saved(second);

    await add(page, "p2", "甲改");
    await saved(page);
    await add(second, "p2", "乙改");
    await lookAtQuestions(second);
    await expect(dialog).toContainText(/本窗口填的第二段乙改.*别处后来存的第二段甲改/);
    await dialog.getByRole("button", { name: "用本窗口的" }).click();
    await expect(dialog).toHaveCount(0);
    await saved(second);
    await expect(prose(second, issues).locator("[data-block]")).toHaveText(["第一段甲改", "第二段乙改"]);
    expect(await storedTexts(page, id, issues)).toEqual(["第一段甲改", "第二段乙改"]);
    await comeBack(page);
    await expect(prose(page, issues).locator("[data-block]")).toHaveText(["第一段甲改", "第二段乙改"]);
  });

  test("changes of different cells both stay, and each window comes to show both", async ({ page, context }) => {
    const id = await opened(page, "disclosed");
    const second = await other(context, id, "disclosed");
    await cell(page, issued).fill("5");
    await cell(second, repealed).fill("6");
    await Promise.all([saved(page), saved(second)]);
    await comeBack(page);
    await comeBack(second);
    for (const window of [page, second]) {
      await expect(cell(window, issued)).toHaveValue("5");
      await expect(cell(window, repealed)).toHaveValue("6");
      await expect(window.getByRole("dialog")).toHaveCount(0);
    }
    expect((await storedReport(page, id)).figures).toEqual({ [issued]: "5", [repealed]: "6" });
  });

  test("changes of different paragraphs, and paragraphs put in at one place in both, all stay", async ({ page, context }) => {
    const id = await opened(page, "problems", { narrative: { [issues]: [paragraph("p1", "第一段"), paragraph("p2", "第二段")] } });
    const second = await other(context, id, "problems");
    const write = async (window: Page, at: string, own: string) => {
      await caretAfter(window, at);
      await window.keyboard.insertText(own);
      await caretAfter(window, "p1");
      await window.keyboard.press("Enter");
      await window.keyboard.insertText(`新的一段${own}`);
    };
    await write(page, "p1", "甲");
    await write(second, "p2", "乙");
    await Promise.all([saved(page), saved(second)]);
    await comeBack(page);
    await comeBack(second);
    await expect.poll(() => storedTexts(page, id, issues)).toHaveLength(4);
    const stored = await storedTexts(page, id, issues);
    expect(stored[0]).toBe("第一段甲");
    expect(new Set(stored.slice(1, 3))).toEqual(new Set(["新的一段甲", "新的一段乙"]));
    expect(stored[3]).toBe("第二段乙");
    for (const window of [page, second]) {
      await expect(prose(window, issues).locator("[data-block]")).toHaveText([...stored]);
      await expect(window.getByRole("dialog")).toHaveCount(0);
    }
  });

  test("a paragraph deleted in one window and changed in the other is asked about", async ({ page, context }) => {
    const id = await opened(page, "problems", { narrative: { [issues]: [paragraph("p1", "第一段"), paragraph("p2", "第二段")] } });
    const second = await other(context, id, "problems");
    await block(page, "p2").click({ clickCount: 3 });
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await expect(prose(page, issues).locator("[data-block]")).toHaveText(["第一段"]);
    await saved(page);
    await caretAfter(second, "p2");
    await second.keyboard.insertText("还要");
    const dialog = second.getByRole("dialog");
    await lookAtQuestions(second);
    await expect(dialog).toContainText(/本窗口填的第二段还要.*别处后来存的（这一段已删除）/);
    await dialog.getByRole("button", { name: "用本窗口的" }).click();
    await saved(second);
    expect(await storedTexts(page, id, issues)).toEqual(["第一段", "第二段还要"]);
  });

  test("a change is still saved when it was made while the window asked for what is new", async ({ page }) => {
    const id = await opened(page, "disclosed");
    await page.route(`**/api/reports/${id}`, async (route) => {
      const isQuestion = route.request().postData()?.includes('"changes":[]') === true;
      const answer = await route.fetch();
      // Longer than the pause after which a change is sent.
      if (isQuestion) await new Promise((resume) => setTimeout(resume, 700));
      await route.fulfill({ response: answer });
    });
    await comeBack(page);
    await cell(page, issued).fill("12");
    await expect.poll(async () => (await storedReport(page, id)).figures, { timeout: 3000 }).toEqual({ [issued]: "12" });
    await saved(page);
    // What was asked last may still be held back.
    await page.unrouteAll({ behavior: "wait" });
  });
});

/** Types on while the server is gone, and sees that the page says so. */
async function typeWithoutServer(page: Page): Promise<void> {
  await cell(page, "other.feeCharged").fill("800");
  await expect(status(page)).toHaveAttribute("data-save", "failed");
  await expect(page.getByRole("alert").filter({ hasText: "未能保存" })).toHaveText("未能保存，正在重试。已记在本机");
  await cell(page, "other.feeCollected").fill("750.5");
  await prose(page, "other.matters").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("后写的。");
  await expect(page.getByRole("button", { name: "立即重试" })).toBeVisible();
}

async function loseNothing(page: Page, server: Server): Promise<void> {
  const id = await opened(page, "disclosed");
  await cell(page, issued).fill("21");
  await openSection(page, "other");
  await cell(page, "other.feeNotices").fill("4");
  await prose(page, "other.matters").click();
  await page.keyboard.insertText("先写的。");
  await saved(page);
  await server.kill();
  await typeWithoutServer(page);
  await server.start();
  await expect(status(page)).toHaveAttribute("data-save", "saved", { timeout: 15_000 });
  expect(await storedReport(page, id)).toMatchObject({
    figures: { [issued]: "21" },
    fields: { "other.feeNotices": "4", "other.feeCharged": "800", "other.feeCollected": "750.5" },
  });
  expect(await storedTexts(page, id, "other.matters")).toEqual(["先写的。后写的。"]);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.reload();
  await expect(cell(page, "other.feeCollected")).toHaveValue("750.5");
  await expect(prose(page, "other.matters")).toHaveText("先写的。后写的。");
}

test("a killed server loses nothing that was shown as saved, and the open page saves the rest once there is a server again", async ({
  page,
  server,
}) => {
  await loseNothing(page, server);
});

test("what a page had shown as saved is in the file when the server is killed at that very moment", async ({ page, server }) => {
  const id = await opened(page, "disclosed");
  await cell(page, licensing).fill("301");
  await page.locator('[data-save="pending"]').waitFor();
  await page.locator('[data-save="saved"]').waitFor();
  await server.kill();
  await page.close({ runBeforeUnload: false });
  await server.start();
  const answer = await fetch(`${server.url}/api/reports/${id}/export/json`);
  expect(await answer.json()).toMatchObject({ figures: { [licensing]: "301" } });
});

test("without a server no button takes the page and what is typed away; an export says why there is none, and closing is asked about", async ({
  page,
  server,
}) => {
  const id = await opened(page, "disclosed");
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await expect(page.getByRole("dialog").getByRole("button", { name: /^Word/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await server.kill();
  await cell(page, issued).fill("61");
  await expect(status(page)).toHaveAttribute("data-save", "failed");
  await page.getByRole("button", { name: "查找替换" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("这一块没能打开，可能连不上服务器。已经填的内容还在。");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "边填边看" }).click();
  await expect(page.getByRole("complementary", { name: "预览" }).getByRole("alert")).toContainText("这一块没能打开");
  await page.getByRole("button", { name: "收起预览" }).click();
  await chooseExport(page, "Word");
  await expect(page.getByText("还有内容没有保存成功，暂时不能导出。")).toBeVisible();
  const [question] = await Promise.all([page.waitForEvent("dialog"), page.close({ runBeforeUnload: true })]);
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();
  await server.start();
  await page.getByRole("button", { name: "立即重试" }).click();
  await expect(status(page)).toHaveAttribute("data-save", "saved");
  await expect(cell(page, issued)).toHaveValue("61");
  expect((await storedReport(page, id)).figures).toEqual({ [issued]: "61" });
});

test("a dialog of export that was never opened says without a server that it cannot, and opens once there is one", async ({
  page,
  server,
}) => {
  await opened(page, "disclosed");
  await server.kill();
  await page.getByRole("button", { name: "导出", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "导出" });
  await expect(dialog.getByRole("alert")).toContainText("这一块没能打开，可能连不上服务器。已经填的内容还在。");
  await server.start();
  await dialog.getByRole("button", { name: "再试一次" }).click();
  await expect(dialog.getByRole("button", { name: /^Word/ })).toBeVisible();
});

test("a part that cannot be fetched says so, the rest of the page stays, and another try brings it", async ({ page }) => {
  const id = await opened(page, "disclosed");
  await page.route("**/*.js*", (route) => route.abort());
  await cell(page, issued).fill("62");
  await page.getByRole("button", { name: "查找替换" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("alert")).toContainText("这一块没能打开");
  await page.unroute("**/*.js*");
  await dialog.getByRole("button", { name: "再试一次" }).click();
  await expect(dialog.getByLabel("替换为")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cell(page, issued)).toHaveValue("62");
  await saved(page);
  expect((await storedReport(page, id)).figures).toEqual({ [issued]: "62" });
});
