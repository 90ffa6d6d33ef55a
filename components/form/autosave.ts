// Saving as one types: what differs from the last known stored values goes out as one patch, within a second.
//
// `known` is what the server last confirmed, by place. A patch without an answer is sent again as it was; a place in
// conflict is held back until a person has chosen. No React here: the editor subscribes to `state`.
import { blockChanges, changesBetween, entriesOf, keyOf, placedBlocks, type Change, type Entry, type PatchRequest, type PatchResult } from "#lib/report/patch.ts";
import type { Report } from "#lib/report/report.ts";
import { merged, type Arrival } from "./arrival.ts";

export type Conflict = { readonly mine: Change; readonly theirs: Entry };
export type SaveState = {
  readonly phase: "saved" | "pending" | "failed";
  /** ISO time of the last confirmed change. */
  readonly savedAt: string;
  readonly conflicts: readonly Conflict[];
  /** Why saving failed for good, in a sentence; retrying does not help. */
  readonly refusal: string | undefined;
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
  /** Sends what is left while the page goes away. */
  readonly leave: () => void;
  /** Asks for what was changed elsewhere meanwhile. */
  readonly pull: () => void;
  /** True while something is not stored yet. */
  readonly pending: () => boolean;
};

type Options = {
  readonly url: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly entries: readonly Entry[];
  readonly report: () => Report;
  /** Puts what came from elsewhere into the form. */
  readonly take: (arrival: Arrival) => void;
};

const soon = 400;
const longest = 900;
const retries = [1000, 2000, 4000, 8000];

/** What the form holds now, block positions kept where they are known. */
function changesOf(report: Report, known: ReadonlyMap<string, Entry | Change>): readonly Change[] {
  const stored = [...known.values()];
  const placed = placedBlocks(stored);
  const texts = changesBetween(stored.filter(({ area }) => area !== "narrative"), entriesOf({ ...report, narrative: {} }));
  const parts = new Set([...placed.keys(), ...Object.keys(report.narrative)]);
  return [...texts, ...[...parts].flatMap((part) => blockChanges(part, report.narrative[part] ?? [], placed.get(part) ?? []))];
}

class Refused extends Error {}

async function send(url: string, request: PatchRequest, keepalive: boolean): Promise<PatchResult> {
  const answer = await fetch(url, { method: "PATCH", headers: { "content-type": "application/json" }, body: JSON.stringify(request), keepalive });
  if (answer.ok) return (await answer.json()) as PatchResult;
  if (answer.status >= 500 || answer.status === 429) throw new Error(`status ${answer.status}`);
  const { message } = (await answer.json().catch(() => ({}))) as { message?: string };
  throw new Refused(message ?? "服务器没有接受这次保存。");
}

/** Saves a form's report to `url`. The types of answers are trusted: the route makes them from the same module. */
export function createAutosave({ url, report, take, ...start }: Options): Autosave {
  const known = new Map<string, Change>(start.entries.map((entry) => [keyOf(entry), entry]));
  const listeners = new Set<() => void>();
  const held = new Map<string, Conflict>();
  let base = start.revision;
  let state: SaveState = { phase: "saved", savedAt: start.savedAt, conflicts: [], refusal: undefined };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let failures = 0;
  let unanswered: PatchRequest | undefined;
  let running: Promise<boolean> | undefined;

  const tell = () => listeners.forEach((listener) => listener());
  const set = (next: Partial<SaveState>) => {
    state = { ...state, ...next };
    tell();
  };
  const changes = () => changesOf(report(), known).filter((change) => !held.has(keyOf(change)));

  /** A value changed elsewhere: into the form, unless the form holds another change at the same place. */
  const receive = (others: readonly Entry[], mine: ReadonlyMap<string, Change>) => {
    for (const other of others) {
      const own = mine.get(keyOf(other));
      if (own !== undefined && own.value !== other.value) held.set(keyOf(other), { mine: own, theirs: other });
    }
    const free = others.filter((other) => !held.has(keyOf(other)));
    const arrival = merged(free, report(), known);
    for (const other of others) known.set(keyOf(other), other);
    if (free.length > 0) take(arrival);
  };

  const accept = (request: PatchRequest, result: PatchResult) => {
    const lost = new Set(result.conflicts.map(keyOf));
    const sent = new Map(request.changes.map((change) => [keyOf(change), change]));
    for (const change of request.changes) if (!lost.has(keyOf(change))) known.set(keyOf(change), change);
    const mine = new Map(changes().map((change) => [keyOf(change), change]));
    for (const theirs of result.conflicts) {
      const own = mine.get(keyOf(theirs)) ?? sent.get(keyOf(theirs));
      known.set(keyOf(theirs), theirs);
      if (own !== undefined && own.value !== theirs.value) held.set(keyOf(theirs), { mine: own, theirs });
    }
    receive(result.others, mine);
    base = result.revision;
    failures = 0;
    set({ savedAt: result.savedAt, conflicts: [...held.values()], refusal: undefined });
  };

  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), retries[Math.min(failures, retries.length) - 1] ?? 1000);
  };

  const round = async (): Promise<boolean> => {
    for (let turn = 0; turn < 20; turn += 1) {
      const request = unanswered ?? { base, changes: changes() };
      if (request.changes.length === 0) {
        first = 0;
        set({ phase: "saved" });
        return held.size === 0;
      }
      unanswered = request;
      try {
        accept(request, await send(url, request, false));
        unanswered = undefined;
      } catch (problem) {
        if (problem instanceof Refused) unanswered = undefined;
        failures += 1;
        set({ phase: "failed", refusal: problem instanceof Refused ? problem.message : undefined });
        if (!(problem instanceof Refused)) again();
        return false;
      }
    }
    return false;
  };

  const flush = (): Promise<boolean> => {
    clearTimeout(timer);
    running ??= round().finally(() => (running = undefined));
    return running;
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    touch: () => {
      if (failures > 0 && state.refusal === undefined) return;
      const now = Date.now();
      if (first === 0) first = now;
      if (state.phase === "saved") {
        state = { ...state, phase: "pending" };
        // Said in the frame after that of the key, which does not wait for it.
        requestAnimationFrame(() => setTimeout(tell));
      }
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), Math.max(0, Math.min(soon, first + longest - now)));
    },
    flush: async () => (running === undefined ? flush() : running.then(() => flush())),
    settle: ({ mine, theirs }, keep) => {
      held.delete(keyOf(mine));
      set({ conflicts: [...held.values()] });
      if (keep === "theirs") take(merged([theirs], report(), known));
      void flush();
    },
    pull: () => {
      if (unanswered !== undefined || running !== undefined) return;
      const request = { base, changes: [] };
      running = send(url, request, false)
        .then((result) => (accept(request, result), true))
        .catch(() => false)
        .finally(() => {
          running = undefined;
          // What was changed meanwhile found the line taken, and waited.
          if (state.phase === "pending") void flush();
        });
    },
    leave: () => {
      const left = unanswered ?? { base, changes: changes() };
      if (left.changes.length > 0) void send(url, left, true).catch(() => undefined);
    },
    pending: () => unanswered !== undefined || state.phase !== "saved" || held.size > 0,
  };
}
