// A lexicon made ready to be looked up: by the first two letters, the longest word first. What a word is called is told by all lists that hold it.
import type { Lexicon } from "./words.ts";

export type Entry = { readonly word: string; readonly is: readonly string[] };
/** The words that begin with two letters, or are one: how long they are, the longest first, and what they are. */
type Shelf = { readonly lengths: readonly number[]; readonly entries: ReadonlyMap<string, Entry> };
/** By the first letter, and by the second; "" for words of one letter. */
export type Lookup = ReadonlyMap<string, ReadonlyMap<string, Shelf>>;

/** Of several lexicons in one. */
export function lookupOf(lexicons: readonly Lexicon[]): Lookup {
  const is = new Map<string, Set<string>>();
  for (const lexicon of lexicons)
    for (const [name, words] of Object.entries(lexicon)) for (const word of words) is.set(word, (is.get(word) ?? new Set()).add(name));
  const found = new Map<string, Map<string, Map<string, Entry>>>();
  for (const [word, names] of is) {
    const [first, second] = [word.charAt(0), word.charAt(1)];
    const shelves = found.get(first) ?? new Map<string, Map<string, Entry>>();
    found.set(first, shelves.set(second, (shelves.get(second) ?? new Map<string, Entry>()).set(word, { word, is: [...names] })));
  }
  return new Map(
    [...found].map(([first, shelves]) => [
      first,
      new Map([...shelves].map(([second, entries]) => [second, { lengths: lengthsOf([...entries.keys()]), entries }])),
    ]),
  );
}

const lengthsOf = (words: readonly string[]): readonly number[] =>
  [...new Set(words.map(({ length }) => length))].sort((one, two) => two - one);

/** The longest word that stands at a place. */
export function entryAt(lookup: Lookup, text: string, at: number): Entry | undefined {
  const shelves = lookup.get(text.charAt(at));
  if (shelves === undefined) return undefined;
  const shelf = shelves.get(text.charAt(at + 1));
  if (shelf !== undefined)
    for (const length of shelf.lengths) {
      const entry = shelf.entries.get(text.slice(at, at + length));
      if (entry !== undefined) return entry;
    }
  return shelves.get("")?.entries.get(text.charAt(at));
}
