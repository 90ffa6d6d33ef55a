// Which things of one list are which of another, in order: the pairing with the greatest sum of likeness.
//
// All are compared with all where that is not too much work; where it is, each with those that stand about as far along.
import type { Pair } from "./anchors.ts";

/** Likeness of two places, 0 for none; `effort`: roughly how many steps comparing a place of the first list takes. */
export type Likeness = { readonly of: (before: number, now: number) => number; readonly effort: (before: number) => number };

/** Steps that all comparing of two texts may take together; it is used up stretch by stretch. */
export type Budget = { left: number };
export const fullBudget = (): Budget => ({ left: 20_000_000 });

/** How far from its place along the way each may be looked for. */
function reachOf(before: number, now: number, { effort }: Likeness, budget: Budget): number {
  let sum = 0;
  for (let at = 0; at < before; at += 1) sum += effort(at) + 8;
  const reach = sum * now <= budget.left ? now : Math.max(1, Math.floor(budget.left / sum / 2));
  budget.left = Math.max(0, budget.left - sum * Math.min(now, 2 * reach));
  return reach;
}

/** Places counted from the beginning of each list. */
export function bestPairs(before: number, now: number, like: Likeness, budget: Budget): readonly Pair[] {
  if (before === 0 || now === 0) return [];
  const reach = reachOf(before, now, like, budget);
  const first = (at: number): number => Math.max(0, Math.min(now, Math.floor((at * now) / before) - reach));
  const last = (at: number): number => Math.min(now, Math.ceil(((at + 1) * now) / before) + reach);
  // best[i][j - from(i)]: the greatest sum over the first i and the first j, for the j in reach; left and right of it as at its edge.
  const sums: Float64Array[] = [];
  const from: number[] = [];
  const sumAt = (row: number, column: number): number => {
    const own = sums[row];
    if (own === undefined) return 0;
    return own[Math.max(0, Math.min(own.length - 1, column - (from[row] ?? 0)))] ?? 0;
  };
  const likes: Float64Array[] = [];
  from.push(0);
  sums.push(new Float64Array(1));
  for (let row = 1; row <= before; row += 1) {
    const [low, high] = [first(row - 1), last(row - 1)];
    const [own, found] = [new Float64Array(high - low + 1), new Float64Array(high - low + 1)];
    own[0] = sumAt(row - 1, low);
    for (let column = low + 1; column <= high; column += 1) {
      const alike = like.of(row - 1, column - 1);
      found[column - low] = alike;
      own[column - low] = Math.max(sumAt(row - 1, column), own[column - low - 1] ?? 0, alike > 0 ? sumAt(row - 1, column - 1) + alike : 0);
    }
    from.push(low);
    sums.push(own);
    likes.push(found);
  }
  return traced(before, now, {
    sumAt,
    likeAt: (row, column) => likes[row - 1]?.[column - (from[row] ?? 0)] ?? 0,
    from: (row) => from[row] ?? 0,
  });
}

type Table = {
  readonly sumAt: (row: number, column: number) => number;
  readonly likeAt: (row: number, column: number) => number;
  readonly from: (row: number) => number;
};

/** The way back through the table. */
function traced(before: number, now: number, { sumAt, likeAt, from }: Table): readonly Pair[] {
  const pairs: Pair[] = [];
  let [row, column] = [before, now];
  while (row > 0 && column > 0) {
    const [sum, alike] = [sumAt(row, column), likeAt(row, column)];
    if (alike > 0 && column > from(row) && sum === sumAt(row - 1, column - 1) + alike) {
      pairs.push([row - 1, column - 1]);
      [row, column] = [row - 1, column - 1];
    } else if (column > from(row) && sum === sumAt(row, column - 1)) column -= 1;
    else row -= 1;
  }
  return pairs.reverse();
}
