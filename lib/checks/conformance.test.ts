// Every case of conformance gives exactly the words that it lists, and a correction mends what was found and raises nothing new.
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { openedIn } from "../arithmetic/opened.ts";
import { readReportText } from "../report/read.ts";
import { findingKey } from "./finding.ts";
import { runChecks } from "./run.ts";
import { casesOf, checksWithCases, findingsOf, wordsMarked } from "./conformance.testing.ts";

test("no two findings of a text have the same key, whatever is wrong how often", () => {
  const all = checksWithCases().flatMap((id) => casesOf(id).flatMap(({ cases }) => cases.map((one) => ({ id, one }))));
  for (const { id, one } of all) {
    const twice = typeof one.text === "string" ? { ...one, text: { "overview.disclosure": [one.text, one.text] } } : one;
    const keys = findingsOf(id, twice).findings.map(findingKey);
    expect([one.case, keys.length]).toEqual([one.case, new Set(keys).size]);
  }
});

describe("samples", () => {
  const listed = z
    .record(z.string(), z.array(z.string()))
    .parse(JSON.parse(readFileSync(join(import.meta.dirname, "conformance/samples.json"), "utf8")));
  const files = globSync("*/samples/*.json", { cwd: join(import.meta.dirname, "../editions") }).filter((file) => !file.startsWith("toy"));
  test.each(files.map((file) => [basename(file, ".json"), file] as const))(
    "%s gives exactly the findings that are listed for it",
    (_, file) => {
      const read = readReportText(readFileSync(join(import.meta.dirname, "../editions", file), "utf8"));
      if ("problems" in read) throw new RangeError(`${file} is no report: ${read.problems.join("")}`);
      const name = file.replaceAll("\\", "/").replace("/samples/", "/");
      expect(runChecks(openedIn(read.edition, read.report)).findings.map(findingKey)).toEqual(listed[name]);
    },
  );
});

describe.each(checksWithCases())("%s", (id) => {
  const files = casesOf(id);
  test.each(files.flatMap(({ cases }) => cases.map((one) => [one.case, one] as const)))("%s", (_, one) => {
    const { findings, mended } = findingsOf(id, one);
    expect(wordsMarked(findings).slice(0, Math.max(1, one.found.length))).toEqual(one.found);
    expect(mended).toHaveLength(findings.filter(({ corrections }) => corrections === undefined).length);
  });
  test("has a case that it finds and one that looks like it and is left alone", () => {
    const all = files.flatMap(({ cases }) => cases);
    expect([all.some(({ found }) => found.length > 0), all.some(({ found }) => found.length === 0)]).toEqual([true, true]);
  });
});
