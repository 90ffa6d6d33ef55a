// The tables feel like a spreadsheet: keys, mouse, picking, numbers as they are left, undo across cells.
import { expect, test, type Page } from "./fixtures/alive.ts";
import { blankReport } from "#lib/report/report.ts";
import { cell, heldScripts, imported, ready, sample, saved, total } from "./support.ts";

const { report, edition } = sample("yishui-2021");
const body = { name: "河湾县", issuer: "河湾县人民政府办公室", kind: "government", level: "county" } as const;
const at = (row: string, column: string) => `applications.${row}.${column}`;

async function open(page: Page, section = "requests", filled = true): Promise<void> {
  const id = await imported(page, filled ? report : blankReport(edition, 2023, body));
  await page.goto(`/reports/${id}/fill/${section}`);
  await ready(page);
}

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test("arrows lead in two dimensions and reach totals, which Tab skips", async ({ page }) => {
  await open(page);
  await cell(page, at("granted", "otherOrganization")).click();
  await press(page, "ArrowRight");
  await expect(total(page, at("granted", "total"))).toBeFocused();
  await press(page, "ArrowDown", "ArrowLeft");
  await expect(cell(page, at("partlyGranted", "otherOrganization"))).toBeFocused();
  await press(page, "Tab");
  await expect(cell(page, at("stateSecret", "person"))).toBeFocused();
  await press(page, "Shift+Tab");
  await expect(cell(page, at("partlyGranted", "otherOrganization"))).toBeFocused();
  await press(page, "Home");
  await expect(cell(page, at("partlyGranted", "person"))).toBeFocused();
  await press(page, "Control+End");
  await expect(total(page, at("carriedOut", "total"))).toBeFocused();
  await press(page, "Control+Home", "Enter", "Enter", "Shift+Enter");
  await expect(cell(page, at("carriedIn", "person"))).toBeFocused();
});

test("typing replaces, F2 edits, Esc restores, Delete empties", async ({ page }) => {
  await open(page);
  const person = cell(page, at("granted", "person"));
  await person.click();
  await page.keyboard.type("7");
  await expect(person).toHaveValue("7");
  await press(page, "Escape");
  await expect(person).toHaveValue("62");
  await press(page, "F2", "Backspace");
  await page.keyboard.type("5");
  await expect(person).toHaveValue("65");
  await press(page, "Home", "ArrowRight");
  await page.keyboard.type("0");
  await expect(person).toHaveValue("605");
  await press(page, "Enter");
  await expect(cell(page, at("partlyGranted", "person"))).toBeFocused();
  await press(page, "Delete");
  await expect(cell(page, at("partlyGranted", "person"))).toHaveValue("");
  const last = cell(page, at("carriedOut", "person"));
  await last.click();
  await page.keyboard.type("3");
  await press(page, "Enter");
  await expect(last, "what was typed is taken").toHaveValue("3");
  await expect(cell(page, at("received", "enterprise")), "below the last row the next column begins").toBeFocused();
});

test("a number that is typed on a computed total is compared with it, and nothing is written", async ({ page }) => {
  await open(page);
  await total(page, at("resultsTotal", "person")).click();
  const sum = Number(await total(page, at("resultsTotal", "person")).locator("span").first().textContent());
  await page.keyboard.type(String(sum + 1));
  const message = page.getByRole("region", { name: "操作提示" });
  await expect(message).toContainText(`合计自动算，不用填：算得 ${sum}，您键入 ${sum + 1}，多 1。`);
  await expect(total(page, at("resultsTotal", "person"))).toContainText(String(sum));
});

test("undo and redo go back and forth over cells", async ({ page }) => {
  await open(page);
  await cell(page, at("granted", "person")).click();
  await page.keyboard.type("1");
  await press(page, "ArrowDown");
  await page.keyboard.type("2");
  await press(page, "ArrowDown", "Control+z");
  await expect(cell(page, at("partlyGranted", "person"))).toHaveValue("5");
  await expect(cell(page, at("partlyGranted", "person"))).toBeFocused();
  await press(page, "Control+z");
  await expect(cell(page, at("granted", "person"))).toHaveValue("62");
  await press(page, "Control+y", "Control+y");
  await expect(cell(page, at("granted", "person"))).toHaveValue("1");
  await expect(cell(page, at("partlyGranted", "person"))).toHaveValue("2");
});

test("Tab enters at the last cell used, leaves after the last one, and Esc then Tab leaves at once", async ({ page }) => {
  await open(page);
  await cell(page, at("unclear", "research")).click();
  await press(page, "Escape", "Tab");
  await expect(cell(page, at("unclear", "legalService"))).not.toBeFocused();
  expect(await page.evaluate(() => document.activeElement?.closest("table") === null)).toBe(true);
  await press(page, "Shift+Tab");
  await expect(cell(page, at("unclear", "research"))).toBeFocused();
  await cell(page, at("carriedOut", "otherOrganization")).click();
  await press(page, "Tab");
  await expect(page.getByRole("link", { name: /^下一部分/ }), "the way on comes before the way back").toBeFocused();
});

test("a picked block says its count and sum, by keys and by mouse, and Delete empties it", async ({ page }) => {
  await open(page);
  await cell(page, at("granted", "person")).click();
  await press(page, "Shift+ArrowDown", "Shift+ArrowRight");
  await expect(page.locator("[data-selection]")).toHaveText("已选 4 格，有数的 4 格，合计 67");
  await cell(page, at("granted", "person")).click();
  await press(page, "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowDown");
  await expect(page.locator("[data-selection]")).toContainText("已选 6 格");
  await cell(page, at("notHeld", "person")).hover();
  await page.mouse.down();
  await cell(page, at("needsCreation", "person")).hover();
  await page.mouse.up();
  await expect(page.locator("[data-selection]")).toHaveText("已选 2 格，有数的 2 格，合计 31");
  await press(page, "Delete");
  await expect(cell(page, at("notHeld", "person"))).toHaveValue("");
  await expect(cell(page, at("needsCreation", "person"))).toHaveValue("");
  await press(page, "Control+z");
  await expect(cell(page, at("notHeld", "person"))).toHaveValue("28");
});

test("full-width digits, separators and units become plain digits when the cell is left; what cannot be read stays", async ({ page }) => {
  await open(page, "requests", false);
  for (const [typed, kept] of [
    ["１２３", "123"],
    ["1,234", "1234"],
    [" 12 件", "12"],
    ["约30", "约30"],
  ] as const) {
    const place = cell(page, at("received", "person"));
    await place.click();
    await page.keyboard.insertText(typed);
    await expect(place).toHaveValue(typed);
    await press(page, "Enter");
    await expect(place).toHaveValue(kept);
  }
  await saved(page);
});

test("a figure that is typed while the page comes alive counts and is stored, and the table goes on from there", async ({ page }) => {
  const id = await imported(page, blankReport(edition, 2023, body));
  const release = await heldScripts(page);
  await page.goto(`/reports/${id}/fill/requests`, { waitUntil: "commit" });
  await cell(page, at("received", "person")).click();
  await page.keyboard.type("12");
  release();
  await expect(total(page, at("received", "total"))).toContainText("12");
  await page.keyboard.type("3");
  await press(page, "Enter");
  await expect(cell(page, at("carriedIn", "person"))).toBeFocused();
  await saved(page);
  await page.reload();
  await expect(cell(page, at("received", "person"))).toHaveValue("123");
});

test("a cell that was clicked before the page came alive is picked when its figure comes: what is typed replaces it", async ({ page }) => {
  const id = await imported(page, report);
  const before = report.figures[at("received", "person")] ?? "";
  expect(before).not.toBe("");
  for (const type of [(text: string) => page.keyboard.type(text), (text: string) => page.keyboard.insertText(text)]) {
    const release = await heldScripts(page);
    await page.goto(`/reports/${id}/fill/requests`, { waitUntil: "commit" });
    await cell(page, at("received", "person")).click();
    release();
    await expect(cell(page, at("received", "person"))).toHaveValue(before);
    await ready(page);
    await type("4321");
    await expect(cell(page, at("received", "person"))).toHaveValue("4321");
    await press(page, "Escape");
    await expect(cell(page, at("received", "person"))).toHaveValue(before);
    await page.unrouteAll({ behavior: "ignoreErrors" });
  }
});

test("an input method's composition neither loses nor doubles a key", async ({ page }) => {
  await open(page, "requests", false);
  const place = cell(page, at("received", "person"));
  await place.click();
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "１", selectionStart: 1, selectionEnd: 1 });
  await session.send("Input.imeSetComposition", { text: "１２", selectionStart: 2, selectionEnd: 2 });
  await session.send("Input.insertText", { text: "１２" });
  await expect(place).toHaveValue("１２");
  await press(page, "Enter");
  await expect(place).toHaveValue("12");
});
