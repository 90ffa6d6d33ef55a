// 数据底稿 on paper in the oldest browser, which has its own mind about where a page ends.
import { expect, test } from "./fixtures/alive.ts";
import { someReport } from "./fixtures/report.ts";
import { cell, imported } from "./support.ts";

test("数据底稿 prints on as few A4 pages as it needs, and the key for a source leads back to the cell", async ({ page }) => {
  const id = await imported(
    page,
    someReport({ figures: { "applications.received.person": "116" }, sources: { applications: "信访局登记簿" } }),
  );
  await page.goto(`/reports/${id}/fill/requests`);
  await cell(page, "applications.received.person").click();
  await page.keyboard.press("Shift+F2");
  await page.getByRole("dialog").getByLabel("数据来源", { exact: true }).fill("依申请公开台账");
  await page.keyboard.press("Enter");
  await expect(cell(page, "applications.received.person")).toBeFocused();
  await expect(page.locator(".place-strip [data-source]")).toHaveText("数据来源（这一行）：依申请公开台账");
  await page.getByRole("link", { name: "数据底稿" }).click();
  await expect(page.locator('[data-sheet-part="applications"]')).toContainText("② 依申请公开台账");
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(3);
  expect(pdf.match(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/g)).toHaveLength(3);
});
