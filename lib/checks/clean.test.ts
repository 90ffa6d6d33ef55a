// Whole texts of different style and kind in which nothing is wrong: no check of the register says a word of them.
import { expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { editionById } from "../editions/index.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import type { NarrativeBlock, Report } from "../report/report.ts";
import { cleanTexts } from "./clean.testing.ts";
import { runChecks } from "./run.ts";

const blocks = (texts: readonly string[]): readonly NarrativeBlock[] =>
  texts.map((text, at) => ({ id: `b${at}`, kind: "paragraph", text }));

test.each(cleanTexts.map((one) => [one.name, one] as const))("%s", (_, { edition: id, year, body, figures, fields, text }) => {
  const edition = editionById(id);
  if (edition === undefined) throw new RangeError(`no edition ${id}`);
  const report: Report = {
    ...reportOf(edition, { ...zeros(edition), ...figures }, { fields }),
    year,
    body: { issuer: body.name, ...body },
    date: `${year + 1}-01-20`,
    narrative: Object.fromEntries(Object.entries(text).map(([part, texts]) => [part, blocks(texts)])),
  };
  expect(runChecks(openedIn(edition, report)).findings.map(({ message }) => message)).toEqual([]);
});
