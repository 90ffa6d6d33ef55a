// 读回改过的 Word: the leader's file comes back. Each change is listed with who made it, numbers first; nothing is taken without a click, and one 撤销 takes it back.
import { writeFileSync } from "node:fs";
import type { Page, TestInfo } from "@playwright/test";
import { readReportText } from "#lib/report/read.ts";
import type { Report } from "#lib/report/report.ts";
import { paragraphOf, WordFile } from "#lib/redline/wordFile.testing.ts";
import { expect, test } from "./fixtures/alive.ts";
import { expectClean } from "./fixtures/axe.ts";
import { imported, sample } from "./support.ts";

const text = "全年主动公开政府信息，回应社会关切，工作平稳有序。";
const part = "overview.disclosure";
const { report: filled } = sample("yishui-2021");
const report: Report = { ...filled, narrative: { ...filled.narrative, [part]: [{ id: "a", kind: "paragraph", text }] } };
const cell = "applications.received.person";
const received = report.figures[cell] ?? "";

/** The Word file of a report as the app exports it, edited: a figure without a mark, words of a paragraph by 张县长. */
async function edited(view: Page, id: string, info: TestInfo): Promise<string> {
  const path = info.outputPath("改过的.docx");
  const file = new WordFile(await (await view.request.get(`/api/reports/${id}/export/docx`)).body());
  const row = file.xml.indexOf(`>${received}<`);
  file.xml = `${file.xml.slice(0, row)}>${received}7<${file.xml.slice(row + received.length + 2)}`;
  const paragraph = file.find(text);
  file.put(paragraph, paragraphOf(paragraph, [{ text }, { text: "工作扎实有效。", is: "put", by: "张县长" }]));
  writeFileSync(path, file.bytes);
  return path;
}

async function choose(view: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([view.waitForEvent("filechooser"), view.getByRole("button", { name: "选择 Word 文件" }).click()]);
  await chooser.setFiles(path);
}

/** The report as it is stored now. */
async function stored(view: Page, id: string): Promise<Report> {
  const reading = readReportText(await (await view.request.get(`/api/reports/${id}/export/json`)).text());
  if ("problems" in reading) throw new RangeError(reading.problems.join(" "));
  return reading.report;
}

test("changes are listed with who made them, decided by keyboard, taken as one act and taken back by one 撤销", async ({
  page: view,
}, info) => {
  const id = await imported(view, report);
  await view.goto(`/reports/${id}/preview`);
  await view.getByRole("link", { name: "读回改过的 Word" }).first().click();
  await view.waitForURL(/\/back$/);
  await expectClean(view, "读回改过的 Word, before anything is chosen");
  await choose(view, await edited(view, id, info));
  await expect(view.getByText(/^改动 \d+ 处（数字 1 处）/)).toBeVisible();
  await expect(view.getByText("与导出它的那一版比")).toBeVisible();
  await expectClean(view, "读回改过的 Word, with changes");
  await expect(view.getByRole("heading", { level: 2 }).first()).toHaveText("表里的数（1）");
  const first = view.locator("[data-change]").first();
  await expect(first).toContainText(`［删去：${received}］`);
  await expect(first).toContainText(`［改成：${received}7］`);
  await expect(first).toContainText("没有留修订痕迹");
  await expect(first).toContainText("只采纳这一处会不符");
  await expect(view.getByText(/张县长/).first()).toBeVisible();
  expect((await stored(view, id)).figures[cell]).toBe(received);
  await first.focus();
  await view.keyboard.press("a");
  await view.keyboard.press("ArrowDown");
  await view.keyboard.press("d");
  await expect(view.getByText(/要采纳 1 处，不采纳 1 处/)).toBeVisible();
  await view.getByRole("button", { name: "采纳选定的 1 处" }).click();
  await expect(view.getByText("已采纳 1 处，存进报告了。")).toBeVisible();
  expect((await stored(view, id)).figures[cell]).toBe(`${received}7`);
  await view.getByRole("button", { name: "撤销" }).first().click();
  await expect(view.getByText("已撤销，全部恢复原样。")).toBeVisible();
  expect(await stored(view, id)).toEqual(await stored(view, await imported(view, report)));
});

test("a place that was written since the export shows all three, and is in no 全部采纳", async ({ page: view }, info) => {
  const id = await imported(view, report);
  const path = await edited(view, id, info);
  const entries = { area: "figures", address: cell, value: "5" };
  expect((await view.request.patch(`/api/reports/${id}`, { data: { base: 1, changes: [entries] } })).ok()).toBe(true);
  await view.goto(`/reports/${id}/back`);
  await choose(view, path);
  const first = view.locator("[data-change]").first();
  await expect(first).toContainText("这一处后来在报告里也改过");
  await expect(first.locator("dd")).toHaveText([received, `${received}7`, "5"]);
  await view.getByRole("button", { name: "全部采纳…" }).click();
  await expect(view.getByRole("dialog")).toContainText("后来也改过的也不动");
  await view.getByRole("dialog").getByRole("button", { name: "全部采纳" }).click();
  await expect(view.getByText(/已采纳 \d+ 处，存进报告了。/)).toBeVisible();
  expect((await stored(view, id)).figures[cell]).toBe("5");
  await expect(first).toContainText("这一处后来在报告里也改过");
});

test("what is no Word file is said for what it is", async ({ page: view }, info) => {
  const id = await imported(view, report);
  const path = info.outputPath("照片.png");
  writeFileSync(path, Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  await view.goto(`/reports/${id}/back`);
  await choose(view, path);
  await expect(view.getByRole("alert").filter({ hasText: "这是图片。" })).toBeVisible();
});
