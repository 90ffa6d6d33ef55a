// 历史: who changed what, two versions beside each other, one restored and taken back, one exported as it was, and how a figure came to be.
import type { Page } from "@playwright/test";
import { readReportText } from "#lib/report/read.ts";
import { writeBlock } from "#lib/report/blocks.ts";
import { block, line, paragraph, someReport, storedReport } from "./fixtures/report.ts";
import { expect, test } from "./fixtures/server.ts";
import { cell, contentOf, imported, person, saved } from "./support.ts";

const issued = "proactive.rules.issued";
const repealed = "proactive.rules.repealed";

/** Gives the name where the foot of the editor asks for it. */
async function introduce(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "历史里记谁的名字？" }).click();
  const dialog = page.getByRole("dialog", { name: "历史里记谁的名字" });
  await dialog.getByLabel("名字").fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `我：${name}`, exact: true })).toBeVisible();
}

async function type(page: Page, address: string, value: string): Promise<void> {
  await cell(page, address).fill(value);
  await page.keyboard.press("Tab");
  await saved(page);
}

const version = (page: Page, number: number) => page.locator(`[data-version="${number}"]`);

async function choose(page: Page, number: number, act: string): Promise<void> {
  await page.getByRole("button", { name: `操作：第 ${number} 版` }).click();
  await page.getByRole("menuitem", { name: act }).click();
}

test("each version says who, by which way and what; two stand beside each other, one is exported as it was, one restored and taken back", async ({
  browser,
  baseURL,
  page,
}) => {
  const id = await imported(page, someReport({ figures: { [issued]: "1" } }));
  const path = `/reports/${id}/fill/disclosed`;
  const one = await person(browser, baseURL, path);
  await introduce(one, "小王");
  await type(one, issued, "71");
  const other = await person(browser, baseURL, path);
  await introduce(other, "小李");
  await type(other, repealed, "4");

  await other.getByRole("link", { name: "历史" }).click();
  await expect(other.getByRole("heading", { name: "历史", level: 1 })).toBeVisible();
  await expect(version(other, 3)).toContainText("小李");
  await expect(version(other, 3)).toContainText("空 → 4");
  await expect(version(other, 2)).toContainText("小王");
  await expect(version(other, 2)).toContainText("1 → 71");
  await expect(version(other, 1)).toContainText("没有写名字");
  await expect(version(other, 1)).toContainText("导入");

  await other.getByRole("radio", { name: "前：第 1 版" }).check();
  await other.getByRole("button", { name: "对照选中的两版" }).click();
  await expect(other.getByRole("heading", { name: "两版对照" })).toBeVisible();
  await expect(other.locator("[data-counts]")).toContainText("1 处不同");
  await expect(other.getByRole("complementary", { name: "要看的不同" })).toContainText("第1版 1，第3版（现在） 71");
  await other.getByRole("link", { name: "回到历史" }).click();

  await expect(version(other, 1)).toBeVisible();
  const [download] = await Promise.all([other.waitForEvent("download"), choose(other, 1, "导出数据文件")]);
  const { name, content } = await contentOf(download);
  expect(name).toContain("第1版");
  const reading = readReportText(content.toString());
  expect("report" in reading && reading.report.figures).toMatchObject({ [issued]: "1" });

  await choose(other, 1, "恢复到这一版");
  await expect(version(other, 4)).toContainText("恢复到以前的版本");
  expect((await storedReport(page, id)).figures).toEqual({ [issued]: "1" });
  await expect(cell(one, issued)).toHaveValue("1");
  await other.getByRole("button", { name: "撤销" }).click();
  await expect(version(other, 5)).toContainText("小李");
  expect((await storedReport(page, id)).figures).toEqual({ [issued]: "71", [repealed]: "4" });
});

test("somebody who writes while a version is being restored is asked about first, and nothing is lost", async ({ page }) => {
  const id = await imported(page, someReport({ figures: { [issued]: "1" } }));
  const save = (base: number, value: string) =>
    page.request.patch(`/api/reports/${id}`, { data: { base, changes: [{ area: "figures", address: issued, value }] } });
  await save(1, "2");
  await page.goto(`/reports/${id}/history`);
  await save(2, "3");
  await choose(page, 1, "恢复到这一版");
  await expect(page.getByRole("region", { name: "操作提示" })).toContainText("刚才又有改动，没有恢复");
  expect((await storedReport(page, id)).figures[issued]).toBe("3");
});

test("a cell and a text tell how they came to be, and a name is changed on the page 历史", async ({ page }) => {
  const id = await imported(page, someReport({ figures: { [issued]: "1" } }));
  await page.goto(`/reports/${id}/fill/disclosed`);
  await type(page, issued, "71");
  await cell(page, issued).focus();
  await page.getByRole("button", { name: "怎么来的", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^怎么来的：/ });
  await expect(dialog.locator("[data-came]")).toHaveText([/填写.*1 → 71/, /导入.*一开始就有：空 → 1/]);
  await expect(dialog).toContainText("数据来源：还没有写");
  await dialog.getByRole("link", { name: "看整份报告的历史" }).click();
  await page.getByRole("button", { name: "写上名字" }).click();
  await page.getByRole("dialog").getByLabel("名字").fill("小赵");
  await page.keyboard.press("Enter");
  await expect(page.getByText("这个浏览器里的修改，历史里记在“小赵”名下。")).toBeVisible();
  await page.goto(`/reports/${id}/fill/overview`);
  await page
    .getByRole("button", { name: /^怎么来的：/ })
    .first()
    .click();
  await expect(page.getByRole("dialog", { name: /^怎么来的：/ })).toContainText("还没有填过");
});

test("a text is told paragraph by paragraph: the one with the caret is open, every word that differs is marked, and of each is said from which file it is", async ({
  page,
}) => {
  const part = "overview.disclosure";
  const narrative = { [part]: [paragraph("a", "全年主动公开信息120条。"), paragraph("b", "组织培训3次，发放手册50册，接受咨询8次。")] };
  const text = JSON.stringify(someReport({ narrative }));
  const answer = await page.request.post("/api/acts/import", { data: { text, anyway: true, whence: { file: "去年的报告.json" } } });
  const { id } = (await answer.json()) as { id: string };
  const value = writeBlock({ ...paragraph("b", "组织培训4次，发放手册50册，接受咨询9次。"), position: "a1" });
  await page.request.patch(`/api/reports/${id}`, { data: { base: 1, changes: [{ area: "narrative", address: `${part}.b`, value }] } });
  await page.goto(`/reports/${id}/fill/overview`);
  await block(page, "b").click();
  await page
    .locator(`[data-part-source="${part}"]`)
    .getByRole("button", { name: /^怎么来的/ })
    .click();
  const dialog = page.getByRole("dialog", { name: /^怎么来的：/ });
  const [first, second] = [dialog.locator("[data-paragraph]").nth(0), dialog.locator("[data-paragraph]").nth(1)];
  await expect(first).toContainText("第 1 段“全年主动公开信息120条。”一开始就有，没有改过");
  await expect(first).toContainText("出处：去年的报告.json");
  await expect(first).not.toHaveAttribute("open");
  await expect(second).toHaveAttribute("open");
  await expect(second.locator("[data-came]").first().locator("del, ins")).toHaveText([
    "［删去：3］",
    "［新写：4］",
    "［删去：8］",
    "［新写：9］",
  ]);
  await expect(second.locator("[data-came]").nth(1)).toContainText("出处：去年的报告.json");
});

test("each saved change of a cell is told, and of one that was sent late when it was made by the clock of its PC", async ({ page }) => {
  const id = await imported(page, someReport({ figures: { [issued]: "1" } }));
  const save = (base: number, value: string, made?: string) =>
    page.request.patch(`/api/reports/${id}`, { data: { base, changes: [{ area: "figures", address: issued, value, made }] } });
  await save(1, "2");
  await save(2, "3", "2026-01-20T06:03:00.000Z");
  await page.goto(`/reports/${id}/history`);
  await expect(version(page, 2)).toContainText("1 → 3（补发：那台电脑的时钟是 2026/1/20 14:03 时改的）");
  await page.goto(`/reports/${id}/fill/disclosed`);
  await cell(page, issued).focus();
  await page.getByRole("button", { name: "怎么来的", exact: true }).click();
  await expect(page.getByRole("dialog", { name: /^怎么来的：/ }).locator("[data-came]")).toHaveText([
    /填写.*补发：那台电脑的时钟是 2026\/1\/20 14:03 时改的（可能不准），到上面的时间才送到。.*2 → 3/,
    /填写.*1 → 2/,
    /导入.*一开始就有：空 → 1/,
  ]);
});

test("the menu of a report leads to its history, and the bin says how long a report can be brought back", async ({ page }) => {
  const id = await imported(page, someReport());
  await page.goto("/");
  await line(page, id).getByRole("button", { name: /操作$/ }).click();
  await page.getByRole("menuitem", { name: /^历史/ }).click();
  await expect(page.getByRole("heading", { name: "历史", level: 1 })).toBeVisible();
  await page.request.post("/api/acts/remove", { data: { report: id } });
  await page.goto("/");
  await page.getByText(/^已删除的报告/).click();
  await expect(page.getByText("还可以恢复 30 天").first()).toBeVisible();
});

test("every change that was saved in a version is listed, of a paragraph that is gone by now too", async ({ page }) => {
  const id = await imported(page, someReport({ figures: { [issued]: "1" } }));
  const at = "problems.issues.a";
  const written = (text: string) => writeBlock({ id: "a", kind: "paragraph", text, position: "a0" });
  let base = 1;
  for (const value of [written("先写的一句。"), written("改过的一句。"), ""]) {
    const answer = await page.request.patch(`/api/reports/${id}`, { data: { base, changes: [{ area: "narrative", address: at, value }] } });
    expect(answer.ok()).toBe(true);
    base += 1;
  }
  await page.goto(`/reports/${id}/history`);
  await version(page, 2).getByRole("link", { name: "逐个看保存的 3 个改动" }).click();
  await expect(page.getByRole("heading", { name: "第 2 版里保存的每个改动" })).toBeVisible();
  const listed = page.getByRole("list", { name: "保存的改动，新的在前" }).getByRole("listitem");
  await expect(listed).toHaveText([/删去“改过的一句。”$/, /“.*先写.*”改成“.*改过.*”$/, /新写“先写的一句。”$/]);
  await page.getByRole("link", { name: "回到历史" }).click();
  await expect(page.getByRole("heading", { name: "历史", level: 1 })).toBeVisible();
});
