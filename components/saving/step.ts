// Saving as one types, as a value: step(state, event) gives the next state and what is to be done. No clock, no network, no form.
//
// What differs from the known values is kept on this PC, and goes out as one patch, soon after a change, once it is kept. Without an answer a
// patch is sent again as it was before anything newer is. When the page is hidden nothing waits, and what is newer names what went before it
// (`over`). Where the PC keeps nothing, all goes out as it does otherwise, and that is said.
import { keyOf, type Brought, type Write, type PatchRequest, type PatchResult } from "#lib/report/patch.ts";
import type { Report } from "#lib/report/report.ts";
import { accept, goneOn, settled, type Accepted } from "./accept.ts";
import type { Arrival } from "./arrival.ts";
import { openChanges } from "./differences.ts";
import { adopted, askingOf, journalOf, valuesOf, withSent, type Journal, type Said } from "./journal.ts";
import { carried, ordinary, pieces, sizeOf } from "./pieces.ts";
import { isFlying, isStored, type Conflict, type Saving, type Sent, type Trouble, type Way } from "./state.ts";

export type Event =
  /** Something changed. `typed`: it is one value that a person types at this place. */
  | { readonly kind: "touched"; readonly at: number; readonly typed?: Pick<Write, "area" | "address"> | undefined }
  /** Time to see what is to be saved: the timer, a person, the line is back. */
  | { readonly kind: "due" }
  | { readonly kind: "answered"; readonly id: number; readonly at: number; readonly result: PatchResult }
  | { readonly kind: "unanswered"; readonly id: number; readonly trouble: Trouble }
  /** The window comes to the front, or opens. */
  | { readonly kind: "shown" }
  /** The window goes out of sight, perhaps for good. */
  | { readonly kind: "hidden" }
  | { readonly kind: "settled"; readonly conflict: Conflict; readonly keep: "mine" | "theirs" }
  /** An idle moment after a change: time to keep what is there. */
  | { readonly kind: "noted" }
  /** The writing of the journal of this number was done, or could not be. */
  | { readonly kind: "kept" | "unkept"; readonly number: number }
  /** Another tab has taken the journal over while this one slept: it goes on under this id. */
  | { readonly kind: "takenOver"; readonly journal: string }
  /** A journal that no tab has open, with the answer to the question about it (`questionOf`). Taken over where all is stored; else nothing happens. */
  | { readonly kind: "found"; readonly journal: Journal; readonly result: PatchResult };

export type Effect =
  /** A `due` after so many milliseconds, instead of any that was set. */
  | { readonly do: "wake"; readonly after: number }
  | { readonly do: "send"; readonly id: number; readonly request: PatchRequest; readonly way: Way; readonly tries: number }
  /** A `noted` in the next idle moment. */
  | { readonly do: "note" }
  /** Writes the journal, or takes it away where there is none any more: a `kept` or an `unkept`, within a time. `isLast`: the page may go away. */
  | { readonly do: "keep"; readonly number: number; readonly id: string; readonly journal: Journal | undefined; readonly isLast: boolean }
  /** What another window changed goes into the form. */
  | { readonly do: "take"; readonly arrival: Arrival }
  /** What this window had stored itself was written over by others, who had seen it: that is to be told. */
  | { readonly do: "tellLost"; readonly lost: readonly Conflict[] }
  /** A `due` at once, with the form as it is by then. */
  | { readonly do: "look" };

export type Step = { readonly state: Saving; readonly effects: readonly Effect[] };

/** Milliseconds: after the last key, and at most after the first. */
const [soon, longest] = [400, 900];
const retries = [1000, 2000, 4000, 8000] as const;
/** A refusal may end when somebody brings the report back or logs in; it is not worth a request each second. */
const refusedRetry = 15_000;

/** The id under which a question what is new is answered. */
export const question = 0;

const nothing = (state: Saving): Step => ({ state, effects: [] });

function touched(state: Saving, { at, typed }: Extract<Event, { readonly kind: "touched" }>): Step {
  const since = state.since ?? at;
  const next = { ...state, since, hand: typed === undefined ? state.hand : { key: keyOf(typed), at } };
  if (state.failures > 0 && state.trouble?.kind !== "refused") return { state: next, effects: [{ do: "note" }] };
  return { state: next, effects: [{ do: "note" }, { do: "wake", after: Math.max(0, Math.min(soon, since + longest - at)) }] };
}

const sending = ({ failures }: Saving, { id, request }: Sent, way: Way): Effect => ({ do: "send", id, request, way, tries: failures });

const flyingAs = (state: Saving, ids: ReadonlyMap<number, Way | undefined>): Saving => ({
  ...state,
  unanswered: state.unanswered.map((sent) => (ids.has(sent.id) ? { ...sent, way: ids.get(sent.id) } : sent)),
});

/** Asks for this journal to be kept, unless nothing was kept and nothing is to be. */
function keeping(state: Saving, journal: Journal | undefined, report: Report, isLast = false): Step {
  const { isLeft } = state.keeping;
  if (journal === undefined && !isLeft) return nothing(state);
  const number = state.keeping.asked + 1;
  const places = journal === undefined ? 0 : valuesOf(journal).length;
  return {
    state: { ...state, keeping: { ...state.keeping, asked: number, places, isLeft: true, of: { report, known: state.known } } },
    effects: [{ do: "keep", number, id: state.journal, journal, isLast }],
  };
}

/** Sends what waited for this writing of the journal, and for any before it. */
function going(state: Saving, number: number): Step {
  const isDue = ({ waits = Number.POSITIVE_INFINITY }: Sent): boolean => waits <= number;
  return {
    state: { ...state, unanswered: state.unanswered.map((sent) => (isDue(sent) ? { ...sent, waits: undefined } : sent)) },
    effects: state.unanswered.filter(isDue).map((sent) => sending(state, sent, sent.way ?? "ordinary")),
  };
}

function kept(state: Saving, number: number): Step {
  const { keeping } = state;
  const isLast = number === keeping.asked;
  const isLeft = keeping.isLeft && !(isLast && keeping.places === 0);
  // That something was taken away does not say that anything can be written: a full disk lets it.
  const isOn = keeping.isOn || (isLast && keeping.places > 0);
  return going({ ...state, keeping: { ...keeping, isOn, done: Math.max(keeping.done, number), isLeft } }, number);
}

const unkept = (state: Saving, number: number): Step =>
  going(number < state.keeping.done ? state : { ...state, keeping: { ...state.keeping, isOn: false } }, number);

/** What was not sent yet goes out under the new id; what was is not sent anew under it, for it may have arrived. */
const takenOver = (state: Saving, journal: string): Step => ({
  state: { ...state, journal, unanswered: state.unanswered.filter(({ waits }) => waits === undefined), since: state.since ?? 0 },
  effects: [{ do: "look" }],
});

/** Adds requests for these changes, on their way as `wayOf` says. */
function put(state: Saving, runs: readonly (readonly Brought[])[], over: readonly Write[], wayOf: (size: number) => Way): Step {
  const sent = runs.map((changes, at): Sent => {
    const keys = new Set(changes.map(keyOf));
    const own = over.filter((change) => keys.has(keyOf(change)));
    const id = state.next + at;
    const from = { journal: state.journal, seq: id };
    const request: PatchRequest = { base: state.base, changes, ...(own.length === 0 ? {} : { over: own }), from };
    const size = sizeOf(request);
    return { id, request, size, way: wayOf(size) };
  });
  const next = { ...state, next: state.next + sent.length, unanswered: [...state.unanswered, ...sent] };
  return { state: next, effects: sent.map((one) => sending(state, one, one.way ?? "ordinary")) };
}

function due(before: Saving, report: Report, said: Said): Step {
  const state = goneOn(before, report);
  if (isFlying(state)) return nothing({ ...state, since: state.since ?? 0 });
  // The numbers of the journal are theirs in turn, also where it was taken over from another tab.
  const [first] = state.unanswered;
  if (first !== undefined)
    return { state: flyingAs(state, new Map([[first.id, "ordinary"]])), effects: [sending(state, first, "ordinary")] };
  const [changes, ...later] = pieces([...openChanges(report, state.known, state.held).values()].map(said), ordinary);
  const rested = { ...state, since: undefined };
  if (changes === undefined) return keeping({ ...rested, trouble: undefined, failures: 0 }, journalOf(rested, report, said, []), report);
  const { state: next, effects } = put(rested, [changes], [], () => "ordinary");
  const keep = keeping(next, journalOf(next, report, said, later.flat()), report);
  return next.keeping.isOn && !isKept(state, report) ? waiting(keep) : { state: keep.state, effects: [...keep.effects, ...effects] };
}

/** Whether all that the form holds is kept already: what of it is sent now need not wait for the writing that says that it was sent. */
const isKept = ({ keeping: { asked, done, of }, known }: Saving, report: Report): boolean =>
  asked === done && of?.report === report && of.known === known;

/** What was put just now goes once it is kept. */
const waiting = ({ state, effects }: Step): Step => ({
  state: { ...state, unanswered: state.unanswered.map((sent) => ({ ...sent, waits: state.keeping.asked })) },
  effects,
});

const taken = ({ state, arrival, lost = [] }: Accepted): Step => ({
  state,
  effects: [
    ...(arrival === undefined ? [] : [{ do: "take", arrival } as const]),
    ...(lost.length === 0 ? [] : [{ do: "tellLost", lost } as const]),
    { do: "look" },
  ],
});

function answered(before: Saving, { id, at, result }: Extract<Event, { readonly kind: "answered" }>, report: Report): Step {
  const state = goneOn(before, report);
  const sent = state.unanswered.find((one) => one.id === id);
  if (id === question)
    return taken(accept({ ...state, asking: undefined }, { base: state.asking ?? state.base, changes: [] }, result, report, at));
  if (sent === undefined) return nothing(state);
  const { state: next, arrival, lost } = accept(state, sent.request, result, report, at);
  return taken({
    lost,
    state: { ...next, unanswered: next.unanswered.filter((one) => one !== sent), failures: 0, trouble: undefined, since: next.since ?? 0 },
    arrival,
  });
}

function unanswered(state: Saving, id: number, trouble: Trouble): Step {
  if (id === question) return nothing({ ...state, asking: undefined });
  if (!state.unanswered.some((one) => one.id === id)) return nothing(state);
  const failures = state.failures + 1;
  const next = { ...state, trouble, failures, since: state.since ?? 0 };
  // What was refused is not stored: it is told anew, as it is by then.
  if (trouble.kind === "refused")
    return {
      state: { ...next, unanswered: state.unanswered.filter((one) => one.id !== id) },
      effects: [{ do: "wake", after: refusedRetry }],
    };
  return {
    state: flyingAs(next, new Map([[id, undefined]])),
    effects: [{ do: "wake", after: retries[Math.min(failures, retries.length) - 1] ?? 8000 }],
  };
}

function shown(state: Saving): Step {
  if (state.unanswered.length > 0 || state.trouble !== undefined) return { state, effects: [{ do: "look" }] };
  if (state.asking !== undefined) return nothing(state);
  return {
    state: { ...state, asking: state.base },
    effects: [
      { do: "send", id: question, request: { base: state.base, changes: [], from: askingOf(state.journal) }, way: "ordinary", tries: 0 },
    ],
  };
}

/** The way for each request in turn: as many as the browser carries, the rest at once in the ordinary way. */
function carrier(room: number): (size: number) => Way {
  let left = room;
  return (size) => {
    if (size > left) return "ordinary";
    left -= size;
    return "keepalive";
  };
}

/** All that has no answer once more, carried by the browser, and after it what is newer. */
function hidden(state: Saving, report: Report, said: Said): Step {
  const over = state.unanswered.flatMap(({ request }) => request.changes);
  const wayOf = carrier(carried - state.unanswered.reduce((sum, { way, size }) => sum + (way === "keepalive" ? size : 0), 0));
  const again = state.unanswered.flatMap((one): readonly Sent[] => (one.way === "keepalive" ? [] : [{ ...one, way: wayOf(one.size) }]));
  const effects = again.flatMap((one) => (one.way === undefined ? [] : [sending(state, one, one.way)]));
  const flying = flyingAs(state, new Map(again.map(({ id, way }) => [id, way])));
  const next = { ...flying, unanswered: flying.unanswered.map((sent) => ({ ...sent, waits: undefined })) };
  const open = [...openChanges(report, withSent(state), state.held).values()].map(said);
  const newer = put({ ...next, since: undefined }, pieces(open, carried), over, wayOf);
  const keep = keeping(newer.state, journalOf(newer.state, report, said, []), report, true);
  return { state: keep.state, effects: [...keep.effects, ...effects, ...newer.effects] };
}

/** Only where all is stored, and nothing since the question: what two journals hold at one place would else be laid over each other. */
function found(state: Saving, journal: Journal, result: PatchResult, report: Report): Step {
  if (!isStored(state) || state.asking !== undefined || result.revision < state.base) return nothing(state);
  return taken(adopted(state, journal, result, report));
}

/** The state after an event, and what is to be done; `report` is what the form holds, `said` how what it holds came there. */
export function step(state: Saving, event: Event, report: Report, said: Said): Step {
  switch (event.kind) {
    case "touched":
      return touched(state, event);
    case "due":
      return due(state, report, said);
    case "answered":
      return answered(state, event, report);
    case "unanswered":
      return unanswered(state, event.id, event.trouble);
    case "shown":
      return shown(state);
    case "hidden":
      return hidden(state, report, said);
    case "settled":
      return taken(settled(state, event.conflict, event.keep, report));
    case "noted":
      return keeping(state, journalOf(state, report, said), report);
    case "kept":
      return kept(state, event.number);
    case "unkept":
      return unkept(state, event.number);
    case "takenOver":
      return takenOver(state, event.journal);
    case "found":
      return found(state, event.journal, event.result, report);
  }
}
