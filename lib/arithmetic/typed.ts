// What a person types into a place for a number and means as one, though no number is written so: 3 200 for 3200, and =3+4 as in a
// spreadsheet. Only for keys: a text that was pasted, or that stands in somebody's workbook, is read by number.ts alone, for there 3 200
// may be two cells and =3+4 a formula of another sheet.
import { Big } from "big.js";
import { plainFigure } from "../characters/figure.ts";
import type { Measure } from "../edition/edition.ts";
import { canonicalNumber, readNumber } from "./number.ts";

/** `text`: the number that is kept. `words`: what was made of what was typed, in a sentence. */
export type Typed = { readonly text: string; readonly words: string };

const spaced = /^[+-]?\d{1,3}(?:[\s\u00A0]\d{3})+(?:\.\d+)?$/;
const reckoning = /^=[+-]?\d+(?:\.\d+)?(?:[+\-*]\d+(?:\.\d+)?)+$/;

/** Products before sums; whole and decimal numbers, exactly. */
function reckoned(terms: string): Big {
  const products = terms.match(/[+-]?[^+-]+/g) ?? [];
  const product = (factors: string): Big =>
    factors
      .replace(/^\+/, "")
      .split("*")
      .reduce((so, factor) => so.times(factor), new Big(1));
  return products.reduce((sum, factors) => sum.plus(product(factors)), new Big(0));
}

/** Signs as they are typed with an input method: ＝３＋４ and 3×4. */
const plain = (text: string): string => plainFigure(text).replace(/[×✕]/g, "*").replace(/−/g, "-");

/** The number that was meant, where it is written in one of these ways and the place takes it; undefined everywhere else. */
export function typedNumber(typed: string, measure: Measure): Typed | undefined {
  const text = plain(typed);
  const bare = text.endsWith(measure.unit) ? text.slice(0, -measure.unit.length).trim() : text;
  const sum = text.replace(/\s/g, "");
  const found = spaced.test(bare)
    ? { text: bare.replace(/[\s\u00A0]/g, ""), as: "按" }
    : reckoning.test(sum)
      ? { text: canonicalNumber(reckoned(sum.slice(1))), as: "算得" }
      : undefined;
  if (found === undefined || readNumber(found.text, measure).state !== "known") return undefined;
  return { text: found.text, words: `“${typed.trim()}”${found.as} ${found.text} 填入。` };
}
