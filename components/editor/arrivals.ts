// What came from elsewhere into the form (another window, the choice after a conflict), counted by place: whoever remembers
// what a place held can tell that it is no longer his to give back.
import { keyOf, type Write } from "#lib/report/patch.ts";

type Place = Pick<Write, "area" | "address">;

export type Arrivals = {
  /** These values came from elsewhere, or were shown as what stands there by now. */
  readonly tell: (changes: readonly Write[]) => void;
  /** How often something came for this place. */
  readonly count: (place: Place) => number;
  readonly subscribe: (listener: (changes: readonly Write[]) => void) => () => void;
};

export function createArrivals(): Arrivals {
  const counts = new Map<string, number>();
  const listeners = new Set<(changes: readonly Write[]) => void>();
  const count = (place: Place): number => counts.get(keyOf(place)) ?? 0;
  return {
    tell: (changes) => {
      for (const change of changes) counts.set(keyOf(change), count(change) + 1);
      listeners.forEach((listener) => listener(changes));
    },
    count,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
