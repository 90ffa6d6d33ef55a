// A Chinese input method in a table: no key is lost or doubled, and its own keys (Enter, Esc, arrows) belong to it alone.
import { expect, test, type CDPSession, type Page } from "./fixtures/alive.ts";
import { block, paragraph, someReport, storedTexts } from "./fixtures/report.ts";
import { cell, imported, ready, sample, saved } from "./support.ts";

const { report } = sample("yishui-2021");
const granted = "applications.granted.person";
const partly = "applications.partlyGranted.person";

/** Table three as filled, the cursor in the cell 62. */
async function open(page: Page): Promise<CDPSession> {
  const id = await imported(page, report);
  await page.goto(`/reports/${id}/fill/requests`);
  await ready(page);
  await cell(page, granted).click();
  return page.context().newCDPSession(page);
}

const compose = (ime: CDPSession, text: string) =>
  ime.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
const commit = (ime: CDPSession, text: string) => ime.send("Input.insertText", { text });

/** A key as the browser tells it while an input method has taken it: keyCode 229. */
async function taken(ime: CDPSession, key: string): Promise<void> {
  for (const type of ["rawKeyDown", "keyUp"] as const)
    await ime.send("Input.dispatchKeyEvent", { type, key, code: key, windowsVirtualKeyCode: 229 });
}

test("the first key in a picked cell begins a composition that replaces what was there, and undo brings it back in one step", async ({
  page,
}) => {
  const ime = await open(page);
  await taken(ime, "Process");
  await compose(ime, "１");
  await expect(cell(page, granted)).toHaveValue("１");
  await compose(ime, "１２");
  await commit(ime, "１２");
  await expect(cell(page, granted)).toHaveValue("１２");
  await page.keyboard.press("Enter");
  await expect(cell(page, granted)).toHaveValue("12");
  await expect(cell(page, partly)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(cell(page, granted)).toHaveValue("62");
  await expect(cell(page, granted)).toBeFocused();
});

test("a composition while editing goes in at the caret", async ({ page }) => {
  const ime = await open(page);
  await page.keyboard.press("F2");
  await page.keyboard.press("ArrowLeft");
  await compose(ime, "０");
  await compose(ime, "０５");
  await commit(ime, "０５");
  await expect(cell(page, granted)).toHaveValue("6０５2");
  await page.keyboard.press("Enter");
  await expect(cell(page, granted)).toHaveValue("6052");
});

test("full-width digits typed one by one, each committed at once, end as one plain number", async ({ page }) => {
  const ime = await open(page);
  for (const digit of ["１", "２"]) {
    await taken(ime, "Process");
    await commit(ime, digit);
  }
  await expect(cell(page, granted)).toHaveValue("１２");
  await page.keyboard.press("ArrowDown");
  await expect(cell(page, granted)).toHaveValue("12");
  await saved(page);
  await page.reload();
  await expect(cell(page, granted)).toHaveValue("12");
});

test("keys that the input method takes while composing move nothing and settle nothing; the next Enter does", async ({ page }) => {
  const ime = await open(page);
  await compose(ime, "１２");
  for (const key of ["Enter", "Escape", "ArrowDown", "ArrowRight", "End", "Tab"]) {
    await taken(ime, key);
    await expect(cell(page, granted), key).toBeFocused();
    await expect(cell(page, granted), key).toHaveValue("１２");
  }
  await commit(ime, "１２３");
  await expect(cell(page, granted)).toHaveValue("１２３");
  await page.keyboard.press("Enter");
  await expect(cell(page, granted)).toHaveValue("123");
  await expect(cell(page, partly)).toBeFocused();
});

test("a key that an input method takes before it shows anything does not move either", async ({ page }) => {
  const ime = await open(page);
  for (const key of ["ArrowDown", "Enter", "Delete"]) await taken(ime, key);
  await expect(cell(page, granted)).toBeFocused();
  await expect(cell(page, granted)).toHaveValue("62");
});

test("nor do keys that are told with their own code while composing", async ({ page }) => {
  const ime = await open(page);
  for (const key of ["Enter", "Escape", "ArrowDown", "ArrowUp"]) {
    await compose(ime, "１２");
    await page.keyboard.press(key);
    await expect(cell(page, granted), key).toBeFocused();
    await expect(cell(page, granted), key).toHaveValue("１２");
    await cell(page, partly).click();
    await cell(page, granted).click();
  }
});

test("a composition that is given up leaves the figure that was there, ready to be typed over", async ({ page }) => {
  const ime = await open(page);
  await compose(ime, "liu");
  await compose(ime, "");
  await expect(cell(page, granted)).toHaveValue("62");
  await page.keyboard.press("ArrowDown");
  await expect(cell(page, partly)).toBeFocused();
  await expect(cell(page, granted)).toHaveValue("62");
  await page.keyboard.press("ArrowUp");
  await compose(ime, "n");
  await compose(ime, "");
  await page.keyboard.type("7");
  await expect(cell(page, granted)).toHaveValue("7");
});

test("given up while editing, only the composition goes", async ({ page }) => {
  const ime = await open(page);
  await page.keyboard.press("F2");
  await page.keyboard.type("1");
  await compose(ime, "liu");
  await compose(ime, "");
  await expect(cell(page, granted)).toHaveValue("621");
});

test("a click on another cell while composing keeps what was composed in its own cell", async ({ page }) => {
  const ime = await open(page);
  await compose(ime, "１２");
  await cell(page, partly).click();
  await expect(cell(page, granted)).toHaveValue("12");
  await expect(cell(page, partly)).toHaveValue("5");
});

test.describe("in running text", () => {
  const opening = "overview.opening";

  /** A report with two paragraphs, the caret behind the first, and how to see it from a second window. */
  async function written(page: Page): Promise<{ readonly id: string; readonly ime: CDPSession; readonly other: Page }> {
    const id = await imported(
      page,
      someReport({ narrative: { [opening]: [paragraph("a", "全年公开信息118条。"), paragraph("b", "乙。")] } }),
    );
    await page.goto(`/reports/${id}/fill/overview`);
    await ready(page);
    await block(page, "a").click();
    await page.keyboard.press("End");
    const apart = await page.context().browser()?.newContext();
    if (apart === undefined) throw new Error("no browser");
    const other = await apart.newPage();
    return { id, ime: await page.context().newCDPSession(page), other };
  }

  /** Somebody else changes a paragraph and the store has it; the first window asks for it. */
  async function changedElsewhere(
    { other, id }: { readonly other: Page; readonly id: string },
    page: Page,
    blockId: string,
    text: string,
  ): Promise<void> {
    await other.goto(new URL(`/reports/${id}/fill/overview`, page.url()).href);
    await ready(other);
    await block(other, blockId).click();
    await other.keyboard.press("End");
    await other.keyboard.insertText(text);
    await saved(other);
    await page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));
  }

  test("pinyin is never stored, what is chosen is stored once, as one step to undo", async ({ page }) => {
    const { id, ime, other } = await written(page);
    for (const text of ["z", "zh", "zhengfu"]) await compose(ime, text);
    await expect(block(page, "a")).toHaveText("全年公开信息118条。zhengfu");
    await changedElsewhere({ other, id }, page, "b", "丙。");
    await page.evaluate(() => {
      for (const name of ["pagehide", "blur"]) window.dispatchEvent(new Event(name));
    });
    await page.waitForTimeout(1500);
    expect((await storedTexts(page, id, opening)).join("")).not.toContain("zh");
    await expect(block(page, "a")).toHaveText("全年公开信息118条。zhengfu");
    await commit(ime, "政府");
    await expect(block(page, "a")).toHaveText("全年公开信息118条。政府");
    await expect(block(page, "b")).toHaveText("乙。丙。");
    await expect.poll(() => storedTexts(page, id, opening)).toEqual(["全年公开信息118条。政府", "乙。丙。"]);
    await page.keyboard.press("Control+z");
    await expect(block(page, "a")).toHaveText("全年公开信息118条。");
    await expect(block(page, "b")).toHaveText("乙。丙。");
    await other.context().close();
  });

  test("what somebody else wrote in the same paragraph meanwhile stays beside it", async ({ page }) => {
    const { id, ime, other } = await written(page);
    await page.keyboard.press("Home");
    await compose(ime, "zhengfu");
    await changedElsewhere({ other, id }, page, "a", "办结率100%。");
    await page.waitForTimeout(500);
    await commit(ime, "政府");
    await expect(block(page, "a")).toHaveText("政府全年公开信息118条。办结率100%。");
    await expect.poll(() => storedTexts(page, id, opening)).toEqual(["政府全年公开信息118条。办结率100%。", "乙。"]);
    await other.context().close();
  });

  test("a composition that is given up changes nothing in the store", async ({ page }) => {
    const { id, ime, other } = await written(page);
    await compose(ime, "zhengfu");
    await compose(ime, "");
    await expect(block(page, "a")).toHaveText("全年公开信息118条。");
    await page.keyboard.insertText("县。");
    await expect.poll(() => storedTexts(page, id, opening)).toEqual(["全年公开信息118条。县。", "乙。"]);
    await other.context().close();
  });
});
