// 其中：parts against their whole. A list adds up only where it claims to be whole; so a sum is wrong for certain where a part is more than the whole, or
// where parts that do not overlap come to more, and where the list ends with 其他 and comes to less. 办结, 满意 and the like are stages of one thing and no
// parts. What stands in brackets inside of a part, and a second 其中, are of that part.
import type { Big } from "big.js";
import { numberOf } from "../../ordinals/numeral.ts";
import { canonicalNumber } from "../../arithmetic/number.ts";
import { lastHalf, type Clause } from "../../tokens/clauses.ts";
import { hasWord, type NumberToken, type Token } from "../../tokens/token.ts";
import { clausesOfSentence, type ProseBlock } from "./prose.ts";
import { asSum, calledIn, isCounting, sumOf } from "./counting.ts";
import { leavesNothing, namesAll } from "./completeness.ts";
import { familiesIn } from "./families.ts";
import { thingOf } from "./quantities.ts";
import { runsIn } from "./runs.ts";
import { sumsWithoutSign } from "./totals.ts";
import { blockCheck, type Hit } from "./textCheck.ts";
import {
  any,
  anyOf,
  begin,
  end,
  han,
  inOrder,
  letter,
  maybe,
  notBefore,
  numerals,
  otherLetter,
  times,
  wording,
} from "../../tokens/wording.ts";

/** Parts that one thing goes through, or that may overlap. */
const stages = wording([
  anyOf(
    "办结 办理 答复 办复 完成 回复 满意 转办 受理 审核 审批 结案 通过 整改 更新 达标",
    "合格 按时 已 未 均 参加 覆盖 出席 主要负责 提速 网办 复议 诉讼 收回 发放",
  ),
]);
/** What one thing may have several of: 可下载96项、可查询110项. */
const abilities = wording([maybe("均 还"), anyOf(inOrder("可", notBefore("研 行性")), "能够 支持 兼")]);
/** The stages that a label names: parts that all name the same are parts of one. */
const stagesIn = (label: string): string =>
  stages
    .all(label)
    .map((one) => one.words)
    .join();

/** What makes a list whole: the rest is in it. */
const rest = wording([anyOf("其他 其它 其余 剩余 另外")]);

/** What may stand behind a list that is whole without it: 办结20件，其中……，剩余2件结转. */
const aside = wording([anyOf("剩余 其余 另 尚 余")]);

const comparison = wording([anyOf("同比 环比 比 较 与")]);
const grows = wording([letter("增减升降")]);

/** Numbers of such a clause tell how much it grew. */
const compares = ({ text }: ProseBlock, { start, end, tokens }: Clause): boolean =>
  comparison.begins(text, start) || (tokens.some((token) => hasWord(token, "yearBefore")) && grows.isIn(text.slice(start, end)));

/** `start`: where the list begins; `before`: what may be the whole; `isWhole`: it says all parts, as behind a colon. */
type List = {
  readonly start: number;
  readonly isWhole: boolean;
  /** A mark says so, and not that nothing but parts stands in a bracket. */
  readonly isSign: boolean;
  /** 其余为临时性通知: the rest is told without its number. */
  readonly isOpen: boolean;
  readonly before: readonly NumberToken[];
  readonly parts: readonly NumberToken[];
  readonly labels: readonly string[];
  readonly end: number;
  /** Where its half of the sentence ends. */
  readonly closes: number;
};

function labelOf({ text }: ProseBlock, clause: Clause, number: NumberToken): string {
  const previous = clause.tokens
    .filter((token) => token.end <= number.start && (isCounting(token) || (token.kind === "mark" && token.mark === "list")))
    .at(-1);
  return text.slice(previous?.end ?? clause.start, number.start);
}

/** Whether a 其中 begins its sentence: the whole stands in the one before. */
const opensSentence = (block: ProseBlock, sign: Token, { sentence }: Clause): boolean =>
  clausesOfSentence(block, sentence)[0]?.tokens[0] === sign;

const saysOtherwise = wording([anyOf("其中 含 不含 包括 包含 另 较 比 同比 上 占 约")]);
/** （2023年为52处）, （同期全县共214件）, （12个乡镇各1个、部门11个）: numbers of another time, of a larger whole, or of each. */
const ofOther = wording([anyOf("同期 全年 全县 全市 全区 全省 之中 各 每")]);

/** 197条（甲32条、乙165条）: a bracket directly behind the number. Not where it begins with what says otherwise. */
function bracketsIn({ text, tokens }: ProseBlock): readonly { readonly sign: Token; readonly whole: NumberToken }[] {
  return tokens.flatMap((sign, at) => {
    const whole = tokens[at - 1];
    if (sign.kind !== "bracket" || sign.family !== "round" || !sign.opens || whole === undefined || !isCounting(whole)) return [];
    const inside = text.slice(sign.end, tokens[sign.partner]?.start);
    const hasDate = tokens.some(({ kind, start }) => kind === "date" && start >= sign.end && start < sign.end + inside.length);
    const isList = whole.end === sign.start && !saysOtherwise.begins(text, sign.end) && !ofOther.isIn(inside) && !hasDate;
    return isList ? [{ sign, whole }] : [];
  });
}

const intoKinds = wording([
  anyOf(
    inOrder(maybe("共"), "分", anyOf("为 成"), times(otherLetter("，"), 1, 5), letter("类种")),
    inOrder(letter("按从"), times(letter(han), 2, 10), anyOf("划分 区分 分 看 来看 分类 统计 来分")),
    anyOf("具体为 具体是 具体情况为 分布为 构成为 情况为 情况如下 具体如下 具体情况如下 具体来看"),
  ),
]);

/** 331条：甲205条，乙126条 and 331条，分为两类：甲…: a colon behind the number, or behind how many kinds it has. */
function colonsIn(block: ProseBlock): readonly { readonly sign: Token; readonly whole: NumberToken; readonly clause: Clause }[] {
  return block.tokens.flatMap((sign) => {
    if (sign.kind !== "mark" || sign.mark !== "colon" || sign.within >= 0) return [];
    const at = block.clauses.findIndex(({ end, depth }) => end === sign.start && depth === 0);
    const [own, next] = [block.clauses[at], block.clauses.slice(at + 1).find(({ start }) => start === sign.end)];
    if (own === undefined || next === undefined) return [];
    const isKinds = intoKinds.is(block.text.slice(own.start, own.end));
    const clause = isKinds ? block.clauses[at - 1] : own;
    const whole = clause?.sentence === own.sentence ? clause.tokens.filter(isCounting).at(-1) : undefined;
    return whole === undefined || whole.end !== clause?.end ? [] : [{ sign, whole, clause: next }];
  });
}

/** 分别为: each of them is told. */
const each = wording(["分别"]);

const others = wording([anyOf("其余 其他 其它 剩余")]);

const ofEach = wording([letter("各每均"), times(otherLetter("，"), 0, 6)]);

/** 6名村民各提出1件: of each, and no whole. */
const isOfEach = (block: ProseBlock, clause: Clause, number: NumberToken): boolean => ofEach.ends(labelOf(block, clause, number));

/** The list that a 其中 opens in a clause, among the clauses of its sentence and depth. What may be the whole stands before, outside of its bracket too. */
function listAt(block: ProseBlock, own: Clause, sign: Token, whole?: NumberToken): List {
  const earliest = opensSentence(block, sign, own) ? own.sentence - 1 : own.sentence;
  const near = [...(earliest < own.sentence ? clausesOfSentence(block, earliest) : []), ...clausesOfSentence(block, own.sentence)];
  const before = near
    .filter(({ depth }) => depth === own.depth || depth === own.depth - 1)
    .filter((clause) => !compares(block, clause))
    .flatMap((clause) => clause.tokens.filter((token) => isCounting(token)).filter((number) => !isOfEach(block, clause, number)))
    .filter(({ end }) => end <= sign.start)
    .sort((one, two) => one.start - two.start);
  const parts: NumberToken[] = [];
  const labels: string[] = [];
  const rest = clausesOfSentence(block, own.sentence).filter(({ depth, end }) => depth === own.depth && end > sign.start);
  for (const clause of rest) {
    if (clause !== own && clause.tokens.some((token) => hasWord(token, "part") || hasWord(token, "whole"))) break;
    for (const number of clause.tokens.filter(isCounting).filter(({ start }) => start >= sign.end)) {
      const label = labelOf(block, clause, number);
      parts.push(number);
      labels.push(label === "" ? (labels.at(-1) ?? "") : label);
    }
    if (
      (clause.ends === "semicolon" && !goesOnWith(block, clause, parts, sign.kind === "mark")) ||
      clause.ends === "stop" ||
      (clause.ends === "" && clause.depth > 0)
    )
      break;
  }
  const last = parts.at(-1)?.end ?? sign.end;
  const closing = rest.find(({ ends, end }) => end >= last && (ends === "semicolon" || ends === "stop" || ends === ""));
  const closes = Math.max(last, closing?.end ?? rest.at(-1)?.end ?? last);
  const isClosed = sign.kind === "bracket" && block.tokens[sign.partner]?.start === last && parts.length > 1;
  const isOpen = others.isIn(block.text.slice(last, closes));
  const isEach = hasWord(sign, "whole") && each.isIn(block.text.slice(sign.start, sign.end));
  const isWhole = sign.kind === "mark" || isClosed || hasWord(sign, "whole");
  return {
    start: sign.end,
    isWhole: isWhole && !isOpen,
    isOpen,
    isSign: sign.kind === "mark" || isEach,
    before: whole === undefined ? before : [whole],
    parts,
    labels,
    end: last,
    closes,
  };
}

/** 其中，网站公开30条，占60%；其他渠道公开20条，占40%: the list goes on behind its semicolon with one number of the unit each, behind a colon to its end, else up to what is left. */
function goesOnWith(block: ProseBlock, { sentence, depth, end }: Clause, parts: readonly NumberToken[], isSign: boolean): boolean {
  const later = clausesOfSentence(block, sentence).filter((clause) => clause.depth === depth && clause.start > end);
  const words = later.map((clause) => block.text.slice(clause.start, clause.end)).join("，");
  const numbers = later.flatMap(({ tokens }) => tokens.filter(isCounting)).filter(({ unit }) => unit === parts[0]?.unit);
  const halves = later.filter(({ ends }) => ends === "semicolon" || ends === "stop" || ends === "").length;
  return (isSign || rest.isIn(words)) && numbers.length === halves && parts.length > 0;
}

/** Units that count anything: 40个部门 and 60个问题 are no whole and part. */
const generic = new Set(["个", "项", "次", "处", "家", "类", "种"]);

const thing = wording([notBefore("其中"), letter(han, "“《")]);

/** 40个部门: what is counted stands behind the number, and the parts may be of something else. */
const namesThings = ({ text }: ProseBlock, { end }: NumberToken): boolean => thing.begins(text, end);

const inBrackets = wording([letter("（("), any(otherLetter("（）()")), letter("）)")]);
/** What makes the numbers of a list no parts. */
const compared = wording([anyOf("另 同比 较上年 增长 占比")]);
/** What says behind a list that one may be in several of its parts. */
const overlapping = wording([anyOf("同时存在 同时涉及 同时属于 兼有 兼具 交叉 重叠 重复计 多渠道 多个渠道 同步发布 重复发布")]);
/** 有1件同时以邮寄和电子邮件送达: counted twice. */
const bothWays = wording([anyOf("同时 重复 交叉 重叠 去重")]);
/** What says that a list is not whole. */
const notAll = wording([anyOf("等 左右 以上 以下")]);

/** 标准型8个，简易型5个: kinds by their names. */
const kindName = wording([letter("型类级式档"), end]);
const areOfKinds = (labels: readonly string[]): boolean => labels.length >= 2 && labels.every((label) => kindName.ends(label));

const lastName = wording([times(letter(han), 2, 2), end]);

/** 政策文件165件，其中县政府文件58件，县政府办公室文件97件: parts that are called by the name of the whole. */
function areAlikeNamed({ text }: ProseBlock, { start }: NumberToken, labels: readonly string[]): boolean {
  const name = text.slice(Math.max(0, start - 2), start);
  return labels.length >= 2 && lastName.is(name) && labels.every((label) => label.endsWith(name));
}
/** Parts of kinds, and parts that are called alike, leave no more than that to others. */
const alikeOff = 0.1;

/** So near to its whole a list of three is meant to be all of it. */
const isNear = (off: Big, whole: Big): boolean => (whole.gte(30) && off.lte(2)) || (whole.gte(10) && off.lte(1));

/** Of a list in brackets so much of the whole at least, or it is only a part of it that is told. */
const closeToWhole = 0.6;

/** What a list says of each unit that it counts: 培训6场、参训1120人次，其中线上4场720人次，线下2场400人次. */
const judge = (block: ProseBlock, list: List): readonly Hit[] =>
  [...new Set(list.parts.map(({ unit }) => unit))].flatMap((unit) => judgeUnit(block, list, unit));

function judgeUnit(block: ProseBlock, list: List, unit: string): readonly Hit[] {
  const wholes = list.before.filter((one) => one.unit === unit);
  const whole = wholes.at(-1);
  const parts = list.parts.filter((one) => one.unit === unit);
  if (whole === undefined || parts.length === 0 || [...wholes, ...parts].some(({ about }) => about) || unit === "%") return [];
  const labels = list.labels.filter((_, at) => list.parts[at]?.unit === unit);
  const areAlike = !list.isOpen && (areOfKinds(labels) || areAlikeNamed(block, whole, labels));
  if (generic.has(whole.unit) && namesThings(block, whole) && !areAlike) return [];
  const between = inBrackets.without(block.text.slice(list.start, list.end));
  if (compared.isIn(between)) return [];
  const all = sumOf(wholes);
  const total = canonicalNumber(whole.value);
  const more = parts.find(({ value }) => value.gt(all));
  const span = { start: whole.start, end: list.end };
  if (more !== undefined)
    return [
      {
        ...span,
        says: `：其中的 ${canonicalNumber(more.value)} 比总数 ${total} 还多。请核对。`,
        actual: canonicalNumber(more.value),
        expected: total,
      },
    ];
  const around = between + block.text.slice(list.end, list.closes);
  if (notAll.isIn(between) || overlapping.isIn(around)) return [];
  const isComplete = leavesNothing(labels);
  if (
    parts.length < 2 ||
    parts.some(({ value }) => wholes.some((one) => one.value.eq(value))) ||
    labels.some((label) => abilities.begins(label)) ||
    (!isComplete && !list.isSign && labels.some((label) => stages.isIn(label)) && new Set(labels.map(stagesIn)).size > 1)
  )
    return [];
  const sum = sumOf(parts);
  const fits = (value: Big): boolean => all.eq(value) || wholes.some((one) => one.value.eq(value));
  if (fits(sum) || (aside.begins(labels.at(-1) ?? "") && fits(sumOf(parts.slice(0, -1))))) return [];
  const off = sum.minus(whole.value).abs();
  const near = (parts.length >= 3 && isNear(off, whole.value)) || (areAlike && off.lte(whole.value.times(alikeOff)));
  const isClose = sum.gte(whole.value.times(closeToWhole));
  const isAll = isComplete || namesAll(block, whole, labels) || rest.isIn(labels.at(-1) ?? "");
  if (!sum.gt(all) && !near && !(list.isWhole && (list.isSign || isClose)) && !isAll) return [];
  const [said, difference] = [canonicalNumber(sum), canonicalNumber(sum.minus(whole.value).abs())];
  return [
    { ...span, says: `：各项相加 ${asSum(parts)}＝${said}，总数是 ${total}，差 ${difference}。请核对。`, actual: said, expected: total },
  ];
}

const inAll = anyOf("一共 共计 共有 合计 总计 总共 相加共 相加 之和为 合计为 加起来 累计 共");
const these = inOrder(maybe("以上 上述"), maybe(inOrder(letter(numerals, "两"), anyOf("项 类 者 种 个渠道 个平台 种渠道 部分"))));
const together = wording([begin, these, maybe(times(letter(han), 1, 8, true)), inAll, times(letter(han), 0, 8, true), end]);
/** 两项合计: how many of the numbers before it are meant. */
const howMany = (words: string): number | undefined =>
  counted.isIn(words) ? (words.includes("两") ? 2 : numberOf(numeralIn.all(words)[0]?.words ?? "")) : undefined;
const counted = wording([letter(numerals, "两"), anyOf("项 类 者 种 个 部")]);
const numeralIn = wording([letter(numerals)]);
const countedUp = wording([anyOf(inOrder(begin, these), inAll)]);

/** 新增1个，注销3个，共计6个: what came and went, and what there is. */
const flows = wording([anyOf("新增 新开 注销 关停 撤销 取消 减少 退出 整合 合并 现有")]);

/** 14个乡镇、32个县直部门共46家单位: bodies of any kind together. */
const bodies = wording([anyOf("单位 部门 机构 成员单位 责任单位 主体 对象 地方和单位")]);
const bodyUnits = new Set(["个", "家"]);

/** 发布会32场、访谈15期，两类合计47场: what happens, counted so or so. */
const happening = new Set(["场", "期", "次", "场次"]);

/** What the words of a total say of what is counted stands with its parts, too: 培训领导干部40人次、工作人员260人次，累计培训300人次. */
function isOfParts(block: ProseBlock, sign: string, from: number, until: number): boolean {
  const named = thingOf(countedUp.without(countedUp.without(sign)));
  return named === "" || block.text.slice(from, until).includes(named.slice(-2));
}

/** The numbers that a total behind them may be of: those of its unit in its half of the sentence, or where that has none, in the sentence before. */
function partsBefore(block: ProseBlock, clause: Clause, whole: NumberToken): readonly Clause[] {
  const flat = (sentence: number) =>
    clausesOfSentence(block, sentence).filter(({ depth, start }) => depth === clause.depth && start <= clause.start);
  const own = lastHalf(flat(clause.sentence).filter(({ start }) => start < clause.start));
  const isFirst = own.length === 0 && !clause.tokens.some((token) => isCounting(token) && token.end <= whole.start);
  return isFirst ? flat(clause.sentence - 1) : [...own, clause];
}

/** 甲9件，乙16件，共25件: the whole behind its parts. Right where it is the sum of any number of them up to it. */
function totalIn(block: ProseBlock, clause: Clause): readonly Hit[] {
  const whole = clause.tokens.filter(isCounting).at(-1);
  if (whole === undefined || whole.about) return [];
  const last = clause.tokens.filter((token) => token.kind === "number" && token.end <= whole.start).at(-1);
  const ofBodies =
    last !== undefined &&
    bodyUnits.has(whole.unit) &&
    bodies.begins(block.text, whole.end) &&
    ownTotal.ends(block.text.slice(last.end, whole.start));
  const sign = ofBodies ? "" : block.text.slice(clause.start, whole.start).trim();
  if (!ofBodies && !(sign.length <= mostSign && together.is(sign))) return [];
  const half = partsBefore(block, clause, whole);
  const isOfUnit = ({ unit }: NumberToken): boolean =>
    ofBodies ? bodyUnits.has(unit) : unit === whole.unit || (happening.has(unit) && happening.has(whole.unit));
  const numbers = half.flatMap(({ tokens }) => tokens.filter(isCounting)).filter(({ end }) => end <= whole.start);
  const all = numbers.filter(isOfUnit);
  const near = half.filter((one) => one.tokens.some((token) => isCounting(token) && isOfUnit(token) && token.end <= whole.start)).at(-1);
  const beside = near?.tokens.filter(isCounting).filter((one) => isOfUnit(one) && one.end <= whole.start) ?? [];
  const count = howMany(sign);
  const numbered = numbers.filter(({ unit, end }) => unit !== "%" && end <= whole.start - sign.length);
  const isMixed = (count !== undefined && all.length < count && numbered.length >= count) || unitsBehind.begins(block.text, whole.end);
  const parts = isMixed
    ? numbered.slice(-(count ?? numbered.length))
    : count === undefined
      ? beside.length > 1
        ? beside
        : all
      : all.slice(-count);
  const hasOther = half.some(
    (one) =>
      compares(block, one) ||
      one.tokens.some((token) => hasWord(token, "part") || hasWord(token, "every") || (one !== clause && hasWord(token, "upTo"))),
  );
  const from = half[0]?.start ?? clause.start;
  const isLast = ofBodies || (clause.ends !== "comma" && !flows.isIn(block.text.slice(from, clause.end)));
  const isAlone = isLast && (ofBodies || whole.end === clause.end) && all.length === numbers.length;
  if (parts.length < 2 || hasOther || parts.some(({ about }) => about) || (generic.has(whole.unit) && !isAlone)) return [];
  const isSum = (some: readonly NumberToken[]): boolean => some.some((_, at) => sumOf(some.slice(at)).eq(whole.value));
  if (parts.some(({ value }) => value.gte(whole.value)) || isSum(all) || isSum(numbered)) return [];
  if (bothWays.isIn(block.text.slice(from, whole.start))) return [];
  const labels = parts.map((one, at) => calledIn(block.text, parts[at - 1]?.end ?? from, one, mostName));
  if (count === undefined && !leavesNothing(labels) && !isOfParts(block, sign, from, whole.start - sign.length)) return [];
  const [said, total] = [canonicalNumber(sumOf(parts)), canonicalNumber(whole.value)];
  return [
    {
      start: parts[0]?.start ?? whole.start,
      end: whole.end,
      says: `：前面各项相加 ${asSum(parts)}＝${said}，写的是 ${total}。请核对。`,
      actual: total,
      expected: said,
    },
  ];
}

/** 共计282条（件、期）: it counts what was told in several units. */
const unitsBehind = wording([
  letter("（("),
  times(letter(han), 1, 3),
  times(inOrder(letter("、/"), times(letter(han), 1, 3)), 0, 5),
  letter("）)"),
]);

/** So long may be what stands before a total in its clause. */
const mostSign = 30;

/** So many letters before a part may name it. */
const mostName = 16;

/** 共46家 directly behind the last of its parts. */
const ownTotal = wording([maybe("，"), anyOf("共计 合计 总计 一共 共")]);

const that = wording(["即"]);

/** 28个，即县级1个、乡镇级15个、村级12个. */
function thatIs(block: ProseBlock): readonly Hit[] {
  return block.clauses.flatMap((clause, at) => {
    const own = block.clauses[at - 1];
    const [whole, sign] = [own?.tokens.filter(isCounting).at(-1), block.tokens.find(({ end }) => end === clause.start)];
    const isNext = own?.sentence === clause.sentence && own.ends === "comma" && whole?.end === own.end;
    return isNext && whole !== undefined && sign !== undefined && that.begins(block.text, clause.start)
      ? judge(block, listAt(block, clause, sign, whole))
      : [];
  });
}

const nothing: readonly Hit[] = [];

/** Whether it is told already. */
const overlaps = ({ start, end }: Hit, known: readonly Hit[]): boolean => known.some((one) => one.start < end && start < one.end);

export const partsOfWhole = blockCheck(
  {
    id: "prose.sum",
    name: "“其中”的各项不超过总数，列全的相加等于总数",
    severity: "advice",
    basis: "own",
    looksAt: "文中写了总数和“其中”各项的各处",
  },
  (block) => {
    if (block.tokens.filter(isCounting).length < 2) return nothing;
    const known = [...partsIn(block), ...sumsWithoutSign(block), ...thatIs(block)];
    const besides = [...familiesIn(block), ...runsIn(block)].filter((one) => !overlaps(one, known));
    return [...known, ...besides.filter((one, at) => !overlaps(one, besides.slice(0, at)))];
  },
);

/** Lists that a sign opens, and totals behind their parts. */
function partsIn(block: ProseBlock): readonly Hit[] {
  return [
    ...block.clauses.flatMap((clause) =>
      clause.tokens
        .filter((token) => hasWord(token, "part") || hasWord(token, "whole"))
        .flatMap((sign) => judge(block, listAt(block, clause, sign))),
    ),
    ...colonsIn(block).flatMap(({ sign, whole, clause }) => judge(block, listAt(block, clause, sign, whole))),
    ...block.clauses.flatMap((clause) => totalIn(block, clause)),
    ...bracketsIn(block).flatMap(({ sign, whole }) =>
      block.clauses.filter(({ start }) => start === sign.end).flatMap((clause) => judge(block, listAt(block, clause, sign, whole))),
    ),
  ];
}
