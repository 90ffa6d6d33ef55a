// Correct reports of every format: nothing is found in them, and nothing can change in a table with totals without being found.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { canonicalNumber, readNumber, valueOf } from "../arithmetic/number.ts";
import { instancesOf } from "../arithmetic/relations.ts";
import { progressOf } from "../checks/progress.ts";
import { runChecks } from "../checks/run.ts";
import type { Edition } from "../edition/edition.ts";
import { walk, type Cell } from "../edition/walk.ts";
import { readReportText } from "../report/read.ts";
import type { Report } from "../report/report.ts";
import { writeReport } from "../report/write.ts";
import { editions } from "./index.ts";

function samplesOf(edition: Edition): readonly (readonly [string, string])[] {
  const folder = join(import.meta.dirname, edition.id, "samples");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
}

function reportIn(text: string): Report {
  const reading = readReportText(text);
  if ("problems" in reading) throw new RangeError(reading.problems.join("\n"));
  return reading.report;
}

/** The report with one number moved: an input, or the total as the paper prints it. */
function moved(report: Report, { address, total, measure }: Cell, by: number): Report {
  const texts = total ? report.stated : report.figures;
  const value = valueOf(readNumber(texts[address], measure));
  if (value === null) throw new RangeError(`the sample says nothing at ${address}`);
  const changed = { ...texts, [address]: canonicalNumber(value.plus(by)) };
  return total ? { ...report, stated: changed } : { ...report, figures: changed };
}

const unnoticed = (edition: Edition, report: Report, cells: readonly Cell[]) =>
  cells.flatMap((cell) =>
    [1, -1].flatMap((by) => {
      const { findings } = runChecks(edition, moved(report, cell, by));
      return findings.some(({ severity, at }) => severity === "error" && at.includes(cell.address)) ? [] : [`${cell.address} ${by}`];
    }),
  );

describe.each(editions.map((edition) => [edition.id, edition] as const))("%s", (_, edition) => {
  const samples = samplesOf(edition);
  const { cells, totals } = walk(edition);
  const withTotals = [...cells.values()].filter(({ grid }) => totals.some((total) => total.grid === grid));
  const inputs = withTotals.filter(({ total }) => !total);

  test("has a sample", () => {
    expect(samples).not.toEqual([]);
  });

  describe.each(samples)("%s", (_name, text) => {
    const report = reportIn(text);
    const found = runChecks(edition, report);

    test("is complete and raises no finding", () => {
      expect(found.findings).toEqual([]);
      const withPrevious = new Set(instancesOf(edition).filter(({ previous }) => previous).map(({ relation }) => relation.id));
      expect(found.unjudged.filter(({ check }) => !withPrevious.has(check))).toEqual([]);
      expect(progressOf(edition, report, found.findings).complete).toBe(true);
    });
    test("is written as the program writes it", () => {
      expect(writeReport(edition, report)).toBe(text);
    });
    test("shows every change by one, of an input or of a printed total, in a table with totals as an error at that cell", () => {
      expect(unnoticed(edition, report, withTotals)).toEqual([]);
    });
    test("shows every change by one of an input under a relation even where no total was printed", () => {
      const related = new Set(instancesOf(edition).filter(({ relation, previous }) => relation.severity === "error" && !previous).flatMap(({ grid }) => grid ?? []));
      expect(unnoticed(edition, { ...report, stated: {} }, inputs.filter(({ grid }) => related.has(grid.id)))).toEqual([]);
    });
  });
});
