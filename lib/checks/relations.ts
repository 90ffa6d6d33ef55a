// 勾稽关系: every declared relation that is broken, with both sides and the difference; those still open are unjudged.
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import type { Readings } from "../arithmetic/evaluate.ts";
import { canonicalNumber } from "../arithmetic/number.ts";
import { instancesOf, judge, type Instance } from "../arithmetic/relations.ts";
import type { Big } from "big.js";
import { cite, type Finding, type Findings, type Unjudged } from "./finding.ts";
import { lineName } from "./name.ts";

const sides: { readonly [Op in Instance["relation"]["op"]]: (instance: Instance, left: Big, right: Big) => string } = {
  equal: ({ relation }, left, right) =>
    `${relation.left.name}＝${canonicalNumber(left)}，${relation.right.name}＝${canonicalNumber(right)}，差 ${canonicalNumber(left.minus(right).abs())}`,
  atMost: ({ relation }, left, right) =>
    `${relation.left.name}＝${canonicalNumber(left)}，大于${relation.right.name}＝${canonicalNumber(right)}，多 ${canonicalNumber(left.minus(right))}`,
  noneWithout: ({ relation }, left) => `${relation.right.name}＝0，${relation.left.name}应为 0，填的是 ${canonicalNumber(left)}，差 ${canonicalNumber(left)}`,
};

function broken(instance: Instance, left: Big, right: Big): Finding {
  const { relation, at, line, lineIs } = instance;
  const where = line.length === 0 ? "" : `“${lineName(line)}”${lineIs === "column" ? "列" : "行"}：`;
  return {
    check: relation.id,
    severity: relation.severity,
    message: `${where}${sides[relation.op](instance, left, right)}。依据：${cite(relation.basis)}。`,
    at,
    operands: new Set([...instance.left, ...instance.right]).size,
    expected: canonicalNumber(relation.op === "noneWithout" ? left.minus(left) : relation.op === "atMost" ? right : left),
    actual: canonicalNumber(relation.op === "equal" ? right : left),
    basis: relation.basis,
  };
}

/** Why something over these places is open, by their readings. */
export function openReason(places: readonly Address[], readings: Readings): string {
  const states = places.map((address) => readings.get(address)?.state ?? "blank");
  return states.includes("unreadable") ? "有无法识别的内容，未能判断" : "未填完，未能判断";
}

/** Judges every relation of the edition. An instance that only follows from others is folded into them. */
export function checkRelations(outline: Outline, readings: Readings): Findings {
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const instance of instancesOf(outline.edition)) {
    if (instance.follows) continue;
    const verdict = judge(instance, readings);
    if (verdict.state === "broken") findings.push(broken(instance, verdict.left, verdict.right));
    if (verdict.state === "open") unjudged.push({ check: instance.relation.id, at: instance.at, reason: openReason(instance.at, readings) });
  }
  return { findings, unjudged };
}
