// How little the ways to the finished Word file ask of a person: from last year's report, and from nothing without a mouse. Counted by the page
// from what the browser tells it (fixtures/effort.ts); the bounds stand here so that nobody makes a way longer unnoticed. The third way, from
// nothing with a mouse, is counted in whole-text.spec.ts.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { countEffort, type Effort } from "./fixtures/effort.ts";
import { choose, enter, expectFocus, press, tabBackTo, tabTo } from "./fixtures/keys.ts";
import { goToList, line, storedReport } from "./fixtures/report.ts";
import { expect, test } from "./fixtures/server.ts";
import { contentOf, exported, imported, openSection, ready, sample, saved } from "./support.ts";
import { tablesOfTree, tablesOfWord } from "./readBack.ts";
import { compose } from "#lib/document/compose.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const { report: yanshan, edition } = sample("yanshan-2022");

/** All of a report as LibreOffice Writer puts it on the clipboard (fixtures/clipboard/README.md). */
const copied = {
  html: readFileSync(new URL("fixtures/clipboard/writer-report.html", import.meta.url), "utf8"),
  text: readFileSync(new URL("fixtures/clipboard/writer-report.txt", import.meta.url), "utf8"),
};

/** Done in another program, which is nobody's effort here. */
const copyReport = (page: Page): Promise<void> =>
  page.evaluate(async ({ html, text }) => {
    const item = { "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
  }, copied);

/** The year before, which left what this one took over. */
const lastYear = () => ({
  ...yanshan,
  year: yanshan.year - 1,
  date: "2022-01-18",
  stated: {},
  narrative: {},
  figures: Object.fromEntries(
    Object.entries(yanshan.figures).map(([address, text]) => {
      const left = address.replace("applications.carriedOut.", "applications.carriedIn.");
      return [address, left === address ? text : (yanshan.figures[left] ?? text)];
    }),
  ),
});

const said = (effort: Effort): void => void test.info().annotations.push({ type: "effort", description: JSON.stringify(effort) });

test("from last year's report to the finished Word file: at most 15 clicks, 25 keys and one paste", async ({ page }) => {
  const before = await imported(page, lastYear());
  const counted = await countEffort(page);
  await goToList(page, await storedReport(page, before));
  await line(page, before).getByRole("button", { name: /操作$/ }).click();
  await page.getByRole("menuitem", { name: `编制${yanshan.year}年年报` }).click();
  await page.getByRole("button", { name: `建立${yanshan.year}年的报告` }).click();
  await page.waitForURL(/\/reports\/[^/]+\/fill\//);
  const id = new URL(page.url()).pathname.split("/")[2] ?? "";
  await ready(page);
  await copyReport(page);
  await page.getByRole("button", { name: "从 Word 填入全文" }).click();
  await expect(page.getByLabel("在这里粘贴")).toBeFocused();
  await page.keyboard.press("Control+v");
  const dialog = page.getByRole("dialog", { name: "从 Word 填入全文" });
  await expect(dialog.locator("[data-whole-groups]")).toBeVisible();
  await dialog.getByRole("button", { name: "填入", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await saved(page);
  await openSection(page, "signature");
  await page.getByLabel(/^落款日期/).fill(yanshan.date);
  counted.filled(yanshan.date);
  await saved(page);
  const word = await exported(page, "Word");
  const effort = await counted.effort();
  said(effort);
  expect(word.name).toBe("砚山县2022年政府信息公开工作年度报告.docx");
  expect(effort.clicks).toBeLessThanOrEqual(15);
  expect(effort.keys).toBeLessThanOrEqual(25);
  expect(effort.pastes).toBeLessThanOrEqual(1);
  expect((await storedReport(page, id)).figures).toEqual(yanshan.figures);
  expect(await tablesOfWord(word.content)).toEqual(tablesOfTree(compose(edition, yanshan)));
});

test("from nothing to the finished Word file with the keyboard alone: no click, at most 170 keys and one paste", async ({ page }) => {
  const counted = await countEffort(page);
  const { body, year } = yanshan;
  if (body.kind === "" || body.level === "") throw new RangeError("the sample names kind and level");
  await page.goto("/");
  await enter(page, "link", "新建报告");
  await expectFocus(page, "textbox", "年度");
  await press(page, "Control+a");
  await page.keyboard.type(String(year));
  // In a date, each arrow up puts in today's.
  await tabTo(page, "textbox", /^落款日期/);
  await press(page, "ArrowUp", "ArrowRight", "ArrowUp", "ArrowRight", "ArrowUp");
  await tabTo(page, "textbox", "名称");
  await page.keyboard.insertText(body.name);
  await choose(page, "类别", body.kind);
  await choose(page, "级别", body.level);
  await tabTo(page, "combobox", "署名单位");
  await press(page, "Control+a");
  await page.keyboard.insertText(body.issuer);
  await enter(page, "button", "建立报告");
  // Another test may have left a report of the same name and year: the question costs keys, too.
  await page.waitForFunction(() => location.pathname.includes("/fill/") || document.querySelector("[role=dialog]") !== null);
  if (await page.getByRole("button", { name: "仍然再建一份" }).isVisible()) await enter(page, "button", "仍然再建一份");
  await page.waitForURL(/\/reports\/[^/]+\/fill\//);
  const id = new URL(page.url()).pathname.split("/")[2] ?? "";
  await ready(page);
  await copyReport(page);
  await tabBackTo(page, "button", "从 Word 填入全文");
  await press(page, "Enter");
  await expect(page.getByLabel("在这里粘贴")).toBeFocused();
  await press(page, "Control+v");
  await expectFocus(page, "button", "填入");
  await press(page, "Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await saved(page);
  await tabBackTo(page, "button", "导出");
  await press(page, "Enter");
  await expect(page.getByRole("dialog", { name: "导出" })).toBeVisible();
  await tabTo(page, "button", /^Word 文件/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const word = await contentOf(download);
  const effort = await counted.effort();
  said(effort);
  expect(word.name).toBe("砚山县2022年政府信息公开工作年度报告.docx");
  expect(effort.clicks).toBe(0);
  expect(effort.keys).toBeLessThanOrEqual(170);
  expect(effort.pastes).toBeLessThanOrEqual(1);
  expect((await storedReport(page, id)).figures).toEqual(yanshan.figures);
});
