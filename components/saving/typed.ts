// When what waits was typed: for whoever is asked to choose between his own value and another's, and for the history of what is sent late. Kept in memory, by what the journal is given.
import { keyOf, type Write } from "#lib/report/patch.ts";
import { valuesOf, type Journal } from "./journal.ts";

/** Milliseconds. `isLatest`: it was typed then or before, in a tab that was closed. */
export type Typed = { readonly at: number; readonly isLatest: boolean };

export type TypedTimes = {
  /** What waits now; undefined where nothing does. */
  readonly wait: (journal: Journal | undefined, now: number) => void;
  /** What a tab that was closed has left. */
  readonly left: (journal: Journal) => void;
  /** When this value was typed; undefined where that is not known. */
  readonly of: (write: Write) => Typed | undefined;
};

export function typedTimes(): TypedTimes {
  const times = new Map<string, Typed & { readonly value: string }>();
  const note = (journal: Journal, typed: Typed): void => {
    for (const write of valuesOf(journal))
      if (times.get(keyOf(write))?.value !== write.value) times.set(keyOf(write), { ...typed, value: write.value });
  };
  return {
    wait: (journal, now) => (journal === undefined ? times.clear() : note(journal, { at: now, isLatest: false })),
    left: (journal) => journal.at !== undefined && note(journal, { at: journal.at, isLatest: true }),
    of: (write) => {
      const found = times.get(keyOf(write));
      return found?.value === write.value ? found : undefined;
    },
  };
}
