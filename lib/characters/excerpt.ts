// What of a text is quoted where another one differs from it: the part that they have not in common, with some letters around it.

/** So many letters are quoted before and after the part that differs. */
const around = 12;

/** Whether two letters that follow each other are of one number: cut in two it would be another one. */
const inNumber = (one = "", two = ""): boolean =>
  /^[\p{N}.．,，]$/u.test(one) && /^[\p{N}.．,，%％]$/u.test(two) && /\p{N}/u.test(one + two);

/** The part of a text between what two texts have in common at their ends, with some letters around it, cut within no number. */
export function excerpt(text: string, other: string): string {
  const [mine, theirs] = [[...text], [...other]];
  let start = 0;
  while (start < mine.length && start < theirs.length && mine[start] === theirs[start]) start += 1;
  let end = 0;
  while (end < mine.length - start && end < theirs.length - start && mine[mine.length - 1 - end] === theirs[theirs.length - 1 - end])
    end += 1;
  let [from, to] = [Math.max(0, start - around), Math.min(mine.length, mine.length - end + around)];
  while (from > 0 && inNumber(mine[from - 1], mine[from])) from -= 1;
  while (to < mine.length && inNumber(mine[to - 1], mine[to])) to += 1;
  return `${from > 0 ? "…" : ""}${mine.slice(from, to).join("")}${to < mine.length ? "…" : ""}`;
}
