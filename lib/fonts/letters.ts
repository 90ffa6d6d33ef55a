// Which letters of a text no font of this machine has: on paper each would be an empty box.
import { fontsHere, type Fonts } from "./here.ts";
import { drawn } from "./outline.ts";

/** Two letters that every Chinese text has, and that look different where a font has them. */
const usual = ["年", "件"] as const;

/** Never drawn: spaces, controls, marks that change the letter before them, halves of a pair. */
const unseen = /[\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{M}]/u;

const isIn = ({ letters }: Fonts, letter: string): boolean => {
  const code = letter.codePointAt(0) ?? 0;
  return letters.some(([from, to]) => from <= code && code <= to);
};

/** Code points that are no characters and never will be: what a font draws for them it draws for all that it lacks. */
const nothing = "\u{1FFFE}";

const isDrawn = (letter: string): boolean => drawn(letter) !== drawn(nothing);

/** Letters without a font, each once, in the order of the text. */
export function lettersWithoutFont(text: string, fonts: Fonts | null = fontsHere()): readonly string[] {
  const letters = [...new Set(text)].filter((letter) => letter > "\u00FF" && !unseen.test(letter));
  return letters.filter((letter) => (fonts === null ? !isDrawn(letter) : !isIn(fonts, letter)));
}

let readable: boolean | undefined;

const looked = (fonts: Fonts | null): boolean =>
  fonts === null ? drawn(usual[0]) !== drawn(usual[1]) : usual.every((letter) => isIn(fonts, letter));

/** Whether this machine has a font with Chinese letters. */
export const hasChinese = (): boolean => (readable ??= looked(fontsHere()));
