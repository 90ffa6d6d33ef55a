// From one year to the next: 编制下一年度年报, last year's words beside the new ones, two reports compared, and 格式说明.
import { expect, test, type Page } from "./fixtures/alive.ts";
import { expectClean } from "./fixtures/axe.ts";
import { disclosure2021 } from "#lib/editions/disclosure-2021/edition.ts";
import { editionsForYear } from "#lib/editions/index.ts";
import { zeros } from "#lib/report/reportOf.testing.ts";
import type { Report } from "#lib/report/report.ts";
import { goToList, line, paragraph, prose, someReport, storedReport, storedTexts } from "./fixtures/report.ts";
import { cell, imported, saved } from "./support.ts";

const part = "overview.disclosure";
const opened = "全年通过政府网站主动公开各类信息1200条，做到应公开尽公开。";
const explained = "重要政策文件出台后三日内发布解读材料，群众关切及时回应。";

const lastYear = (more: Partial<Report> = {}): Report =>
  someReport({
    year: 2022,
    date: "2023-01-20",
    figures: {
      ...zeros(disclosure2021),
      "applications.received.person": "9",
      "applications.granted.person": "4",
      "applications.carriedOut.person": "5",
      "applications.carriedOut.enterprise": "2",
    },
    fields: { "preface.period": "ready", "preface.phone": "0000-0000000", "other.feeNotices": "3" },
    narrative: { [part]: [paragraph("a", opened), paragraph("b", explained)] },
    ...more,
  });

const noProblems = (page: Page) => expectClean(page, "as it stands");

async function askToRoll(page: Page, id: string) {
  await goToList(page, await storedReport(page, id));
  await line(page, id).getByRole("button", { name: /操作$/ }).click();
  await page.getByRole("menuitem", { name: /^编制\d{4}年年报/ }).click();
  return page.getByRole("dialog", { name: "编制2023年年报" });
}

test("编制下一年度年报 says what comes along and what not, and makes the report with the sources named", async ({ page }) => {
  const id = await imported(page, lastYear());
  const dialog = await askToRoll(page, id);
  await expect(dialog).toContainText("带过去并填好的数：6 个");
  await expect(dialog).toContainText("二、上年结转政府信息公开申请数量：自然人 5，商业企业 2，科研机构 0");
  await expect(dialog).toContainText("2022年政府信息公开工作年度报告：上一年报告的四、结转下年度继续办理");
  await expect(dialog).toContainText("统计期限、电话");
  await expect(dialog).toContainText("2 段文字（新报告里可以对照着看）、落款日期");
  await noProblems(page);
  await dialog.getByRole("button", { name: "建立2023年的报告" }).click();
  await page.waitForURL(/\/reports\/[^/]+\/fill\//);
  await expect(page.getByText(/已建立《.*2023年政府信息公开工作年度报告》/)).toBeVisible();
  const made = new URL(page.url()).pathname.split("/")[2] ?? "";
  expect(made).not.toBe(id);
  const report = await storedReport(page, made);
  expect(report).toMatchObject({
    year: 2023,
    date: "",
    narrative: {},
    fields: { "preface.period": "ready", "preface.phone": "0000-0000000" },
  });
  expect(Object.keys(report.figures)).toHaveLength(6);
  expect(report.sources["applications.carriedIn.person"]).toContain("上一年报告的四、结转下年度继续办理");
  await page.goto(`/reports/${made}/fill/requests`);
  await expect(cell(page, "applications.carriedIn.person")).toHaveValue("5");
  await expect(cell(page, "applications.received.person")).toHaveValue("");
});

test("from the preview too; where the next year's report is there already, it is asked about", async ({ page }) => {
  const before = lastYear();
  const id = await imported(page, before);
  const there = await imported(page, { ...before, year: 2023 });
  await page.goto(`/reports/${id}/preview`);
  await page.getByRole("button", { name: "编制2023年年报" }).click();
  await page.getByRole("dialog", { name: "编制2023年年报" }).getByRole("button", { name: "建立2023年的报告" }).click();
  const asked = page.getByRole("dialog", { name: "已经有这份报告" });
  await expect(asked.getByRole("link", { name: "打开这一份" })).toHaveAttribute("href", `/reports/${there}`);
  await asked.getByRole("button", { name: "仍然再建一份" }).click();
  await page.waitForURL((url) => /\/fill\//.test(url.pathname) && !url.pathname.includes(there) && !url.pathname.includes(id));
  await expect(page.getByRole("banner")).toContainText(`${before.body.name}2023年`);
  await page.getByRole("link", { name: /^前言/ }).click();
  await page.getByLabel("网站名称").fill("县政府网站");
  await saved(page);
  const made = new URL(page.url()).pathname.split("/")[2] ?? "";
  expect((await storedReport(page, made)).fields["preface.siteName"]).toBe("县政府网站");
  expect((await storedReport(page, id)).fields["preface.siteName"]).toBeUndefined();
});

test("last year's paragraphs stand beside the new ones, are taken over with undo, and are marked until they are changed", async ({
  page,
}) => {
  const before = lastYear();
  await imported(page, before);
  const id = await imported(page, { ...before, year: 2023, narrative: {} });
  await page.goto(`/reports/${id}/fill/overview`);
  const reference = page.locator("section", { has: prose(page, part) }).locator("[data-last-year-text]");
  const marks = prose(page, part).locator("[data-copied]");
  const count = page.locator(`[id="copied-${part}"]`);
  await expect(reference.locator("[data-last-year-block]").first(), "it is closed until it is asked for").toBeHidden();
  await reference.locator("summary").click();
  await expect(reference.locator("[data-last-year-block]")).toHaveText([opened, explained]);
  await reference.getByRole("button", { name: "沿用全文" }).click();
  await expect(prose(page, part).locator("p")).toHaveText([opened, explained]);
  await expect(marks).toHaveCount(2);
  await expect(count).toHaveText("有 2 段与上年完全相同，请按今年的情况改写。");
  await expect(prose(page, part)).toHaveAccessibleDescription(/有 2 段/);
  await saved(page);
  expect(await storedTexts(page, id, part)).toEqual([opened, explained]);
  await noProblems(page);

  await prose(page, part).press("Control+z");
  await expect(marks).toHaveCount(0);
  await expect(prose(page, part)).toHaveText("");
  await reference.getByRole("button", { name: /^沿用这一段：重要政策/ }).click();
  await expect(marks).toHaveText([explained]);
  await prose(page, part).press("Control+End");
  await page.keyboard.type("今年新增解读30篇。");
  await expect(marks).toHaveCount(0);
  await expect(count).toHaveText("");
  await saved(page);
  expect(await storedTexts(page, id, part)).toEqual([`${explained}今年新增解读30篇。`]);
  await page.reload();
  await expect(prose(page, part)).toContainText("今年新增");
  await expect(marks).toHaveCount(0);
});

test("two reports are compared as one reads them: the table with what differs in its cells, a list of what needs a look, the words", async ({
  page,
}) => {
  const before = lastYear();
  const old = await imported(page, before);
  const older = await imported(page, { ...before, year: 2021, figures: {} });
  const figures = {
    ...before.figures,
    "applications.received.person": "12",
    "applications.granted.person": "",
    "applications.carriedIn.person": "40",
    "proactive.fees.collected": "3.5",
  };
  const id = await imported(page, {
    ...before,
    year: 2023,
    figures,
    narrative: { [part]: [paragraph("x", opened), paragraph("y", explained.replace("三日", "两日"))] },
  });
  await page.goto(`/reports/${id}/preview`);
  await page.getByRole("link", { name: "与其他年度对照" }).click();
  await expect(page.getByRole("heading", { name: "两份报告对照" })).toBeVisible();
  await expect(page.getByLabel("与哪一份对照")).toHaveValue(old);
  await expect(page.getByText(/^后：《.*2023年.*》（.*保存，已填 \d+\/\d+ 处）$/)).toBeVisible();
  const of = (address: string) => page.locator(`[data-place="${address}"]`);
  await expect(page.locator('[data-shown="applications"] tr'), "the table itself").toHaveCount(28);
  await expect(of("applications.received.person")).toHaveAttribute("title", "2022年 9，2023年 12，增加 3（+33.3%）");
  await expect(of("applications.received.person")).toContainText("9△12");
  await expect(of("applications.granted.person")).toHaveAttribute("title", "2022年 4，2023年未填");
  await expect(of("proactive.fees.collected")).toHaveAttribute("title", "2022年 0，2023年 3.5，增加 3.5");
  await expect(of("applications.carriedOut.person"), "what is the same has no sign").toHaveText("5");
  const list = page.getByRole("complementary", { name: "要看的不同" });
  await expect(list.getByRole("link", { name: /“自然人”：2022年 .*，2023年 40，增加/ }), "what stands out is listed").toHaveCount(1);
  await expect(list.getByRole("link", { name: /2023年 12，增加 3/ }), "what does not is not").toHaveCount(0);
  await page.keyboard.press("F8");
  await expect(of("applications.carriedIn.person")).toBeFocused();
  await expect(page.locator("body")).not.toContainText(/applications\.|[0-9a-f]{8}-[0-9a-f]{4}-/);
  const changed = page.locator('[data-text="changed"]', { hasText: "重要政策" });
  await expect(changed.locator("del")).toHaveText("［删去：三］");
  await expect(changed.locator("ins")).toHaveText("［新增：两］");
  await expect(page.getByText(opened)).toHaveCount(0);
  await noProblems(page);
  await page.getByRole("link", { name: "全部都列出" }).click();
  await expect(page.getByText(opened)).toBeVisible();
  await page.getByLabel("与哪一份对照").selectOption(older);
  await page.getByRole("button", { name: "对照", exact: true }).click();
  await page.waitForURL((url) => url.searchParams.get("with") === older);
  await expect(of("applications.received.person")).toHaveAttribute("title", "2021年未填，2023年 12");
});

test("two reports of one year are told apart, every difference is listed, and arrows go through the list", async ({ page }) => {
  const one = lastYear();
  const id = await imported(page, one);
  const two = await imported(page, {
    ...one,
    figures: { ...one.figures, "applications.received.person": "11", "applications.carriedIn.person": "约3" },
  });
  await page.goto(`/reports/${id}/compare?with=${two}`);
  const of = (address: string) => page.locator(`[data-place="${address}"]`);
  await expect(of("applications.carriedIn.person")).toHaveAttribute("title", /^前一份 约3，后一份/);
  const list = page.getByRole("complementary", { name: "要看的不同" });
  const links = list.getByRole("link");
  await links.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(links.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(of("applications.received.person")).toBeFocused();
});

test("格式说明 shows a relation with what it rests on, draws the tables, and prints on A4", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: /^格式说明/ }).click();
  await expect(page.getByRole("heading", { name: "格式说明" })).toBeVisible();
  await noProblems(page);
  await page.getByRole("link", { name: disclosure2021.name }).click();
  const relation = page.locator('[data-relation="applications.balance"]');
  await expect(relation).toContainText(
    "“一、本年新收政府信息公开申请数量”＋“二、上年结转政府信息公开申请数量” ＝ “（七）总计”＋“四、结转下年度继续办理”",
  );
  await expect(relation).toContainText("不符合时：错误：必须改正");
  await expect(relation).toContainText("国办公开办函〔2021〕30号，三、收到和处理政府信息公开申请情况");
  await expect(relation.locator("blockquote")).toHaveText("“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”");
  await expect(page.locator('[data-drawing="proactive"] [data-address="proactive.fees.collected"]')).toHaveText("万元");
  await expect(page.locator('[data-drawing="applications"] [data-address="applications.resultsTotal.person"]')).toHaveText("计算");
  await expect(page.locator('[data-drawing="applications"] tr')).toHaveCount(28);
  await expect(page.locator('[data-totals="remedies"] li')).toHaveCount(3);
  await noProblems(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("link", { name: "全部格式" })).toBeHidden();
  await expect(relation).toBeVisible();
  expect((await page.pdf({ preferCSSPageSize: true })).toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
});

test("the year of a new report may be typed full-width, and a year without a format is explained by the field", async ({ page }) => {
  await page.goto("/reports/new");
  const year = page.getByLabel("年度", { exact: true });
  await year.fill("1999");
  await expect(year).toHaveAccessibleDescription(/本系统还没有1999年.*目前可以编制/);
  await year.fill("２０２６");
  const [edition] = editionsForYear(2026);
  if (edition === undefined) throw new RangeError("2026 has a format");
  await expect(year).toHaveAccessibleDescription(`采用格式：${edition.name}，${edition.basis[0]?.document}`);
  const { body } = someReport();
  await page.getByLabel("名称", { exact: true }).fill(body.name);
  await page.getByLabel("署名单位", { exact: true }).fill(body.issuer);
  await page.getByLabel("类别", { exact: true }).selectOption("government");
  await page.getByLabel("级别", { exact: true }).selectOption("county");
  await page.getByRole("button", { name: "建立报告" }).click();
  await page.waitForURL(/\/fill\//);
  expect((await storedReport(page, new URL(page.url()).pathname.split("/")[2] ?? "")).year).toBe(2026);
});
