// What may be an ordinal before a heading, for one who knows the headings that there are and compares what stands behind it: also 第一部分,
// 一　总体情况 without a mark, ① and 1). Never used to take an ordinal away from a text that nobody knows.
import { halfWidth } from "../characters/halfWidth.ts";
import { numberOf } from "./numeral.ts";
import { ordinalAt, type Level } from "./ordinalAt.ts";

/** `level`: as of the ordinals of official papers; null where the spelling is none of theirs. The text is sign + rest. */
export type Before = { readonly level: Level | null; readonly place: number; readonly sign: string; readonly rest: string };

const numeral = "[一二三四五六七八九十]{1,3}|[\\d０-９]{1,2}";

const loose: readonly { readonly level: Level | null; readonly shape: RegExp }[] = [
  { level: 0, shape: new RegExp(`^(\\s*第\\s*(${numeral})\\s*(?:大?部分|章|篇)\\s*[、.．:：,，]?\\s*)(.+)$`, "su") },
  { level: 0, shape: /^(\s*([一二三四五六七八九十]{1,3})[\s:：,，]\s*)(.+)$/su },
  { level: 2, shape: /^(\s*([\d０-９]{1,2})\s+)(\p{Script=Han}.*)$/su },
  { level: null, shape: new RegExp(`^(\\s*(${numeral})\\s*[）)]\\s*)(.+)$`, "su") },
  { level: null, shape: /^(\s*([①-⑳⑴-⒇㈠-㈩])\s*)(.+)$/su },
];

const enclosed = /[①-⑳⑴-⒇㈠-㈩]/u;

/** ① is 1, ⑴ and ㈠ too. */
function placeOf(number: string): number | undefined {
  const code = number.codePointAt(0) ?? 0;
  if (enclosed.test(number)) return code >= 0x3220 ? code - 0x321f : code >= 0x2474 ? code - 0x2473 : code - 0x245f;
  const plain = halfWidth(number);
  return /^\d+$/.test(plain) ? Number(plain) : numberOf(number);
}

/** The ordinal that a heading may begin with; undefined where there is none. */
export function ordinalBefore(text: string): Before | undefined {
  const own = ([0, 1, 2, 3] as const).flatMap((level) => ordinalAt(level, text) ?? []).find(({ rest }) => rest.trim() !== "");
  if (own !== undefined) return { level: own.level, place: own.place, sign: own.sign + own.gap, rest: own.rest };
  for (const { level, shape } of loose) {
    const [, sign = "", number = "", rest = ""] = shape.exec(text) ?? [];
    const place = number === "" ? undefined : placeOf(number);
    if (place !== undefined && rest.trim() !== "") return { level, place, sign, rest };
  }
  return undefined;
}
