// In which state a report goes out, said where it goes out, on its pages and in its name.
import { expect, test } from "./fixtures/alive.ts";
import { practiceReport } from "#lib/report/practice.ts";
import { someCounty, storedReport } from "./fixtures/report.ts";
import { serve } from "./fixtures/server.ts";
import { begin, cell, exported, imported } from "./support.ts";

const complete = practiceReport("disclosure-2021");
const ownCounty = () => ({ ...complete, body: { ...complete.body, name: someCounty() } });

test("a report that waits for its date goes out as 送审稿, with month and day left to write, and the bar says what nobody checked", async ({
  page,
}) => {
  const id = await imported(page, { ...ownCounty(), date: "" });
  await page.goto(`/reports/${id}/preview`);
  const bar = page.locator("[data-report-state]");
  await expect(bar).toHaveAttribute("data-report-state", "送审稿");
  await expect(bar).toContainText("只差落款日期，导出的是送审稿");
  await expect(bar).toContainText("2026年　月　日");
  await expect(bar).toContainText(/核对过：单个的数 \d+ 处.*勾稽关系 \d+ 处/);
  await expect(bar).toContainText(/未能判断：没有上一年的报告可以对照 \d+ 处/);
  await expect(bar).toContainText("没有核对、要人看的：文字写得对不对");
  await expect(page.getByText("可以导出签批")).toHaveCount(0);
  const word = await exported(page, "Word");
  expect(word.name).toMatch(/（送审稿）\.docx$/);
  const web = await exported(page, "网页文件");
  expect(web.name).toMatch(/（送审稿）\.html$/);
  expect(web.content.toString()).toContain("2026年　月　日");
  expect(web.content.toString()).not.toMatch(/草稿|<header>/);
  await page.goto(`/reports/${id}/print`);
  await expect(page.getByText("这是送审稿，页上没有标记，月、日空着手写")).toBeVisible();
  await expect(page.locator(".paper")).toContainText("2026年　月　日");
});

test("with its date it is 完稿, with an error it is 草稿, and the bar says which", async ({ page }) => {
  await page.goto(`/reports/${await imported(page, ownCounty())}/preview`);
  await expect(page.locator("[data-report-state]")).toHaveAttribute("data-report-state", "完稿");
  const wrong = { ...ownCounty(), figures: { ...complete.figures, "applications.received.person": "99999" } };
  await page.goto(`/reports/${await imported(page, wrong)}/preview`);
  await expect(page.locator("[data-report-state]")).toHaveAttribute("data-report-state", "草稿");
  await expect(page.locator("[data-report-state]")).toContainText(/报告有 \d+ 处错误，导出的是草稿/);
});

test("a new report has the ready sentences of its preface, in full, and is still 空白表", async ({ page }) => {
  const name = someCounty();
  const id = await begin(page, { name, issuer: `${name}人民政府`, kind: "人民政府", level: "县级（县、区、县级市）", year: 2025 });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("前言");
  await expect(page.locator('[data-chosen="ready"]')).toHaveCount(3);
  await expect(page.locator('[data-chosen="ready"]').first()).toHaveText(new RegExp(`^本报告由${name}人民政府根据.*要求编制。$`));
  expect((await storedReport(page, id)).fields).toMatchObject({ "preface.authority": "ready", "preface.period": "ready" });
  await page.goto(`/reports/${id}/preview`);
  await expect(page.getByText("报告还没有填，导出的是空白表。")).toBeVisible();
});

test("本年度无此项 is offered where it may be chosen, not for the problems, and a file that has it there is asked about", async ({
  page,
}) => {
  const id = await imported(page, ownCounty());
  await page.goto(`/reports/${id}/fill/problems`);
  await expect(page.getByRole("group", { name: "改进情况怎么写" }).getByLabel("本年度无此项")).toBeVisible();
  await expect(page.getByRole("group", { name: "存在的主要问题怎么写" })).toHaveCount(0);
  const marked = { ...ownCounty(), fields: { ...complete.fields, "problems.issues": "none" } };
  await page.goto(`/reports/${await imported(page, marked)}/fill/problems`);
  await expect(page.getByRole("group", { name: "存在的主要问题怎么写" }).getByLabel("本年度无此项")).toBeChecked();
  await expect(page.locator('[data-check="prose.mustSay"]')).toContainText("年度报告应当有这一部分");
});

test("发布设置 is what a new report says of its site, and leads back to where one came from", async ({ browser }) => {
  const own = await serve();
  const page = await browser.newPage({ baseURL: own.url });
  try {
    const settings = { siteName: "青禾县人民政府网站", siteDomain: "www.qinghe.example" };
    expect((await page.request.post("/api/acts/settings", { data: { texts: settings } })).ok()).toBe(true);
    const id = await begin(page, {
      name: "青禾县",
      issuer: "青禾县人民政府",
      kind: "人民政府",
      level: "县级（县、区、县级市）",
      year: 2025,
    });
    await expect(page.locator('[data-sentence="access"]')).toContainText(
      "本报告电子版可在青禾县人民政府网站（www.qinghe.example）查阅和下载。",
    );
    await page.getByLabel("网站名称").fill("别的网站");
    await page.getByRole("button", { name: "用发布设置里的“青禾县人民政府网站”" }).click();
    await expect(page.getByLabel("网站名称")).toHaveValue("青禾县人民政府网站");
    await page.goto(`/reports/${id}/preview`);
    await page.getByText(/^发布信息（/).click();
    await page.getByRole("link", { name: "发布设置" }).click();
    await page.waitForURL(/\/settings\?from=/);
    await page.getByRole("link", { name: "← 回到刚才的报告" }).click();
    await page.waitForURL(new RegExp(`/reports/${id}/preview$`));
    await page.goto("/settings?from=https://example.com/reports/a/b");
    await expect(page.getByRole("link", { name: "← 回到刚才的报告" })).toHaveCount(0);
  } finally {
    await page.close();
    await own.stop();
  }
});

test("a report is renamed from its own page, and what is typed is kept", async ({ page }) => {
  const id = await imported(page, ownCounty());
  await page.goto(`/reports/${id}/fill/preface`);
  const name = someCounty();
  await page.getByLabel("电话").fill("0539-7654321");
  await page.getByRole("button", { name: "改名：名称、类别、级别、年度" }).click();
  const dialog = page.getByRole("dialog", { name: "改名称、类别、级别、年度" });
  await dialog.getByLabel("名称", { exact: true }).fill(name);
  await dialog.getByRole("button", { name: "保存修改" }).click();
  await expect(page.getByRole("banner")).toContainText(`${name}2025年`);
  const stored = await storedReport(page, id);
  expect([stored.body.name, stored.fields["preface.phone"]]).toEqual([name, "0539-7654321"]);
});

test("a sum and a number in groups are taken where they are typed, in a table and in a line", async ({ page }) => {
  const id = await imported(page, ownCounty());
  await page.goto(`/reports/${id}/fill/disclosed`);
  const licensing = cell(page, "proactive.licensing.decisions");
  await licensing.click();
  await page.keyboard.type("=3200+4");
  await page.keyboard.press("Enter");
  await expect(licensing).toHaveValue("3204");
  await expect(page.getByText("“=3200+4”算得 3204 填入。")).toBeVisible();
  await page.goto(`/reports/${id}/fill/other`);
  const charged = cell(page, "other.feeCharged");
  await charged.fill("1 200");
  await charged.blur();
  await expect(charged).toHaveValue("1200");
  await expect(page.getByText("“1 200”按 1200 填入。")).toBeVisible();
});
