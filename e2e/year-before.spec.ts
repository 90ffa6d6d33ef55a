// Which report is that of the year before: the one that it was made from, under whatever name; where two could be meant, a person is asked.
import type { Page } from "@playwright/test";
import type { Report } from "#lib/report/report.ts";
import { expect, test } from "./fixtures/alive.ts";
import { goToList } from "./fixtures/report.ts";
import { cell, imported, ready, sample } from "./support.ts";

const { report } = sample("yishui-2021");
const body = (name: string) => ({ name, issuer: `${name}办公室`, kind: "department", level: "county" }) as const;
const of = (name: string, year: number, figures: Report["figures"] = {}): Report => ({
  ...report,
  year,
  body: body(name),
  date: "",
  stated: {},
  figures: { ...report.figures, ...figures },
});

async function post<Value>(page: Page, act: string, report: string, data: object): Promise<Value> {
  const answer = await page.request.post(`/api/acts/${act}`, { data: { report, ...data } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as Value;
}

const rolled = (page: Page, id: string) => post<{ id: string }>(page, "roll", id, { anyway: true });
const particulars = (name: string, year: number) => ({ ...body(name), year: String(year) });

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/reports/${id}/fill/requests`);
  await ready(page);
}

test("a report is judged and drawn beside the one that it was made from, not beside a copy of that, and still so under a new name", async ({
  page,
}) => {
  const a = await imported(page, of("壬子县水务局", 2021, { "applications.carriedOut.person": "5" }));
  const { id } = await rolled(page, a);
  await imported(page, of("壬子县水务局", 2021, { "applications.carriedOut.person": "9" }));
  await post(page, "change", id, { particulars: particulars("壬子县水利局", 2022) });
  await open(page, id);
  await expect(cell(page, "applications.carriedIn.person")).toHaveValue("5");
  await expect(page.locator("[data-year-before]")).toHaveCount(0);
  await page.getByRole("button", { name: "与上年对照" }).click();
  await expect(page.locator(`[data-last-year="${a}"]`)).toContainText("壬子县水务局2021年");
  await cell(page, "applications.received.person").fill("1");
  await page.goto(`/reports/${id}/compare`);
  await expect(page.getByText("前：《壬子县水务局2021年")).toBeVisible();
});

test("beside two reports that could be last year's nothing is judged until a person says which one, and that is remembered", async ({
  page,
}) => {
  const name = "壬子县渔业局";
  const a = await imported(page, of(name, 2021, { "applications.carriedOut.person": "5" }));
  await imported(page, of(name, 2021, { "applications.carriedOut.person": "9" }));
  const id = await imported(page, of(name, 2022, { "applications.carriedIn.person": "5" }));
  await open(page, id);
  const notice = page.locator("section[data-year-before=several]");
  await expect(notice).toContainText("2021年的报告有 2 份可能是，分不清是哪一份");
  await expect(page.getByText("上一年报告的四、结转")).toHaveCount(0);
  await page.goto(`/reports/${id}/charts`);
  await expect(page.locator("[data-unclear]")).toContainText("没有画进来");
  await page.goto(`/reports/${id}/compare`);
  await expect(page.getByRole("heading", { name: "与哪一份对照？" })).toBeVisible();

  await open(page, id);
  await notice.getByRole("button", { name: "选上一年是哪一份…" }).click();
  const dialog = page.getByRole("dialog", { name: "上一年是哪一份" });
  await expect(dialog.getByRole("radio")).toHaveCount(3 + (await dialog.getByRole("radio", { name: /^《(?!壬子县渔业局)/ }).count()));
  await dialog.locator("label", { hasText: "保存" }).first().click();
  await dialog.getByRole("button", { name: "记下" }).click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(notice).toHaveCount(0);
  await post(page, "goesOn", id, { from: a });
  await page.goto(`/reports/${id}/compare`);
  await expect(page.getByText(`前：《${name}2021年`)).toBeVisible();
});

test("a report that was begun anew under another name is told its 前身 from the start page", async ({ page }) => {
  await imported(page, of("壬子县文化局", 2021));
  const id = await imported(page, of("壬子县文化和旅游局", 2022));
  await goToList(page, of("壬子县文化和旅游局", 2022));
  await page.locator(`[data-report="${id}"]`).getByRole("button", { name: /操作/ }).click();
  await page.getByRole("menuitem", { name: /上一年是哪一份/ }).click();
  const dialog = page.getByRole("dialog", { name: "上一年是哪一份" });
  await dialog.locator("summary").click();
  await dialog.getByLabel("在别的名称里找").fill("壬子县文化局");
  await dialog.locator("label", { hasText: "壬子县文化局2021年" }).click();
  await dialog.getByRole("button", { name: "记下" }).click();
  await expect(page.getByText("已记下：上一年的报告是《壬子县文化局2021年")).toBeVisible();
  await page.goto(`/reports/${id}/charts`);
  await expect(page.getByText("2021年（当时名称“壬子县文化局”）")).toBeVisible();
});
