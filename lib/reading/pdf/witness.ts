// The second reader: the text as pdf.js itself puts it together, held against what was read by place. Both know the letters from the same fonts,
// but one places each letter by its own sums and the other the pieces by the file's; a figure stands only where both find it in its cell.
import { withoutRadicals } from "../../characters/radicals.ts";
import type { Box } from "../reading.ts";
import { holds, moved, times, type Matrix, type Point } from "./geometry.ts";
import { turnOf, type Letter } from "./letters.ts";
import type { PdfPage } from "./open.ts";

/** A word of a piece, and the middle of where it stands. */
export type Word = { readonly text: string; readonly at: Point; readonly base: number };

const weightOf = (sign: string): number => (/\s/.test(sign) ? 0.3 : /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(sign) ? 1 : 0.5);

/** The words of a page as pdf.js has them, placed on the page as `shown` has it; what stands aslant is no word of a cell. */
export function wordsOn({ pieces }: PdfPage, shown: Matrix): readonly Word[] {
  return pieces.flatMap(({ text, matrix, length }) => {
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = matrix;
    if (turnOf(times(shown, [a, b, c, d, x, y])) === null) return [];
    const [wide, high] = [Math.hypot(a, b) || 1, Math.hypot(c, d)];
    const weights = [...text].map(weightOf);
    const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
    return [...text.matchAll(/\S+/gu)].map((found): Word => {
      const before = [...text.slice(0, found.index)].reduce((sum, sign) => sum + weightOf(sign), 0);
      const own = [...found[0]].reduce((sum, sign) => sum + weightOf(sign), 0);
      const along = ((before + own / 2) / whole) * length;
      const [right, up]: Point = [a / wide, b / wide];
      const at = moved(shown, [x + right * along + (c / (high || 1)) * high * 0.36, y + up * along + (d / (high || 1)) * high * 0.36]);
      return { text: withoutRadicals(found[0]), at, base: at[1] };
    });
  });
}

const sorted = (text: string): string => [...text].sort().join("");
const isFigure = (text: string): boolean => /^[+\-−]?[\d,.]*\d[\d,.]*$/.test(text);

/**
 * Whether both readers find the same in a cell. `text`: as read by place, what is seen only; `letters`: all that is drawn there.
 * Only figures are judged: of labels, it is enough that they are known again.
 */
export function agrees(text: string, letters: readonly Letter[], words: readonly Word[], box: Box): boolean {
  const drawn = letters.filter(({ annotated, turn }) => !annotated && turn !== null);
  const own = drawn
    .map((letter) => letter.text)
    .join("")
    .replace(/\s/g, "");
  const told = words.filter(({ at }) => holds(box, at));
  const all = told.map((word) => word.text).join("");
  if (!/\d/.test(own + all)) return true;
  if (sorted(own) !== sorted(all)) return false;
  return (
    !isFigure(text) ||
    own !== text ||
    [...told]
      .sort((one, other) => one.at[0] - other.at[0])
      .map((word) => word.text)
      .join("") === text
  );
}
