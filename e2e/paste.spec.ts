// Pasting blocks into a table: shown before it is taken, aligned by labels, undone in one step; copying goes out as a table.
import { expect, test, type Page } from "./fixtures/alive.ts";
import { compose } from "#lib/document/compose.ts";
import { renderFragment } from "#lib/outputs/html/render.ts";
import { blankReport } from "#lib/report/report.ts";
import { cell, heldScripts, imported, sample, saved, total } from "./support.ts";

const { report, edition } = sample("yishui-2021");
const body = { name: "河湾县", issuer: "河湾县人民政府办公室", kind: "government", level: "county" } as const;
const at = (row: string, column: string) => `applications.${row}.${column}`;

async function paste(page: Page, address: string, clipboard: { readonly text: string; readonly html?: string }): Promise<void> {
  await cell(page, address).click();
  await page.evaluate(({ text, html }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    if (html !== undefined) clipboardData.setData("text/html", html);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, clipboard);
}

test("the whole table from a published page goes in by its labels wherever the cursor is, and one undo takes it back", async ({ page }) => {
  const id = await imported(page, blankReport(edition, 2023, body));
  await page.goto(`/reports/${id}/fill/requests`);
  const html = renderFragment(compose(edition, report)).match(/<table[\s\S]*?<\/table>/g)?.[1] ?? "";
  await paste(page, at("unclear", "research"), { text: "x\ty", html });
  await page.getByRole("button", { name: "填入 144 格" }).click();
  await expect(total(page, at("resultsTotal", "total"))).toHaveText("118");
  await expect(cell(page, at("granted", "person"))).toHaveValue("62");
  await expect(page.locator("[data-check]")).toHaveCount(0);
  await cell(page, at("granted", "person")).click();
  await page.keyboard.press("Control+z");
  await expect(cell(page, at("granted", "person"))).toHaveValue("");
  await expect(cell(page, at("notHeld", "person"))).toHaveValue("");
  await page.keyboard.press("Control+y");
  await expect(cell(page, at("notHeld", "person"))).toHaveValue("28");
  await saved(page);
});

test("a block of figures goes in at the cursor; what is no number is listed and left out; cancelling changes nothing", async ({ page }) => {
  const id = await imported(page, report);
  await page.goto(`/reports/${id}/fill/requests`);
  const block = { text: "１２\t约30\r\n1,234\t0\r\n" };
  const release = await heldScripts(page);
  await paste(page, at("granted", "person"), block);
  const dialog = page.getByRole("dialog", { name: "粘贴到表格" });
  await page.keyboard.press("Enter");
  await expect(dialog, "Enter neither closes nor takes what is not shown yet").toBeFocused();
  release();
  await expect(dialog.getByRole("button", { name: /^填入/ })).toBeFocused();
  const table = dialog.locator('[data-shown="applications"]');
  await expect(table.locator("tr"), "the table itself").toHaveCount(28);
  await expect(table.locator(`[data-place="${at("granted", "person")}"]`)).toHaveAttribute("title", "原来 62，改为 12");
  await expect(table.locator(`[data-place="${at("granted", "enterprise")}"]`)).toHaveAttribute("title", /^粘贴的“约30”没有填入：/);
  await expect(dialog).toContainText("约30");
  await page.keyboard.press("F8");
  await expect(table.locator(`[data-place="${at("granted", "person")}"]`), "F8 leads to the first that needs a look").toBeFocused();
  await page.keyboard.press("F8");
  await page.keyboard.press("Shift+F8");
  await expect(dialog.locator('a[aria-current="true"]')).toHaveText(/62 → 12$/);
  await dialog.getByRole("button", { name: "取消" }).click();
  await expect(cell(page, at("granted", "person"))).toHaveValue("62");
  await paste(page, at("granted", "person"), block);
  await dialog.getByRole("button", { name: /^填入/ }).click();
  await expect(cell(page, at("granted", "person"))).toHaveValue("12");
  await expect(cell(page, at("partlyGranted", "person"))).toHaveValue("1234");
  await expect(cell(page, at("granted", "enterprise"))).toHaveValue("0");
});

test("a picked block is copied as tab-separated text and as a table", async ({ page }) => {
  const id = await imported(page, report);
  await page.goto(`/reports/${id}/fill/requests`);
  await cell(page, at("received", "person")).click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  const copied = await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
    return { text: clipboardData.getData("text/plain"), html: clipboardData.getData("text/html") };
  });
  expect(copied.text).toBe("116\t1\r\n0\t0\r\n");
  expect(copied.html).toContain("<table");
});

test("what is struck out or hidden in the sheet is not taken, nothing slides over it, and the preview names it; a single struck figure too", async ({
  page,
}) => {
  const id = await imported(page, blankReport(edition, 2023, body));
  await page.goto(`/reports/${id}/fill/requests`);
  const sheet = (cells: string) =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td{text-decoration:none}\n.xl66{text-decoration:line-through}\n.font6{text-decoration:line-through}--></style></head><body><table>${cells}</table></body></html>`;
  const html = sheet(
    "<col width=72><col width=0 style='display:none'><col width=72><col width=72><tr><td>7</td><td>900</td><td><font class=font6>15</font><font class=font5>18</font></td><td>9</td></tr>",
  );
  await paste(page, at("received", "person"), { text: "7\t900\t1518\t9\r\n", html });
  const dialog = page.getByRole("dialog", { name: "粘贴到表格" });
  await expect(dialog).toContainText("原表隐藏的第 2 列（“900”），没有读。");
  await expect(dialog).toContainText("〔删除线：15〕18");
  await dialog.getByRole("button", { name: "填入 2 格" }).click();
  await expect(cell(page, at("received", "person"))).toHaveValue("7");
  await expect(cell(page, at("received", "enterprise"))).toHaveValue("");
  await expect(cell(page, at("received", "research"))).toHaveValue("9");
  await paste(page, at("carriedIn", "person"), { text: "15\r\n", html: sheet("<tr><td class=xl66>15</td></tr>") });
  await expect(dialog).toContainText("〔删除线：15〕");
  await dialog.getByRole("button", { name: "知道了" }).click();
  await expect(cell(page, at("carriedIn", "person"))).toHaveValue("");
});

test("where the sheet has stored another number than it shows, the shown one goes in and the preview names both; for a single cell, too", async ({
  page,
}) => {
  const id = await imported(page, blankReport(edition, 2023, body));
  await page.goto(`/reports/${id}/fill/requests`);
  const sheet = (cells: string) =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr>${cells}</tr></table></body></html>`;
  const html = sheet('<td x:num="7.4">7</td><td x:num="12345">1.2万</td><td x:num="1234">1,234</td><td x:num="98765">####</td>');
  await paste(page, at("received", "person"), { text: "7\t1.2万\t1,234\t####\r\n", html });
  const dialog = page.getByRole("dialog", { name: "粘贴到表格" });
  await expect(dialog).toContainText("显示的与原表里存的不是同一个数（3）");
  await expect(dialog).toContainText(/显示的是“7”，原表里存的是 7\.4（粘贴内容第 1 行第 1 列，.*?）：按显示的填，请核对。/);
  await expect(dialog).toContainText(/显示的是“####”，原表里存的是 98765（.*?）：没有填入，请核对后自己填。/);
  await dialog.getByRole("button", { name: "填入 2 格" }).click();
  await expect(cell(page, at("received", "person"))).toHaveValue("7");
  await expect(cell(page, at("received", "research"))).toHaveValue("1234");
  await paste(page, at("carriedIn", "person"), { text: "15\r\n", html: sheet('<td x:num="14.6">15</td>') });
  await expect(dialog).toContainText("原表里存的是 14.6");
  await dialog.getByRole("button", { name: "填入 1 格" }).click();
  await expect(cell(page, at("carriedIn", "person"))).toHaveValue("15");
  await paste(page, at("carriedIn", "enterprise"), { text: "15\r\n", html: sheet('<td x:num="15">15</td>') });
  await expect(dialog).toBeHidden();
});

test("one value fills all picked cells but totals, Ctrl+回车 does so with what is typed, Ctrl+Delete empties them; each is one step", async ({
  page,
}) => {
  const id = await imported(page, blankReport(edition, 2023, body));
  await page.goto(`/reports/${id}/fill/requests`);
  const dialog = page.getByRole("dialog", { name: "粘贴到表格" });
  const place = (row: string) => cell(page, at(row, "otherOrganization"));
  await place("granted").click();
  for (const key of ["ArrowRight", "ArrowDown"]) await page.keyboard.press(`Shift+${key}`);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "12\r\n");
    clipboardData.setData("text/html", "<table><tr><td>12</td></tr></table>");
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(dialog).toContainText("其中 2 格总计不填");
  await dialog.getByRole("button", { name: "填入 2 格" }).click();
  await expect(place("partlyGranted")).toHaveValue("12");
  await place("granted").click();
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.locator("[data-selection]")).toHaveText("已选 2 格，有数的 2 格，合计 24");
  await page.keyboard.type("3");
  await expect(page.locator("[data-selection]")).toContainText("只进光标所在的一格");
  await page.keyboard.press("Control+Enter");
  await expect(place("partlyGranted")).toHaveValue("3");
  await expect(page.locator("[data-selection]")).toHaveText("已选 2 格，有数的 2 格，合计 6");
  await page.keyboard.press("Control+Delete");
  await expect(place("granted")).toHaveValue("");
  await expect(page.locator("[data-selection]")).toHaveText("已选 2 格，有数的 0 格，合计 0");
  for (const value of ["3", "12", ""]) {
    await page.keyboard.press("Control+z");
    await expect(place("granted")).toHaveValue(value);
    await expect(place("partlyGranted")).toHaveValue(value);
  }
});
