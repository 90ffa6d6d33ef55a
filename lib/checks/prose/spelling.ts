// How two names differ by a letter.

/** The letter by which one text is longer than another, where that is all that differs. */
export function letterMore(longer: string, shorter: string): string | undefined {
  if (longer.length !== shorter.length + 1) return undefined;
  let at = 0;
  while (at < shorter.length && longer.charAt(at) === shorter.charAt(at)) at += 1;
  return longer.slice(at + 1) === shorter.slice(at) ? longer.charAt(at) : undefined;
}

/** The places where two texts of one length differ. */
const placesOff = (one: string, other: string): readonly number[] =>
  one.length !== other.length ? [] : [...one].flatMap((letter, at) => (letter === other.charAt(at) ? [] : [at]));

/** Whether two letters side by side have changed places, and nothing else differs. */
export function areExchanged(one: string, other: string): boolean {
  const off = placesOff(one, other);
  const [first = -1, second = -1] = off;
  const isPair = off.length === 2 && second === first + 1;
  return isPair && one.charAt(first) === other.charAt(second) && one.charAt(second) === other.charAt(first);
}

/** Whether two letters side by side have changed places, or one is another. */
export const isLetterOff = (one: string, other: string): boolean => placesOff(one, other).length === 1 || areExchanged(one, other);
