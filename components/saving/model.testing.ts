// For tests only: windows on one report, a server that keeps it by the store's own rule, and a line between them that may do anything.
import {
  applied,
  entriesOf,
  keyOf,
  placedBlocks,
  reportFrom,
  type Write,
  type Entry,
  type PatchRequest,
  type PatchResult,
} from "#lib/report/patch.ts";
import { meet } from "#lib/report/meeting.ts";
import type { NarrativeBlock, Report } from "#lib/report/report.ts";
import type { Arrival } from "./arrival.ts";
import { begin, type Saving, type Trouble, type Way } from "./state.ts";
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

export type Window = { state: Saving; report: Report; woken: number | undefined; conflicts: number };

export type World = {
  readonly server: Server;
  readonly line: Flight[];
  readonly open: () => Window;
  readonly tell: (window: Window, event: Event) => void;
  readonly type: (window: Window, at: number, text: string) => void;
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

/** What keeps a report; it changes by `take` alone, except where a test puts an older copy back. */
export type Server = { entries: readonly Entry[]; revision: number; readonly take: (request: PatchRequest) => PatchResult };

/** A server that keeps these values by the store's own rule. */
export function serverOf(first: readonly Write[]): Server {
  const server: Server = { revision: 1, entries: first.map((change) => ({ ...change, revision: 1 })), take };
  function take(request: PatchRequest): PatchResult {
    const { taken, conflicts, others } = meet(server.entries, { ...request, base: request.base > server.revision ? 0 : request.base });
    if (taken.length > 0) {
      server.revision += 1;
      const now = new Map(server.entries.map((entry) => [keyOf(entry), entry]));
      for (const change of taken) now.set(keyOf(change), { ...change, revision: server.revision });
      server.entries = [...now.values()];
    }
    return { revision: server.revision, savedAt: "2026-11-29T00:00:00.000Z", conflicts, others };
  }
  return server;
}

export function world(first: readonly Write[]): World {
  const server = serverOf(first);
  const line: Flight[] = [];

  const perform = (window: Window, effect: Effect): void => {
    if (effect.do === "wake") window.woken = effect.after;
    if (effect.do === "take") {
      window.report = withArrival(window.report, effect.arrival);
      tell(window, { kind: "touched", at: 0 });
    }
    if (effect.do === "look") tell(window, { kind: "due" });
    if (effect.do === "send") line.push({ from: window, id: effect.id, request: effect.request, way: effect.way, heard: true });
  };

  const tell = (window: Window, event: Event): void => {
    const { state, effects } = step(window.state, event, window.report);
    window.conflicts += [...state.held.keys()].filter((key) => !window.state.held.has(key)).length;
    window.state = state;
    effects.forEach((effect) => perform(window, effect));
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
    tell(flight.from, { kind: "answered", id: flight.id, result: flight.answer });
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
    open: () => ({
      state: begin(server.revision, "", server.entries, keyOf),
      report: reportFrom(header, server.entries),
      woken: undefined,
      conflicts: 0,
    }),
    tell,
    type: (window, at, text) => {
      window.report = { ...window.report, figures: { ...window.report.figures, [address(at)]: text } };
      tell(window, { kind: "touched", at: 0 });
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
