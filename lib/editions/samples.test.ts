// Correct reports of every format: nothing is found in them, and nothing that the format guards can change without being found.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { evaluate } from "../arithmetic/evaluate.ts";
import { canonicalNumber, readNumber, valueOf } from "../arithmetic/number.ts";
import { instancesFor } from "../arithmetic/applicable.ts";
import type { Instance, OperandPlace } from "../arithmetic/relations.ts";
import { progressOf } from "../checks/progress.ts";
import { runChecks } from "../checks/run.ts";
import type { Edition } from "../edition/edition.ts";
import { inputsUnder, walk, type Cell, type Outline } from "../edition/walk.ts";
import { readReportText } from "../report/read.ts";
import type { Report } from "../report/report.ts";
import { canonical } from "../report/write.ts";
import { guardedIn } from "./guarded.testing.ts";
import { editions } from "./index.ts";

vi.mock("./index.ts", () => import("./withToys.testing.ts"));

function samplesOf(edition: Edition): readonly (readonly [string, string])[] {
  const folder = join(import.meta.dirname, edition.id, "samples");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
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
      const { findings } = runChecks(openedIn(edition, moved(report, cell, by)));
      return findings.some(({ severity, at }) => severity === "error" && at.includes(cell.address)) ? [] : [`${cell.address} ${by}`];
    }),
  );

/** One side in plain numbers, reckoned from the inputs alone; undefined where one of them is blank. */
function sideOf(outline: Outline, report: Report, places: readonly OperandPlace[]): number | undefined {
  const inputs = places.flatMap(({ address, sign }) =>
    inputsUnder(outline, address).map((input) => sign * Number(report.figures[input] ?? report.fields[input] ?? NaN)),
  );
  const sum = inputs.reduce((total, number) => total + number, 0);
  return Number.isNaN(sum) ? undefined : sum;
}

const truths: { readonly [Op in Instance["relation"]["op"]]: (left: number, right: number) => boolean } = {
  equal: (left, right) => left === right,
  atMost: (left, right) => left <= right,
  atLeast: (left, right) => left >= right,
  noneWithout: (left, right) => left === 0 || right !== 0,
};

const isFalse = (outline: Outline, report: Report, { relation, left, right }: Instance): boolean => {
  const [one, two] = [sideOf(outline, report, left), sideOf(outline, report, right)];
  return one !== undefined && two !== undefined && !truths[relation.op](one, two);
};

const ofYear = (places: readonly OperandPlace[], wanted: OperandPlace["year"]): readonly OperandPlace[] =>
  places.filter(({ year }) => year === wanted);

/** A report of the year before with which every equality to that year holds: one of its numbers makes up for the rest. */
function lastYearOf(edition: Edition, report: Report, equalities: readonly Instance[]): Report {
  const outline = walk(edition);
  const figures = equalities.flatMap(({ left, right }) => {
    const [first, ...others] = ofYear(right, "previous");
    const missing = (sideOf(outline, report, left) ?? NaN) - (sideOf(outline, report, ofYear(right, "this")) ?? NaN);
    return first === undefined || Number.isNaN(missing)
      ? []
      : [[first.address, String(missing * first.sign)], ...others.map(({ address }) => [address, "0"])];
  });
  return { ...report, year: report.year - 1, figures: Object.fromEntries(figures) };
}

/** By one, and by as much as makes each relation false that the cell takes part in. */
function stepsFor(outline: Outline, report: Report, cell: Cell, judged: readonly Instance[]): readonly number[] {
  const gaps = judged
    .filter(({ at }) => at.includes(cell.address))
    .map(({ left, right }) => Math.abs((sideOf(outline, report, left) ?? 0) - (sideOf(outline, report, right) ?? 0)) + 1);
  return [...new Set([1, ...gaps])].flatMap((step) => [step, -step]);
}

describe.each(editions.map((edition) => [edition.id, edition] as const))("%s", (_, edition) => {
  const samples = samplesOf(edition);

  test("has a sample of which nothing is left blank", () => {
    expect(
      samples.filter(([, text]) => walk(edition).inputs.every(({ address }) => reportIn(text).figures[address] !== undefined)),
    ).not.toEqual([]);
  });

  describe.each(samples)("%s", (_name, text) => {
    const report = reportIn(text);
    const found = runChecks(openedIn(edition, report));

    const blanks = walk(edition)
      .inputs.map(({ address }) => address)
      .filter((address) => (report.figures[address] ?? "") === "");

    test("is complete but for what its paper leaves blank, and raises no finding but advice", () => {
      expect(found.findings.filter(({ severity }) => severity !== "advice")).toEqual([]);
      const withPrevious = new Set(
        instancesFor(edition, report)
          .filter(({ previous }) => previous)
          .map(({ relation }) => relation.id),
      );
      expect(found.unjudged.filter(({ check, at }) => !withPrevious.has(check) && !at.some((address) => blanks.includes(address)))).toEqual(
        [],
      );
      const { asked, filled, complete } = progressOf(edition, report, found.findings);
      expect([asked - filled, complete]).toEqual([blanks.length, blanks.length === 0]);
    });
    test("shows a relation as broken exactly where a change of one input makes it false", () => {
      const outline = walk(edition);
      const judged = instancesFor(edition, report).filter(({ previous, follows }) => !previous && !follows);
      const changes = outline.inputs
        .filter((cell) => cell.measure.number !== "amount" && (report.figures[cell.address] ?? "") !== "")
        .flatMap((cell) => stepsFor(outline, report, cell, judged).map((by) => [cell, by] as const));
      const wrong = changes.filter(([cell, by]) => {
        const changed = moved(report, cell, by);
        const broken = judged
          .filter((instance) => isFalse(outline, changed, instance))
          .map(({ relation, at }) => `${relation.id} ${at[0]}`);
        const { findings } = runChecks(openedIn(edition, changed));
        const shown = findings
          .filter(({ check }) => judged.some(({ relation }) => relation.id === check))
          .map(({ check, at }) => `${check} ${at[0]}`);
        const named = findings.filter(
          ({ check, at }) => at.includes(cell.address) && judged.some(({ relation }) => relation.id === check),
        ).length;
        return broken.join() !== shown.join() || named < broken.length;
      });
      expect(wrong.map(([{ address }, by]) => `${address} ${by}`)).toEqual([]);
      expect(
        judged
          .filter(
            (instance) =>
              !instance.at.some((address) => blanks.includes(address)) &&
              !changes.some(([cell, by]) => isFalse(outline, moved(report, cell, by), instance)) &&
              instance.at.some((address) => outline.cells.has(address)),
          )
          .map(({ relation }) => relation.id),
      ).toEqual([]);
    });
    test("shows every change of a number that a relation compares with the year before, where that report is there", () => {
      const outline = walk(edition);
      const compared = instancesFor(edition, report).filter(
        ({ previous, follows, relation: { op } }) => previous && !follows && op === "equal",
      );
      const before = evaluate(outline, lastYearOf(edition, report, compared));
      const findingsOf = (one: Report) => runChecks(openedIn(edition, one), before).findings;
      const ids = new Set(compared.map(({ relation }) => relation.id));
      expect(findingsOf(report).filter(({ check }) => ids.has(check))).toEqual([]);
      const own = compared.flatMap(({ relation, at }) =>
        at
          .flatMap((address) => outline.cells.get(address) ?? [])
          .filter(({ total }) => !total)
          .map((cell) => [relation.id, cell] as const),
      );
      const silent = own.flatMap(([id, cell]) =>
        [1, -1]
          .filter((by) => !findingsOf(moved(report, cell, by)).some(({ check, at }) => check === id && at.includes(cell.address)))
          .map((by) => `${id} ${cell.address} ${by}`),
      );
      expect([silent, own.length > 0]).toEqual([[], compared.length > 0]);
    });
    test("is written as the program writes it", () => {
      expect(`${JSON.stringify(canonical(edition, report), null, 2)}\n`).toBe(text);
    });
    test("shows every change by one of a printed total, of what it adds up and of what an equality holds, as an error at that cell", () => {
      expect(unnoticed(edition, report, guardedIn(edition, report))).toEqual([]);
    });
    test("shows every change by one of what an equality holds even where no total was printed", () => {
      const bare = { ...report, stated: {} };
      expect(unnoticed(edition, bare, guardedIn(edition, bare))).toEqual([]);
    });
  });
});
