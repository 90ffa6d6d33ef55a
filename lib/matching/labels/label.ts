// When two labels are the same: the form's, and the one that somebody typed, wrapped or copied from a page.
//
// Three ways to read a label, each looser than the one before, and the first that finds anything decides: without
// spaces, line breaks and punctuation; also without its ordinal, （一） or 1.; also without what stands in brackets.
import { halfWidth } from "../../characters/halfWidth.ts";
import { remembering } from "../../characters/remembering.ts";
import { seenOf } from "../../characters/unseen.ts";
import { beginsWithOrdinal, withoutAnyOrdinal } from "../../ordinals/ordinalAt.ts";
import { withoutBrackets } from "../../seen/brackets.ts";

export type Keys = { readonly exact: string; readonly bare: string; readonly core: string };
const levels = ["exact", "bare", "core"] as const;

/** The words as they stand, in half width, with single blanks. */
const spaced = (text: string): string =>
  seenOf(halfWidth(withoutBrackets(text)))
    .replace(/\s+/g, " ")
    .trim();
const dense = (text: string): string => text.replace(/ /g, "").replace(/其它/g, "其他").replace(/合计$/, "总计").toLowerCase();
const unsigned = (text: string): string => text.replace(/[\p{P}\p{S}]/gu, "");

/** The three readings of a label; "" where nothing is left, which is the same as nothing. */
export const keysOf: (text: string) => Keys = remembering((text) => {
  const words = spaced(text);
  const [whole, bare] = [dense(words), dense(withoutAnyOrdinal(words))];
  return { exact: unsigned(whole), bare: unsigned(bare), core: unsigned(bare.replace(/\([^()]*\)/g, "")) };
});

/** True for text that begins as a line of a list does, with an ordinal or 其中. */
export const isNumbered = (text: string): boolean => spaced(text).startsWith("其中") || beginsWithOrdinal(spaced(text));

/** Things by their labels. */
export type Index<Thing> = { readonly [Level in (typeof levels)[number]]: ReadonlyMap<string, readonly Thing[]> };

function by<Thing>(entries: readonly (readonly [string, Thing])[], level: (typeof levels)[number]): ReadonlyMap<string, readonly Thing[]> {
  const map = new Map<string, Thing[]>();
  for (const [label, thing] of entries) {
    const key = keysOf(label)[level];
    if (key !== "") map.set(key, [...(map.get(key) ?? []), thing]);
  }
  return map;
}

export const indexOf = <Thing>(entries: readonly (readonly [label: string, thing: Thing])[]): Index<Thing> => ({
  exact: by(entries, "exact"),
  bare: by(entries, "bare"),
  core: by(entries, "core"),
});

/** What has this label, read as strictly as finds anything. */
export function lookUp<Thing>(index: Index<Thing>, keys: Keys): readonly Thing[] {
  for (const level of levels) {
    const found = index[level].get(keys[level]);
    if (found !== undefined) return found;
  }
  return [];
}

/** Two labels that are the same in one of the readings. */
export const isSame = (one: Keys, other: Keys): boolean => levels.some((level) => one[level] !== "" && one[level] === other[level]);

export const has = (index: Index<unknown>, keys: Keys): boolean => lookUp(index, keys).length > 0;

/** At least half of the characters of the shorter one are in the other: 国家秘密 and 1.属于国家秘密, 结果纠错 and 结果纠正. */
export function isSimilar(one: Keys, other: Keys): boolean {
  const [short, long] = one.bare.length <= other.bare.length ? [one.bare, other.bare] : [other.bare, one.bare];
  const shared = [...short].filter((character) => long.includes(character)).length;
  return short !== "" && shared * 2 >= [...short].length;
}

// A letter of time says which year or side is meant, a letter of denial whether; no printer loses one for the other by chance.
const times = "上下本去前今明往";
const denials = ["不", "未", "非", "无", "没", "拒", "免", "部分"] as const;

/**
 * Whether a printed label says another thing than the form's by a letter that turns its sense, however like it is: 上年新收 and 本年新收, 予以公开 and 不予公开,
 * 结转上年度 and 结转下年度. A letter of time may be missing, and none stands for another; behind the whole label it belongs to what ran into its cell.
 */
export const turnsSense = (printed: Keys, own: Keys): boolean =>
  (!printed.bare.startsWith(own.bare) && [...times].some((letter) => printed.bare.includes(letter) && !own.bare.includes(letter))) ||
  denials.some((word) => printed.bare.includes(word) !== own.bare.includes(word));

/** All characters of the shorter one, in their order, in the longer one: 办理结果 and 三、本年度办理结果, 直接起诉 and 未经复议直接起诉. */
export function isWithin(one: Keys, other: Keys): boolean {
  const [short, long] = one.bare.length <= other.bare.length ? [one.bare, other.bare] : [other.bare, one.bare];
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return short.length > 1 && at === short.length;
}

/**
 * True for text that a title is made of: 附表3 2023年行政复议情况统计表. What stands alone over a table without such a word (信访) may be the group that all of it
 * is of, one that the form does not have.
 */
export const mayBeTitle = (text: string): boolean => /表|年|月|季度|情况|统计|报告|汇总|数据|数量|明细|单位|合计|总计|附件/.test(text);

/** How many letters two texts have in common, in their order. */
export function lettersInCommon(one: string, other: string): number {
  const width = other.length + 1;
  let row = new Array<number>(width).fill(0);
  for (const letter of one) {
    const next = new Array<number>(width).fill(0);
    for (let at = 1; at < width; at += 1)
      next[at] = letter === other[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0);
    row = next;
  }
  return row[width - 1] ?? 0;
}
