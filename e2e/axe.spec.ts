// axe finds nothing on any page, in any state: empty, filled, wrong, with each menu and dialog open, enlarged, in high contrast.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Page } from "@playwright/test";
import { compose } from "#lib/document/compose.ts";
import { renderFragment } from "#lib/outputs/html/render.ts";
import type { Report } from "#lib/report/report.ts";
import { expectClean, expectCleanRedrawn } from "./fixtures/axe.ts";
import { drawn } from "./fixtures/drawn.ts";
import { line, paragraph, pick, someCounty, someReport } from "./fixtures/report.ts";
import { expect, test, type Server } from "./fixtures/server.ts";
import { withEdition } from "./fixtures/stored.ts";
import { cell, deaf, imported, lookAtQuestions, sample, saved } from "./support.ts";

const { report, edition } = sample("yishui-2021");
const sections = edition.sections.map(({ id }) => id);

/** Wrong in every section that can be: a relation, a total on paper, values that cannot be read, a date. */
const wrong: Report = {
  ...report,
  date: "2021-13-40",
  figures: {
    ...report.figures,
    "applications.granted.person": "26",
    "proactive.licensing.decisions": "约30",
    "remedies.cases.directUpheld": "-1",
  },
  stated: { ...report.stated, "remedies.cases.directTotal": "7" },
  fields: { ...report.fields, "other.feeNotices": "0", "other.feeCharged": "一千", "other.feeCollected": "9" },
};

async function open(page: Page, id: string, section: string): Promise<void> {
  await page.goto(`/reports/${id}/fill/${section}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("正在打开编辑框…")).toHaveCount(0);
}

async function paste(page: Page, address: string, html: string): Promise<void> {
  await cell(page, address).click();
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", content);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

/** Opens a dialog by its button, has it judged, and closes it. */
async function dialog(page: Page, button: string, title: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(page.getByRole("dialog", { name: title })).toBeVisible();
  await expectClean(page, `dialog ${title}`);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("the start page, empty and with reports, with its menus, messages and dialogs", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText("还没有报告。")).toBeVisible();
  await expectClean(page, "start page, empty");
  await dialog(page, "显示", "显示");

  const [one] = [await imported(page, report), await imported(page, wrong)];
  for (let more = 0; more < 5; more += 1) await imported(page, someReport({ year: 2021 + more }));
  await page.goto("/");
  await expectClean(page, "start page with reports");
  await page.getByRole("button", { name: "进度" }).first().click();
  await page.getByLabel("查找", { exact: true }).fill("没有这个单位");
  await expectClean(page, "start page, nothing found");
  await page.getByLabel("查找", { exact: true }).fill("");

  await page.getByRole("button", { name: "更多" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await expectClean(page, "menu 更多");
  await pick(
    page,
    () => page.getByRole("menuitem", { name: "从备份恢复" }).click(),
    "备份.json",
    await (await page.request.get("/api/backup")).text(),
  );
  await expect(page.getByRole("dialog", { name: "从备份恢复" })).toBeVisible();
  await expectClean(page, "dialog 从备份恢复");
  await page.keyboard.press("Escape");

  for (const [act, title] of [
    ["改名称", "改名称、类别、级别、年度"],
    ["复制一份", "复制一份"],
  ] as const) {
    await line(page, one).getByRole("button", { name: /操作$/ }).click();
    await expectClean(page, "menu of a report");
    await page.getByRole("menuitem", { name: act }).click();
    await page.getByRole("dialog", { name: title }).getByLabel("名称", { exact: true }).fill("");
    await page.keyboard.press("Enter");
    await expect(page.getByText("请填写名称。")).toBeVisible();
    await expectClean(page, `dialog ${title} with a mistake`);
    await page.keyboard.press("Escape");
  }

  await pick(page, () => page.getByRole("button", { name: "导入" }).click(), "坏.json", "{}");
  await expect(page.getByRole("dialog", { name: "没有导入" })).toBeVisible();
  await expectClean(page, "dialog 没有导入");
  await page.getByRole("button", { name: "知道了" }).click();
  await pick(page, () => page.getByRole("button", { name: "导入" }).click(), "又一份.json", JSON.stringify(report));
  await expect(page.getByRole("dialog", { name: "已经有这份报告" })).toBeVisible();
  await expectClean(page, "dialog 已经有这份报告");
  await page.keyboard.press("Escape");

  await line(page, one).getByRole("button", { name: /操作$/ }).click();
  await page.getByRole("menuitem", { name: "删除" }).click();
  await expect(page.getByText(/^已删除：/)).toBeVisible();
  await page.locator("summary").click();
  await expectClean(page, "start page with a message and the deleted reports");
});

test("the page of a new report, blank, with mistakes, and where the report is already there", async ({ page }) => {
  await page.goto("/reports/new");
  await expectClean(page, "new report");
  await page.getByRole("button", { name: "建立报告" }).click();
  await expect(page.getByText("请填写名称。")).toBeVisible();
  await expectClean(page, "new report with mistakes");
  const name = someCounty();
  await imported(page, someReport({ body: { name, issuer: name, kind: "government", level: "county" } }));
  await page.getByLabel("年度", { exact: true }).fill("2023");
  await page.getByLabel("名称", { exact: true }).fill(name);
  await page.getByLabel("署名单位", { exact: true }).fill(name);
  await page.getByLabel("类别", { exact: true }).selectOption("government");
  await page.getByLabel("级别", { exact: true }).selectOption("county");
  await page.getByRole("button", { name: "建立报告" }).click();
  await expect(page.getByRole("dialog", { name: "已经有这份报告" })).toBeVisible();
  await expectClean(page, "new report, dialog 已经有这份报告");
});

/** In letters and contrast of every kind. */
async function expectCleanEnlarged(page: Page, state: string): Promise<void> {
  await expectClean(page, state);
  await drawn(page, { size: "150", contrast: "high" });
  await expectCleanRedrawn(page, `${state}, enlarged, in high contrast`);
}

for (const [state, filled, expectation] of [
  ["empty", someReport(), expectClean],
  ["filled", report, expectClean],
  ["wrong", wrong, expectCleanEnlarged],
] as const)
  test(`every section, the preview and the print page, ${state}${state === "wrong" ? ", in 特大字 and 高对比 too" : ""}`, async ({
    page,
  }) => {
    const id = await imported(page, filled);
    for (const section of sections) {
      await open(page, id, section);
      await expectation(page, `${section}, ${state}`);
    }
    await page.goto(`/reports/${id}/preview`);
    await expect(page.frameLocator("iframe").locator("h1")).toBeVisible();
    await expectation(page, `preview, ${state}`);
    await dialog(page, "导出", "导出");
    await page.goto(`/reports/${id}/print`);
    await expectClean(page, `print page, ${state}`);
  });

test("the start page in 特大字 and 高对比, and the dialog that sets it", async ({ page }) => {
  await imported(page, wrong);
  await page.goto("/");
  await page.getByRole("button", { name: "显示", exact: true }).click();
  await page.getByLabel("特大字（150%）").check();
  await page.getByLabel("高对比").check();
  await expectClean(page, "dialog 显示, enlarged");
  await page.keyboard.press("Escape");
  await expect(page.locator("html")).toHaveAttribute("data-size", "150");
  await expectClean(page, "start page, enlarged");
  await page.evaluate(() => localStorage.clear());
});

test("a table in use: a block picked, totals on paper, reasons for a difference, a paste before it is taken", async ({ page }) => {
  const id = await imported(page, wrong);
  await open(page, id, "requests");
  await cell(page, "applications.received.person").click();
  await page.keyboard.press("Shift+Control+End");
  await expect(page.locator("[data-selection]")).toContainText("已选");
  await expectClean(page, "a block picked");
  await page.getByRole("button", { name: "核对总数" }).click();
  await page.locator('[data-check="applications.balance"]').first().click();
  await page.getByRole("button", { name: "帮我找原因" }).click();
  await expect(page.locator("[data-explanations] button").first()).toBeVisible();
  await expectClean(page, "totals on paper, a problem shown, reasons open");
  const table =
    renderFragment(compose(edition, { ...report, figures: { ...report.figures, "applications.unclear.person": "约3" } })).match(
      /<table[\s\S]*?<\/table>/g,
    )?.[1] ?? "";
  await paste(page, "applications.granted.person", table);
  await expect(page.getByRole("dialog", { name: "粘贴到表格" }).locator("[data-shown]")).toBeVisible();
  await expectClean(page, "paste preview");
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByRole("button", { name: "空白格填 0" }).click();
  await expect(page.getByText(/本表没有空格|已把/)).toBeVisible();
  await expectClean(page, "a message");
});

test("running text in use: headings, a paste that left something out, find and replace, the preview beside", async ({ page }) => {
  const id = await imported(page, {
    ...report,
    fields: {},
    narrative: {
      ...report.narrative,
      "overview.opening": [paragraph("a", "全县工作。"), { id: "b", kind: "heading", level: 1, text: "总体推进" }],
    },
  });
  await open(page, id, "overview");
  await paste(page, "overview.opening", "<p>文字<img src='x.png'></p><table><tr><td>一</td><td>二</td></tr></table>");
  await expect(page.getByText("粘贴时没有带进来")).toBeVisible();
  await expectClean(page, "text with a note on a paste");
  await page.getByRole("button", { name: "查找替换" }).click();
  await expectClean(page, "dialog 查找替换, empty");
  const found = page.getByRole("dialog", { name: "在全文中查找替换" });
  await found.getByLabel("查找", { exact: true }).fill("公开");
  await expect(found).toContainText("找到");
  await expectClean(page, "dialog 查找替换 with places");
  await found
    .getByRole("button", { name: /^替换这一处/ })
    .first()
    .click();
  await expect(found).toContainText("已替换 1 处");
  await expectClean(page, "dialog 查找替换 after a replacement");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "边填边看" }).click();
  await expect(page.frameLocator("iframe").locator("h1")).toBeVisible();
  await expectClean(page, "preview beside the text");
  await page.goto(`/reports/${id}/fill/requests`);
  await expect(page.frameLocator("iframe").locator("h1")).toBeVisible();
  await expectClean(page, "preview beside the table");
  await page.evaluate(() => localStorage.clear());
});

test("what goes wrong: two windows at one place, a save that fails, a part that does not come", async ({ page, context }) => {
  await deaf(context);
  const id = await imported(page, someReport());
  await open(page, id, "disclosed");
  const second = await context.newPage();
  await open(second, id, "disclosed");
  await cell(page, "proactive.rules.issued").fill("5");
  await saved(page);
  await cell(second, "proactive.rules.issued").fill("7");
  await expect(second.locator("[data-questions]")).toBeVisible();
  await expectClean(second, "a question that waits");
  await lookAtQuestions(second);
  await expect(second.getByRole("dialog", { name: "同一处在另一个窗口也被改过" })).toBeVisible();
  await expectClean(second, "dialog of a conflict");
  await second.close({ runBeforeUnload: false });
  await page.route("**/*", (route) =>
    route.request().method() === "PATCH" || route.request().url().includes(".js") ? route.abort() : route.continue(),
  );
  await cell(page, "proactive.rules.repealed").fill("6");
  await expect(page.getByRole("alert").filter({ hasText: "未能保存" })).toBeVisible();
  await expectClean(page, "a save that failed");
  await page.getByRole("button", { name: "查找替换" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toBeVisible();
  await expectClean(page, "a part that could not be fetched");
});

/** Changes the file of data behind the server's back. */
function damage({ data }: Server, statement: string): void {
  const file = new DatabaseSync(join(data, "nianbao.sqlite"));
  file.exec(statement);
  file.close();
}

test("pages that are not there, a format that is not known, and a page that breaks", async ({ page, server }) => {
  const id = await imported(page, someReport());
  for (const path of ["/nowhere", "/reports/nowhere", "/reports/nowhere/preview", `/reports/${id}/fill/nowhere`]) {
    await page.goto(path);
    await expectClean(page, path);
  }
  withEdition(server, id, "unknown");
  await page.goto(`/reports/${id}/fill/requests`);
  await expect(page.getByRole("heading", { name: "不认识这份报告的格式" })).toBeVisible();
  await expectClean(page, "a format that is not known");
  withEdition(server, id, someReport().edition);
  damage(server, "alter table entries rename to lost");
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "页面没能打开" })).toBeVisible();
  await expectClean(page, "a page that breaks");
  damage(server, "alter table lost rename to entries");
  await page.getByRole("link", { name: "回到全部报告" }).click();
  await expect(page.getByRole("heading", { name: "年报编制" })).toBeVisible();
});
