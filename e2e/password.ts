// An installation that others can reach: what somebody without the 访问口令 sees, how one comes in, and that nothing typed is lost where one must
// give it again. Opened here by a name of the list, so that the server stays on the loopback.
import type { Page } from "@playwright/test";
import { kept } from "#lib/guard/password.ts";
import { writePassword } from "#lib/guard/passwordFile.ts";
import { someReport, storedReport } from "./fixtures/report.ts";
import { serve, test as base, type Server } from "./fixtures/server.ts";
import { expect } from "./fixtures/alive.ts";
import { cell, imported, saved } from "./support.ts";

const first = "河边的柳树 2026";
const second = "山上的松树 2026";

const give = async (data: string, password: string): Promise<void> => writePassword(data, await kept(password));

type Nothing = Record<never, never>;

export const test = base.extend<Nothing, { readonly server: Server }>({
  server: [
    async ({}, provide) => {
      const server = await serve({ env: { NIANBAO_HOSTS: "nianbao.test" }, prepare: (data) => give(data, first) });
      await provide(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
});

const field = (page: Page) => page.getByLabel("访问口令");

async function enter(page: Page, password: string): Promise<void> {
  await field(page).fill(password);
  await page.getByRole("button", { name: "进入" }).click();
}

/** In by the page that was asked for. */
export async function comeIn(page: Page): Promise<void> {
  // The page that asks is none of the app's: it has no script that could come alive.
  const answer = await page.goto("/help/keys", { waitUntil: "commit" });
  expect(answer?.status()).toBe(401);
  await expect(page).toHaveTitle("请输入访问口令 · 年报编制");
  await enter(page, "no password of ours");
  await expect(page.getByRole("alert")).toHaveText("口令不对，请重新输入（还可以试 4 次）。");
  await enter(page, first);
  await page.waitForURL("**/help/keys");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("键盘");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("键盘");
}

/** 退出, in a report and on the start page: what is typed is stored first, then nothing is shown without the password; the keyboard does it. */
export async function goOut(page: Page): Promise<void> {
  const id = await imported(page, someReport());
  // To a page of reports the browser leads back; one of the help holds nothing of them.
  await page.goto("/");
  await page.goto(`/reports/${id}/fill/disclosed`);
  await page.route("**/api/reports/**", (route) => route.abort());
  await cell(page, "proactive.rules.issued").fill("7");
  const out = page.getByRole("button", { name: "退出" });
  await out.click();
  await expect(page.getByText(/还没有保存成功|未能保存/).first()).toBeVisible();
  await expect(page).toHaveURL(/\/fill\/disclosed$/);
  await expect(cell(page, "proactive.rules.issued")).toHaveValue("7");
  await page.unroute("**/api/reports/**");
  await out.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle("请输入访问口令 · 年报编制");
  await page.goBack({ waitUntil: "commit" });
  await expect(field(page)).toBeVisible();
  await enter(page, first);
  await expect(field(page)).toHaveCount(0);
  expect((await storedReport(page, id)).figures["proactive.rules.issued"]).toBe("7");
  await page.goto("/");
  await page.getByRole("button", { name: "退出" }).press("Enter");
  await expect(page).toHaveTitle("请输入访问口令 · 年报编制");
  await enter(page, first);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("年报编制");
}

/** Typing while the password is changed: the bar asks for it, and what was typed is stored then. */
export async function goOn(page: Page, server: Server): Promise<void> {
  const id = await imported(page, someReport());
  await page.goto(`/reports/${id}/fill/disclosed`);
  await cell(page, "proactive.rules.issued").fill("3");
  await saved(page);
  await give(server.data, second);
  await cell(page, "proactive.rules.repealed").fill("4");
  await expect(page.locator("[data-save]")).toContainText("未能保存：请重新输入访问口令");
  await cell(page, "proactive.rules.inForce").fill("5");
  await enter(page, first);
  await expect(page.getByText("口令不对，请重新输入")).toBeVisible();
  await expect(cell(page, "proactive.rules.inForce")).toHaveValue("5");
  await enter(page, second);
  await saved(page);
  const { figures } = await storedReport(page, id);
  expect([figures["proactive.rules.issued"], figures["proactive.rules.repealed"], figures["proactive.rules.inForce"]]).toEqual([
    "3",
    "4",
    "5",
  ]);
  await page.reload();
  await expect(cell(page, "proactive.rules.inForce")).toHaveValue("5");
}
