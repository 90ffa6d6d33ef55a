// The pictures of last year's report beside this one, of rolling to a new year, of zeros at once, and of 数据来源.
import type { Page } from "@playwright/test";
import type { Report } from "../../lib/report/report.ts";
import { at, button, dialog, open, openWith, practice, put, type Picture } from "./stage.ts";

const row = (id: string, column = "person"): string => `applications.${id}.${column}`;

/** Last year's report of the same body: other figures in places, so that there is something to compare. */
const before: Report = {
  ...practice,
  year: practice.year - 1,
  figures: {
    ...practice.figures,
    "proactive.normativeDocuments.issued": "5",
    "proactive.normativeDocuments.inForce": "30",
    "proactive.licensing.decisions": "41250",
    "proactive.penalties.decisions": "9804",
  },
  stated: {},
};

/** The practice report with last year's in the store, and one number of the two that follow from it still to be filled. */
async function withLastYear(page: Page): Promise<void> {
  await put(page, before);
  await openWith(page, "disclosed", { "proactive.normativeDocuments.inForce": undefined });
  await button(page, "与上年对照").click();
  await page.locator("[data-under]").first().waitFor();
  await at(page, "proactive.normativeDocuments.inForce").click();
  await page.locator("[data-place]").waitFor();
}

export const lastYear: readonly Picture[] = [
  {
    name: "last-year-1",
    reach: withLastYear,
    region: (page) => [button(page, "空白格填 0"), page.locator("table[role=grid]")],
    height: 406,
  },
  {
    name: "last-year-2",
    reach: async (page) => {
      const id = await put(page, practice);
      await open(page, id, "preview");
      await button(page, /^编制/).click();
      await dialog(page).getByRole("button", { name: /^建立/ }).waitFor();
    },
    region: (page) => [dialog(page)],
  },
];

export const zero: readonly Picture[] = [
  {
    name: "zero-1",
    reach: async (page) => {
      const id = await put(page, { ...practice, figures: { [row("received")]: "4" }, stated: {} });
      await open(page, id, "fill/requests");
      await at(page, row("granted", "enterprise")).click();
      await button(page, "本表或本行均为零…").click();
      await dialog(page).getByRole("listitem").first().waitFor();
    },
    region: (page) => [dialog(page)],
  },
];

export const sources: readonly Picture[] = [
  {
    name: "sources-1",
    reach: async (page) => {
      await openWith(page, "requests");
      await at(page, row("received")).click();
      await page.keyboard.press("Shift+F2");
      await dialog(page).getByLabel("数据来源", { exact: true }).fill("信访局登记簿，1月12日反馈");
    },
    region: (page) => [dialog(page)],
  },
  {
    name: "sources-2",
    reach: async (page) => {
      const id = await put(page, {
        ...practice,
        sources: {
          "proactive.normativeDocuments": "司法局 1月12日反馈",
          "proactive.licensing": "行政审批局年度统计",
          "proactive.fees": "财政局 1月15日反馈",
        },
      });
      await open(page, id, "sources");
      await page
        .getByRole("heading", { name: /^二、/ })
        .evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top - 80));
    },
    region: (page) => [
      page.getByRole("heading", { name: /^二、/ }),
      page.locator("table").first(),
      page.getByText(/^有数但还没有写来源的/).first(),
    ],
  },
];
