// A lexicon made ready to be looked up: by the first letter, the longest word first. What a word is called is told by all lists that hold it.
import type { Lexicon } from "./words.ts";

export type Entry = { readonly word: string; readonly is: readonly string[] };
export type Lookup = ReadonlyMap<string, readonly Entry[]>;

/** Of several lexicons in one. */
export function lookupOf(lexicons: readonly Lexicon[]): Lookup {
  const is = new Map<string, Set<string>>();
  for (const lexicon of lexicons)
    for (const [name, words] of Object.entries(lexicon)) for (const word of words) is.set(word, (is.get(word) ?? new Set()).add(name));
  const found = new Map<string, Entry[]>();
  for (const [word, names] of is) {
    const first = word.charAt(0);
    found.set(first, [...(found.get(first) ?? []), { word, is: [...names] }]);
  }
  for (const entries of found.values()) entries.sort((one, two) => two.word.length - one.word.length);
  return found;
}

/** The longest word that stands at a place. */
export function entryAt(lookup: Lookup, text: string, at: number): Entry | undefined {
  return lookup.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at));
}
