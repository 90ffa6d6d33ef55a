// Where journals are kept, as saving sees it: components/journal is over the browser's IndexedDB, tests are over a Map. And the way to one
// that is fetched only once the page stands.
import type { Journal } from "./journal.ts";

/** What became of a writing: done, not done, or not done since another tab has taken the journal over. */
export type Kept = "kept" | "unkept" | "takenOver";

export type Keeper = {
  /** Writes the journal of this id in place of what was kept of it, or takes it away. In the order of asking, and answered within a time. `isLast`: the page may go away now. */
  readonly keep: (id: string, journal: Journal | undefined, isLast: boolean) => Promise<Kept>;
  /** A journal of this report and person that no tab has open, the oldest first; no other tab is given it until it is let go. Rejected where this PC keeps none. */
  readonly claim: () => Promise<Journal | undefined>;
  /** This tab does not go on from the journal of this id, or no longer does. */
  readonly letGo: (id: string) => void;
};

/** Milliseconds: sending waits so long for the journal and no longer. */
const patience = 3000;

const orLate = (work: Promise<Kept>): Promise<Kept> =>
  Promise.race([work, new Promise<Kept>((resolve) => void setTimeout(() => resolve("unkept"), patience))]).catch(() => "unkept");

/** A keeper that is opened when it is first asked, and asked to be opened again where that failed. */
export function lateKeeper(open: () => Promise<Keeper>): Keeper {
  let opened: Promise<Keeper> | undefined;
  const there = (): Promise<Keeper> =>
    (opened ??= open().catch((problem: unknown) => {
      opened = undefined;
      throw problem;
    }));
  return {
    keep: (id, journal, isLast) => orLate(there().then((keeper) => keeper.keep(id, journal, isLast))),
    claim: async () => (await there()).claim(),
    letGo: (id) => void opened?.then((keeper) => keeper.letGo(id)),
  };
}

/** A browser that keeps nothing. */
export const noKeeper: Keeper = { keep: async () => "unkept", claim: async () => undefined, letGo: () => undefined };

/** An id that no other tab makes. `randomUUID` is not there where an office opens the app over plain http. */
export const freshJournal = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
