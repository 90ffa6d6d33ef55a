// A text as two copies of it are compared: without what programs put in and nobody sees, digits in one width, no space at the ends of its lines. Each
// letter knows its place in the text as it is, so that what is taken over touches nothing else.
import { halfWidth } from "../characters/halfWidth.ts";
import { withoutUnseen } from "../characters/unseen.ts";
import { printable } from "../document/node.ts";

/** `at`: for each unit of `text` its place in the text as it is, and one more for the end. */
export type Folded = { readonly text: string; readonly at: readonly number[] };

/** Signs that a program may have put for one another: a space and a hyphen that hold a line together. */
const likes: Readonly<Record<string, string>> = { "\u00A0": " ", "\u2011": "-", "\r": "" };

/** What a letter is compared as; "" where nobody sees it. */
function plain(letter: string): string {
  if (/[０-９]/.test(letter)) return halfWidth(letter);
  return likes[letter] ?? (letter === "\n" ? letter : withoutUnseen(printable(letter)));
}

/** Whether a space stands at an end of its line. */
const atEnd = (letters: readonly string[], at: number): boolean => {
  const isBlank = (step: number): boolean => {
    let place = at + step;
    while (place >= 0 && place < letters.length && /^[^\S\n]$/u.test(letters[place] ?? "")) place += step;
    return place < 0 || place >= letters.length || letters[place] === "\n";
  };
  return /^\s$/u.test(letters[at] ?? "") && letters[at] !== "\n" && (isBlank(-1) || isBlank(1));
};

const endBreaks = (text: string): readonly [number, number] => [
  /^\n*/.exec(text)?.[0].length ?? 0,
  text.length - (/\n*$/.exec(text)?.[0].length ?? 0),
];

export function folded(text: string): Folded {
  const all: { readonly letter: string; readonly at: number }[] = [];
  let at = 0;
  for (const letter of text) {
    const own = plain(letter);
    for (const [step, unit] of [...own.split("")].entries()) all.push({ letter: unit, at: at + step });
    at += letter.length;
  }
  const letters = all.map(({ letter }) => letter);
  const kept = all.filter((_, place) => !atEnd(letters, place));
  const joined = kept.map(({ letter }) => letter).join("");
  const [from, to] = endBreaks(joined);
  const inside = kept.slice(from, Math.max(from, to));
  return { text: joined.slice(from, Math.max(from, to)), at: [...inside.map((one) => one.at), (inside.at(-1)?.at ?? -1) + 1] };
}

/** The text alone. */
export const foldedText = (text: string): string => folded(text).text;

/** A name, a label, a line whose breaks are those of the page: without any blank. */
export const closed = (text: string): string => foldedText(text).replace(/\s/gu, "");

/** Where a place of the text as it is lies in the folded one. */
export function inFolded({ at }: Folded, place: number): number {
  const found = at.findIndex((one) => one >= place);
  return found < 0 ? at.length - 1 : found;
}

/** The stretch of the text as it is that a stretch of the folded one stands for. */
export const asItIs = ({ at }: Folded, from: number, to: number): readonly [number, number] => {
  const start = at[from] ?? 0;
  return [start, from === to ? start : (at[to - 1] ?? start) + 1];
};
