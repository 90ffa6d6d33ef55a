// A format that came today, in the app as it is built: the made-up one with one of everything (lib/editions/toy-1992) is filled in by keys and
// by paste, checked, looked at, exported, read back, compared, carried on and drawn. The build knows nothing of it: the server of this spec
// loads it at its start, and a page is told it before its scripts run.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { kinds, levels } from "#lib/edition/body.ts";
import { compose } from "#lib/document/compose.ts";
import { toy1990, toy1990First } from "#lib/editions/toy-1990/edition.testing.ts";
import { toy1992 } from "#lib/editions/toy-1992/edition.testing.ts";
import { renderFragment } from "#lib/outputs/html/render.ts";
import type { Report } from "#lib/report/report.ts";
import { expectClean } from "./fixtures/axe.ts";
import { exportOf } from "./fixtures/report.ts";
import { expect, serve, test as base } from "./fixtures/server.ts";
import { chooseWorkbook, typedInto } from "./fixtures/workbook.ts";
import { tablesOfHtml, tablesOfTree, tablesOfWord } from "./readBack.ts";
import { begin, cell, chooseExport, contentOf, exported, imported, openSection, saved, total, typeGrid } from "./support.ts";

const root = new URL("..", import.meta.url).pathname;
const toys = [toy1992, toy1990, toy1990First];

const test = base.extend({
  server: [
    async ({}, provide) => {
      const server = await serve({ env: { NODE_OPTIONS: `--import=${new URL("../lib/editions/toys.testing.ts", import.meta.url).href}` } });
      await provide(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  context: async ({ context }, provide) => {
    await context.addInitScript((known) => (globalThis.nianbaoEditionsOfTests = known), toys);
    await provide(context);
  },
});

// As many figures as a table has are typed one by one.

/** Read without the registry of this process, which does not know the toys. */
const sample = (path: string) => JSON.parse(readFileSync(join(root, "lib/editions", path), "utf8")) as Report;
const report = sample("toy-1992/samples/qinghe-1992.json");
const before = sample("toy-1990/samples/qinghe-1991.json");
const document = compose(toy1992, report);
const title = "青禾县1992年公开工作年度报告";
const figuresOf = (text: string) => z.looseObject({ figures: z.record(z.string(), z.string()) }).parse(JSON.parse(text)).figures;
const strip = (page: Page) => page.locator("tfoot th");

test("the build holds no made-up format", () => {
  const built = (folder: string): readonly string[] =>
    readdirSync(join(root, ".next", folder), { withFileTypes: true, recursive: true }).flatMap((entry) =>
      // A list of files that lie beside a route names what is in this folder; nothing reads it here.
      entry.isFile() && !entry.name.endsWith(".nft.json") ? [join(entry.parentPath, entry.name)] : [],
    );
  const files = [...built("static"), ...built("server")];
  expect(files.some((file) => readFileSync(file).includes("disclosure-2021"))).toBe(true);
  expect(files.filter((file) => toys.some(({ id, name }) => readFileSync(file).includes(id) || readFileSync(file).includes(name)))).toEqual(
    [],
  );
});

test("a report is begun for its year, typed and pasted into, and each relation speaks under its table and in the list as it is declared", async ({
  page,
}) => {
  const { body, year } = report;
  if (body.kind === "" || body.level === "") throw new RangeError("the sample names kind and level");
  await imported(page, before);
  await page.goto("/reports/new");
  await page.getByLabel("年度", { exact: true }).fill("1991");
  await expect(page.getByText(`采用格式：${toy1990.name}，甲办发〔1992〕1号`)).toBeVisible();
  const id = await begin(page, { ...body, kind: kinds[body.kind], level: levels[body.level], year });

  await openSection(page, "requests");
  await typeGrid(page, toy1992, "letters", report.figures);
  await expect(strip(page)).toHaveText([
    "勾稽关系：第一项＋第二项＝第三项＋第四项（只在填报时显示）",
    "勾稽关系：第一项＋第二项≥1.国家秘密（只在填报时显示）",
    "勾稽关系：其中：网上申请≤一、本年新收数（只在填报时显示）",
  ]);
  const verdicts = (column: string) => page.locator(`[data-balance$="${column}"]`).allTextContents();
  expect(await verdicts("firms")).toEqual(["✓ 平", "✓ 符合", "✓ 符合"]);
  await cell(page, "letters.online.firms").fill("19");
  await expect(page.locator('[data-check="letters.online.withinWhole"]')).toBeVisible();
  expect(await verdicts("firms")).toEqual(["✓ 平", "✓ 符合", "✕ 多 7"]);
  await cell(page, "letters.online.firms").fill("9");
  await expect(page.locator("[data-check]")).toHaveCount(0);
  await expect(total(page, "letters.resultsTotal.total")).toHaveText("73");
  await cell(page, "letters.carriedIn.firms").fill("2");
  await expect(page.locator('[data-check="letters.carriedFromLastYear"]')).toContainText("上一年报告的四、结转下年数");
  await cell(page, "letters.carriedIn.firms").fill("1");

  await openSection(page, "disclosed");
  const [issued = ""] = renderFragment(document).match(/<table[\s\S]*?<\/table>/g) ?? [];
  await cell(page, "issued.licensing.change").click();
  await page.evaluate((html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    window.document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, issued);
  await page.getByRole("button", { name: "填入 14 格" }).click();
  await expect(cell(page, "issued.procurement.spent")).toHaveValue("315.42万元");
  await expect(total(page, "issued.documentsTotal.made"), "a 其中 is counted once").toHaveText("7");
  await cell(page, "issued.rules.made").fill("1");
  await expect(page.locator('[data-check="issued.noCountyRules"]')).toContainText("规章填的是 1，不是0");
  await cell(page, "issued.rules.made").fill("0");

  for (const [section, grid] of [
    ["disputes", "suits"],
    ["annex", "means"],
  ] as const) {
    await openSection(page, section);
    await typeGrid(page, toy1992, grid, report.figures);
  }
  await expectClean(page, "a list in an attachment");
  await saved(page);
  expect(figuresOf(await exportOf(page, id))).toEqual(report.figures);
});

test("it is previewed, leaves as Word, page and workbook, whose tables are those of the document, and the workbook comes back", async ({
  page,
}, info) => {
  const id = await imported(page, report);
  await page.goto(`/reports/${id}/preview`);
  const shown = page.frameLocator('iframe[title="报告预览"]');
  await expect(shown.locator("h1").first()).toHaveText(title);
  await expect(shown.locator('td[data-place="letters.online.person"]')).toHaveText("41");
  for (const view of ["公文", "门户粘贴"]) {
    await page.getByRole("tab", { name: view }).click();
    await expect(shown.locator('td[data-place="letters.online.person"]').first()).toHaveText("41");
  }
  const [word, html] = [await exported(page, "Word"), await exported(page, "网页文件")];
  expect(word.name).toBe(`${title}.docx`);
  expect(await tablesOfWord(word.content)).toEqual(tablesOfTree(document));
  expect(tablesOfHtml(html.content.toString("utf8"))).toEqual(tablesOfTree(document));
  await page.goto(`/reports/${id}/fill/requests`);
  const [download] = await Promise.all([page.waitForEvent("download"), chooseExport(page, /^Excel 工作簿/)]);
  const path = info.outputPath("填好.xlsx");
  writeFileSync(path, await typedInto((await contentOf(download)).content, { "letters.online.clubs": 2, "means.money.value": "13.25" }));
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await chooseWorkbook(page, "从 Excel 工作簿填入", path);
  await page.getByRole("button", { name: "填入 2 格" }).click();
  await expect(cell(page, "letters.online.clubs")).toHaveValue("2");
  await expect(total(page, "letters.online.total")).toHaveText("52");
  await saved(page);
  expect(figuresOf(await exportOf(page, id))).toEqual({ ...report.figures, "letters.online.clubs": "2", "means.money.value": "13.25" });
});

test("it is compared with the format before it, follows from a report of that, and its charts have both years", async ({ page }) => {
  const body = { ...report.body, name: "青溪县" };
  const old = await imported(page, { ...before, body, figures: { ...before.figures, "letters.granted.person": "30" } });
  await page.goto(`/reports/${old}/preview`);
  await page.getByRole("button", { name: "编制1992年年报" }).click();
  const dialog = page.getByRole("dialog", { name: "编制1992年年报" });
  await expect(dialog).toContainText("带过去并填好的数：3 个");
  await dialog.getByRole("button", { name: "建立1992年的报告" }).click();
  await page.waitForURL(/\/fill\//);
  await openSection(page, "requests");
  await expect(cell(page, "letters.carriedIn.person")).toHaveValue("3");
  await expect(cell(page, "letters.online.person"), "the new row is blank").toHaveValue("");
  await page.goto("/");
  const id = await imported(page, { ...report, body });
  await page.goto(`/reports/${id}/compare?with=${old}`);
  await expect(page.locator('[data-place="letters.granted.person"]')).toHaveAttribute("title", "1991年 30，1992年 38，增加 8（+26.7%）");
  await expect(page.getByText("只有1992年的格式里有的数（4 处）")).toBeVisible();
  await page.goto(`/reports/${id}/charts`);
  const results = page.getByRole("region", { name: "申请办理结果（单位：件）", exact: true });
  await expect(results.getByRole("img")).toHaveAccessibleName(/1991年至1992年.*予以公开48件/);
  await expectClean(page, "charts of a format that came today");
});
