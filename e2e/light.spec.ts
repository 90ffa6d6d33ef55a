// What a page of a table asks for as it opens: its own script and style, and no other page.
import { expect, test } from "./fixtures/alive.ts";
import { imported, sample } from "./support.ts";

test("a page of a table asks for no other page as it opens", async ({ page }) => {
  const id = await imported(page, sample("yishui-2021").report);
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(request.url()));
  await page.goto(`/reports/${id}/fill/requests`, { waitUntil: "networkidle" });
  expect(asked.filter((url) => url.includes("_rsc="))).toEqual([]);
  expect(asked.some((url) => url.endsWith(".js"))).toBe(true);
});
