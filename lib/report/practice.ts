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

/**
 * The practice report of an edition; where none is named, of the one that began last among those that have one. Throws a
 * RangeError where there is none.
 */
export function practiceReport(edition?: string): Report {
  const found = all().find((one) => edition === undefined || one.edition.id === edition);
  if (found === undefined) throw new RangeError(`no practice report for edition "${edition ?? ""}"`);
  return found.report;
}
