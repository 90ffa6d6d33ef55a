// A large figure in 万元 once more in 元: who has typed 元 by mistake sees it at once.
import type { Big } from "big.js";

/** From so many 万元 on. */
const large = 100;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** ＝250,900,000元, for 25090 万元; "" in another unit or for a small figure. */
export function inYuan(unit: string, value: Big): string {
  if (unit !== "万元" || value.abs().lt(large)) return "";
  const [whole = "", part] = value.times(10_000).toFixed().split(".");
  return `＝${grouped(whole)}${part === undefined ? "" : `.${part}`}元`;
}
