// The pictures of filling tables, pasting into them and mending them.
import type { Page } from "@playwright/test";
import { at, button, dialog, openWith, paste, practice, put, open, type Picture } from "./stage.ts";

const row = (id: string, column = "person"): string => `applications.${id}.${column}`;
const table = (page: Page) => page.locator("table[role=grid]");
const findings = (page: Page) => page.locator("[data-help=findings]");
const selection = (page: Page) => page.locator("[data-selection]");

/** Brings the foot of an element to the foot of the screen. */
const toFoot = (page: Page, selector: string): Promise<void> =>
  page.locator(selector).evaluate((element) => element.scrollIntoView({ block: "end" }));

export const tables: readonly Picture[] = [
  {
    name: "tables-1",
    reach: async (page) => {
      await openWith(page, "requests");
      await at(page, row("granted", "enterprise")).click();
    },
    region: (page) => [table(page)],
    height: 330,
  },
  {
    name: "tables-2",
    reach: async (page) => {
      await openWith(page, "requests", { [row("carriedOut", "welfare")]: undefined, [row("carriedOut", "legalService")]: undefined });
      await toFoot(page, "tfoot");
    },
    region: (page) => [page.locator("tr", { has: at(page, row("other")) }), page.locator("tfoot")],
  },
  {
    name: "tables-3",
    reach: async (page) => {
      await openWith(page, "disclosed");
      await at(page, "proactive.rules.issued").hover();
      await page.mouse.down();
      await at(page, "proactive.normativeDocuments.inForce").hover();
      await page.mouse.up();
      await toFoot(page, "[data-selection]");
    },
    region: (page) => [table(page), selection(page)],
  },
];

/** A block as WPS or Excel puts it on the clipboard. */
const sheet = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table>`;
const heads = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
const received = ["一、本年新收政府信息公开申请数量", "96", "14", "1", "2", "5", "3", "121"];
const carriedIn = ["二、上年结转政府信息公开申请数量", "5", "1", "0", "0", "1", "0", "7"];

async function pasted(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const figures = Object.entries(practice.figures).filter(([address]) => !address.startsWith("applications."));
  const id = await put(page, { ...practice, figures: { ...Object.fromEntries(figures), [row("received")]: "69" }, stated: {} });
  await open(page, id, "fill/requests");
  await at(page, row("received")).click();
  await paste(page, sheet(rows));
  await button(page, /^填入/).waitFor();
}

export const pasting: readonly Picture[] = [
  { name: "paste-1", reach: (page) => pasted(page, [heads, received, carriedIn]), region: (page) => [dialog(page)] },
  {
    name: "paste-2",
    reach: (page) =>
      pasted(page, [
        heads,
        [...received.slice(0, 1), "约96", ...received.slice(2, 7), "112"],
        [...carriedIn.slice(0, 3), "/", ...carriedIn.slice(4)],
      ]),
    region: (page) => [dialog(page)],
  },
];

export const finding: readonly Picture[] = [
  {
    name: "findings-1",
    reach: async (page) => {
      await openWith(page, "requests", { [row("granted")]: "83" });
      await page.locator("[data-check]").first().click();
      await page.locator("[data-place]").waitFor();
    },
  },
  {
    name: "findings-2",
    reach: async (page) => {
      await openWith(page, "requests", { [row("granted")]: "83" });
      await button(page, "帮我找原因").click();
      await page.locator("[data-explanations]").waitFor();
    },
    region: (page) => [findings(page)],
  },
  {
    name: "findings-3",
    reach: async (page) => {
      await openWith(page, "disputes");
      await button(page, /^核对总数/).click();
      const [first = ""] = Object.keys(practice.stated).filter((address) => address.startsWith("remedies."));
      await at(page, first).fill("8");
      await findings(page).waitFor();
    },
    region: (page) => [button(page, "收起核对总数"), table(page), findings(page)],
  },
];
