// The shell around step.ts: it keeps the state, runs its effects, and tells listeners. No React here: the editor subscribes to `state`.
import type { Brought, Entry, PatchRequest, Write } from "#lib/report/patch.ts";
import type { Report } from "#lib/report/report.ts";
import type { Arrival } from "./arrival.ts";
import { questionOf, valuesOf, type Said } from "./journal.ts";
import { freshMark, type Keeper } from "./keeper.ts";
import type { Reply } from "./send.ts";
import { begin, isFlying, isStored, phaseOf, type Conflict, type Phase, type Saving, type Trouble, type Way } from "./state.ts";
import { step, type Effect, type Event } from "./step.ts";
import { typedTimes, type Typed } from "./typed.ts";

export type { Conflict } from "./state.ts";

/** What is shown of saving. */
export type SaveState = {
  readonly phase: Phase;
  readonly savedAt: string;
  readonly conflicts: readonly Conflict[];
  readonly trouble: Trouble | undefined;
  /** Whether this PC keeps what is typed until it is stored. */
  readonly isKept: boolean;
  /** While saving fails: at how many places something waits to be sent. */
  readonly places: number;
};

export type Autosave = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SaveState;
  /** Something changed: save soon. `typed`: where a person is typing it. */
  readonly touch: (typed?: Pick<Write, "area" | "address">) => void;
  /** Saves all there is now; true once everything is stored. */
  readonly flush: () => Promise<boolean>;
  /** Told what this window had stored and what others wrote over it, who had seen it. */
  readonly onLost: (listener: (lost: readonly Conflict[]) => void) => () => void;
  /** Settles a conflict: the value that stays. */
  readonly settle: (conflict: Conflict, keep: "mine" | "theirs") => void;
  /** Sends what is left, for the page may go away. */
  readonly hide: () => void;
  /** Asks for what was changed elsewhere meanwhile. */
  readonly show: () => void;
  /** True while something is not stored yet. */
  readonly pending: () => boolean;
  /** The revision of the report that is known here, with all that others stored up to it. */
  readonly base: () => number;
  /** Keeps all there is now on this PC; true once it is, so that the page may be loaded anew whether it is stored or not. */
  readonly keep: () => Promise<boolean>;
  /** When a value that waits was typed. */
  readonly typed: (write: Write) => Typed | undefined;
  /** Whose it is, by the name that the journal was begun under; undefined where the PC keeps none. */
  readonly who: () => string | undefined;
  /** Goes on from what a tab that was closed has left on this PC, journal by journal, each once all is stored. */
  readonly goOn: () => void;
};

type Options = {
  readonly revision: number;
  readonly savedAt: string;
  readonly entries: readonly Entry[];
  /** The id of this tab's journal. */
  readonly journal: string;
  readonly keeper: Keeper;
  readonly report: () => Report;
  /** By which way what the form holds came there: asked of each change, and told of what comes from a journal. */
  readonly ways?: Ways;
  /** Puts what came from elsewhere into the form. */
  readonly take: (arrival: Arrival) => void;
  /** `tries`: how many failed before this one. */
  readonly send: (request: PatchRequest, way: Way, tries: number) => Promise<Reply>;
};

type Ways = { readonly said: Said; readonly heard: (changes: readonly Brought[]) => void };

/** All was typed. */
const noWays: Ways = { said: (change) => change, heard: () => undefined };

/** What is shown now; the same object while it is the same. */
function shownOf(state: Saving, before: SaveState): SaveState {
  const { savedAt, trouble, held, keeping } = state;
  const phase = phaseOf(state);
  const [isKept, places] = [keeping.isOn, phase === "failed" ? keeping.places : 0];
  const open = [...held.values()];
  const isSame = open.length === before.conflicts.length && open.every((one, at) => one === before.conflicts[at]);
  const conflicts = isSame ? before.conflicts : open;
  const now = { phase, savedAt, conflicts, trouble, isKept, places };
  return shownKeys.every((key) => now[key] === before[key]) ? before : now;
}

const shownParts: Readonly<Record<keyof SaveState, true>> = {
  phase: true,
  savedAt: true,
  conflicts: true,
  trouble: true,
  isKept: true,
  places: true,
};
const isShown = (key: string): key is keyof SaveState => Object.hasOwn(shownParts, key);
const shownKeys: readonly (keyof SaveState)[] = Object.keys(shownParts).filter(isShown);

/** Milliseconds from a change until it is kept on this PC, and in which an idle moment must come. */
const [rest, longest] = [150, 200];

/** In an idle moment: no key waits for what is kept. */
function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(act, { timeout: longest });
  else act();
}

/** Milliseconds: what is sent so much later than it was typed says when that was. */
const late = 60_000;

const withMade = (change: Brought, typed: Typed | undefined, now: number): Brought =>
  typed !== undefined && now - typed.at > late ? { ...change, made: new Date(typed.at).toISOString() } : change;

/** Milliseconds after which a journal is asked about again that could not be gone on from. */
const again = 2000;

/** Saves a form's report by `send`. */
export function createAutosave({ report, ways = noWays, take, send: carry, keeper, ...start }: Options): Autosave {
  const listeners = new Set<() => void>();
  const losers = new Set<(lost: readonly Conflict[]) => void>();
  let state = begin(start);
  let shown: SaveState = { phase: "saved", savedAt: start.savedAt, conflicts: [], trouble: undefined, isKept: true, places: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const times = typedTimes();
  let noting = false;
  let [goingOn, wantsToGoOn] = [false, false];
  let advancing = false;
  let waiting: readonly ((stored: boolean) => void)[] = [];

  const tell = () => listeners.forEach((listener) => listener());

  /** Each request says whose journal it is of, and what was typed long before when that was. */
  const send: Options["send"] = ({ from, changes, ...rest }, ...how) => {
    const who = keeper.who();
    const request = { ...rest, changes: changes.map((change) => withMade(change, times.of(change), Date.now())) };
    return carry(from === undefined ? request : { ...request, from: who === undefined ? from : { ...from, who } }, ...how);
  };

  const perform = (effect: Effect): void => {
    switch (effect.do) {
      case "wake":
        clearTimeout(timer);
        timer = setTimeout(() => dispatch({ kind: "due" }), effect.after);
        return;
      case "note":
        if (noting) return;
        noting = true;
        setTimeout(() => whenIdle(() => ((noting = false), dispatch({ kind: "noted" }))), rest);
        return;
      case "keep": {
        const { number } = effect;
        times.wait(effect.journal, Date.now());
        void keeper.keep(effect.id, effect.journal, effect.isLast).then((became) => {
          if (became !== "takenOver") return dispatch({ kind: became, number });
          keeper.letGo(effect.id);
          dispatch({ kind: became, journal: freshMark() });
        });
        return;
      }
      case "take":
        return take(effect.arrival);
      case "tellLost":
        return losers.forEach((listener) => listener(effect.lost));
      case "look":
        return advance({ kind: "due" });
      case "send": {
        const { id } = effect;
        void send(effect.request, effect.way, effect.tries).then((reply) =>
          dispatch(
            "result" in reply
              ? { kind: "answered", id, at: Date.now(), result: reply.result }
              : { kind: "unanswered", id, trouble: reply.trouble },
          ),
        );
      }
    }
  };

  const advance = (event: Event): void => {
    const { state: next, effects } = step(state, event, report(), ways.said);
    state = next;
    effects.forEach(perform);
  };

  const dispatch = (event: Event): void => {
    // What comes into the form from elsewhere tells of itself as a change.
    if (advancing) return advance(event);
    advancing = true;
    try {
      advance(event);
    } finally {
      advancing = false;
    }
    const before = shown;
    shown = shownOf(state, before);
    if (shown !== before) tell();
    if (before.phase !== "saved" && shown.phase === "saved" && wantsToGoOn) void goOn();
    if (waiting.length === 0 || isFlying(state)) return;
    const [ended, stored] = [waiting, isStored(state)];
    waiting = [];
    ended.forEach((end) => end(stored));
  };

  /** One journal; another once all of it is stored. */
  const goOn = async (): Promise<void> => {
    wantsToGoOn = true;
    if (goingOn || !isStored(state)) return;
    goingOn = true;
    const found = await keeper.claim().catch(() => dispatch({ kind: "unkept", number: state.keeping.asked }));
    // Nothing more is looked for until a window comes back: most saves leave nothing to go on from.
    wantsToGoOn = found !== undefined;
    if (found !== undefined) {
      const own = state.journal;
      const reply = await send(questionOf(found), "ordinary", 0);
      ways.heard(valuesOf(found));
      times.left(found);
      if ("result" in reply) dispatch({ kind: "found", journal: found, result: reply.result });
      const isGoneOn = state.journal === found.id;
      keeper.letGo(isGoneOn ? own : found.id);
      // A report that is deleted or frozen takes nothing: it is asked again when a window comes back, and what was kept stays on this PC.
      const isRefused = "trouble" in reply && reply.trouble.kind === "refused";
      if (isRefused) wantsToGoOn = false;
      else if (!isGoneOn || isStored(state)) setTimeout(() => void goOn(), isGoneOn ? 0 : again);
    }
    goingOn = false;
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => shown,
    touch: (typed) => dispatch({ kind: "touched", at: Date.now(), typed }),
    onLost: (listener) => {
      losers.add(listener);
      return () => losers.delete(listener);
    },
    flush: () =>
      new Promise((resolve) => {
        waiting = [...waiting, resolve];
        dispatch({ kind: "due" });
      }),
    settle: (conflict, keep) => dispatch({ kind: "settled", conflict, keep }),
    hide: () => dispatch({ kind: "hidden" }),
    show: () => dispatch({ kind: "shown" }),
    pending: () => !isStored(state),
    base: () => state.base,
    keep: async () => {
      dispatch({ kind: "noted" });
      const { asked } = state.keeping;
      while (state.keeping.isOn && state.keeping.done < asked) await new Promise((resolve) => setTimeout(resolve, 20));
      return state.keeping.isOn;
    },
    typed: times.of,
    who: keeper.who,
    goOn: () => void goOn(),
  };
}
