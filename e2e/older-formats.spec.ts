// One whole report of each older format, typed as a clerk would: the figures of published reports, cell by cell by keyboard.
// Word, page, data file and CSV are then read back by readers that are not ours.
import { readFileSync, writeFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "./fixtures/alive.ts";
import mammoth from "mammoth";
import { compose } from "#lib/document/compose.ts";
import { nianbao } from "#lib/cli/runCommand.testing.ts";
import { walk } from "#lib/edition/walk.ts";
import { readReportText } from "#lib/report/read.ts";
import { kinds, levels } from "#lib/edition/body.ts";
import type { NarrativeBlock, Report } from "#lib/report/report.ts";
import { proseOfTree, tablesOfHtml, tablesOfTree, tablesOfWord } from "./readBack.ts";
import { begin, cell, exported, openSection, sample, saved, statusOf, tabOrder } from "./support.ts";

type Sample = ReturnType<typeof sample>;

/** A new report with the particulars of a sample. */
async function start(page: Page, { report: { body, year, date } }: Sample): Promise<void> {
  if (body.kind === "" || body.level === "") throw new RangeError("the sample names kind and level");
  await begin(page, { name: body.name, issuer: body.issuer, kind: kinds[body.kind], level: levels[body.level], year, date });
}

/** Types blocks where the caret is: Enter between them, a heading by its key. */
async function write(page: Page, blocks: readonly NarrativeBlock[]): Promise<void> {
  for (const [place, block] of blocks.entries()) {
    if (place > 0) await page.keyboard.press("Enter");
    if (block.kind === "heading") await page.keyboard.press(`Control+Alt+${block.level}`);
    await page.keyboard.insertText(block.text);
  }
}

/** Types a table from its first cell, Tab after each: where a key went astray, the exported figures are others. */
async function typeTable(page: Page, { report, edition }: Sample, grid: string): Promise<void> {
  const order = tabOrder(edition, grid);
  await cell(page, order[0] ?? "").focus();
  for (const address of order) {
    await page.keyboard.type(report.figures[address] ?? "");
    await page.keyboard.press("Tab");
  }
}

/** The totals on the page, by address. */
const totals = (page: Page): Promise<Record<string, string>> =>
  page
    .locator("[data-total]")
    .evaluateAll((cells) => Object.fromEntries(cells.map((one) => [one.getAttribute("data-total"), one.textContent])));

const pasteText = (page: Page, address: string, text: string): Promise<void> =>
  page.locator(`[id="${address}"]`).evaluate((editor, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** The figures of a CSV file as they were typed, by address. */
function typedIn(csv: string): Record<string, string> {
  const lines = csv
    .replace(/^\uFEFF/, "")
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(","));
  return Object.fromEntries(
    lines.flatMap((columns): [string, string][] => (columns.at(-3) === "" ? [] : [[columns.at(-1) ?? "", columns.at(-3) ?? ""]])),
  );
}

const withoutIds = (narrative: Report["narrative"]) =>
  Object.fromEntries(
    Object.entries(narrative).map(([part, blocks]) => [
      part,
      blocks.map((block) => [block.kind === "heading" ? block.level : 0, block.text]),
    ]),
  );

/** Exports the open report in every format and holds each against the sample. */
async function comesBack(page: Page, { report, edition }: Sample, mark: string): Promise<void> {
  const tree = compose(edition, report);
  const tables = tablesOfTree(tree);
  expect(tables.flat().length).toBeGreaterThan(walk(edition).cells.size);
  const word = await exported(page, "Word");
  expect(word.name).toBe(`${tree.title}${mark}.docx`);
  expect(await tablesOfWord(word.content)).toEqual(tables);
  const words = (await mammoth.extractRawText({ buffer: word.content })).value.replace(/\s+/g, "");
  const inOrder = proseOfTree(tree).map((text) => text.replace(/\s+/g, ""));
  expect(
    inOrder.reduce((from, text) => (from < 0 ? from : words.indexOf(text, from)), 0),
    "the Word file says everything in order",
  ).toBeGreaterThan(0);
  expect(tablesOfHtml((await exported(page, "网页文件")).content.toString())).toEqual(tables);
  const json = await exported(page, "数据文件");
  const back = readReportText(json.content.toString());
  if ("problems" in back) throw new Error(back.problems.join(" "));
  expect({ ...back.report, narrative: withoutIds(back.report.narrative) }).toEqual({
    ...report,
    stated: {},
    narrative: withoutIds(report.narrative),
  });
  const [source, target] = [test.info().outputPath("report.json"), test.info().outputPath("report.csv")];
  writeFileSync(source, json.content);
  expect(await nianbao(["convert", source, target])).toMatchObject({ code: 0 });
  expect(typedIn(readFileSync(target, "utf8"))).toEqual(report.figures);
}

test("新蔡县 2020 is typed whole in the format of its year: totals follow, nothing is wrong, and every file holds every figure", async ({
  page,
}) => {
  const own = sample("xincai-2020", "disclosure-2019");
  const { report, edition } = own;
  await start(page, own);
  // A new report has all ready sentences on; this one has its period alone.
  await expect(page.locator('[name="choice-preface.period"]').nth(1)).toBeChecked();
  await page.locator('[name="choice-preface.authority"]').nth(0).check();
  for (const [section, grid] of [
    ["disclosed", "proactive"],
    ["requests", "applications"],
    ["disputes", "remedies"],
  ] as const) {
    await openSection(page, section);
    await typeTable(page, own, grid);
  }
  await openSection(page, "requests");
  await expect
    .poll(() => totals(page))
    .toEqual(Object.fromEntries(Object.entries(report.stated).filter(([address]) => address.startsWith("applications."))));
  for (const part of ["overview.text", "problems.text", "other.text"]) {
    await openSection(page, part.split(".")[0] ?? "");
    await cell(page, part).click();
    await write(page, report.narrative[part] ?? []);
  }
  await saved(page);
  for (const { id } of edition.sections) await expect(statusOf(page, id)).toHaveAttribute("data-status", "done");
  await comesBack(page, own, "");
});

test("桃源县 2017 is typed whole with sections that are chosen and pasted; a line that its paper leaves blank stays blank", async ({
  page,
}) => {
  const own = sample("taoyuan-2017", "statistics-2014");
  const { report } = own;
  const [first, second, ...rest] = report.narrative["report.text"] ?? [];
  await start(page, own);
  await page.locator('[name="choice-report.preface"]').nth(1).check();
  await expect(page.getByLabel("加一部分，标题：")).toHaveValue(first?.text ?? "");
  await page.getByRole("button", { name: "加上", exact: true }).click();
  await expect(page.getByText(`下面还没有文字的部分：“${first?.text ?? ""}”`)).toBeVisible();
  await expect(statusOf(page, "report")).toHaveAttribute("data-status", "begun");
  await page.keyboard.insertText(second?.text ?? "");
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  await page.keyboard.press("Enter");
  const numbers = { sections: ["二", "三", "四", "五", "六", "七", "八"], parts: ["（一）", "（二）"] };
  const lines = rest.map((block) =>
    block.kind === "paragraph"
      ? block.text
      : block.level === 1
        ? `${numbers.sections.shift() ?? ""}、${block.text}`
        : `${numbers.parts.shift() ?? ""}${block.text}`,
  );
  await pasteText(page, "report.text", lines.join("\n"));
  await expect(cell(page, "report.text").locator("h3").last()).toHaveAttribute("data-ordinal", "八、");
  await expect(page.getByLabel("加一部分，标题："), "every usual title is there").toHaveValue("");
  await openSection(page, "annex");
  await typeTable(page, own, "statistics");
  await saved(page);
  await expect(statusOf(page, "annex")).toHaveText(/填写中 57\/58/);
  for (const id of ["report", "signature"]) await expect(statusOf(page, id)).toHaveAttribute("data-status", "done");
  await expect(page.getByRole("button", { name: /^问题 1/ })).toBeVisible();
  await comesBack(page, own, "（草稿）");
});
