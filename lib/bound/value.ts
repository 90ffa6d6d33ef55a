// What a bound number comes to: exact sums of cells of this report and of the year before's. Where a cell is blank, unreadable or only partly
// added up there is no number, and the text stays as it is.
import type { Big } from "big.js";
import { changeOf, percentBetween } from "../arithmetic/change.ts";
import type { Readings } from "../arithmetic/evaluate.ts";
import { valueOf, zero } from "../arithmetic/number.ts";
import { referenceOf, signOf } from "../edition/term.ts";
import type { Outline } from "../edition/walk.ts";
import type { Expression, SumTerm } from "../report/bound.ts";

/** The numbers that text may follow: a report's, and those of the year before where its report is at hand. */
export type Numbers = { readonly outline: Outline; readonly readings: Readings; readonly previous: Readings | undefined };

/** The sum by these readings; null where one of the cells says no number. */
export function sumIn(readings: Readings | undefined, sum: readonly SumTerm[]): Big | null {
  let value = zero;
  for (const term of sum) {
    const one = valueOf(readings?.get(referenceOf(term)));
    if (one === null) return null;
    value = value.plus(one.times(signOf(term)));
  }
  return value;
}

/** What an expression comes to: a sum, a signed difference, or a signed percentage that is not rounded; null where it says no number. */
export function valueOfExpression({ readings, previous }: Numbers, { as, sum }: Expression): Big | null {
  if (as === "now") return sumIn(readings, sum);
  const before = sumIn(previous, sum);
  if (as === "before" || before === null) return before;
  const now = sumIn(readings, sum);
  if (now === null) return null;
  return as === "by" ? changeOf(before, now).by : percentBetween(before, now);
}
