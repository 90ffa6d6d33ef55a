// The pictures of the first steps and of the start page.
import type { Page } from "@playwright/test";
import { at, button, dialog, practice, put, type Picture } from "./stage.ts";

const granted = "applications.granted.person";
const findings = "[data-help=findings]";

/** As 练习报告 does, with the slip of the walk typed into the table. */
async function slipped(page: Page): Promise<void> {
  await page.goto("/");
  await button(page, /^更多/).click();
  await page.getByRole("menuitem", { name: /^练习报告/ }).click();
  await page.locator("a[data-section=requests]").click();
  await at(page, granted).click();
  await page.keyboard.type("40");
  await page.keyboard.press("Enter");
  await page.locator(findings).waitFor();
}

export const walk: readonly Picture[] = [
  {
    name: "walk-1",
    reach: async (page) => void (await page.goto("/")),
    region: (page) => [page.locator("main > div").first(), page.getByText(/^还没有报告。/).locator("..")],
    ring: (page) => button(page, "练习报告"),
  },
  {
    name: "walk-2",
    reach: slipped,
    ring: (page) => page.locator("td", { has: at(page, granted) }),
  },
  {
    name: "walk-3",
    reach: async (page) => {
      await slipped(page);
      await page.locator("[data-check]").first().click();
      await button(page, "帮我找原因").click();
      await page.locator("[data-explanations]").waitFor();
    },
    region: (page) => [page.locator(findings)],
    ring: (page) => page.locator("[data-explanations]"),
  },
];

export const newReport: readonly Picture[] = [
  {
    name: "new-report-1",
    reach: async (page) => {
      await page.goto("/reports/new");
      await page.getByLabel("年度", { exact: true }).fill(String(practice.year));
      await page.getByLabel("名称", { exact: true }).fill(practice.body.name);
      await page.getByLabel("署名单位", { exact: true }).fill(practice.body.issuer);
      await page.getByLabel("类别", { exact: true }).selectOption(practice.body.kind);
      await page.getByLabel("级别", { exact: true }).selectOption(practice.body.level);
    },
    region: (page) => [page.locator("main")],
  },
];

const withOne = async (page: Page): Promise<string> => {
  const id = await put(page, practice);
  await page.goto("/");
  return id;
};

export const backup: readonly Picture[] = [
  {
    name: "backup-1",
    reach: async (page) => {
      await withOne(page);
      await button(page, /^更多/).click();
      await page.getByRole("menu").waitFor();
    },
    region: (page) => [page.locator("main > div").first(), page.getByRole("menu")],
  },
  {
    name: "backup-2",
    reach: async (page) => {
      const id = await withOne(page);
      // A backup that also holds a report which this machine has not.
      const other = await put(page, practice);
      const text = await (await page.request.get("/api/backup")).text();
      await page.request.patch(`/api/reports/${id}`, { data: { base: 1, changes: [{ area: "figures", address: granted, value: "39" }] } });
      await page.request.post("/api/acts/remove", { data: { report: other } });
      await page.reload();
      await button(page, /^更多/).click();
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("menuitem", { name: /^从备份恢复/ }).click()]);
      await chooser.setFiles({
        name: `年报编制备份${practice.date}.json`,
        mimeType: "application/json",
        buffer: Buffer.from(text),
      });
      await dialog(page).locator("[data-begin]").waitFor();
    },
    region: (page) => [dialog(page)],
  },
  {
    name: "backup-3",
    reach: async (page) => {
      const id = await withOne(page);
      await page.request.post("/api/acts/remove", { data: { report: id } });
      await page.reload();
      await page.getByText(/^已删除的报告/).click();
    },
    region: (page) => [page.locator("details")],
    ring: (page) => page.locator("details").getByRole("button").first(),
  },
];

export const display: readonly Picture[] = [
  {
    name: "display-1",
    reach: async (page) => {
      await page.goto("/");
      await button(page, "显示").click();
    },
    region: (page) => [dialog(page)],
  },
  {
    name: "display-2",
    reach: async (page) => {
      const id = await put(page, practice);
      await page.goto(`/reports/${id}/fill/disputes`);
      await button(page, "显示").click();
      await page.getByLabel("特大字（150%）").check();
      await page.getByLabel("高对比").check();
      await button(page, "确定").click();
    },
    height: 590,
  },
];
