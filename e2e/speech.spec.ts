// What a screen reader hears: saves and problems once, when the typing has paused; each cell by its row and column;
// totals as totals; how large a picked block is.
import { expect, test, type Page } from "./fixtures/alive.ts";
import { layout } from "#lib/edition/layout.ts";
import { walk } from "#lib/edition/walk.ts";
import { placed } from "#lib/tables/positions.ts";
import { blankReport } from "#lib/report/report.ts";
import { expectWholeWords } from "./fixtures/heads.ts";
import { press } from "./fixtures/keys.ts";
import { someReport } from "./fixtures/report.ts";
import { cell, imported, ready, sample, saved, total } from "./support.ts";

const { report, edition } = sample("yishui-2021");
const at = (row: string, column: string) => `applications.${row}.${column}`;

async function open(page: Page, id: string, section: string): Promise<void> {
  await page.goto(`/reports/${id}/fill/${section}`);
  await ready(page);
  await saved(page);
}

/** Writes down what every live region of the page says from now on, in order. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    const region = (node: Node) =>
      (node instanceof Element ? node : node.parentElement)?.closest(
        "[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]",
      );
    const take = (records: readonly MutationRecord[]) => {
      const regions = new Set(
        records.map(({ target }) => region(target)).filter((one) => one != null && one.getAttribute("aria-live") !== "off"),
      );
      for (const one of regions) if (one?.textContent) said.push(one.textContent);
    };
    new MutationObserver(take).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { said });
  });
  return () => page.evaluate(() => ("said" in window && Array.isArray(window.said) ? window.said.map(String) : []));
}

test("nothing is said while keys come; then the problem and the save once each, and once that it is mended", async ({ page }) => {
  const id = await imported(page, { ...report, stated: {} });
  await open(page, id, "requests");
  const said = await listen(page);
  await cell(page, at("granted", "person")).focus();
  for (let key = 0; key < 30; key += 1) await page.keyboard.type(key % 6 === 5 ? "" : String(key % 10), { delay: 60 });
  expect(await said(), "during the burst").toEqual([]);
  await expect.poll(said, { timeout: 10_000 }).toHaveLength(2);
  const [problem, save] = await said();
  expect(problem).toMatch(/^新的问题：.*第一项＋第二项＝116/);
  expect(save).toBe("已保存");

  await page.keyboard.press("Control+a");
  await page.keyboard.type("63", { delay: 60 });
  await expect.poll(said, { timeout: 10_000 }).toEqual([problem, save, "已保存"]);
  await page.keyboard.press("Control+z");
  await expect(cell(page, at("granted", "person"))).toHaveValue("62");
  await expect.poll(said, { timeout: 10_000 }).toEqual([problem, save, "已保存", "问题已改好，没有别的问题了。", "已保存"]);
});

test("several new problems are said in one sentence, and those of another section too", async ({ page }) => {
  const id = await imported(page, report);
  await open(page, id, "disclosed");
  const said = await listen(page);
  await cell(page, "proactive.rules.issued").focus();
  await page.keyboard.type("约1");
  await press(page, "Tab");
  await page.keyboard.type("-2");
  await press(page, "Tab");
  await expect.poll(said, { timeout: 10_000 }).toHaveLength(2);
  expect((await said())[0]).toMatch(/^新出现 2 处问题，第一处：.*约1/);
});

test("that saving fails is said at once, and once for all tries until it succeeds", async ({ page }) => {
  const id = await imported(page, someReport());
  await open(page, id, "disclosed");
  let tries = 0;
  await page.route(`**/api/reports/${id}`, (route) => {
    if (route.request().method() !== "PATCH") return route.continue();
    tries += 1;
    return tries > 2 ? route.continue() : route.abort();
  });
  const said = await listen(page);
  await cell(page, "proactive.rules.issued").focus();
  await page.keyboard.type("5");
  await expect.poll(said, { timeout: 20_000 }).toEqual(["未能保存，正在重试。已记在本机", "已保存"]);
  expect(tries).toBeGreaterThan(2);
});

/** The cell around an address as a screen reader is given it: its name and what it holds. */
const heard = async (page: Page, address: string): Promise<string> =>
  (await page.locator("td", { has: page.locator(`[id="${address}"], [data-total="${address}"]`) }).ariaSnapshot()).replace(
    /\s*\n\s*/g,
    " ",
  );

test("in each kind of table a cell is read with its row, its column and its unit, and a total as a total", async ({ page }) => {
  const id = await imported(page, { ...report, figures: { ...report.figures, [at("granted", "research")]: "" } });
  await open(page, id, "disclosed");
  expect(await heard(page, "proactive.rules.issued")).toBe('- gridcell "0": - textbox "第二十条第（一）项，规章，本年制发件数": "0"');
  expect(await heard(page, "proactive.licensing.decisions")).toContain(
    'textbox "第二十条第（五）项，行政许可，本年处理决定数量（件）": "56319"',
  );
  expect(await heard(page, "proactive.fees.collected")).toContain(
    'textbox "第二十条第（八）项，行政事业性收费，本年收费金额（单位：万元）": "25090"',
  );
  await open(page, id, "requests");
  expect(await heard(page, at("received", "person"))).toContain('textbox "一、本年新收政府信息公开申请数量，自然人（件）": "116"');
  expect(await heard(page, at("stateSecret", "enterprise"))).toContain(
    'textbox "三、本年度办理结果，（三）不予公开，1.属于国家秘密，法人或其他组织，商业企业（件）": "0"',
  );
  expect(await heard(page, at("received", "total"))).toContain('status "一、本年新收政府信息公开申请数量，总计（件），自动计算：118"');
  expect(await heard(page, at("granted", "total"))).toContain("总计（件），自动计算：62，未填完");
  await page.getByRole("button", { name: /^核对总数/ }).click();
  expect(await heard(page, at("received", "total"))).toMatch(
    /textbox "一、本年新收政府信息公开申请数量，总计（件），纸上印的数（计算是118）":.*"118"$/,
  );
  await open(page, id, "disputes");
  expect(await heard(page, "remedies.cases.directUpheld")).toContain('textbox "行政诉讼，未经复议直接起诉，结果维持（件）": "0"');
  expect(await heard(page, "remedies.cases.reconsiderationCorrected")).toContain('textbox "行政复议，结果纠正（件）": "1"');
  expect(await heard(page, "remedies.cases.reconsiderationTotal")).toContain('status "行政复议，总计（件），自动计算：4"');
});

test("a table is a grid whose rows and columns are numbered as they stand on the paper, merges and all", async ({ page }) => {
  const id = await imported(page, blankReport(edition, 2023, report.body));
  for (const { grid, section } of walk(edition).grids.values()) {
    await open(page, id, section.id);
    const table = page.getByRole("grid", { name: grid.caption });
    await expect(table).toHaveAccessibleDescription(/按 Esc 再按 Tab 离开表格/);
    const { columns, rows } = layout(grid);
    await expect(table).toHaveAttribute("aria-colcount", String(columns));
    const counted = await table.getByRole("row").count();
    await expect(table).toHaveAttribute("aria-rowcount", String(counted));
    expect(counted).toBeGreaterThanOrEqual(rows.length);
    const found = await table
      .locator("tr")
      .evaluateAll((lines) =>
        lines.flatMap((line) =>
          [...line.querySelectorAll("th, td")].map((one) => [
            Number(line.getAttribute("aria-rowindex")),
            Number(one.getAttribute("aria-colindex")),
            one instanceof HTMLTableCellElement ? one.colSpan : 0,
          ]),
        ),
      );
    expect(found.slice(0, placed(rows).length)).toEqual(
      placed(rows).map(({ row, column, cell: { colSpan } }) => [row + 1, column + 1, colSpan]),
    );
  }
});

test("headings of rows and columns are headings, and a picked block says its extent", async ({ page }) => {
  const id = await imported(page, report);
  await open(page, id, "requests");
  const table = page.getByRole("grid");
  for (const name of ["自然人", "社会公益组织", "总计"])
    await expect(table.getByRole("columnheader", { name, exact: true })).toHaveCount(1);
  for (const name of ["三、本年度办理结果", "（三）不予公开", "1.属于国家秘密"])
    await expect(table.getByRole("rowheader", { name, exact: true })).toHaveCount(1);
  await cell(page, at("granted", "person")).focus();
  await press(page, "Shift+ArrowDown", "Shift+ArrowRight");
  await expect(table.getByRole("gridcell", { selected: true })).toHaveCount(4);
  await expect(page.getByRole("status").filter({ hasText: "已选 4 格，有数的 4 格，合计 67" })).toBeVisible();
  await press(page, "ArrowDown");
  await expect(table.getByRole("gridcell", { selected: true })).toHaveCount(0);
  await press(page, "End");
  await expect(total(page, at("partlyGranted", "total"))).toBeFocused();
});

test("a value that cannot be read is said with the cell, in the words of its problem", async ({ page }) => {
  const id = await imported(
    page,
    someReport({ figures: { [at("received", "person")]: "约30" }, stated: { [at("received", "total")]: "三" } }),
  );
  await open(page, id, "requests");
  await expect(cell(page, at("received", "person"))).toHaveAccessibleDescription(/约30/);
  await page.getByRole("button", { name: /^核对总数/ }).click();
  await expect(cell(page, at("received", "total"))).toHaveAccessibleDescription(/三/);
});

test("at 1366 × 768 no heading of a column breaks within a word", async ({ page }) => {
  await expectWholeWords(page, report, edition);
});
