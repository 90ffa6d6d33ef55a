// Text that stands twice: so many 汉字 one after the other, whatever marks and figures stand between. What titles say does not count, for a title is always the same.
import type { Span } from "../../tokens/token.ts";
import { kept } from "../check.ts";
import { mostRead, type ProseBlock } from "./prose.ts";
import { hasHan, isHanLetter, letter, wording } from "../../tokens/wording.ts";

/** So many 汉字 the same, one after the other, are no accident. Titles and names of bodies are shorter, and titles do not count. */
export const leastSame = 40;
/** Matches begin at a clause, found by so many of its first letters. */
const seed = 12;

export type Letters = {
  readonly block: ProseBlock;
  readonly letters: string;
  readonly places: readonly number[];
  readonly heads: readonly { readonly at: number; readonly seed: string }[];
};

const clauseEnd = wording([letter("，。；：,;:")]);

/** The 汉字 of a block outside of titles, with their places, and where among them clauses begin. */
const lettersOf = kept((block: ProseBlock): Letters => {
  const [places, heads]: [number[], number[]] = [[], []];
  let [letters, head, title] = ["", true, 0];
  for (let at = 0; at < Math.min(block.text.length, mostRead); at += 1) {
    while (title < block.titles.length && (block.titles[title]?.end ?? 0) <= at) title += 1;
    const inTitle = (block.titles[title]?.start ?? Infinity) <= at;
    const sign = block.text.charAt(at);
    if (inTitle || !(isHanLetter(sign) || hasHan(sign))) {
      if (clauseEnd.is(sign)) head = true;
      continue;
    }
    if (head) heads.push(places.length);
    head = false;
    letters += sign;
    places.push(at);
  }
  const seeded = heads.map((at) => ({ at, seed: letters.slice(at, at + seed) })).filter((head) => head.seed.length === seed);
  return { block, letters, places, heads: seeded };
});

/** So many 汉字 that stand in one block and in another. */
export type Same = { readonly one: Letters; readonly from: number; readonly other: Letters; readonly at: number; readonly length: number };

/** Longer pieces are told as so long. */
const mostSame = 1000;

function sameLength(one: string, from: number, other: string, at: number): number {
  let length = 0;
  while (
    length < mostSame &&
    from + length < one.length &&
    at + length < other.length &&
    one.charAt(from + length) === other.charAt(at + length)
  )
    length += 1;
  return length;
}

/** Text that stands twice, each piece once, in the order in which the second stands. */
export function repeatedIn(blocks: readonly ProseBlock[]): readonly Same[] {
  const known = new Map<string, { readonly letters: Letters; readonly from: number }[]>();
  const found: Same[] = [];
  for (const other of blocks.map(lettersOf)) {
    let done = 0;
    for (const { at, seed: key } of other.heads) {
      const before = known.get(key);
      if (before === undefined) {
        known.set(key, [{ letters: other, from: at }]);
        continue;
      }
      if (at >= done) {
        let best: Same | undefined;
        for (const { letters, from } of before) {
          const length = sameLength(letters.letters, from, other.letters, at);
          if (length > (best?.length ?? leastSame - 1) && (letters !== other || from + length <= at))
            best = { one: letters, from, other, at, length };
        }
        if (best !== undefined) {
          found.push(best);
          done = at + best.length;
        }
      }
      if (before.length < 8) before.push({ letters: other, from: at });
    }
  }
  return found;
}

/** Where they stand in the text of a block. */
export const spanOf = ({ places }: Letters, from: number, length: number): Span => ({
  start: places[from] ?? 0,
  end: (places[from + length - 1] ?? 0) + 1,
});
