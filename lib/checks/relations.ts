// 勾稽关系: each relation that an edition declares is a check, broken with both sides and the difference, or open.
import { conditionWords } from "../edition/condition.ts";
import type { Operand, Relation } from "../edition/edition.ts";
import { applicable, type Applies } from "../arithmetic/applicable.ts";
import type { Readings } from "../arithmetic/evaluate.ts";
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import { instancesOf, judge, type Instance, type OperandPlace } from "../arithmetic/relations.ts";
import type { Big } from "big.js";
import type { Texts } from "../report/report.ts";
import type { Check, Family, Judgement, Material } from "./check.ts";
import { cite, previousKey } from "./finding.ts";
import { lineName } from "../edition/name.ts";
import { openReason } from "./openReason.ts";

/** What a relation holds a report to: 第一项＋第二项＝第三项＋第四项. */
const names: { readonly [Op in Relation["op"]]: (left: Operand, right: Operand) => string } = {
  equal: (left, right) => `${left.name}＝${right.name}`,
  // A side that sums nothing comes to 0.
  atMost: (left, right) => (right.sum.length === 0 ? `${left.name}是 0` : `${left.name}不大于${right.name}`),
  atLeast: (left, right) => `${left.name}不小于${right.name}`,
  noneWithout: (left, right) => `${right.name}为 0 时，${left.name}也为 0`,
};

/** A side with what it comes to; one that sums nothing is called by its number already. */
const said = ({ name, sum }: Operand, value: Big): string => (sum.length === 0 ? name : `${name}＝${canonicalNumber(value)}`);

/** What was filled in on a side, number by number, in the order of its places. */
const filledIn = (places: readonly OperandPlace[], values: Texts): string =>
  places.map(({ address, year }) => values[year === "this" ? address : previousKey(address)] ?? "").join("、");

const sides: { readonly [Op in Relation["op"]]: (instance: Instance, left: Big, right: Big, values: Texts) => string } = {
  equal: ({ relation }, left, right) =>
    `${said(relation.left, left)}，${said(relation.right, right)}，差 ${canonicalNumber(left.minus(right).abs())}`,
  // Where there may be none, different things were counted, and their sum is no number that anybody knows.
  atMost: ({ relation, left: places }, left, right, values) =>
    relation.right.sum.length === 0
      ? `${relation.left.name}填的是 ${filledIn(places, values)}，不是${relation.right.name}`
      : `${said(relation.left, left)}，大于${said(relation.right, right)}，多 ${canonicalNumber(left.minus(right))}`,
  atLeast: ({ relation }, left, right) =>
    `${said(relation.left, left)}，小于${said(relation.right, right)}，少 ${canonicalNumber(right.minus(left))}`,
  noneWithout: ({ relation }, left) =>
    `${relation.right.name}＝0，${relation.left.name}应为 0，填的是 ${canonicalNumber(left)}，差 ${canonicalNumber(left)}`,
};

const bounds: { readonly [Op in Relation["op"]]: (left: Big, right: Big) => readonly [expected: Big, actual: Big] } = {
  equal: (left, right) => [left, right],
  atMost: (left, right) => [right, left],
  atLeast: (left, right) => [right, left],
  noneWithout: (left) => [left.minus(left), left],
};

/** The numbers that an instance was judged by, those of the year before under their own key. */
const valuesOf = (instance: Instance, readings: Readings, previous?: Readings): Texts =>
  Object.fromEntries(
    [...instance.left, ...instance.right].map(({ address, year }: OperandPlace) => {
      const value = valueOf((year === "this" ? readings : previous)?.get(address));
      return [year === "this" ? address : previousKey(address), value === null ? "" : canonicalNumber(value)];
    }),
  );

function broken(instance: Instance, left: Big, right: Big, values: Texts): Judgement {
  const { relation, at, operands, line, lineIs } = instance;
  const [expected, actual] = bounds[relation.op](left, right);
  const where = line.length === 0 ? "" : `“${lineName(line)}”${lineIs === "column" ? "列" : "行"}：`;
  const brief = `${where}${sides[relation.op](instance, left, right, values)}。`;
  return {
    at,
    operands,
    brief,
    message: `${brief}依据：${cite(relation.basis)}。`,
    expected: canonicalNumber(expected),
    actual: canonicalNumber(actual),
    values,
  };
}

/** Why a comparison with the year before is open: there is none, this year's part is open, or last year's report does not say. */
function previousReason({ at }: Instance, { readings, previous }: Material): string {
  if (previous === undefined) return "没有上一年的报告可以对照，未能判断";
  const open = at.some((address) => readings.get(address)?.state !== "known");
  return open ? openReason(at, readings) : "上一年的报告里没有填这些数，未能判断";
}

function judged(instance: Instance, material: Material): readonly Judgement[] {
  const { readings, previous } = material;
  const verdict = judge(instance, readings, previous);
  switch (verdict.state) {
    case "holds":
      return [];
    case "broken":
      return [broken(instance, verdict.left, verdict.right, valuesOf(instance, readings, previous))];
    case "open":
      return [{ at: instance.at, reason: instance.previous ? previousReason(instance, material) : openReason(instance.at, readings) }];
  }
}

const undecidedReason = ({ when }: Relation): string => `${conditionWords(when)}，单位类别或层级还没有选，未能判断`;

/** What becomes of its instances in a report that it is asked of, is not asked of, or may be asked of. */
const outcomes: { readonly [Key in Applies]: (own: readonly Instance[], relation: Relation, material: Material) => readonly Judgement[] } =
  {
    yes: (own, _, material) => own.flatMap((instance) => judged(instance, material)),
    no: () => [],
    unknown: (own, relation) => own.map(({ at }) => ({ at, reason: undecidedReason(relation) })),
  };

/** An instance that only follows from others is folded into them. */
function rowOf(relation: Relation, instances: readonly Instance[]): Check {
  const { id, severity, basis, op, left, right, when } = relation;
  const own = instances.filter(({ follows }) => !follows);
  return {
    id,
    name: names[op](left, right),
    kind: "relation",
    severity,
    basis,
    looksAt: right.sum.length === 0 ? left.name : `${left.name}，${right.name}`,
    places: ({ report }) => (applicable(when, report) === "no" ? 0 : own.length),
    run: (material) => outcomes[applicable(when, material.report)](own, relation, material),
  };
}

/** A row for each relation of the edition, declared or following from a list, in their order. */
export const relations: Family = {
  rows: ({ edition }) => {
    const all = instancesOf(edition);
    return [...new Set(all.map(({ relation }) => relation))].map((relation) =>
      rowOf(
        relation,
        all.filter((instance) => instance.relation === relation),
      ),
    );
  },
};
