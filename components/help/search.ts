// Finding help topics by what a clerk types. Chinese is written without spaces: a question of which no topic has every
// word is taken in pairs of characters, and the topics that share most of them come first.

export type Entry = { readonly id: string; readonly title: string; readonly words: string; readonly texts: readonly string[] };

/** `lines`: the texts in which it was found, the best first. */
export type Found = { readonly entry: Entry; readonly lines: readonly string[] };

/** Full-width letters and digits as half-width, capitals as small ones. */
const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

const asking = /怎么样?|怎样|如何|为什么|什么|哪里|在哪|吗|呢/g;
const split = (text: string): readonly string[] => text.split(/[\s,，。;；!！?？、“”"]+/).filter((term) => term !== "");

/** What was typed, word by word, without the words by which one asks; these only where there is nothing else. */
export function termsOf(query: string): readonly string[] {
  const terms = split(plain(query).replaceAll(asking, " "));
  return terms.length > 0 ? terms : split(plain(query));
}

const pairsOf = (terms: readonly string[]): readonly string[] => [
  ...new Set(terms.flatMap((term) => Array.from({ length: Math.max(term.length - 1, 1) }, (_, at) => term.slice(at, at + 2)))),
];

const count = (text: string, terms: readonly string[]): number => terms.filter((term) => plain(text).includes(term)).length;

/** A hit in the title counts most, then among the other words, then in the text. */
const weight = ({ title, words, texts }: Entry, terms: readonly string[]): number =>
  count(title, terms) * 100 + count(words, terms) * 10 + count(texts.join(" "), terms);

const linesOf = ({ texts }: Entry, terms: readonly string[]): readonly string[] =>
  texts.filter((text) => count(text, terms) > 0).sort((one, two) => count(two, terms) - count(one, terms));

function ranked(entries: readonly Entry[], terms: readonly string[]): readonly Found[] {
  return [...entries].sort((one, two) => weight(two, terms) - weight(one, terms)).map((entry) => ({ entry, lines: linesOf(entry, terms) }));
}

/** The topics that have every word; where none has, those that share at least half of what was typed. */
export function search(entries: readonly Entry[], query: string): readonly Found[] {
  const terms = termsOf(query);
  const has = (entry: Entry, some: readonly string[]): number => count(`${entry.title} ${entry.words} ${entry.texts.join(" ")}`, some);
  const whole = terms.length === 0 ? [] : entries.filter((entry) => has(entry, terms) === terms.length);
  if (whole.length > 0) return ranked(whole, terms);
  const pairs = pairsOf(terms);
  return ranked(
    entries.filter((entry) => pairs.length > 1 && has(entry, pairs) * 2 >= pairs.length),
    pairs,
  );
}
