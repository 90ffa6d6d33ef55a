// What is typed on a computed total. It takes nothing; a clerk who copies a column from paper types the printed total there, which is a
// good moment to compare the two. Pure.
import { canonicalNumber, readNumber, valueOf } from "#lib/arithmetic/number.ts";
import { unfinished } from "#lib/arithmetic/verdict.ts";
import { halfWidth } from "#lib/characters/halfWidth.ts";
import type { Measure } from "#lib/edition/edition.ts";

/** What was typed after one more key; undefined where that is none of a number. */
export function guessAfter(guess: string, key: string): string | undefined {
  if (key === "Backspace") return guess.slice(0, -1);
  const sign = halfWidth(key);
  return /^[\d.-]$/.test(sign) ? guess + sign : undefined;
}

/** What is said of it. `total`: as it is shown, with … behind it where places that it sums are still blank. */
export function guessWords(total: string, guess: string, measure: Measure): string {
  const text = total.replace("…", "");
  const isOpen = text !== total;
  const [typed, sum] = [guess, text].map((one) => valueOf(readNumber(one, measure)));
  if (sum == null) return "合计自动算，不用填；现在还没有可以加的数。";
  const known = `合计自动算，不用填：算得 ${text}${isOpen ? `（${unfinished}）` : ""}`;
  if (guess === "") return `${known}。`;
  const off =
    typed == null || isOpen
      ? ""
      : typed.eq(sum)
        ? "，两数相同"
        : `，${typed.gt(sum) ? "多" : "少"} ${canonicalNumber(typed.minus(sum).abs())}`;
  return `${known}，您键入 ${guess}${off}。`;
}
