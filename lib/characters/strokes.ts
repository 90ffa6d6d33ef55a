// Letters that are struck out by a sign of their own: 9̶9̶ is 99 with a stroke through each digit, as chat programs and web tools write it.
//
// Unicode 16, combining overlays: U+0335–U+0338, U+20D2, U+20D3, U+20E5, U+20E6, U+20EA, U+20EB. Over a sign of mathematics a stroke negates (≠), and strikes nothing out.

const strokes = "\\u0335-\\u0338\\u20D2\\u20D3\\u20E5\\u20E6\\u20EA\\u20EB";
const one = `(?!\\p{Sm})[^\\p{M}\\n](?:(?![${strokes}])[\\p{M}\\p{Cf}])*[${strokes}][\\p{M}]*`;
const struck = new RegExp(`(?:${one})+(?:[ \\u00A0]+(?:${one})+)*`, "gu");
const any = new RegExp(`[${strokes}]`, "u");
const every = new RegExp(`(?<![\\p{Sm}])[${strokes}]`, "gu");

const leading = new RegExp(`^[\\p{M}\\p{Cf}]*[${strokes}]\\p{M}*`, "u");

/** The stroke that a text begins with, whose letter stands before the text; "" where it begins otherwise. */
export const leadingStroke = (text: string): string => leading.exec(text)?.[0] ?? "";

/** Whether strokes can be in a text at all. */
export const mayBeStruck = (text: string): boolean => any.test(text);

/** The text without its strokes. */
export const withoutStrokes = (text: string): string => text.replace(every, "");

/** A stretch of a text: `struck`, without its strokes, or as it is. */
export type Stretch = { readonly text: string; readonly struck: boolean };

/** The text in stretches that are struck out by their own signs and such that are not; no stretch is empty. */
export function stretchesOf(text: string): readonly Stretch[] {
  if (!mayBeStruck(text)) return text === "" ? [] : [{ text, struck: false }];
  const found: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(struck)) {
    if (match.index > from) found.push({ text: text.slice(from, match.index), struck: false });
    found.push({ text: withoutStrokes(match[0]), struck: true });
    from = match.index + match[0].length;
  }
  return from < text.length ? [...found, { text: text.slice(from), struck: false }] : found;
}
