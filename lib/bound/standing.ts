// How a bound number stands to the tables: it says what they say, it says something else, or they say no number.
import type { BoundNumber } from "../report/bound.ts";
import { cellsOf, expressionName } from "./names.ts";
import { sumIn, valueOfExpression, type Numbers } from "./value.ts";
import { writtenAs } from "./written.ts";

/** `same`; `other`, with what it should say; `lastYear`: the tables say nothing yet and it says what last year's did; `open`: they say no number. */
export type Standing = { readonly is: "same" | "lastYear" | "open" } | { readonly is: "other"; readonly wanted: string };

/** How a number stands, by the words that stand there. */
export function standingOf(number: BoundNumber, words: string, numbers: Numbers): Standing {
  const wanted = writtenAs(number, numbers, words);
  if (wanted !== undefined) return wanted === words ? { is: "same" } : { is: "other", wanted };
  const { previous } = numbers;
  if (number.of.as !== "now" || previous === undefined || sumIn(previous, number.of.sum) === null) return { is: "open" };
  return writtenAs(number, { ...numbers, readings: previous }, words) === words ? { is: "lastYear" } : { is: "open" };
}

/** The sentence for whoever looks at the number: what it follows, and what is to be known of it. */
export function standingWords(number: BoundNumber, words: string, numbers: Numbers): string {
  const name = expressionName(numbers.outline, number.of);
  const standing = standingOf(number, words, numbers);
  switch (standing.is) {
    case "same":
      return `跟着${name}`;
    case "other":
      return `跟着${name}，表里现在是“${standing.wanted}”`;
    case "lastYear":
      return `跟着${name}，表里还没有填，写的还是上年的数`;
    case "open": {
      const isGone = cellsOf(number.of).some((cell) => !numbers.outline.cells.has(cell) && !numbers.outline.fields.has(cell));
      const lacksYear = number.of.as !== "now" && numbers.previous === undefined;
      const isStrange = valueOfExpression(numbers, number.of) !== null;
      const why = isGone ? "这种格式里没有这一格" : lacksYear ? "没有上一年的报告" : isStrange ? "这里写的不是数" : "未能取数（没有填全）";
      return `跟着${name}，${why}，文字没有动`;
    }
  }
}
