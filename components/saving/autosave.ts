// The shell around step.ts: it keeps the state, runs its effects, and tells listeners. No React here: the editor subscribes to `state`.
import { keyOf, type Entry, type PatchRequest } from "#lib/report/patch.ts";
import type { Report } from "#lib/report/report.ts";
import type { Arrival } from "./arrival.ts";
import type { Reply } from "./send.ts";
import { begin, isFlying, isStored, phaseOf, type Conflict, type Phase, type Saving, type Trouble, type Way } from "./state.ts";
import { step, type Effect, type Event } from "./step.ts";

export type { Conflict } from "./state.ts";

/** What is shown of saving. */
export type SaveState = {
  readonly phase: Phase;
  readonly savedAt: string;
  readonly conflicts: readonly Conflict[];
  readonly trouble: Trouble | undefined;
};

export type Autosave = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SaveState;
  /** Something changed: save soon. */
  readonly touch: () => void;
  /** Saves all there is now; true once everything is stored. */
  readonly flush: () => Promise<boolean>;
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
};

type Options = {
  readonly revision: number;
  readonly savedAt: string;
  readonly entries: readonly Entry[];
  readonly report: () => Report;
  /** Puts what came from elsewhere into the form. */
  readonly take: (arrival: Arrival) => void;
  /** `tries`: how many failed before this one. */
  readonly send: (request: PatchRequest, way: Way, tries: number) => Promise<Reply>;
};

/** What is shown now; the same object while it is the same. */
function shownOf(state: Saving, before: SaveState): SaveState {
  const { savedAt, trouble, held } = state;
  const phase = phaseOf(state);
  const now = [...held.values()];
  const conflicts = now.length === before.conflicts.length && now.every((one, at) => one === before.conflicts[at]) ? before.conflicts : now;
  return phase === before.phase && savedAt === before.savedAt && trouble === before.trouble && conflicts === before.conflicts
    ? before
    : { phase, savedAt, conflicts, trouble };
}

/** Said in the frame after that of the key, which does not wait for it. */
const afterPaint = (act: () => void): void => void requestAnimationFrame(() => setTimeout(act));

/** Saves a form's report by `send`. */
export function createAutosave({ report, take, send, ...start }: Options): Autosave {
  const listeners = new Set<() => void>();
  let state = begin(start.revision, start.savedAt, start.entries, keyOf);
  let shown: SaveState = { phase: "saved", savedAt: start.savedAt, conflicts: [], trouble: undefined };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let advancing = false;
  let waiting: readonly ((stored: boolean) => void)[] = [];

  const tell = () => listeners.forEach((listener) => listener());

  const perform = (effect: Effect): void => {
    switch (effect.do) {
      case "wake":
        clearTimeout(timer);
        timer = setTimeout(() => dispatch({ kind: "due" }), effect.after);
        return;
      case "take":
        return take(effect.arrival);
      case "look":
        return advance({ kind: "due" });
      case "send": {
        const { id } = effect;
        void send(effect.request, effect.way, effect.tries).then((reply) =>
          dispatch("result" in reply ? { kind: "answered", id, result: reply.result } : { kind: "unanswered", id, trouble: reply.trouble }),
        );
      }
    }
  };

  const advance = (event: Event): void => {
    const { state: next, effects } = step(state, event, report());
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
    if (shown !== before) {
      if (event.kind === "touched") afterPaint(tell);
      else tell();
    }
    if (waiting.length === 0 || isFlying(state)) return;
    const [ended, stored] = [waiting, isStored(state)];
    waiting = [];
    ended.forEach((end) => end(stored));
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => shown,
    touch: () => dispatch({ kind: "touched", at: Date.now() }),
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
  };
}
