// Who is at a report, as a value: windows with the name that their browser was given and the place where each works. Pure: times are handed in.
import { z } from "zod";

/** A window that shows a report. `window`: an id that the window gave itself; `who`: "" where no name was given; `at`: the address of the place where it works, "" where that is not known. */
export type Present = { readonly window: string; readonly who: string; readonly at: string };

/** Windows by their ids. `own`: this process holds its stream; `seen`: when it was last heard of, in milliseconds. */
export type Room = ReadonlyMap<string, Present & { readonly own: boolean; readonly seen: number }>;

/** A window that says nothing more is counted as gone after so many milliseconds: its process was killed, or its line is dead. */
export const forgotten = 12_000;

/** How often a process says again which windows it holds, and a window that asks from time to time asks at least. */
export const again = 4_000;

export const emptyRoom: Room = new Map();

/** The room after a window was heard of. */
export const withWindow = (room: Room, present: Present, own: boolean, now: number): Room =>
  new Map(room).set(present.window, { ...present, own, seen: now });

/** The room after a window went. */
export function withoutWindow(room: Room, window: string): Room {
  const left = new Map(room);
  left.delete(window);
  return left;
}

/** The room without those of whom nothing was heard for long. */
export const withoutForgotten = (room: Room, now: number): Room =>
  new Map([...room].filter(([, { own, seen }]) => own || now - seen < forgotten));

/** The windows that this process answers for, and those that ask it from time to time. */
export const windowsIn = (room: Room, counts: (one: { readonly own: boolean; readonly seen: number }) => boolean): readonly Present[] =>
  [...room.values()].filter(counts).map(({ window, who, at }) => ({ window, who, at }));

/** The others at the report, as one of its windows is told of them, the same for everybody but for itself. */
export const othersIn = (room: Room, own: string): readonly Present[] =>
  windowsIn(room, () => true)
    .filter(({ window }) => window !== own)
    .sort((one, other) => (one.window < other.window ? -1 : 1));

/** What one process tells the others of its windows; `ask`: that they should tell theirs. */
export type Told = { readonly report: string } & ({ readonly here: Present } | { readonly gone: string } | { readonly ask: true });

const told: z.ZodType<Told> = z.union([
  z.object({ report: z.string(), here: z.object({ window: z.string(), who: z.string(), at: z.string() }) }),
  z.object({ report: z.string(), gone: z.string() }),
  z.object({ report: z.string(), ask: z.literal(true) }),
]);

/** What another process told; undefined where it is nothing of this kind (a newer version may tell more). */
export function readTold(message: string): Told | undefined {
  try {
    return told.safeParse(JSON.parse(message)).data;
  } catch {
    return undefined;
  }
}
