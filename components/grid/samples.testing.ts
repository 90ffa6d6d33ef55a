// For tests only: a filled report of a real county, and short addresses of its largest table.
import { readFileSync } from "node:fs";
import { readReportText } from "#lib/report/read.ts";

const path = new URL("../../lib/editions/disclosure-2021/samples/yishui-2021.json", import.meta.url);
const reading = readReportText(readFileSync(path, "utf8"));
if ("problems" in reading) throw new RangeError(reading.problems.join(" "));

export const { report: yishui, edition } = reading;

/** A cell of table three. */
export const applications = (row: string, column: string): string => `applications.${row}.${column}`;
