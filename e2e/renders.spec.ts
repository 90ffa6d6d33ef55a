// A key in a table renders nothing but what shows another mark afterwards: totals and balances are written where they stand.
import type { Page } from "@playwright/test";
import type { Report } from "#lib/report/report.ts";
import { expect, test } from "./fixtures/alive.ts";
import { countRenders, rendersSince } from "../bench/renders.ts";
import { cell, imported, sample, total } from "./support.ts";

const at = (row: string, column: string) => `applications.${row}.${column}`;
const { report } = sample("yishui-2021");

/** The cells that were rendered for a digit in one of them, until its finding is shown. */
async function renderedForKey(page: Page, content: Report): Promise<readonly string[]> {
  await countRenders(page);
  const id = await imported(page, content);
  await page.goto(`/reports/${id}/fill/requests`, { waitUntil: "networkidle" });
  await cell(page, at("granted", "person")).click();
  await rendersSince(page);
  await page.keyboard.press("7");
  await expect(total(page, at("granted", "total"))).toHaveText("7");
  await expect(page.locator('[data-balance="person"]')).toContainText("差");
  await expect(page.locator("[data-check]").first()).toBeVisible();
  return (await rendersSince(page)).map(({ cell: address }) => address).filter(Boolean);
}

test("a key in table three renders no cell, though three totals and a balance change", async ({ page }) => {
  expect(await renderedForKey(page, { ...report, stated: {} })).toEqual([]);
});

test("a key after which printed totals no longer agree renders those totals, which are marked, and no other cell", async ({ page }) => {
  const sums = ["granted", "resultsTotal"].flatMap((row) => [at(row, "total"), at(row, "person")]);
  const rendered = new Set(await renderedForKey(page, report));
  expect([...rendered].filter((address) => !sums.includes(address))).toEqual([]);
  expect(rendered.has(at("granted", "total"))).toBe(true);
});
