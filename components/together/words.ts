// Who is there, in words. Pure.
import { placeWords } from "#lib/report/placeWords.ts";
import type { Outline } from "#lib/edition/walk.ts";
import type { Present } from "#lib/live/present.ts";

/** What somebody is called; who gave no name is another window, which may be one's own. */
export const callOf = (who: string): string => (who === "" ? "另一个窗口" : who);

/** Where somebody works, in the words of the form; "" where that is not known. */
export function whereOf(outline: Outline, at: string): string {
  if (outline.cells.has(at)) return placeWords.figures(outline, at);
  if (outline.prose.has(at)) return placeWords.narrative(outline, at);
  return outline.fields.has(at) ? placeWords.fields(outline, at) : "";
}

/** The button: 另有 2 处打开了本报告; with one person, the name. */
export function presentWords(others: readonly Present[]): string {
  const [only] = others;
  if (only !== undefined && others.length === 1) return only.who === "" ? "另一个窗口也打开着" : `${only.who}也打开着`;
  return `另有 ${others.length} 处打开着`;
}
