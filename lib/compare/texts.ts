// The words of two reports side by side, paragraph by paragraph as printed, with what is new and what is gone marked.
//
// Paragraphs meet where they say much the same, in order; what is left over is new or gone. Both are taken from the
// printed document, so that ready sentences and the numbers of headings are compared as a reader sees them.
import { diffArrays, diffWordsWithSpace } from "diff";
import { compose } from "../document/compose.ts";
import type { Side } from "./figures.ts";

export type Piece = { readonly kind: "same" | "new" | "gone"; readonly text: string };

/** `section`: the mandated heading above it, "" before the first. `heading`: a heading of level 1 to 3. */
export type Paragraph = { readonly section: string; readonly text: string; readonly heading: 1 | 2 | 3 | null };

export type TextComparison =
  | { readonly kind: "same"; readonly before: Paragraph; readonly now: Paragraph }
  | { readonly kind: "changed"; readonly before: Paragraph; readonly now: Paragraph; readonly pieces: readonly Piece[] }
  | { readonly kind: "new"; readonly now: Paragraph }
  | { readonly kind: "gone"; readonly before: Paragraph };

/** Paragraphs whose pairs of characters are shared to this part are the same paragraph, rewritten. */
const alike = 0.4;

const words = new Intl.Segmenter("zh-CN", { granularity: "word" });

/** Every paragraph and heading as printed, in order. */
export function paragraphsOf({ edition, report }: Side): readonly Paragraph[] {
  let section = "";
  return compose(edition, report).nodes.flatMap((node): readonly Paragraph[] => {
    if (node.kind === "heading") {
      if (node.level === 1) section = node.text;
      return [{ section, text: node.text, heading: node.level }];
    }
    return node.kind === "paragraph" ? [{ section, text: node.text, heading: null }] : [];
  });
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.set(text.slice(at, at + 2), (pairs.get(text.slice(at, at + 2)) ?? 0) + 1);
  return pairs;
}

type Counted = Paragraph & { readonly pairs: ReadonlyMap<string, number>; readonly length: number };

const counted = (paragraph: Paragraph): Counted => {
  const pairs = pairsOf(paragraph.text);
  return { ...paragraph, pairs, length: [...pairs.values()].reduce((sum, count) => sum + count, 0) };
};

/** Sørensen and Dice's measure over pairs of characters: 1 for equal texts, 0 for texts that share none. */
function likeness(one: Counted, two: Counted): number {
  if (one.text === two.text) return 1;
  let shared = 0;
  for (const [pair, count] of one.pairs) shared += Math.min(count, two.pairs.get(pair) ?? 0);
  return one.length + two.length === 0 ? 0 : (2 * shared) / (one.length + two.length);
}

const isRewritten = (one: Counted, two: Counted): boolean => (one.heading === null) === (two.heading === null) && likeness(one, two) >= alike;

function piecesOf(before: string, now: string): readonly Piece[] {
  return diffWordsWithSpace(before, now, { intlSegmenter: words }).map(({ added, removed, value }) => ({ kind: added ? "new" : removed ? "gone" : "same", text: value }));
}

const plain = ({ section, text, heading }: Paragraph): Paragraph => ({ section, text, heading });

function pair(before: Paragraph, now: Paragraph): TextComparison {
  const both = { before: plain(before), now: plain(now) };
  return before.text === now.text ? { kind: "same", ...both } : { kind: "changed", ...both, pieces: piecesOf(before.text, now.text) };
}

/** Of the entries of one section: the later report has no paragraph in it yet, so that nothing was struck out there; it is still to be written. */
export const isUnwritten = (own: readonly TextComparison[]): boolean => own.every((one) => one.kind === "gone" || (one.kind === "same" && one.now.heading !== null)) && own.some(({ kind }) => kind === "gone");

/** The entries by their sections, in reading order. */
export function bySection(texts: readonly TextComparison[]): readonly (readonly [section: string, own: readonly TextComparison[]])[] {
  const sectionOf = (one: TextComparison): string => ("now" in one ? one.now : one.before).section;
  return [...new Set(texts.map(sectionOf))].map((section) => [section, texts.filter((one) => sectionOf(one) === section)] as const);
}

/** Every paragraph of either report, in reading order. */
export function compareTexts(before: Side, now: Side): readonly TextComparison[] {
  const [old, own] = [paragraphsOf(before).map(counted), paragraphsOf(now).map(counted)];
  let [atOld, atOwn] = [0, 0];
  return diffArrays(old, own, { comparator: isRewritten }).flatMap(({ added, removed, count }) => {
    const [here, there] = [old.slice(atOld, atOld + count), own.slice(atOwn, atOwn + count)];
    if (!added) atOld += count;
    if (!removed) atOwn += count;
    if (added) return there.map((now): TextComparison => ({ kind: "new", now: plain(now) }));
    if (removed) return here.map((before): TextComparison => ({ kind: "gone", before: plain(before) }));
    return here.flatMap((one, place) => (there[place] === undefined ? [] : [pair(one, there[place])]));
  });
}
