// Parts that stand behind their whole without any sign, but that leave nothing out: 信息员58名，县直部门32名，乡镇14名，其他单位12名, 一是网站1800条。二是公众号900条。三是其他渠道500条, and shares that are more
// than all: 网站占60%，新媒体占30%，其他渠道占20%.
import { Big } from "big.js";
import { decimalsOf } from "../../arithmetic/change.ts";
import { canonicalNumber } from "../../arithmetic/number.ts";
import { hasWord, type NumberToken, type OrdinalToken, type Token } from "../../tokens/token.ts";
import { anyOf, begin, letter, maybe, wording } from "../../tokens/wording.ts";
import { leavesNothing, namesAll } from "./completeness.ts";
import { asSum, calledIn, isCounting, sumOf } from "./counting.ts";
import { clausesOfSentence, type ProseBlock } from "./prose.ts";
import type { Hit } from "./textCheck.ts";

/** The rest: with it nothing is left out. */
const rest = wording([begin, maybe("以及 和 及"), maybe("通过 由 来自 在"), anyOf("其他 其它 其余 剩余 另外")]);
/** What remains of the whole, whatever stands before it. */
const remainder = wording([begin, anyOf("其余 剩余 余下")]);
/** What says that one thing may be in several parts, that a number is of each, or of another time. */
const overlaps = wording([
  anyOf(
    "同时 同步 重复 交叉 均 各 每 较上年 较去年 比上年 比去年 同比 环比 相比 增长 增加 下降 减少 上年 去年 不同渠道 多次 新增 满意率 平均 以上 以下",
  ),
]);
const open = wording([anyOf("等 主要 其中")]);

/** So many letters before a number may name it. */
const mostName = 16;
/** Farther from the whole they are of something else. */
const mostOff = 0.5;

function wrongSum(block: ProseBlock, whole: NumberToken, parts: readonly NumberToken[]): readonly Hit[] {
  const sum = sumOf(parts);
  const off = sum.minus(whole.value).abs();
  if (off.eq(0) || off.gt(whole.value.times(mostOff)) || [whole, ...parts].some(({ about }) => about)) return [];
  if (parts.some(({ value }) => value.gt(whole.value))) return [];
  const [said, total] = [canonicalNumber(sum), canonicalNumber(whole.value)];
  return [
    {
      start: Math.min(whole.start, parts[0]?.start ?? whole.start),
      end: Math.max(whole.end, parts.at(-1)?.end ?? whole.end),
      says: `：各项相加 ${asSum(parts)}＝${said}，总数是 ${total}，差 ${canonicalNumber(off)}。请核对。`,
      actual: said,
      expected: total,
    },
  ];
}

const labelsOf = ({ text }: ProseBlock, from: number, parts: readonly NumberToken[]): readonly string[] =>
  parts.map((one, at) => calledIn(text, parts[at - 1]?.end ?? from, one, mostName).trim());

/** What stands before a whole, and not before the first of several parts. */
const leads = wording([
  anyOf("共 全年 一年来 年内 总 累计 合计 所收 收到 清理 办理 征集 收集 收回 回收 发布 制作 举办 开展 召开 组织 设立 建成 聘请 承办 受理"),
]);

/** The whole that opens its sentence, and behind it nothing but its parts of its unit. */
function openedBy(block: ProseBlock, numbers: readonly NumberToken[]): readonly Hit[] {
  const whole = numbers.find(({ unit }) => unit !== "%" && numbers.filter((one) => one.unit === unit).length >= 3);
  if (whole === undefined) return [];
  const parts = numbers.filter(({ unit, start }) => unit === whole.unit && start > whole.start);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length < 2) return [];
  const own = block.clauses.find(({ start, end }) => start <= whole.start && whole.end <= end);
  const isLed = leads.isIn(block.text.slice(own?.start ?? whole.start, whole.start));
  const between = block.text.slice(whole.end, last.end);
  if (
    overlaps.isIn(between) ||
    open.isIn(between) ||
    numbers.some(({ unit, start, end }) => unit !== whole.unit && unit !== "%" && start > whole.start && end < last.end)
  )
    return [];
  const labels = labelsOf(block, whole.end, parts);
  if (remainder.begins(labels.at(-1) ?? "")) return wrongSum(block, whole, parts);
  if (!isLed) return [];
  return rest.begins(labels.at(-1) ?? "") || leavesNothing(labels) || namesAll(block, whole, labels) ? wrongSum(block, whole, parts) : [];
}

const isOrdinal = (token: Token): token is OrdinalToken => token.kind === "ordinal" && token.shape === "is";

/** 发布信息3200条。一是网站1800条。二是公众号900条。三是其他渠道500条: a part in each item, the last of which is the rest. */
function itemised(block: ProseBlock): readonly Hit[] {
  const ordinals = block.tokens.filter(isOrdinal);
  const [first] = ordinals;
  if (ordinals.length < 2 || first?.place !== 1 || ordinals.some(({ place }, at) => place !== at + 1)) return [];
  const whole = block.tokens.filter((token): token is NumberToken => isCounting(token) && token.end <= first.start).at(-1);
  if (whole === undefined || whole.unit === "%") return [];
  const parts = ordinals.flatMap(({ end }, at) => {
    const until = ordinals[at + 1]?.start ?? block.text.length;
    const own = block.tokens.filter((token): token is NumberToken => isCounting(token) && token.start >= end && token.end <= until);
    return own.find(({ unit }) => unit === whole.unit) ?? [];
  });
  const last = ordinals.at(-1);
  if (parts.length !== ordinals.length || last === undefined || overlaps.isIn(block.text.slice(whole.end, parts.at(-1)?.end))) return [];
  return rest.begins(block.text.slice(last.end, last.end + mostName)) ? wrongSum(block, whole, parts) : [];
}

const share = wording([anyOf("占 占比 占比为 占总数的 占总数 占比达 占总量的 占比约 占全部的"), maybe("为 达")]);
const all = new Big(100);
/** Shares that are together so much more than 100 are of one whole yet. */
const mostOver = 6;

/** Shares of one whole side by side, up to the rest, that are not all of it. */
function wrongShares(block: ProseBlock, sentence: number): readonly Hit[] {
  const clauses = clausesOfSentence(block, sentence).filter(({ depth }) => depth === 0);
  if (clauses.some(({ tokens }) => tokens.some((token) => hasWord(token, "yearBefore") || hasWord(token, "every")))) return [];
  const parts = clauses.flatMap(({ tokens }) => tokens.filter(isCounting)).filter(({ unit }) => unit === "%");
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length < 3 || parts.some(({ about }) => about)) return [];
  const between = block.text.slice(first.start, last.end);
  const ends = parts.map(({ start }) => block.text.slice(Math.max(0, start - 6), start));
  if (overlaps.isIn(between) || open.isIn(between) || !ends.every((words) => share.ends(words))) return [];
  const sum = sumOf(parts);
  const most = new Big(10)
    .pow(-Math.max(...parts.map(({ value }) => decimalsOf(value))))
    .times(parts.length)
    .div(2);
  const off = sum.minus(all);
  // A little more than all is a slip; less may leave others out.
  const isSlip = off.gt(0) && off.lte(mostOver);
  if (off.abs().lte(most) || !(isSlip || restAnywhere.isIn(block.text.slice(parts.at(-2)?.end, last.start)))) return [];
  const said = canonicalNumber(sum);
  return [
    { start: first.start, end: last.end, says: `：各项占比相加是 ${said}%，不是 100%。请核对。`, actual: `${said}%`, expected: "100%" },
  ];
}
const restAnywhere = wording([letter("，、；,;"), maybe("以及 和 及"), maybe("通过 由 来自 在"), anyOf("其他 其它 其余 剩余 另外")]);

/** Sums of a block that no sign opens. */
export function runsIn(block: ProseBlock): readonly Hit[] {
  const numbers = block.tokens.filter(isCounting);
  if (numbers.length < 3) return [];
  const sentences = [...new Set(block.clauses.map(({ sentence }) => sentence))];
  return [
    ...sentences.flatMap((sentence) => {
      const own = clausesOfSentence(block, sentence)
        .filter(({ depth }) => depth === 0)
        .flatMap(({ tokens }) => tokens.filter(isCounting))
        .sort((one, two) => one.start - two.start);
      return own.length < 3 ? [] : [...openedBy(block, own), ...wrongShares(block, sentence)];
    }),
    ...itemised(block),
  ];
}
