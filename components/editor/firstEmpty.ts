// Where work goes on in a section: the first place that is asked for and empty.
import { missingIn } from "#lib/checks/progress.ts";
import type { Address, Section } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import type { Report } from "#lib/report/report.ts";

/** Undefined where all that is asked for is filled in. */
export const firstEmpty = (outline: Outline, section: Section, report: Report): Address | undefined =>
  missingIn(outline, report).find((one) => one.section === section)?.places[0];
