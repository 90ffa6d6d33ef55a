// The practice reports (练习): invented, complete and without a finding, for learning the form before real figures come.
//
// Which there are, the formats say (lib/editions/practice.ts). They are read like any file, so that one that no longer fits is noticed.
import type { Edition } from "../edition/edition.ts";
import { practiceFiles } from "../editions/practice.ts";
import { readReport } from "./read.ts";
import type { Report } from "./report.ts";

type Practice = { readonly report: Report; readonly edition: Edition };

function read(file: unknown): Practice {
  const reading = readReport(file);
  if ("problems" in reading) throw new RangeError(`a practice report cannot be read: ${reading.problems.join(" ")}`);
  return reading;
}

let known: readonly Practice[] | undefined;

/** Those of the formats that began last come first. */
const all = (): readonly Practice[] =>
  (known ??= practiceFiles.map(read).sort((one, two) => two.edition.years.from - one.edition.years.from));

function reportWhere(wanted: (edition: Edition) => boolean, words: string): Report {
  const found = all().find(({ edition }) => wanted(edition));
  if (found === undefined) throw new RangeError(`no practice report for ${words}`);
  return found.report;
}

/** The practice report of an edition. Throws a RangeError where there is none. */
export const practiceReport = (edition: string): Report => reportWhere(({ id }) => id === edition, `edition "${edition}"`);

/**
 * The one to practise on by who reports on this year: of the format that began last by then, among those that have one. A format that
 * was registered before its first year waits for it. Throws a RangeError for a year before all of them.
 */
export const practiceFor = (year: number): Report => reportWhere(({ years: { from } }) => from <= year, `the year ${year}`);
