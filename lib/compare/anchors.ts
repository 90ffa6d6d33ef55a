// What stands word for word in both of two texts, in the same order: the firm ground between which the rest is paired.
//
// The longest such sequence, by Myers' algorithm over what both have at all. Where two long texts are so differently ordered that this
// would take too long, the k-th of one text meets the k-th of the other and the longest rising sequence is kept: n log n.
import { diffArrays } from "diff";

/** Places in the one and in the other. */
export type Pair = readonly [before: number, now: number];

/** More steps than this are not tried: about a million comparisons. */
const longest = 1000;

type Known = { readonly places: readonly number[]; readonly keys: readonly string[] };

/** What occurs in the other text, too: all else is in no common sequence. */
function shared(keys: readonly string[], other: ReadonlySet<string>): Known {
  const places = keys.flatMap((key, at) => (other.has(key) ? [at] : []));
  return { places, keys: places.map((at) => keys[at] ?? "") };
}

function common(before: Known, now: Known): readonly Pair[] | undefined {
  const parts = diffArrays([...before.keys], [...now.keys], { maxEditLength: longest });
  if (parts === undefined) return undefined;
  let [old, own] = [0, 0];
  return parts.flatMap(({ added, removed, count }) => {
    const pairs =
      added || removed ? [] : Array.from({ length: count }, (_, at): Pair => [before.places[old + at] ?? 0, now.places[own + at] ?? 0]);
    if (!added) old += count;
    if (!removed) own += count;
    return pairs;
  });
}

/** The longest sequence that rises in both, of pairs that rise in the first. */
function rising(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, now], at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < now) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  });
  const kept: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.push(pairs[at] ?? [0, 0]);
  return kept.reverse();
}

function byOccurrence(before: Known, now: Known): readonly Pair[] {
  const waiting = new Map<string, number[]>();
  now.keys.forEach((key, at) => {
    const places = waiting.get(key);
    if (places === undefined) waiting.set(key, [now.places[at] ?? 0]);
    else places.push(now.places[at] ?? 0);
  });
  const used = new Map<string, number>();
  return rising(
    before.keys.flatMap((key, at): Pair[] => {
      const count = used.get(key) ?? 0;
      used.set(key, count + 1);
      const place = waiting.get(key)?.[count];
      return place === undefined ? [] : [[before.places[at] ?? 0, place]];
    }),
  );
}

/** Rising in both. */
export function anchorsOf(before: readonly string[], now: readonly string[]): readonly Pair[] {
  const [old, own] = [shared(before, new Set(now)), shared(now, new Set(before))];
  return common(old, own) ?? byOccurrence(old, own);
}
