// For tests only: windows on one report, a server that keeps it by the store's own rule, a line between them that may do anything, and
// the disks of the PCs, on which windows keep their journals and may fail to.
import {
  applied,
  entriesOf,
  keyOf,
  placedBlocks,
  reportFrom,
  type Write,
  type Entry,
  type From,
  type PatchRequest,
  type PatchResult,
} from "#lib/report/patch.ts";
import { meet } from "#lib/report/meeting.ts";
import type { NarrativeBlock, Report } from "#lib/report/report.ts";
import type { Arrival } from "./arrival.ts";
import { questionOf, type Journal } from "./journal.ts";
import { begin, isStored, type Conflict, type Saving, type Trouble, type Way } from "./state.ts";
import { step, type Effect, type Event } from "./step.ts";

export const part = "problems.issues";
export const address = (at: number): string => `proactive.rules.v${at}`;

/** A request on the line. `heard`: whether the window still waits for its answer. */
export type Flight = {
  readonly from: Window;
  readonly id: number;
  readonly request: PatchRequest;
  readonly way: Way;
  heard: boolean;
  answer?: PatchResult;
};

type Keep = Extract<Effect, { readonly do: "keep" }>;

/** `writing`: what the disk was asked for and has not done. `who`: the person, whose journals are nobody else's. */
export type Window = {
  state: Saving;
  report: Report;
  woken: number | undefined;
  conflicts: number;
  /** What it was told of its own that others wrote over. */
  readonly lost: Conflict[];
  isOpen: boolean;
  readonly who: string;
  readonly writing: Keep[];
};

/** How disks are: quick, or so that a test says when they have written. */
export type Disk = "quick" | "told";

export type World = {
  readonly server: Server;
  readonly line: Flight[];
  /** The journals on the PC, by their ids. */
  readonly kept: ReadonlyMap<string, { readonly who: string; readonly journal: Journal }>;
  readonly open: (who?: string) => Window;
  /** The disk has done what it was asked for first, or could not. */
  readonly wrote: (window: Window, done: boolean) => void;
  /** A person closes the window: it is hidden first, and what it writes then is written. */
  readonly close: (window: Window) => void;
  /** The browser ends: what the disk has not done is lost. */
  readonly kill: (window: Window) => void;
  /** Takes over one journal that no window has open, where there is one of this person; whether it did. */
  readonly adopt: (window: Window) => boolean;
  readonly tell: (window: Window, event: Event) => void;
  /** `byHand`: a person types it now, at the time of the clock. */
  readonly type: (window: Window, at: number, text: string, byHand?: boolean) => void;
  /** What time it is for every window, in milliseconds. */
  readonly clock: { now: number };
  readonly write: (window: Window, blocks: (before: readonly NarrativeBlock[]) => readonly NarrativeBlock[]) => void;
  /** The server takes a request, now or once more. */
  readonly arrive: (flight: Flight) => void;
  /** The window hears the answer. */
  readonly hear: (flight: Flight) => void;
  readonly fail: (flight: Flight, trouble: Trouble) => void;
  /** All goes well from now on, until nothing is left to do. */
  readonly calm: (...windows: readonly Window[]) => void;
};

const header = { edition: "disclosure-2021", editionRevision: 1 };

const withArrival = (report: Report, { texts, parts }: Arrival): Report => {
  const flat = entriesOf({ ...report, narrative: {} });
  const after = reportFrom(header, applied(flat, texts));
  return { ...after, narrative: { ...report.narrative, ...Object.fromEntries(parts) } };
};

/** What keeps a report; it changes by `take` alone, except where a test puts an older copy back. `taken`: all that was ever taken. */
export type Server = {
  entries: readonly Entry[];
  revision: number;
  readonly taken: { readonly request: PatchRequest; readonly change: Write; readonly before: Entry | undefined }[];
  readonly take: (request: PatchRequest) => PatchResult;
};

/** A server that keeps these values by the store's own rule. */
export function serverOf(first: readonly Write[]): Server {
  const server: Server = { revision: 1, entries: first.map((change) => ({ ...change, revision: 1 })), taken: [], take };
  const writers = new Map<number, From>();
  const heardFrom = (from: From | undefined): ReadonlyMap<number, number> =>
    new Map([...writers].flatMap(([revision, { journal, seq }]) => (journal === from?.journal ? [[revision, seq]] : [])));
  function take(request: PatchRequest): PatchResult {
    const known = { ...request, base: request.base > server.revision ? 0 : request.base };
    const { taken, conflicts, others } = meet(server.entries, known, heardFrom(request.from));
    if (taken.length > 0) {
      server.revision += 1;
      if (request.from !== undefined) writers.set(server.revision, request.from);
      const now = new Map(server.entries.map((entry) => [keyOf(entry), entry]));
      for (const change of taken) {
        server.taken.push({ request, change, before: now.get(keyOf(change)) });
        now.set(keyOf(change), { ...change, revision: server.revision });
      }
      server.entries = [...now.values()];
    }
    return { revision: server.revision, savedAt: "2026-11-29T00:00:00.000Z", conflicts, others };
  }
  return server;
}

export function world(first: readonly Write[], disk: Disk = "quick"): World {
  const server = serverOf(first);
  const line: Flight[] = [];
  const kept = new Map<string, { readonly who: string; readonly journal: Journal }>();
  const windows: Window[] = [];
  const clock = { now: 0 };

  const store = ({ who }: Window, { id, journal }: Keep): void => {
    if (journal === undefined) kept.delete(id);
    else kept.set(id, { who, journal });
  };

  const perform = (window: Window, effect: Effect): void => {
    if (effect.do === "wake") window.woken = effect.after;
    if (effect.do === "take") {
      window.report = withArrival(window.report, effect.arrival);
      tell(window, { kind: "touched", at: 0 });
    }
    if (effect.do === "tellLost") window.lost.push(...effect.lost);
    if (effect.do === "look") tell(window, { kind: "due" });
    if (effect.do === "keep") {
      window.writing.push(effect);
      if (disk === "quick") wrote(window, true);
    }
    if (effect.do === "send") line.push({ from: window, id: effect.id, request: effect.request, way: effect.way, heard: true });
  };

  const tell = (window: Window, event: Event): void => {
    const { state, effects } = step(window.state, event, window.report, (change) => change);
    window.conflicts += [...state.held.keys()].filter((key) => !window.state.held.has(key)).length;
    window.state = state;
    effects.forEach((effect) => perform(window, effect));
  };

  const wrote = (window: Window, done: boolean): void => {
    const asked = window.writing.shift();
    if (asked === undefined) return;
    if (done) store(window, asked);
    tell(window, { kind: done ? "kept" : "unkept", number: asked.number });
  };

  const kill = (window: Window): void => {
    window.isOpen = false;
    window.writing.length = 0;
    for (const flight of [...line]) {
      if (flight.from !== window) continue;
      flight.heard = false;
      if (flight.answer !== undefined) remove(flight);
    }
  };

  const adopt = (window: Window): boolean => {
    const ids = new Set(windows.filter(({ isOpen }) => isOpen).map(({ state }) => state.journal));
    const [found] = [...kept].filter(([id, { who }]) => who === window.who && !ids.has(id));
    if (found === undefined || !isStored(window.state)) return false;
    const [id, { journal }] = found;
    tell(window, { kind: "found", journal, result: server.take(questionOf(journal)) });
    return window.state.journal === id;
  };

  const remove = (flight: Flight): void => void line.splice(line.indexOf(flight), 1);
  const arrive = (flight: Flight): void => {
    const answer = server.take(flight.request);
    flight.answer = answer;
    if (!flight.heard) remove(flight);
  };
  const hear = (flight: Flight): void => {
    if (!flight.heard || flight.answer === undefined) return;
    remove(flight);
    tell(flight.from, { kind: "answered", id: flight.id, at: clock.now, result: flight.answer });
  };
  const fail = (flight: Flight, trouble: Trouble): void => {
    if (!flight.heard) return;
    flight.heard = false;
    // Once the server has it, nothing of it is on the line; otherwise it may still come, late.
    if (flight.answer !== undefined) remove(flight);
    tell(flight.from, { kind: "unanswered", id: flight.id, trouble });
  };

  return {
    server,
    line,
    kept,
    open: (who = "") => {
      const window: Window = {
        state: begin({ journal: `tab-${windows.length}`, revision: server.revision, savedAt: "", entries: server.entries }),
        report: reportFrom(header, server.entries),
        woken: undefined,
        conflicts: 0,
        lost: [],
        isOpen: true,
        who,
        writing: [],
      };
      windows.push(window);
      return window;
    },
    tell,
    wrote,
    close: (window) => {
      tell(window, { kind: "hidden" });
      while (window.writing.length > 0) wrote(window, true);
      kill(window);
    },
    kill,
    adopt,
    clock,
    type: (window, at, text, byHand = false) => {
      window.report = { ...window.report, figures: { ...window.report.figures, [address(at)]: text } };
      tell(window, { kind: "touched", at: clock.now, ...(byHand ? { typed: { area: "figures", address: address(at) } } : {}) });
    },
    write: (window, change) => {
      window.report = { ...window.report, narrative: { ...window.report.narrative, [part]: change(window.report.narrative[part] ?? []) } };
      tell(window, { kind: "touched", at: 0 });
    },
    arrive,
    hear,
    fail,
    calm: (...windows) => {
      for (let turn = 0; turn < 200; turn += 1) {
        for (const window of windows) while (window.writing.length > 0) wrote(window, true);
        const flights = line.filter(({ heard }) => heard);
        for (const flight of flights) {
          if (flight.answer === undefined) arrive(flight);
          hear(flight);
        }
        if (flights.length === 0 && turn > 0) return;
        if (turn === 0) windows.forEach((window) => tell(window, { kind: "due" }));
      }
      throw new Error("saving does not come to rest");
    },
  };
}

/** What is filled in, by place: figures and the texts of the blocks in their order. */
export function contentOf(values: Iterable<Write>): unknown {
  const all = [...values];
  const figures = Object.fromEntries(
    all.flatMap(({ area, address: at, value }) => (area === "figures" && value !== "" ? [[at, value]] : [])),
  );
  return { figures, blocks: (placedBlocks(all).get(part) ?? []).map(({ id, text }) => [id, text]) };
}

export const shownIn = ({ report }: Window): unknown => ({
  figures: Object.fromEntries(Object.entries(report.figures).filter(([, value]) => value !== "")),
  blocks: (report.narrative[part] ?? []).map(({ id, text }) => [id, text]),
});
