// Rates of what came to an end: 发放400份，回收380份，回收率95%, 抽查1500条，合格1488条，合格率99.2%, 整改率94.2%（49条）. The rate names the stage, and so does the number of those that
// came to it, or with 不 and 未 that of the others.
import type { Big } from "big.js";
import type { NumberToken, Token } from "../../tokens/token.ts";
import { anyOf, end, letter, maybe, otherLetter, times, wording } from "../../tokens/wording.ts";
import { calledIn, unitOf } from "./counting.ts";
import { isRounded, otherPercent, percentIn } from "./percent.ts";
import type { ProseBlock } from "./prose.ts";
import type { Hit } from "./textCheck.ts";

/** Stages by their names; those in one row are one. */
const rows = [
  ...["办结 办毕", "回复 答复 办复", "合格 达标 及格 达到", "满意", "采纳 采用", "整改 销号 修复", "回收 收回", "完成", "覆盖", "解读"],
  ...[
    "参与 参训 到会",
    "通过",
    "落实",
    "更新",
    "响应 应答",
    "接通",
    "入驻",
    "有效",
    "签订 签约",
    "开通",
    "公开",
    "应诉",
    "培训",
    "反馈",
    "录取",
    "建成 建立 设立",
    "归档",
    "上线",
  ],
];
const names = rows.join(" ");
const is = maybe("为 达到 达 是 约为");

/** `rate`: 合格率 before a number; `own`: it is one that came to it; `not`: one that did not. */
const stages = rows.map((row) => ({
  rate: wording([anyOf(row), "率", is, end]),
  own: wording([anyOf(row)]),
  not: wording([letter("不未"), maybe("予"), anyOf(row)]),
}));
const anyRate = wording([anyOf(names), "率"]);
/** Ways in which a stage is qualified: of that the number may be another. */
const qualifying = anyOf("按时 按期 及时 当场 限时 一次 首次 综合 平均 总体");
const qualified = wording([qualifying, maybe("性 予以"), anyOf(names), "率"]);
/** 按期办结率: of those in time, which their own number says, too: 在法定期限内办结34件. */
const inTime = wording([anyOf("按时 按期 及时 如期"), maybe("予以"), anyOf(names), "率"]);
const saysInTime = wording([anyOf("按时 按期 及时 如期 期限内 规定时限内 时限内")]);
/** What is still to come to it, or came to it in that way. */
const otherwise = wording([anyOf("应 需 拟 待 其中", qualifying)]);

const isCount = (token: Token): token is NumberToken => token.kind === "number" && token.unit !== "" && token.unit !== "%";
const sentenceEnd = wording([letter("。！？\n")]);
const ofThese = wording(["其中"]);
/** …，其中网上问卷回收率95.3%: of some of them, whose numbers are not those before. */
function isOfSome({ text, clauses }: ProseBlock, rate: NumberToken): boolean {
  const clause = clauses.find(({ tokens }) => tokens.includes(rate));
  return (
    clause !== undefined &&
    ofThese.isIn(text.slice(clause.start, rate.start)) &&
    !clause.tokens.some((token) => isCount(token) && token.end <= rate.start)
  );
}

/** So far before the rate its numbers stand, in letters. */
const near = 60;
const isBehind = wording([letter("（(，"), times(otherLetter("）)；。"), 0, 30, true)]);

/** So many letters before a number may name it. */
const mostName = 12;

/** The numbers that a rate may be of: those before it in its sentence, and those right behind it, in brackets or not. */
const numbersNear = ({ text, tokens }: ProseBlock, rate: NumberToken): readonly NumberToken[] =>
  tokens
    .filter(isCount)
    .filter(({ start, end: until }) =>
      until <= rate.start
        ? start > rate.start - near && !sentenceEnd.isIn(text.slice(until, rate.start))
        : start < rate.end + near && isBehind.is(text.slice(rate.end, start)),
    );

/** `start`: where the whole is told; `value`: how many of it came to the stage. */
type Pair = { readonly whole: Big; readonly start: number; readonly part: NumberToken; readonly value: Big };

/**
 * Whole and part of a stage: the part is called by it, the whole stands before the part. 文字解读38篇、视频解读17篇 are two parts, and nobody knows which of them is meant;
 * 合格2117批次、不合格43批次 are the whole together.
 */
function pairOf(block: ProseBlock, rate: NumberToken, { own, not }: (typeof stages)[number], isInTime: boolean): Pair | undefined {
  const numbers = numbersNear(block, rate);
  const labels = numbers.map((one, at) => calledIn(block.text, numbers[at - 1]?.end ?? 0, one, mostName));
  const isPart = (label: string): boolean => own.isIn(label) && (isInTime ? saysInTime.isIn(label) : !otherwise.isIn(label));
  const isOther = (one: NumberToken): boolean => not.isIn(labels[numbers.indexOf(one)] ?? "");
  const parts = numbers.filter((_, at) => at > 0 && isPart(labels[at] ?? ""));
  const [part] = parts;
  if (part === undefined || parts.filter((one) => !isOther(one)).length > 1) return undefined;
  const whole = numbers
    .slice(0, numbers.indexOf(part))
    .filter(({ unit, value }) => unitOf(unit) === unitOf(part.unit) && value.gte(part.value))
    .at(-1);
  if (whole === undefined || whole.value.eq(0) || whole.about || part.about) return undefined;
  if (!isOther(part)) return { whole: whole.value, start: whole.start, part, value: part.value };
  const isOwn = own.ends(block.text.slice(Math.max(0, whole.start - mostName), whole.start));
  const [of, value] = isOwn ? [whole.value.plus(part.value), whole.value] : [whole.value, whole.value.minus(part.value)];
  return { whole: of, start: whole.start, part, value };
}

function wrongRate(block: ProseBlock, rate: NumberToken): readonly Hit[] {
  const words = block.text.slice(Math.max(0, rate.start - 14), rate.start);
  const isInTime = inTime.isIn(words);
  const stage = qualified.isIn(words) && !isInTime ? undefined : stages.find((one) => one.rate.ends(words));
  const pair = stage === undefined || isOfSome(block, rate) ? undefined : pairOf(block, rate, stage, isInTime);
  if (pair === undefined) return [];
  const { whole, start, part, value } = pair;
  if (isRounded(percentIn(value, whole), rate.value)) return [];
  return [otherPercent({ start: Math.min(start, rate.start), end: Math.max(part.end, rate.end) }, value, whole, rate)];
}

/** The rates of stages that are reckoned otherwise than they are told. */
export const stageRatesIn = (block: ProseBlock): readonly Hit[] =>
  anyRate.isIn(block.text)
    ? block.tokens.flatMap((token) => (token.kind === "number" && token.unit === "%" && !token.about ? wrongRate(block, token) : []))
    : [];
