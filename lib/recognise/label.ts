// A label that is not the format's, and yet the one that stands here: a misprint, a word more or less. Likeness alone says nothing; who asks here knows
// from the lines around that this is the place.
import { keysOf, isSame } from "../matching/label.ts";

/** How many letters two texts have in common, in their order. */
function common(one: string, other: string): number {
  const width = other.length + 1;
  let row = new Array<number>(width).fill(0);
  for (const letter of one) {
    const next = new Array<number>(width).fill(0);
    for (let at = 1; at < width; at += 1)
      next[at] = letter === other[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0);
    row = next;
  }
  return row[width - 1] ?? 0;
}

/** So much of the longer one is in the shorter one. */
const alike = 0.6;

/** Whether a printed label is the same as the format's, or one that has lost, gained or changed a few letters. */
export function isLikely(printed: string, label: string): boolean {
  const [one, other] = [keysOf(printed), keysOf(label)];
  if (isSame(one, other)) return true;
  const [short, long] = one.bare.length <= other.bare.length ? [one.bare, other.bare] : [other.bare, one.bare];
  return short.length > 1 && (common(short, long) >= long.length * alike || (short.length > 2 && long.endsWith(short)));
}

export const isSameLabel = (printed: string, label: string): boolean => isSame(keysOf(printed), keysOf(label));
