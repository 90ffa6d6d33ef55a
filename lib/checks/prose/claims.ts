// Numbers of the text that are tied to figures of the tables: 受理政府信息公开申请118件. Tied only where the clause holds number, unit and what it counts side by
// side, and nothing that makes it another quantity; what it counts is data of the edition (`said`).
import { ownerOf } from "../../edition/address.ts";
import type { Said } from "../../edition/edition.ts";
import { referenceOf } from "../../edition/term.ts";
import { lastHalf, type Clause } from "../../tokens/clauses.ts";
import { hasWord, type NumberToken, type Span, type Token, type WordToken } from "../../tokens/token.ts";
import { kept } from "../check.ts";
import { clausesOfSentence, isBesideTable, type ProseBlock } from "./prose.ts";
import { isAnother, isUpTo, ownersOf, yearsOf } from "./another.ts";
import { asWord, notWord, ofWord, shortWord } from "./words.ts";
import {
  any,
  anyOf,
  blank,
  digits,
  han,
  inOrder,
  letter,
  maybe,
  notBehind,
  otherLetter,
  times,
  wording,
  type Wording,
} from "../../tokens/wording.ts";

/** `span`: from what it counts to the unit. `years`: those that its sentence names. `whose`: 全县, 我局, where it says so. */
export type Claim = {
  readonly said: Said;
  readonly number: NumberToken;
  readonly span: Span;
  readonly years: readonly number[];
  readonly whose: readonly string[];
};

/** `isOther`: a word near it says that it counts something else. */
type Candidate = Claim & { readonly sentence: number; readonly isOther: boolean };

/** What may stand between what is counted and its number. */
const filler = wording([
  any(
    letter('的”“"：:，,', blank),
    "数量 总数 件数 数 总量 还有 的答复 总计 共计 合计 累计 一共 共有 共 分别 为 是 就 达到 达 有 了 案件 案 申请 情况 类 决定 政府信息 方面 过来 的申请",
    inOrder(maybe("至 到 入 于"), times(letter(digits), 4, 4), "年", maybe("度"), maybe("继续办理 继续处理 办理 处理 办结 答复")),
  ),
]);
/** 自然人申请占84%, 占申请总数的84%: what may stand between a part and its share. */
const shareFiller = wording([
  any("的 申请件 申请量 申请数量 申请 数量 件 人 类 方面", letter('”“"')),
  maybe("仅 只"),
  anyOf("占比 所占比例 所占比重 占"),
  times(otherLetter("，。；：、（）%", digits), 0, 16),
]);
/** What may stand between what is counted and its number, by what the number is. */
const fillerOf = ({ unit }: NumberToken): Wording => (unit === "%" ? shareFiller : filler);
/** What may stand between 收到 and the thing. */
const link = wording([
  any(
    letter('的”“"', blank),
    "各类 公众 群众 公民 社会 有关 相关 关于 涉及 提出 提交 递交 各种 全部 办理 并 区 全县 全市 全区 全省 社会公众 申请人 社会各界 人民群众 企业群众",
    "书面 网络",
    inOrder("公民、法人", anyOf("和 或 或者 及 以及 与 、"), "其他组织"),
    inOrder(
      anyOf(
        "群众 公众 社会公众 社会各界 市民 申请人 人民群众 广大群众 各方面",
        inOrder(times(letter(han), 1, 6), letter("和、及与"), times(letter(han, "、"), 1, 10)),
      ),
      anyOf("提出 提交 递交"),
      "的",
    ),
  ),
]);
/** The same where what was done names its year: 上年度未办完、转入今年继续办的申请. */
const longLink = wording([times(otherLetter("，。；", digits), 0, 14)]);
/** What may stand between a number and what it counts, where that follows. */
const linkBehind = wording([
  any(
    "的",
    letter(blank),
    "政府信息公开 申请 已经 已 均已 均 全部 按期 按时 依法 依规 及时 如期 在法定期限内 在规定期限内 将 由 系 属 被 予以",
  ),
]);
/** What may stand behind what was done. */
const done = wording([any("完毕 完成 了 继续 办理 处理", inOrder(maybe("至 到 入 在"), times(letter(digits), 4, 4), "年", maybe("度")))]);
const kindOf = wording([anyOf(inOrder(notBehind(letter("三四"), "公开"), "类"), "领域")]);
const joining = wording([letter("和及与或、")]);

const between = (block: ProseBlock, one: Span, other: Span): string => block.text.slice(one.end, other.start);

/** Whether another number lies between. */
const isApart = (clause: Clause, one: Span, other: Span): boolean =>
  clause.tokens.some((token) => token.kind === "number" && token.start >= one.end && token.end <= other.start);

/** All that the words of a block are. */
const wordsIn = kept(
  ({ tokens }: ProseBlock): ReadonlySet<string> => new Set(tokens.flatMap((token) => (token.kind === "word" ? token.is : []))),
);

/** Whether a block stands where the figure need not be named: in its part of text, or beside its table. */
const isOfPart = (block: ProseBlock, { part, may }: Said): boolean =>
  part !== undefined && (block.part === part || (isBesideTable(block) && hasTable(block, ownerOf(referenceOf(may[0]?.sum[0] ?? "")))));

const hasTable = ({ place: { section } }: ProseBlock, grid: string): boolean =>
  section.parts.some((part) => part.kind === "grid" && part.grid.id === grid);

/** What tells that a token names what is counted: a word for it, or a short one where the paragraph has said it in full. */
function naming(block: ProseBlock, said: Said): (token: Token) => token is WordToken {
  const inFull = said.short !== undefined && (isOfPart(block, said) || wordsIn(block).has(ofWord(said)));
  return (token): token is WordToken => hasWord(token, ofWord(said)) || (inFull && hasWord(token, shortWord(said)));
}

/** The last word of a kind before a place in a clause. */
function lastBefore({ tokens }: Clause, is: (token: Token) => token is WordToken, at: number): WordToken | undefined {
  for (let place = tokens.length - 1; place >= 0; place -= 1) {
    const token = tokens[place];
    if (token !== undefined && token.end <= at && is(token)) return token;
  }
  return undefined;
}

/** 16件行政规范性文件继续有效: what was done, behind what is counted. */
function behindNamed(
  block: ProseBlock,
  clause: Clause,
  does: (token: Token) => token is WordToken,
  number: NumberToken,
  of: WordToken | undefined,
): WordToken | undefined {
  if (of === undefined) return undefined;
  const next = clause.tokens.filter(does).find(({ start }) => start >= of.end);
  return next !== undefined && linkBehind.is(between(block, of, next)) ? next : undefined;
}

/** 废止14件、修改3件行政规范性文件: what is counted stands behind the last number of its list. */
function sharedBehind(block: ProseBlock, clause: Clause, names: (token: Token) => token is WordToken, number: NumberToken): boolean {
  const numbers = clause.tokens.filter((token): token is NumberToken => token.kind === "number");
  const last = numbers.at(-1);
  if (last === undefined || numbers.length < 2 || last === number) return false;
  const isList = numbers.every((one, at) => at === 0 || block.text.startsWith("、", numbers[at - 1]?.end));
  return isList && behind(block, clause, names, last) !== undefined;
}

/** 70件申请, 1件结转下年度: a word behind the number, with nothing between that says more. */
const behind = (
  block: ProseBlock,
  clause: Clause,
  is: (token: Token) => token is WordToken,
  number: NumberToken,
): WordToken | undefined => {
  const next = clause.tokens.filter(is).find(({ start }) => start >= number.end);
  return next !== undefined && linkBehind.is(between(block, number, next)) ? next : undefined;
};

/** 9件已办结 and 1件结转下年度办理 say what was done with them; 1件答复被纠正 names a thing. */
const isDone = (block: ProseBlock, clause: Clause, number: NumberToken, { start, end }: Span): boolean =>
  start > number.end || done.is(block.text.slice(end, clause.end));

/** 食品类行政处罚决定402件: of one kind only. */
const isOfKind = ({ text }: ProseBlock, { start }: Span): boolean => kindOf.ends(text.slice(0, start));

/** 国家秘密和内部事务信息5件, 公民、法人和其他组织提出的85件: a number of both. */
const isJoined = ({ text }: ProseBlock, { tokens }: Clause, { start }: Span): boolean =>
  joining.ends(text.slice(0, start)) && !tokens.some((token) => token.kind === "number" && token.end === start - 1);

/** Whether a word names what a figure counts, by all that it is. */
const namesFigure = kept((is: readonly string[]): boolean => is.some((name) => name.startsWith("of:") || name.startsWith("short:")));
const isAny = (token: Token): token is WordToken => token.kind === "word" && namesFigure(token.is);

/** Whatever the figures of the format count, that clauses speak of. */
const subjectsIn = (clauses: readonly Clause[]): readonly WordToken[] => clauses.flatMap(({ tokens }) => tokens.filter(isAny));

/** The subject that the sentence spoke of last before a clause, if it is one of this figure's. */
function isSubject(before: readonly Clause[], names: (token: Token) => token is WordToken): boolean {
  const last = subjectsIn(before).at(-1);
  return last !== undefined && names(last);
}

/** So many sentences on a paragraph speaks of the same yet. */
const mostSentences = 2;

/** The clauses of the sentences directly before that of a clause. */
const sentencesBefore = ({ clauses }: ProseBlock, { sentence }: Clause): readonly Clause[] =>
  clauses.filter((one) => one.sentence < sentence && one.sentence >= sentence - mostSentences);

/** What may stand before what is named alone: when, whose, and that it was dealt with. */
const leads = wording([
  any(
    "全年 年内 本年 本年度 当年 年度 一年来 全县 全市 全区 全镇 全乡 各级 各部门 我局 本局 我委 本机关 本单位",
    "办理 作出 实施 完成 处理 办结 做出 共 共计 累计 依法 其中 各类 各项 和 及 以及",
    inOrder(times(letter(digits), 4, 4), "年", maybe("度")),
    letter("、的", blank),
  ),
]);

/** 行政处罚842件 at the head of its clause, or behind the number before it. */
function isBare(block: ProseBlock, clause: Clause, { start }: Span): boolean {
  const from = clause.tokens.filter((token) => token.kind === "number" && token.end <= start).at(-1)?.end ?? clause.start;
  return leads.is(block.text.slice(from, start));
}

/** The number of what is named, without a word of what was done with it. */
function spanOfNamed(block: ProseBlock, clause: Clause, said: Said, number: NumberToken): Span | undefined {
  const of = lastBefore(clause, naming(block, said), number.start);
  if (of === undefined || isApart(clause, of, number) || !filler.is(between(block, of, number))) return undefined;
  if (isOfKind(block, of) || isJoined(block, clause, of) || (said.bare === true && !isBare(block, clause, of))) return undefined;
  return { start: of.start, end: number.end };
}

function spanOf(block: ProseBlock, clause: Clause, before: readonly Clause[], said: Said, number: NumberToken): Span | undefined {
  if (said.as.length === 0) return spanOfNamed(block, clause, said, number);
  const names = naming(block, said);
  const of = lastBefore(clause, names, number.start);
  const does = (token: Token): token is WordToken => hasWord(token, asWord(said));
  const [as, after] = [lastBefore(clause, does, number.start), behind(block, clause, names, number)];
  const isKnown =
    said.of.length === 0 ||
    of !== undefined ||
    after !== undefined ||
    sharedBehind(block, clause, names, number) ||
    isSubject(before, names) ||
    (said.within === true && before.length === 0 && isSubject(sentencesBefore(block, clause), names)) ||
    (isOfPart(block, said) && subjectsIn([...before, clause]).length === 0);
  if (!isKnown) return undefined;
  const done = as === undefined ? (behind(block, clause, does, number) ?? behindNamed(block, clause, does, number, after)) : undefined;
  if (done !== undefined) return isDone(block, clause, number, done) ? { start: number.start, end: done.end } : undefined;
  if (as === undefined || isApart(clause, as, number)) return undefined;
  const nearest = of !== undefined && of.start >= as.end ? of : as;
  if (!fillerOf(number).is(between(block, nearest, number))) return undefined;
  if (isJoined(block, clause, as) || isOfKind(block, as)) return undefined;
  const joins = said.besideYears === true ? longLink : link;
  if (nearest === of && !joins.is(between(block, as, of)) && !filler.is(between(block, as, of))) return undefined;
  const start = of !== undefined && !isApart(clause, of, number) ? Math.min(as.start, of.start) : as.start;
  return { start, end: (after ?? number).end };
}

const each = wording([anyOf("分别为 分别是 分别有 分别达 分别")]);
const joints = wording([anyOf("、 和 及 以及 与")]);

/** 行政许可、行政处罚分别为5213件、842件: the number that stands in the place of what is named. */
function spanOfEach(block: ProseBlock, clause: Clause, before: readonly Clause[], said: Said, number: NumberToken): Span | undefined {
  const sign = clause.tokens.find((token) => hasWord(token, "include") && each.is(block.text.slice(token.start, token.end)));
  if (sign === undefined || number.start < sign.end) return undefined;
  const numbers = clause.tokens.filter((token): token is NumberToken => token.kind === "number" && token.start >= sign.end);
  const lead = block.text.slice(clause.start, sign.start);
  const cuts = joints.all(lead);
  const [starts, ends] = [
    [0, ...cuts.map((cut) => cut.end)],
    [...cuts.map((cut) => cut.start), lead.length],
  ];
  const at = numbers.indexOf(number);
  if (numbers.length < 2 || starts.length !== numbers.length) return undefined;
  const [from, until] = [clause.start + (starts[at] ?? 0), clause.start + (ends[at] ?? 0)];
  const names = naming(block, said);
  const does = (token: Token): token is WordToken => (said.as.length === 0 ? names(token) : hasWord(token, asWord(said)));
  const word = clause.tokens.find((token) => does(token) && token.start >= from && token.end <= until);
  const isKnown =
    said.as.length === 0 || said.of.length === 0 || clause.tokens.some(names) || isSubject(before, names) || isOfPart(block, said);
  return word === undefined || word.end !== until || !isKnown ? undefined : { start: word.start, end: number.end };
}

/** The figures that a word may tie a number to, by all that it is. */
const figuresOf = kept((figures: ReadonlyMap<string, Said>) =>
  kept((is: readonly string[]): readonly Said[] => is.flatMap((name) => figures.get(name) ?? [])),
);

/** The figures that a clause has words of, each once. */
function saidIn(clause: Clause, figures: ReadonlyMap<string, Said>): ReadonlySet<Said> {
  const found = new Set<Said>();
  const of = figuresOf(figures);
  for (const token of clause.tokens) if (token.kind === "word") for (const said of of(token.is)) found.add(said);
  return found;
}

const isCount = (token: Token): token is NumberToken => token.kind === "number" && token.unit !== "" && !token.about && !token.big;

/** “三个100%”: a number of a slogan. */
const isQuoted = ({ tokens }: ProseBlock, { within }: NumberToken): boolean => {
  const around = tokens[within];
  return around?.kind === "bracket" && around.family === "quote" && around.partner >= 0;
};

/** 收到申请的三个渠道: what counts ways and sides of it counts none of it. */
const ofAnother = wording([anyOf("方面 渠道 途径 方式 环节 阶段 特点 原因 问题 部门 乡镇 单位")]);
const isOfAnother = ({ text }: ProseBlock, { unit, end }: NumberToken): boolean => unit === "个" && ofAnother.begins(text, end);

function claimsIn(block: ProseBlock, clause: Clause, figures: ReadonlyMap<string, Said>): readonly Candidate[] {
  const numbers = clause.tokens.filter(isCount).filter((number) => !isQuoted(block, number) && !isOfAnother(block, number));
  if (numbers.length === 0) return [];
  const all = saidIn(clause, figures);
  if (all.size === 0) return [];
  const sentence = clausesOfSentence(block, clause.sentence).filter(({ start }) => start < clause.start);
  const half = lastHalf(sentence);
  if (isAnother(block, half, clause)) return [];
  const tokens = [...sentence, clause].flatMap((one) => one.tokens);
  const isPart = tokens.some((token) => hasWord(token, "part") || hasWord(token, "include"));
  const whose = ownersOf(block, half, clause);
  const years = yearsOf(sentence, half, clause);
  const near = [...(half.at(-1)?.tokens ?? []), ...clause.tokens];
  const inHalf = [...half, clause].flatMap((one) => one.tokens);
  return [...all].flatMap((said) => {
    if ((isPart && said.within !== true) || (said.asOf !== true && isUpTo(block, clause))) return [];
    const isOther = (said.bare === true ? tokens : said.notInHalf === true ? inHalf : near).some(
      (token) => hasWord(token, notWord(said)) && !isOneOfMany(block, clause, token),
    );
    return numbers.flatMap((number): readonly Candidate[] => {
      const span = said.units.includes(number.unit)
        ? (spanOf(block, clause, sentence, said, number) ?? spanOfEach(block, clause, sentence, said, number))
        : undefined;
      return span === undefined ? [] : [{ said, number, span, years, whose, sentence: clause.sentence, isOther }];
    });
  });
}

const andOthers = wording([any(letter(han)), "等", anyOf("原因 情形 情况 因素 理由 事由")]);

/** 因信息不存在等原因: one of them all, and behind it all are counted. */
const isOneOfMany = ({ text }: ProseBlock, { end: until }: Clause, { start, end }: Span): boolean =>
  end < until && (andOthers.begins(text.slice(start, until)) || text.startsWith("等", start - 1));

/** The figures by the words that may tie a number to them: the word of what is counted, or where none decides, of the thing. */
const figuresBy = (said: readonly Said[]): ReadonlyMap<string, Said> =>
  new Map(said.map((one) => [one.as.length > 0 ? asWord(one) : ofWord(one), one]));

/** Those that count the figure: not where a sentence has several numbers for it, as of the ways in which applications came. */
function certain(all: readonly Candidate[]): readonly Candidate[] {
  const numbers = new Map<string, Set<string>>();
  const keyOf = ({ said, sentence }: Candidate): string => `${said.id} ${sentence}`;
  for (const one of all) numbers.set(keyOf(one), (numbers.get(keyOf(one)) ?? new Set()).add(one.number.value.toString()));
  return all.filter((one) => !one.isOther && numbers.get(keyOf(one))?.size === 1);
}

/** 予以公开12件，部分公开3件: where both are told in a sentence, the first is not the sum of both. */
const apart = (all: readonly Candidate[]): readonly Candidate[] =>
  all.map((one) => {
    if (one.said.within !== true || one.said.may.length < 2) return one;
    const own = one.said.may[0]?.sum ?? [];
    const others = new Set(
      all.filter(({ said, sentence }) => said !== one.said && sentence === one.sentence).flatMap(({ said }) => said.may[0]?.sum ?? []),
    );
    const may = one.said.may.filter(({ sum }) => !sum.some((term) => !own.includes(term) && others.has(term)));
    return may.length === one.said.may.length ? one : { ...one, said: { ...one.said, may } };
  });

/** The claims of a block. Of several that a number could be, the one that says most: one number counts one thing. */
export const claimsOf = kept((said: readonly Said[]) => {
  const figures = figuresBy(said);
  return kept((block: ProseBlock): readonly Claim[] => {
    const longest = new Map<number, Claim>();
    for (const claim of apart(certain(block.clauses.flatMap((clause) => claimsIn(block, clause, figures))))) {
      const known = longest.get(claim.number.start);
      if (known === undefined || claim.span.end - claim.span.start > known.span.end - known.span.start)
        longest.set(claim.number.start, claim);
    }
    return [...longest.values()];
  });
});
