// What the journeys share: beginning a report as a clerk does, typing a table by keyboard, reading downloads back.
import { readFileSync } from "node:fs";
import { expect, type Browser, type BrowserContext, type Download, type Page } from "@playwright/test";
import type { Edition } from "#lib/edition/edition.ts";
import { layout } from "#lib/edition/layout.ts";
import { walk } from "#lib/edition/walk.ts";
import { whoCookie } from "#lib/report/doer.ts";
import { readReportText } from "#lib/report/read.ts";
import type { Report } from "#lib/report/report.ts";

/** A sample of an edition's folder, read as a report. */
export function sample(
  name: string,
  edition = "disclosure-2021",
): { readonly report: Report; readonly edition: Edition; readonly path: string } {
  const path = new URL(`../lib/editions/${edition}/samples/${name}.json`, import.meta.url).pathname;
  const reading = readReportText(readFileSync(path, "utf8"));
  if ("problems" in reading) throw new RangeError(`${name}: ${reading.problems.join(" ")}`);
  return { ...reading, path };
}

export type NewReport = {
  readonly name: string;
  readonly issuer: string;
  readonly kind: string;
  readonly level: string;
  readonly year: number;
  readonly date?: string;
};

/** From the start page to the first section of a new report; its id. */
export async function begin(page: Page, { name, issuer, kind, level, year, date }: NewReport): Promise<string> {
  await page.goto("/");
  await page.getByRole("link", { name: "新建报告" }).click();
  await page.getByLabel("年度", { exact: true }).fill(String(year));
  await page.getByLabel("名称", { exact: true }).fill(name);
  await page.getByLabel("署名单位", { exact: true }).fill(issuer);
  await page.getByLabel("类别", { exact: true }).selectOption({ label: kind });
  await page.getByLabel("级别", { exact: true }).selectOption({ label: level });
  if (date !== undefined) await page.getByLabel(/^落款日期/).fill(date);
  await page.getByRole("button", { name: "建立报告" }).click();
  const again = page.getByRole("button", { name: "仍然再建一份" });
  await page.waitForFunction(() => location.pathname.includes("/fill/") || document.querySelector("[role=dialog]") !== null);
  if (await again.isVisible()) await again.click();
  await page.waitForURL(/\/reports\/[^/]+\/fill\//);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

/** A report that is put in the store by the route that the import button uses; its id. */
export async function imported(page: Page, report: Report): Promise<string> {
  const answer = await page.request.post("/api/acts/import", { data: { text: JSON.stringify(report), anyway: true } });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { id } = (await answer.json()) as { id: string };
  return id;
}

/** Opens a section from the section list. */
export async function openSection(page: Page, section: string): Promise<void> {
  await page.locator(`a[data-section="${section}"]`).click();
  await page.waitForURL(new RegExp(`/fill/${section}`));
}

/** The status of a section in the section list: `data-status` is empty, begun, wrong or done. */
export const statusOf = (page: Page, section: string) => page.locator(`a[data-section="${section}"] [data-status]`);

/** The input cells of a grid in the order in which Tab visits them. */
export const tabOrder = (edition: Edition, grid: string): readonly string[] => {
  const outline = walk(edition);
  const place = outline.grids.get(grid);
  if (place === undefined) throw new RangeError(`no grid ${grid}`);
  return layout(place.grid)
    .rows.flat()
    .flatMap(({ address }) => (address !== undefined && outline.cells.get(address)?.total === false ? [address] : []));
};

/** Types every figure of a grid with the keyboard alone, Tab after each. */
export async function typeGrid(page: Page, edition: Edition, grid: string, figures: Report["figures"]): Promise<void> {
  const [first = ""] = tabOrder(edition, grid);
  await page.locator(`[id="${first}"]`).focus();
  for (const address of tabOrder(edition, grid)) {
    expect(await page.evaluate(() => document.activeElement?.id), "Tab goes from cell to cell in reading order").toBe(address);
    await page.keyboard.type(figures[address] ?? "");
    await page.keyboard.press("Tab");
  }
}

/** Waits until a page of the editor answers to keys and clicks: React has taken over what the server drew. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document.querySelector("[data-save]") ?? {}).some((key) => key.startsWith("__react")));
}

/** Keeps every script that the page asks for from now on until the function is called: the moment that a slow machine makes long. */
export async function heldScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resume) => (release = resume));
  await page.route("**/*.js*", async (route) => {
    await released;
    await route.continue();
  });
  return () => release();
}

/** Waits until the page says that everything is stored. */
export async function saved(page: Page): Promise<void> {
  await ready(page);
  // That there is something to store is said in the frame after that of the key.
  await page.evaluate(() => new Promise((resume) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(resume)))));
  await expect(page.locator("[data-save]")).toHaveAttribute("data-save", "saved", { timeout: 10_000 });
}

/** Asks to see what two windows filled in differently, which waits in the bar. */
export const lookAtQuestions = (page: Page): Promise<void> => page.locator("[data-questions]").click();

/** The content of a download and the name that it was given. */
export async function contentOf(download: Download): Promise<{ readonly name: string; readonly content: Buffer }> {
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** Chooses a format in the dialog 导出. */
export async function chooseExport(page: Page, label: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await page.getByRole("dialog", { name: "导出" }).getByRole("button", { name: label }).click();
}

/** A PDF and a package start LibreOffice, which on a machine with much else to do takes its time. */
export const slowExport = 150_000;

/** Exports the open report with the button in the bar. */
export async function exported(page: Page, label: string | RegExp): Promise<{ readonly name: string; readonly content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: slowExport }), chooseExport(page, label)]);
  return contentOf(download);
}

/** A cell of the form by its address. */
export const cell = (page: Page, address: string) => page.locator(`[id="${address}"]`);
/** A computed total by its address. */
export const total = (page: Page, address: string) => page.locator(`[data-total="${address}"]`);

/** These windows hear nothing of each other but by saving, as where the line for news is cut: two of them can change one place without knowing. */
export const deaf = (windows: BrowserContext): Promise<unknown> => windows.route("**/api/reports/*/live*", (route) => route.abort());

/** Whether the page has opened the browser's database in which it keeps what is typed: it does with the first change. */
export const hasJournal = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === "nianbao"));

/** Gives the name under which 历史 tells what is done in this browser. */
export const named = (context: BrowserContext, url: string, who: string): Promise<void> =>
  context.addCookies([{ name: whoCookie, value: encodeURIComponent(who), url }]);

/** A person at a computer of their own; without `who` one who has not been asked for a name yet. */
export async function person(browser: Browser, baseURL: string | undefined, path: string, who?: string): Promise<Page> {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  if (who !== undefined) await named(context, baseURL ?? "", who);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}
