// Ordinals at the head of a clause: 一是, 二要, （一）, 1., 第一， and 其一，. Which 一 is one and which is a word, lib/ordinals decides for the signs of official papers.
import { ordinalAt } from "../ordinals/ordinalAt.ts";
import { numberOf } from "../ordinals/numeral.ts";
import type { OrdinalToken } from "./token.ts";

const is = /([一二三四五六七八九十]{1,2})(?:是|要(?!素|求|点|件|闻|务|么))/uy;
const among = /其([一二三四五六七八九十])[，,、：:是]/uy;
const first = /第([一二三四五六七八九十]{1,2})[，,、：:]/uy;
/** As far as an ordinal with what decides on it reaches. */
const reach = 40;

/** The ordinal that stands at the head of a clause; the signs of official papers stand at that of a sentence only (`signs`). */
export function ordinalAtHead(text: string, at: number, signs: boolean): Omit<OrdinalToken, "within"> | undefined {
  for (const [shape, kind] of [
    [is, "is"],
    [first, "first"],
    [among, "among"],
  ] as const) {
    shape.lastIndex = at;
    const found = shape.exec(text);
    const place = numberOf(found?.[1] ?? "");
    if (found !== null && place !== undefined)
      return { kind: "ordinal", start: at, end: at + found[0].length - (kind === "is" ? 0 : 1), shape: kind, place };
  }
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
