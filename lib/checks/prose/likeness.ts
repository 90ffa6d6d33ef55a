// How much of one text stands in another: by groups of four letters, with numbers, titles' marks and the words that differ of themselves left out, so that a
// new year or another name alone changes nothing.
import { anyOf, han, inOrder, letter, numerals, otherLetter, wording } from "../../tokens/wording.ts";

const group = 4;

/** What is no letter of the text: marks, figures, and 一是. */
const noLetters = wording([anyOf(otherLetter(han), inOrder(letter(numerals), "是"))]);

/** The 汉字 of a text without 一是, 二是. `names`: words that are of the body and not of what is said, left out wherever they stand. */
export function bareLetters(text: string, names: readonly string[] = []): string {
  const without = names.reduce((rest, name) => (name === "" ? rest : rest.replaceAll(name, "")), text);
  return noLetters.without(without);
}

/** The groups of letters of a text that is bare. */
export function letterGroups(letters: string): ReadonlySet<string> {
  const groups = new Set<string>();
  for (let at = 0; at + group <= letters.length; at += 1) groups.add(letters.slice(at, at + group));
  return groups;
}

/** Which part of the groups of one text stands in another, from 0 to 1. */
export function containment(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let same = 0;
  for (const letters of one) if (other.has(letters)) same += 1;
  return same / Math.max(1, one.size);
}
