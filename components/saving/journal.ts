// What a tab has that the server has not acknowledged, as a value: this is what the PC keeps (components/journal), and what a later tab
// goes on from. Pure.
//
// A tab that goes on from a journal takes its id and its numbers over, so that the store knows what of it arrived already. What it holds
// meets what is stored now by the rule of every patch (lib/report/meeting.ts), on the base that it was made on.
import { onlyNumbersDiffer } from "#lib/report/blocks.ts";
import { keyOf, type Brought, type From, type PatchRequest, type PatchResult, type Write } from "#lib/report/patch.ts";
import type { Report } from "#lib/report/report.ts";
import { isSentIn, received, sentOf, withAnswer, type Accepted } from "./accept.ts";
import { merged } from "./arrival.ts";
import { changesOf, openChanges } from "./differences.ts";
import { sizeOf } from "./pieces.ts";
import type { Conflict, Saving } from "./state.ts";

/**
 * `at`: when it was written last, in milliseconds, where a tab goes on from it. `next`: the number of the next request. `sent`: as they were sent, oldest first. `open`: what was not sent yet, on `base`. `held`: what a
 * person has still to choose about.
 */
export type Journal = {
  readonly id: string;
  readonly at?: number;
  readonly next: number;
  readonly base: number;
  readonly sent: readonly PatchRequest[];
  readonly open: readonly Brought[];
  readonly held: readonly Brought[];
};

/** The last value of each place. */
export const valuesOf = ({ sent, open, held }: Journal): readonly Brought[] => [
  ...new Map([...sent.flatMap(({ changes }) => changes), ...open, ...held].map((write) => [keyOf(write), write])).values(),
];

/** The known values with those that are on their way laid over them. */
export function withSent({ known, unanswered, base }: Saving): Saving["known"] {
  if (unanswered.length === 0) return known;
  const all = new Map(known);
  for (const { request } of unanswered) for (const change of request.changes) all.set(keyOf(change), { ...change, revision: base });
  return all;
}

/** A change with the way by which its value came, and its 出处. */
export type Said = (change: Write) => Brought;

/** What is not acknowledged; undefined where all is. `open`: what differs and was not sent, where it is worked out already. */
export function journalOf(
  state: Saving,
  report: Report,
  said: Said,
  open: readonly Brought[] = [...openChanges(report, withSent(state), state.held).values()].map(said),
): Journal | undefined {
  const held =
    state.held.size === 0
      ? []
      : changesOf(report, state.known)
          .filter((change) => state.held.has(keyOf(change)))
          .map(said);
  if (state.unanswered.length + open.length + held.length === 0) return undefined;
  return { id: state.journal, next: state.next, base: state.base, sent: state.unanswered.map(({ request }) => request), open, held };
}

/** What is asked of the store before a journal is gone on from: what is later than its base, and what of that is its own. */
export const questionOf = ({ id, base }: Journal): PatchRequest => ({ base, changes: [], from: askingOf(id) });

export const askingOf = (journal: string): From => ({ journal, seq: 0 });

/** In the moment in which a tab was closed it may have sent what was not kept any more; no number is given twice. */
const skipped = 1000;

/**
 * The state of a tab, in which all is stored, after it has taken over a journal; `result` answers `questionOf`. What the journal holds goes
 * into the form: where another writer has changed the place since it is asked about, the rest goes out. What came from the journal itself
 * and is not in it was typed later than all it holds, in the moment in which the tab was closed, and stays.
 */
export function adopted(before: Saving, journal: Journal, result: PatchResult, report: Report): Accepted {
  const { state, others, known } = withAnswer(before, questionOf(journal), result, report);
  const held = new Map<string, Conflict>(state.held);
  const free = received(
    others,
    () => false,
    () => undefined,
    held,
    known,
  );
  const sent = sentOf(journal.sent);
  const later = new Map(result.others.map((entry) => [keyOf(entry), entry]));
  const asked = new Set(journal.held.map(keyOf));
  const mine = valuesOf(journal).filter((write) => {
    const [now, stored] = [later.get(keyOf(write)), state.known.get(keyOf(write))?.value ?? ""];
    // Numbers that follow a table follow it here as well.
    const differs = write.value !== stored && !(write.area === "narrative" && onlyNumbersDiffer(write.value, stored));
    return differs && (now?.own !== true || isSentIn(sent, now));
  });
  for (const write of mine) {
    const theirs = state.known.get(keyOf(write));
    const isOthers = later.has(keyOf(write)) && later.get(keyOf(write))?.own !== true;
    if (theirs !== undefined && (isOthers || asked.has(keyOf(write)))) held.set(keyOf(write), { mine: write, theirs });
  }
  const laid = new Map([...free, ...mine].map((write) => [keyOf(write), write]));
  const unanswered = journal.sent.map((request) => ({ id: request.from?.seq ?? 0, request, size: sizeOf(request), way: undefined }));
  const keeping = { ...state.keeping, places: valuesOf(journal).length, isLeft: true };
  return {
    state: { ...state, journal: journal.id, keeping, next: journal.next + skipped, held, unanswered, since: 0 },
    arrival: laid.size === 0 ? undefined : merged([...laid.values()], report, known),
  };
}
