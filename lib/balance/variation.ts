// For tests: the samples of an edition, other reports like them, and a repeatable source of chance. Nothing outside a
// test needs this.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Address, Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { evaluate } from "../arithmetic/evaluate.ts";
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import { instancesFor } from "../arithmetic/applicable.ts";
import type { Place } from "../arithmetic/relations.ts";
import { readReportText } from "../report/read.ts";
import type { Report } from "../report/report.ts";

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

/** The same report with every equality holding by its first operand, and every total printed as it comes to. */
export function consistent(edition: Edition, report: Report): Report {
  const outline = walk(edition);
  const figures: Record<Address, string> = { ...report.figures };
  const numberAt = (address: Address) => Number(valueOf(evaluate(outline, { figures, fields: report.fields }).get(address)) ?? 0);
  const sum = (places: readonly Place[]) =>
    places.map(({ address, sign }) => sign * numberAt(address)).reduce((total, number) => total + number, 0);
  for (const { relation, left, right, follows, previous } of instancesFor(edition, report)) {
    const [first, ...others] = left;
    if (follows || previous || relation.op !== "equal" || first === undefined) continue;
    if (sum(others) > sum(right)) for (const { address } of others) figures[address] = "0";
    figures[first.address] = String(sum(right) - sum(others));
  }
  const readings = evaluate(outline, { figures, fields: report.fields });
  const stated = outline.totals.flatMap(({ address }) => {
    const total = valueOf(readings.get(address));
    return total === null ? [] : [[address, canonicalNumber(total)] as const];
  });
  return { ...report, figures, stated: Object.fromEntries(stated) };
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
