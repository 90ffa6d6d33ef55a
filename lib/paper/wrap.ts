// How a text that is wider than its cell breaks: into lines of so many characters, chosen so that the breaks fall between words,
// 商业/企业 and 社会/公益/组织, not 商业企/业 and 社会公益组/织. The text itself gets no break: who copies a cell gets it whole.
import { phrases } from "./phrases.ts";
import { widthOf } from "./width.ts";

/** `width`: the characters that a line is to hold, so that the text breaks where it should. */
export type Wrapped = { readonly lines: number; readonly width: number };

/** A text with the width up to each place in it, the places where no line may begin, and those where a word ends. */
export type Measured = {
  readonly width: number;
  readonly upTo: readonly number[];
  readonly barred: readonly boolean[];
  readonly ends: ReadonlySet<number>;
};

/** What a line holds more than its width, so that rounding or a wider digit does not break it. */
export const spare = 0.4;

const closes = /^[\p{Pe}\p{Pf}\p{Po}]/u;
const opens = /[\p{Ps}\p{Pi}]$/u;
const inNumber = /^[\d.]{2}$/;

export function measured(text: string): Measured {
  const ends = new Set<number>();
  phrases(text).reduce((end, piece) => (ends.add(end + piece.length), end + piece.length), 0);
  const places = Array.from({ length: text.length + 1 }, (_, place) => place);
  return {
    width: widthOf(text),
    upTo: places.map((place) => widthOf(text.slice(0, place))),
    barred: places.map(
      (place) => closes.test(text.slice(place)) || opens.test(text.slice(0, place)) || inNumber.test(text.slice(place - 1, place + 1)),
    ),
    ends,
  };
}

/** Where the lines begin when they are filled one after the other. */
function breaksOf({ upTo, barred }: Measured, width: number): readonly number[] {
  const breaks: number[] = [];
  let start = 0;
  for (let end = 1; end < upTo.length; end += 1) {
    if ((upTo[end] ?? 0) - (upTo[start] ?? 0) <= width + spare) continue;
    let at = end - 1;
    while (at > start + 1 && barred[at] === true) at -= 1;
    start = Math.max(at, start + 1);
    breaks.push(start);
    end = start;
  }
  return breaks;
}

/** The widths to try, the widest first: in steps of half a character, since digits are half as wide. */
const widthsTo = (most: number): readonly number[] => Array.from({ length: Math.max(1, 2 * most - 3) }, (_, less) => most - less / 2);

type Try = { readonly width: number; readonly breaks: readonly number[] };

/** Of those with the fewest lines, the one whose lines are as equal as can be. */
const evenest = (tries: readonly Try[]): Try | undefined => {
  const fewest = Math.min(...tries.map(({ breaks }) => breaks.length));
  return tries.filter(({ breaks }) => breaks.length === fewest).at(-1);
};

/** The lines of a text in a cell with room for so many characters; `more` than it needs where that saves a word. */
export function wrapped(text: Measured, available: number, more = 0): Wrapped {
  if (text.width <= available) return { lines: 1, width: available };
  const tries = widthsTo(Math.max(1, Math.floor((available - spare) * 2) / 2)).map((width) => ({ width, breaks: breaksOf(text, width) }));
  const fewest = Math.min(...tries.map(({ breaks }) => breaks.length));
  const allowed = tries.filter(({ breaks }) => breaks.length <= fewest + more);
  const best = evenest(allowed.filter(({ breaks }) => breaks.every((at) => text.ends.has(at)))) ?? evenest(allowed);
  return { lines: (best?.breaks.length ?? 0) + 1, width: best?.width ?? available };
}

/** Whether a text breaks between words, if at all, in lines of so many characters. */
export const breaksWell = (text: Measured, width: number): boolean => breaksOf(text, width).every((at) => text.ends.has(at));
