// A label that is not the format's, and yet the one that stands here: a misprint, a word more or less. Likeness alone says nothing; who asks here knows
// from the lines around that this is the place.
import { isSame, keysOf, lettersInCommon, turnsSense } from "../matching/labels/label.ts";

/** So much of the longer one is in the shorter one. */
const alike = 0.6;

/** Whether a printed label is the same as the format's, or one that has lost, gained or changed a few letters. */
export function isLikely(printed: string, label: string): boolean {
  const [one, other] = [keysOf(printed), keysOf(label)];
  if (isSame(one, other)) return true;
  if (turnsSense(one, other)) return false;
  const [short, long] = one.bare.length <= other.bare.length ? [one.bare, other.bare] : [other.bare, one.bare];
  return short.length > 1 && (lettersInCommon(short, long) >= long.length * alike || (short.length > 2 && long.endsWith(short)));
}

export const isSameLabel = (printed: string, label: string): boolean => isSame(keysOf(printed), keysOf(label));
