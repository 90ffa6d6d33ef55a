// 0 in one step: a table, a group, a row; what stands there already is listed before it is changed, and all of it can be undone.
import { expect, test, type Page } from "./fixtures/alive.ts";
import type { Texts } from "#lib/report/report.ts";
import { someReport } from "./fixtures/report.ts";
import { cell, imported, ready, sample, saved, statusOf, total } from "./support.ts";

const { figures } = sample("yishui-2021").report;
const at = (row: string, column: string) => `applications.${row}.${column}`;

async function open(page: Page, section: string, filled: Texts = {}): Promise<void> {
  const id = await imported(page, someReport({ figures: filled }));
  await page.goto(`/reports/${id}/fill/${section}`);
  await ready(page);
}

async function ask(page: Page) {
  await page.getByRole("button", { name: "本表或本行均为零" }).click();
  return page.getByRole("dialog", { name: "把哪些格填为 0？" });
}

test("本年度未收到申请 fills the whole table, says so, and one Ctrl+Z takes all of it back", async ({ page }) => {
  await open(page, "requests");
  await (await ask(page)).getByRole("button", { name: "本年度未收到政府信息公开申请，也没有上年结转的申请" }).click();
  await expect(page.getByText("已填 144 格 0。")).toBeVisible();
  await expect(cell(page, at("other", "research"))).toHaveValue("0");
  await expect(total(page, at("resultsTotal", "total"))).toHaveText("0");
  await saved(page);
  await expect(statusOf(page, "requests")).toHaveAttribute("data-status", "done");
  await page.keyboard.press("Control+z");
  await expect(cell(page, at("other", "research"))).toHaveValue("");
  await expect(cell(page, at("received", "person"))).toHaveValue("");
  await expect(cell(page, at("received", "person"))).toBeFocused();

  // The same keys in the dialog take nothing back behind it.
  await page.keyboard.press("Control+y");
  await expect(cell(page, at("other", "research"))).toHaveValue("0");
  await ask(page);
  await expect(page.locator('[role="dialog"]:focus, [role="dialog"] :focus')).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(cell(page, at("other", "research"))).toHaveValue("0");
});

test("a group that the edition has words for is filled wherever the cursor is, and 撤销 takes it back", async ({ page }) => {
  await open(page, "disputes", { "remedies.cases.reconsiderationUpheld": "4" });
  await (await ask(page)).getByRole("button", { name: "本年度没有因政府信息公开工作引起的行政诉讼" }).click();
  await expect(page.getByText("已填 8 格 0。")).toBeVisible();
  await expect(total(page, "remedies.cases.directTotal")).toHaveText("0");
  await expect(total(page, "remedies.cases.afterReconsiderationTotal")).toHaveText("0");
  await expect(cell(page, "remedies.cases.reconsiderationCorrected")).toHaveValue("");
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(cell(page, "remedies.cases.directUpheld")).toHaveValue("");
  await expect(cell(page, "remedies.cases.reconsiderationUpheld")).toHaveValue("4");
});

test("a row that already holds numbers is listed old → 0 before it is changed; blanks alone or all of it can be filled", async ({
  page,
}) => {
  await open(page, "requests", { [at("granted", "person")]: "62", [at("granted", "research")]: "约3", [at("granted", "enterprise")]: "0" });
  await cell(page, at("granted", "person")).click();
  const dialog = await ask(page);
  await dialog.getByRole("button", { name: "本行均为零：（一）予以公开" }).click();
  await expect(dialog).toContainText("其中 2 格已有数，要改成 0 吗？");
  await expect(dialog.locator("[data-held]")).toHaveText([
    "“（一）予以公开”的“自然人”：62 → 0",
    "“（一）予以公开”的“法人或其他组织·科研机构”：约3 → 0",
  ]);
  await expect(dialog.getByRole("button", { name: "取消" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(cell(page, at("granted", "person"))).toHaveValue("62");
  await (await ask(page)).getByRole("button", { name: "本行均为零" }).click();
  await dialog.getByRole("button", { name: "只填空格（3 格）" }).click();
  await expect(page.getByText("已填 3 格 0，2 格原有的数没有动。")).toBeVisible();
  await expect(cell(page, at("granted", "welfare"))).toHaveValue("0");
  await expect(cell(page, at("granted", "person"))).toHaveValue("62");
  await (await ask(page)).getByRole("button", { name: "本行均为零" }).click();
  await dialog.getByRole("button", { name: "全部改为 0（2 格）" }).click();
  await expect(total(page, at("granted", "total"))).toHaveText("0");
  await expect(page.getByRole("button", { name: "本表或本行均为零" })).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(cell(page, at("granted", "person"))).toHaveValue("62");
  await expect(cell(page, at("granted", "research"))).toHaveValue("约3");
  await expect(cell(page, at("granted", "welfare")), "one undo takes back one act").toHaveValue("0");
});

test("the group and the column around the cursor can be filled, and what is 0 already says so", async ({ page }) => {
  await open(page, "requests", figures);
  await cell(page, at("stateSecret", "research")).click();
  const dialog = await ask(page);
  await expect(dialog.getByRole("button", { name: "本行均为零" })).toBeDisabled();
  await expect(dialog.getByRole("button", { name: "本行均为零" })).toContainText("6 格已经都是 0");
  await dialog.getByRole("button", { name: "本组均为零：三、本年度办理结果" }).click();
  await expect(dialog.locator(`[data-held="${at("granted", "person")}"]`)).toContainText("62 → 0");
  await dialog.getByRole("button", { name: /^全部改为 0/ }).click();
  await expect(total(page, at("resultsTotal", "total"))).toHaveText("0");
  await expect(cell(page, at("received", "person"))).toHaveValue(figures[at("received", "person")] ?? "");
});
