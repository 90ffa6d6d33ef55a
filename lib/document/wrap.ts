// How a text that is wider than its cell breaks: into lines of so many characters, chosen so that the breaks fall between words,
// 商业/企业 and 社会/公益/组织, not 商业企/业 and 社会公益组/织. The text itself gets no break: who copies a cell gets it whole.
import { phrases } from "./phrases.ts";
import { widthOf } from "./width.ts";

/** `width`: the characters that a line is to hold, so that the text breaks where it should. */
export type Wrapped = { readonly lines: number; readonly width: number };

/** What a line holds more than its width, so that rounding or a wider digit does not break it. */
export const spare = 0.4;

const closes = /^[\p{Pe}\p{Pf}\p{Po}]/u;
const opens = /[\p{Ps}\p{Pi}]$/u;

/** Where the lines begin when they are filled one after the other; no line begins with closing or ends with opening punctuation. */
function breaksOf(text: string, width: number): readonly number[] {
  const breaks: number[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end += 1) {
    if (widthOf(text.slice(start, end)) <= width + spare) continue;
    let at = end - 1;
    while (at > start + 1 && (closes.test(text.slice(at)) || opens.test(text.slice(0, at)) || /\d$/.test(text.slice(0, at)) && /^[\d.]/.test(text.slice(at)))) at -= 1;
    breaks.push((start = Math.max(at, start + 1)));
    end = start;
  }
  return breaks;
}

/** Where a word ends. */
function endsOf(text: string): ReadonlySet<number> {
  const ends = new Set<number>();
  phrases(text).reduce((end, piece) => (ends.add(end + piece.length), end + piece.length), 0);
  return ends;
}

/** The widths to try, the widest first: in steps of half a character, since digits are half as wide. */
const widthsTo = (most: number): readonly number[] => Array.from({ length: Math.max(1, 2 * most - 3) }, (_, less) => most - less / 2);

/** The lines of a text in a cell with room for so many characters; `more` than it needs where that saves a word. */
export function wrapped(text: string, available: number, more = 0): Wrapped {
  const most = Math.max(1, Math.floor((available - spare) * 2) / 2);
  if (widthOf(text) <= available) return { lines: 1, width: available };
  const ends = endsOf(text);
  const tried = widthsTo(most).map((width) => ({ width, breaks: breaksOf(text, width) }));
  const fewest = Math.min(...tried.map(({ breaks }) => breaks.length));
  const allowed = tried.filter(({ breaks }) => breaks.length <= fewest + more);
  const between = allowed.filter(({ breaks }) => breaks.every((at) => ends.has(at)));
  const shortest = (from: typeof tried) => from.filter(({ breaks }) => breaks.length === Math.min(...from.map((one) => one.breaks.length))).at(-1);
  const best = shortest(between) ?? shortest(allowed);
  return best === undefined ? { lines: 1, width: most } : { lines: best.breaks.length + 1, width: best.width };
}

/** Whether a text breaks between words, if at all, in lines of so many characters. */
export const breaksWell = (text: string, width: number): boolean => {
  const ends = endsOf(text);
  return breaksOf(text, width).every((at) => ends.has(at));
};
