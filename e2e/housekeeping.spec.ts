// The start page and what is done there with whole reports: nothing is made twice by accident, nothing deleted for good.
import type { Locator, Page } from "@playwright/test";
import { practiceReport } from "#lib/report/practice.ts";
import { patientPage } from "./fixtures/alive.ts";
import { exportOf, goToList, line, listed, paragraph, pick, someCounty, someReport, storedReport } from "./fixtures/report.ts";
import { expect, serve, test } from "./fixtures/server.ts";
import { begin, cell, contentOf, imported, sample, saved, statusOf } from "./support.ts";

const issued = "proactive.rules.issued";

const newReport = (name: string, year = 2022) => ({
  name,
  issuer: `${name}人民政府办公室`,
  kind: "人民政府",
  level: "县级（县、区、县级市）",
  year,
});

const sameDialog = (page: Page): Locator => page.getByRole("dialog", { name: "已经有这份报告" });

/** Fills in 新建 and presses 建立报告, whatever follows. */
async function ask(page: Page, { name, issuer, kind, level, year }: ReturnType<typeof newReport>): Promise<void> {
  await page.goto("/reports/new");
  await page.getByLabel("年度", { exact: true }).fill(String(year));
  await page.getByLabel("名称", { exact: true }).fill(name);
  await page.getByLabel("署名单位", { exact: true }).fill(issuer);
  await page.getByLabel("类别", { exact: true }).selectOption({ label: kind });
  await page.getByLabel("级别", { exact: true }).selectOption({ label: level });
  await page.getByRole("button", { name: "建立报告" }).click();
}

/** Chooses an act in the menu of a report on the start page. */
async function choose(page: Page, id: string, act: string): Promise<void> {
  await line(page, id).getByRole("button", { name: /操作$/ }).click();
  await page.getByRole("menuitem", { name: act }).click();
}

const reportOfAddress = (page: Page): string => new URL(page.url()).pathname.split("/")[2] ?? "";

/** The backup file, by the button. */
async function backup(
  page: Page,
): Promise<{ readonly name: string; readonly text: string; readonly reports: readonly { readonly id: string }[] }> {
  await page.getByRole("button", { name: "更多" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "备份全部报告" }).click()]);
  const { name, content } = await contentOf(download);
  const { reports } = JSON.parse(content.toString()) as { reports: readonly { readonly id: string }[] };
  return { name, text: content.toString(), reports };
}

/** Opens the dialog that says what a backup file would change. */
async function restoring(page: Page, text: string): Promise<Locator> {
  await page.getByRole("button", { name: "更多" }).click();
  await pick(page, () => page.getByRole("menuitem", { name: "从备份恢复" }).click(), "备份.json", text);
  return page.getByRole("dialog", { name: "从备份恢复" });
}

test("a second report for the same body and year is asked about: the first is opened, or another made on purpose", async ({ page }) => {
  const county = newReport(someCounty());
  const first = await begin(page, county);
  await ask(page, { ...county, name: ` ${county.name} ` });
  await expect(sameDialog(page)).toContainText(`${county.name}2022年政府信息公开工作年度报告`);
  await sameDialog(page).getByRole("link", { name: "打开这一份" }).click();
  await page.waitForURL(new RegExp(`/reports/${first}/`));

  await ask(page, county);
  await sameDialog(page).getByRole("button", { name: "取消" }).click();
  await expect(sameDialog(page)).toHaveCount(0);
  expect((await storedReport(page, first)).body.name).toBe(county.name);
  await page.getByRole("button", { name: "建立报告" }).click();
  await sameDialog(page).getByRole("button", { name: "仍然再建一份" }).click();
  await page.waitForURL(/\/fill\//);
  const second = reportOfAddress(page);
  expect(second).not.toBe(first);
  const list = await listed(page);
  expect(list).toContain(first);
  expect(list).toContain(second);
  await expect(page.getByRole("link", { name: `${county.name}2022年政府信息公开工作年度报告` })).toHaveCount(2);
});

test("another year or another name is not asked about, and what the form lacks is said at its place", async ({ page }) => {
  const county = newReport(someCounty());
  await begin(page, county);
  await begin(page, { ...county, year: 2023 });
  await page.goto("/reports/new");
  await page.getByLabel("年度", { exact: true }).fill("1999");
  await page.getByRole("button", { name: "建立报告" }).click();
  for (const text of ["请填写名称。", "请填写署名单位。", "请选择类别。", "请选择级别。", "本系统还没有1999年"])
    await expect(page.getByText(text)).toBeVisible();
  await expect(page.getByLabel("名称", { exact: true })).toHaveAttribute("aria-invalid", "true");
  expect(new URL(page.url()).pathname).toBe("/reports/new");
});

test("name, signature, kind, level and year can be changed, and title and ready sentences follow", async ({ page }) => {
  const id = await imported(page, someReport({ fields: { "preface.authority": "ready", "preface.period": "ready" } }));
  const other = someReport({ year: 2024 });
  await imported(page, other);
  const name = someCounty();
  await page.goto("/");
  await choose(page, id, "改名称、类别、级别、年度");
  const dialog = page.getByRole("dialog", { name: "改名称、类别、级别、年度" });
  await dialog.getByLabel("名称", { exact: true }).fill(other.body.name);
  await dialog.getByLabel("年度", { exact: true }).fill("2024");
  await dialog.getByRole("button", { name: "保存修改" }).click();
  await sameDialog(page).getByRole("button", { name: "取消" }).click();
  await dialog.getByLabel("名称", { exact: true }).fill(name);
  await dialog.getByLabel("署名单位", { exact: true }).fill(`${name}教育局`);
  await dialog.getByLabel("类别", { exact: true }).selectOption({ label: "部门" });
  await dialog.getByLabel("级别", { exact: true }).selectOption({ label: "设区的市级" });
  await dialog.getByRole("button", { name: "保存修改" }).click();
  await expect(page.getByText("已修改。标题、前言里的年度和单位会跟着改。")).toBeVisible();
  const row = page.getByRole("table", { name: "2024年的报告" }).locator(`[data-report="${id}"]`);
  await expect(row).toContainText(`${name}2024年政府信息公开工作年度报告`);
  await expect(row).toContainText("部门");
  await expect(row).toContainText("设区的市级");
  expect(await storedReport(page, id)).toMatchObject({
    year: 2024,
    body: { name, issuer: `${name}教育局`, kind: "department", level: "city" },
  });

  await row.getByRole("link").click();
  await page.waitForURL(/\/fill\//);
  await expect(page.getByRole("banner").getByText(`${name}2024年政府信息公开工作年度报告`)).toBeVisible();
  await page.locator('a[data-section="preface"]').click();
  await expect(page.locator("[data-chosen=ready]").first()).toContainText(`本报告由${name}教育局根据`);
  await expect(page.getByText("自2024年1月1日起至2024年12月31日止")).toBeVisible();
});

test("a copy for another year takes the texts and leaves figures, sums and date blank; for the same year it is asked about", async ({
  page,
}) => {
  const source = { ...sample("yishui-2021").report, body: { ...sample("yishui-2021").report.body, name: someCounty() } };
  const id = await imported(page, source);
  await page.goto("/");
  await choose(page, id, "复制一份");
  const dialog = page.getByRole("dialog", { name: "复制一份" });
  await dialog.getByRole("button", { name: "复制" }).click();
  await expect(sameDialog(page)).toContainText(`${source.body.name}2021年`);
  await sameDialog(page).getByRole("button", { name: "取消" }).click();
  await dialog.getByLabel("年度", { exact: true }).fill("2022");
  await dialog.getByRole("button", { name: "复制" }).click();
  const link = page.getByRole("table", { name: "2022年的报告" }).getByRole("link", { name: `${source.body.name}2022年` });
  const copy = /reports\/([^/]+)/.exec((await link.getAttribute("href")) ?? "")?.[1] ?? "";
  const { "other.feeNotices": notices, "other.feeCharged": charged, "other.feeCollected": collected, ...texts } = source.fields;
  expect([notices, charged, collected]).toEqual(["0", "0", "0"]);
  expect(await storedReport(page, copy)).toEqual({ ...source, year: 2022, date: "", figures: {}, stated: {}, fields: texts });
  expect(await storedReport(page, id)).toEqual(source);
});

test("a deleted report comes back by 撤销 in the message, or later from 已删除的报告, as it was", async ({ page }) => {
  const id = await imported(page, someReport({ figures: { [issued]: "3" } }));
  const before = await exportOf(page, id);
  await page.goto("/");
  await choose(page, id, "删除");
  await expect(line(page, id)).toHaveCount(0);
  await page.getByText(/^已删除：/).waitFor();
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(line(page, id)).toHaveCount(1);
  expect(await exportOf(page, id)).toBe(before);
  // The message goes away a moment later, and gives the focus back when it does.
  await expect(page.getByRole("button", { name: "撤销" })).toHaveCount(0);

  await choose(page, id, "删除");
  await expect(line(page, id)).toHaveCount(0);
  await page.goto(`/reports/${id}`);
  await expect(page.getByRole("heading", { name: "没有这份报告" })).toBeVisible();
  expect(await listed(page)).not.toContain(id);
  await page.getByText(/^已删除的报告（\d+ 份，删除后 30 天内可以恢复）$/).click();
  const { name } = (await storedReport(page, id)).body;
  await page.getByRole("button", { name: `恢复 ${name}` }).click();
  await expect(line(page, id)).toHaveCount(1);
  expect(await exportOf(page, id)).toBe(before);
});

test("a report exported as JSON comes back by 导入 with the same JSON, asked about where it is there already", async ({ page }) => {
  const county = someCounty();
  const id = await imported(page, {
    ...practiceReport("disclosure-2021"),
    body: { ...practiceReport("disclosure-2021").body, name: county },
  });
  await page.goto("/");
  await line(page, id).getByRole("button", { name: /操作$/ }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "导出数据文件" }).click()]);
  const { name, content } = await contentOf(download);
  expect(name).toBe(`${county}2025年政府信息公开工作年度报告.json`);
  await pick(page, () => page.getByRole("button", { name: "导入" }).click(), name, content);
  await sameDialog(page).getByRole("button", { name: "仍然再建一份" }).click();
  await page.waitForURL(/\/reports\//);
  const back = reportOfAddress(page);
  expect(back).not.toBe(id);
  expect(await exportOf(page, back)).toBe(content.toString());
});

test("a backup brings everything to another computer, and there restores what is missing, or all that differs", async ({
  page,
  browser,
}) => {
  const [one, two] = [
    await imported(page, someReport({ figures: { [issued]: "1" } })),
    await imported(page, someReport({ narrative: { "problems.issues": [paragraph("p", "问题 <b>")] } })),
  ];
  await page.goto("/");
  const first = await backup(page);
  expect(first.name).toMatch(/^年报编制备份\d{4}-\d\d-\d\d\.json$/);
  const all = first.reports.length;
  const texts = new Map([
    [one, await exportOf(page, one)],
    [two, await exportOf(page, two)],
  ]);

  const elsewhere = await serve();
  const there = await patientPage(browser, elsewhere.url);
  try {
    await there.goto("/");
    await expect(there.getByText("还没有报告。")).toBeVisible();
    const dialog = await restoring(there, first.text);
    await expect(dialog.getByLabel(`本机没有的（${all} 份，选了 ${all} 份）`)).toBeChecked();
    await expect(dialog.getByRole("button", { name: `恢复选中的 ${all} 份` })).toBeFocused();
    await dialog.getByRole("button", { name: `恢复选中的 ${all} 份` }).click();
    await expect(there.getByText(`已恢复 ${all} 份报告。`)).toBeVisible();
    await expect(line(there, one)).toBeVisible();
    for (const [id, text] of texts) expect(await exportOf(there, id)).toBe(text);

    await there.goto(`/reports/${one}/fill/disclosed`);
    await cell(there, issued).fill("99");
    await saved(there);
    await there.request.post("/api/acts/remove", { data: { report: two } });
    const three = await imported(page, someReport());
    await page.goto("/");
    const second = await backup(page);
    await there.goto("/");
    await restoring(there, second.text);
    const row = (id: string) => dialog.locator(`[data-backed-up="${id}"]`);
    await expect(dialog).toContainText(`与本机相同的（${all - 2} 份，不用恢复）`);
    await expect(row(three)).toContainText("本机没有");
    await expect(row(two), "a deleted one counts as not here").toContainText("本机已删除");
    await expect(row(two).getByRole("checkbox")).toBeChecked();
    await expect(row(one)).toContainText("本机的较新");
    await expect(row(one).getByRole("checkbox"), "nothing that is here is replaced unasked").not.toBeChecked();
    await row(two).getByRole("checkbox").uncheck();
    await dialog.getByRole("button", { name: "恢复选中的 1 份" }).click();
    await expect(line(there, three)).toBeVisible();
    await expect(line(there, two), "it was not chosen").toHaveCount(0);
    expect((await storedReport(there, one)).figures[issued], "what is there is left alone").toBe("99");

    await restoring(there, second.text);
    await row(one)
      .getByRole("button", { name: /有哪些不同$/ })
      .click();
    await expect(dialog.getByRole("button", { name: "← 回到列表" })).toBeFocused();
    await expect(dialog.locator(`[data-shown="proactive"] [data-place="${issued}"]`)).toHaveAttribute(
      "title",
      "本机 99，备份 1，减少 98（−99%）",
    );
    await dialog.getByLabel("恢复成备份里的").check();
    await dialog.getByRole("button", { name: "← 回到列表" }).click();
    await expect(row(one).getByRole("button", { name: /有哪些不同$/ })).toBeFocused();
    await expect(dialog.getByRole("status")).toHaveText("其中 1 份会换下本机的，换下的移到“已删除的报告”，可以找回。");
    await dialog.getByRole("button", { name: "恢复选中的 2 份" }).click();
    await expect(line(there, two)).toBeVisible();
    for (const [id, text] of texts) expect(await exportOf(there, id)).toBe(text);
    await there.getByText(/^已删除的报告/).click();
    const { name } = (await storedReport(there, one)).body;
    await expect(there.getByRole("button", { name: `恢复 ${name}` }), "what was replaced is kept").toBeVisible();
  } finally {
    await there.close();
    await elsewhere.stop();
  }
});

test("a backup of more than ten megabytes, at which frameworks cut what is sent, is restored whole", async ({ page, browser }) => {
  test.setTimeout(240_000);
  const long = ["a", "b", "c"].map((id) => paragraph(id, "公".repeat(95_000)));
  for (let at = 0; at < 14; at += 1) await imported(page, someReport({ narrative: { "problems.issues": long } }));
  // Without the start page, which would judge all of it first.
  const backedUp = async (from: Page) => (await from.request.get("/api/backup", { timeout: 60_000 })).text();
  const reportsIn = (backup: string) => (JSON.parse(backup) as { readonly reports: readonly unknown[] }).reports;
  const text = await backedUp(page);
  expect(Buffer.byteLength(text)).toBeGreaterThan(11_000_000);
  const elsewhere = await serve();
  const there = await patientPage(browser, elsewhere.url);
  try {
    await there.goto("/");
    const dialog = await restoring(there, text);
    await dialog.getByRole("button", { name: /^恢复选中的 \d+ 份$/ }).click();
    await expect(there.getByText(/^已恢复 \d+ 份报告。$/)).toBeVisible({ timeout: 60_000 });
    expect(reportsIn(await backedUp(there))).toEqual(reportsIn(text));
  } finally {
    await there.close();
    await elsewhere.stop();
  }
});

test("the practice report opens complete, marked 练习, and is named so in the list", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: /^练习报告/ }).click();
  await page.waitForURL(/\/preview$/);
  const id = reportOfAddress(page);
  await expect(page.getByRole("banner").getByText("练习", { exact: true })).toBeVisible();
  await expect(page.getByText("各部分都已填好，没有发现错误，有 1 条建议请看一看。")).toBeVisible();
  await expect(page.getByText("导出的每页、文件名都写着“练习”，不能定稿、不能发布。")).toBeVisible();
  for (const section of ["preface", "overview", "disclosed", "requests", "disputes", "problems", "other", "signature"])
    await expect(statusOf(page, section)).toHaveAttribute("data-status", "done");
  await page.goto("/");
  await expect(line(page, id).getByText("练习", { exact: true })).toBeVisible();
  await expect(line(page, id)).toContainText("✓ 已填完");
});

test("the start page lists reports by year, the latest first, with progress and number of problems", async ({ page }) => {
  const wrong = await imported(
    page,
    someReport({ year: 2031, figures: { [issued]: "-1", "proactive.rules.repealed": "约2", "proactive.rules.inForce": "3" } }),
  );
  const begun = await imported(page, someReport({ year: 2031, figures: { [issued]: "1" } }));
  const blank = await imported(page, someReport({ year: 2031 }));
  const whole = await imported(page, { ...sample("yishui-2021").report, year: 2032, date: "2033-01-20" });
  await page.goto("/");
  const years = (await page.getByRole("heading", { level: 2 }).allTextContents()).map((text) => Number.parseInt(text, 10));
  expect(years).toEqual([...years].sort((a, b) => b - a));
  expect(years.slice(0, 2)).toEqual([2032, 2031]);
  await expect(page.getByRole("table", { name: "2032年的报告" }).locator("[data-report]")).toHaveCount(1);
  await expect(line(page, whole)).toContainText("✓ 已填完");
  await expect(line(page, whole)).toContainText("没有");
  await expect(line(page, wrong)).toContainText(/✕ 有错误.*4\/179 处/);
  await expect(line(page, wrong)).toContainText("✕ 2 处错误");
  await expect(line(page, begun)).toContainText(/◐ 填写中 \d+%/);
  await expect(line(page, blank)).toContainText("○ 未填");
});

test("a table of the start page sorts by any head, and says so", async ({ page }) => {
  const few = await imported(page, someReport({ year: 2041, figures: { [issued]: "-1" } }));
  const none = await imported(page, someReport({ year: 2041 }));
  const most = await imported(
    page,
    someReport({ year: 2041, figures: { [issued]: "-1", "proactive.rules.repealed": "-2", "proactive.rules.inForce": "-3" } }),
  );
  await page.goto("/");
  const table = page.getByRole("table", { name: "2041年的报告" });
  // What is not known yet of a report has no place in an order.
  await expect(table.getByText("正在算")).toHaveCount(0);
  const order = () => table.locator("[data-report]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-report")));
  const sortBy = async (head: string, direction: "ascending" | "descending") => {
    const column = table.getByRole("columnheader", { name: head });
    for (let clicks = 0; clicks < 3 && (await column.getAttribute("aria-sort")) !== direction; clicks += 1)
      await column.getByRole("button").click();
    await expect(column).toHaveAttribute("aria-sort", direction);
    return order();
  };
  expect(await sortBy("问题", "ascending")).toEqual([none, few, most]);
  expect(await sortBy("问题", "descending")).toEqual([most, few, none]);
  expect(await sortBy("进度", "ascending")).toEqual([none, few, most]);
  expect(await sortBy("最后保存", "ascending")).toEqual([few, none, most]);
  expect(await sortBy("最后保存", "descending")).toEqual([most, none, few]);
  for (const head of ["报告", "类别"]) {
    const up = await sortBy(head, "ascending");
    expect(up.toString().length).toBeGreaterThan(0);
  }
  const up = await sortBy("报告", "ascending");
  expect(await sortBy("报告", "descending")).toEqual([...up].reverse());
});

/** A list of one page is searched as one types; one of several by its button or Enter. */
async function search(page: Page, words: string): Promise<void> {
  await page.getByRole("searchbox", { name: "查找" }).fill(words);
  await page.keyboard.press("Enter");
}

test("the start page shows present progress, also when the browser's way back leads to it", async ({ page }) => {
  const report = someReport();
  const id = await imported(page, report);
  for (let others = 0; others < 5; others += 1) await imported(page, someReport());
  await goToList(page, report);
  await expect(line(page, id)).toContainText("○ 未填");
  await line(page, id).getByRole("link").click();
  await page.waitForURL(/\/fill\//);
  await page.locator('a[data-section="disclosed"]').click();
  await cell(page, issued).fill("-4");
  await saved(page);
  await page.getByRole("link", { name: "← 全部报告" }).click();
  await page.waitForURL(/\/$/);
  await search(page, report.body.name);
  await expect(line(page, id)).toContainText("✕ 1 处错误");
  await line(page, id).getByRole("link").click();
  await page.waitForURL(/\/fill\//);
  await page.locator('a[data-section="disclosed"]').click();
  await cell(page, issued).fill("4");
  await saved(page);
  // The report opened at its first page or at the place last used: one page lies between, or two.
  await expect(async () => {
    if (new URL(page.url()).pathname !== "/") await page.goBack();
    expect(new URL(page.url()).pathname).toBe("/");
  }).toPass();
  await expect(line(page, id)).toContainText("没有");
  await expect(line(page, id)).toContainText("◐ 填写中");
});

test("with more than five reports the list can be searched by the name of a body", async ({ page }) => {
  const report = someReport();
  const id = await imported(page, report);
  for (let others = 0; others < 5; others += 1) await imported(page, someReport());
  await page.goto("/");
  await search(page, report.body.name);
  await expect(page.locator("[data-report]")).toHaveCount(1);
  await expect(line(page, id)).toBeVisible();
  await search(page, "没有这个县");
  await expect(page.getByText(/^没有找到(?:含“没有这个县”的|这样的)报告。/)).toBeVisible();
});
