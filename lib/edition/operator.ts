// The four ways in which two sides of a relation may have to stand to each other, as they are written. Said once: the strip
// under a table, the workbook, 格式说明 and the list of changes all print what stands here.
import type { Relation } from "./edition.ts";

const rules: { readonly [Op in Relation["op"]]: (left: string, right: string, gap: string) => string } = {
  equal: (left, right, gap) => `${left}${gap}＝${gap}${right}`,
  atMost: (left, right, gap) => `${left}${gap}≤${gap}${right}`,
  atLeast: (left, right, gap) => `${left}${gap}≥${gap}${right}`,
  noneWithout: (left, right) => `${right}是 0 时，${left}也应是 0`,
};

/** 第一项＋第二项＝第三项＋第四项, from an operator and what its sides are called; `gap` stands around a sign. */
export const ruleInSigns = (op: Relation["op"], left: string, right: string, gap = ""): string => rules[op](left, right, gap);
