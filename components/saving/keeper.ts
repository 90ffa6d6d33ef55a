// Where journals are kept, as saving sees it: components/journal is over the browser's IndexedDB, tests are over a Map. And the way to one
// that is made only in a browser.
import type { Journal } from "./journal.ts";

/** What became of a writing: done, not done, or not done since another tab has taken the journal over. */
export type Kept = "kept" | "unkept" | "takenOver";

export type Keeper = {
  /** Writes the journal of this id in place of what was kept of it, or takes it away. In the order of asking, and answered within a time. `isLast`: the page may go away now. */
  readonly keep: (id: string, journal: Journal | undefined, isLast: boolean) => Promise<Kept>;
  /** A journal of this report and person that no tab has open, the oldest first; no other tab is given it until it is let go. Rejected where this PC keeps none. */
  readonly claim: () => Promise<Journal | undefined>;
  /** Whose the journal of this tab is; undefined where none is kept. */
  readonly who: () => string | undefined;
  /** This tab does not go on from the journal of this id, or no longer does. */
  readonly letGo: (id: string) => void;
};

/** Milliseconds: sending waits so long for the journal and no longer. */
const patience = 3000;

const orLate = (work: Promise<Kept>): Promise<Kept> =>
  Promise.race([work, new Promise<Kept>((resolve) => void setTimeout(() => resolve("unkept"), patience))]).catch(() => "unkept");

/** A keeper that is made when it is first asked: the server draws the page too, and has neither cookies nor a database of a browser. */
export function lateKeeper(make: () => Keeper): Keeper {
  let made: Keeper | undefined;
  const there = (): Keeper => (made ??= make());
  return {
    keep: (id, journal, isLast) => orLate(there().keep(id, journal, isLast)),
    claim: () => there().claim(),
    who: () => there().who(),
    letGo: (id) => made?.letGo(id),
  };
}

/** A browser that keeps nothing. */
export const noKeeper: Keeper = { keep: async () => "unkept", claim: async () => undefined, who: () => undefined, letGo: () => undefined };

/** An id that no other tab makes, of a journal or of the tab itself. `randomUUID` is not there where an office opens the app over plain http. */
export const freshMark = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
