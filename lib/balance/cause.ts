// Why a number may be wrong: the slip that a candidate would undo, and how plausible that is.
//
// The score is a logarithm: how often such a slip happens, times the chance that it leaves exactly what was typed, times
// how usual the number that was meant would be in its place, over how usual the typed one is (usual.ts).
import type { Address } from "../edition/edition.ts";
import { besideOf, type Direction } from "./beside.ts";
import type { Candidate } from "./candidates.ts";
import { textOf } from "./exact.ts";
import type { Shift } from "./outcome.ts";
import { slipBetween, type Slip } from "./slip.ts";
import type { Case } from "./standing.ts";
import type { Memory, Usual } from "./usual.ts";

export type Cause =
  | Slip
  | { readonly kind: "copied"; readonly side: Direction }
  | { readonly kind: "misplaced" | "swapped"; readonly side: Direction }
  | { readonly kind: "total"; readonly of: Address }
  | { readonly kind: "lastYear"; readonly was: string; readonly kept: boolean }
  | { readonly kind: "blank" }
  | { readonly kind: "zero" | "only" };

/** How often, among the slips of people who type from paper: an estimate, not a count. `blank` is seen, not guessed. */
const often: { readonly [Kind in Cause["kind"]]: number } = {
  mistyped: 0.2,
  transposed: 0.12,
  dropped: 0.1,
  copied: 0.1,
  misplaced: 0.1,
  zero: 0.08,
  doubled: 0.06,
  swapped: 0.05,
  total: 0.05,
  lastYear: 0.05,
  only: 0.05,
  added: 0.04,
  blank: 1,
};

/** What the causes of one report are judged by. */
export type Clues = { readonly standing: Case; readonly memory: Memory; readonly usual: Usual };
export type Guess = { readonly cause: Cause; readonly score: number };
type Chance = { readonly cause: Cause; readonly chance: number };

const unitsAt = ({ values }: Case, address: Address): bigint => values.get(address)?.units ?? 0n;

function copies({ standing }: Clues, { at }: Shift): readonly Chance[] {
  const same = (other: Address) => standing.values.get(other)?.known === true && unitsAt(standing, other) === unitsAt(standing, at);
  return besideOf(standing.system.outline.edition, at)
    .filter(({ address }) => same(address))
    .map(({ side }) => ({ cause: { kind: "copied", side }, chance: 1 / 4 }));
}

/** The totals over a place that, once it is changed, come to just what was typed into it. */
function totals({ standing }: Clues, { at, by }: Shift): readonly Chance[] {
  const over = (standing.system.parts.get(at) ?? []).flatMap(({ equation }) => standing.system.equations[equation] ?? []);
  return over
    .filter(
      (equation) =>
        equation.relation === null &&
        equation.at !== at &&
        equation.left.reduce((sum, address) => sum + unitsAt(standing, address), by) === unitsAt(standing, at),
    )
    .map((equation) => ({ cause: { kind: "total", of: equation.at }, chance: 1 / 2 }));
}

/** Where no slip shows, last year's number may still speak for the change. */
function plain({ memory, usual }: Clues, at: Address, typed: bigint, meant: bigint): Chance {
  const was = memory.get(at);
  const nearer = was !== undefined && usual(at, meant) - usual(at, typed) > 1;
  return {
    cause: nearer ? { kind: "lastYear", was, kept: false } : { kind: "only" },
    chance: 1 / (10 + Math.abs(Number(typed)) + Math.abs(Number(meant))),
  };
}

function chancesOf(clues: Clues, change: Shift): readonly Chance[] {
  const { standing, memory } = clues;
  const value = standing.values.get(change.at);
  if (value?.known !== true) return [{ cause: { kind: "blank" }, chance: 1 }];
  const [typed, meant] = [textOf(value.units, standing.decimals), textOf(value.units + change.by, standing.decimals)];
  const slip = slipBetween(typed, meant);
  const seen: readonly Chance[] = [
    ...(slip === undefined ? [] : [{ cause: slip.slip, chance: slip.chance }]),
    plain(clues, change.at, value.units, value.units + change.by),
  ];
  if (value.units === 0n) return [{ cause: { kind: "zero" }, chance: 1 }, ...seen];
  const kept: readonly Chance[] =
    memory.get(change.at) === typed ? [{ cause: { kind: "lastYear", was: typed, kept: true }, chance: 1 }] : [];
  return [...seen, ...kept, ...copies(clues, change), ...totals(clues, change)];
}

const weigh = ({ cause, chance }: Chance): number => Math.log(often[cause.kind] * chance);

function exchange({ standing }: Clues, from: Address, into: Address): Chance {
  const side = besideOf(standing.system.outline.edition, from).find(({ address }) => address === into)?.side ?? "right";
  return { cause: { kind: unitsAt(standing, into) === 0n ? "misplaced" : "swapped", side }, chance: 1 / 4 };
}

/** The most plausible cause of a candidate. */
export function guess(clues: Clues, { changes }: Candidate): Guess {
  const [one, two] = changes;
  const chances = two === undefined ? chancesOf(clues, one) : [exchange(clues, one.at, two.at)];
  const best = chances.reduce((now, next) => (weigh(next) > weigh(now) ? next : now));
  const gained = changes.map(
    ({ at, by }) => clues.usual(at, unitsAt(clues.standing, at) + by) - clues.usual(at, unitsAt(clues.standing, at)),
  );
  return { cause: best.cause, score: gained.reduce((sum, gain) => sum + gain, weigh(best)) };
}
