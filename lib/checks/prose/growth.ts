// 收到申请118件，同比增长20% or 同比增加20件: the change that follows from the figure and last year's. Asked where the number is a figure of the table and last year's report is at hand.
import type { Big } from "big.js";
import { decimalsOf } from "../../arithmetic/change.ts";
import { canonicalNumber } from "../../arithmetic/number.ts";
import type { Address } from "../../edition/edition.ts";
import { placeName } from "../../edition/name.ts";
import { referenceOf } from "../../edition/term.ts";
import { previousKey } from "../finding.ts";
import type { NumberToken } from "../../tokens/token.ts";
import type { Check, Found, Material } from "../check.ts";
import { tiedIn, valueIn, type Tied } from "./figures.ts";
import { markedIn } from "./prose.ts";
import { mergedFindings } from "./textCheck.ts";
import { anyOf, inOrder, letter, maybe, wording } from "../../tokens/wording.ts";

/** What stands between the figure and its change. */
const rises = ["增长", "增加", "上升", "提高"];
const falls = ["下降", "减少", "降低"];
const changed = inOrder(maybe(letter("，,")), anyOf("同比 比上年 较上年 比上年度 较上年度 与上年相比 比去年 较去年"), maybe("同期"));
const rising = wording([changed, anyOf(...rises, ...falls), maybe("了")]);
const falling = wording([changed, anyOf(...falls), maybe("了")]);

/** `rate`: how much more or fewer they are, in percent or in the unit of the number. */
type Rated = Tied & { readonly rate: NumberToken; readonly sign: 1 | -1 };

const isPercent = ({ rate }: Pick<Rated, "rate">): boolean => rate.unit === "%";

/** The numbers behind which a change is said. */
const ratedIn = (material: Material): readonly Rated[] =>
  material.previous === undefined
    ? []
    : tiedIn(material).flatMap((tied): readonly Rated[] => {
        const { text, tokens } = tied.block;
        const rate = tokens.find((token): token is NumberToken => token.kind === "number" && token.start >= tied.claim.span.end);
        if (rate === undefined || !["%", tied.claim.number.unit].includes(rate.unit) || rate.about) return [];
        const words = text.slice(tied.claim.span.end, rate.start);
        return rising.is(words) ? [{ ...tied, rate, sign: falling.is(words) ? -1 : 1 }] : [];
      });

/** The changes that the figures come to which the number may be, each with last year's; those that begin at 0 have no rate. */
function ratesOf(
  material: Material,
  { claim, values, rate }: Rated,
): readonly { readonly at: Address; readonly before: Big; readonly rate: Big }[] {
  return claim.said.may.flatMap((operand, at) => {
    const before = material.previous === undefined ? null : valueIn(material, operand, material.previous);
    if (before === null || !(values[at]?.eq(claim.number.value) ?? false)) return [];
    const [by, place] = [claim.number.value.minus(before), referenceOf(operand.sum[0] ?? "")];
    if (!isPercent({ rate })) return [{ at: place, before, rate: by }];
    return before.eq(0) ? [] : [{ at: place, before, rate: by.times(100).div(before) }];
  });
}

function foundOf(material: Material, rated: Rated): readonly Found[] {
  const { block, claim, rate, sign } = rated;
  const rates = ratesOf(material, rated);
  const [first] = rates;
  const said = rate.value.times(sign);
  if (first === undefined || rates.some((one) => one.rate.round(decimalsOf(rate.value)).eq(said))) return [];
  const span = { start: claim.span.start, end: rate.end };
  const right = canonicalNumber(first.rate.round(Math.max(1, decimalsOf(rate.value))));
  const unit = isPercent(rated) ? "%" : rate.unit;
  const quote = block.text.slice(span.start, span.end);
  return [
    {
      at: [block.part],
      brief: `${placeName(material.outline, block.part)}里写的“${quote}”与两年的表算得不同：上一年是 ${canonicalNumber(first.before)}，本年是 ${canonicalNumber(claim.number.value)}，变化是 ${right}${unit}。请核对。`,
      expected: `${right}${unit}`,
      actual: `${canonicalNumber(said)}${unit}`,
      values: { [block.part]: quote, [previousKey(first.at)]: canonicalNumber(first.before) },
      text: [markedIn(block, span)],
      which: quote,
    },
  ];
}

export const growthRates: Check = {
  id: "text.growth",
  name: "同比增加多少、增长百分之几与两年的表算得相同",
  kind: "content",
  severity: "advice",
  basis: "own",
  looksAt: "文字里与表格对得上的数后面写的“同比增加多少、增长百分之几”，和上一年报告的表",
  places: (material) => ratedIn(material).length,
  run: (material) => mergedFindings(ratedIn(material).flatMap((rated) => foundOf(material, rated))),
};
