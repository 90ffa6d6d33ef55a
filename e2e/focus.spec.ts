// Wherever Tab leads, one sees where one is: a ring that nothing cuts off, nothing lying over it, and a target of 24 pixels.
import { expect, test, type Page } from "./fixtures/alive.ts";
import type { Report } from "#lib/report/report.ts";
import { drawn } from "./fixtures/drawn.ts";
import { act, press } from "./fixtures/keys.ts";
import { goToList, line, paragraph } from "./fixtures/report.ts";
import { cell, imported, ready, sample } from "./support.ts";

const { report, edition } = sample("yishui-2021");
const wrong: Report = {
  ...report,
  figures: { ...report.figures, "applications.granted.person": "26", "proactive.licensing.decisions": "约30" },
  narrative: { ...report.narrative, "overview.opening": [paragraph("a", "全县工作。")] },
};

/** What has the focus. `fault`: what is amiss with it, in words, "" where all is well; `again`: it is where this walk began; `cell`: it stands in a table. */
type AtFocus = { readonly fault: string; readonly again: boolean; readonly cell: boolean };

/** What has the focus; undefined where nothing has it. `begins`: this walk begins here. */
function atFocus(begins: boolean): AtFocus | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body || element instanceof HTMLIFrameElement) return undefined;
  // Of a text the ring stands round its whole box, with what is under the text.
  const ringed = element.matches(".narrative-text") ? (element.closest(".narrative") ?? element) : element;
  const box = ringed.getBoundingClientRect();
  const style = getComputedStyle(ringed);
  const [width, offset] = [parseFloat(style.outlineWidth), parseFloat(style.outlineOffset)];
  const reach = Math.max(0, offset + width);
  const faults: string[] = [];
  // The parts of a date draw their own.
  const isDatePart = element instanceof HTMLInputElement && element.type === "date" && !element.matches(":focus");
  if ((style.outlineStyle === "none" || width < 2) && !isDatePart) faults.push("no ring");
  for (let around = ringed.parentElement; around !== null && around !== document.body; around = around.parentElement) {
    const { overflowX, position } = getComputedStyle(around);
    const edge = around.getBoundingClientRect();
    if (
      overflowX !== "visible" &&
      (box.left - reach < edge.left - 0.5 || box.right + reach > edge.right + 0.5 || box.top - reach < edge.top - 0.5)
    )
      faults.push(`cut off by ${around.tagName} ${around.className}`);
    // What is fixed to the window (a menu) is cut off by nothing further out.
    if (position === "fixed") break;
  }
  const own =
    element instanceof HTMLInputElement && (element.type === "radio" || element.type === "checkbox") ? element.labels?.[0] : undefined;
  const target = (own ?? element).getBoundingClientRect();
  if (target.width < 24 || target.height < 24) faults.push(`only ${target.width.toFixed(1)} by ${target.height.toFixed(1)}`);
  // All four corners; of what is large, one of them.
  const over = [box.left + 4, box.right - 4]
    .flatMap((x) => [box.top + 4, box.bottom - 4].map((y) => document.elementFromPoint(x, y)))
    .filter((top) => top === null || !(ringed.contains(top) || top.contains(ringed)));
  if (over.length > (box.width > 300 || box.height > 150 ? 3 : 0))
    faults.push(`under ${over.map((top) => `${top?.tagName ?? "the edge"} ${top?.className ?? ""}`).join(", ")}`);
  const [first] = document.getElementsByClassName("walk-began");
  if (begins) first?.classList.remove("walk-began");
  if (begins) element.classList.add("walk-began");
  const name = (element.getAttribute("aria-label") ?? element.textContent).slice(0, 20);
  return {
    fault: faults.length === 0 ? "" : `${element.tagName} ${name}: ${faults.join("; ")}`,
    again: !begins && first !== undefined && first === element,
    cell: element.closest("table[role=grid]") !== null,
  };
}

const faultOfFocus = async (page: Page): Promise<string | undefined> => (await page.evaluate(atFocus, false))?.fault;

/** More presses than a page has places. In a dialog one comes round, and says how often to press. */
const whole = 90;

/** Tab through the page, but only a few cells of a table; the number of places. */
async function walk(page: Page, where: string, most = whole): Promise<number> {
  let [cells, places] = [0, 0];
  for (let presses = 0; presses < most; presses += 1) {
    await press(page, "Tab");
    const found = await page.evaluate(atFocus, most === whole && places === 0);
    // Behind the last place comes the browser's own bar, or, as the browser likes, the first place again.
    if (found === undefined || (most === whole && found.again)) break;
    expect.soft(found.fault, where).toBe("");
    places += 1;
    cells = found.cell ? cells + 1 : 0;
    if (cells >= 9) await press(page, "Escape");
  }
  return places;
}

async function open(page: Page, id: string, section: string): Promise<void> {
  await page.goto(`/reports/${id}/fill/${section}`);
  await ready(page);
  await expect(page.getByText("正在打开编辑框…")).toHaveCount(0);
}

/** Tab through the page in letters of either size, from its beginning: the large ones first, for a table is entered at the cell last used. */
async function walkInAllSizes(page: Page, where: string, least: number): Promise<void> {
  for (const size of ["150", "100"]) {
    await drawn(page, { size });
    expect(await walk(page, `${where}, ${size}%`), `${where}, ${size}%`).toBeGreaterThan(least);
    await page.evaluate(() => {
      scrollTo(0, 0);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      document.getSelection()?.setPosition(document.body, 0);
    });
  }
}

test("on every page, letters at 100% and at 150%", async ({ page }) => {
  const id = await imported(page, wrong);
  await page.goto("/");
  await walkInAllSizes(page, "start page", 5);
  await page.goto("/reports/new");
  await walkInAllSizes(page, "new report", 5);
  for (const section of edition.sections) {
    await open(page, id, section.id);
    await walkInAllSizes(page, section.id, 15);
  }
  await page.goto(`/reports/${id}/preview`);
  await expect(page.frameLocator("iframe").locator("h1")).toBeVisible();
  await walkInAllSizes(page, "preview", 15);
});

test("in menus, dialogs, the preview beside, and in a table with totals on paper", async ({ page }) => {
  const id = await imported(page, wrong);
  await goToList(page, wrong);
  await line(page, id).getByRole("button", { name: /操作$/ }).focus();
  await press(page, "Enter");
  await expect(page.getByRole("menu").locator(":focus")).toHaveCount(1);
  for (let item = 0; item < 4; item += 1) {
    await press(page, "ArrowDown");
    expect.soft(await faultOfFocus(page), "menu").toBe("");
  }
  await press(page, "Home");
  await act(page, "复制一份");
  expect(await walk(page, "dialog 复制一份", 12)).toBe(12);
  await open(page, id, "requests");
  await page.getByRole("button", { name: "核对总数" }).click();
  await page.getByRole("button", { name: "帮我找原因" }).click();
  await expect(page.locator("[data-explanations] button").first()).toBeVisible();
  await page.locator("main").focus();
  await walk(page, "reasons open");
  for (const address of [
    "applications.received.total",
    "applications.carriedOut.total",
    "applications.carriedOut.person",
    "applications.resultsTotal.total",
  ]) {
    await cell(page, address).focus();
    expect.soft(await faultOfFocus(page), address).toBe("");
  }
  for (const [button, field] of [
    ["查找替换", "公开"],
    ["显示", ""],
    ["导出", ""],
  ] as const) {
    await page.getByRole("button", { name: button, exact: true }).click();
    if (field !== "") await page.getByLabel("查找", { exact: true }).fill(field);
    await walk(page, `dialog ${button}`, 14);
    await press(page, "Escape");
  }
  await page.getByRole("button", { name: "边填边看" }).click();
  for (const section of ["overview", "requests"]) {
    await open(page, id, section);
    await expect(page.frameLocator("iframe").locator("h1")).toBeVisible();
    await walk(page, `preview beside ${section}`);
  }
});
