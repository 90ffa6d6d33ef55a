// The report that is measured with: a real county's of 2021, filled in whole.
import { readFileSync } from "node:fs";
import { readReportText } from "../lib/report/read.ts";
import type { Edition } from "../lib/edition/edition.ts";
import type { Report } from "../lib/report/report.ts";

const sample = new URL("../lib/editions/disclosure-2021/samples/yishui-2021.json", import.meta.url);

/** It and its format. Throws where our own sample does not read. */
export function readSample(): { readonly report: Report; readonly edition: Edition } {
  const reading = readReportText(readFileSync(sample, "utf8"));
  if ("problems" in reading) throw new RangeError(reading.problems.join(" "));
  return reading;
}
