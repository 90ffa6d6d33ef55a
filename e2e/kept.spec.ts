// The guarantees of saving in today's Chromium, and what needs no second browser: a program that was renewed, acts that run once.
import { expect, test } from "./fixtures/server.ts";
import { listed, storedReport, someReport } from "./fixtures/report.ts";
import { guarantees } from "./kept.ts";
import { cell, imported, saved } from "./support.ts";

// A file of its own server each; its tests are many, and no worker shall stand idle at the end.
test.describe.configure({ mode: "parallel" });

guarantees(/./);

test("where the program was renewed, what cannot be fetched any more says so, and loading the page anew stores first what was typed", async ({
  page,
}) => {
  const id = await imported(page, someReport());
  await page.goto(`/reports/${id}/fill/disclosed`);
  await page.route("**/*.js*", (route) => route.fulfill({ status: 404, body: "" }));
  await page.route("**/api/build", (route) => route.fulfill({ json: { build: "another" } }));
  await page.getByRole("button", { name: "查找替换" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("alert")).toHaveText("系统已更新，请刷新本页。填的内容会先保存，再刷新。刷新");
  await page.keyboard.press("Escape");
  await cell(page, "proactive.rules.issued").fill("8");
  await page.getByRole("button", { name: "查找替换" }).click();
  await page.unroute("**/*.js*");
  await Promise.all([page.waitForEvent("load"), dialog.getByRole("button", { name: "刷新", exact: true }).click()]);
  await expect(cell(page, "proactive.rules.issued")).toHaveValue("8");
  expect((await storedReport(page, id)).figures).toEqual({ "proactive.rules.issued": "8" });
});

test("where the files of the program were replaced below a server that goes on, what is gone says to load the page anew", async ({
  page,
}) => {
  const id = await imported(page, someReport());
  await page.goto(`/reports/${id}/fill/disclosed`);
  await page.route("**/*.js*", (route) => route.fulfill({ status: 404, body: "" }));
  await page.getByRole("button", { name: "查找替换" }).click();
  await expect(page.getByRole("dialog").getByRole("button", { name: "刷新", exact: true })).toBeVisible();
});

test("the browser's way back is no way out for what could not be stored", async ({ page, server }) => {
  const id = await imported(page, someReport());
  await page.goto("/");
  await page.goto(`/reports/${id}/fill/other`);
  await page.locator('a[data-section="disclosed"]').click();
  await page.waitForURL(/disclosed/);
  await cell(page, "proactive.rules.issued").click();
  await expect(page.locator("section[aria-label^='操作提示']").first()).toBeAttached();
  await server.kill();
  await cell(page, "proactive.rules.issued").fill("8");
  await expect(page.locator("[data-save]")).toHaveAttribute("data-save", "failed");
  await page.goBack();
  await expect(page.getByText("还没有保存成功，请先不要换页。")).toBeVisible();
  await expect(cell(page, "proactive.rules.issued")).toHaveValue("8");
  expect(page.url()).toContain("/fill/disclosed");
  await server.start();
  await saved(page);
  expect((await storedReport(page, id)).figures).toEqual({ "proactive.rules.issued": "8" });
});

test("an impatient double click makes one practice report, and the button says that it runs", async ({ page, server }) => {
  // The list has pages, and whoever made reports before may just be ending.
  for (let ids = await listed(page); ids.length > 0; ids = await listed(page))
    for (const id of ids) if (id !== null) await page.request.post(`${server.url}/api/acts/remove`, { data: { report: id } });
  let made = 0;
  await page.route("**/api/acts/practice", async (route) => {
    made += 1;
    await new Promise((resume) => setTimeout(resume, 300));
    await route.continue();
  });
  await page.goto("/");
  const practise = page.getByRole("button", { name: "练习报告" });
  await practise.dblclick();
  await expect(page.getByRole("button", { name: "正在建立…" })).toHaveAttribute("aria-disabled", "true");
  await page.waitForURL(/\/reports\/.+/);
  expect(made).toBe(1);
});
