// @vitest-environment node
// A report that left as a PDF comes back as it was, whichever program made it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tools } from "../../scripts/tools.mjs";
import { compose } from "../document/compose.ts";
import type { Edition } from "../edition/edition.ts";
import { editions } from "../editions/index.ts";
import { renderDocx } from "../outputs/docx/render.ts";
import { renderPaperPage } from "../outputs/print/render.ts";
import { printPage } from "../pdf/browser.ts";
import { printWord } from "../pdf/office.ts";
import type { Report } from "../report/report.ts";
import { numbersOf, reportIn, totalsOf, wordsOf } from "./filled.testing.ts";
import { openSource } from "./open.ts";

const { soffice, browser } = tools();
/** Milliseconds; LibreOffice waits for its turn on a busy machine. */
const timeout = 300_000;
const modified = new Date("2026-01-20T08:00:00Z");

async function comesBack(edition: Edition, print: (report: Report) => Promise<Uint8Array | null>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(reportIn(edition), async (report) => {
      const { recognised: found } = await openSource((await print(report)) ?? new Uint8Array());
      expect(found.edition).toBe(edition.id);
      expect(numbersOf(edition, found.report)).toEqual(numbersOf(edition, report));
      expect(found.report.stated).toEqual(totalsOf(edition, report));
      expect(found.unread).toEqual([]);
      expect([found.report.year, found.report.date]).toEqual([report.year, report.date]);
      expect([found.report.body.name, found.report.body.issuer]).toEqual([report.body.name, report.body.issuer]);
      expect(wordsOf(edition, found.report)).toEqual(wordsOf(edition, report));
    }),
    // Each run starts a program: none for making a failing report smaller.
    { numRuns: 1, endOnFailure: true },
  );
}

describe.skipIf(!soffice)("by LibreOffice [soffice]", () => {
  test.each([...editions])("any report of $id", { timeout }, (edition) =>
    comesBack(edition, async (report) => printWord(soffice ?? "", await renderDocx(compose(edition, report), { modified }), timeout)),
  );
});

describe.skipIf(!browser)("by Chromium [chromium]", () => {
  test.each([...editions])("any report of $id", { timeout }, (edition) =>
    comesBack(edition, async (report) => printPage(browser?.executablePath ?? "", renderPaperPage(compose(edition, report)), timeout)),
  );
});
