// Ordinals at the head of a clause: 一是, 二要, （一）, 1., ①, 第一， 其一， 第二个问题是 and 问题二：. Which 一 is one and which is a word, lib/ordinals decides for the signs of official papers.
import { ordinalAt } from "../ordinals/ordinalAt.ts";
import { numberOf } from "../ordinals/numeral.ts";
import type { OrdinalToken } from "./token.ts";

const is = /([一二三四五六七八九十]{1,2})(?:是|要(?!素|求|点|件|闻|务|么))/uy;
const among = /其([一二三四五六七八九十])[，,、：:是]/uy;
const first = /第([一二三四五六七八九十]{1,2})[，,、：:]/uy;
const things = "问题|方面|措施|任务|不足|短板|原因|特点|做法|环节|经验|亮点|建议";
const nth = new RegExp(`第([一二三四五六七八九十]{1,2})(?:个|项|条|类|大|点|种)(?:${things})(?=[是在，,：:、为])`, "uy");
const named = new RegExp(`(?:主要)?(?:${things})([一二三四五六七八九十]{1,2})(?=[，,：:是])`, "uy");
const circled = /[①-⑳]/uy;
/** As far as an ordinal with what decides on it reaches. */
const reach = 40;

/** ⓪ would stand before ①. */
const zeroCircled = "①".charCodeAt(0) - 1;

/** Those that are said in words. `mark`: so many letters behind it are looked at and no part of it. */
const spoken = [
  { shape: "is", sign: is, mark: 0 },
  { shape: "first", sign: first, mark: 1 },
  { shape: "among", sign: among, mark: 1 },
  { shape: "nth", sign: nth, mark: 0 },
  { shape: "named", sign: named, mark: 0 },
] as const;

/** The ordinal that stands at the head of a clause; the signs of official papers stand at that of a sentence only (`signs`). */
export function ordinalAtHead(text: string, at: number, signs: boolean): Omit<OrdinalToken, "within"> | undefined {
  for (const { shape, sign, mark } of spoken) {
    sign.lastIndex = at;
    const found = sign.exec(text);
    const place = numberOf(found?.[1] ?? "");
    if (found !== null && place !== undefined) return { kind: "ordinal", start: at, end: at + found[0].length - mark, shape, place };
  }
  circled.lastIndex = at;
  if (circled.test(text)) return { kind: "ordinal", start: at, end: at + 1, shape: "circled", place: text.charCodeAt(at) - zeroCircled };
  if (!signs || !/[（(\d０-９]/u.test(text.charAt(at))) return undefined;
  const rest = text.slice(at, at + reach);
  const round = ordinalAt(1, rest) ?? ordinalAt(3, rest);
  if (round !== undefined && round.sign.trim() === round.sign)
    return { kind: "ordinal", start: at, end: at + round.sign.length, shape: "round", place: round.place };
  const dot = ordinalAt(2, rest);
  return dot === undefined || dot.sign.trim() !== dot.sign
    ? undefined
    : { kind: "ordinal", start: at, end: at + dot.sign.length, shape: "dot", place: dot.place };
}
