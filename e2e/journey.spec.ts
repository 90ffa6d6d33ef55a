// One clerk, one report, from a blank form to the files for sign-off and portal.
import { expect, test } from "./fixtures/alive.ts";
import mammoth from "mammoth";
import { compose } from "#lib/document/compose.ts";
import { walk } from "#lib/edition/walk.ts";
import { readReportText } from "#lib/report/read.ts";
import { wholeJourney, journeyEdition as edition, journeyReport as report } from "./journey.ts";
import { proseOfTree, tablesOfHtml, tablesOfTree, tablesOfWord } from "./readBack.ts";

test("a clerk types 沂水县 2021 by keyboard, and Word, page and fragment hold every figure and every merged cell", async ({ page }) => {
  const outside: string[] = [];
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") outside.push(request.url());
  });
  const files = await wholeJourney(page, report.body.name);
  const tree = compose(edition, report);
  const tables = tablesOfTree(tree);
  expect(tables.flat().length).toBeGreaterThan(walk(edition).cells.size);
  expect(await tablesOfWord(files.word)).toEqual(tables);
  expect(tablesOfHtml(files.page.toString())).toEqual(tables);
  expect(tablesOfHtml(files.fragment.toString())).toEqual(tables);
  const words = (await mammoth.extractRawText({ buffer: files.word })).value.replace(/\s+/g, "");
  let from = 0;
  for (const text of proseOfTree(tree)) {
    const found = words.indexOf(text.replace(/\s+/g, ""), from);
    expect(found, `the Word file says after the text before it: ${text}`).toBeGreaterThanOrEqual(from);
    from = found;
  }
  const back = readReportText(files.json.toString());
  if ("problems" in back) throw new Error(back.problems.join(" "));
  const { narrative, ...rest } = back.report;
  const { narrative: typed, ...expected } = report;
  expect(rest).toEqual(expected);
  expect(Object.entries(narrative).map(([part, blocks]) => [part, blocks.map(({ text }) => text)])).toEqual(
    Object.entries(typed).map(([part, blocks]) => [part, blocks.map(({ text }) => text)]),
  );
  expect(outside, "nothing is asked of any other machine").toEqual([]);
});
