// A file that the first version of the app exported still opens: the same texts, and every cell read as it was read then.
//
// Both fixtures were written by the code of commit a2ffcd5, the first with an export, through its own store; they are
// never written anew. The second holds what that version read in each cell, totals as it computed them.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { evaluate } from "../arithmetic/evaluate.ts";
import { canonicalNumber } from "../arithmetic/number.ts";
import { walk } from "../edition/walk.ts";
import { readReportText } from "./read.ts";
import { writeReport } from "./write.ts";

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), "utf8");
const text = fixture("first-version");
const reading = readReportText(text);
if ("problems" in reading) throw new RangeError(reading.problems.join("\n"));
const { report, edition } = reading;

test("it is read text for text, and written again byte for byte but for the checksum of later files", () => {
  expect(report).toEqual({ ...JSON.parse(text), sources: {}, remarks: {}, publication: {} });
  expect(writeReport(edition, report).replace(/^ {2}"checksum": .*\n/m, "")).toBe(text);
});

test("every cell and total is what it was", () => {
  const readings = evaluate(walk(edition), report);
  const now = [...walk(edition).cells.keys()].map((address) => {
    const reading = readings.get(address);
    return [address, reading?.state === "known" ? canonicalNumber(reading.value) : reading?.state];
  });
  expect(Object.fromEntries(now)).toEqual(JSON.parse(fixture("first-version-values")));
});
