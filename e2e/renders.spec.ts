// A key in a table renders nothing but what shows another text or mark afterwards.
import { expect, test } from "./fixtures/alive.ts";
import { countRenders, rendersSince } from "../bench/renders.ts";
import { cell, imported, sample, total } from "./support.ts";

const at = (row: string, column: string) => `applications.${row}.${column}`;

test("a key in table three renders the totals that change, and no other cell", async ({ page }) => {
  const { report } = sample("yishui-2021");
  await countRenders(page);
  const id = await imported(page, report);
  await page.goto(`/reports/${id}/fill/requests`, { waitUntil: "networkidle" });
  await cell(page, at("granted", "person")).click();
  await rendersSince(page);
  await page.keyboard.press("7");
  await expect(total(page, at("granted", "total"))).toHaveText("7");
  await expect(page.locator("[data-check]").first()).toBeVisible();
  const cells = (await rendersSince(page)).map(({ cell: address }) => address).filter(Boolean);
  // The sample prints its totals: those that no longer agree are marked, which is a change of state.
  const sums = ["granted", "resultsTotal"].flatMap((row) => [at(row, "total"), at(row, "person")]);
  expect(cells.filter((address) => !sums.includes(address))).toEqual([]);
  expect(new Set(cells).has(at("granted", "total"))).toBe(true);
});
