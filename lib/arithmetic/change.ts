// How a number stands to the same one of another report: the difference, and what part of the other it is.
//
// One rounding rule: percent to one decimal, half away from zero (四舍五入). Only here is anything rounded.
import { Big } from "big.js";
import { canonicalNumber } from "./number.ts";

/** `percent`: of the size of `before`, rounded; null where that is 0 and nothing can be a part of it. */
export type Growth = { readonly by: Big; readonly percent: Big | null };

const tenth = new Big("0.1");

/** How much `now` is more than `before`, in percent of the size of that, unrounded; null where that is 0. */
export const percentBetween = (before: Big, now: Big): Big | null => (before.eq(0) ? null : now.minus(before).times(100).div(before.abs()));

/** From `before` to `now`. */
export const changeOf = (before: Big, now: Big): Growth => ({
  by: now.minus(before),
  percent: percentBetween(before, now)?.round(1, Big.roundHalfUp) ?? null,
});

/** A change stands out from this size on, where it also is half of what was before or more. */
const leastLarge = 10;

/** Whether a change from `before` is one to look at. */
export const isLarge = (before: Big, { by }: Growth): boolean => by.abs().gte(leastLarge) && by.abs().times(2).gte(before.abs());

/** "+13", "−13" or "0": the sign is part of it, as a minus and not a hyphen. */
export const signed = (value: Big): string => (value.gt(0) ? `+${canonicalNumber(value)}` : canonicalNumber(value).replace("-", "−"));

/** "+12.4%", "−100%"; "不足0.1%" for what would be rounded away; "" where there is no percent. */
export function percentOf({ by, percent }: Growth): string {
  if (percent === null) return "";
  return percent.abs().lt(tenth) && !by.eq(0) ? "不足0.1%" : `${signed(percent)}%`;
}

/** How many digits stand behind its point. */
export const decimalsOf = ({ c, e }: Big): number => Math.max(0, c.length - 1 - e);

/**
 * Which part of a whole something is, in percent to one decimal: reckoned in whole numbers, so that no step before the rounding rounds.
 * null where it is no part: the whole is not above 0, or the part is below 0 or larger than it.
 */
export function shareOf(part: Big, whole: Big): Big | null {
  if (whole.lte(0) || part.lt(0) || part.gt(whole)) return null;
  const decimals = Math.max(decimalsOf(part), decimalsOf(whole));
  const scaled = (value: Big): bigint => BigInt(value.times(new Big(10).pow(decimals)).toFixed(0));
  const [n, d] = [scaled(part), scaled(whole)];
  const tenths = (2000n * n + d) / (2n * d);
  return new Big(tenths.toString()).div(10);
}

/** "65.4", "100.0": with its decimal, so that shares below each other are aligned. */
export const shareText = (share: Big): string => share.toFixed(1);
