// Running text as a clerk writes it: headings, paste from Word, ready sentences, fees, find and replace, and the status
// that follows from all of it.
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { paragraph, prose, someReport, storedReport, storedTexts } from "./fixtures/report.ts";
import { expect, test } from "./fixtures/server.ts";
import { cell, imported, openSection, sample, saved, statusOf } from "./support.ts";
import type { Report } from "#lib/report/report.ts";

const opening = "overview.opening";
const disclosure = "overview.disclosure";

/** A report in the store and open at a section, its text ready to be edited; its id. */
async function opened(page: Page, section: string, more: Partial<Report> = {}): Promise<string> {
  const id = await imported(page, someReport(more));
  await page.goto(`/reports/${id}/fill/${section}`);
  await page
    .locator(section === "preface" ? "[data-save]" : ".narrative-text")
    .first()
    .waitFor();
  return id;
}

/** The part with its heading, choices and editor. */
const part = (page: Page, address: string): Locator => page.locator(`section[aria-labelledby="heading-${address}"]`);

/** A button of the page's toolbar while this part has it. */
const tool = (page: Page, address: string, name: string): Locator =>
  page.locator(`[role=group][aria-controls="${address}"]`).getByRole("button", { name, exact: true });

const blocks = (page: Page, address: string): Locator => prose(page, address).locator("[data-block]");

/** Types lines as paragraphs. */
async function type(page: Page, address: string, ...lines: readonly string[]): Promise<void> {
  await prose(page, address).click();
  for (const [place, text] of lines.entries()) {
    if (place > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(text);
  }
}

/** What Word, or a browser, puts on the clipboard, pasted at the caret. */
const paste = (page: Page, address: string, html: string, text = ""): Promise<void> =>
  prose(page, address).evaluate(
    (editor, given) => {
      const clipboardData = new DataTransfer();
      if (given.html !== "") clipboardData.setData("text/html", given.html);
      clipboardData.setData("text/plain", given.text);
      editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { html, text },
  );

test("what is typed is kept as paragraphs, with the number of characters below it", async ({ page }) => {
  const id = await opened(page, "overview");
  await expect(part(page, opening)).toContainText("共 0 字");
  await type(page, opening, "全年公开10条。", "　依法 办结😀");
  await expect(blocks(page, opening)).toHaveText(["全年公开10条。", "依法 办结😀"]);
  await expect(part(page, opening)).toContainText("共 13 字");
  await saved(page);
  expect((await storedReport(page, id)).narrative[opening]).toMatchObject([
    { kind: "paragraph", text: "全年公开10条。" },
    { kind: "paragraph", text: "　依法 办结😀" },
  ]);
  await tool(page, opening, "撤销").click();
  await expect(part(page, opening)).not.toContainText("共 13 字");
  await tool(page, opening, "重做").click();
  await expect(part(page, opening)).toContainText("共 13 字");
});

/** From now on the browser does not say that the caret moved, as in a moment when it has so much to do that it says so only after the next keys. */
const sayNothingOfTheCaret = (page: Page): Promise<void> =>
  page.evaluate(() => addEventListener("selectionchange", (event) => event.isTrusted && event.stopImmediatePropagation(), true));

test("keys that come before the browser has said where the caret is delete and divide where it is", async ({ page }) => {
  const id = await opened(page, "overview", { narrative: { [opening]: [paragraph("p1", "行政规范性文件3件，现行有效11件。")] } });
  await blocks(page, opening).first().click();
  await page.keyboard.press("Home");
  await saved(page);
  await sayNothingOfTheCaret(page);
  for (const key of ["End", "ArrowLeft", "ArrowLeft", "Backspace", "Backspace"]) await page.keyboard.press(key);
  await page.keyboard.type("20");
  for (const key of ["Home", "Delete", "Delete", "End", "ArrowLeft", "Enter"]) await page.keyboard.press(key);
  await expect(blocks(page, opening)).toHaveText(["规范性文件3件，现行有效20件", "。"]);
  await saved(page);
  expect(await storedTexts(page, id, opening)).toEqual(["规范性文件3件，现行有效20件", "。"]);
});

test("headings are made by buttons and numbered by their order, which is no part of the text", async ({ page }) => {
  const id = await opened(page, "overview");
  await type(page, opening, "全面部署", "文。", "第一点", "第二点");
  const ordinal = (place: number) => blocks(page, opening).nth(place).getAttribute("data-ordinal");
  await blocks(page, opening).nth(0).click();
  await tool(page, opening, "（一）标题").click();
  await expect(tool(page, opening, "（一）标题")).toHaveAttribute("aria-pressed", "true");
  for (const place of [2, 3]) {
    await blocks(page, opening).nth(place).click();
    await tool(page, opening, "1.标题").click();
  }
  expect([await ordinal(0), await ordinal(1), await ordinal(2), await ordinal(3)]).toEqual(["（一）", null, "1.", "2."]);
  await expect(page.locator(`[id="heading-${disclosure}"]`), "the headings of the paper go on counting").toContainText("（二）主动公开");
  await saved(page);
  expect((await storedReport(page, id)).narrative[opening]).toMatchObject([
    { kind: "heading", level: 1, text: "全面部署" },
    { kind: "paragraph", text: "文。" },
    { kind: "heading", level: 2, text: "第一点" },
    { kind: "heading", level: 2, text: "第二点" },
  ]);
  await prose(page, disclosure).focus();
  await expect(tool(page, disclosure, "1.标题")).toBeVisible();
  await expect(tool(page, disclosure, "（一）标题"), "under a heading of the paper only 1. is offered").toHaveCount(0);
  await blocks(page, opening).nth(0).click();
  await tool(page, opening, "正文").click();
  await expect(page.locator(`[id="heading-${disclosure}"]`)).toContainText("（一）主动公开");
});

test("paste from Word keeps text, headings, lists and links, and names the pictures and tables it left out", async ({ page }) => {
  const id = await opened(page, "overview");
  await prose(page, opening).click();
  await paste(page, opening, readFileSync(new URL("fixtures/word.html", import.meta.url), "utf8"));
  await expect(blocks(page, opening)).toHaveText([
    "总体推进",
    "2021年，全县主动公开政府信息1234条，详见县政府网站（https://www.example.gov.cn/zfxxgk）。",
    "加强领导",
    "政府网站",
    "政务新媒体",
    "如图所示。",
  ]);
  await expect(part(page, opening).getByRole("status")).toContainText(
    "粘贴时没有带进来：项目符号 2 个、图片 1 张、表格 1 个（首格“信息内容”）。表格以外的文字已全部保留。",
  );
  await saved(page);
  expect(((await storedReport(page, id)).narrative[opening] ?? []).map((one) => (one.kind === "heading" ? one.level : 0))).toEqual([
    1, 0, 2, 0, 0, 0,
  ]);
  await part(page, opening).getByRole("button", { name: "知道了" }).click();
  await expect(part(page, opening)).not.toContainText("粘贴时没有带进来");
});

test("text out of a PDF becomes paragraphs, what was done is said, and it can be had as it was", async ({ page }) => {
  await opened(page, "overview");
  await prose(page, opening).click();
  const lines = [
    "（一）推进重点情况。全年主动公开政府信息11",
    "8件，其中规范性文件5件，重点领域信息113件，政务公",
    "开办组织培训2次。",
    "— 2 —",
    "（二）办理各类申请。全年收到申请118件，均按",
    "时办结。",
  ];
  await paste(page, opening, "", lines.join("\r\n"));
  const joined = [
    "（一）推进重点情况。全年主动公开政府信息118件，其中规范性文件5件，重点领域信息113件，政务公开办组织培训2次。",
    "（二）办理各类申请。全年收到申请118件，均按时办结。",
  ];
  await expect(blocks(page, opening)).toHaveText(joined);
  const note = part(page, opening).getByRole("status");
  await expect(note).toContainText("5 行合成了 2 段，去掉了页码 1 处（“— 2 —”）");
  await note.getByRole("button", { name: "原样粘贴" }).click();
  await expect(blocks(page, opening)).toHaveText(lines);
  await expect(note).toBeEmpty();
  await page.keyboard.press("Control+z");
  await expect(blocks(page, opening)).toHaveText([""]);
  await paste(page, opening, "", lines.join("\n"));
  await expect(blocks(page, opening)).toHaveText(joined);
  await page.keyboard.insertText("又。");
  await expect(note.getByRole("button", { name: "原样粘贴" }), "not once more was written").toHaveCount(0);
});

test("headings that begin with figures are numbered once, and a number that changed is said", async ({ page }) => {
  await opened(page, "overview");
  await prose(page, opening).click();
  await paste(
    page,
    opening,
    "",
    ["（三）推进重点工作", "1.主动公开", "文。", "2.2024年重点领域信息公开", "文。", "3.15个部门试点", "见（三）。"].join("\n"),
  );
  await expect(blocks(page, opening)).toHaveText([
    "推进重点工作",
    "主动公开",
    "文。",
    "2024年重点领域信息公开",
    "文。",
    "15个部门试点",
    "见（三）。",
  ]);
  expect(await blocks(page, opening).evaluateAll((all) => all.map((one) => one.getAttribute("data-ordinal")))).toEqual([
    "（一）",
    "1.",
    null,
    "2. ",
    null,
    "3. ",
    null,
  ]);
  await expect(part(page, opening).getByRole("status")).toContainText("粘贴的标题改了编号：（三）→（一）。正文里还写着“（三）”，请核对。");
});

test("pasted script does not run and pasted formatting does not stay", async ({ page }) => {
  await opened(page, "overview");
  await prose(page, opening).click();
  await paste(page, opening, `<p style="color:red"><b>加粗</b>的<img src=x onerror="window.ran=1"><script>window.ran=1</script>字</p>`);
  await expect(blocks(page, opening)).toHaveText(["加粗的字"]);
  await expect(prose(page, opening).locator("b, img, script, [style]")).toHaveCount(0);
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  await prose(page, opening).press("Control+a");
  await paste(page, opening, "", "甲\r\n\r\n　　乙");
  await expect(blocks(page, opening)).toHaveText(["甲", "乙"]);
});

test("the ready sentences of the preface follow year and names, and can be taken over to be changed", async ({ page }) => {
  const id = await opened(page, "preface");
  await expect(statusOf(page, "preface")).toHaveAttribute("data-status", "empty");
  const authority = part(page, "preface.authority");
  await authority.getByLabel(/采用现成的句子/).check();
  const { name } = (await storedReport(page, id)).body;
  await expect(authority.locator("[data-chosen=ready]")).toHaveText(
    new RegExp(`^本报告由${name}人民政府办公室根据《中华人民共和国政府信息公开条例》`),
  );
  await part(page, "preface.period")
    .getByLabel(/采用现成的句子/)
    .check();
  await expect(part(page, "preface.period")).toContainText("自2023年1月1日起至2023年12月31日止");
  await expect(statusOf(page, "preface")).toHaveAttribute("data-status", "done");
  await openSection(page, "signature");
  await page.getByLabel("署名单位").fill("新的单位");
  await openSection(page, "preface");
  await expect(authority.locator("[data-chosen=ready]")).toContainText("本报告由新的单位根据");
  await saved(page);
  await page.request.post("/api/acts/change", {
    data: { report: id, particulars: { name, issuer: "新的单位", kind: "government", level: "county", year: "2024" } },
  });
  await page.reload();
  await expect(part(page, "preface.period")).toContainText("自2024年1月1日起至2024年12月31日止");

  await authority.getByRole("button", { name: "在这句话上修改" }).click();
  await expect(authority.getByLabel("自己写")).toBeChecked();
  await expect(prose(page, "preface.authority")).toContainText("本报告由新的单位根据");
  await prose(page, "preface.authority").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("特此说明。");
  await saved(page);
  const [sentence = ""] = await storedTexts(page, id, "preface.authority");
  expect(sentence).toMatch(/^本报告由新的单位根据.*编制。特此说明。$/);
});

test("the ways to look a report up and to reach its office are written as sentences from their fields", async ({ page }) => {
  await opened(page, "preface");
  const access = page.locator('[data-sentence="access"]');
  await expect(access).toHaveCount(0);
  await cell(page, "preface.siteAddress").fill("www.example.gov.cn");
  await expect(access).toContainText("本报告电子版可在＿＿＿＿（www.example.gov.cn）查阅和下载。");
  await expect(statusOf(page, "preface")).toHaveAttribute("data-status", "begun");
  await cell(page, "preface.siteName").fill("县政府网站");
  await expect(access).toContainText("本报告电子版可在县政府网站（www.example.gov.cn）查阅和下载。");
  await expect(statusOf(page, "preface")).toHaveAttribute("data-status", "done");
  await cell(page, "preface.phone").fill("0539-1234567");
  await expect(page.locator('[data-sentence="contact"]')).toContainText("联系（电话：0539-1234567）。");
});

test("本年度无此项 prints its sentence and keeps what was written for the way back", async ({ page }) => {
  const narrative = { "problems.issues": [paragraph("p", "公开不够及时。")], "problems.improvements": [paragraph("q", "按月核对。")] };
  const id = await opened(page, "problems", { narrative });
  const improvements = part(page, "problems.improvements");
  await improvements.getByLabel("本年度无此项").check();
  await expect(improvements.locator("[data-chosen=none]")).toHaveText("本年度没有需要报告的改进情况。");
  await expect(improvements).toContainText("原来写的文字还留着，选“自己写”就会回来。");
  await expect(statusOf(page, "problems")).toHaveAttribute("data-status", "done");
  await saved(page);
  expect((await storedReport(page, id)).fields).toEqual({ "problems.improvements": "none" });
  await page.getByRole("link", { name: "预览与导出", exact: true }).click();
  const preview = page.frameLocator('iframe[title="报告预览"]').locator("body");
  await expect(preview).toContainText("（二）改进情况");
  await expect(preview).toContainText("本年度没有需要报告的改进情况。");
  await expect(preview).not.toContainText("按月核对。");
  await openSection(page, "problems");
  await improvements.getByLabel("自己写").check();
  await expect(blocks(page, "problems.improvements")).toHaveText(["按月核对。"]);
});

test("the fields of 信息处理费 write their sentence; more collected than asked for, or without a notice, is an error", async ({ page }) => {
  await opened(page, "other");
  const sentence = page.locator('[data-sentence="fees"]');
  const fill = async (notices: string, charged: string, collected: string) => {
    await cell(page, "other.feeNotices").fill(notices);
    await cell(page, "other.feeCharged").fill(charged);
    await cell(page, "other.feeCollected").fill(collected);
  };
  await expect(sentence).toContainText("本年度发出收费通知＿＿＿＿件");
  await fill("0", "0", "0.00");
  await expect(sentence).toContainText("本年度未发出收费通知，未收取政府信息公开信息处理费。");
  await expect(page.locator("[data-check]")).toHaveCount(0);
  await fill("4", "800", "750.50");
  await expect(sentence).toContainText("本年度发出收费通知4件，通知收费总金额800元，实际收取政府信息公开信息处理费750.5元。");
  await expect(statusOf(page, "other")).toHaveAttribute("data-status", "begun");

  await fill("4", "800", "800.01");
  await expect(page.locator('[data-check="fees.collectedWithinCharged"]')).toContainText("实收金额＝800.01，大于通知金额＝800，多 0.01");
  await expect(statusOf(page, "other")).toHaveAttribute("data-status", "wrong");
  await page.locator('[data-check="fees.collectedWithinCharged"]').click();
  await expect(cell(page, "other.feeCollected")).toBeFocused();
  await expect(cell(page, "other.feeCollected")).toHaveAttribute("data-mark", "strong");
  await expect(cell(page, "other.feeCharged")).toHaveAttribute("data-mark", "strong");
  await fill("0", "800", "800");
  await expect(page.locator('[data-check="fees.chargedWithoutNotice"]')).toContainText("收费通知件数＝0，通知金额应为 0，填的是 800");
  await expect(page.locator('[data-check="fees.collectedWithoutNotice"]')).toContainText("实收金额应为 0，填的是 800");
  await fill("4", "一千", "800");
  await expect(page.locator('[data-check="value.unreadable"]')).toContainText("一千");
  await expect(cell(page, "other.feeCharged")).toHaveAttribute("aria-invalid", "true");
});

test("find and replace goes through all parts, also of other pages, and is undone in one step", async ({ page }) => {
  const id = await opened(page, "overview", {
    narrative: {
      [opening]: [paragraph("a", "2020年，2020年度全县工作。")],
      "problems.issues": [paragraph("b", "与2020年相比。"), paragraph("c", "没有年份。")],
      "problems.improvements": [paragraph("d", "2 020年。")],
    },
  });
  await page.getByRole("button", { name: "查找替换" }).click();
  const dialog = page.getByRole("dialog", { name: "在全文中查找替换" });
  await dialog.getByLabel("查找", { exact: true }).fill("没有这句话");
  await expect(dialog).toContainText("没有找到“没有这句话”。");
  await dialog.getByLabel("查找", { exact: true }).fill("2020年");
  await expect(dialog).toContainText("找到 3 处，在 2 个部分。");
  await expect(dialog.getByRole("region", { name: "一、总体情况 · 开头语" })).toContainText("（2 处）");
  await dialog.getByLabel("替换为").fill("2023年");
  await dialog.getByRole("button", { name: "替换这一处：与2020年相比。" }).click();
  await expect(dialog).toContainText("已替换 1 处。找到 2 处，在 1 个部分。");
  await dialog.getByRole("button", { name: /^全部替换/ }).click();
  await expect(dialog).toContainText("已替换 2 处。没有找到“2020年”。");
  const texts = async () => Object.values((await storedReport(page, id)).narrative).map((written) => written.map(({ text }) => text));
  await expect.poll(texts).toEqual([["2023年，2023年度全县工作。"], ["与2023年相比。", "没有年份。"], ["2 020年。"]]);
  await dialog.getByRole("button", { name: "撤销这次替换" }).click();
  await expect.poll(texts).toEqual([["2020年，2020年度全县工作。"], ["与2023年相比。", "没有年份。"], ["2 020年。"]]);
  await expect(blocks(page, opening)).toHaveText(["2020年，2020年度全县工作。"]);

  await dialog.getByLabel("查找", { exact: true }).fill("没有年份");
  await dialog
    .getByRole("button", { name: /没有年份。/ })
    .first()
    .click();
  await page.waitForURL(/\/fill\/problems/);
  await expect(dialog).toHaveCount(0);
  await expect(prose(page, "problems.issues")).toBeFocused();
});

test("the status of a section goes from 未填 over 填写中 to 已填完, and to 有错误 with an error", async ({ page }) => {
  const { report } = sample("yishui-2021");
  await opened(page, "problems");
  const is = async (section: string, status: string, words: string) => {
    await expect(statusOf(page, section)).toHaveAttribute("data-status", status);
    await expect(statusOf(page, section)).toContainText(words);
  };
  await is("preface", "empty", "未填（可不填）");
  await is("problems", "empty", "未填");
  await type(page, "problems.issues", "公开不够及时。");
  await is("problems", "begun", "填写中 1/2");
  await type(page, "problems.improvements", "按月核对。");
  await is("problems", "done", "已填完");
  await prose(page, "problems.issues").press("Control+a");
  await page.keyboard.press("Delete");
  await is("problems", "begun", "填写中 1/2");

  await openSection(page, "disclosed");
  await is("disclosed", "empty", "未填");
  const own = Object.entries(report.figures).filter(([address]) => address.startsWith("proactive."));
  for (const [address, figure] of own) await cell(page, address).fill(figure);
  await is("disclosed", "done", "已填完");
  await cell(page, "proactive.licensing.decisions").fill("-1");
  await is("disclosed", "wrong", "有 1 处错误");
  await cell(page, "proactive.licensing.decisions").fill("");
  await is("disclosed", "begun", "填写中 9/10");

  await openSection(page, "signature");
  await is("signature", "begun", "填写中 1/2");
  await page.getByLabel(/^落款日期/).fill("2024-01-20");
  await is("signature", "done", "已填完");
});
