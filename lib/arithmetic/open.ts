// A stored or read report under the edition that it names: the one place where a report asks the registry for its own format.
// Not for pages in the browser, which would load every format with it; they have an edition and take `openedIn`.
import { editionById } from "../editions/index.ts";
import type { Report } from "../report/report.ts";
import { openedIn, type Opened } from "./opened.ts";

/** The report under its edition, in the revision that it names; undefined where this version does not know that. */
export function opened(report: Report): Opened | undefined {
  const edition = editionById(report.edition, report.editionRevision);
  return edition && openedIn(edition, report);
}

/** Those of the reports whose editions are known, in the same order. */
export const allOpened = (reports: readonly Report[]): readonly Opened[] => reports.flatMap((report) => opened(report) ?? []);
