// The pictures of the README.
import { at, button, open, openWith, practice, put, type Picture } from "./stage.ts";

const figures = { "applications.granted.person": "40" };

/** On a server of its own: with last year's report there, the others would show what differs from it. */
export const start: readonly Picture[] = [
  {
    name: "start",
    reach: async (page) => {
      await put(page, practice);
      await put(page, {
        ...practice,
        body: {
          ...practice.body,
          name: `${practice.body.name}教育和体育局`,
          issuer: `${practice.body.name}教育和体育局`,
          kind: "department",
        },
        narrative: {},
        date: "",
      });
      await put(page, { ...practice, year: practice.year - 1, date: `${practice.year}-01-22` });
      await page.goto("/");
      await page.locator("[data-report]").first().waitFor();
    },
    height: 480,
  },
];

export const readme: readonly Picture[] = [
  {
    name: "requests",
    reach: async (page) => {
      await openWith(page, "requests", figures);
      await page.locator("[data-check]").first().click();
      await page.locator("[data-place]").waitFor();
    },
  },
  {
    name: "overview",
    reach: async (page) => {
      await openWith(page, "overview");
      await at(page, "overview.opening").waitFor();
    },
  },
  {
    name: "beside",
    reach: async (page) => {
      await openWith(page, "disclosed");
      await button(page, "边填边看").click();
      await page.frameLocator("iframe").locator("h1").waitFor();
    },
  },
  {
    name: "preview",
    reach: async (page) => {
      await open(page, await put(page, practice), "preview");
      await page.frameLocator("iframe").locator("h1").waitFor();
    },
  },
];
