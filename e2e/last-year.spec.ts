// Last year's report beside this one: its numbers under the cells, what it offers, and what is said where it is not there.
import { expect, test, type Page } from "./fixtures/alive.ts";
import { disclosure2021 } from "#lib/editions/disclosure-2021/edition.ts";
import type { Texts } from "#lib/report/report.ts";
import { zeros } from "#lib/report/reportOf.testing.ts";
import { someReport, storedReport } from "./fixtures/report.ts";
import { cell, imported, ready, sample, saved, total } from "./support.ts";

const { figures } = sample("yishui-2021").report;
const at = (row: string, column: string) => `applications.${row}.${column}`;
const under = (page: Page, address: string) => page.locator(`[data-under="${address}"]`);
const compare = (page: Page) => page.getByRole("button", { name: "与上年对照" });

/** Two reports of one county, one year after the other; the second one is open at a section. */
async function open(page: Page, section: string, before: Texts, now: Texts): Promise<string> {
  const last = someReport({ year: 2022, figures: before });
  await imported(page, last);
  const id = await imported(page, { ...last, year: 2023, figures: now });
  await page.goto(`/reports/${id}/fill/${section}`);
  await ready(page);
  return id;
}

test("last year's number and the change stand under each cell and total, and follow as one types", async ({ page }) => {
  await open(page, "requests", { ...figures, [at("granted", "person")]: "50", [at("received", "research")]: "" }, figures);
  await expect(page.locator("[data-under]")).toHaveCount(0);
  await compare(page).click();
  await expect(under(page, at("granted", "person"))).toContainText("上年 50，今年增加 12，增长24%");
  await expect(under(page, at("granted", "enterprise"))).toContainText("上年 0，今年持平");
  await expect(under(page, at("received", "research"))).toContainText("上年未填");
  await expect(under(page, at("granted", "total"))).toContainText("上年 50，今年增加 12，增长24%");
  await cell(page, at("granted", "person")).click();
  await page.keyboard.type("40");
  await expect(under(page, at("granted", "person"))).toContainText("今年减少 10，下降20%");
  await expect(under(page, at("granted", "total"))).toContainText("今年减少 10，下降20%");
  await cell(page, at("granted", "enterprise")).fill("3");
  await expect(under(page, at("granted", "enterprise")).getByText("新增")).toBeVisible();
  await expect(cell(page, at("granted", "enterprise"))).toHaveAccessibleDescription("上年 0，今年增加 3");
  await expect(total(page, at("granted", "total"))).toHaveAccessibleDescription("上年 50，今年减少 7，下降14%");
  await page.reload();
  await expect(under(page, at("granted", "person")), "the choice is remembered").toBeVisible();
  await page.getByRole("button", { name: "收起上年对照" }).click();
  await expect(page.locator("[data-under]")).toHaveCount(0);
});

test("keys and copying are the same with last year's numbers shown", async ({ page }) => {
  await open(page, "requests", zeros(disclosure2021), figures);
  await compare(page).click();
  await expect(under(page, at("granted", "person"))).toBeVisible();
  await cell(page, at("granted", "person")).click();
  await page.keyboard.press("ArrowDown");
  await expect(cell(page, at("partlyGranted", "person"))).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Shift+ArrowDown");
  const copied = await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData("text/plain");
  });
  expect(copied.trim().split(/\r?\n/)).toEqual(["62", "5"]);
});

test("上年结转 is offered by column with its source, filled by one click, and taken back by one undo", async ({ page }) => {
  const id = await open(
    page,
    "requests",
    { ...zeros(disclosure2021), [at("carriedOut", "person")]: "5", [at("carriedOut", "enterprise")]: "2" },
    { [at("carriedIn", "research")]: "1" },
  );
  const offers = page.locator('[data-offers="applications.carriedFromLastYear"]');
  await expect(offers).toContainText("上一年报告的四、结转下年度继续办理");
  await expect(offers).toContainText(/2022年政府信息公开工作年度报告》（.+保存，已填 .+ 处）/);
  await expect(offers).toContainText("自然人 5");
  await expect(offers).toContainText("有 1 格已填的数和上年对不上");
  await expect(cell(page, at("carriedIn", "person"))).toHaveValue("");
  await offers.getByRole("button", { name: "填入 5 个空格" }).click();
  await expect(page.getByText(/填入 5 格，Ctrl\+Z 可以撤销/)).toBeVisible();
  await expect(cell(page, at("carriedIn", "person"))).toBeFocused();
  await expect(cell(page, at("carriedIn", "person"))).toHaveValue("5");
  await expect(cell(page, at("carriedIn", "otherOrganization"))).toHaveValue("0");
  await expect(cell(page, at("carriedIn", "research")), "what was typed stays").toHaveValue("1");
  await saved(page);
  expect((await storedReport(page, id)).figures[at("carriedIn", "enterprise")]).toBe("2");
  await page.keyboard.press("Control+z");
  await expect(cell(page, at("carriedIn", "person"))).toHaveValue("");
  await expect(cell(page, at("carriedIn", "otherOrganization"))).toHaveValue("");
  await offers.getByRole("button", { name: "逐格选" }).click();
  await offers.getByRole("checkbox", { name: "填入“自然人”" }).uncheck();
  await offers.getByRole("checkbox", { name: "填入“科研机构”" }).check();
  await offers.getByRole("button", { name: "填入所选 5 格" }).click();
  await expect(cell(page, at("carriedIn", "research"))).toHaveValue("0");
  await expect(cell(page, at("carriedIn", "person"))).toHaveValue("");
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(cell(page, at("carriedIn", "research"))).toHaveValue("1");
});

test("现行有效件数 is offered once both numbers of this year are there, with the sum written out", async ({ page }) => {
  const row = (column: string) => `proactive.normativeDocuments.${column}`;
  await open(page, "disclosed", { [row("inForce")]: "32" }, { [row("issued")]: "3" });
  const offers = page.locator('[data-offers="proactive.inForceFromLastYear"]');
  await expect(cell(page, row("inForce"))).toHaveValue("");
  await expect(offers).toHaveCount(0);
  await cell(page, row("repealed")).fill("2");
  await expect(offers).toContainText("行政规范性文件 32＋3－2＝33");
  await offers.getByRole("button", { name: "逐格选" }).click();
  await expect(offers).toContainText("上年“现行有效件数” 32＋“本年制发件数” 3－“本年废止件数” 2＝33");
  await offers.getByRole("button", { name: "收起" }).click();
  await offers.getByRole("button", { name: "填入 1 个空格" }).click();
  await expect(cell(page, row("inForce"))).toHaveValue("33");
  await expect(offers).toHaveCount(0);
  await cell(page, row("repealed")).fill("4");
  await expect(offers).toContainText("有 1 格已填的数和上年对不上");
  await expect(cell(page, row("inForce")), "nothing is filled by itself").toHaveValue("33");
});

test("where last year's report is not in the store, the button says how to get it, and nothing is offered", async ({ page }) => {
  const id = await imported(page, someReport({ year: 2023 }));
  await page.goto(`/reports/${id}/fill/requests`);
  await compare(page).click();
  const words = page.locator("[data-no-last-year]");
  await expect(words).toContainText("还没有");
  await expect(words).toContainText("2022年的报告");
  await expect(words).toContainText("导入");
  await expect(page.locator("[data-under]")).toHaveCount(0);
  await expect(page.locator("[data-offers]")).toHaveCount(0);
  await words.getByText("别的办法").click();
  await words.getByRole("link", { name: "全部报告" }).click();
  await page.waitForURL((url) => url.pathname === "/");
});
