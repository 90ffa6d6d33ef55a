// Lines of texts, and how places are voted for: what rows and columns of a sheet are found by.
import { printable } from "../document/node.ts";

/** The texts of a sheet by row, in the order of columns, each as `textKey` spells it. */
export type SheetTexts = ReadonlyMap<number, readonly { readonly column: number; readonly key: string }[]>;

/** Two texts with one key are one label: space and line breaks within it do not count. */
export const textKey = (text: string): string => printable(text).replace(/\s+/g, "");

export type Line = {
  readonly at: number;
  readonly texts: readonly { readonly column: number; readonly key: string }[];
  readonly signature: string;
};

export function groupedBy<One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const known = groups.get(keyOf(one));
    if (known === undefined) groups.set(keyOf(one), [one]);
    else known.push(one);
  }
  return groups;
}

export const countedBy = (places: readonly number[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
};

/** The place that most speak for; undefined where none is before all others. */
export function most(counts: ReadonlyMap<number, number>, among?: readonly number[]): number | undefined {
  const left = [...counts].filter(([place]) => among === undefined || among.includes(place)).sort(([, one], [, two]) => two - one);
  const [first, second] = left;
  return first === undefined || first[1] === second?.[1] ? undefined : first[0];
}

/** True where a place is free, and after those of the lines before it and before those of the lines behind it. */
export function fits(found: ReadonlyMap<number, number>, line: number, place: number): boolean {
  const known = [...found];
  if (known.some(([, taken]) => taken === place)) return false;
  const before = known.filter(([at]) => at < line).map(([, taken]) => taken);
  const behind = known.filter(([at]) => at > line).map(([, taken]) => taken);
  const [low, high] = [Math.max(-1, ...before), Math.min(Infinity, ...behind)];
  // Where lines were put into another order there is no between; then their names decide.
  return low > high || (place > low && place < high);
}
