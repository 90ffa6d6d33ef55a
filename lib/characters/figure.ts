// The signs of a figure as people and programs write them, turned into those that a number is read from.
//
// A minus is one of seven signs that look the same on paper, and is taken only where a digit follows at once. The thin spaces
// of 千分空 part groups of three (GB/T 15835—2011, 5.2.1) as a comma does.
import { halfWidth } from "./halfWidth.ts";
import { mayBeStruck } from "./strokes.ts";
import { unseenIn, withoutUnseen } from "./unseen.ts";

const minus = /^[\u2010-\u2013\u2212\uFE63](?=[\d.])/;
const plus = /^\uFE62(?=[\d.])/;

/** Thin and narrow spaces: of a sixth to a quarter of an em, of a figure, of a mark, of a hair, and the narrow one that does not break. */
const thin = "\\u2005-\\u200A\\u202F";
const grouped = new RegExp(`^([+-]?\\d{1,3}(?:[${thin}]\\d{3})+)(?=\\.|[^\\d${thin}]|$)`);
const thinSpaces = new RegExp(`[${thin}]`, "g");

/** Half-width, without what is not seen and space around, with plain signs and without the thin spaces between its groups. */
export const plainFigure = (text: string): string =>
  halfWidth(withoutUnseen(text))
    .trim()
    .replace(minus, "-")
    .replace(plus, "+")
    .replace(grouped, (digits) => digits.replace(thinSpaces, ""));

/** What is wrong with the signs of a text that is no figure, if it is that: a sentence without its full stop. */
export function strangeSign(text: string): string | undefined {
  const [first, ...more] = unseenIn(withoutUnseen(text));
  if (first !== undefined) return `这一格里有看不见的字符（${[first, ...more].join("、")}），看到的可能与实际不同，请清空这一格后重新输入`;
  if (mayBeStruck(text)) return "这一格里有划了删除线的字（字上叠着一条线），看不出是不是数的一部分，请看原件后重新输入";
  const figure = plainFigure(text);
  if (/^[+-]?\d+。\d+$/.test(figure)) return `小数点写成了句号“。”，请改成“${figure.replace("。", ".")}”`;
  return /^[+-]?\d[\d,.]*\s+[\d,.\s]*\d\s*$/u.test(figure) ? "数字中间有空格，看不出是一个数还是两个数，请删去空格或分开填写" : undefined;
}
