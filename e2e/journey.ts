// The whole journey of one clerk, from the start page to the downloads, by keyboard where figures are typed.
// Run in two browsers: today's and the oldest that the app promises.
import { expect, type Page } from "@playwright/test";
import { kinds, levels } from "#lib/edition/body.ts";
import { begin, cell, exported, openSection, sample, saved, statusOf, total, typeGrid } from "./support.ts";

export type Downloads = { readonly word: Buffer; readonly page: Buffer; readonly fragment: Buffer; readonly json: Buffer };

const { report, edition } = sample("yishui-2021");

async function write(page: Page, part: string): Promise<void> {
  const editor = page.locator(`[id="${part}"]`);
  await editor.click();
  for (const [place, block] of (report.narrative[part] ?? []).entries()) {
    if (place > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(block.text);
  }
}

async function writeProse(page: Page): Promise<void> {
  await openSection(page, "preface");
  for (const choice of await page.getByLabel(/采用现成的句子/).all()) await choice.check();
  await openSection(page, "overview");
  for (const part of ["overview.disclosure", "overview.onRequest", "overview.management", "overview.platform", "overview.supervision"])
    await write(page, part);
  await openSection(page, "problems");
  for (const part of ["problems.issues", "problems.improvements"]) await write(page, part);
  await openSection(page, "other");
  for (const field of ["other.feeNotices", "other.feeCharged", "other.feeCollected"]) await cell(page, field).fill("0");
  await page.getByLabel("本年度无此项").check();
}

async function typeTables(page: Page): Promise<void> {
  for (const { grid, section } of [
    { grid: "proactive", section: "disclosed" },
    { grid: "applications", section: "requests" },
    { grid: "remedies", section: "disputes" },
  ]) {
    await openSection(page, section);
    await typeGrid(page, edition, grid, report.figures);
    await expect(statusOf(page, section)).toHaveAttribute("data-status", "done");
  }
}

/** One figure off by one is reported at once and in words, marked for the eye, and gone when it is mended. */
async function slip(page: Page): Promise<void> {
  await openSection(page, "requests");
  await cell(page, "applications.granted.person").fill("63");
  await expect(total(page, "applications.resultsTotal.person")).toHaveText("117");
  const finding = page.locator('[data-check="applications.balance"]');
  await expect(finding).toContainText("第一项＋第二项＝116，第三项＋第四项＝117，差 1");
  await finding.click();
  await expect(cell(page, "applications.received.person")).toBeFocused();
  const operand = page.locator("td", { has: cell(page, "applications.carriedIn.person") });
  const below = page.locator("td", { has: cell(page, "applications.granted.person") });
  await expect(operand).toHaveCSS("background-color", "rgb(253, 236, 235)");
  await expect(below).toHaveCSS("background-color", "rgb(255, 249, 224)");
  const frame = (place: typeof operand) =>
    place.evaluate((node) => `${getComputedStyle(node, "::after").borderTopStyle} ${getComputedStyle(node, "::after").borderTopColor}`);
  expect(await frame(operand)).toBe("solid rgb(179, 38, 30)");
  expect(await frame(below)).toBe("dashed rgb(122, 77, 0)");
  await cell(page, "applications.granted.person").fill("62");
  await expect(finding).toHaveCount(0);
}

async function printedTotals(page: Page): Promise<void> {
  for (const [section, grid] of [
    ["requests", "applications"],
    ["disputes", "remedies"],
  ] as const) {
    await openSection(page, section);
    await page.getByRole("button", { name: /^核对总数/ }).click();
    for (const [address, text] of Object.entries(report.stated)) if (address.startsWith(`${grid}.`)) await cell(page, address).fill(text);
  }
}

/** Walks the whole way under a name of its own, and returns what was downloaded at its end. */
export async function wholeJourney(page: Page, name: string): Promise<Downloads> {
  const { body, year, date } = report;
  if (body.kind === "" || body.level === "") throw new RangeError("the sample names kind and level");
  const title = `${name}2021年政府信息公开工作年度报告`;
  await begin(page, { name, issuer: body.issuer, kind: kinds[body.kind], level: levels[body.level], year });
  await saved(page);
  expect((await exported(page, "Word")).name).toBe(`${title}（空白表）.docx`);
  await typeTables(page);
  await slip(page);
  await printedTotals(page);
  await writeProse(page);
  await saved(page);
  expect((await exported(page, "Word")).name).toBe(`${title}（送审稿）.docx`);
  await openSection(page, "signature");
  await page.getByLabel(/^落款日期/).fill(date);
  await saved(page);
  for (const section of edition.sections) await expect(statusOf(page, section.id)).toHaveAttribute("data-status", "done");
  await page.getByRole("link", { name: "预览与导出", exact: true }).click();
  await expect(page.frameLocator('iframe[title="报告预览"]').locator("h1")).toHaveText(title);
  const word = await exported(page, "Word");
  expect(word.name).toBe(`${title}.docx`);
  return {
    word: word.content,
    page: (await exported(page, "网页文件")).content,
    fragment: (await exported(page, "网页片段")).content,
    json: (await exported(page, "数据文件")).content,
  };
}

export { report as journeyReport, edition as journeyEdition };
