// Rates beside the number of the year before in brackets: 新收116件（上年98件），增长18.4%, 31250条，同比增长25%（上年25000条）, 比上年（81件）增加23件，增幅28.4%; and
// 发放2000份，收回1874份，回收率93.7%.
import type { Big } from "big.js";
import { decimalsOf } from "../../arithmetic/change.ts";
import { canonicalNumber } from "../../arithmetic/number.ts";
import type { NumberToken, Token } from "../../tokens/token.ts";
import { anyOf, digits, han, inOrder, letter, maybe, times, wording } from "../../tokens/wording.ts";
import type { ProseBlock } from "./prose.ts";
import type { Hit } from "./textCheck.ts";

const before = inOrder(anyOf("上年 去年 上年度 上年同期 去年同期", inOrder(times(letter(digits), 4, 4), "年")), maybe("为 是 有"));
const rise = anyOf("增长 增加 上升 提高 增幅");
const fall = anyOf("下降 减少 降低 降幅");
const change = inOrder(maybe("同比"), anyOf(rise, fall), maybe("了 为 达"));

/** What stands between the three numbers, in each of the three ways. */
const ways = {
  /** 116件（上年98件），增长18.4% */
  between: [wording(["（", before]), wording(["）", maybe("，"), change])],
  /** 31250条，同比增长25%（上年25000条） */
  behind: [wording([maybe("，"), change]), wording(["（", before])],
  /** （81件）增加23件，增幅28.4%; the first stands behind 比上年. */
  grown: [wording(["）", anyOf(rise, fall, "多 少")]), wording([maybe("，"), change])],
} as const;
const afterYear = wording([anyOf("比 较"), before, "（"]);

const isNumber = (token: Token): token is NumberToken => token.kind === "number";

/** The rate by which one number grew to another is not the one that is said. */
function wrongRate(by: Big, from: Big, percent: NumberToken, span: { readonly start: number; readonly end: number }): readonly Hit[] {
  if (from.eq(0)) return [];
  const rate = by.abs().times(100).div(from);
  const digitsSaid = decimalsOf(percent.value);
  if (rate.round(digitsSaid).eq(percent.value) || rate.round(digitsSaid, 0).eq(percent.value)) return [];
  const [right, said] = [canonicalNumber(rate.round(Math.max(1, digitsSaid))), canonicalNumber(percent.value)];
  const says = `：${canonicalNumber(by.abs())}÷${canonicalNumber(from)}＝${right}%，写的是 ${said}%。请核对。`;
  return [{ ...span, says, expected: `${right}%`, actual: `${said}%` }];
}

function bracketed({ text }: ProseBlock, [one, two, three]: readonly [NumberToken, NumberToken, NumberToken]): readonly Hit[] {
  const [first, second] = [text.slice(one.end, two.start), text.slice(two.end, three.start)];
  const span = { start: one.start, end: three.end };
  if ([one, two, three].some(({ about }) => about)) return [];
  if (ways.between[0].is(first) && ways.between[1].is(second) && three.unit === "%" && one.unit === two.unit)
    return wrongRate(one.value.minus(two.value), two.value, three, span);
  if (ways.behind[0].is(first) && ways.behind[1].is(second) && two.unit === "%" && one.unit === three.unit)
    return wrongRate(one.value.minus(three.value), three.value, two, span);
  if (
    ways.grown[0].is(first) &&
    ways.grown[1].is(second) &&
    three.unit === "%" &&
    one.unit === two.unit &&
    afterYear.ends(text.slice(0, one.start))
  )
    return wrongRate(two.value, one.value, three, span);
  return [];
}

const back = wording([anyOf("， 、"), anyOf("收回 回收 收回有效问卷 回收有效问卷")]);
const backRate = wording([anyOf("，"), maybe("有效"), anyOf("回收率 收回率"), maybe("为 达")]);
const sent = wording([anyOf("发放 发出 下发"), times(letter(han, "“”"), 0, 12)]);

/** 发放2000份，收回1874份，回收率93.7% */
function returned({ text }: ProseBlock, [one, two, three]: readonly [NumberToken, NumberToken, NumberToken]): readonly Hit[] {
  const isReturn =
    back.is(text.slice(one.end, two.start)) && backRate.is(text.slice(two.end, three.start)) && sent.ends(text.slice(0, one.start));
  return isReturn && one.unit === two.unit && three.unit === "%" && !one.about && !two.about
    ? wrongRate(two.value, one.value, three, { start: one.start, end: three.end })
    : [];
}

/** The three numbers that stand one behind the other, throughout a block. */
export function changesIn(block: ProseBlock): readonly Hit[] {
  const numbers = block.tokens.filter(isNumber);
  return numbers.flatMap((one, at): readonly Hit[] => {
    const [two, three] = [numbers[at + 1], numbers[at + 2]];
    return two === undefined || three === undefined ? [] : [...bracketed(block, [one, two, three]), ...returned(block, [one, two, three])];
  });
}
