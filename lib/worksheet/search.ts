// Searching 数据底稿: every word must occur somewhere in the line. Full-width and half-width signs and letters, large
// and small, are the same, one for one, so that what was found can be marked in the text as it stands.
import { halfWidth } from "../characters/halfWidth.ts";
import type { SheetLine } from "./lines.ts";

/** Text for comparing: of the same length. */
const folded = (text: string): string => halfWidth(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** The words of a query. */
export const wordsOf = (query: string): readonly string[] =>
  folded(query)
    .split(/\s+/)
    .filter((word) => word !== "");

/** Whether each of the words occurs in one of the texts. */
export function matches(words: readonly string[], texts: readonly string[]): boolean {
  const all = texts.map(folded);
  return words.every((word) => all.some((text) => text.includes(word)));
}

/** What is searched of a line. */
export const textsOf = ({ name, figures, sources, lastYear }: SheetLine): readonly string[] => [
  name,
  ...sources,
  ...lastYear,
  ...figures.flatMap((figure) => [figure.name, figure.text, figure.lastYear]),
];

export type Piece = { readonly text: string; readonly found: boolean };

/** The text in pieces, those that match one of the words marked. */
export function pieces(text: string, words: readonly string[]): readonly Piece[] {
  const plain = folded(text);
  const found: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const [next] = words
      .flatMap((word) => (plain.indexOf(word, at) < 0 ? [] : [{ from: plain.indexOf(word, at), length: word.length }]))
      .sort((one, two) => one.from - two.from || two.length - one.length);
    const from = next?.from ?? text.length;
    if (from > at) found.push({ text: text.slice(at, from), found: false });
    if (next !== undefined) found.push({ text: text.slice(from, from + next.length), found: true });
    at = from + (next?.length ?? 0);
  }
  return found;
}
