// A verdict in a word or two, as the strip under a table and the workbook say it: 平, 差 2, 多 3 or 未填完.
import type { Big } from "big.js";
import type { Relation } from "../edition/edition.ts";
import { canonicalNumber } from "./number.ts";
import type { Verdict } from "./relations.ts";

export const unfinished = "未填完";

/** What is said where a relation holds. Only an equality is level; the others are kept. */
export const held: { readonly [Op in Relation["op"]]: string } = { equal: "平", atMost: "符合", atLeast: "符合", noneWithout: "符合" };

/** What is said of two sides that should be equal, before their difference. */
export const apart = "差 ";

/** Where there may be nothing. */
const none = "应为 0";

const off: { readonly [Op in Relation["op"]]: (left: Big, right: Big) => string } = {
  equal: (left, right) => `${apart}${canonicalNumber(left.minus(right).abs())}`,
  atMost: (left, right) => (right.eq(0) ? none : `多 ${canonicalNumber(left.minus(right))}`),
  atLeast: (left, right) => `少 ${canonicalNumber(right.minus(left))}`,
  noneWithout: () => none,
};

/** 平, 差 2, 符合, 多 2, 少 2, 应为 0 or 未填完. */
export function verdictWord(op: Relation["op"], verdict: Verdict): string {
  if (verdict.state === "open") return unfinished;
  return verdict.state === "holds" ? held[op] : off[op](verdict.left, verdict.right);
}
