// Who listens to which report, and what each is told: the revision when it is another one, and who else is there.
//
// Revisions are asked of the store, all that somebody listens to in one question, since another process may have written them. So a
// change is known within one round, whoever made it, and nothing has to be remembered by whoever writes.
import type { Bus } from "./bus.ts";
import type { News, Poll } from "./news.ts";
import {
  again,
  emptyRoom,
  othersIn,
  readTold,
  windowsIn,
  withoutForgotten,
  withoutWindow,
  withWindow,
  type Present,
  type Room,
  type Told,
} from "./present.ts";

export type Listener = (news: News) => void;

/** `revisions`: of those reports that are there, by their ids. `every`: milliseconds between two looks. `now`: milliseconds. */
export type Surroundings = {
  readonly revisions: (reports: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  readonly bus: Bus;
  readonly now: () => number;
  readonly every?: number;
};

export type House = {
  /** Tells the listener of a report from now on, first of all how it stands; the answer ends it. */
  readonly listen: (report: string, present: Present, listener: Listener) => () => void;
  /** The window works elsewhere in the report. */
  readonly moved: (report: string, present: Present) => void;
  /** For a window that asks from time to time instead of listening. Throws what the store throws. */
  readonly asked: (report: string, present: Present) => Promise<Poll>;
};

/** A listener with what it was told last. */
type Hearer = { readonly window: string; readonly tell: Listener; revision: number | null | undefined; present: string };

const pause = 600;

/** A house over this store and bus. Its timer runs only while somebody listens, and keeps no process alive. */
export function houseOver({ revisions, bus, now, every = pause }: Surroundings): House {
  const rooms = new Map<string, Room>();
  const listeners = new Map<string, Set<Hearer>>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let looking = false;
  let lastAgain = now();

  const say = (message: Told): void => bus.tell(JSON.stringify(message));

  const tellPresent = (report: string): void => {
    const room = rooms.get(report) ?? emptyRoom;
    for (const one of listeners.get(report) ?? []) {
      const present = othersIn(room, one.window);
      const text = JSON.stringify(present);
      if (text === one.present) continue;
      one.present = text;
      one.tell({ present });
    }
  };

  const enter = (report: string, room: Room): void => {
    if (room.size === 0) rooms.delete(report);
    else rooms.set(report, room);
    tellPresent(report);
  };

  const here = (report: string, present: Present, own: boolean): void => {
    enter(report, withWindow(rooms.get(report) ?? emptyRoom, present, own, now()));
  };

  bus.hear((message) => {
    const heard = readTold(message);
    if (heard === undefined) return;
    const room = rooms.get(heard.report) ?? emptyRoom;
    if ("here" in heard) return here(heard.report, heard.here, room.get(heard.here.window)?.own ?? false);
    if ("gone" in heard) return room.get(heard.gone)?.own === true ? undefined : enter(heard.report, withoutWindow(room, heard.gone));
    for (const present of windowsIn(room, ({ own, seen }) => own || now() - seen < again)) say({ report: heard.report, here: present });
  });

  const tellRevisions = (found: ReadonlyMap<string, number>, reports: readonly string[]): void => {
    for (const report of reports)
      for (const one of listeners.get(report) ?? []) {
        const revision = found.get(report) ?? null;
        if (revision === one.revision) continue;
        one.revision = revision;
        one.tell({ revision });
      }
  };

  const forgetAndRepeat = (): void => {
    for (const [report, room] of rooms) {
      const left = withoutForgotten(room, now());
      if (left.size < room.size) enter(report, left);
    }
    if (now() - lastAgain < again) return;
    lastAgain = now();
    for (const [report, room] of rooms) for (const present of windowsIn(room, ({ own }) => own)) say({ report, here: present });
  };

  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      forgetAndRepeat();
      const reports = [...listeners.keys()];
      if (reports.length > 0) tellRevisions(await revisions(reports), reports);
    } catch {
      // The store will say at the next save what keeps it from being read; the look is made again.
    } finally {
      looking = false;
    }
  };

  const run = (): void => {
    if (listeners.size > 0 || rooms.size > 0) {
      timer ??= setInterval(() => void look(), every);
      timer.unref?.();
      return;
    }
    clearInterval(timer);
    timer = undefined;
  };

  const arrive = (report: string, present: Present, own: boolean): void => {
    const isNew = !rooms.has(report);
    here(report, present, own);
    say({ report, here: present });
    if (isNew) say({ report, ask: true });
  };

  return {
    listen: (report, present, listener) => {
      const one: Hearer = { window: present.window, tell: listener, revision: undefined, present: "" };
      listeners.set(report, (listeners.get(report) ?? new Set()).add(one));
      arrive(report, present, true);
      run();
      void look();
      return () => {
        const all = listeners.get(report);
        all?.delete(one);
        if (all?.size === 0) listeners.delete(report);
        const others = [...(all ?? [])].some(({ window }) => window === present.window);
        if (!others) {
          enter(report, withoutWindow(rooms.get(report) ?? emptyRoom, present.window));
          say({ report, gone: present.window });
        }
        run();
      };
    },
    moved: (report, present) => {
      const known = rooms.get(report)?.get(present.window);
      here(report, present, known?.own ?? false);
      say({ report, here: present });
      run();
    },
    asked: async (report, present) => {
      arrive(report, present, false);
      run();
      const revision = (await revisions([report])).get(report) ?? null;
      return { revision, present: othersIn(rooms.get(report) ?? emptyRoom, present.window) };
    },
  };
}
