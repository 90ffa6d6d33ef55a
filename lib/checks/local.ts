// What the place itself asks of the text, beside the documents: a limit of words, and what must be spoken of. It stands in the settings and goes along with the edition (switches.ts).
import type { Basis, LocalRules } from "../edition/edition.ts";
import { localKeys } from "../report/publication.ts";
import type { Texts } from "../report/report.ts";
import { digits, letter, times, wording } from "../tokens/wording.ts";

/** What such a finding rests on. */
export const localBasis: Basis = { document: "本单位的发布设置", clause: "本地的要求" };

/** So long a text may be, so many things may be asked for, each in so many ways and letters. */
export const mostLocal = { letters: 20_000, items: 20, words: 10, letter: 30 } as const;

const separators = wording([letter("、，,；;")]);
const count = wording([letter("123456789"), times(letter(digits), 1, 4)]);

/** 政务公开专区、政务公开专栏: one thing a line, in any of these words. */
const itemsIn = (text: string): readonly (readonly string[])[] =>
  text
    .split("\n")
    .map((line) => separators.parts(line).flatMap((word) => (word.trim() === "" ? [] : [word.trim()])))
    .filter((words) => words.length > 0);

const lettersIn = (text: string): number | undefined => (count.is(text.trim()) ? Number(text.trim()) : undefined);

/** What is wrong with what was typed as a local rule, in a sentence; "" where nothing is. */
export function localProblem(texts: Texts): string {
  const [letters, items] = [(texts[localKeys.letters] ?? "").trim(), itemsIn(texts[localKeys.items] ?? "")];
  const most = lettersIn(letters);
  if (letters !== "" && (most === undefined || most > mostLocal.letters))
    return `字数上限要是 10 到 ${mostLocal.letters} 的整数，填的是“${letters.slice(0, 20)}”。`;
  if (items.length > mostLocal.items) return `要写到的内容最多 ${mostLocal.items} 项，填了 ${items.length} 项。`;
  const long = items.flat().find((word) => word.length > mostLocal.letter);
  if (long !== undefined) return `要写到的词语最多 ${mostLocal.letter} 个字，“${long.slice(0, 12)}……”太长了。`;
  return items.some((words) => words.length > mostLocal.words) ? `一项最多写 ${mostLocal.words} 种说法。` : "";
}

/** The rules that settings say; undefined where they say none. What cannot be read asks for nothing. */
export function localIn(texts: Texts): LocalRules | undefined {
  if (localProblem(texts) !== "") return undefined;
  const [letters, items] = [lettersIn(texts[localKeys.letters] ?? ""), itemsIn(texts[localKeys.items] ?? "")];
  return letters === undefined && items.length === 0 ? undefined : { items, ...(letters === undefined ? {} : { letters }) };
}
