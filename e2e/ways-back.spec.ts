// Two windows on one report: no way back in the one puts an older figure over what the other stored later.
import type { Page } from "@playwright/test";
import { atHand } from "#components/saving/state.ts";
import { blankReport } from "#lib/report/report.ts";
import { expect, test } from "./fixtures/alive.ts";
import { cell, imported, ready, sample, saved } from "./support.ts";

const { edition } = sample("yishui-2021");
const body = { name: "河湾县", issuer: "河湾县人民政府办公室", kind: "government", level: "county" } as const;
const person = "applications.received.person";
const enterprise = "applications.received.enterprise";

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/reports/${id}/fill/requests`);
  await ready(page);
}

/** The window comes to the front again: it asks what was changed elsewhere meanwhile. */
const comeBack = (page: Page): Promise<void> => page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));

/** The first window with the cursor in a cell, after the other one has stored 15 there. */
async function overtaken(page: Page, act: () => Promise<void>): Promise<{ readonly id: string }> {
  const id = await imported(page, blankReport(edition, 2023, body));
  await open(page, id);
  await act();
  await saved(page);
  // As long as the hand is at the cell another's value waits beside it (conflicts.ts); afterwards it comes in.
  await page.waitForTimeout(atHand);
  const other = await page.context().newPage();
  await open(other, id);
  await cell(other, person).click();
  await other.keyboard.type("15");
  await saved(other);
  await other.close();
  await comeBack(page);
  await expect(cell(page, person)).toHaveValue("15");
  await expect(page.getByText(/^您填的被改了：.*由 \d+ 改成 15。/)).toBeVisible();
  return { id };
}

async function stays(page: Page, id: string): Promise<void> {
  await saved(page);
  await expect(cell(page, person)).toHaveValue("15");
  const stored = await page.request.get(`/api/reports/${id}/export/json`);
  expect(((await stored.json()) as { figures: Record<string, string> }).figures[person]).toBe("15");
}

test("a figure that another window stored over the one just typed stays at 撤销, 重做, Esc and leaving, and it is said", async ({
  page,
}) => {
  const { id } = await overtaken(page, async () => {
    await cell(page, person).click();
    await page.keyboard.type("12");
  });
  for (const key of ["Control+z", "Escape", "Control+y", "Tab", "Control+z"]) {
    await page.keyboard.press(key);
    await stays(page, id);
  }
});

test("撤销 of what was typed and left says that the cell was changed since; what is typed there next replaces it whole", async ({
  page,
}) => {
  const { id } = await overtaken(page, async () => {
    await cell(page, person).click();
    await page.keyboard.type("12");
    await page.keyboard.press("Tab");
  });
  await page.keyboard.press("Control+z");
  await expect(page.getByText("这一格后来被改成15，没有动它。")).toBeVisible();
  await stays(page, id);
  await page.keyboard.type("7");
  await page.keyboard.press("Tab");
  await expect(cell(page, person)).toHaveValue("7");
  await page.keyboard.press("Control+z");
  await stays(page, id);
});

test("撤销 of a paste leaves the one cell that the other window changed, and takes the others back", async ({ page }) => {
  const { id } = await overtaken(page, async () => {
    await cell(page, person).click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "1\t2\t3");
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.getByRole("dialog").getByRole("button", { name: /^填入/ }).click();
    await expect(cell(page, enterprise)).toHaveValue("2");
    await cell(page, person).click();
  });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/^已撤销 2 格；.*自然人.*后来被改成15，没有动。$/)).toBeVisible();
  await expect(cell(page, enterprise)).toHaveValue("");
  await stays(page, id);
});
