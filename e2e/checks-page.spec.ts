// 检查项目: the register as a page, and what is switched there holds wherever reports are judged.
import { expectClean } from "./fixtures/axe.ts";
import { goToList, line, someReport, storedReport } from "./fixtures/report.ts";
import { expect, test } from "./fixtures/server.ts";
import { imported } from "./support.ts";

test.setTimeout(120_000);

test.use({ viewport: { width: 1366, height: 650 } });

test("a check that is switched off is asked nowhere, is named as such, and stays in the record with who and why", async ({ page }) => {
  const report = someReport({ figures: { "applications.received.person": "约三件" } });
  const id = await imported(page, report);
  await goToList(page, report);
  await expect(line(page, id)).toContainText("1 处错误");

  await page.goto("/");
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: /^检查项目/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "检查项目" })).toBeVisible();
  await expect(page.getByText("现在全部照原来检查。")).toBeVisible();
  const entry = page.locator('[data-check-entry="value.unreadable"]');
  await expect(entry).toContainText("错误：必须改正");
  await entry.getByRole("button", { name: /^关掉或改轻重/ }).click();
  await expectClean(page, "检查项目 with a form open");
  await entry.getByLabel("不检查").check();
  await entry.getByRole("button", { name: "保存" }).click();
  await expect(entry.getByText("要写明原因")).toBeVisible();
  await entry.getByLabel("原因").fill("试填阶段先不看");
  await entry.getByLabel("谁改的（可以不写）").fill("办公室");
  await entry.getByRole("button", { name: "保存" }).click();
  await expect(entry.locator("[data-record]")).toContainText("办公室改为“不检查”：试填阶段先不看");
  await expect(page.locator("[data-changed]")).toContainText("填的数都能识别");

  await goToList(page, report);
  await expect(line(page, id)).not.toContainText("处错误");
  await page.goto(`/reports/${id}/fill/requests`);
  await page.keyboard.press("F8");
  await expect(page.locator("[data-off]")).toContainText("填的数都能识别");
  await expect(page.locator('[data-check="value.unreadable"]')).toHaveCount(0);
  await page.goto(`/reports/${id}/preview`);
  await expect(page.locator("[data-account]")).toContainText("在“检查项目”里关掉、没有核对的：填的数都能识别");
  expect((await storedReport(page, id)).figures["applications.received.person"]).toBe("约三件");

  await page.goto("/checks");
  await entry.getByRole("button", { name: /^关掉或改轻重/ }).click();
  await entry.getByLabel(/^照原来/).check();
  await entry.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("现在全部照原来检查。")).toBeVisible();
  await expect(entry.locator("[data-record] li")).toHaveCount(2);
  await goToList(page, report);
  await expect(line(page, id)).toContainText("1 处错误");
});
