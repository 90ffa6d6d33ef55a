// What of a text is quoted where another one differs from it: the part that they have not in common, with some letters around it.

/** So many letters are quoted before and after the part that differs. */
const around = 12;

/** Whether two letters that follow each other are of one number: cut in two it would be another one. */
const inNumber = (one = "", two = ""): boolean =>
  /^[\p{N}.．,，]$/u.test(one) && /^[\p{N}.．,，%％]$/u.test(two) && /\p{N}/u.test(one + two);

/** This place of a text, or the nearest before it at which no number is cut. */
export function startWithin(letters: readonly string[], at: number): number {
  let from = at;
  while (from > 0 && inNumber(letters[from - 1], letters[from])) from -= 1;
  return from;
}

/** This place of a text, or the nearest behind it at which no number is cut. */
export function endWithin(letters: readonly string[], at: number): number {
  let to = at;
  while (to < letters.length && inNumber(letters[to - 1], letters[to])) to += 1;
  return to;
}

/** The part of a text between what two texts have in common at their ends, with some letters around it, cut within no number. */
export function excerpt(text: string, other: string): string {
  const [mine, theirs] = [[...text], [...other]];
  let start = 0;
  while (start < mine.length && start < theirs.length && mine[start] === theirs[start]) start += 1;
  let end = 0;
  while (end < mine.length - start && end < theirs.length - start && mine[mine.length - 1 - end] === theirs[theirs.length - 1 - end])
    end += 1;
  const from = startWithin(mine, Math.max(0, start - around));
  const to = endWithin(mine, Math.min(mine.length, mine.length - end + around));
  return `${from > 0 ? "…" : ""}${mine.slice(from, to).join("")}${to < mine.length ? "…" : ""}`;
}
