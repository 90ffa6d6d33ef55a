// Live arithmetic as a clerk meets it: partial sums, what is wrong and where, printed totals, zeros in one step.
import { expect, test, type Page } from "./fixtures/alive.ts";
import { cell, imported, ready, sample, saved, total } from "./support.ts";
import { blankReport } from "#lib/report/report.ts";

const { report, edition } = sample("yishui-2021");
const body = { name: "河湾县", issuer: "河湾县人民政府办公室", kind: "government", level: "county" } as const;

async function open(page: Page, section: string, filled = true): Promise<void> {
  const id = await imported(page, filled ? report : blankReport(edition, 2023, body));
  await page.goto(`/reports/${id}/fill/${section}`);
  await ready(page);
}

test("a total over blanks shows the partial sum and says that it is not filled in; blank is not zero", async ({ page }) => {
  await open(page, "requests", false);
  await cell(page, "applications.received.person").fill("3");
  await expect(total(page, "applications.received.total")).toContainText("3");
  await expect(total(page, "applications.received.total")).toContainText("未填完");
  await expect(page.locator('[data-balance="person"]')).toHaveText("未填完");
  await expect(page.locator("[data-check]")).toHaveCount(0);
});

test("空白格填 0 fills the blanks of one table in one step, and 撤销 takes exactly those back", async ({ page }) => {
  await open(page, "requests", false);
  await cell(page, "applications.received.person").fill("3");
  await page.getByRole("button", { name: "空白格填 0" }).click();
  await expect(page.getByText("已把 143 个空格填为 0。")).toBeVisible();
  await expect(cell(page, "applications.other.research")).toHaveValue("0");
  await expect(total(page, "applications.received.total")).toHaveText("3");
  await expect(page.locator('[data-balance="person"]')).toContainText("差 3");
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(cell(page, "applications.other.research")).toHaveValue("");
  await expect(cell(page, "applications.received.person")).toHaveValue("3");
});

test("decimals of 收费金额 can be typed key by key and are neither changed nor refused", async ({ page }) => {
  await open(page, "disclosed", false);
  const money = cell(page, "proactive.fees.collected");
  for (const typed of ["12.5", "0.092", "103.3879"]) {
    await money.fill("");
    await money.pressSequentially(typed);
    await expect(money).toHaveValue(typed);
    await expect(money).toHaveAttribute("aria-invalid", "false");
  }
  await cell(page, "proactive.licensing.decisions").pressSequentially("12.5");
  await expect(page.locator('[data-check="value.unreadable"]')).toContainText("应填整数");
  await expect(cell(page, "proactive.licensing.decisions")).toHaveAttribute("aria-invalid", "true");
});

test("a negative count and an unreadable value are errors, shown and saved as typed", async ({ page }) => {
  await open(page, "disputes");
  await cell(page, "remedies.cases.directUpheld").fill("-1");
  await cell(page, "remedies.cases.directOther").fill("约2");
  await expect(page.locator('[data-check="value.negative"]')).toContainText("不能是负数");
  await expect(page.locator('[data-check="value.unreadable"]')).toContainText("约2");
  await saved(page);
  await page.reload();
  await expect(cell(page, "remedies.cases.directUpheld")).toHaveValue("-1");
  await expect(cell(page, "remedies.cases.directOther")).toHaveValue("约2");
});

test("printed totals are compared with ours and used for nothing else", async ({ page }) => {
  await open(page, "disputes");
  await page.getByRole("button", { name: /^核对总数/ }).click();
  await cell(page, "remedies.cases.reconsiderationTotal").fill("5");
  const finding = page.locator('[data-check="stated.remedies.reconsiderationTotal"]');
  await expect(finding).toContainText("各项相加＝4，纸上印的总计＝5，差 1");
  await expect(total(page, "remedies.cases.reconsiderationTotal")).toHaveText("4");
  await finding.click();
  await expect(cell(page, "remedies.cases.reconsiderationTotal")).toBeFocused();
  await cell(page, "remedies.cases.reconsiderationTotal").fill("4");
  await expect(finding).toHaveCount(0);
});

test("each of the seven columns is judged as one types, and the total column is folded into the others", async ({ page }) => {
  await open(page, "requests");
  await cell(page, "applications.carriedOut.research").fill("2");
  await expect(page.locator('[data-balance="research"]')).toHaveText("✕ 差 2");
  await expect(page.locator('[data-balance="total"]')).toHaveText("✕ 差 2");
  await expect(page.locator('[data-check="applications.balance"]')).toHaveCount(1);
  await expect(page.locator('[data-check="applications.balance"]')).toContainText("科研机构");
});

test("Enter and the arrows lead down, up and sideways through a table", async ({ page }) => {
  await open(page, "requests");
  await cell(page, "applications.granted.person").focus();
  await page.keyboard.press("Enter");
  await expect(cell(page, "applications.partlyGranted.person")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, "applications.partlyGranted.enterprise")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(cell(page, "applications.granted.enterprise")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(cell(page, "applications.granted.person")).toBeFocused();
});
