// Where a heading or a title may go over to the next line: between its words, as the own dictionary of browser or Node has
// them, so that a narrow column shows 社会公益/组织 and not 社会公益组/织. Pure; no word of any format stands here.

const words = new Intl.Segmenter("zh", { granularity: "word" });

const closes = /^[\p{Pe}\p{Pf}\p{Po}]/u;
const opens = /[\p{Ps}\p{Pi}]$/u;
const isLoneLetter = /^[\p{L}\p{N}]$/u;

/** Punctuation stays with its word, and a lone character with the word before it. */
const belongs = (before: string, next: string): boolean =>
  closes.test(next) || opens.test(before) || (isLoneLetter.test(next) && !closes.test(before.slice(-1)));

/** The pieces of a text that stay whole on a line; joined they are the text. */
export function phrases(text: string): readonly string[] {
  const found: string[] = [];
  for (const { segment } of words.segment(text)) {
    const before = found.at(-1);
    if (before !== undefined && belongs(before, segment)) found[found.length - 1] = before + segment;
    else found.push(segment);
  }
  return found;
}
