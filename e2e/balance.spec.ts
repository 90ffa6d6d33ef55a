// 帮我找原因: where a table does not balance, the likely slip is named first, and a click leads to it.
import { expect, test } from "@playwright/test";
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
