// Numbers as running text writes them: 1,234.5万, １２件, 百分之三, 三十二, 两千余. Read exactly; what is no number for certain is none.
import { Big } from "big.js";
import { halfWidth } from "../characters/halfWidth.ts";

/** `end`: behind the number and its 万 or 亿. */
export type ReadNumber = { readonly value: Big; readonly end: number; readonly chinese: boolean; readonly percent: boolean };

const arabic = /[\d０-９]{1,3}(?:,[\d０-９]{3})+(?![\d０-９])(?:[.．][\d０-９]+)?|[\d０-９]+(?:[.．][\d０-９]+)?/uy;
const han = /百分之[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?|[零〇一二两三四五六七八九十百千万亿]+/uy;

const scales: Readonly<Record<string, string>> = { 万: "10000", 亿: "100000000", 千: "1000", 百: "100" };
const figures: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 三百二十 below 万; null for what is no numeral: 一二, 十百. */
function below(text: string): number | null {
  let [sum, digit, last] = [0, null as number | null, 10_000];
  for (const letter of text) {
    const [figure, place] = [figures[letter], places[letter]];
    if (figure !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = figure;
    } else if (place !== undefined) {
      if (place >= last) return null;
      sum += (digit === null || digit === 0 ? 1 : digit) * place;
      [digit, last] = [null, place];
    } else return null;
  }
  return sum + (digit ?? 0);
}

/** A numeral of 汉字; null for what is none. */
function hanValue(text: string): number | null {
  const [, most = "", rest = text] = /^(.+)亿(.*)$/u.exec(text) ?? [];
  const [, more = "", least = rest] = /^(.+)万(.*)$/u.exec(rest) ?? [];
  const parts = [most === "" ? 0 : below(most), more === "" ? 0 : below(more), least === "" ? 0 : below(least)];
  const [one = null, two = null, three = null] = parts;
  return text === "" || one === null || two === null || three === null ? null : one * 100_000_000 + two * 10_000 + three;
}

function hanNumber(text: string, at: number): ReadNumber | undefined {
  han.lastIndex = at;
  const [found = ""] = han.exec(text) ?? [];
  if (found === "") return undefined;
  const percent = found.startsWith("百分之");
  const [whole = "", after] = (percent ? found.slice(3) : found).split("点");
  const value = hanValue(whole);
  if (value === null) return undefined;
  const decimals = after === undefined ? "" : `.${[...after].map((letter) => figures[letter] ?? 0).join("")}`;
  return { value: new Big(`${value}${decimals}`), end: at + found.length, chinese: true, percent };
}

/** The number that stands at a place, by its first letter. */
export function numberAt(text: string, at: number): ReadNumber | undefined {
  arabic.lastIndex = at;
  const [found = ""] = arabic.exec(text) ?? [];
  if (found === "") return hanNumber(text, at);
  const value = new Big(halfWidth(found).replaceAll(",", ""));
  let end = at + found.length;
  const scale = scales[text.charAt(end)];
  if (scale === undefined) return { value, end, chinese: false, percent: false };
  end += 1;
  return { value: value.times(scale), end, chinese: false, percent: false };
}
