// What stands in a text that may be a table: tokens, and what each can be: a label or a misprint of one, a value, the number of a page.
import { isEmpty } from "../../tables/matrix.ts";
import { isFigure } from "../figures/unit.ts";
import { isDash } from "../labels/gridLabels.ts";
import { isNumbered, keysOf, lettersInCommon, turnsSense, type Keys } from "../labels/label.ts";

/** A line of the text: its cells, empty ones too. A line without bars or tabs is one cell, which is not there where it is empty. */
export type FlatRow = { readonly cells: readonly string[] };

/** `place`: which cell of its row, from 0, `of` how many. */
export type Token = { readonly text: string; readonly row: number; readonly place: number; readonly of: number; readonly keys: Keys };
/** So much of a label at least must be in a misprint of it. */
const alike = 0.7;
const shortestAlike = 4;
/** 22（其中修订16件）, 增1423件: no value with words is longer. */
const longestValue = 24;

/** What stands in a text, cell by cell. */
export function tokensOf(rows: readonly FlatRow[]): readonly Token[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((text, place) =>
      cells.length === 1 && isEmpty(text) ? [] : [{ text: text.trim(), row, place, of: cells.length, keys: keysOf(text) }],
    ),
  );
}

/** What counts a label, before its words: （六）. */
const ordinalOf = ({ exact, bare }: Keys): string => (exact.endsWith(bare) ? exact.slice(0, exact.length - bare.length) : "");

/** Whether two labels are counted otherwise: 3.其他 is not the beginning of （六）其他处理. */
function areCountedApart(one: Keys, other: Keys): boolean {
  const [own, its] = [ordinalOf(one), ordinalOf(other)];
  return own !== "" && its !== "" && own !== its;
}

/** A printed label, and one of the form that it is a misprint of or only the beginning. */
export const isAlike = (one: Keys, other: Keys): boolean => {
  if (areCountedApart(one, other)) return false;
  if (turnsSense(one, other) && !other.bare.startsWith(one.bare)) return false;
  if (one.bare.length > 1 && other.bare.startsWith(one.bare)) return true;
  const [short, long] = one.bare.length <= other.bare.length ? [one.bare, other.bare] : [other.bare, one.bare];
  return short.length >= Math.max(shortestAlike, long.length * alike) && lettersInCommon(short, long) >= long.length * alike;
};

/** 第 3 页, - 3 -, 3/12: what a page puts between the rows. */
export const isPageNumber = (text: string): boolean =>
  /^(?:第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|[-—–－]+\s*\d{1,3}\s*[-—–－]+|\d+\s*\/\s*\d+)$/u.test(text);

/** What may stand in a cell for a value: a number, one with words, nothing, a stroke; 1.属于国家秘密 is a label. */
export const isValue = (text: string): boolean =>
  isEmpty(text) ||
  isFigure(text) ||
  isDash(text) ||
  /^[/／\\无]$/u.test(text) ||
  (/\d/.test(text) && text.length <= longestValue && !isNumbered(text) && !isPageNumber(text) && !/[年第]/u.test(text));
