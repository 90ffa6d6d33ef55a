// What an answer of the server changes: what is stored now, what of others goes into the form, what a person must be asked. Pure.
//
// Answers may come in another order than their requests (pieces that were sent as the page was hidden), so a value is news only where
// it is later than what is known. A value that this window itself sent is no other's: the store says what came from its journal (`own`),
// and the window knows what it sent. (What came from it and was not sent here is of a tab that took the journal over.)
import { onlyNumbersDiffer } from "#lib/report/blocks.ts";
import { keyOf, type Write, type Entry, type PatchRequest, type PatchResult, type Told } from "#lib/report/patch.ts";
import type { Report } from "#lib/report/report.ts";
import { merged, type Arrival } from "./arrival.ts";
import { changesOf, openChanges } from "./differences.ts";
import { atHand, type Conflict, type Saving } from "./state.ts";

const none: ReadonlyMap<string, Write> = new Map();

/** Key and value of everything that these requests bring or name. */
export const sentOf = (requests: readonly PatchRequest[]): ReadonlySet<string> =>
  new Set(requests.flatMap(({ changes, over = [] }) => [...changes, ...over].map((change) => `${keyOf(change)} ${change.value}`)));

export const isSentIn = (sent: ReadonlySet<string>, entry: Told): boolean =>
  entry.own === true && sent.has(`${keyOf(entry)} ${entry.value}`);

/** `lost`: what this window had stored itself and what others wrote over it. */
export type Accepted = { readonly state: Saving; readonly arrival: Arrival | undefined; readonly lost?: readonly Conflict[] | undefined };

/**
 * Whose value stands where both sides changed a paragraph and one of them only its bound numbers, what they say or which are bound: that of the other
 * side, whose numbers follow the tables as well, so that nobody is asked about two texts that read the same. undefined: a person must be asked.
 */
function standing(base: Write | undefined, mine: Write, theirs: Write): "mine" | "theirs" | undefined {
  if (base === undefined || mine.area !== "narrative") return undefined;
  if (onlyNumbersDiffer(base.value, theirs.value)) return "mine";
  return onlyNumbersDiffer(base.value, mine.value) ? "theirs" : undefined;
}

/** What `others` leaves: whom to ask, and what may go into the form as it is. `before`: what was known before they came. */
export function received(
  others: readonly Told[],
  isOwn: (entry: Told) => boolean,
  mineAt: (entry: Entry) => Write | undefined,
  held: Map<string, Conflict>,
  before: ReadonlyMap<string, Write>,
): readonly Entry[] {
  return others.filter((other) => {
    const mine = held.get(keyOf(other))?.mine ?? (isOwn(other) ? other : mineAt(other));
    if (mine === undefined) return true;
    const stands = held.has(keyOf(other)) ? undefined : standing(before.get(keyOf(other)), mine, other);
    if (mine.value === other.value) held.delete(keyOf(other));
    else if (stands !== undefined) return stands === "theirs";
    else held.set(keyOf(other), { mine, theirs: other });
    return false;
  });
}

/** `others`: what is news, and not looked at yet. `known`: what was known before it. `isOwn`: whether this window sent it. `over`: what stands over one's own without a question. */
type Answered = {
  readonly state: Saving;
  readonly others: readonly Told[];
  readonly known: ReadonlyMap<string, Entry>;
  readonly isOwn: (entry: Told) => boolean;
  readonly over: readonly Entry[];
};

/**
 * The state after the answer to `request`, with what others changed known, and what of it conflicts held.
 *
 * An answer from before the base means that an older copy of the data was put back: the server then tells all that it holds, what differs
 * is asked about, and what it no longer has is to be saved anew.
 */
export function withAnswer(state: Saving, request: PatchRequest, result: PatchResult, report: Report): Answered {
  const putBack = result.revision < request.base;
  const known = new Map<string, Entry>(state.known);
  const held = new Map<string, Conflict>(state.held);
  const stored = new Map(state.own);
  const own = sentOf([request, ...state.unanswered.map((sent) => sent.request)]);
  const isOwn = (entry: Told): boolean => isSentIn(own, entry);
  const isNews = (entry: Pick<Entry, "area" | "address" | "revision">): boolean =>
    putBack || entry.revision > (known.get(keyOf(entry))?.revision ?? -1);
  const [conflicts, others] = [result.conflicts.filter(isNews), result.others.filter(isNews)];
  const told = new Set([...result.conflicts, ...result.others, ...request.changes].map(keyOf));

  const lost = new Set(result.conflicts.map(keyOf));
  for (const change of request.changes) {
    const entry = { ...change, revision: result.revision };
    if (lost.has(keyOf(change)) || !isNews(entry)) continue;
    known.set(keyOf(change), entry);
    stored.set(keyOf(change), change.value);
  }
  const before = new Map(known);
  for (const entry of [...others, ...conflicts]) known.set(keyOf(entry), entry);
  if (putBack) for (const key of before.keys()) if (!told.has(key)) known.delete(key);

  const now = conflicts.length === 0 ? none : openChanges(report, known, held);
  const over: Entry[] = [];
  for (const theirs of conflicts) {
    const change = now.get(keyOf(theirs));
    if (isOwn(theirs) || change === undefined) continue;
    const stands = standing(before.get(keyOf(theirs)), change, theirs);
    if (stands === undefined) held.set(keyOf(theirs), { mine: change, theirs });
    else if (stands === "theirs") over.push(theirs);
  }
  const base = putBack ? result.revision : Math.max(state.base, result.revision);
  return { state: { ...state, known, held, own: stored, base, savedAt: result.savedAt }, others, known: before, isOwn, over };
}

/** Whether a person is typing at this place. What is stored of it already is still his: another's value would take the place of it under his hand. */
const isAtHand = ({ hand }: Saving, entry: Entry, at: number): boolean => hand?.key === keyOf(entry) && at - hand.at < atHand;

/** What of `free` was written over what this window had stored; numbers that follow a table are nobody's. */
const writtenOver = ({ own }: Saving, free: readonly Entry[]): readonly Conflict[] =>
  free.flatMap((theirs) => {
    const value = own.get(keyOf(theirs));
    if (value === undefined || value === theirs.value) return [];
    if (theirs.area === "narrative" && onlyNumbersDiffer(value, theirs.value)) return [];
    return [{ mine: { area: theirs.area, address: theirs.address, value }, theirs }];
  });

/** As `withAnswer`, with what may go into the form as `arrival`; `report` is what the form holds, `at` the time. */
export function accept(before: Saving, request: PatchRequest, result: PatchResult, report: Report, at: number): Accepted {
  const { state, others, known, isOwn, over } = withAnswer(before, request, result, report);
  const putBack = result.revision < request.base;
  const held = new Map<string, Conflict>(state.held);
  // What the form holds beside what is known is worked out only where something came: most answers bring nothing.
  const mine = others.length === 0 ? none : openChanges(report, known, before.held);
  const asStored = ({ area, address }: Entry): Write => known.get(keyOf({ area, address })) ?? { area, address, value: "" };
  const mineAt = (other: Entry): Write | undefined =>
    mine.get(keyOf(other)) ??
    (putBack ? known.get(keyOf(other)) : undefined) ??
    (isAtHand(before, other, at) ? asStored(other) : undefined);
  const free = received(others, isOwn, mineAt, held, known);
  const own = new Map(state.own);
  for (const entry of [...free, ...over]) own.delete(keyOf(entry));
  // Typed here too, and what another stored is the same: it is his own as well.
  for (const other of others) if (mine.get(keyOf(other))?.value === other.value) own.set(keyOf(other), other.value);
  return {
    state: { ...state, held, own },
    arrival: free.length + over.length === 0 ? undefined : merged([...free, ...over], report, known),
    lost: writtenOver(before, free),
  };
}

/**
 * The state with each question as the form holds its place by now: one types on while it waits. Whoever has typed what the other has stored
 * need not be asked any more.
 */
export function goneOn(state: Saving, report: Report): Saving {
  if (state.held.size === 0) return state;
  const now = new Map(changesOf(report, state.known).map((change) => [keyOf(change), change]));
  const held = new Map<string, Conflict>();
  for (const [key, conflict] of state.held) {
    const mine = now.get(key);
    if (mine !== undefined) held.set(key, mine.value === conflict.mine.value ? conflict : { ...conflict, mine });
  }
  return { ...state, held };
}

/** What a settled conflict leaves to do: the other's value goes into the form where it was chosen. */
export function settled(state: Saving, { mine, theirs }: Conflict, keep: "mine" | "theirs", report: Report): Accepted {
  const held = new Map(state.held);
  const latest = held.get(keyOf(mine))?.theirs ?? theirs;
  held.delete(keyOf(mine));
  return { state: { ...state, held }, arrival: keep === "theirs" ? merged([latest], report, state.known) : undefined };
}
