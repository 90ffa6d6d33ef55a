// A part in percent of its whole that is reckoned otherwise than it is told: one sentence for shares, rates of stages and growth.
import { Big } from "big.js";
import { decimalsOf } from "../../arithmetic/change.ts";
import { canonicalNumber } from "../../arithmetic/number.ts";
import type { NumberToken, Span } from "../../tokens/token.ts";
import type { Hit } from "./textCheck.ts";

/** How many percent a part is of a whole that is not 0, unrounded. */
export const percentIn = (part: Big, whole: Big): Big => part.times(100).div(whole);

/** Whether a number is the exact one, rounded or cut to its own decimals. */
export function isRounded(exact: Big, told: Big): boolean {
  const places = decimalsOf(told);
  return exact.round(places).eq(told) || exact.round(places, Big.roundDown).eq(told);
}

/** What is said of a part whose percent is another: with as many decimals as were told, one at least. */
export function otherPercent({ start, end }: Span, part: Big, whole: Big, told: NumberToken): Hit {
  const right = canonicalNumber(percentIn(part, whole).round(Math.max(1, decimalsOf(told.value))));
  const said = canonicalNumber(told.value);
  const says = `：${canonicalNumber(part)}÷${canonicalNumber(whole)}＝${right}%，写的是 ${said}%。请核对。`;
  return { start, end, says, expected: `${right}%`, actual: `${said}%` };
}
