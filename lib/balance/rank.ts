// How well a candidate fits the equations: how many slips in all would explain what is off together with it.
//
// Equations that are off belong together where one place or one candidate reaches several of them. A candidate that leaves
// nothing of its group off, and breaks nothing, explains it with one slip. Where one more place could mend all the rest it
// takes two; else three or more. Among equals, what it mends less what it breaks decides.
import type { Candidate } from "./candidates.ts";
import type { Sides, Case } from "./standing.ts";

/** Smaller `slips` first, then larger `net`. `group`: the number of the first equation that is off in it. */
export type Rank = { readonly group: number; readonly slips: 1 | 2 | 3; readonly net: number };

/** For each equation that is off, the first one of its group: the links are what a place or a candidate reaches. */
function groupsOf({ system }: Case, off: readonly number[], candidates: readonly Candidate[]): ReadonlyMap<number, number> {
  const group = new Map(off.map((number) => [number, number]));
  const join = (reached: Iterable<number>) => {
    const joined = new Set([...reached].flatMap((number) => group.get(number) ?? []));
    const first = Math.min(...joined);
    if (joined.size > 1) for (const [number, old] of group) if (joined.has(old)) group.set(number, first);
  };
  for (const parts of system.parts.values()) join(parts.map(({ equation }) => equation));
  for (const { outcome } of candidates) join(outcome.sides.keys());
  return group;
}

type Weights = readonly (readonly [equation: number, weight: bigint])[];

/** Weights in proportion to the first: the same for what one place moves and for what one place could mend. */
function shapeOf(weights: Weights): string | undefined {
  const sorted = [...weights].sort(([a], [b]) => a - b);
  const unit = sorted[0]?.[1] ?? 0n;
  if (unit === 0n || sorted.some(([, weight]) => weight % unit !== 0n)) return undefined;
  return sorted.map(([number, weight]) => `${number}:${weight / unit}`).join(" ");
}

/** The shapes of what a change of one place moves, over all equations that can be judged. */
function singleShapes({ system, states }: Case): ReadonlySet<string | undefined> {
  const judged = (number: number) => states[number]?.open === undefined && states[number] !== null;
  return new Set(
    [...system.parts.values()].map((parts) =>
      shapeOf(parts.flatMap(({ equation, left, right }) => (judged(equation) ? [[equation, left - right] as const] : []))),
    ),
  );
}

const rest = ({ outcome }: Candidate, group: readonly number[]): readonly number[] => [
  ...group.filter((number) => !outcome.mended.includes(number)),
  ...outcome.broken,
];

/** What would still be off in its group, as weights; undefined where a limit is among it, which has no one way to be mended. */
function restWeights({ system, states }: Case, { outcome }: Candidate, left: readonly number[]): Weights | undefined {
  if (left.some((number) => system.equations[number]?.op !== "equal")) return undefined;
  const gap = (sides: Sides | null | undefined) => (sides ? sides.left - sides.right : 0n);
  return left.map((number) => [number, gap(outcome.sides.get(number) ?? states[number])] as const);
}

/** The ranks of some candidates for the equations that are off, in their order. */
export function ranksOf(standing: Case, off: readonly number[], candidates: readonly Candidate[]): readonly Rank[] {
  const groups = groupsOf(standing, off, candidates);
  const shapes = singleShapes(standing);
  return candidates.map((candidate) => {
    const group = groups.get(candidate.outcome.mended[0] ?? -1) ?? -1;
    const left = rest(
      candidate,
      off.filter((number) => groups.get(number) === group),
    );
    const weights = restWeights(standing, candidate, left);
    const shape = weights && shapeOf(weights);
    const slips = left.length === 0 ? 1 : shape !== undefined && shapes.has(shape) ? 2 : 3;
    return { group, slips, net: candidate.outcome.mended.length - candidate.outcome.broken.length };
  });
}
