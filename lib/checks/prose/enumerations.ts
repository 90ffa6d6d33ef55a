// How many things a number announces against what is told of them without ordinals: 四项工作：优化栏目、加强培训、完善制度, 内容、时间、形式“四统一”, 四项功能，并新增两项，形成七项功能, 四类文件……，三类文件均……,
// and the parts of the report that a preface lists.
import { numberOf } from "../../ordinals/numeral.ts";
import type { NumberToken, Token } from "../../tokens/token.ts";
import {
  any,
  anyOf,
  before,
  behind,
  end,
  han,
  inOrder,
  letter,
  maybe,
  notBefore,
  notBehind,
  numerals,
  otherLetter,
  times,
  wording,
} from "../../tokens/wording.ts";
import { clausesOfSentence, type ProseBlock } from "./prose.ts";
import type { Hit } from "./textCheck.ts";

const hitOf = (span: { readonly start: number; readonly end: number }, where: string, count: number, said: number): Hit => ({
  start: span.start,
  end: span.end,
  says: `：${where} ${count} 个，写的是 ${said} 个。请核对。`,
  expected: String(count),
  actual: String(said),
});

const isSmall = (token: Token): token is NumberToken =>
  token.kind === "number" && !token.about && token.unit !== "" && Number(token.value) >= 2 && Number(token.value) <= 12;

/** 四项工作, 五个方面, 三项重点任务 at the end of what leads to a list. */
const announces = wording([
  maybe("重点 主要 具体 突出 核心"),
  anyOf(
    "方面 工作 任务 措施 举措 行动 问题 不足 机制 制度 指标 原则 内容 要求 环节 步骤 功能 渠道 方式 形式 重点 事项 短板 情形 标准 类型 做法 抓手 强化 到位",
  ),
  maybe("工作 的工作 改进 发力 着手 入手"),
  end,
]);
const announcing = new Set(["方面", "环节", "领域", "板块", "版块", "部分", "点"]);

/** What makes a list one that is not whole, or one of lists. */
const notPlain = wording([anyOf("等 其中 例如 如 包括 此外 另外 同时 以及其他 ： “ （ 一是 首先 第一 一方面 分别")]);
const sentence = wording([times(otherLetter("。！？\n"), 0, "any")]);
const semicolons = wording([letter("；;")]);
const commas = wording([letter("，,")]);
const listMarks = wording([letter("、")]);
const joined = wording([anyOf(letter("和与"), inOrder(notBehind(letter("涉普不")), "及", notBefore("时")))]);

/** So much longer may one of several clauses be than another that is told beside it. */
const mostUneven = 3;
/** So long a thing of a list may be. */
const mostThing = 16;

/** How many things words list; undefined where they could be counted in several ways. */
function countOf(words: string, said: number): number | undefined {
  const halves = semicolons.parts(words);
  if (halves.length > 1) return halves.length;
  const [clauses, things] = [commas.parts(words), listMarks.parts(words)];
  if (clauses.length === 1)
    return things.length === 1 || (joined.isIn(words) && Math.abs(things.length - said) <= 1) ? undefined : things.length;
  const lengths = clauses.map(({ length }) => length);
  const areEven = Math.max(...lengths) - Math.min(...lengths) <= mostUneven && Math.max(...lengths) <= mostThing;
  return things.length === 1 && areEven ? clauses.length : undefined;
}

/** 四项工作：优化栏目、加强培训、完善制度. */
const behindColon = (block: ProseBlock): readonly Hit[] =>
  block.clauses.flatMap((clause): readonly Hit[] => {
    if (clause.ends !== "colon" || clause.depth > 0) return [];
    const number = clause.tokens.filter(isSmall).at(-1);
    if (number === undefined) return [];
    const tail = block.text.slice(number.end, clause.end);
    if (!(announces.is(tail) || (announcing.has(number.unit) && tail.length <= 2))) return [];
    const words = sentence.at(block.text, clause.end + 1) ?? "";
    if (notPlain.isIn(words) || words === "") return [];
    const said = Number(number.value);
    const count = countOf(words, said);
    return count === undefined || count === said ? [] : [hitOf({ start: number.start, end: clause.end }, "后面列了", count, said)];
  });

const quotedNumber = wording([
  behind(letter("“")),
  letter(numerals, "两"),
  maybe("个 项 大 种 类 条"),
  notBefore("个"),
  times(letter(han), 1, 4),
  before(letter("”")),
]);
const numeral = wording([letter(numerals, "两")]);
/** A numeral inside of a word. */
const oneWord = wording([anyOf("统一 一致 唯一")]);
const asOne = wording([letter(numerals), "位一体"]);
/** Words that begin with a number and count nothing. */
const idioms = wording([anyOf("三公 三农 三务 三资 六稳 六保 五险 三审 四风 三重一大 两会 双 三定 五保 四好 三包 三大")]);
const leadBreaks = wording([letter("，。；：（）()“”《》,;:\n")]);
const predicates = wording([anyOf("推行 落实 开展 实施 做到 坚持 实现 推进 健全 建立 严格 完善 领域 部门 单位 乡镇 纳入 围绕 形成 的")]);
/** So long a name of such a list is. */
const mostName = 8;

/** 内容、时间、形式、位置“五统一”: the names that stand before a quote. */
const beforeQuote = (block: ProseBlock): readonly Hit[] =>
  quotedNumber.all(block.text).flatMap(({ start, end: until, words }): readonly Hit[] => {
    const said = numberOf(words.charAt(0) === "两" ? "二" : words.charAt(0)) ?? 0;
    const isOne = asOne.is(words);
    if (said < 2 || idioms.begins(words) || (!isOne && numeral.isIn(oneWord.without(words.slice(1))))) return [];
    const lead = leadBreaks.parts(block.text.slice(Math.max(0, start - 60), start - 1)).at(-1) ?? "";
    const names = listMarks.parts(lead).map((name) => name.trim());
    const [first = "", ...others] = names;
    if (
      names.length < 3 ||
      others.some((name) => name.length < 1 || name.length > mostName || predicates.isIn(name)) ||
      joined.isIn(lead.slice(first.length))
    )
      return [];
    if (lead.endsWith("等") && names.length <= said) return [];
    return names.length === said ? [] : [hitOf({ start: start - 1 - lead.length, end: until + 1 }, "前面列了", names.length, said)];
  });

const adds = wording([anyOf("新增 增设 增加 新设 另增 又增 拓展")]);
const becoming = anyOf("形成 共计 共 合计 总计 达到 达 增至 扩展 增加到 拓展到 扩大到");
const becomes = wording([becoming]);

const shortNoun = wording([times(letter(han), 0, 2)]);
/** Where what a number counts ends. */
const withNoun = ({ text }: ProseBlock, { end: until }: NumberToken): number => until + (shortNoun.at(text, until)?.length ?? 0);

/** 四项功能，并新增两项，形成七项功能: what there was, what came, and what there is. */
const grown = (block: ProseBlock): readonly Hit[] =>
  block.tokens.filter(isSmall).flatMap((one, at, all): readonly Hit[] => {
    const [more, sum] = [all[at + 1], all[at + 2]];
    if (more === undefined || sum === undefined || one.unit !== more.unit || more.unit !== sum.unit || !one.chinese) return [];
    const gaps = [block.text.slice(one.end, more.start), block.text.slice(more.end, sum.start)];
    const [first = "", second = ""] = gaps;
    if (!adds.isIn(first) || !becomes.isIn(second) || gaps.some((gap) => gap.includes("。") || gap.length > 40)) return [];
    const right = one.value.plus(more.value);
    if (right.eq(sum.value)) return [];
    const says = `：${one.value.toFixed()}＋${more.value.toFixed()}＝${right.toFixed()}，写的是 ${sum.value.toFixed()}。请核对。`;
    return [{ start: one.start, end: withNoun(block, sum), says, expected: right.toFixed(), actual: sum.value.toFixed() }];
  });

const besides = wording([
  letter("，"),
  anyOf("另有 另加 另设 新增 增设"),
  times(otherLetter("，。；", "一二三四五六七八九十"), 2, 40),
  letter("，"),
  becoming,
]);

/** 旧改、物业、养老、托幼四类，另有安全生产，共计六类. */
const besidesNamed = (block: ProseBlock): readonly Hit[] =>
  block.tokens.filter(isSmall).flatMap((one, at, all): readonly Hit[] => {
    const sum = all[at + 1];
    if (sum === undefined || sum.unit !== one.unit || !one.chinese || !besides.is(block.text.slice(one.end, sum.start))) return [];
    const names = commas.parts(block.text.slice(one.end, sum.start))[1] ?? "";
    const right = Number(one.value) + listMarks.parts(names).length;
    return right === Number(sum.value) || joined.isIn(names)
      ? []
      : [hitOf({ start: one.start, end: withNoun(block, sum) }, "前面一共列了", right, Number(sum.value))];
  });

const hasSo = wording([anyOf("问题 不足 表现 原因 差距 短板"), maybe("主要"), "有", letter("二三四五六"), letter("：，")]);

/** 问题有二：一是……，二是……，三是……. */
const hasSoMany = ({ text, tokens }: ProseBlock): readonly Hit[] =>
  hasSo.all(text).flatMap(({ start, end: until, words }): readonly Hit[] => {
    const ordinals = tokens.filter((token) => token.kind === "ordinal" && token.shape === "is" && token.start >= until);
    const count = ordinals.findIndex((token, at) => token.kind === "ordinal" && token.place !== at + 1);
    const [all, said] = [count < 0 ? ordinals.length : count, numberOf(words.charAt(words.length - 2)) ?? 0];
    return ordinals[0]?.start !== until || all < 2 || all === said ? [] : [hitOf({ start, end: until - 1 }, "后面列了", all, said)];
  });

const allOfThem = wording([times(letter(han), 1, 4, true), anyOf("均 都 全部")]);
const noun = wording([times(letter(han), 2, 4)]);
const someOf = wording([anyOf("其中 另 其余 其他 前 后")]);

/** 四类文件分库管理，三类文件均有专人维护: all of them are another number of them. */
const toldAgain = (block: ProseBlock): readonly Hit[] =>
  block.tokens.filter(isSmall).flatMap((again, at, all): readonly Hit[] => {
    const phrase = allOfThem.at(block.text, again.end);
    const first = all
      .slice(0, at)
      .filter(({ unit }) => unit === again.unit)
      .at(-1);
    if (phrase === undefined || first === undefined || first.value.eq(again.value) || !again.chinese) return [];
    const name = phrase.slice(0, -1);
    const between = block.text.slice(first.end, again.start);
    if (noun.at(block.text, first.end)?.startsWith(name) !== true || between.includes("。") || someOf.isIn(between)) return [];
    const [one, two] = [first.value.toFixed(), again.value.toFixed()];
    return [
      {
        start: again.start,
        end: again.end + phrase.length,
        says: `：前面写的是 ${one} 个，这里是 ${two} 个。请核对。`,
        expected: one,
        actual: two,
      },
    ];
  });

/** The sections of the format by what a preface calls them, each by words that stand in no other. */
const sections = ["总体情况", "主动公开", "收到和处理 申请情况 依申请公开", "复议 诉讼", "问题", "其他需要报告 其他事项 其他需报告"].map(
  (words) => wording([anyOf(words)]),
);
const reportParts = wording([maybe("个"), "部分", any("内容"), maybe("组成 构成"), letter("。，；")]);
const consists = wording([anyOf("由 包括 分为 包含 共分 共有"), any(otherLetter("。；"))]);

/** 行政复议、行政诉讼情况: one section. */
const oneSection = wording([behind("复议"), "、", before(anyOf("行政诉讼 诉讼"))]);

/** A preface that names five of the six parts and says six. */
const partsOfReport = (block: ProseBlock): readonly Hit[] =>
  block.clauses.flatMap((clause): readonly Hit[] =>
    clause.tokens.filter(isSmall).flatMap((number): readonly Hit[] => {
      if (!reportParts.begins(block.text, number.digits) || clause.depth > 0) return [];
      const from = clausesOfSentence(block, clause.sentence)[0]?.start ?? clause.start;
      const words = block.text.slice(from, number.start);
      const list = consists.all(words)[0]?.words ?? "";
      const [count, said] = [sections.filter((one) => one.isIn(list)).length, Number(number.value)];
      const isList = sections[0]?.isIn(list) === true && listMarks.parts(oneSection.without(list)).length === count;
      return isList && count >= 4 && count !== said && said <= sections.length + 1 ? [hitOf(number, "前面列了", count, said)] : [];
    }),
  );

/** Numbers of things in a block that do not fit what is told of them. */
export const enumerationsIn = (block: ProseBlock): readonly Hit[] => {
  const found = [
    ...behindColon(block),
    ...beforeQuote(block),
    ...grown(block),
    ...besidesNamed(block),
    ...hasSoMany(block),
    ...toldAgain(block),
    ...partsOfReport(block),
  ];
  return found.filter((one, at) => !found.slice(0, at).some(({ start, end: until }) => start < one.end && one.start < until));
};
