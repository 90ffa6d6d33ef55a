// 帮我找原因: where a table does not balance, the likely slip is named first, and a click leads to it.
import { expect, test } from "./fixtures/alive.ts";
import { someCounty } from "./fixtures/report.ts";
import { cell, imported, sample } from "./support.ts";

const { report } = sample("yishui-2021");

test("two digits typed in the wrong order are named first and reached with a click, and nothing changes by itself", async ({ page }) => {
  const id = await imported(page, { ...report, figures: { ...report.figures, "applications.granted.person": "26" } });
  await page.goto(`/reports/${id}/fill/requests`);
  await page.getByRole("button", { name: "帮我找原因" }).click();
  const first = page.locator("[data-explanations] button").first();
  await expect(first).toContainText("“（一）予以公开”的“自然人”填的是 26，可能是 62");
  await first.click();
  await expect(cell(page, "applications.granted.person")).toBeFocused();
  await expect(cell(page, "applications.granted.person")).toHaveValue("26");
});

test("the panel offers the same from any page, with last year's report as a clue, and a click leads to the page of the cell", async ({
  page,
}) => {
  const name = someCounty();
  const last = { ...report, body: { ...report.body, name }, stated: {} };
  await imported(page, last);
  const id = await imported(page, {
    ...last,
    year: last.year + 1,
    figures: { ...report.figures, "applications.granted.person": "951", "applications.carriedIn.person": "5" },
  });
  await page.goto(`/reports/${id}/fill/problems`);
  await page.getByRole("button", { name: /^问题/ }).click();
  const panel = page.locator('[data-findings-of="requests"]');
  await panel.getByRole("button", { name: "帮我找原因：三、依申请公开情况" }).click();
  const reason = panel.locator("[data-explanations] button").filter({ hasText: "上年是 62" });
  await expect(reason).toContainText("“（一）予以公开”的“自然人”填的是 951");
  await reason.click();
  await page.waitForURL(/\/fill\/requests/);
  await expect(cell(page, "applications.granted.person")).toBeFocused();
});
