// A number with what it counts, and whether it is exact: 约300人, 20余个, 六大板块, 4至6次.
import { numberAt } from "./number.ts";
import type { NumberToken } from "./token.ts";
import { unitWords } from "./words.ts";

const units = new Map<string, string[]>();
for (const word of unitWords) units.set(word.charAt(0), [...(units.get(word.charAt(0)) ?? []), word]);
for (const words of units.values()) words.sort((one, two) => two.length - one.length);

const about = /^[余多来几]/u;
const before = /(?:约|近|超|超过|逾|达到?近|大约|将近|不少于|不低于|至少)$/u;
const from = /[\d０-９]\s?[-—–－~～至到]\s?$/u;
const to = /^\s?[-—–－~～至到]\s?[\d０-９]/u;

/** The longest word of a measure at a place; "" where none is. */
function unitAt(text: string, at: number): string {
  return units.get(text.charAt(at))?.find((word) => text.startsWith(word, at)) ?? "";
}

/** 一 and 二 alone are seldom a count; 三 is before 大 or a measure only. */
function isCount(text: string, start: number, end: number, unit: string, big: boolean): boolean {
  if (unit === "") return false;
  const previous = text.charAt(start - 1);
  if ("第之唯统万专进同其每初".includes(previous) && previous !== "") return false;
  return end - start > 1 || big || !/^[一]/u.test(text.slice(start, end)) || "件项个份条次场篇".includes(unit);
}

/** The number that begins at a place, by its first letter. One of 汉字 is a number only where it counts something. */
export function numberTokenAt(text: string, at: number): Omit<NumberToken, "within"> | undefined {
  const read = numberAt(text, at);
  if (read === undefined) return undefined;
  let end = read.end;
  const loose = about.test(text.slice(end, end + 1));
  if (loose) end += 1;
  if (loose && "万亿".includes(text.charAt(end)) && text.charAt(end) !== "")
    return { ...bare(at, read.end, read), end: end + 1, about: true };
  while (text.charAt(end) === " " && /[\d０-９]/u.test(text.charAt(end - 1)) && unitAt(text, end + 1) !== "") end += 1;
  const big = text.charAt(end) === "大" && unitAt(text, end + 1) !== "";
  const unit = read.percent ? "%" : unitAt(text, big ? end + 1 : end).replace("％", "%");
  if (read.chinese && !read.percent && !isCount(text, at, read.end, unit, big)) return undefined;
  const isAbout =
    loose ||
    before.test(text.slice(Math.max(0, at - 3), at)) ||
    from.test(text.slice(Math.max(0, at - 4), at)) ||
    to.test(text.slice(end)) ||
    /^(?:左右|以上|以下|以内|余|多(?![出于了\d０-９]))/u.test(text.slice(end + (big ? 1 : 0) + unit.length, end + unit.length + 3));
  return { ...bare(at, read.end, read), end: end + (big ? 1 : 0) + (read.percent ? 0 : unit.length), unit, big, about: isAbout };
}

const bare = (start: number, digits: number, { value, chinese }: { readonly value: NumberToken["value"]; readonly chinese: boolean }) =>
  ({ kind: "number", start, end: digits, digits, value, unit: "", big: false, about: false, chinese }) as const;
