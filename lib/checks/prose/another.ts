// What makes a number of the text another quantity than the figure of the report: another body's, another year's, of a part of the year or of the cases.
import type { Clause } from "../../tokens/clauses.ts";
import { hasWord, type DateToken, type Span } from "../../tokens/token.ts";
import { kept } from "../check.ts";
import type { ProseBlock } from "./prose.ts";
import { any, anyOf, before, digits, han, inOrder, letter, otherLetter, times, wording } from "../../tokens/wording.ts";

/** What does so wherever in the clause. */
const scopes = ["body", "yearBefore", "partOfYear", "plan", "every"];
/** What says whose the number is: of the report's own body or of another. */
const owners = ["area", "self", "governmentOffices", "towns"];

/** 县自然资源局收到46件: what is said of one body goes on behind it. */
const isOfBody = ({ tokens }: Clause): boolean => {
  const body = tokens.findIndex((token) => hasWord(token, "body"));
  return (
    body === 0 || (body > 0 && tokens.slice(body).some((token) => token.kind === "word" && token.is.some((name) => name.startsWith("as:"))))
  );
};

/** 自然人申请中 */
const someOf = wording([
  anyOf("自然人 法人 企业 组织 机构 网络 网上 信函 当面 邮寄 线上 线下 类 结转"),
  times(otherLetter("，"), 0, 8),
  "中",
]);
/** 以县政府答复的39件中, 11件诉讼中; of 收到的118件中 the whole is told. */
const ofCases = wording([letter(digits), anyOf("件 宗 起"), times(otherLetter("，其"), 0, 6), "中"]);
const ofAll = wording([anyOf("办结 答复 收到 受理 新收"), "的", letter(digits)]);

/** 结转的4件中自然人3件: of some of them, in the same breath. */
const isOfSome = ({ text }: ProseBlock, { start, end }: Clause): boolean => {
  const words = text.slice(start, end);
  return ofCases.isIn(words) && !ofAll.isIn(words);
};

/** 自然人申请中，予以公开58件 and 以县政府答复的39件中: of some of the applications only. */
function isSubset({ text }: ProseBlock, { start, end }: Clause): boolean {
  const words = text.slice(start, end);
  return someOf.ends(words) || (ofCases.ends(words) && !ofAll.isIn(words));
}

const upToDay = wording([anyOf("截至 截止 目前")]);

const yearEnd = wording([anyOf("年底 年末 岁末")]);

/** 截至6月底, 截至目前: before the year is over. */
const isEarlier = ({ text }: ProseBlock, { start, end, tokens }: Clause): boolean =>
  upToDay.isIn(text.slice(start, end)) &&
  !yearEnd.isIn(text.slice(start, end)) &&
  !tokens.some((token) => token.kind === "number" || (token.kind === "date" && (token.month ?? 12) === 12));

/** The years that a clause is of: those of its own and of the one before it, and the whole years that its half or the head of its sentence speaks of. */
export function yearsOf(sentence: readonly Clause[], half: readonly Clause[], clause: Clause): readonly number[] {
  const near = new Set([half.at(-1), clause]);
  return [...new Set([sentence[0], ...half, clause])].flatMap((one) =>
    (one?.tokens ?? []).flatMap((token) =>
      token.kind === "date" && token.year !== null && (token.month === null || near.has(one)) ? [token.year] : [],
    ),
  );
}

/** 县住房和城乡建设局收到: a body by its name at the head of a clause, before what it did. */
const bodyName = wording([
  anyOf(
    inOrder(times(letter(han), 2, 12, true), anyOf("局 委员会 卫健委 发改委 中心 镇 乡 街道 街道办事处 法院 检察院 公司 医院")),
    inOrder(times(letter(han), 0, 3, true), anyOf("法院 检察院 公安机关")),
  ),
  before(inOrder(any("全年 年内 共 累计 依法"), anyOf("收到 新收 受理 办理 办结 作出 答复 制发 制定"))),
]);

/** 一年来我局: the words for the own body are owners by themselves. */
const ownBody = wording([letter("我本"), anyOf("局 委 委员会 中心 镇 乡 街道")]);

/** The clauses of a block that a body's name heads, with it. */
const actorsIn = kept(({ text, clauses }: ProseBlock): ReadonlyMap<Clause, string> => {
  const found = new Map<Clause, string>();
  for (const clause of clauses) {
    const name = bodyName.at(text.slice(clause.start, Math.min(clause.end, clause.start + 30)));
    if (name !== undefined && !ownBody.ends(name)) found.set(clause, name);
  }
  return found;
});

/** 全县, 我局, 县住建局: whose the numbers of a clause are, by its own words and by those at the head of the clauses before it. */
export function ownersOf(block: ProseBlock, half: readonly Clause[], clause: Clause): readonly string[] {
  const { text } = block;
  const words = [...half.map(({ tokens: [first] }) => first), ...clause.tokens].flatMap((token) =>
    token !== undefined && owners.some((owner) => hasWord(token, owner)) ? [text.slice(token.start, token.end)] : [],
  );
  return [...words, ...[...half, clause].flatMap((one) => actorsIn(block).get(one) ?? [])];
}

const ownYear = wording([anyOf("全年 年度 年内 本年 当年")]);

/** 一季度申请最集中，接收29件: what a clause says of a part of the year holds on, where it is not of the year as well. */
const isOfPart = ({ text }: ProseBlock, { start, end, tokens: [first] }: Clause): boolean =>
  first !== undefined && hasWord(first, "partOfYear") && !ownYear.isIn(text.slice(start, end));

const several = letter(digits, "二三四五六七八九十两几");

/** 过去五年, 近3年, 五年来: of several years; 一年来 is of this one. */
const ofYears = wording([anyOf(inOrder(anyOf("过去 近 最近 前"), several, "年"), inOrder(several, "年", anyOf("来 间 里")))]);

/** Whether a clause counts over several years. */
const isOfYears = ({ text }: ProseBlock, { start, end }: Clause): boolean => ofYears.isIn(text.slice(start, end));

/** The clauses of a block behind which the same half of a sentence counts something else. */
const limitsIn = kept(
  (block: ProseBlock): ReadonlySet<Clause> =>
    new Set(
      block.clauses.filter(
        (clause) =>
          isOfBody(clause) || isSubset(block, clause) || isEarlier(block, clause) || isOfPart(block, clause) || isOfYears(block, clause),
      ),
    ),
);

/** 累计 is of the year where its clause says so, 共有 where it does not say otherwise, and 截至 where the year is over. */
const ofYear = wording(["累计"]);

/** Whether a clause counts what there is up to some time: 截至, 目前. */
export const isUpTo = (block: ProseBlock, clause: Clause): boolean =>
  clause.tokens.some((token) => hasWord(token, "upTo") && !isOfYear(block, clause, token));

function isOfYear({ text }: ProseBlock, clause: Clause, { start, end }: Span): boolean {
  const words = text.slice(clause.start, clause.end);
  if (text.slice(start, end) === "共有") return !sinceWhen.isIn(words);
  return ofYear.is(text.slice(start, end))
    ? ownYear.isIn(words) || clause.tokens.some(({ kind }) => kind === "date")
    : upToDay.is(text.slice(start, end)) && atYearEnd({ text }, clause);
}

const sinceWhen = wording([anyOf("以来 历年 自成立 成立以来 历史")]);

/** 截至年底, 截至2024年12月31日. */
const atYearEnd = ({ text }: Pick<ProseBlock, "text">, { start, end, tokens }: Clause): boolean =>
  yearEnd.isIn(text.slice(start, end)) || tokens.some((token) => token.kind === "date" && isLastDay(token));
const isLastDay = ({ month, day }: DateToken): boolean => month === 12 && (day === 31 || day === null);

/** 网上申请平台受理80件: those that came in one way; by 网络、信函等渠道 came all. */
const oneWay = wording([anyOf("网上 网络 平台 信函 邮寄 邮件 当面 现场 在线 线上 线下 传真 来函 邮箱 窗口")]);
const severalWays = wording([anyOf("、 等 和 及 各 多种 多 渠道")]);

const isOfWay = ({ text }: ProseBlock, { start, tokens }: Clause): boolean => {
  const words = text.slice(start, tokens.find(({ kind }) => kind === "number")?.start ?? start);
  return oneWay.isIn(words) && !severalWays.isIn(words);
};

/** Whether a clause, behind those of its half of the sentence, counts something else for certain. */
export const isAnother = (block: ProseBlock, half: readonly Clause[], clause: Clause): boolean =>
  clause.tokens.some(
    (token) =>
      scopes.some((scope) => hasWord(token, scope)) ||
      (token.kind === "date" && token.month !== null && !(isLastDay(token) && upToDay.isIn(block.text.slice(clause.start, token.start)))),
  ) ||
  isOfYears(block, clause) ||
  isOfWay(block, clause) ||
  isOfSome(block, clause) ||
  half.some((other) => limitsIn(block).has(other) && !(isOfPart(block, other) && ownYear.isIn(block.text.slice(clause.start, clause.end))));
