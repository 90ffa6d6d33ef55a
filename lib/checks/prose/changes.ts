// What a number was, what it is, by how much it changed and by what rate, wherever three of these or the first two with one of the others are told beside each other:
// 116件（上年98件），增长18.4%, 由31%升至46%，提高15个百分点, 16场，比上年的12场多4场. What each number is there, the words before it tell; these words are data.
import { Big } from "big.js";
import { decimalsOf } from "../../arithmetic/change.ts";
import { canonicalNumber } from "../../arithmetic/number.ts";
import type { NumberToken, Span, Token } from "../../tokens/token.ts";
import { any, anyOf, blank, digits, end, inOrder, letter, maybe, times, wording } from "../../tokens/wording.ts";
import { isRounded, otherPercent, percentIn } from "./percent.ts";
import type { ProseBlock } from "./prose.ts";
import type { Hit } from "./textCheck.ts";

/** What a number tells in a change. */
type Role = "now" | "from" | "base" | "by" | "rate";
type Told = { readonly role: Role; readonly number: NumberToken };

const yearNamed = inOrder(times(letter(digits), 4, 4), "年", maybe("度"));
const earlier = anyOf("上年同期 去年同期 上年度 上一年度 上一年 上年 去年 前年 同期 年初 此前 原来 原先", yearNamed);
const pauses = any(letter("，,、（(）)", blank));
const comparing = anyOf("相较于 相比于 相比 对比 较之 比 较 同 与 和");
/** What may stand around the number of before. */
const around = any("的 同期 全年 为 是 有 仅 只有 共 共计 数 总数 总量 发布 收到 受理 公开");
const rising = "增加 增长 新增 上升 提高 提升 净增 多出 扩大 攀升 跃升 多 增 升";
const falling = "减少 下降 降低 回落 精简 缩短 压缩 压减 缩小 少 减 降";
const rateNames = "增幅 增长率 增速 涨幅 升幅 降幅 上升幅度 下降幅度 增长幅度";

const fromWords = wording([anyOf("由 从"), any(earlier, "的 为 最初 全年")]);
const toWords = wording([
  pauses,
  anyOf(rising, falling, "发展 调整 变"),
  anyOf("到了 到 至 为 成"),
  any("目前 今年 本年 本年度 的", yearNamed),
]);
/** 上年80件，本年100件. */
const earlierFirst = wording([anyOf("上年同期 去年同期 上年度 上一年度 上一年 上年 去年 前年"), around, end]);
const nowWords = wording([pauses, anyOf("本年度 本年 今年 当年 目前 现在", yearNamed), around]);
const baseWords = wording([pauses, maybe(comparing), earlier, around, pauses]);
const compared = any(comparing, earlier, "的 相比 相较 同比 环比 则 数量 总量 总数 净 共 又 再 实现", letter("，,）)、", blank));
const byWords = wording([compared, anyOf(rising, falling, rateNames), maybe("了 为 达到 达 约为 是")]);

/** 同比增长15%，上年为770条: what it was, behind a mark. */
const apart = wording([letter("（(，,")]);

/** What a number tells behind the one before it; undefined where its words say nothing of a change. */
function roleOf(before: Told | undefined, number: NumberToken, gap: string): Role | undefined {
  if (fromWords.ends(gap)) return "from";
  if (before?.role === "from") return toWords.is(gap) || nowWords.is(gap) ? "now" : undefined;
  if (before === undefined) return earlierFirst.ends(gap) ? "from" : undefined;
  if (before.role === "by" && number.unit !== "%") return undefined;
  const mayBeBase =
    (before.role === "now" && before.number.unit === number.unit) || (before.role === "rate" && number.unit !== "%" && apart.begins(gap));
  if (mayBeBase && baseWords.is(gap)) return "base";
  return byWords.is(gap) ? (number.unit === "%" ? "rate" : "by") : undefined;
}

const isNumber = (token: Token): token is NumberToken => token.kind === "number" && token.unit !== "";
const ends = wording([letter("。；;！？\n")]);

/** How many letters before a number are looked at. */
const nearNumber = 24;

/** The changes of a block, each with all its numbers. */
function changesOf({ text, tokens }: ProseBlock): readonly (readonly Told[])[] {
  const found: Told[][] = [];
  let [own, last] = [[] as Told[], 0];
  for (const number of tokens.filter(isNumber)) {
    const gap = text.slice(Math.max(last, number.start - nearNumber), number.start);
    const role = ends.isIn(gap) ? (fromWords.ends(gap) ? "from" : undefined) : roleOf(own.at(-1), number, gap);
    const isNew = role === undefined || role === "from" || own.some((one) => one.role === role);
    if (isNew) found.push((own = []));
    own.push({ role: isNew && role !== "from" ? "now" : (role ?? "now"), number });
    last = number.end;
  }
  return found;
}

/** How far a number may be off: half of the last place of one in 万, nothing else. */
export const looseness = ({ text }: ProseBlock, { start, digits: end, value }: NumberToken): Big => {
  const written = text.slice(start, end);
  const scale = written.endsWith("万") ? 10_000 : written.endsWith("亿") ? 100_000_000 : 0;
  return scale === 0 ? new Big(0) : new Big(10).pow(-decimalsOf(value.div(scale))).times(scale / 2);
};

type Change = { readonly now: NumberToken; readonly base: NumberToken; readonly by?: NumberToken; readonly rate?: NumberToken };

const spanOf = (told: readonly NumberToken[]): Span => ({
  start: Math.min(...told.map(({ start }) => start)),
  end: Math.max(...told.map(({ end }) => end)),
});

/** Shares in percent that have decimals are rounded: by one of the last place their difference may be off. */
function lastPlace(one: NumberToken, other: NumberToken): Big {
  const places = [decimalsOf(one.value), decimalsOf(other.value)];
  return Math.max(...places) === 0 ? new Big(0) : new Big(10).pow(-Math.min(...places));
}

/** By how much it changed is not what is said. */
function wrongBy(block: ProseBlock, { now, base, by }: Change): readonly Hit[] {
  if (by === undefined) return [];
  const isShare = now.unit === "%";
  if (isShare ? !by.unit.endsWith("百分点") : by.unit !== now.unit) return [];
  const right = now.value.minus(base.value).abs();
  const most = isShare ? lastPlace(now, base) : [now, base, by].reduce((sum, one) => sum.plus(looseness(block, one)), new Big(0));
  if (right.minus(by.value).abs().lte(most)) return [];
  const [more, less] = now.value.gt(base.value) ? [now, base] : [base, now];
  const [expected, actual] = [canonicalNumber(right), canonicalNumber(by.value)];
  const says = `：${canonicalNumber(more.value)}－${canonicalNumber(less.value)}＝${expected}，写的是 ${actual}。请核对。`;
  return [{ ...spanOf([now, base, by]), says, expected, actual }];
}

/** The rate is none of those that the two numbers may come to. */
function wrongRate(block: ProseBlock, { now, base, rate }: Change): readonly Hit[] {
  if (rate === undefined || now.unit === "%" || base.value.eq(0)) return [];
  const most = looseness(block, now).plus(looseness(block, base));
  const by = now.value.minus(base.value).abs();
  const [least, largest] = [percentIn(by.minus(most), base.value.plus(most)), percentIn(by.plus(most), base.value.minus(most))];
  if (isRounded(percentIn(by, base.value), rate.value) || (most.gt(0) && rate.value.gte(least) && rate.value.lte(largest))) return [];
  return [otherPercent(spanOf([now, base, rate]), by, base.value, rate)];
}

/** The changes of a block that are reckoned otherwise than they are told. */
export const changesIn = (block: ProseBlock): readonly Hit[] =>
  changesOf(block).flatMap((told): readonly Hit[] => {
    const one = (role: Role): NumberToken | undefined => told.find((each) => each.role === role)?.number;
    const [now, base, by, rate] = [one("now"), one("from") ?? one("base"), one("by"), one("rate")];
    if (now === undefined || base === undefined || now.unit !== base.unit || told.some(({ number }) => number.about)) return [];
    const change: Change = { now, base, ...(by === undefined ? {} : { by }), ...(rate === undefined ? {} : { rate }) };
    const wrong = wrongBy(block, change);
    return wrong.length > 0 ? wrong : wrongRate(block, change);
  });
