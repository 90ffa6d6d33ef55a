// The balance assistant: what would explain the relations and printed totals of a report that are off, most likely first.
//
// Pure, from the declaration alone: equations (system.ts), how they stand (standing.ts), what could have been typed
// otherwise (candidates.ts), how well that fits (rank.ts) and how plausible it is (cause.ts). It never changes a value:
// an explanation is a place to look at, and the paper decides.
import type { Address, Edition } from "../edition/edition.ts";
import type { Report } from "../report/report.ts";
import { candidatesFor, type Candidate } from "./candidates.ts";
import { guess, type Cause, type Guess } from "./cause.ts";
import { textOf } from "./exact.ts";
import type { Shift } from "./outcome.ts";
import { ranksOf, type Rank } from "./rank.ts";
import { standingOf, type Case } from "./standing.ts";
import { memoryOf, usualIn } from "./usual.ts";
import { reasonFor } from "./words.ts";

/** A place, what is typed there and what would mend it. */
export type Fix = { readonly at: Address; readonly from: string; readonly to: string };

/** A relation by its id and the first place of its finding, or a printed total (`relation` is null) by its place. */
export type Mended = { readonly relation: string | null; readonly at: Address };

/** `printed`: the printed total itself is wrong, however it was mistyped. The other kinds are those of cause.ts. */
export type Explanation = Fix & {
  readonly kind: Cause["kind"] | "printed";
  /** The second place of an exchange. */
  readonly also?: Fix;
  readonly reason: string;
  readonly mends: number;
  readonly mended: readonly Mended[];
  /** How many slips there must be in all if this is one of them; 3 stands for three or more. */
  readonly slips: 1 | 2 | 3;
};

/** How many explanations are shown of what is off together; of those that need one slip more than the best, fewer. */
const [shown, shownOfWorse] = [8, 4];

type Judged = { readonly candidate: Candidate; readonly rank: Rank; readonly guess: Guess };

const better = (a: Judged, b: Judged): number => a.rank.slips - b.rank.slips || b.rank.net - a.rank.net || b.guess.score - a.guess.score;

function judge(standing: Case, lastYear: Report | undefined): readonly Judged[] {
  const off = standing.states.flatMap((state, number) => (state === null || state.holds ? [] : [number]));
  if (off.length === 0) return [];
  const candidates = candidatesFor(standing, off);
  const ranks = ranksOf(standing, off, candidates);
  const memory = memoryOf(standing, lastYear);
  const clues = { standing, memory, usual: usualIn(standing, memory) };
  return candidates.flatMap((candidate, place) => {
    const rank = ranks[place];
    return rank === undefined ? [] : [{ candidate, rank, guess: guess(clues, candidate) }];
  });
}

/** The best of each group. Where one slip explains all, three are not worth reading. */
function worthReading(sorted: readonly Judged[]): readonly Judged[] {
  const read = new Map<number, Judged[]>();
  return sorted.filter((one) => {
    const own = read.get(one.rank.group) ?? [];
    read.set(one.rank.group, own);
    const more = one.rank.slips - (own[0] ?? one).rank.slips;
    return more <= 1 && own.length < (more === 0 ? shown : shownOfWorse) && own.push(one) > 0;
  });
}

function explanation(standing: Case, { candidate, rank, guess }: Judged): Explanation {
  const { system, values, decimals } = standing;
  const fix = ({ at, by }: Shift): Fix => ({
    at,
    from: values.get(at)?.text ?? "",
    to: textOf((values.get(at)?.units ?? 0n) + by, decimals),
  });
  const [one, two] = candidate.changes;
  const printed = two === undefined && system.outline.cells.get(one.at)?.total === true;
  const mended = candidate.outcome.mended.flatMap((number) => system.equations[number] ?? []).map(({ relation, at }) => ({ relation, at }));
  return {
    kind: printed ? "printed" : guess.cause.kind,
    ...fix(one),
    ...(two === undefined ? {} : { also: fix(two) }),
    reason: reasonFor(standing, candidate, rank, guess.cause),
    mends: mended.length,
    mended,
    slips: rank.slips,
  };
}

/** What would explain what is off in a report, most likely first; empty where nothing is off. */
export function explain(edition: Edition, report: Report, { lastYear }: { readonly lastYear?: Report } = {}): readonly Explanation[] {
  const standing = standingOf(edition, report);
  return worthReading([...judge(standing, lastYear)].sort(better)).map((one) => explanation(standing, one));
}
