// How the values of a patch meet those that are stored: which are taken, which are another writer's to be asked about.
//
// A change conflicts where the stored value is later than the base that it was made on, and another. An equal value is never a
// conflict, so a patch whose answer was lost may be sent again; nor is one that the writer itself sent before (`over`), whichever
// of the two arrives first. Pure: the store runs it in its transaction, tests of the writer run it in their model of a store.
import { keyOf, type Brought, type Write, type Entry, type PatchRequest } from "./patch.ts";

export type Meeting = { readonly taken: readonly Brought[]; readonly conflicts: readonly Entry[]; readonly others: readonly Entry[] };

/** What becomes of a patch against the stored values. Its `base` is one that the store gave out. */
export function meet(stored: readonly Entry[], { base, changes, over = [] }: PatchRequest): Meeting {
  const present = new Map(stored.map((entry) => [keyOf(entry), entry]));
  const sentBefore = new Set(over.map((change) => `${keyOf(change)} ${change.value}`));
  const unsettled = new Set(over.map(keyOf));
  // Over an earlier one that may still be under way also an equal value is taken, so that the earlier one finds a later revision.
  const different = changes.filter((change) => unsettled.has(keyOf(change)) || change.value !== (present.get(keyOf(change))?.value ?? ""));
  const later = (change: Write): readonly Entry[] => {
    const entry = present.get(keyOf(change));
    return entry !== undefined && entry.revision > base && entry.value !== change.value && !sentBefore.has(`${keyOf(entry)} ${entry.value}`)
      ? [entry]
      : [];
  };
  const own = new Set(changes.map(keyOf));
  return {
    taken: different.filter((change) => later(change).length === 0),
    conflicts: different.flatMap(later),
    others: stored.filter((entry) => entry.revision > base && !own.has(keyOf(entry))),
  };
}
