// Several people at one report: what each changes is with the others within two seconds, and everybody sees who is where.
import type { Browser, Page } from "@playwright/test";
import { atHand } from "#components/saving/state.ts";
import { block, paragraph, someReport, storedTexts } from "./fixtures/report.ts";
import { expect, test } from "./fixtures/server.ts";
import { cell, imported, lookAtQuestions, person, saved } from "./support.ts";

const issued = "proactive.rules.issued";
const repealed = "proactive.rules.repealed";

/** Two people at one page of a report. */
const two = async (browser: Browser, baseURL: string | undefined, path: string): Promise<readonly [Page, Page]> => [
  await person(browser, baseURL, path, "小王"),
  await person(browser, baseURL, path, "小李"),
];

/** The line of a window opens a moment after its page: this waits until the other one is seen. */
const sees = (page: Page, who: string) => expect(page.getByRole("button", { name: `${who}也打开着` })).toBeVisible();

test("a figure that one person types stands in the other's table within two seconds, and whoever types elsewhere is not disturbed", async ({
  browser,
  baseURL,
  page,
}) => {
  const id = await imported(page, someReport());
  const path = `/reports/${id}/fill/disclosed`;
  const [one, other] = await two(browser, baseURL, path);
  await sees(one, "小李");
  await sees(other, "小王");
  await cell(other, repealed).focus();
  await other.keyboard.type("4");
  await cell(one, issued).fill("71");
  await expect(cell(other, issued)).toHaveValue("71", { timeout: 2_000 });
  await expect(cell(other, repealed)).toBeFocused();
  await other.keyboard.type("2");
  await expect(cell(other, repealed)).toHaveValue("42");
  await expect(cell(one, repealed)).toHaveValue("42", { timeout: 3_000 });
});

test("the place where another works is framed with the name, in the list by the words of the form, and free again when the window is closed", async ({
  browser,
  baseURL,
  page,
}) => {
  const id = await imported(page, someReport());
  const path = `/reports/${id}/fill/disclosed`;
  const [one, other] = await two(browser, baseURL, path);
  await sees(one, "小李");
  await cell(other, issued).focus();
  await expect(cell(one, issued).locator("xpath=ancestor::td")).toHaveAttribute("data-other", "小李");
  await one.getByRole("button", { name: "小李也打开着" }).click();
  await expect(one.getByRole("region", { name: "小李也打开着" })).toContainText("小李　在 ");
  await cell(other, repealed).focus();
  await expect(cell(one, repealed).locator("xpath=ancestor::td")).toHaveAttribute("data-other", "小李");
  await expect(one.locator("[data-other]")).toHaveCount(1);
  await other.close();
  await expect(one.locator("[data-other]")).toHaveCount(0);
  await expect(one.getByRole("button", { name: "小李也打开着" })).toHaveCount(0);
});

test("two people in two paragraphs of one text keep their carets, and both paragraphs end as they were typed", async ({
  browser,
  baseURL,
  page,
}) => {
  const id = await imported(page, someReport({ narrative: { "problems.issues": [paragraph("a", "甲段。"), paragraph("b", "乙段。")] } }));
  const path = `/reports/${id}/fill/problems`;
  const [one, other] = await two(browser, baseURL, path);
  await sees(one, "小李");
  const end = async (at: Page, id: string) => {
    await block(at, id).click();
    await at.keyboard.press("End");
  };
  await end(one, "a");
  await end(other, "b");
  for (const letter of "一二三四五") {
    await one.keyboard.type(letter);
    await other.keyboard.type(letter);
    await one.waitForTimeout(250);
  }
  await expect(block(one, "b")).toHaveText("乙段。一二三四五");
  await expect(block(other, "a")).toHaveText("甲段。一二三四五");
  await saved(one);
  await saved(other);
  expect(await storedTexts(page, id, "problems.issues")).toEqual(["甲段。一二三四五", "乙段。一二三四五"]);
});

test("where streams are cut, what others change comes by asking, still within seconds", async ({ browser, baseURL, page }) => {
  const id = await imported(page, someReport());
  const path = `/reports/${id}/fill/disclosed`;
  const one = await person(browser, baseURL, path, "小王");
  const other = await person(browser, baseURL, "/", "小李");
  await other.route("**/live?*", (route) =>
    route.request().headers()["accept"]?.includes("event-stream") === true ? route.abort() : route.continue(),
  );
  await other.goto(path);
  await expect(other.getByRole("button", { name: "小王也打开着" })).toBeVisible({ timeout: 10_000 });
  await cell(one, issued).fill("53");
  await expect(cell(other, issued)).toHaveValue("53", { timeout: 4_000 });
});

test("both at the same cell: whoever stored later is shown both values with name and time, and chooses, and nothing is written over", async ({
  browser,
  baseURL,
  page,
}) => {
  const id = await imported(page, someReport({ figures: { [issued]: "1" } }));
  const path = `/reports/${id}/fill/disclosed`;
  const [one, other] = await two(browser, baseURL, path);
  await sees(one, "小李");
  await Promise.all([cell(one, issued).fill("11"), cell(other, issued).fill("22")]);
  const asked = async (at: Page) => (await at.locator("[data-questions]").count()) > 0;
  await expect.poll(async () => (await asked(one)) || (await asked(other))).toBe(true);
  const [asking, settled] = (await asked(one)) ? [one, other] : [other, one];
  await lookAtQuestions(asking);
  await expect(asking.getByRole("dialog")).toContainText("11");
  await expect(asking.getByRole("dialog")).toContainText("22");
  await expect(asking.getByRole("dialog")).toContainText(new RegExp(`${asking === one ? "小李" : "小王"} \\d\\d:\\d\\d 存的`));
  await expect(asking.getByRole("dialog")).toContainText(new RegExp(`${asking === one ? "小王" : "小李"} \\d\\d:\\d\\d 填的`));
  // A person reads before he chooses; by then the other one is no longer at the cell, and is told.
  await asking.waitForTimeout(atHand);
  await asking.getByRole("button", { name: "用本窗口的" }).click();
  await saved(asking);
  await expect(cell(settled, issued)).toHaveValue(await cell(asking, issued).inputValue(), { timeout: 3_000 });
});
