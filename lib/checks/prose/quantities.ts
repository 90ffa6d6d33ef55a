// What the numbers of a text count, said so that two ways of saying it are the same: 县政府门户网站全年更新信息3226条 and 通过政府网站发布信息3262条 both count what the website has. What
// tells nothing of the thing falls away, what is done with it is a class of deeds, and names of one thing are one (quantityWords.ts). A number whose clause speaks of
// some of them, of another year or of one of many bodies is none of the report's.
import { lastHalf, type Clause } from "../../tokens/clauses.ts";
import { entryAt, lookupOf } from "../../tokens/lexicon.ts";
import { hasWord, type NumberToken, type Span, type Token } from "../../tokens/token.ts";
import { anyOf, begin, end, figures, han, inOrder, latin, letter, maybe, notBefore, times, wording } from "../../tokens/wording.ts";
import { kept } from "../check.ts";
import { unitOf } from "./counting.ts";
import { clausesOfSentence, type ProseBlock } from "./prose.ts";
import { countingWords, deedClasses, emptyWords, sameThings, weakWords } from "./quantityWords.ts";

/**
 * A number with what it counts. `thing`: in the one way of saying it; `deed`: what was done, as the place of its class, -1 where nothing is said. `unit`: the first of those that count the
 * same. `isWhole`: it says that all of the year, or of the place, are counted; `isState`: that it counts what there is. `years`: those that its half of the sentence names. `rest`: what
 * follows where more than the thing stands behind the number; then `thing` is what stands before it.
 */
export type Quantity = {
  readonly block: ProseBlock;
  readonly number: NumberToken;
  readonly span: Span;
  readonly sentence: number;
  readonly thing: string;
  readonly rest: string | undefined;
  readonly deed: number;
  readonly unit: string;
  readonly isWhole: boolean;
  readonly isState: boolean;
  /** It says that it counts the year's. */
  readonly isYear: boolean;
  readonly years: readonly number[];
  /** Whose it is by the words at the head of a clause before it. */
  readonly actors: readonly string[];
  /** 排查出的43处错敏词: what stands before the number refers back to what was told. */
  readonly refersBack: boolean;
};

const lookup = lookupOf([
  { none: [...countingWords, ...emptyWords] },
  Object.fromEntries(deedClasses.map(({ words }, at) => [`deed:${at}`, words])),
  Object.fromEntries(sameThings.map((words, at) => [`thing:${at}`, words])),
]);

type Said = { readonly thing: string; readonly deed: number };

const placeIn = (name: string): number => Number(name.slice(name.indexOf(":") + 1));
const isOther = wording([letter(han, figures, latin)]);

/** 青禾县人民政府公报: the name of the place tells nothing of the thing. */
const ofPlace = wording([letter("县市区旗")]);
const mostPlace = 4;

/** 排查出, 征集到: no part of a thing. */
const complement = wording([letter("出到")]);

/** Words without what tells nothing, each thing by its one name. */
function canonical(text: string): Said {
  let [thing, deed] = ["", -1];
  for (let at = 0; at < text.length; ) {
    const entry = entryAt(lookup, text, at);
    if (entry === undefined) {
      const sign = text.charAt(at);
      if (isOther.is(sign)) thing += sign;
      at += 1;
      continue;
    }
    const [isThing, isDeed] = ["thing:", "deed:"].map((kind) => entry.is.find((name) => name.startsWith(kind)));
    if (isThing !== undefined)
      thing = (ofPlace.begins(entry.word) && thing.length <= mostPlace ? "" : thing) + (sameThings[placeIn(isThing)]?.[0] ?? "");
    else if (isDeed !== undefined) deed = placeIn(isDeed);
    at += entry.word.length;
    if (isDeed !== undefined && complement.begins(text, at)) at += 1;
  }
  return { thing, deed };
}

/** What words name, without when, whose and what is done with it. */
export const thingOf = (words: string): string => canonical(words).thing;

/** Units of time, order and shares count no things. */
const noThings = new Set([
  "%",
  "‰",
  "年",
  "月",
  "日",
  "天",
  "周",
  "小时",
  "分钟",
  "工作日",
  "个工作日",
  "号",
  "届",
  "岁",
  "点",
  "百分点",
  "个百分点",
  "字",
  "页",
  "款",
]);
const isCount = (token: Token): token is NumberToken =>
  token.kind === "number" && token.unit !== "" && !noThings.has(token.unit) && !token.about && !token.big;

const wholeWords = wording([
  anyOf("全年 一年来 年内 本年度 本年 累计 共 合计 总计 全县 全市 全区 全旗 全镇 全乡 全委 全局 全办 全厅 所有 全部"),
]);
const stateWords = wording([anyOf("累计 目前 现有 共有 截至 已有 在用 运维 存量 历年")]);
const yearWords = wording([anyOf("全年 一年来 年内 本年度 本年 当年")]);

/** What makes it another quantity, or none that is counted. */
const otherwise = wording([
  anyOf(
    "增加 增长 减少 下降 上升 提高 同比 环比 不足 不少于 新增 新建 新设 首次 首期 期间 当天 近日 日前 年初 每 平均 拟 计划 预计 达标 另",
    "第一 第二 第三 目标 要求 力争 以内 以上 占",
    inOrder("各", notBefore(letter("类种项级"))),
  ),
]);
const scopes = ["part", "include", "body", "towns", "yearBefore", "yearAfter", "partOfYear", "every", "share"];

/** 县教育局, 柳林镇: whose it is, at the head of a clause. */
const actor = wording([
  begin,
  times(letter(han), 2, 12, true),
  anyOf("局 委员会 卫健委 发改委 中心 镇 乡 街道 办事处 法院 检察院 公司 医院 学校 社区 管委会 大队"),
]);
/** 对全局: none of many. */
const ownBody = wording([letter("全本我"), anyOf("局 委员会 中心 镇 乡 街道"), end]);
/** So many letters a body's name takes at the head of a clause. */
const mostActor = 16;

const ways = wording([anyOf("网站 微信 微博 公众号 新媒体 公报 平台 热线 客户端 抖音 视频号 信箱 栏目 专栏")]);

/** 46个市直部门, 镇（街道）18个: they are counted, and nothing is theirs. */
const isCounted = ({ tokens }: Clause, { start, end }: Span): boolean =>
  tokens.some((token) => token.kind === "number" && (token.end === start || token.start === end));

/** Whether a clause, or what of it stands before a place, counts something else for certain. */
const isScoped = ({ text }: ProseBlock, clause: Clause, until: number): boolean =>
  clause.tokens.some(
    (token) =>
      token.end <= until &&
      (scopes.some((scope) => hasWord(token, scope) && !isCounted(clause, token)) ||
        hasWord(token, "plan") ||
        (token.kind === "date" && token.month !== null)),
  ) || otherwise.isIn(text.slice(clause.start, until));

/** Whether what an earlier clause says holds on behind it: parts, times, one of many bodies at its head, next year's plan. */
const limits = ({ text }: ProseBlock, { start, end, tokens }: Clause): boolean =>
  tokens.some((token) =>
    token.kind === "date" ? token.month !== null : token.kind === "word" && isLimit(token.is, token.start - start),
  ) || nextYear.isIn(text.slice(start, end));
const isLimit = (is: readonly string[], from: number): boolean =>
  is.includes("part") ||
  is.includes("yearAfter") ||
  (is.includes("partOfYear") && from < 4) ||
  ((is.includes("body") || is.includes("towns")) && from < 6);
const nextYear = wording([anyOf("下一步 今后 计划 拟 力争")]);

/** 46个市直部门和19个镇: what joins two counted things. */
const joint = wording([anyOf("以及 和 及 与"), end]);

/** Behind the number: to the next mark or number of its clause, and whether that is a mark. */
function behindOf({ text }: ProseBlock, clause: Clause, { end }: NumberToken): { readonly words: string; readonly isClosed: boolean } {
  const next = clause.tokens.find(({ kind, start }) => start >= end && (kind === "number" || kind === "mark"));
  const words = text.slice(end, next?.start ?? clause.end);
  return { words: joint.without(words), isClosed: next?.kind !== "number" || joint.isIn(words) };
}

/** Whether what the tables count is named there: their figures are held against them. */
const isOfTable = ({ tokens }: Clause, { start, end }: Span): boolean =>
  tokens.some(
    (token) => token.kind === "word" && token.start >= start && token.end <= end && token.is.some((name) => name.startsWith("of:")),
  );

/** So long a name behind a number may be. */
const mostName = 12;
const leastName = 2;

/** 46个市直部门中. */
const among = wording([letter("中里内"), end]);
/** So long a name is of nothing else, whatever the paragraph speaks of. */
const longThing = 7;

const startsWithHan = wording([begin, letter(han, "“《")]);
const weak = new Set(weakWords);

/** 举办的, 评选出的. */
const refersBack = wording([times(letter(han), 2, "any"), "的", end]);
/** What is said of all that a name stands for. */
const ofAllBehind = wording([maybe("已 已经"), anyOf("均 全部 逐一 逐条 逐个 逐项 都 悉数 一一")]);

/** The name between a number and what is said of all; undefined where nothing is. */
function nameOfAll(behind: string): string | undefined {
  const [sign] = ofAllBehind.all(behind);
  return sign === undefined || sign.start < leastName || sign.start > mostName ? undefined : behind.slice(0, sign.start);
}

/** Whether a thing is named well enough to be one. */
const isNamed = (thing: string): boolean => thing.length >= leastName && !weak.has(thing);

function quantitiesOf(block: ProseBlock, clause: Clause): readonly Quantity[] {
  if (clause.depth > 0 || !clause.tokens.some(isCount)) return [];
  const half = lastHalf(clausesOfSentence(block, clause.sentence).filter(({ depth, start }) => depth === 0 && start < clause.start));
  if (half.some((one) => limits(block, one))) return [];
  const before: readonly Clause[] = [...half, clause];
  const actors = before
    .flatMap(({ start, end }) => actor.at(block.text.slice(start, Math.min(end, start + mostActor))) ?? [])
    .filter((name) => !ownBody.ends(name));
  const lead = block.text.slice(half[0]?.start ?? clause.start, clause.start);
  const own: Quantity[] = [];
  let [from, deed] = [clause.start, -1];
  for (const token of clause.tokens) {
    if ((token.kind === "mark" && token.mark === "list") || token.kind === "date")
      from = token.end + (block.text.startsWith("度", token.end) ? 1 : 0);
    if (token.kind !== "number") continue;
    const start = joint.ends(block.text.slice(from, token.start)) ? token.start : from;
    from = token.end;
    if (!isCount(token) || isScoped(block, clause, token.start)) continue;
    const words = block.text.slice(start, token.start);
    const said = canonical(words);
    if (said.deed >= 0) deed = said.deed;
    const { words: after, isClosed } = behindOf(block, clause, token);
    const isFollowed = startsWithHan.isIn(after);
    const name = isFollowed ? nameOfAll(after) : undefined;
    const behind = name ?? after;
    const follows = isFollowed ? canonical(among.without(behind)) : { thing: "", deed: -1 };
    const isAmong = among.ends(behind);
    const isEnd = (isClosed || name !== undefined) && behind.length <= mostName && follows.deed < 0;
    const thing = isFollowed && isEnd ? said.thing + follows.thing : said.thing;
    const rest = isFollowed && !isEnd ? follows.thing : undefined;
    const back = refersBack.isIn(words);
    const context = lead + block.text.slice(clause.start, token.start);
    if (
      !ways.isIn(words) &&
      (weak.has(thing.slice(-2)) && thing.length < longThing ? ways.isIn(block.text.slice(0, start)) : ways.isIn(lead))
    )
      continue;
    if (rest === undefined && !isNamed(thing)) continue;
    if (unitOf(token.unit) === "条" && isOfTable(clause, { start, end: token.end + behind.length })) continue;
    own.push({
      block,
      number: token,
      span: { start, end: rest === undefined && isFollowed ? token.end + behind.length : token.end },
      sentence: clause.sentence,
      thing,
      rest,
      deed,
      unit: unitOf(token.unit),
      isWhole:
        isAmong ||
        (back && name !== undefined) ||
        wholeWords.isIn(context) ||
        before.some(({ tokens }) => tokens.some(({ kind }) => kind === "date")),
      isState: stateWords.isIn(context) && !yearWords.isIn(context),
      isYear: yearWords.isIn(context),
      years: before.flatMap(({ tokens }) => tokens.flatMap((one) => (one.kind === "date" && one.year !== null ? [one.year] : []))),
      actors,
      refersBack: back,
    });
  }
  return own;
}

/** What the numbers of a block count. */
export const quantitiesIn = kept((block: ProseBlock): readonly Quantity[] =>
  block.clauses.flatMap((clause) => quantitiesOf(block, clause)),
);
