// 显示: larger letters and stronger contrast are kept, and the page does not scroll sideways with them.
import { expect, test } from "./fixtures/alive.ts";
import { imported, ready, sample } from "./support.ts";

const { report } = sample("yishui-2021");

test("特大字 and 高对比 are remembered, and no page scrolls sideways at 1366 × 768", async ({ page }) => {
  const id = await imported(page, report);
  await page.goto(`/reports/${id}/fill/requests`);
  await page.getByRole("button", { name: "显示", exact: true }).click();
  await page.getByLabel("特大字（150%）").check();
  await page.getByLabel("高对比").check();
  await page.getByRole("button", { name: "确定" }).click();
  for (const section of ["requests", "disputes", "overview", "preface"]) {
    await page.goto(`/reports/${id}/fill/${section}`);
    await expect(page.locator("html")).toHaveAttribute("data-size", "150");
    await expect(page.locator("html")).toHaveAttribute("data-contrast", "high");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), section).toBeLessThanOrEqual(0);
  }
  await page.goto("/");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test("at 200% zoom the page does not scroll sideways and no label is cut", async ({ page }) => {
  await page.setViewportSize({ width: 683, height: 384 });
  const id = await imported(page, report);
  for (const section of ["requests", "disclosed", "disputes", "other"]) {
    await page.goto(`/reports/${id}/fill/${section}`);
    await ready(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), section).toBeLessThanOrEqual(0);
    const cut = await page
      .locator("th")
      .evaluateAll((heads) => heads.filter((head) => head.scrollWidth > head.clientWidth + 1).map((head) => head.textContent));
    expect(cut, section).toEqual([]);
  }
});
