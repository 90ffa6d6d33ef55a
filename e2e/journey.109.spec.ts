// The same journey in Chromium 109, the last for Windows 7: pages, colours of marks and downloads.
import { expect, test } from "./fixtures/alive.ts";
import { compose } from "#lib/document/compose.ts";
import { wholeJourney, journeyEdition as edition, journeyReport as report } from "./journey.ts";
import { tablesOfHtml, tablesOfTree, tablesOfWord } from "./readBack.ts";

test.setTimeout(240_000);

test("the whole journey works in Chromium 109, with the marks of errors in their colours", async ({ page, browser }) => {
  expect(browser.version()).toMatch(/^109\./);
  const problems: string[] = [];
  page.on("pageerror", (problem) => problems.push(problem.message));
  const files = await wholeJourney(page, "青石县");
  const tables = tablesOfTree(compose(edition, { ...report, body: { ...report.body, name: "青石县" } }));
  expect(await tablesOfWord(files.word)).toEqual(tables);
  expect(tablesOfHtml(files.fragment.toString())).toEqual(tables);
  expect(problems).toEqual([]);
});
