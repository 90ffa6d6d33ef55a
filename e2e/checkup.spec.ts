// 体检: published reports of several formats, a broken one and one of the year after among them, are judged in one table; each shows its findings in its
// source; the table is sorted, narrowed, copied and printed; nothing is stored.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { load } from "cheerio";
import mammoth from "mammoth";
import { compose } from "#lib/document/compose.ts";
import { renderDocx } from "#lib/outputs/docx/render.ts";
import { renderPage } from "#lib/outputs/html/page.ts";
import { plainText } from "#lib/outputs/plainText.ts";
import type { Report } from "#lib/report/report.ts";
import { dropOnto } from "./dropping.ts";
import { expect, test, type Page, type TestInfo } from "./fixtures/alive.ts";
import { expectClean } from "./fixtures/axe.ts";
import { contentOf, sample } from "./support.ts";

const { report, edition } = sample("yishui-2021");

const reportOf = (name: string, figures: Report["figures"] = {}, more: Partial<Report> = {}): Report => ({
  ...report,
  body: { ...report.body, name, issuer: `${name}人民政府办公室` },
  figures: { ...report.figures, ...figures },
  ...more,
});
const htmlOf = (one: Report): string => renderPage(compose(edition, one));

/** Those of the mixed files that have an error. */
const wrong = ["青山县.html", "红岩县下一年.html"];

/** Writes files for a test; their paths. */
function written(info: TestInfo, files: Readonly<Record<string, string | Uint8Array>>): readonly string[] {
  return Object.entries(files).map(([name, content]) => {
    const path = info.outputPath(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  });
}

const mixed = async (): Promise<Readonly<Record<string, string | Uint8Array>>> => ({
  "青山县.html": htmlOf(reportOf("青山县", { "applications.granted.person": "999" })),
  "白水县.docx": await renderDocx(compose(edition, reportOf("白水县")), { modified: new Date("2022-01-20T00:00:00Z") }),
  "红岩县.txt": plainText(compose(edition, reportOf("红岩县"))),
  "红岩县下一年.html": htmlOf(
    reportOf("红岩县", { "applications.carriedIn.person": "7" }, { year: report.year + 1, date: `${report.year + 2}-01-20`, stated: {} }),
  ),
  "坏的.docx": Buffer.from("504b030414000000", "hex"),
  "照片.png": Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
});

async function choose(page: Page, button: string, paths: readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: button, exact: true }).click()]);
  await chooser.setFiles([...paths]);
}

const done = (page: Page, count: number) =>
  expect(page.getByText(`已体检 ${count}／${count} 份`, { exact: true })).toBeVisible({ timeout: 60_000 });

const rows = (page: Page) => page.getByRole("table", { name: "体检结果" }).locator("tbody tr");
const filesIn = (page: Page) => rows(page).locator("td:last-child").allTextContents();
const lineOf = (page: Page, file: string) => rows(page).filter({ hasText: file });

/** What is on the clipboard as it is put there. */
async function copied(page: Page, item: string): Promise<{ readonly html: string; readonly text: string }> {
  await page.evaluate(() => {
    const set = DataTransfer.prototype.setData;
    const kept: Record<string, string> = {};
    Object.assign(window, { copied: kept });
    DataTransfer.prototype.setData = function (format, data) {
      kept[format] = data;
      set.call(this, format, data);
    };
  });
  await page.getByRole("button", { name: "复制" }).click();
  await page.getByRole("menuitem", { name: item }).click();
  await expect(page.getByText(/已复制，共 \d+ 行/)).toBeVisible();
  return page.evaluate(() => {
    // Put there above.
    const kept = (window as unknown as { copied: Record<string, string> }).copied;
    return { html: kept["text/html"] ?? "", text: kept["text/plain"] ?? "" };
  });
}

test("files of several formats are judged in one table, each with its findings in its source", async ({ page }, info) => {
  const paths = written(info, await mixed());
  await page.goto("/");
  await page.getByRole("link", { name: "体检" }).click();
  await page.waitForURL(/\/checkup$/);
  await expectClean(page, "体检, empty");
  await choose(page, "选择文件", paths);
  await done(page, paths.length);
  await expect(lineOf(page, "青山县.html").locator("td").nth(6)).toHaveText("1");
  await expect(lineOf(page, "白水县.docx")).toContainText("没有发现问题");
  await expect(lineOf(page, "坏的.docx")).toContainText("没有读");
  await expect(lineOf(page, "照片.png")).toContainText("图片");
  // Beside the year before, that is among the files.
  await expect(lineOf(page, "红岩县下一年.html").locator("td").nth(7)).not.toHaveText("0");
  await expectClean(page, "体检, with results");

  await lineOf(page, "青山县.html").getByRole("button").click();
  await expect(page.getByRole("heading", { level: 2 })).toBeFocused();
  const found = page.getByRole("region", { name: "查出的" });
  await expect(found).toContainText("1 处错误");
  await expect(found).toContainText(/原文第 2 张表第 \d+ 行第 \d+ 列/);
  const source = page.getByRole("region", { name: "原文" });
  await expect(source.locator("td").first()).toBeVisible();
  await found.getByRole("button", { name: /“（七）总计”的“自然人”/ }).click();
  await expect(source.locator("td[data-current]")).toHaveCount(1);
  await expect(source.locator("tr", { has: page.locator("td[data-current]") })).toContainText("（七）总计");
  await page.keyboard.press("ArrowUp");
  await expect(found.getByRole("button", { name: /“二、上年结转政府信息公开申请数量”的“自然人”/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(source.locator("tr", { has: page.locator("td[data-current]") })).toContainText("二、上年结转");
  await expectClean(page, "体检, a file");
  await page.keyboard.press("Escape");
  await expect(lineOf(page, "青山县.html").getByRole("button")).toBeFocused();
});

test("the table is sorted by the keyboard, narrowed, and copied as it is shown", async ({ page }, info) => {
  const paths = written(info, await mixed());
  await page.goto("/checkup");
  await choose(page, "选择文件", paths);
  await done(page, paths.length);
  const head = page.getByRole("columnheader", { name: "错误" });
  await head.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "descending");
  expect((await filesIn(page)).slice(0, 2)).toEqual(wrong);
  await page.keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  expect((await filesIn(page)).slice(-2)).toEqual(wrong);
  await page.keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "none");
  expect(await filesIn(page)).toEqual(Object.keys(await mixed()));

  await page.getByRole("button", { name: /^有错误 2/ }).click();
  expect(await filesIn(page)).toEqual(wrong);
  const table = await copied(page, "汇总表");
  expect(
    table.text
      .trim()
      .split("\r\n")
      .map((line) => line.split("\t").at(-1)),
  ).toEqual(["文件名", ...wrong]);
  const cells = load(table.html)("tr").last().find("td").toArray();
  expect(load(table.html)(cells[1]).text()).toBe("红岩县");
  await page.getByRole("button", { name: /^全部/ }).click();
  const list = await copied(page, "问题清单");
  expect(list.text).toMatch(/青山县\t2021\t错误\t.*收到和处理政府信息公开申请情况：/);
  expect(list.text).toContain("坏的.docx");
});

test("the 核查单 of all files and of one is exported, and says what the page says", async ({ page }, info) => {
  const paths = written(info, await mixed());
  await page.goto("/checkup");
  await choose(page, "选择文件", paths);
  await done(page, paths.length);
  const exported = async (button: RegExp, item: string) => {
    await page.getByRole("button", { name: button }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: item }).click()]);
    return contentOf(download);
  };
  const word = await exported(/^核查单（6 份）/, "Word 文件");
  expect(word.name).toBe("年度报告核查单（6 份）.docx");
  const read = load((await mammoth.convertToHtml({ buffer: word.content })).value);
  expect(
    read("table")
      .eq(1)
      .find("tr")
      .toArray()
      .slice(1)
      .map((row) => read(row).find("td").last().text().trim()),
  ).toEqual(Object.keys(await mixed()));
  expect(read("body").text()).toContain("核查人");
  await lineOf(page, "青山县.html").getByRole("button").click();
  const one = await exported(/^核查单/, "网页");
  expect(one.name).toBe("核查单_青山县2021年.html");
  const sheet = load(one.content.toString());
  const [row] = sheet('table[aria-label="发现的问题"] tbody tr').toArray();
  expect(
    sheet(row)
      .find("td")
      .toArray()
      .map((cell) => sheet(cell).text())
      .slice(0, 2),
  ).toEqual(["1", "错误"]);
  expect(sheet(row).text()).toMatch(/原文第 2 张表第 \d+ 行第 \d+ 列/);
});

test("a folder is taken with the folders in it, from the start page, too; what is no report is named", async ({ page }, info) => {
  const [first = ""] = written(info, {
    "报告/青山县.html": htmlOf(reportOf("青山县")),
    "报告/乡镇/白水县.html": htmlOf(reportOf("白水县")),
    "报告/青山县_files/frame.html": "<p>广告</p>",
    "报告/截图.png": "x",
  });
  await page.goto("/");
  await page.getByRole("button", { name: "更多" }).click();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("menuitem", { name: "导入一个文件夹" }).click()]);
  await chooser.setFiles(dirname(first));
  await page.waitForURL(/\/checkup$/);
  await done(page, 2);
  expect(await filesIn(page)).toEqual(["报告/青山县.html", "报告/乡镇/白水县.html"]);
  await expect(page.getByText("文件夹里还有 1 个文件看名字不是报告，没有取：截图.png。")).toBeVisible();
  // Several files picked with 导入 come here as well, and so do those that are dropped onto the start page.
  await page.goto("/");
  await choose(page, "导入", [first, join(dirname(first), "乡镇/白水县.html")]);
  await page.waitForURL(/\/checkup$/);
  await done(page, 2);
});

test("files that are dropped onto the start page, or onto the table, are taken", async ({ page }) => {
  const drop = (files: Readonly<Record<string, string>>) =>
    page.evaluate((given) => {
      const dataTransfer = new DataTransfer();
      for (const [name, content] of Object.entries(given)) dataTransfer.items.add(new File([content], name, { type: "text/html" }));
      document.querySelector("main")?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, files);
  await page.goto("/");
  await drop({ "青山县.html": htmlOf(reportOf("青山县")), "白水县.html": htmlOf(reportOf("白水县")) });
  await page.waitForURL(/\/checkup$/);
  await done(page, 2);
  await drop({ "红岩县.html": htmlOf(reportOf("红岩县")) });
  await done(page, 3);
  expect(await filesIn(page)).toEqual(["青山县.html", "白水县.html", "红岩县.html"]);
});

test("a folder that is dropped is taken with the folders in it; what is no report is named", async ({ page }, info) => {
  const [first = ""] = written(info, {
    "报告/青山县.html": htmlOf(reportOf("青山县")),
    "报告/乡镇/白水县.html": htmlOf(reportOf("白水县")),
    "报告/截图.png": "x",
  });
  await page.goto("/checkup");
  await expect(page.getByRole("button", { name: "选择文件", exact: true })).toBeEnabled();
  await dropOnto(page, [dirname(first)]);
  await done(page, 2);
  expect(await filesIn(page)).toEqual(["报告/青山县.html", "报告/乡镇/白水县.html"]);
  await expect(page.getByText("文件夹里还有 1 个文件看名字不是报告，没有取：截图.png。")).toBeVisible();
});

test("it is stopped and goes on, and one file is taken over as a report and the others are still there", async ({ page }, info) => {
  // Names of no other test: what is asked at the end is whether any of them is in the list.
  const names = ["停一县", "停二县", "停三县", "停四县"];
  const paths = written(info, Object.fromEntries(names.map((name) => [`${name}.html`, htmlOf(reportOf(name))])));
  let release = (): void => undefined;
  const held = new Promise<void>((resume) => (release = resume));
  let count = 0;
  await page.route("**/api/checkup", async (route) => {
    if ((count += 1) > 1) await held;
    await route.continue().catch(() => undefined);
  });
  await page.goto("/checkup");
  await choose(page, "选择文件", paths);
  await expect(page.getByText("正在体检，已体检 1／4 份")).toBeVisible();
  await page.getByRole("button", { name: "停下" }).click();
  await expect(page.getByText("已体检 1／4 份", { exact: true })).toBeVisible();
  release();
  await page.getByRole("button", { name: "继续" }).click();
  await done(page, 4);
  await lineOf(page, "停二县.html").getByRole("button").click();
  await page.getByRole("button", { name: /^建立报告/ }).click();
  await page.waitForURL(/\/reports\/read/);
  await expect(page.getByText("表格里的数都读出来了")).toBeVisible();
  await expect(page.getByText("体检的结果没有存；这个窗口不关，回到“体检”还能看到。")).toBeVisible();
  await page.goBack();
  await page.waitForURL(/\/checkup$/);
  await expect(rows(page)).toHaveCount(4);
  for (const name of names)
    expect(await (await page.request.get(`/?words=${encodeURIComponent(name)}`)).text()).not.toContain("data-report=");
});

test("a server out of reach stops it with a sentence, and no file is blamed", async ({ page, context }, info) => {
  const paths = written(info, { "甲县.html": htmlOf(reportOf("甲县")), "乙县.html": htmlOf(reportOf("乙县")) });
  await page.goto("/checkup");
  await context.setOffline(true);
  await choose(page, "选择文件", paths);
  await expect(page.getByRole("alert").filter({ hasText: "连不上服务器" })).toBeVisible();
  await expect(page.getByText("已体检 0／2 份", { exact: true })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "继续" }).click();
  await done(page, 2);
});

test("Ctrl+P prints the 核查单 of every file in full", async ({ page }, info) => {
  const paths = written(info, await mixed());
  await page.goto("/checkup");
  await choose(page, "选择文件", paths);
  await done(page, paths.length);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.getByRole("heading", { name: "政府信息公开工作年度报告核查单" })).toHaveCount(paths.length);
  await expect(page.getByRole("table", { name: "核查汇总" }).locator("tbody tr")).toHaveCount(paths.length);
  await expect(page.getByRole("table", { name: "体检结果" })).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.getByRole("table", { name: "核查汇总" })).toHaveCount(0);
});
