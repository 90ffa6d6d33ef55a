// Parts that nothing calls parts, but that are of one family: 门户网站2100条，政务新媒体1100条, 上半年3期，下半年4期, 县级1处，乡镇12处，村级23处. Their whole stands before them, or behind them as 共多少. Wrong for
// certain where the family leaves nothing out, where they come to more than the whole, or where two figures of one number in each other's places would make them fit.
import { Big } from "big.js";
import { canonicalNumber } from "../../arithmetic/number.ts";
import type { NumberToken } from "../../tokens/token.ts";
import { any, anyOf, blank, digits, inOrder, letter, wording, type Wording } from "../../tokens/wording.ts";
import { asSum, calledIn, isCounting, sumOf } from "./counting.ts";
import type { ProseBlock } from "./prose.ts";
import type { Hit } from "./textCheck.ts";

/** `isAll`: whoever names two of them names all there are. */
type Family = { readonly words: Wording; readonly isAll: boolean };

const family = (words: string, isAll: boolean): Family => ({ words: wording([anyOf(words)]), isAll });

/** Longer words stand before those that they begin with. */
const families: readonly Family[] = [
  family(
    "门户网站 政府网站 网站 官网 微信公众号 公众号 微信 微博 政务新媒体 新媒体 抖音号 抖音 视频号 客户端 头条号 政府公报 公示栏 广播 电视 报纸",
    false,
  ),
  family("网络 网上 线上 线下 信函 邮寄 邮件 当面 现场 电话 来电 来访 来信 传真 窗口", false),
  family("省级 市级 县级 区级 旗级 乡镇 镇级 乡级 街道 社区 村级 行政村 县直 市直 区直", false),
  family("省平台 市平台 县平台 区平台 国家平台", false),
  family("图解 图文 视频 音频 文字 漫画 动漫 动画 问答 长图 文本", false),
  family("已办结 已完成 已整改 已答复 已解决 已采纳 正在办理 正在整改 正在推进 未办结 尚未办结 尚未完成 尚在办理 部分采纳 未采纳", false),
  family("上半年 下半年", true),
  family("建议 提案", true),
  { words: wording([anyOf("分以上 分以下", inOrder(anyOf("至 到 - — ～ ~"), letter(digits), any(letter(digits)), "分"))]), isAll: true },
  { words: wording([anyOf("优秀 良好 合格 不合格 一般 较差", inOrder(letter("优良差"), letter("的等")))]), isAll: false },
];

/** What says that one thing may be in several parts, or that a number is of each. */
const overlaps = wording([anyOf("同时 同步 重复 交叉 均 各 分别 每 占 较 比 增长 上年 不同渠道")]);
/** （部分信息多渠道发布）: what says so behind the list, so near. */
const inSeveral = wording([anyOf("多渠道 多个渠道 同步 重复 交叉 重叠 去重")]);
const nearBehind = 24;
const inAll = wording([
  any(letter("，", blank)),
  any("全年 年内 三种形式 两项 三项 以上 上述"),
  anyOf("全年 一共 共 共计 合计 总计 总共 累计 总数"),
  any("为 达 有 是 发布 举办"),
]);
const stops = wording([letter("。！？\n")]);

/** So many letters before a number may name it. */
const mostName = 16;

type Run = { readonly of: Family; readonly first: number; readonly last: number };

/** Numbers side by side that are called by different words of one family. */
function runsIn(numbers: readonly NumberToken[], labels: readonly string[], text: string): readonly Run[] {
  return families.flatMap((of) => {
    const called = labels.map((label) => of.words.all(label).at(0)?.words);
    const found: Run[] = [];
    for (let first = 0; first < numbers.length; first += 1) {
      const known = new Set<string>();
      let next = first;
      for (; next < numbers.length; next += 1) {
        const [word, one, before] = [called[next], numbers[next], numbers[next - 1]];
        const isGoingOn = next === first || (one?.unit === numbers[first]?.unit && !stops.isIn(text.slice(before?.end ?? 0, one?.start)));
        if (word === undefined || known.has(word) || !isGoingOn) break;
        known.add(word);
      }
      if (next - first >= 2) {
        found.push({ of, first, last: next - 1 });
        first = next - 1;
      }
    }
    return found;
  });
}

/** Two figures of a number in each other's places. */
const exchanged = (value: Big): readonly Big[] => {
  const written = value.toFixed();
  return [...written].slice(1).flatMap((letter, at) => {
    const other = `${written.slice(0, at)}${letter}${written.charAt(at)}${written.slice(at + 2)}`;
    return other === written || other.includes(".") ? [] : [new Big(other)];
  });
};

/** Whether they would fit if one of them were written right. */
const isSlip = (parts: readonly NumberToken[], whole: NumberToken): boolean => {
  const sum = sumOf(parts);
  return (
    parts.some(({ value }) => exchanged(value).some((other) => sum.minus(value).plus(other).eq(whole.value))) ||
    exchanged(whole.value).some((other) => other.eq(sum))
  );
};

/** Farther from the whole they are of something else. */
const mostOff = 0.25;

function isWrong(parts: readonly NumberToken[], whole: NumberToken, isAll: boolean): boolean {
  const off = sumOf(parts).minus(whole.value);
  if (off.eq(0)) return false;
  if (isSlip(parts, whole)) return true;
  const arePlausible = parts.every(({ value }) => value.lt(whole.value)) && off.abs().lte(whole.value.times(mostOff));
  return arePlausible && (isAll || off.gt(0));
}

/** The whole of a run: the number of its unit directly before it, or behind it with a word for all. */
function wholeOf(block: ProseBlock, numbers: readonly NumberToken[], { first, last }: Run): NumberToken | undefined {
  const [start, end, before, behind] = [numbers[first], numbers[last], numbers[first - 1], numbers[last + 1]];
  const isBehind = behind !== undefined && behind.unit === end?.unit && inAll.is(block.text.slice(end.end, behind.start));
  if (isBehind) return behind;
  // 图文52篇、视频12篇、专家解读9篇: the list goes on with what is of no family.
  if (behind?.unit === end?.unit && behind !== undefined && !stops.isIn(block.text.slice(end?.end, behind.start))) return undefined;
  const gap = block.text.slice(before?.end ?? 0, start?.start);
  const isNear = before !== undefined && before.unit === start?.unit && stops.all(gap).length <= 1 && gap.length <= 24;
  return isNear && !overlaps.isIn(gap) ? before : undefined;
}

/** Two parts and a whole are three numbers of one unit. */
function hasThreeOfOne(numbers: readonly NumberToken[]): boolean {
  const counts = new Map<string, number>();
  for (const { unit } of numbers) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts.values()].some((count) => count >= 3);
}

/** The families of a block that do not come to their whole. */
export function familiesIn(block: ProseBlock): readonly Hit[] {
  const numbers = block.tokens.filter(isCounting).filter(({ unit, within }) => unit !== "%" && within < 0);
  if (!hasThreeOfOne(numbers)) return [];
  const labels = numbers.map((one, at) => calledIn(block.text, numbers[at - 1]?.end ?? 0, one, mostName));
  return runsIn(numbers, labels, block.text).flatMap((run): readonly Hit[] => {
    const [parts, whole] = [numbers.slice(run.first, run.last + 1), wholeOf(block, numbers, run)];
    const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
    if (whole === undefined || [...parts, whole].some(({ about }) => about) || overlaps.isIn(block.text.slice(start - 16, end))) return [];
    if (inSeveral.isIn(stops.parts(block.text.slice(end, end + nearBehind))[0] ?? "")) return [];
    if (!isWrong(parts, whole, run.of.isAll)) return [];
    const [sum, total] = [sumOf(parts), whole.value].map(canonicalNumber);
    return [
      {
        start: Math.min(start, whole.start),
        end: Math.max(end, whole.end),
        says: `：各项相加 ${asSum(parts)}＝${sum ?? ""}，总数是 ${total ?? ""}。请核对。`,
        actual: sum ?? "",
        expected: total ?? "",
      },
    ];
  });
}
