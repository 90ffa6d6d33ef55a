// How a head that is wider than its cell breaks: into lines of so many characters, chosen so that the breaks fall between words,
// 商业/企业 and 社会/公益/组织, not 商业企/业 and 社会公/益组织. The text itself gets no break: who copies a head gets it whole.
import { phrases } from "./phrases.ts";
import { widthOf } from "./width.ts";

/** `width`: the characters that a line is to hold, so that the text breaks where it should. */
export type HeadLines = { readonly lines: number; readonly width: number };

/** Whether every line of so many characters ends where a word does. */
function breaksBetweenWords(text: string, width: number): boolean {
  const ends = new Set<number>();
  phrases(text).reduce((end, piece) => (ends.add(end + piece.length), end + piece.length), 0);
  return Array.from({ length: Math.ceil(text.length / width) - 1 }, (_, line) => (line + 1) * width).every((end) => ends.has(end));
}

/** The lines of a head in a cell with room for so many characters, two at least. */
export function headLines(text: string, available: number): HeadLines {
  const most = Math.max(1, Math.floor(available));
  const whole = widthOf(text);
  const fewest = Math.ceil(whole / most);
  if (fewest === 1 || whole !== text.length) return { lines: fewest, width: Math.ceil(whole / fewest) };
  const widths = Array.from({ length: most }, (_, less) => most - less).filter((width) => width > 1 && Math.ceil(text.length / width) <= fewest + 1);
  const width = widths.find((one) => breaksBetweenWords(text, one)) ?? Math.ceil(whole / fewest);
  return { lines: Math.ceil(whole / width), width };
}
