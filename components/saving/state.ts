// What saving knows at a moment, as a value: what the server confirmed, what was sent and not answered, what waits for a person, and
// whether this PC keeps it.
import { keyOf, type Write, type Entry, type PatchRequest } from "#lib/report/patch.ts";
import type { Report } from "#lib/report/report.ts";

export type Conflict = { readonly mine: Write; readonly theirs: Entry };

/** The place that a person typed in last, by `keyOf`, and when, in milliseconds. */
export type Hand = { readonly key: string; readonly at: number };

/** Milliseconds: whoever typed in a place so shortly before is still at it, and another's value for it is asked about though all is stored. */
export const atHand = 3000;

/**
 * Why the last try did not succeed. `unreachable`: no connection; `silent`: no answer in time; `failed`: the server says that it could
 * not (5xx); `refused`: it will not take this (4xx); `signedOut`: it asks for the 访问口令 (401). `message`: the server's own sentence, where it gave one.
 */
export type Trouble = { readonly kind: "unreachable" | "silent" | "failed" | "refused" | "signedOut"; readonly message?: string };

/** How a request is on its way. `keepalive`: the browser carries it though the page goes away. */
export type Way = "ordinary" | "keepalive";

/**
 * A request that has no answer yet. `id`: its number in the journal. `way` is undefined where no answer is to come any more, so that it must
 * be sent again. `waits`: the writing of the journal that must be done before it goes.
 */
export type Sent = {
  readonly id: number;
  readonly request: PatchRequest;
  readonly size: number;
  readonly way: Way | undefined;
  readonly waits?: number | undefined;
};

/**
 * How the journal on this PC stands. `isOn`: the last writing that ended was done; else nothing waits for it. `asked`, `done`: the number
 * of the last writing that was asked for, and of the last that was done. `places`: how many places the last one asked for holds. `isLeft`:
 * something may lie there that is to be taken away once all is stored. `of`: the form that the last one asked for was of, and what was known then.
 */
export type Keeping = {
  readonly isOn: boolean;
  readonly asked: number;
  readonly done: number;
  readonly places: number;
  readonly isLeft: boolean;
  readonly of?: { readonly report: Report; readonly known: ReadonlyMap<string, Entry> };
};

export type Saving = {
  /** The id of the journal. */
  readonly journal: string;
  readonly keeping: Keeping;
  /** What the server last confirmed, by `keyOf`; each at a revision that is not before its own. */
  readonly known: ReadonlyMap<string, Entry>;
  readonly base: number;
  /** ISO time of the last confirmed change. */
  readonly savedAt: string;
  /** Places that two windows changed, until a person has chosen. */
  readonly held: ReadonlyMap<string, Conflict>;
  readonly hand: Hand | undefined;
  /** What this window itself has stored and what still stands, by `keyOf`: where another writes over it, that is told. */
  readonly own: ReadonlyMap<string, string>;
  /** Oldest first. */
  readonly unanswered: readonly Sent[];
  /** The number of the next request. */
  readonly next: number;
  /** When the first change came that no look has found yet, in milliseconds; undefined where there was none. */
  readonly since: number | undefined;
  readonly trouble: Trouble | undefined;
  /** Tries that failed since the last answer. */
  readonly failures: number;
  /** The base of a question what is new that has no answer yet. */
  readonly asking: number | undefined;
};

type Beginning = { readonly journal: string; readonly revision: number; readonly savedAt: string; readonly entries: readonly Entry[] };

export const begin = ({ journal, revision, savedAt, entries }: Beginning): Saving => ({
  journal,
  keeping: { isOn: true, asked: 0, done: 0, places: 0, isLeft: false },
  known: new Map(entries.map((entry) => [keyOf(entry), entry])),
  base: revision,
  savedAt,
  held: new Map(),
  hand: undefined,
  own: new Map(),
  unanswered: [],
  next: 1,
  since: undefined,
  trouble: undefined,
  failures: 0,
  asking: undefined,
});

/** Whether a save is on its way. */
export const isFlying = ({ unanswered }: Saving): boolean => unanswered.some(({ way }) => way !== undefined);

/** Whether everything that was typed is known to be stored. */
export const isStored = ({ since, unanswered, held, trouble }: Saving): boolean =>
  since === undefined && unanswered.length === 0 && held.size === 0 && trouble === undefined;

/** `asking`: all else is stored, and a person must choose what stays where two windows differ. */
export type Phase = "saved" | "pending" | "failed" | "asking";

export function phaseOf(state: Saving): Phase {
  if (state.trouble !== undefined) return "failed";
  if (state.since !== undefined || state.unanswered.length > 0) return "pending";
  return state.held.size > 0 ? "asking" : "saved";
}
