// 勾稽关系: every declared relation that is broken, with both sides and the difference; those still open are unjudged.
import { conditionWords } from "../edition/condition.ts";
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import { instancesFor, undecidedFor, type Subject } from "../arithmetic/applicable.ts";
import type { Readings } from "../arithmetic/evaluate.ts";
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import { judge, type Instance, type Place } from "../arithmetic/relations.ts";
import type { Big } from "big.js";
import type { Texts } from "../report/report.ts";
import { cite, previousKey, type Finding, type Findings, type Unjudged } from "./finding.ts";
import { lineName } from "./name.ts";

const sides: { readonly [Op in Instance["relation"]["op"]]: (instance: Instance, left: Big, right: Big) => string } = {
  equal: ({ relation }, left, right) =>
    `${relation.left.name}＝${canonicalNumber(left)}，${relation.right.name}＝${canonicalNumber(right)}，差 ${canonicalNumber(left.minus(right).abs())}`,
  atMost: ({ relation }, left, right) =>
    `${relation.left.name}＝${canonicalNumber(left)}，大于${relation.right.name}＝${canonicalNumber(right)}，多 ${canonicalNumber(left.minus(right))}`,
  atLeast: ({ relation }, left, right) =>
    `${relation.left.name}＝${canonicalNumber(left)}，小于${relation.right.name}${relation.right.sum.length === 0 ? "" : `＝${canonicalNumber(right)}`}，少 ${canonicalNumber(right.minus(left))}`,
  noneWithout: ({ relation }, left) =>
    `${relation.right.name}＝0，${relation.left.name}应为 0，填的是 ${canonicalNumber(left)}，差 ${canonicalNumber(left)}`,
};

const bounds: { readonly [Op in Instance["relation"]["op"]]: (left: Big, right: Big) => readonly [expected: Big, actual: Big] } = {
  equal: (left, right) => [left, right],
  atMost: (left, right) => [right, left],
  atLeast: (left, right) => [right, left],
  noneWithout: (left) => [left.minus(left), left],
};

/** The numbers that an instance was judged by, those of the year before under their own key. */
const valuesOf = (instance: Instance, readings: Readings, previous?: Readings): Texts =>
  Object.fromEntries(
    [...instance.left, ...instance.right].map(({ address, year }: Place) => {
      const value = valueOf((year === "this" ? readings : previous)?.get(address));
      return [year === "this" ? address : previousKey(address), value === null ? "" : canonicalNumber(value)];
    }),
  );

function broken(instance: Instance, left: Big, right: Big, values: Texts): Finding {
  const { relation, at, line, lineIs } = instance;
  const [expected, actual] = bounds[relation.op](left, right);
  const where = line.length === 0 ? "" : `“${lineName(line)}”${lineIs === "column" ? "列" : "行"}：`;
  const brief = `${where}${sides[relation.op](instance, left, right)}。`;
  return {
    check: relation.id,
    severity: relation.severity,
    message: `${brief}依据：${cite(relation.basis)}。`,
    brief,
    at,
    operands: instance.operands,
    expected: canonicalNumber(expected),
    actual: canonicalNumber(actual),
    values,
    basis: relation.basis,
  };
}

/** Why something over these places is open, by their readings. */
export function openReason(places: readonly Address[], readings: Readings): string {
  const states = places.map((address) => readings.get(address)?.state ?? "blank");
  return states.includes("unreadable") ? "有无法识别的内容，未能判断" : "未填完，未能判断";
}

/** Why a comparison with the year before is open: there is none, this year's part is open, or last year's report does not say. */
function previousReason({ at }: Instance, readings: Readings, previous: Readings | undefined): string {
  if (previous === undefined) return withoutPrevious;
  const open = at.some((address) => readings.get(address)?.state !== "known");
  return open ? openReason(at, readings) : "上一年的报告里没有填这些数，未能判断";
}

const withoutPrevious = "没有上一年的报告可以对照，未能判断";

const undecidedReason = ({ relation }: Instance): string => `${conditionWords(relation.when)}，单位类别或层级还没有选，未能判断`;

/** Judges every relation that the edition asks of a report. An instance that only follows from others is folded into them. */
export function checkRelations({ edition }: Outline, subject: Subject, readings: Readings, previous?: Readings): Findings {
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const instance of instancesFor(edition, subject)) {
    if (instance.follows) continue;
    const verdict = judge(instance, readings, previous);
    if (verdict.state === "broken") findings.push(broken(instance, verdict.left, verdict.right, valuesOf(instance, readings, previous)));
    if (verdict.state === "open")
      unjudged.push({
        check: instance.relation.id,
        at: instance.at,
        reason: instance.previous ? previousReason(instance, readings, previous) : openReason(instance.at, readings),
      });
  }
  for (const instance of undecidedFor(edition, subject))
    if (!instance.follows) unjudged.push({ check: instance.relation.id, at: instance.at, reason: undecidedReason(instance) });
  return { findings, unjudged };
}
