// A stored or read report under the edition that it names (report/named.ts).
// Not for pages in the browser, which would load every format with it; they have an edition and take `openedIn`.
import { editionNamed } from "../report/named.ts";
import type { Report } from "../report/report.ts";
import { openedIn, type Opened } from "./opened.ts";

/** The report under its edition, in the revision that it names; undefined where this version does not know that. */
export function opened(report: Report): Opened | undefined {
  const edition = editionNamed(report);
  return edition && openedIn(edition, report);
}

/** A report that was opened before, or read by this version, so that its edition is known: else a RangeError. */
export function openedKnown(report: Report): Opened {
  const own = opened(report);
  if (own === undefined) throw new RangeError(`no edition ${report.edition}`);
  return own;
}

/** Those of the reports whose editions are known, in the same order. */
export const allOpened = (reports: readonly Report[]): readonly Opened[] => reports.flatMap((report) => opened(report) ?? []);
