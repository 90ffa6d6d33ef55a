// Whether a text begins with an ordinal: 一、（一） 1. （1）. The only place that decides it; see README.md.
//
// `due`: the places that the sequence leads to expect. They decide only where a digit follows: in doubt it is no ordinal.
import { halfWidth } from "../characters/halfWidth.ts";
import { numberOf } from "./numeral.ts";

/** 0 is 一、, 1 （一）, 2 1. and 3 （1）. */
export type Level = 0 | 1 | 2 | 3;

/** `sign` with the space before it, `gap` the space after it: the text is sign + gap + rest. */
export type Ordinal = { readonly level: Level; readonly place: number; readonly sign: string; readonly gap: string; readonly rest: string };

const shapes: { readonly [L in Level]: RegExp } = {
  0: /^(?<sign>\s*(?<number>[一二三四五六七八九十]{1,3}|\d{3,4})\s*[、.．])(?<gap>\s*)(?<rest>.*)$/su,
  1: /^(?<sign>\s*[（(]\s*(?<number>[一二三四五六七八九十]{1,3}|\d{3,4})\s*[）)])(?<gap>\s*)(?<rest>.*)$/su,
  2: /^(?<sign>\s*(?<number>[\d０-９]{1,3})\s*[.．、])(?<gap>\s*)(?<rest>.*)$/su,
  3: /^(?<sign>\s*[（(]\s*(?<number>[\d０-９]{1,3})\s*[）)])(?<gap>\s*)(?<rest>.*)$/su,
};

const numeral = "[一二三四五六七八九十]{1,3}";

/** 一、二季度 and 二、三、四级: two numbers of a sentence. */
function isEnumeration(place: number, rest: string): boolean {
  const [, next = "", after = ""] = new RegExp(`^(${numeral})([、和及至季月届批级类期线产]?)`, "u").exec(rest) ?? [];
  const second = numberOf(next);
  if (second === undefined || after === "") return false;
  return /[季月届批级类期线产]/u.test(after) ? second > place : second === place + 1;
}

/** （二）期工程, （三）标段: a part of the name. */
const isPartOfName = (rest: string): boolean => /^(?:[期批][工项建改治扩]|标段|号[线楼院])/u.test(rest);

/** What follows a decimal and never a count: 1.5万件, 2.0版, 12.4%, 2.5个月. */
const measure =
  /^\s*(?:[万亿元%‰倍折版级度岁年天]|个(?:月|工作日|小时|百分点|点|亿|半)|小时|分钟|公里|千米|厘米|毫米|米|平方|立方|亩|公顷|吨|公斤|千克|克|兆|[A-Za-z])/u;

/** What follows a count and never a decimal: 15个部门, 3项制度, 12月份. */
const counted = /^(?:[个件条项家名人处场份篇部批类期种户所支台套位起宗例册幅大镇乡县村街月轮重次])(?![/／])/u;

/** 2024年, 12345热线: too many digits for what stands behind a point. */
const isLong = (digits: string, after: string): boolean =>
  (/^(?:19|20)\d\d$/.test(digits) && after.startsWith("年")) ||
  (digits.length >= 5 && /^\p{Script=Han}/u.test(after) && !measure.test(after));

/** Whether 1. is an ordinal before a text that begins with a digit. */
function isBeforeDigit(place: number, point: string, gap: string, rest: string, due: boolean): boolean {
  const digits = /^\d+/.exec(rest)?.[0] ?? "";
  const after = rest.slice(digits.length);
  const long = isLong(digits, after);
  if (gap !== "") return due || long || (/^\p{Script=Han}/u.test(after) && !measure.test(after));
  if (point === "、") return (Number(digits) !== place + 1 || /^\.\d/.test(after)) && (due || long);
  if (digits.startsWith("0")) return false;
  return long || (due && counted.test(after) && !measure.test(after) && !(after.startsWith("月") && Number(digits) === place + 1));
}

function isArabic(place: number, { sign, gap, rest }: Ordinal, due: readonly number[]): boolean {
  if (place < 1 || (place > 99 && !due.includes(place))) return false;
  const plain = halfWidth(rest);
  if (/^\d/.test(plain)) return isBeforeDigit(place, sign.at(-1) ?? "", gap, plain, due.includes(place));
  return gap !== "" || !/^[.．、]/.test(rest);
}

function isOrdinal(found: Ordinal, due: readonly number[]): boolean {
  if (found.level === 2) return isArabic(found.place, found, due);
  if (found.gap !== "") return true;
  if (found.level === 1) return !isPartOfName(found.rest);
  return found.level === 3 || !isEnumeration(found.place, found.rest);
}

/** The ordinal of this level that the text begins with, if it does. */
export function ordinalAt(level: Level, text: string, due: readonly number[] = []): Ordinal | undefined {
  const { sign = "", number = "", gap = "", rest = "" } = shapes[level].exec(text)?.groups ?? {};
  const place =
    level < 2
      ? (numberOf(number) ?? (/^\d+$/.test(number) ? Number(number) : undefined))
      : number === ""
        ? undefined
        : Number(halfWidth(number));
  if (place === undefined) return undefined;
  const found: Ordinal = { level, place, sign, gap, rest };
  return isOrdinal(found, due) ? found : undefined;
}

/** 1. before anything, be it a digit, for one who knows the lines beside it; a 0 behind the point makes a decimal of it all the same. */
export function looksNumbered(text: string): Ordinal | undefined {
  const { sign = "", number = "", gap = "", rest = "" } = shapes[2].exec(text)?.groups ?? {};
  const place = Number(halfWidth(number));
  return place < 1 || place > 99 || rest === "" || /^(?:0|\d+\.\d+\.|[.．、])/.test(halfWidth(rest))
    ? undefined
    : { level: 2, place, sign, gap, rest };
}

/** ① ⑴ ㈠ and the like: one sign each. */
const enclosed = /^\s*[①-⑳⑴-⒇㈠-㈩]\s*/u;

/** 1) and 1：, as lists outside of official papers write them. */
const bracketed = /^\s*(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*(?:[）)]|[：:](?![\d０-９]))\s*/u;

/** The ordinal of any level that a text begins with. */
export const anyOrdinalAt = (text: string): ReturnType<typeof ordinalAt> =>
  ([0, 1, 2, 3] as const).flatMap((level) => ordinalAt(level, text) ?? [])[0];

/** The text without an ordinal of any kind that a line of a list may begin with: also 1) and 1：, for names that are looked up. */
export function withoutAnyOrdinal(text: string): string {
  return anyOrdinalAt(text)?.rest ?? text.replace(enclosed, "").replace(bracketed, "");
}

/** True for a text that begins with an ordinal of any kind; `due`: see above. */
export const beginsWithOrdinal = (text: string, due: readonly number[] = []): boolean =>
  enclosed.test(text) || bracketed.test(text) || ([0, 1, 2, 3] as const).some((level) => ordinalAt(level, text, due) !== undefined);

/** The text without its ordinal of this level. One that would then begin with another of the level keeps both. */
export function withoutOrdinal(level: Level, text: string, due: readonly number[] = []): string {
  const own = ordinalAt(level, text, due);
  return own === undefined || ordinalAt(level, own.rest, [own.place, own.place + 1]) !== undefined ? text : own.rest;
}
