// Which blocks of a text may keep their position when their order has changed: the longest choice that leaves room for the others.
//
// A longest rising run among the positions, by a tree of best ends (Fenwick): a text of ten thousand paragraphs is saved as quickly as a short one.
import type { NarrativeBlock } from "./report.ts";

/** A run of blocks that keep their position, by its last block. */
type Run = { readonly length: number; readonly last: number };

const none: Run = { length: 0, last: -1 };
const better = (one: Run, two: Run): Run => (two.length > one.length || (two.length === one.length && two.last > one.last) ? two : one);

/** The best run that ends below a rank, kept up to date in log n. */
function bestEnds(ranks: number) {
  const tree: Run[] = Array.from({ length: ranks + 1 }, () => none);
  return {
    below(rank: number): Run {
      let best = none;
      for (let at = rank; at > 0; at -= at & -at) best = better(best, tree[at] ?? none);
      return best;
    },
    add(rank: number, run: Run): void {
      for (let at = rank + 1; at <= ranks; at += at & -at) tree[at] = better(tree[at] ?? none, run);
    },
  };
}

/**
 * The places of blocks that keep their position. Two neighbours may share one (two tabs inserted at one place) where their ids stand in order, but
 * nothing goes between them. `before`: the position that a block had, by its id.
 */
export function keepable(blocks: readonly Pick<NarrativeBlock, "id">[], before: ReadonlyMap<string, string>): ReadonlySet<number> {
  const positions = [...new Set(before.values())].sort((one, two) => (one < two ? -1 : 1));
  const rankOf = new Map(positions.map((position, rank) => [position, rank]));
  const ends = bestEnds(positions.length);
  const previous: number[] = [];
  let [best, latest] = [none, none];
  blocks.forEach(({ id }, here) => {
    const rank = rankOf.get(before.get(id) ?? "");
    const neighbour = blocks[here - 1]?.id;
    const shares = rank !== undefined && neighbour !== undefined && before.get(neighbour) === before.get(id) && neighbour < id;
    const from = rank === undefined ? none : shares ? better(ends.below(rank), latest) : ends.below(rank);
    previous.push(from.last);
    latest = rank === undefined ? none : { length: from.length + 1, last: here };
    if (rank !== undefined) ends.add(rank, latest);
    if (latest.length > best.length) best = latest;
  });
  const kept = new Set<number>();
  for (let at = best.last; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
}
