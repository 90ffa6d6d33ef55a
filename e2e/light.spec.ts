// What a page of a table asks for as it opens: its own script and style, and no other page.
import { expect, test } from "./fixtures/alive.ts";
import { cell, imported, sample } from "./support.ts";

test("a page of a table asks for no other page as it opens", async ({ page }) => {
  const id = await imported(page, sample("yishui-2021").report);
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(request.url()));
  await page.goto(`/reports/${id}/fill/requests`, { waitUntil: "networkidle" });
  expect(asked.filter((url) => url.includes("_rsc="))).toEqual([]);
  expect(asked.some((url) => url.endsWith(".js"))).toBe(true);
});

test("the checks and the frame of dialogs come with the first click; before it a page of a table sends less than 230 kB of script and style", async ({
  page,
}) => {
  const id = await imported(page, sample("yishui-2021").report);
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    const request = response.request();
    if (["script", "stylesheet"].includes(request.resourceType())) sizes.push(request.sizes().then((size) => size.responseBodySize));
  });
  const sent = async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.goto(`/reports/${id}/fill/requests`, { waitUntil: "networkidle" });
  const before = await sent();
  expect(before).toBeLessThan(230_000);
  await page.locator("h1").click();
  await expect.poll(sent).toBeGreaterThan(before + 50_000);
});

test("the first digit in a cell has the checks come, though the table keeps it from the page around", async ({ page }) => {
  const id = await imported(page, sample("yishui-2021").report);
  await page.goto(`/reports/${id}/fill/requests`, { waitUntil: "networkidle" });
  const unbalanced = page.locator('[data-finding^="applications.balance"]').first();
  await expect(unbalanced).toHaveCount(0);
  await cell(page, "applications.granted.person").focus();
  await page.keyboard.press("9");
  await expect(unbalanced).toBeVisible();
});
