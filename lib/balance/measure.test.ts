// Measured: slips of each kind planted in the samples and in reports like them; how often the true cell, with the right
// number, comes first or among the first three. The table is printed; README.md holds it, with what it means.
//
// A slip between two cells counts as found only where both are named. The bounds are a little below what was measured.
import { describe, expect, test, vi } from "vitest";
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { Report } from "../report/report.ts";
import { explain, type Explanation } from "./explain.ts";
import { inputPlants, totalPlant, typedInto, type Planted } from "./plant.testing.ts";
import { randomFrom, samplesOf, variation } from "./variation.ts";

type Slip = { readonly right: Report; readonly planted: Planted; readonly lastYear: Report };
type Score = { readonly slips: number; readonly seen: number; readonly first: number; readonly three: number; readonly shown: number };
type Asked = { readonly printed: boolean; readonly remembered: boolean };

// Thousands of reports are gone through: seconds, and a minute on a machine that others keep busy.
vi.setConfig({ testTimeout: 180_000 });

/** At most this many slips of a kind are tried, evenly spread over all that can be planted. */
const tried = 300;
const edition: Edition = disclosure2021;
const seed = 2021;
const random = randomFrom(seed);
const samples = samplesOf(edition);
const reports = [...samples, ...Array.from({ length: 4 }, () => samples.map((sample) => variation(edition, sample, random))).flat()];
const withLastYear = reports.map((right) => ({ right, lastYear: variation(edition, right, random, 0.25) }));
const kinds = [...Object.keys(inputPlants), "a printed total"];

function slipsOf(kind: string, grid: string): readonly Slip[] {
  const { inputs, totals } = walk(edition);
  const own = randomFrom(seed);
  const plant = inputPlants[kind] ?? totalPlant;
  const cells = (kind in inputPlants ? inputs : totals).filter((cell) => cell.grid.id === grid);
  const all = withLastYear.flatMap(({ right, lastYear }) =>
    cells.flatMap((cell) => plant({ edition, report: right, cell, random: own }).map((planted) => ({ right, planted, lastYear }))),
  );
  return all.filter((_, place) => Math.floor((place * tried) / all.length) !== Math.floor(((place - 1) * tried) / all.length));
}

function isTrue({ right, planted }: Slip, explanation: Explanation): boolean {
  const fixes = explanation.also === undefined ? [explanation] : [explanation, explanation.also];
  const typed = { ...right.figures, ...right.stated };
  const wrong = Object.keys(planted).filter((address) => planted[address] !== typed[address]);
  return fixes.length === wrong.length && fixes.every(({ at, to }) => wrong.includes(at) && to === typed[at]);
}

function scoreOf(slips: readonly Slip[], { printed, remembered }: Asked): Score {
  const places = slips.map((slip) => {
    const wrong = typedInto(edition, slip.right, slip.planted);
    const found = explain(edition, printed ? wrong : { ...wrong, stated: {} }, remembered ? { lastYear: slip.lastYear } : {});
    return found.length === 0 ? undefined : found.findIndex((explanation) => isTrue(slip, explanation));
  });
  const seen = places.flatMap((place) => place ?? []);
  const within = (limit: number) => seen.filter((place) => place >= 0 && place < limit).length / seen.length;
  return { slips: slips.length, seen: seen.length / slips.length, first: within(1), three: within(3), shown: within(Infinity) };
}

const percent = (share: number): string => (Number.isNaN(share) ? "–" : `${(100 * share).toFixed(0)}%`);
const mean = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share, 0) / shares.length;

/** Scores by kind, printed as a table. */
function measured(title: string, grid: string, asked: Asked, asks: readonly string[] = kinds): ReadonlyMap<string, Score> {
  const scores = new Map(
    asks
      .map((kind) => [kind, slipsOf(kind, grid)] as const)
      .filter(([, slips]) => slips.length > 0)
      .map(([kind, slips]) => [kind, scoreOf(slips, asked)] as const),
  );
  const lines = [...scores].map(
    ([kind, { slips, seen, first, three, shown }]) => `| ${[kind, slips, ...[seen, first, three, shown].map(percent)].join(" | ")} |`,
  );
  console.log(
    [`\n${title}`, "| slip | planted | noticed | first | first three | shown |", "| --- | --: | --: | --: | --: | --: |", ...lines].join(
      "\n",
    ),
  );
  return scores;
}

const least = (
  scores: ReadonlyMap<string, Score>,
  of: "first" | "three" | "shown",
  bounds: Readonly<Record<string, number>>,
  other: number,
) => [...scores].filter(([kind, score]) => score[of] < (bounds[kind] ?? other)).map(([kind, score]) => `${kind}: ${score[of]}`);

describe("in table three", () => {
  test("where the printed totals are known, the true cell is first in at least 95% of single slips", () => {
    const scores = measured("table three, printed totals known", "applications", { printed: true, remembered: false });
    expect(mean([...scores.values()].map(({ first }) => first))).toBeGreaterThan(0.98);
    expect(least(scores, "first", { "in the next column": 0.85, "in the next row": 0.9, "two exchanged": 0.85 }, 1)).toEqual([]);
    expect(least(scores, "three", {}, 0.98)).toEqual([]);
  });
  test("with last year's report as well, hardly one is not first", () => {
    const scores = measured("table three, printed totals and last year known", "applications", { printed: true, remembered: true });
    expect(least(scores, "first", {}, 0.98)).toEqual([]);
  });
  test("without printed totals, what the digits betray is among the first three", () => {
    const scores = measured(
      "table three, no printed totals",
      "applications",
      { printed: false, remembered: false },
      Object.keys(inputPlants),
    );
    expect(
      least(
        scores,
        "three",
        { "0 for a number": 0.5, "a digit dropped": 0.75, "the number beside it": 0.75, "a digit mistyped": 0.8 },
        0.9,
      ),
    ).toEqual([]);
  });
  test("without printed totals but with last year's report, the true cell is among the first three", () => {
    const scores = measured(
      "table three, no printed totals, last year known",
      "applications",
      { printed: false, remembered: true },
      Object.keys(inputPlants),
    );
    expect(least(scores, "three", {}, 0.9)).toEqual([]);
  });
});

describe("in table four", () => {
  test("the true cell is always among those shown where the printed totals are known", () => {
    const scores = measured("table four, printed totals known", "remedies", { printed: true, remembered: false });
    expect(least(scores, "shown", {}, 1)).toEqual([]);
    expect(least(scores, "three", {}, 0.8)).toEqual([]);
  });
});

test("two slips within numbers of table three are, with printed totals, mostly the first two named", () => {
  const slips = ["two digits crossed", "a digit dropped", "a digit doubled", "0 for a number"].flatMap((kind) =>
    slipsOf(kind, "applications"),
  );
  const pairs = slips
    .map((slip, place) => ({ slip, other: slips[(place * 7 + 3) % slips.length] }))
    .filter(({ slip, other }) => other?.right === slip.right && Object.keys(other.planted)[0] !== Object.keys(slip.planted)[0]);
  const both = pairs.filter(({ slip, other }) => {
    const found = explain(edition, typedInto(edition, slip.right, { ...slip.planted, ...other?.planted })).slice(0, 2);
    return [slip, other].every((one) => one !== undefined && found.some((explanation) => isTrue(one, explanation)));
  });
  console.log(`\ntable three, two slips: both first in ${percent(both.length / pairs.length)} of ${pairs.length}`);
  expect(pairs.length).toBeGreaterThan(40);
  expect(both.length / pairs.length).toBeGreaterThan(0.85);
});
