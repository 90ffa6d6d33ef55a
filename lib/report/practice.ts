// The practice reports (练习): invented, complete and without a finding, for learning the form before real figures come.
//
// They lie among the samples of their edition and are read like any file, so that one that no longer fits is noticed.
import disclosure2021 from "../editions/disclosure-2021/samples/practice.json" with { type: "json" };
import { readReport } from "./read.ts";
import type { Report } from "./report.ts";

/** By edition, the newest first. */
const files: ReadonlyMap<string, unknown> = new Map([["disclosure-2021", disclosure2021]]);

const [newest = ""] = files.keys();
const known = new Map<string, Report>();

function read(edition: string): Report {
  const reading = readReport(files.get(edition));
  if ("problems" in reading) throw new RangeError(`no practice report for edition "${edition}": ${reading.problems.join(" ")}`);
  return reading.report;
}

/** The practice report of an edition, of the newest one where none is named. Throws a RangeError where it has none. */
export function practiceReport(edition: string = newest): Report {
  const report = known.get(edition) ?? read(edition);
  known.set(edition, report);
  return report;
}
