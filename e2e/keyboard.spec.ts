// Without a mouse: the whole way from the start page to the downloads, and the focus is never lost on it.
import type { Page } from "@playwright/test";
import { line, paragraph, someCounty, someReport, storedReport } from "./fixtures/report.ts";
import { act, choose, enter, expectArrival, expectFocus, pickRadio, press, tabBackTo, tabTo } from "./fixtures/keys.ts";
import { expect, test } from "./fixtures/server.ts";
import { cell, contentOf, deaf, imported, ready, sample, saved, statusOf, tabOrder, total } from "./support.ts";

const { report, edition } = sample("yishui-2021");
const at = (row: string, column: string) => `applications.${row}.${column}`;

async function begin(page: Page, name: string): Promise<void> {
  await page.goto("/");
  await enter(page, "link", "新建报告");
  await expectFocus(page, "textbox", "年度");
  await press(page, "Control+a");
  await page.keyboard.type("2023");
  await tabTo(page, "textbox", "名称");
  await page.keyboard.insertText(name);
  await enter(page, "button", "建立报告");
  await expect(page.getByText("请填写署名单位。")).toBeVisible();
  await expect(page.getByLabel("类别", { exact: true }), "the first mistake has the focus").toBeFocused();
  await choose(page, "类别", "government");
  await choose(page, "级别", "county");
  await tabTo(page, "combobox", "署名单位");
  await page.keyboard.insertText(`${name}人民政府办公室`);
  await enter(page, "button", "建立报告");
  await expectArrival(page, "前言");
}

/** On to the next section, where the focus is on the first empty place. */
async function next(page: Page, section: string, first: string): Promise<void> {
  await enter(page, "link", new RegExp(`^下一部分：${section}`));
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(`^${section}`) })).toBeVisible();
  await expect(page.getByLabel(first, { exact: true }), "one goes on at the first empty place").toBeFocused();
}

/** Back from the first cell of a table to a button of its tools. */
async function pressTool(page: Page, name: string): Promise<void> {
  await tabBackTo(page, "button", name);
  await press(page, "Enter");
}

async function preface(page: Page): Promise<void> {
  await pickRadio(page, "编制依据怎么写", /采用现成的句子/);
  await enter(page, "button", "在这句话上修改");
  await expectFocus(page, "textbox", "编制依据");
  await press(page, "Control+End");
  await page.keyboard.insertText("特此说明。");
  await expect(page.getByRole("textbox", { name: "编制依据" })).toContainText(/编制。特此说明。$/);
  await pickRadio(page, "统计期限怎么写", /采用现成的句子/);
}

async function overview(page: Page): Promise<void> {
  for (const { part } of edition.sections
    .flatMap((section) => section.parts.map((part) => ({ section, part })))
    .filter(({ section }) => section.id === "overview")) {
    if (part.kind !== "prose" || !part.required) continue;
    await tabTo(page, "textbox", part.name);
    await page.keyboard.insertText(`${part.name}：全县按要求做好。`);
  }
  await press(page, "Control+z", "Control+z");
  await press(page, "Control+y", "Control+y");
  await expect(page.locator(":focus")).toContainText("全县按要求做好。");
  await expect(statusOf(page, "overview")).toHaveAttribute("data-status", "done");
}

/** The first table by Tab alone; the second by arrows, Enter and typing, its blanks as zeros; Esc then Tab leaves. */
async function tables(page: Page): Promise<void> {
  await tabTo(page, "textbox", "第二十条第（一）项，规章，本年制发件数");
  for (const address of tabOrder(edition, "proactive")) {
    await expect(cell(page, address)).toBeFocused();
    await page.keyboard.type(report.figures[address] ?? "");
    await press(page, "Tab");
  }
  await expect(statusOf(page, "disclosed")).toHaveAttribute("data-status", "done");
  await next(page, "三", "一、本年新收政府信息公开申请数量，自然人（件）");
  await pressTool(page, "空白格填 0");
  await expectFocus(page, "button", "空白格填 0");
  await tabTo(page, "textbox", "一、本年新收政府信息公开申请数量，自然人（件）");
  await page.keyboard.type("12");
  await press(page, "ArrowRight");
  await page.keyboard.type("3");
  await press(page, "ArrowLeft", "Enter", "Enter");
  await expect(cell(page, at("granted", "person"))).toBeFocused();
  await page.keyboard.type("21");
  await press(page, "ArrowRight");
  await page.keyboard.type("3");
  await press(page, "End");
  await expect(total(page, at("granted", "total"))).toBeFocused();
  await expect(total(page, at("granted", "total"))).toHaveText("24");
  await press(page, "Escape", "Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("table") === null), "Esc then Tab leaves the table").toBe(true);
}

/** 21 for 12: the finding leads to the table, and there it is mended. */
async function mend(page: Page): Promise<void> {
  await tabTo(page, "button", /第一项＋第二项＝12，第三项＋第四项＝21/);
  await press(page, "Enter");
  await expect(cell(page, at("received", "person"))).toBeFocused();
  await press(page, "Escape", "Tab");
  await enter(page, "button", "帮我找原因");
  await enter(page, "button", /填的是 21，可能是 12/);
  await expect(cell(page, at("granted", "person"))).toBeFocused();
  await page.keyboard.type("12");
  await press(page, "Enter");
  await expect(page.locator("[data-check]")).toHaveCount(0);
  await expect(statusOf(page, "requests")).toHaveAttribute("data-status", "done");
  await press(page, "Escape", "Tab");
}

async function rest(page: Page): Promise<void> {
  await next(page, "四", "行政复议，结果维持（件）");
  await pressTool(page, "空白格填 0");
  await next(page, "五", "存在的主要问题");
  await page.keyboard.insertText("公开不够及时。");
  await tabTo(page, "textbox", "改进情况");
  await pickRadio(page, "改进情况怎么写", "本年度无此项", "Shift+Tab");
  await next(page, "六", "发出收费通知（件）");
  for (const field of ["发出收费通知（件）", "通知金额（元）", "实收金额（元）"]) {
    await tabTo(page, "textbox", field);
    await page.keyboard.type("0");
  }
  await pickRadio(page, /怎么写$/, "本年度无此项");
  await next(page, "落款", "落款日期");
  await tabTo(page, "textbox", "落款日期");
  // In a date, each arrow up puts in today's, which is late for this report: a 提醒 says so. Another asks for the results that a government states.
  await press(page, "ArrowUp", "ArrowRight", "ArrowUp", "ArrowRight", "ArrowUp");
  await expect(page.getByLabel("落款日期")).toHaveValue(/^20\d\d-\d\d-\d\d$/);
}

async function download(page: Page, format: RegExp): Promise<{ readonly name: string; readonly content: Buffer }> {
  await enter(page, "button", "导出");
  await expect(page.getByRole("dialog", { name: "导出" })).toBeVisible();
  await tabTo(page, "button", format);
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expectFocus(page, "button", "导出");
  return contentOf(file);
}

test.setTimeout(120_000);

test("a clerk fills in a report, mends an error and takes the files home with the keyboard alone", async ({ page }) => {
  await page.addInitScript(() => window.addEventListener("mousedown", () => Object.assign(window, { clicked: true }), true));
  const name = someCounty();
  await begin(page, name);
  await preface(page);
  await next(page, "一", "主动公开");
  await overview(page);
  await next(page, "二", "第二十条第（一）项，规章，本年制发件数");
  await tables(page);
  await mend(page);
  await rest(page);
  await saved(page);
  await enter(page, "link", /^预览与导出 →/);
  await expectArrival(page, "预览与导出");
  await expect(
    page.getByText("各部分都已填好，没有发现错误，有 2 条提醒要看、要写说明，另有 1 条建议请看一看。导出的是完稿。"),
  ).toBeVisible();
  await tabBackTo(page, "button", "导出");
  const title = `${name}2023年政府信息公开工作年度报告`;
  const word = await download(page, /^Word 文件/);
  expect(word.name).toBe(`${title}.docx`);
  expect(word.content.subarray(0, 2).toString()).toBe("PK");
  const html = await download(page, /^网页文件/);
  expect(html.name).toBe(`${title}.html`);
  expect(html.content.toString()).toContain(title);
  expect(await page.evaluate(() => "clicked" in window)).toBe(false);
});

async function open(page: Page, id: string, section: string): Promise<void> {
  await page.goto(`/reports/${id}/fill/${section}`);
  await ready(page);
  await expect(page.getByText("正在打开编辑框…")).toHaveCount(0);
}

test("dialogs take the focus, Esc closes them, and the focus returns to where it was", async ({ page }) => {
  const id = await imported(page, report);
  await open(page, id, "requests");
  for (const [button, title] of [
    ["查找替换", "在全文中查找替换"],
    ["显示", "显示"],
    ["导出", "导出"],
  ] as const) {
    await enter(page, "button", button);
    const dialog = page.getByRole("dialog", { name: title });
    await expect(dialog.locator(":focus")).toHaveCount(1);
    for (let presses = 0; presses < 12; presses += 1) {
      await press(page, "Tab");
      await expect(dialog.locator(":focus"), "Tab stays in the dialog").toHaveCount(1);
    }
    await press(page, "Escape");
    await expect(dialog).toHaveCount(0);
    await expectFocus(page, "button", button);
  }
  await tabTo(page, "textbox", /一、本年新收政府信息公开申请数量，.*自然人/);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "1\t2\r\n3\t4\r\n");
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await tabTo(page, "button", /^填入/);
  await press(page, "Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(cell(page, at("received", "person"))).toBeFocused();
  await press(page, "Control+z");
  await expect(cell(page, at("received", "person"))).toBeFocused();
  await expect(cell(page, at("received", "person"))).toHaveValue(report.figures[at("received", "person")] ?? "");
});

test("menus on the start page open, move and close by keys; deleting and restoring never lose the focus", async ({ page }) => {
  const name = someCounty();
  const id = await imported(page, someReport({ body: { name, issuer: name, kind: "government", level: "county" } }));
  const title = `${name}2023年政府信息公开工作年度报告`;
  await page.goto("/", { waitUntil: "networkidle" });
  await enter(page, "button", "更多");
  await expectFocus(page, "menuitem", /^练习报告/);
  await press(page, "ArrowDown");
  await expectFocus(page, "menuitem", /^备份全部报告/);
  await press(page, "ArrowDown");
  await expectFocus(page, "menuitem", /^从备份恢复/);
  await press(page, "Escape");
  await expectFocus(page, "button", "更多");

  await enter(page, "button", `${title}：操作`);
  await act(page, "改名称、类别、级别、年度");
  const dialog = page.getByRole("dialog", { name: "改名称、类别、级别、年度" });
  await expect(dialog.locator(":focus")).toHaveCount(1);
  await press(page, "Escape");
  await expect(dialog).toHaveCount(0);
  await expectFocus(page, "button", `${title}：操作`);

  await press(page, "Enter");
  await act(page, "删除");
  await expect(line(page, id)).toHaveCount(0);
  await expectArrival(page, "年报编制");
  await press(page, "Alt+t");
  await tabTo(page, "button", "撤销");
  await press(page, "Enter");
  await expect(line(page, id)).toHaveCount(1);
  // The message goes away a moment later, and hands the focus on when it does.
  await expect(page.getByRole("button", { name: "撤销" })).toHaveCount(0);

  await enter(page, "button", `${title}：操作`);
  await act(page, "删除");
  await expect(line(page, id)).toHaveCount(0);
  await reachDeleted(page);
  await enter(page, "button", `恢复 ${title}`);
  await expect(line(page, id)).toHaveCount(1);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), "on the list, or on the heading where it is empty")
    .toMatch(/^(SUMMARY|H1)$/);
});

/** Opens the list of what was deleted, by its summary. */
async function reachDeleted(page: Page): Promise<void> {
  const summary = page.locator("summary");
  for (let presses = 0; presses < 300 && !(await summary.evaluate((element) => element === document.activeElement)); presses += 1)
    await press(page, "Tab");
  await expect(summary).toBeFocused();
  await press(page, "Enter");
}

test("a change of section moves the focus to its first empty place, else to its heading; a place in the address goes before both; a loaded page begins at its beginning", async ({
  page,
}) => {
  const id = await imported(
    page,
    someReport({ narrative: { "problems.issues": [paragraph("p", "公开不够及时。")] }, figures: { [at("received", "person")]: "-1" } }),
  );
  await open(page, id, "preface");
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await press(page, "Tab");
  await expectFocus(page, "link", "跳到填写区");
  await press(page, "Enter", "Tab");
  expect(await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement)), "past the bar and the list").toBe(
    true,
  );
  await page.goto(`/reports/${id}/fill/preface`);
  await enter(page, "link", /^三、依申请公开情况/);
  await expect(cell(page, at("received", "enterprise"))).toBeFocused();
  await expect(page).toHaveTitle(/^三、/);
  await page.goBack();
  await expectArrival(page, "前言");
  await tabBackTo(page, "link", "预览与导出");
  await press(page, "Enter");
  await expectArrival(page, "预览与导出");
  await enter(page, "link", /填的是 -1/);
  await expect(cell(page, at("received", "person"))).toBeFocused();

  await page.goto(`/reports/${id}/fill/disclosed`);
  await enter(page, "button", "查找替换");
  await expectFocus(page, "textbox", "查找");
  await page.keyboard.insertText("不够及时");
  await tabTo(page, "button", /^公开不够及时/);
  await press(page, "Enter");
  await expectFocus(page, "textbox", "存在的主要问题");
  await page.goto(`/reports/${id}/fill/problems#problems.improvements`);
  await expectFocus(page, "textbox", "改进情况");
  await page.goto(`/reports/${id}/fill/problems#nowhere`);
  await enter(page, "link", "← 全部报告");
  await expectArrival(page, "年报编制");
});

test("a button that goes away with its act hands the focus on", async ({ page }) => {
  const id = await imported(page, someReport());
  await open(page, id, "overview");
  await tabTo(page, "textbox", "开头语");
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", "<p>文字<img src='x.png'></p>");
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await enter(page, "button", "知道了");
  await expectFocus(page, "textbox", "开头语");
  await saved(page);
  await page.route(`**/api/reports/${id}`, (route) => (route.request().method() === "PATCH" ? route.abort() : route.continue()));
  await page.keyboard.insertText("后写的。");
  await expect(page.getByRole("alert").filter({ hasText: "未能保存" })).toBeVisible();
  await tabBackTo(page, "button", "立即重试");
  await press(page, "Enter");
  await expectFocus(page, "button", "立即重试");
  await page.unroute(`**/api/reports/${id}`);
  await press(page, "Enter");
  await saved(page);
  await expectArrival(page, /^一、/);
  expect((await storedReport(page, id)).narrative["overview.opening"]?.[0]?.text).toContain("后写的。");
});

test("a conflict waits, is asked about by F9, and gives the focus back to the cell", async ({ page, context }) => {
  await deaf(context);
  const id = await imported(page, someReport());
  const second = await context.newPage();
  for (const window of [page, second]) await open(window, id, "disclosed");
  for (const [window, figure] of [
    [page, "5"],
    [second, "7"],
  ] as const) {
    await tabTo(window, "textbox", "第二十条第（一）项，规章，本年制发件数");
    await window.keyboard.type(figure);
    if (window === page) await saved(page);
  }
  await expect(cell(second, "proactive.rules.issued")).toBeFocused();
  await second.locator("[data-questions]").waitFor();
  await second.keyboard.press("F9");
  await expect(second.getByRole("dialog").locator(":focus")).toHaveCount(1);
  await enter(second, "button", "用别处的");
  await expect(second.getByRole("dialog")).toHaveCount(0);
  await expect(cell(second, "proactive.rules.issued")).toBeFocused();
  await expect(cell(second, "proactive.rules.issued")).toHaveValue("5");
});
