// A workbook goes out to somebody who fills it in, and comes back: shown before it is taken, undone in one step.
import { writeFileSync } from "node:fs";
import { expect, test } from "./fixtures/alive.ts";
import { Workbook } from "@cj-tech-master/excelts";
import { expectClean } from "./fixtures/axe.ts";
import { chooseWorkbook, typedInto } from "./fixtures/workbook.ts";
import { cell, chooseExport, contentOf, imported, openSection, sample, saved, total } from "./support.ts";

const { report } = sample("yishui-2021");
const [person, enterprise, upheld] = [
  "applications.received.person",
  "applications.received.enterprise",
  "remedies.cases.reconsiderationUpheld",
];

/** A figure typed into one cell, which was then cut and pasted over another: its name goes along, the other's is lost. */
async function cutOnto(content: Buffer, from: string, to: string, figure: number): Promise<Uint8Array> {
  const typed = await typedInto(content, { [to]: figure });
  const workbook = new Workbook();
  await workbook.xlsx.load(typed);
  const over = workbook.definedNames.getRanges(to).ranges[0] ?? "";
  workbook.definedNames.model = workbook.definedNames.model.flatMap((one) =>
    one.name === to ? [] : [one.name === from ? { ...one, ranges: [over] } : one],
  );
  return workbook.xlsx.writeBuffer();
}

test("a workbook goes out, comes back filled, and is shown before it goes in; one 撤销 takes all of it back", async ({ page }, info) => {
  const id = await imported(page, report);
  await page.goto(`/reports/${id}/fill/requests`);
  const [download] = await Promise.all([page.waitForEvent("download"), chooseExport(page, /^Excel 工作簿/)]);
  const { name, content } = await contentOf(download);
  expect(name).toBe("沂水县2021年政府信息公开工作年度报告.xlsx");
  const [filled, strange] = [info.outputPath("填好.xlsx"), info.outputPath("别的.xlsx")];
  writeFileSync(filled, await typedInto(content, { [person]: "１２０", [enterprise]: "约3", [upheld]: 9 }));
  writeFileSync(strange, "不是工作簿");

  await page.getByRole("button", { name: "导出", exact: true }).click();
  await chooseWorkbook(page, "从 Excel 工作簿填入", strange);
  const dialog = page.getByRole("dialog", { name: "从 Excel 工作簿填入" });
  await expect(dialog).toContainText("这是纯文字文件，不是数据文件，也不是工作簿");
  await dialog.getByRole("button", { name: "知道了" }).click();
  await chooseWorkbook(page, "从 Excel 工作簿填入", filled);
  await expect(dialog.locator(`[data-shown="applications"] [data-place="${person}"]`)).toHaveAttribute("title", "原来 116，改为 120");
  await expect(dialog).toContainText("“约3”（“收到和处理政府信息公开申请情况”表 ");
  await expectClean(page, "the preview of a workbook");
  await dialog.getByRole("button", { name: "填入 2 格" }).click();

  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(cell(page, person)).toHaveValue("120");
  await expect(cell(page, enterprise)).toHaveValue("1");
  await expect(total(page, "applications.received.total")).toHaveText("122");
  await openSection(page, "disputes");
  await expect(cell(page, upheld)).toHaveValue("9");
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(cell(page, upheld)).toHaveValue("3");
  await openSection(page, "requests");
  await expect(cell(page, person)).toHaveValue("116");
  await cell(page, person).click();
  await page.keyboard.press("Control+z");
  await expect(cell(page, person)).toHaveValue("120");
  await page.keyboard.press("Control+z");
  await expect(cell(page, person)).toHaveValue("116");
  await saved(page);
});

test("a workbook of another report says so before it goes in, and begins a report of its own on the start page", async ({ page }, info) => {
  const from = await imported(page, { ...report, year: 2022 });
  const id = await imported(page, report);
  const answer = await page.request.get(`/api/reports/${from}/export/xlsx`);
  const path = info.outputPath("去年.xlsx");
  writeFileSync(path, await typedInto(await answer.body(), { [person]: 7 }));
  await page.goto(`/reports/${id}/preview`);
  await chooseWorkbook(page, "从 Excel 工作簿填入", path);
  await expect(page.getByRole("alert").filter({ hasText: "不是这份报告的" })).toContainText("年度是 2022 年，这份报告是 2021 年");
  await expect(page.getByRole("button", { name: "取消" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.goto("/");
  await chooseWorkbook(page, "导入", path);
  const look = page.getByRole("dialog", { name: "导入以前请看一下" });
  await expect(look).toContainText("各项相加是");
  await look.getByRole("button", { name: "导入", exact: true }).click();
  await page.getByRole("button", { name: "仍然再建一份" }).click();
  await page.waitForURL(/\/fill\//);
  await openSection(page, "requests");
  await expect(cell(page, person)).toHaveValue("7");
});

test("a cell that was cut and pasted is named before it is taken, on both ways in", async ({ page }, info) => {
  const id = await imported(page, { ...report, figures: {}, stated: {} });
  const answer = await page.request.get(`/api/reports/${id}/export/xlsx`);
  const path = info.outputPath("剪切过.xlsx");
  const below = "applications.carriedIn.person";
  writeFileSync(path, await cutOnto(await answer.body(), person, below, 12));
  await page.goto(`/reports/${id}/preview`);
  await chooseWorkbook(page, "从 Excel 工作簿填入", path);
  const preview = page.getByRole("dialog", { name: "从 Excel 工作簿填入" });
  await expect(preview.locator(`[data-shown="applications"] [data-place="${below}"]`)).toHaveAttribute("title", "原来空着，填入 12");
  await expect(preview).toContainText("这一格被剪切、移动过，原来的格现在在 D7");
  await page.keyboard.press("Escape");
  await page.goto("/");
  await chooseWorkbook(page, "导入", path);
  const look = page.getByRole("dialog", { name: "导入以前请看一下" });
  await expect(look).toContainText("这一格被剪切、移动过，原来的格现在在 D7");
  await expectClean(page, "what to look at before an import");
  await look.getByRole("button", { name: "导入", exact: true }).click();
  await page.getByRole("button", { name: "仍然再建一份" }).click();
  await page.waitForURL(/\/fill\//);
  await openSection(page, "requests");
  await expect(cell(page, below)).toHaveValue("12");
  await expect(cell(page, person)).toHaveValue("");
});
