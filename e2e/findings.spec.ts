// The findings of a whole report: seen, counted, gone through by F8, explained, and dealt with before export.
import { expect, test, type Page } from "./fixtures/alive.ts";
import { walk } from "#lib/edition/walk.ts";
import type { Report } from "#lib/report/report.ts";
import { expectClean } from "./fixtures/axe.ts";
import { cell, chooseExport, contentOf, exported, imported, openSection, ready, sample, saved } from "./support.ts";

const { report, edition } = sample("yishui-2021");
const number = (address: string): number => Number(report.figures[address] ?? "0");
const inForce = (row: string) => ({
  [`proactive.${row}.inForce`]: String(
    number(`proactive.${row}.inForce`) + number(`proactive.${row}.issued`) - number(`proactive.${row}.repealed`),
  ),
});

/** What of last year's report this year's is compared with, as it should follow from it. */
const following: Report["figures"] = {
  ...Object.fromEntries(
    walk(edition).inputs.flatMap(({ address, columnId }) =>
      address === `applications.carriedIn.${columnId}` ? [[address, report.figures[`applications.carriedOut.${columnId}`] ?? "0"]] : [],
    ),
  ),
  ...inForce("rules"),
  ...inForce("normativeDocuments"),
};

/** Its text says how many are in force, as its table does. */
const told: Report["narrative"] = Object.fromEntries(
  Object.entries(report.narrative).map(([part, blocks]) => [
    part,
    blocks.map((block) => ({
      ...block,
      text: block.text.replace(
        `现行有效${report.figures["proactive.normativeDocuments.inForce"]}件`,
        `现行有效${following["proactive.normativeDocuments.inForce"]}件`,
      ),
    })),
  ]),
);

let bodies = 0;

/** The reports of one body for two years in the store, and this year's open in a section. */
async function open(
  page: Page,
  section: string,
  change: Report["figures"] = {},
  more: Partial<Report> = {},
): Promise<{ readonly id: string; readonly last: string }> {
  // A city's, for a county that has 规章 is asked about them.
  const body = { ...report.body, level: "city" as const, name: `${test.info().workerIndex}号青石县${(bodies += 1)}` };
  // Without text: what this year says is then no copy of it.
  const last = await imported(page, { ...report, body, narrative: {} });
  const id = await imported(page, {
    ...report,
    body,
    year: report.year + 1,
    date: `${report.year + 2}-01-25`,
    stated: {},
    figures: { ...report.figures, ...following, ...change },
    narrative: told,
    ...more,
  });
  await page.goto(`/reports/${id}/fill/${section}`);
  await ready(page);
  return { id, last };
}

/** One error in table three, one warning beside it, one warning in table two, one error in table four. */
const four = {
  "applications.granted.person": "63",
  "applications.carriedIn.research": "4",
  "applications.carriedOut.research": "4",
  "proactive.rules.inForce": "9",
  "remedies.cases.directUpheld": "-1",
};
const warningOnly = { "applications.carriedIn.research": "4", "applications.carriedOut.research": "4" };

const button = (page: Page) => page.getByRole("button", { name: /^问题 \d/ });
const panel = (page: Page) => page.getByRole("complementary", { name: "全文的问题" });
const item = (page: Page, check: string, address: string) => panel(page).locator(`[data-finding="${check}@${address}"]`);
const carried = (page: Page) => item(page, "applications.carriedFromLastYear", "applications.carriedIn.research");
const said = (page: Page) => page.locator("[data-announcement]");
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

async function openPanel(page: Page): Promise<void> {
  await button(page).click();
  await expect(page.locator("#findings-heading")).toBeFocused();
}

async function explain(page: Page, words: string): Promise<void> {
  await carried(page).getByRole("button", { name: "写说明" }).click();
  await expect(page.getByRole("textbox", { name: /^说明/ })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

test("the bar and the section list count errors and warnings in words, and the panel groups all findings by section in the order of the paper", async ({
  page,
}) => {
  await open(page, "overview", four);
  await expect(button(page)).toHaveText("问题 4（错误 2 · 提醒 2）");
  await expect(page.locator('a[data-section="requests"]')).toContainText("有 1 处错误、1 条提醒");
  await expect(page.locator('a[data-section="disclosed"]')).toContainText("已填完，有 1 条提醒");
  await expect(page.locator('a[data-section="disputes"]')).toContainText("有 1 处错误");
  await openPanel(page);
  await expect(panel(page).locator("[data-findings-of] h3")).toHaveText([
    /^二、主动公开情况提醒 1$/,
    /^三、依申请公开情况错误 1 · 提醒 1$/,
    /^四、复议诉讼情况错误 1$/,
  ]);
  await expect(panel(page).locator("[data-check]")).toHaveText([
    /现行有效件数＝9/,
    /第一项＋第二项＝116，第三项＋第四项＝117，差 1/,
    /二、上年结转政府信息公开申请数量＝4/,
    /不能是负数/,
  ]);
});

test("severities are chosen with their counts; what is hidden is said, F8 keeps to the choice, and it is remembered in the session", async ({
  page,
}) => {
  await open(page, "overview", four);
  await openPanel(page);
  await expect(panel(page).getByRole("checkbox", { name: "建议 0" })).toBeChecked();
  await panel(page).getByRole("checkbox", { name: "错误 2" }).uncheck();
  await expect(panel(page).locator("[data-check]")).toHaveCount(2);
  await expect(panel(page).locator('[data-findings-of="disputes"]')).toContainText("没有显示，共 1 处");
  await page.keyboard.press("F8");
  await expect(said(page)).toContainText("第 1 处，共 2 处：提醒");
  await page.reload();
  await button(page).click();
  await expect(panel(page).getByRole("checkbox", { name: "错误 2" })).not.toBeChecked();
  await expect(panel(page).locator("[data-check]")).toHaveCount(2);
});

test("a click leads to the first place on its page and marks all operands; the basis is behind a click with number, clause and words", async ({
  page,
}) => {
  await open(page, "overview", four);
  await openPanel(page);
  const balance = item(page, "applications.balance", "applications.received.person");
  await expect(balance.getByText("国办公开办函〔2021〕30号")).toBeHidden();
  await balance.getByText("依据", { exact: true }).click();
  await expect(balance).toContainText("国办公开办函〔2021〕30号，三、收到和处理政府信息公开申请情况");
  await expect(balance).toContainText("本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和");
  await balance.locator("[data-check]").click();
  await page.waitForURL(/\/fill\/requests/);
  await expect(cell(page, "applications.received.person")).toBeFocused();
  for (const row of ["received", "carriedIn", "carriedOut"])
    await expect(page.locator("td", { has: cell(page, `applications.${row}.person`) })).toHaveAttribute("data-mark", "strong");
  await expect(page.locator("td", { has: cell(page, "applications.granted.person") })).toHaveAttribute("data-mark", "light");
  await expect(balance).toHaveAttribute("aria-current", "true");
});

test("F8 and Shift+F8 lead from where the focus stands to the next and the previous finding, across sections and round the ends, and say where", async ({
  page,
}) => {
  await open(page, "requests", four);
  await cell(page, "applications.received.enterprise").focus();
  await page.keyboard.press("F8");
  await expect(cell(page, "applications.carriedIn.research")).toBeFocused();
  await expect(said(page)).toHaveText(/^第 3 处，共 4 处：提醒，“法人或其他组织·科研机构”列：二、上年结转/);
  await page.keyboard.press("F8");
  await page.waitForURL(/\/fill\/disputes/);
  await expect(cell(page, "remedies.cases.directUpheld")).toBeFocused();
  await expect(said(page)).toContainText("第 4 处，共 4 处：错误");
  await page.keyboard.press("F8");
  await page.waitForURL(/\/fill\/disclosed/);
  await expect(cell(page, "proactive.rules.inForce")).toBeFocused();
  await expect(said(page)).toContainText("后面没有了，从头接着看。第 1 处，共 4 处");
  await page.keyboard.press("Shift+F8");
  await page.waitForURL(/\/fill\/disputes/);
  await expect(cell(page, "remedies.cases.directUpheld")).toBeFocused();
  await expect(said(page)).toContainText("前面没有了，从末尾接着看。第 4 处，共 4 处");
  await page.keyboard.press("Shift+F8");
  await page.waitForURL(/\/fill\/requests/);
  await expect(cell(page, "applications.carriedIn.research")).toBeFocused();
  await expect(panel(page)).toContainText("第 3 处，共 4 处");
});

test("F8 works within a cell that is being edited and within running text, keeps what was typed, and leaves what is mended", async ({
  page,
}) => {
  await open(page, "problems", four);
  await cell(page, "problems.issues").click();
  await page.keyboard.insertText("新写的一句。");
  await page.keyboard.press("F8");
  await page.waitForURL(/\/fill\/disclosed/);
  await expect(said(page)).toContainText("后面没有了，从头接着看。第 1 处");
  await page.keyboard.press("F8");
  await page.waitForURL(/\/fill\/requests/);
  await expect(cell(page, "applications.received.person")).toBeFocused();
  await cell(page, "applications.granted.person").fill("62");
  await page.keyboard.press("Shift+F8");
  await expect(said(page)).toContainText("第 2 处，共 3 处");
  await page.keyboard.press("Shift+F8");
  await page.waitForURL(/\/fill\/disclosed/);
  await expect(said(page)).toContainText("第 1 处，共 3 处");
  await cell(page, "proactive.rules.inForce").click();
  await page.keyboard.press("F2");
  await page.keyboard.press("Backspace");
  await page.keyboard.type(following["proactive.rules.inForce"] ?? "");
  await page.keyboard.press("F8");
  await page.waitForURL(/\/fill\/requests/);
  await expect(said(page)).toContainText("第 1 处，共 2 处");
  await openSection(page, "problems");
  await expect(cell(page, "problems.issues")).toContainText("新写的一句。");
});

test("where nothing is open, F8 says so", async ({ page }) => {
  await open(page, "requests");
  await page.keyboard.press("F8");
  await expect(said(page)).toHaveText("没有要处理的问题。");
});

test("a warning is explained in a sentence, counts no longer, and is stored; Esc leaves all as it was", async ({ page }) => {
  await open(page, "requests", warningOnly);
  await expect(button(page)).toHaveText("问题 1（提醒 1）");
  await openPanel(page);
  await carried(page).getByRole("button", { name: "写说明" }).click();
  await page.keyboard.type("写错了");
  await page.keyboard.press("Escape");
  await expect(panel(page).getByRole("textbox")).toHaveCount(0);
  await expect(carried(page).getByRole("button", { name: "写说明" })).toBeFocused();
  await expect(panel(page), "Esc in the sentence does not close the panel").toBeVisible();
  await carried(page).getByRole("button", { name: "写说明" }).click();
  await page.keyboard.press("Enter");
  await expect(panel(page).getByText("还没有写")).toBeVisible();
  await page.keyboard.type("上年有四件在年底后才登记");
  await page.keyboard.press("Enter");
  await expect(carried(page).locator("summary").first()).toBeFocused();
  await expect(carried(page)).toContainText("已说明");
  await expect(button(page)).toHaveText("问题 0");
  await expect(page.locator('a[data-section="requests"]')).not.toContainText("提醒");
  await page.keyboard.press("F8");
  await expect(said(page)).toHaveText("没有要处理的问题。");
  await saved(page);
  await page.reload();
  await expect(button(page)).toHaveText("问题 0");
  await openPanel(page);
  await carried(page).locator("summary").first().click();
  await expect(carried(page)).toContainText("说明：上年有四件在年底后才登记");
});

test("a 说明 expires visibly when a number changes, with the old words and numbers; it fits again when the number comes back, and may be given again", async ({
  page,
}) => {
  await open(page, "requests", warningOnly);
  await openPanel(page);
  await explain(page, "年底后才登记");
  await expect(button(page)).toHaveText("问题 0");
  await cell(page, "applications.carriedIn.research").fill("5");
  await cell(page, "applications.carriedOut.research").fill("5");
  await expect(button(page)).toHaveText("问题 1（提醒 1）");
  const expired = carried(page).locator("[data-expired]");
  await expect(expired).toContainText("说明已过期：填写说明后数字改过");
  await expect(expired).toContainText("“二、上年结转政府信息公开申请数量”的“法人或其他组织·科研机构”：填写说明时 4，现在 5");
  await expect(expired).toContainText("原来的说明：年底后才登记");
  await cell(page, "applications.carriedIn.research").fill("4");
  await cell(page, "applications.carriedOut.research").fill("4");
  await expect(button(page)).toHaveText("问题 0");
  await cell(page, "applications.carriedIn.research").fill("6");
  await cell(page, "applications.carriedOut.research").fill("6");
  await carried(page).getByRole("button", { name: "说明仍然适用" }).click();
  await expect(button(page)).toHaveText("问题 0");
  await saved(page);
  await page.reload();
  await expect(button(page)).toHaveText("问题 0");
});

test("a 说明 expires when last year's report changes", async ({ page }) => {
  const { last } = await open(page, "requests", warningOnly);
  await openPanel(page);
  await explain(page, "年底后才登记");
  await saved(page);
  const answer = await page.request.patch(`/api/reports/${last}`, {
    data: { base: 1, changes: [{ area: "figures", address: "applications.carriedOut.research", value: "1" }] },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  await page.reload();
  await expect(button(page)).toHaveText("问题 1（提醒 1）");
  await button(page).click();
  await expect(carried(page).locator("[data-expired]")).toContainText(
    "上一年报告的“四、结转下年度继续办理”的“法人或其他组织·科研机构”：填写说明时 0，现在 1",
  );
});

test("a 说明 can be changed and taken away, and taking it away can be taken back", async ({ page }) => {
  await open(page, "requests", warningOnly);
  await openPanel(page);
  await explain(page, "年底后才登记");
  await carried(page).locator("summary").first().click();
  await carried(page).getByRole("button", { name: "改写说明" }).click();
  await page.keyboard.press("End");
  await page.keyboard.type("，已核对台账");
  await panel(page).getByRole("button", { name: "保存说明" }).click();
  await expect(carried(page)).toContainText("说明：年底后才登记，已核对台账");
  await carried(page).getByRole("button", { name: "删除说明" }).click();
  await expect(button(page)).toHaveText("问题 1（提醒 1）");
  await expect(carried(page).getByRole("button", { name: "写说明" })).toBeFocused();
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(button(page)).toHaveText("问题 0");
  await saved(page);
});

test("the list on the page has the same items: an error cannot be explained, an explained warning is folded", async ({ page }) => {
  await open(page, "requests", four);
  const list = page.getByRole("region", { name: "本页的问题" });
  await expect(list.getByRole("heading")).toContainText("本页有 2 处问题");
  await list.getByRole("button", { name: "共 2 处，展开" }).click();
  const [balance, warning] = [
    list.locator('li[data-finding^="applications.balance"]'),
    list.locator('li[data-finding^="applications.carriedFromLastYear"]'),
  ];
  await expect(balance.getByRole("button", { name: "写说明" })).toHaveCount(0);
  await balance.getByText("依据", { exact: true }).click();
  await expect(balance.locator("q")).toBeVisible();
  await warning.getByRole("button", { name: "写说明" }).click();
  await page.keyboard.type("年底后才登记");
  await page.keyboard.press("Enter");
  await expect(warning.locator("summary").first()).toBeFocused();
  await expect(warning.locator("[data-check]")).toBeHidden();
  await expect(list.getByRole("heading")).toContainText("本页有 1 处问题（另有 1 处已说明）");
});

test("what could not be judged is one folded group by reason, and is not told as passed", async ({ page }) => {
  // Without text, whose numbers would wait for the table too.
  await open(page, "requests", { "applications.received.person": "", "applications.granted.enterprise": "无" }, { narrative: {} });
  await openPanel(page);
  const group = panel(page).locator("[data-unjudged]");
  await expect(group.locator("summary")).toHaveText("未能判断 2 处");
  await expect(group.getByText("未填完，未能判断：1 处")).toBeHidden();
  await group.locator("summary").click();
  await expect(group).toContainText("未填完，未能判断：1 处");
  await expect(group).toContainText("有无法识别的内容，未能判断：1 处");
  await group.getByRole("button", { name: "到第一处" }).first().click();
  await expect(cell(page, "applications.received.person")).toBeFocused();
  await panel(page).getByText("检查了什么").click();
  await expect(panel(page)).toContainText("第一项＋第二项＝第三项＋第四项：检查了 4 处（另有 2 处未能判断）");
});

test("where nothing is wrong, the panel says so and what was checked; a blank report is not told as checked", async ({ page }) => {
  await open(page, "requests");
  await openPanel(page);
  await expect(panel(page)).toContainText("没有发现问题，下面各项都已检查。");
  await expect(panel(page)).toContainText("第一项＋第二项＝第三项＋第四项：检查了 6 处");
  await expect(panel(page).locator("[data-unjudged]")).toHaveCount(0);
  await open(page, "requests", {}, { figures: {}, fields: {}, narrative: {}, date: "" });
  await openPanel(page);
  await expect(panel(page)).toContainText(/没有发现问题，但有 \d+ 处还不能判断/);
  await expect(panel(page).getByText("检查了什么")).toHaveCount(0);
});

test("before export a summary takes the focus and links to each place: errors, then what is missing, then warnings; a draft can still be exported", async ({
  page,
}) => {
  await open(page, "overview", { ...four, "applications.granted.research": "" }, { date: "" });
  await page.getByRole("button", { name: "导出", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "导出" });
  const summary = dialog.getByRole("region", { name: /^导出前请处理/ });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("heading")).toHaveText("导出前请处理：2 处错误，2 处没有填，2 条提醒没有说明");
  await expect(summary.getByRole("link")).toHaveText([
    /第三项＋第四项＝117/,
    /不能是负数/,
    "三、依申请公开情况：还差 1 处",
    "落款：还差 1 处",
    /现行有效件数＝9/,
    /二、上年结转政府信息公开申请数量＝4/,
  ]);
  await summary.getByRole("link", { name: "三、依申请公开情况" }).click();
  await expect(dialog).toHaveCount(0);
  await page.waitForURL(/\/fill\/requests/);
  await expect(cell(page, "applications.granted.research")).toBeFocused();
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await expect(summary).toBeFocused();
  await summary.getByRole("link", { name: /第三项＋第四项＝117/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(cell(page, "applications.received.person"), "on the same page too, after the dialog gave the focus back").toBeFocused();
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await summary.getByRole("link", { name: "落款：还差 1 处" }).click();
  await page.waitForURL(/\/fill\/signature/);
  await expect(page.getByLabel(/^落款日期/)).toBeFocused();
  expect((await exported(page, "Word")).name).toContain("（草稿）.docx");
});

test("the preview page has the same summary, and a link in it leads to running text that is missing", async ({ page }) => {
  const { id } = await open(page, "overview", warningOnly, { narrative: { ...told, "problems.improvements": [] } });
  await page.goto(`/reports/${id}/preview`);
  const summary = page.getByRole("region", { name: /^导出前请处理/ });
  await expect(summary.getByRole("heading")).toHaveText("导出前请处理：1 处没有填，2 条提醒没有说明");
  await summary.getByRole("link", { name: "五、问题及改进：还差 1 处" }).click();
  await page.waitForURL(/\/fill\/problems/);
  await expect(cell(page, "problems.improvements")).toBeFocused();
});

test("a report without anything to deal with shows no summary, and the dialog begins at its first format", async ({ page }) => {
  await open(page, "requests");
  await page.getByRole("button", { name: "导出", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "导出" });
  await expect(dialog.getByRole("button", { name: /^Word/ })).toBeFocused();
  await expect(dialog.locator("section[data-begin]")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "导出", exact: true })).toBeFocused();
  const [download] = await Promise.all([page.waitForEvent("download"), chooseExport(page, "Word")]);
  expect((await contentOf(download)).name).not.toContain("草稿");
});

test("the panel closes with its button or Esc, and the focus goes back to where it was opened", async ({ page }) => {
  await open(page, "requests", four);
  await openPanel(page);
  await expect(button(page)).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(button(page)).toBeFocused();
  await openPanel(page);
  await panel(page).getByRole("button", { name: "收起问题列表" }).click();
  await expect(button(page)).toBeFocused();
  await openPanel(page);
  await panel(page).getByRole("button", { name: "下一处" }).click();
  await expect(cell(page, "applications.received.person")).toBeFocused();
});

/** What lies over the middle of the focused element, in words; "" where nothing does. */
const covering = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return "nothing has the focus";
    const { left, top, width, height } = element.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    return element.contains(over)
      ? ""
      : `${over?.tagName ?? "the edge"} ${over?.className ?? ""} ${Math.round(top)} of ${window.innerHeight}`;
  });

/** Whether the focused element can be seen: what lies at its middle is itself. */
const isSeen = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return false;
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });

const screens = [
  { name: "1366×768", width: 1366, height: 768, size: "100", beside: false },
  { name: "1366×768 with the preview beside", width: 1366, height: 768, size: "100", beside: true },
  { name: "200% zoom", width: 683, height: 384, size: "100", beside: false },
  { name: "大字 150%", width: 1366, height: 768, size: "150", beside: false },
  { name: "200% zoom with 大字 150%", width: 683, height: 384, size: "150", beside: false },
] as const;

for (const { name, width, height, size, beside } of screens)
  test(`the panel never covers the cell that is being edited, nor makes the page scroll sideways: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(
      ([display, preview]) => {
        localStorage.setItem("nianbao.display", display);
        localStorage.setItem("nianbao.previewBeside", preview);
      },
      [JSON.stringify({ size, contrast: "normal" }), beside ? "yes" : "no"] as const,
    );
    await open(page, "requests", four);
    await cell(page, "applications.reissue.person").focus();
    await page.keyboard.press("Shift+F8");
    await expect(panel(page)).toBeVisible();
    await expect(cell(page, "applications.carriedIn.research")).toBeFocused();
    await expect.poll(() => isSeen(page)).toBe(true);
    await page.keyboard.press("Control+Home");
    for (let row = 0; row < 26; row += 1) {
      await page.keyboard.press("ArrowDown");
      await expect.poll(() => covering(page), await focusedId(page)).toBe("");
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

/** How many scripts the page has fetched so far. */
const scripts = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => new URL(name).pathname.endsWith(".js")).length);

test("without a server F8 does not leave a page with unsaved figures, and list and panel still open, for they came with the first click", async ({
  page,
}) => {
  await open(page, "requests", { "remedies.cases.directUpheld": "-1" });
  let last = await scripts(page);
  const atFirst = last;
  await cell(page, "applications.received.person").click();
  const haveCome = async () => {
    const [now, before] = [await scripts(page), last];
    last = now;
    return now > atFirst && now === before;
  };
  await expect.poll(haveCome, { intervals: [400] }).toBe(true);
  await page.context().setOffline(true);
  await cell(page, "applications.received.enterprise").fill("8");
  await expect(page.locator("[data-save]")).toHaveAttribute("data-save", "failed");
  await expect(page.getByRole("region", { name: "本页的问题" })).toContainText("差 7");
  await page.keyboard.press("F8");
  await expect(panel(page)).toContainText("第 1 处，共 2 处");
  await expect(cell(page, "applications.received.enterprise")).toBeFocused();
  await page.keyboard.press("F8");
  await expect(page.getByText("还没有保存成功，请先不要换页")).toBeVisible();
  await expect(page).toHaveURL(/\/fill\/requests/);
  await expect(cell(page, "applications.received.enterprise")).toHaveValue("8");
  await page.context().setOffline(false);
  await saved(page);
});

test("axe finds nothing in the panel, in a 说明 being written, or in the summary before export", async ({ page }) => {
  test.setTimeout(240_000);
  await open(page, "requests", four);
  await openPanel(page);
  await expectClean(page, "the panel");
  await carried(page).getByRole("button", { name: "写说明" }).click();
  await expectClean(page, "a 说明 being written");
  await page.keyboard.type("年底后才登记");
  await page.keyboard.press("Enter");
  await cell(page, "applications.carriedIn.research").fill("6");
  await expect(carried(page).locator("[data-expired]")).toBeVisible();
  await expectClean(page, "a 说明 that has expired");
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await expect(page.locator("section[data-begin]")).toBeFocused();
  await expectClean(page, "the summary before export");
});
