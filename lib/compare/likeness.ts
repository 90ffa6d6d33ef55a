// How much two texts say the same: Sørensen and Dice's measure over pairs of characters, 1 for equal texts, 0 for texts that share none.

export type Counted = { readonly text: string; readonly pairs: ReadonlyMap<string, number>; readonly length: number };

export function counted(text: string): Counted {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { text, pairs, length: Math.max(0, text.length - 1) };
}

export function likeness(one: Counted, two: Counted): number {
  if (one.text === two.text) return 1;
  if (one.length + two.length === 0) return 0;
  const [short, long] = one.pairs.size <= two.pairs.size ? [one, two] : [two, one];
  let shared = 0;
  for (const [pair, count] of short.pairs) shared += Math.min(count, long.pairs.get(pair) ?? 0);
  return (2 * shared) / (one.length + two.length);
}

/** More than this it cannot be, told from the lengths alone. */
export const mostLikeness = (one: Counted, two: Counted): number =>
  one.length + two.length === 0 ? 1 : (2 * Math.min(one.length, two.length)) / (one.length + two.length);
