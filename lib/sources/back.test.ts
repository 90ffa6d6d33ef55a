// @vitest-environment node
// In whatever form a report left, it comes back as it was: figures with blanks and zeros kept apart, printed totals, text by part, whose and of when it is.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compose } from "../document/compose.ts";
import type { Edition } from "../edition/edition.ts";
import { editions } from "../editions/index.ts";
import { csvOf } from "../outputs/csv.ts";
import { renderDocx } from "../outputs/docx/render.ts";
import { pageOf } from "../outputs/html/page.ts";
import { renderFragment } from "../outputs/html/render.ts";
import { renderMarkdown } from "../outputs/markdown.ts";
import { plainText } from "../outputs/plainText.ts";
import type { Report } from "../report/report.ts";
import { writeReport } from "../report/write.ts";
import { writeWorkbook } from "../workbook/write.ts";
import { headingsOf, numbersOf, printedOf, reportIn, totalsOf, wordsOf } from "./filled.testing.ts";
import { openSource } from "./open.ts";

type Way = (edition: Edition, report: Report) => string | Uint8Array | Promise<string | Uint8Array>;

const modified = new Date("2026-01-20T08:00:00Z");
const treeOf = (edition: Edition, report: Report) => compose(edition, report);

const ways: Readonly<Record<string, Way>> = {
  page: (edition, report) => pageOf(edition, report),
  fragment: (edition, report) => renderFragment(treeOf(edition, report)),
  "Word file": (edition, report) => renderDocx(treeOf(edition, report), { modified }),
  workbook: (edition, report) => writeWorkbook(edition, report, { modified, id: "1" }),
  "data file": writeReport,
  Markdown: (edition, report) => renderMarkdown(treeOf(edition, report)),
  text: (edition, report) => plainText(treeOf(edition, report)),
};

/** Forms that hold what was filled in, and no total besides. */
const isData = (way: string): boolean => way === "workbook" || way === "data file";
/** A workbook of ours has the tables only. */
const hasText = (way: string): boolean => way !== "workbook";

const bytesOf = (made: string | Uint8Array): Uint8Array => (typeof made === "string" ? new TextEncoder().encode(made) : made);

describe.each([...editions])("$id", (edition) => {
  test.each(Object.keys(ways))("any report comes back from a %s", async (way) => {
    await fc.assert(
      fc.asyncProperty(reportIn(edition), async (report) => {
        const { recognised: found } = await openSource(bytesOf((await ways[way]?.(edition, report)) ?? ""));
        expect(found.edition).toBe(edition.id);
        expect(numbersOf(edition, found.report)).toEqual(numbersOf(edition, report));
        expect(found.report.stated).toEqual(isData(way) ? {} : totalsOf(edition, report));
        expect(found.unread).toEqual([]);
        expect([found.report.year, found.report.date]).toEqual([report.year, hasText(way) ? report.date : ""]);
        expect([found.report.body.name, found.report.body.issuer]).toEqual([report.body.name, report.body.issuer]);
        if (hasText(way)) expect(wordsOf(edition, found.report)).toEqual(wordsOf(edition, report));
        if (!isData(way)) expect(found.headings.map(printedOf)).toEqual(headingsOf(edition, report));
      }),
      { numRuns: 4 },
    );
  });

  test("any figures and printed totals come back from the list of figures, each at its address; whose they are is asked", async () => {
    await fc.assert(
      fc.asyncProperty(reportIn(edition), async (report) => {
        const stated = totalsOf(edition, report);
        const { recognised: found } = await openSource(bytesOf(csvOf(edition, { ...report, stated })));
        expect(found.edition).toBe(edition.id);
        expect(numbersOf(edition, found.report)).toEqual(numbersOf(edition, report));
        expect(found.report.stated).toEqual(stated);
        expect(found.unread).toEqual([]);
        expect(found.questions.map(({ id }) => id)).toEqual(expect.arrayContaining(["year", "name"]));
      }),
      { numRuns: 4 },
    );
  });
});
