// Digits of another size beside digits: in 18<small>1</small> the 1 may be the number of a footnote, set small and not raised. Nobody can tell, so that they never run
// together: the smaller ones stand in a bracket, 18〔小字：1〕. Where they touch no digit they are read as any text.
//
// A text whose size is not the usual one carries it until its line is whole (`withSmallMarked`), between the signs that Unicode has for annotations, and in digits that
// nobody sees (tags): whatever becomes of the signs, a size is never read as a figure.
import { marked } from "./brackets.ts";

/** The size of text that says none, in points (medium, CSS Fonts 4, 2.5). */
export const usualSize = 12;

/** Of two sizes that are nearer than this (小四 and 五号) nobody takes one for that of a footnote's number. */
const apart = 0.85;

const [opens, says, ends] = ["\uFFF9", "\uFFFA", "\uFFFB"] as const;
const held = /\uFFF9([\u{E0030}-\u{E0039}]+)\uFFFA([^\uFFF9-\uFFFB]*)\uFFFB|[^\uFFF9]+|\uFFF9/gu;
const signs = /[\uFFF9-\uFFFB\u{E0030}-\u{E0039}]/gu;
const tag = 0xe0000;

/** Tenths of a point in tags, and back. */
const asTags = (size: number): string =>
  [...String(Math.round(size * 10))].map((digit) => String.fromCodePoint(tag + (digit.codePointAt(0) ?? 0))).join("");
const fromTags = (tags: string): number =>
  Number([...tags].map((one) => String.fromCodePoint((one.codePointAt(0) ?? tag) - tag)).join("")) / 10;

const first = /^[.,．，]?[\d０-９]+(?:[.,．，][\d０-９]+)*/;
const last = /[\d０-９]+(?:[.,．，][\d０-９]+)*[.,．，]?$/;

/** A text as it stands in a line until that is whole. `size`: in points, 0 where it is not known. */
export function sized(text: string, { size }: { readonly size: number }): string {
  const own = text.includes(opens) || text.includes(ends) ? text.replace(signs, "") : text;
  if (Math.abs(size - usualSize) < 0.05) return own;
  const held = (line: string): string => (first.test(line) || last.test(line) ? `${opens}${asTags(size)}${says}${line}${ends}` : line);
  return own.includes("\n") ? own.split("\n").map(held).join("\n") : held(own);
}

type Run = { readonly size: number; readonly text: string };

function runsIn(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const [whole, size, inner = ""] of text.matchAll(held)) {
    const run: Run = size === undefined ? { size: usualSize, text: whole.replace(signs, "") } : { size: fromTags(size), text: inner };
    const before = runs.at(-1);
    if (before?.size === run.size) runs.splice(-1, 1, { size: run.size, text: before.text + run.text });
    else runs.push(run);
  }
  return runs;
}

/** Whether the digits at the end of one run go on in the other, and the `one` of these is so much smaller. */
const isSmallBeside = (one: Run, other: Run | undefined): boolean => other !== undefined && one.size > 0 && one.size < other.size * apart;

function small(run: Run, before: Run | undefined, after: Run | undefined): string {
  const isFirst = isSmallBeside(run, before) && last.test(before?.text ?? "") && first.test(run.text);
  const begun = isFirst ? run.text.replace(first, (digits) => marked(digits, "小字")) : run.text;
  const isLast = isSmallBeside(run, after) && first.test(after?.text ?? "") && last.test(begun);
  return isLast ? begun.replace(last, (digits) => marked(digits, "小字")) : begun;
}

/** A whole text with digits that are much smaller than those beside them in a bracket. */
export function withSmallMarked(text: string): string {
  if (!text.includes(ends)) return text;
  const runs = runsIn(text);
  return runs.map((run, at) => small(run, runs[at - 1], runs[at + 1])).join("");
}
