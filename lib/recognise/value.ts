// A printed text as the number of a cell: a number, a number with words that add nothing to it, nothing, or no number.
//
// Nothing is converted and nothing reckoned. A dash, a stroke and 无 are nothing, and stay what was printed: whether they mean 0 a person says.
import type { Measure } from "../edition/edition.ts";
import { figureOf } from "../matching/figures/figure.ts";
import { halfWidth } from "../characters/halfWidth.ts";
import { remembering } from "../characters/remembering.ts";
import { simplified } from "../characters/traditional.ts";
import { isEmpty } from "../tables/matrix.ts";

/** `words`: what stands behind the number and was left away; `unit`: the one that was put behind it, for its heads state it; "" where none is. */
export type PrintedValue =
  | { readonly state: "value"; readonly to: string; readonly words: string; readonly unit: string }
  | { readonly state: "blank" }
  | { readonly state: "refused"; readonly reason: string };

const nothing = /^(?:[\s\-–—―─－_/／\\＼*＊、.。〇]*|无|没有|暂无|未发生|无此项|不涉及)$/u;

/** Whether a text is none, or one of the signs that offices write for none. */
export const isNothing = (text: string): boolean => isEmpty(text) || nothing.test(text.trim());

const explained = /^([+\-−－]?[\d０-９][\d０-９,，.．]*\s*[^\s\d（(，,]{0,4}?)\s*[（(]\s*((?:其中|含|包括|包含|不含|均|全部).*)[）)]\s*$/su;

/** 增1423, 减少5项, ↑3: a change in words, with its sign. */
const changed = /^(?:(增加?|↑)|(减少?|↓))\s*([\d０-９][\d０-９,，]*)\s*(项|件|个)?$/u;

/** The number in a text with words, as it would be printed without them; undefined where words are no such explanation. */
function withoutWords(text: string, { number }: Measure): { readonly text: string; readonly words: string } | undefined {
  const [, figure, words] = explained.exec(text.trim()) ?? [];
  if (figure !== undefined && words !== undefined) return { text: figure.trim(), words };
  const [, up, down, digits] = (number === "change" ? changed.exec(text.trim()) : null) ?? [];
  if (digits === undefined || (up ?? down) === undefined) return undefined;
  return { text: `${up === undefined ? "-" : "+"}${halfWidth(digits)}`, words: up ?? down ?? "" };
}

/** Beyond these spreadsheets keep no digit for certain, and no report counts so far. */
const mostDigits = 15;

/** The value of a text for a cell that counts `measure`; `stated`: the unit that the heads over it state. */
export function valueOf(text: string, measure: Measure, stated: string | undefined): PrintedValue {
  if (isNothing(text)) return { state: "blank" };
  const plain = withoutWords(text, measure);
  const figure = figureOf(plain?.text ?? text, measure, stated);
  if (figure.state !== "value") return figure;
  const digits = figure.to.replace(/\D/g, "").length;
  if (digits > mostDigits) return { state: "refused", reason: `这个数有 ${digits} 位，不像年报里的数，没有取，请看原件` };
  const isPut = stated !== undefined && figure.to.endsWith(stated) && !(plain?.text ?? text).includes(stated);
  return { ...figure, words: plain?.words ?? "", unit: isPut ? stated : "" };
}

/** The text without what only values have, for whoever looks at labels: a number without its words, nothing for a dash. */
export const plainly: (text: string) => string = remembering((text) => {
  if (isNothing(text)) return "";
  return simplified(explained.exec(text.trim())?.[1] ?? changed.exec(text.trim())?.[3] ?? text).trim();
});
