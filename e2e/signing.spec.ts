// 定稿与发布 as the office goes it: refused with an open error, frozen, exported twice to the same byte, locked, unlocked with a reason, on line,
// corrected; and the sheet for the leader.
import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { practiceReport } from "#lib/report/practice.ts";
import type { Report } from "#lib/report/report.ts";
import { expectClean } from "./fixtures/axe.ts";
import { expect, test } from "./fixtures/alive.ts";
import { someCounty } from "./fixtures/report.ts";
import { cell, exported, imported, ready, saved } from "./support.ts";

const complete = practiceReport("disclosure-2021");
const ownCounty = (more: Partial<Report> = {}): Report => ({ ...complete, body: { ...complete.body, name: someCounty() }, ...more });
const place = "applications.received.person";
const address = "http://www.example.gov.cn/zwgk/nb.html";

const sum = (content: Buffer): string => createHash("sha256").update(content).digest("hex");
const codeOn = (page: Page): Promise<string> => page.locator("[data-code]").innerText();
const stageOn = (page: Page) => page.locator('[aria-current="step"]');

async function freeze(page: Page, id: string): Promise<string> {
  await page.goto(`/reports/${id}/signing`);
  await page.getByLabel("填报人（可不填）").fill("王小明");
  await page.getByLabel("校核人（可不填）").fill("李晓红");
  await page.getByRole("button", { name: "定稿", exact: true }).click();
  await expect(stageOn(page)).toContainText("定稿");
  return codeOn(page);
}

async function withReason(page: Page, act: "解锁" | "更正", reason: string): Promise<void> {
  await page.getByRole("button", { name: `${act}…` }).click();
  const dialog = page.getByRole("dialog", { name: act });
  await dialog.getByLabel("原因").fill(reason);
  await dialog.getByRole("button", { name: act, exact: true }).click();
}

test("an open error stops it and leads to its place; mended, it is frozen and says its code", async ({ page }) => {
  const id = await imported(page, ownCounty({ figures: { ...complete.figures, [place]: "99999" } }));
  await page.goto(`/reports/${id}/signing`);
  await expect(page.getByRole("button", { name: "定稿", exact: true })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: /要改的错误（\d+ 处）/ })).toBeVisible();
  await page
    .getByRole("link", { name: /^去处理：/ })
    .first()
    .click();
  await page.waitForURL(/\/fill\//);
  await page.goto(`/reports/${id}/fill/requests`);
  await ready(page);
  await cell(page, place).fill(complete.figures[place] ?? "");
  await saved(page);
  expect(await freeze(page, id)).toMatch(/^\w{5}-\w{5}$/);
  await expectClean(page, "定稿与发布 of a frozen report");
});

test("frozen, it is exported twice to the same byte, is locked in the editor, and is open again with a reason", async ({ page }) => {
  const id = await imported(page, ownCounty());
  const code = await freeze(page, id);
  await page.goto(`/reports/${id}/fill/requests`);
  await ready(page);
  await expect(page.locator("[data-lock]")).toContainText(`短码 ${code}`);
  await expect(cell(page, place)).toHaveJSProperty("readOnly", true);
  await cell(page, place).click();
  await page.keyboard.press("7");
  await page.keyboard.press("Delete");
  await expect(page.getByText(`报告已定稿（短码 ${code}），不能改`).first()).toBeVisible();
  await expect(cell(page, place)).toHaveValue(complete.figures[place] ?? "");
  const files = [
    await exported(page, "Word"),
    await exported(page, "Word"),
    await exported(page, "发布包"),
    await exported(page, "发布包"),
  ];
  expect(sum(files[1]?.content ?? Buffer.of())).toBe(sum(files[0]?.content ?? Buffer.of()));
  expect(sum(files[3]?.content ?? Buffer.of())).toBe(sum(files[2]?.content ?? Buffer.of()));
  await withReason(page, "解锁", "领导要求改一处");
  await expect(page.locator("[data-lock]")).toHaveCount(0);
  await ready(page);
  await expect(cell(page, place)).toHaveJSProperty("readOnly", false);
  await page.goto(`/reports/${id}/signing`);
  await expect(page.locator('[data-ended="unlocked"]')).toContainText("领导要求改一处");
  expect(await freeze(page, id)).not.toBe(code);
});

test("a page that was open before goes on refused, and says who froze the report", async ({ page, context }) => {
  const id = await imported(page, ownCounty());
  await page.goto(`/reports/${id}/fill/requests`);
  await ready(page);
  const other = await context.newPage();
  await freeze(other, id);
  await cell(page, place).fill("5");
  await expect(page.locator("[data-save]")).toContainText("定稿", { timeout: 15_000 });
  expect(await (await page.request.get(`/api/reports/${id}/export/json`)).text()).toContain(`"${place}": "${complete.figures[place]}"`);
});

test("a key in a name freezes nothing, a name is asked for once, and may be left blank", async ({ page }) => {
  const id = await imported(page, ownCounty());
  await page.goto(`/reports/${id}/signing`);
  await page.getByLabel("校核人（可不填）").fill("李晓红");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("备注（可不填）")).toBeFocused();
  await page.getByRole("button", { name: "定稿", exact: true }).click();
  await expect(page.getByText("填报人还空着")).toBeVisible();
  await expect(page.getByLabel("填报人（可不填）")).toBeFocused();
  await page.getByRole("button", { name: "不写名字，定稿" }).click();
  await expect(stageOn(page)).toContainText("定稿");
  await expect(page.getByRole("link", { name: "报审单" })).toBeFocused();
});

test("it is noted as on line, held against the portal, and corrected with what the page says of it; both stay", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const report = ownCounty();
  const id = await imported(page, report);
  const code = await freeze(page, id);
  await page.getByLabel("发布日期").fill("2026-01-25");
  await page.getByLabel("网址").fill(address.replace("http://", ""));
  await page.getByLabel("发布日期").focus();
  await expect(page.getByLabel("网址")).toHaveValue(address);
  await page.getByRole("button", { name: "登记发布" }).click();
  await expect(stageOn(page)).toContainText("已发布");
  await expect(page.getByRole("link", { name: "发布后核对" })).toBeFocused();
  await page.getByRole("link", { name: "发布后核对" }).click();
  await page.waitForURL(/\/verify$/);
  await page.goto(`/reports/${id}/signing`);
  await withReason(page, "更正", "第三部分统计有误");
  await expect(stageOn(page)).toContainText("更正");
  await expect(page.getByRole("link", { name: "去填写页改" })).toBeFocused();
  await expect(page.getByText("还没有改动：和已发布的一版一样。")).toBeVisible();
  await expect(page.locator('[data-ended="corrected"]')).toContainText(code);
  await page.goto("/");
  await expect(page.getByRole("row", { name: new RegExp(report.body.name) })).toContainText("正在更正");
  await page.goto(`/reports/${id}/fill/signature`);
  await ready(page);
  await cell(page, "about.date").fill("2026-01-21");
  await page.keyboard.press("Tab");
  await saved(page);
  await page.goto(`/reports/${id}/signing`);
  const proposed = page.getByLabel("更正说明", { exact: true });
  const changed = "落款日期由2026年1月20日更正为2026年1月21日";
  await expect(proposed).toHaveValue(
    new RegExp(
      `^更正说明：2026年1月25日公布的《${report.body.name}2025年政府信息公开工作年度报告》，因第三部分统计有误，现更正如下：.*${changed}。以本次公布的内容为准。（.+，20\\d\\d年\\d+月\\d+日）$`,
    ),
  );
  await expectClean(page, "定稿 of a correction");
  const note = (await proposed.inputValue()).replace("以本次公布的内容为准", "请以本次公布的为准");
  await proposed.fill(note);
  await page.getByRole("button", { name: "定稿", exact: true }).click();
  await expect(page.locator('[data-correction="carried"]')).toHaveText(note);
  await page.goto(`/reports/${id}/preview`);
  await ready(page);
  await expect(page.locator("[data-carries-correction]")).toBeVisible();
  expect((await exported(page, "网页文件")).content.toString("utf8")).toContain(`>${note}</p>\n<h1`);
  await page.getByRole("button", { name: "复制到门户" }).click();
  await expect(page.getByText("全文已复制")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`${note}\n${report.body.name}`);
  await page.goto(`/reports/${id}/history`);
  const told = page.locator("[data-event], [data-version]");
  await expect(told.first()).toContainText(/第 2 次定稿，短码 \w{5}-\w{5}，定的是第 2 版/);
  await expect(page.locator("[data-event]")).toHaveText([
    /^定稿.*王小明第 2 次定稿/,
    /^更正.*保留。原因：第三部分统计有误$/,
    new RegExp(`^已发布.*登记发布：2026年1月25日，${address}$`),
    new RegExp(`^定稿.*第 1 次定稿，短码 ${code}，定的是第 1 版，李晓红校核$`),
  ]);
  await expect(page.locator('[data-version="2"]')).toContainText("“2026年1月20日”改成“2026年1月21日”");
  await expect(page.locator('[data-version="2"]')).toContainText("导出过");
  await expectClean(page, "历史 of a corrected report");
  await page.goto(`/reports/${id}/signing`);
  const chosen = async (item: string) => {
    await page.getByRole("button", { name: "操作：第 1 次定稿" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  const [earlier] = await Promise.all([page.waitForEvent("download"), chosen("导出网页")]);
  expect(earlier.suggestedFilename()).toMatch(/_第1次定稿\.html$/);
  await chosen("与现在不同的地方");
  await expect(page.getByRole("heading", { name: "两版对照" })).toBeFocused();
  await expect(page.getByText(`前：第1次定稿，短码 ${code}`)).toBeVisible();
});

test("the page of two versions has the focus at its heading, as that of the history has", async ({ page }) => {
  const id = await imported(page, ownCounty());
  const save = page.request.patch(`/api/reports/${id}`, {
    data: { base: 1, changes: [{ area: "about", address: "date", value: "2026-01-21" }] },
  });
  expect((await save).ok()).toBe(true);
  await page.goto(`/reports/${id}/preview`);
  await ready(page);
  await page.getByRole("link", { name: "历史" }).first().click();
  await expect(page.getByRole("heading", { name: "历史", exact: true })).toBeFocused();
  await page.getByRole("button", { name: "对照选中的两版" }).click();
  await expect(page.getByRole("heading", { name: "两版对照" })).toBeFocused();
});

test("报审单 has the code, the figures and room to sign, as page and as Word file", async ({ page }) => {
  const id = await imported(page, ownCounty());
  const code = await freeze(page, id);
  await page.getByRole("link", { name: "报审单" }).click();
  const sheet = page.getByRole("region", { name: "报审单" });
  await expect(sheet).toContainText(code);
  await expect(sheet).toContainText("李晓红");
  await expect(sheet.getByText("签名：")).toHaveCount(3);
  const [word] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Word 文件" }).click()]);
  expect(word.suggestedFilename()).toMatch(/_报审单\.docx$/);
  await expectClean(page, "报审单");
});

test("the scan of the signed sheet is kept beside, and can be taken away", async ({ page }) => {
  const id = await imported(page, ownCounty());
  await freeze(page, id);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "附签批扫描件" }).click()]);
  await chooser.setFiles({ name: "签批.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%甲\n") });
  await expect(page.getByRole("link", { name: "签批.pdf" })).toBeVisible();
  await page.getByRole("button", { name: "删去：签批.pdf" }).click();
  await expect(page.getByRole("link", { name: "签批.pdf" })).toHaveCount(0);
});
