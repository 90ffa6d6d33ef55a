// What an answer of the server changes: what is stored now, what of others goes into the form, what a person must be asked. Pure.
//
// Answers may come in another order than their requests (pieces that were sent as the page was hidden), so a value is news only where
// it is later than what is known. A value that this window itself sent is no other's, however it comes back.
import { onlyNumbersDiffer } from "#lib/report/blocks.ts";
import { keyOf, type Write, type Entry, type PatchRequest, type PatchResult } from "#lib/report/patch.ts";
import type { Report } from "#lib/report/report.ts";
import { merged, type Arrival } from "./arrival.ts";
import { openChanges } from "./differences.ts";
import type { Conflict, Saving } from "./state.ts";

/** Key and value of everything that was sent and is not answered. */
const sentOf = (requests: readonly PatchRequest[]): ReadonlySet<string> =>
  new Set(requests.flatMap(({ changes, over = [] }) => [...changes, ...over].map((change) => `${keyOf(change)} ${change.value}`)));

const none: ReadonlyMap<string, Write> = new Map();

export type Accepted = { readonly state: Saving; readonly arrival: Arrival | undefined };

/**
 * Whose value stands where both sides changed a paragraph and one of them only what its bound numbers say: that of the other side, whose numbers
 * follow the tables as well, so that a table that is changed asks nobody about a text. undefined: a person must be asked.
 */
function standing(base: Write | undefined, mine: Write, theirs: Write): "mine" | "theirs" | undefined {
  if (base === undefined || mine.area !== "narrative") return undefined;
  if (onlyNumbersDiffer(base.value, theirs.value)) return "mine";
  return onlyNumbersDiffer(base.value, mine.value) ? "theirs" : undefined;
}

/** What `others` leaves: whom to ask, and what may go into the form as it is. `before`: what was known before they came. */
function received(
  others: readonly Entry[],
  mineAt: (entry: Entry) => Write | undefined,
  isOwn: (entry: Entry) => boolean,
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

/**
 * The state after the answer to `request`; `report` is what the form holds, `arrival` what must go into it.
 *
 * An answer from before the base means that an older copy of the data was put back: the server then tells all that it holds, what differs
 * is asked about, and what it no longer has is to be saved anew.
 */
export function accept(state: Saving, request: PatchRequest, result: PatchResult, report: Report): Accepted {
  const putBack = result.revision < request.base;
  const known = new Map<string, Entry>(state.known);
  const held = new Map<string, Conflict>(state.held);
  const own = sentOf([request, ...state.unanswered.map((sent) => sent.request)]);
  const isOwn = (entry: Entry): boolean => own.has(`${keyOf(entry)} ${entry.value}`);
  const isNews = (entry: Pick<Entry, "area" | "address" | "revision">): boolean =>
    putBack || entry.revision > (known.get(keyOf(entry))?.revision ?? -1);
  const [conflicts, others] = [result.conflicts.filter(isNews), result.others.filter(isNews)];
  const told = new Set([...result.conflicts, ...result.others, ...request.changes].map(keyOf));

  const lost = new Set(result.conflicts.map(keyOf));
  for (const change of request.changes) {
    const entry = { ...change, revision: result.revision };
    if (!lost.has(keyOf(change)) && isNews(entry)) known.set(keyOf(change), entry);
  }
  const before = new Map(known);
  // What the form holds beside what is known is worked out only where something came: most answers bring nothing.
  const mine = others.length === 0 ? none : openChanges(report, before, held);
  const free = received(others, (other) => mine.get(keyOf(other)) ?? (putBack ? before.get(keyOf(other)) : undefined), isOwn, held, before);
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
  return {
    state: { ...state, known, held, base, savedAt: result.savedAt },
    arrival: free.length + over.length === 0 ? undefined : merged([...free, ...over], report, before),
  };
}

/** What a settled conflict leaves to do: the other's value goes into the form where it was chosen. */
export function settled(state: Saving, { mine, theirs }: Conflict, keep: "mine" | "theirs", report: Report): Accepted {
  const held = new Map(state.held);
  const latest = held.get(keyOf(mine))?.theirs ?? theirs;
  held.delete(keyOf(mine));
  return { state: { ...state, held }, arrival: keep === "theirs" ? merged([latest], report, state.known) : undefined };
}
