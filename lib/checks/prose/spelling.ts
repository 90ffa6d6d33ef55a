// How two names differ by a letter.

/** The letter by which one text is longer than another, where that is all that differs. */
export function letterMore(longer: string, shorter: string): string | undefined {
  if (longer.length !== shorter.length + 1) return undefined;
  let at = 0;
  while (at < shorter.length && longer.charAt(at) === shorter.charAt(at)) at += 1;
  return longer.slice(at + 1) === shorter.slice(at) ? longer.charAt(at) : undefined;
}

/** Whether two letters side by side have changed places, or one is another. */
export function isLetterOff(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const off = [...one].flatMap((letter, at) => (letter === other.charAt(at) ? [] : [at]));
  const [first = -1, second = -1] = off;
  return (
    off.length === 1 ||
    (off.length === 2 && second === first + 1 && one.charAt(first) === other.charAt(second) && one.charAt(second) === other.charAt(first))
  );
}
