// How the values of a patch meet those that are stored: which are taken, which are another writer's to be asked about.
//
// A change conflicts where the stored value is later than the base that it was made on, and another. An equal value is never a
// conflict, so a patch whose answer was lost may be sent again; nor is one that the writer itself sent before, whichever of the two
// arrives first. The store knows which of its revisions came from which journal (`PatchRequest.from`): over what that journal wrote in
// the same request or in a later one nothing is taken, so no request twice, and no older one after a newer, place by place; of a writer
// without a journal, `over` alone tells. Pure: the store runs it in its transaction,
// tests of the writer run it in their model of a store.
import { keyOf, type Brought, type Write, type Entry, type PatchRequest, type Told } from "./patch.ts";

export type Meeting = { readonly taken: readonly Brought[]; readonly conflicts: readonly Told[]; readonly others: readonly Told[] };

/** The numbers of the requests of one journal that were taken, by the revisions that they made. */
export type Heard = ReadonlyMap<number, number>;

const nothing: Heard = new Map();

/** What becomes of a patch against the stored values. Its `base` is one that the store gave out; `heard`: what was taken from its journal. */
export function meet(stored: readonly Entry[], { base, changes, over = [], from }: PatchRequest, heard: Heard = nothing): Meeting {
  const present = new Map(stored.map((entry) => [keyOf(entry), entry]));
  const sentBefore = new Set(over.map((change) => `${keyOf(change)} ${change.value}`));
  const unsettled = new Set(over.map(keyOf));
  const seq = from?.seq ?? 0;
  const told = (entry: Entry): Told => (heard.has(entry.revision) ? { ...entry, own: true } : entry);
  const isEarlier = (entry: Entry): boolean =>
    from === undefined ? sentBefore.has(`${keyOf(entry)} ${entry.value}`) : (heard.get(entry.revision) ?? seq) < seq;
  /** The stored value that this change must not be laid over. */
  const above = (change: Write): Entry | undefined => {
    const entry = present.get(keyOf(change));
    return entry !== undefined && entry.revision > base && !isEarlier(entry) ? entry : undefined;
  };
  const differs = (change: Write): boolean => change.value !== (present.get(keyOf(change))?.value ?? "");
  // Over an earlier one that may still be under way also an equal value is taken, so that the earlier one finds a later revision.
  const isTaken = (change: Write): boolean =>
    differs(change) ? above(change) === undefined : unsettled.has(keyOf(change)) && (from === undefined || above(change) === undefined);
  const own = new Set(changes.map(keyOf));
  return {
    taken: changes.filter(isTaken),
    conflicts: changes
      .filter(differs)
      .flatMap((change) => above(change) ?? [])
      .map(told),
    others: stored.filter((entry) => entry.revision > base && !own.has(keyOf(entry))).map(told),
  };
}
