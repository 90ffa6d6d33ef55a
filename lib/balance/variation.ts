// For tests: the samples of an edition, other reports like them, and a repeatable source of chance. Nothing outside a
// test needs this.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Address, Edition, Relation } from "../edition/edition.ts";
import { inputsUnder, walk, type Outline } from "../edition/walk.ts";
import { evaluate } from "../arithmetic/evaluate.ts";
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import { instancesFor } from "../arithmetic/applicable.ts";
import type { OperandPlace } from "../arithmetic/relations.ts";
import { readReportText } from "../report/read.ts";
import type { Report, Texts } from "../report/report.ts";

export type Random = () => number;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The correct reports that lie beside an edition. */
export function samplesOf(edition: Edition): readonly Report[] {
  const folder = join(import.meta.dirname, "..", "editions", edition.id, "samples");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const reading = readReportText(readFileSync(join(folder, name), "utf8"));
      if ("problems" in reading) throw new RangeError(`${name}: ${reading.problems.join("\n")}`);
      return reading.report;
    });
}

/** How often equalities and limits are brought to hold in turn: one that is mended may break another. */
const rounds = 4;

/**
 * The same report with every relation that is asked of it holding, and every total printed as it comes to: an equality by its
 * first operand, a limit by what stands on its left.
 */
export function consistent(edition: Edition, report: Report): Report {
  let figures = report.figures;
  for (let round = 0; round < rounds; round += 1) {
    const level = equalized(edition, { ...report, figures });
    figures = limited(edition, { ...report, figures: level });
    if (figures === level) break;
  }
  return totalled(walk(edition), { ...report, figures });
}

const sumIn = (outline: Outline, { figures, fields }: Report) => {
  const readings = evaluate(outline, { figures, fields });
  return (places: readonly OperandPlace[]): number =>
    places.map(({ address, sign }) => sign * Number(valueOf(readings.get(address)) ?? 0)).reduce((total, number) => total + number, 0);
};

function equalized(edition: Edition, report: Report): Texts {
  const outline = walk(edition);
  const figures: Record<Address, string> = { ...report.figures };
  const sum = (places: readonly OperandPlace[]) => sumIn(outline, { ...report, figures })(places);
  for (const { relation, left, right, follows, previous } of instancesFor(edition, report)) {
    const [first, ...others] = left;
    if (follows || previous || relation.op !== "equal" || first === undefined) continue;
    if (sum(others) > sum(right)) for (const { address } of others) figures[address] = "0";
    figures[first.address] = String(sum(right) - sum(others));
  }
  return figures;
}

/** How much must go from the left side of a limit; negative where something must come. */
const excess: { readonly [Op in Relation["op"]]: (left: number, right: number) => number } = {
  equal: () => 0,
  atMost: (left, right) => Math.max(0, left - right),
  atLeast: (left, right) => Math.min(0, left - right),
  noneWithout: (left, right) => (right === 0 ? left : 0),
};

/** The same texts where every limit holds. */
function limited(edition: Edition, report: Report): Texts {
  const outline = walk(edition);
  return instancesFor(edition, report)
    .filter(({ relation, follows, previous }) => relation.op !== "equal" && !follows && !previous)
    .reduce<Texts>((figures, { relation, left, right }) => {
      const sum = sumIn(outline, { ...report, figures });
      const over = excess[relation.op](sum(left), sum(right));
      const inputs = left.filter(({ sign }) => sign === 1).flatMap(({ address }) => inputsUnder(outline, address));
      return over === 0 ? figures : without(figures, inputs, over);
    }, report.figures);
}

/** Takes so much from the figures at these places, from each no more than it has; what is negative goes to the first. */
function without(figures: Texts, inputs: readonly Address[], over: number): Texts {
  let left = over;
  return {
    ...figures,
    ...Object.fromEntries(
      inputs.flatMap((address) => {
        const before = Number(figures[address] ?? 0);
        const taken = Math.min(before, left);
        left -= taken;
        return taken === 0 ? [] : [[address, String(before - taken)]];
      }),
    ),
  };
}

/** The report with every total printed as it comes to. */
function totalled(outline: Outline, report: Report): Report {
  const readings = evaluate(outline, report);
  const stated = outline.totals.flatMap(({ address }) => {
    const total = valueOf(readings.get(address));
    return total === null ? [] : [[address, canonicalNumber(total)] as const];
  });
  return { ...report, stated: Object.fromEntries(stated) };
}

/** Another report of the same sort: all counts larger or smaller by one factor, each by another one; a few zeros filled. */
export function variation(edition: Edition, report: Report, random: Random, spread = 0.6): Report {
  const scale = Math.exp((random() - 0.3) * 3 * spread);
  const vary = (count: number) =>
    count > 0 ? Math.round(count * scale * Math.exp((random() - 0.5) * 2 * spread)) : random() < 0.06 ? Math.ceil(random() * 4) : 0;
  const counts = walk(edition)
    .inputs.filter(({ measure }) => measure.number === "count")
    .map(({ address }) => [address, String(vary(Number(report.figures[address] ?? 0)))] as const);
  return consistent(edition, { ...report, figures: { ...report.figures, ...Object.fromEntries(counts) } });
}
