// 体检 in the oldest browser that the app promises: files and a folder are judged, one is opened at its place in the source, and all are printed.
import { mkdirSync, writeFileSync } from "node:fs";
import { compose } from "#lib/document/compose.ts";
import { renderPage } from "#lib/outputs/html/page.ts";
import { dropOnto } from "./dropping.ts";
import { expect, test } from "./fixtures/alive.ts";
import { sample } from "./support.ts";

const { report, edition } = sample("yishui-2021");

test("two files are judged in one table, a finding is framed in its source, and Ctrl+P prints both", async ({ page }, info) => {
  const paths = ["对的.html", "错的.html"].map((name) => info.outputPath(name));
  const wrong = { ...report, figures: { ...report.figures, "applications.granted.person": "999" } };
  for (const [at, one] of [report, wrong].entries()) writeFileSync(paths[at] ?? "", renderPage(compose(edition, one)));
  await page.goto("/checkup");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "选择文件", exact: true }).click(),
  ]);
  await chooser.setFiles(paths);
  await expect(page.getByText("已体检 2／2 份", { exact: true })).toBeVisible({ timeout: 60_000 });
  const line = page.getByRole("table", { name: "体检结果" }).locator("tbody tr").filter({ hasText: "错的.html" });
  await expect(line).toContainText("有错误");
  await line.getByRole("button").click();
  await page
    .getByRole("region", { name: "查出的" })
    .getByRole("button", { name: /“（七）总计”的“自然人”/ })
    .first()
    .click();
  await expect(page.getByRole("region", { name: "原文" }).locator("td[data-current]")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.getByRole("heading", { name: "政府信息公开工作年度报告核查单" })).toHaveCount(2);
});

test("a folder that is dropped is taken with the folders in it", async ({ page }, info) => {
  mkdirSync(info.outputPath("报告/乡镇"), { recursive: true });
  for (const name of ["报告/甲.html", "报告/乡镇/乙.html"]) writeFileSync(info.outputPath(name), renderPage(compose(edition, report)));
  await page.goto("/checkup");
  await expect(page.getByRole("button", { name: "选择文件", exact: true })).toBeEnabled();
  await dropOnto(page, [info.outputPath("报告")]);
  await expect(page.getByText("已体检 2／2 份", { exact: true })).toBeVisible({ timeout: 60_000 });
});
