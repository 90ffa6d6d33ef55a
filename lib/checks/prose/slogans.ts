// How many things a number announces, against those that stand in quotes before it (“要闻”“公开”两大板块), behind a colon (两点：（1）……；（2）……) or in what explains a
// slogan (“三个统一”：统一……；统一……；统一……).
import { numberOf } from "../../ordinals/numeral.ts";
import type { NumberToken, OrdinalToken, Token } from "../../tokens/token.ts";
import {
  any,
  anyOf,
  begin,
  behind,
  letter,
  maybe,
  numerals,
  times,
  han,
  wording,
  before,
  otherLetter,
  inOrder,
  end,
} from "../../tokens/wording.ts";
import type { ProseBlock } from "./prose.ts";
import type { Hit } from "./textCheck.ts";

const hitOf = (span: { readonly start: number; readonly end: number }, where: string, count: number, said: number): Hit => ({
  ...span,
  says: `：${where} ${count} 个，写的是 ${said} 个。请核对。`,
  expected: String(count),
  actual: String(said),
});

const isNumber = (token: Token): token is NumberToken =>
  token.kind === "number" && !token.about && Number(token.value) >= 2 && Number(token.value) <= 12;

/** The quotes that stand side by side before a place, as “要闻”“公开”、“服务”. */
function quotedBefore({ text, tokens }: ProseBlock, place: number): number {
  let [count, from] = [0, place];
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.end > from) continue;
    if (token.end !== from) break;
    if (token.kind === "mark" && token.mark === "list") from = token.start;
    else if (token.kind === "bracket" && token.family === "quote" && !token.opens && token.partner >= 0) {
      from = tokens[token.partner]?.start ?? 0;
      count += 1;
    } else break;
  }
  // 把“甲”和“乙”“丙”……: what is joined by a word is counted by nobody.
  return joined.ends(text.slice(0, from)) ? 0 : count;
}

const joined = wording([letter("”和及与等、")]);

const lists = wording([letter("、，")]);

/** “谁公开、谁审查、谁负责”四项原则: the things that one quote before a place lists. */
function listedInQuote({ text, tokens }: ProseBlock, place: number): number {
  const close = tokens.find((token) => token.kind === "bracket" && token.family === "quote" && !token.opens && token.end === place);
  const open = close?.kind === "bracket" ? tokens[close.partner] : undefined;
  const items = open === undefined ? [] : lists.parts(text.slice(open.end, place - 1));
  return items.every((item) => item.length >= 2 && item.length <= 8) ? items.length : 0;
}

const listThings = wording([
  any("项 个 条 大 种 类"),
  anyOf("原则 要求 问题 环节 步骤 标准 制度 机制 理念 方法 措施 要素 方面 重点 任务 目标 流程 阶段"),
]);

export const quotedThings = (block: ProseBlock): readonly Hit[] =>
  block.tokens.flatMap((token): readonly Hit[] => {
    if (!isNumber(token) || (!token.big && token.unit === "")) return [];
    const beside = quotedBefore(block, token.start);
    const isOneList = beside === 1 && listThings.begins(block.text, token.digits);
    const [count, said] = [isOneList ? listedInQuote(block, token.start) : beside, Number(token.value)];
    return count < 2 || count === said ? [] : [hitOf({ start: token.start, end: token.end }, "前面列了", count, said)];
  });

/** What a number counts where a list follows: 两点, 三项措施, 三种现象. */
const things = wording([maybe("个 种 项 大 方面"), any(letter(han)), end]);
const leads = anyOf("点 项 个 种 条 方面 类");

/** How many ordinals go on from 1 behind a place: as far as they do, or to the number that is said where a sentence ends there. */
function listedBehind({ tokens, text }: ProseBlock, place: number, said: number): number {
  const list = tokens.filter((token): token is OrdinalToken => token.kind === "ordinal" && token.start >= place);
  const [first] = list;
  if (first === undefined || first.start > place + 1 || first.place !== 1) return 0;
  let [count, last] = [0, place];
  for (const one of list.filter(({ shape }) => shape === first.shape)) {
    if (one.place !== count + 1) break;
    if (count === said && stops.isIn(text.slice(last, one.start))) break;
    [count, last] = [one.place, one.end];
  }
  return count;
}

const stops = wording([letter("。")]);
const oneSide = wording(["一方面"]);
const otherSide = wording([anyOf("另一方面 再一方面 还有一方面")]);

const sidesFrom = (text: string, from: number): number => (oneSide.begins(text, from) ? 1 + otherSide.all(text.slice(from)).length : 0);

const firstStep = wording(["首先"]);
const laterStep = wording([behind(letter("，。；、\n")), anyOf("其次 再次 再者 然后 最后")]);
const lastStep = wording(["最后"]);

/** 首先……其次……最后: how many, where it says which is the last. */
function stepsFrom(text: string, from: number): number {
  const steps = firstStep.begins(text, from) ? laterStep.all(text.slice(from)) : [];
  const last = steps.findIndex(({ words }) => lastStep.is(words));
  return last < 0 ? 0 : last + 2;
}

export const announcedBefore = (block: ProseBlock): readonly Hit[] =>
  block.clauses.flatMap((clause): readonly Hit[] => {
    const numbers = clause.tokens.filter(isNumber);
    const [number] = numbers.slice(-1);
    if (clause.ends !== "colon" || clause.depth > 0 || number === undefined || number.unit === "") return [];
    if (!unitOfThings.isIn(number.unit) || !things.is(block.text.slice(number.end, clause.end)) || clause.end - number.end > 6) return [];
    const [said, from] = [Number(number.value), clause.end + 1];
    const sides = Math.max(sidesFrom(block.text, from), stepsFrom(block.text, from));
    const count = sides > 1 ? sides : listedBehind(block, from, said);
    return count < 2 || count === said ? [] : [hitOf({ start: number.start, end: clause.end }, "后面列了", count, said)];
  });

const unitOfThings = wording([leads]);

/** “三个统一”, “四公布”, “五多五少”现象: a number and what is said so often. */
const slogan = wording([
  behind(letter("“")),
  letter(numerals),
  maybe("个 项"),
  times(letter(han), 1, 4),
  before(inOrder("”", times(letter(han), 0, 4), anyOf("：", inOrder(maybe("，"), "即"), "，就是"))),
]);
const joints = wording([letter("和及与")]);
const explains = wording([anyOf("： 即 就是")]);
const counter = wording([begin, letter(numerals), maybe("个 项")]);
const numeral = wording([letter(numerals)]);
const sentence = wording([times(otherLetter("。\n"), 0, "any")]);
const items = wording([letter("，；、")]);

export const slogans = ({ text }: ProseBlock): readonly Hit[] =>
  slogan.all(text).flatMap(({ start, end: until, words }): readonly Hit[] => {
    const said = numberOf(words.charAt(0)) ?? 0;
    // 五多五少: of its first half.
    const key = counter.without(words);
    const [own = ""] = numeral.parts(key);
    const sign = explains.all(text.slice(until, until + 8))[0];
    const all = items.parts(sentence.at(text, until + (sign?.end ?? 0)) ?? "");
    const count = all.filter((item) => item.startsWith(own) || (own.length === 1 && item.endsWith(own))).length;
    // 即初审、复审、终审和一校、二校: of two numbers together.
    const isOfSeveral = sign?.words !== "：" && numeral.all(key).length > 0 && joints.isIn(all.join(""));
    return said < 2 || own === "" || count < 2 || count === said || isOfSeveral
      ? []
      : [hitOf({ start, end: until }, "后面说了", count, said)];
  });
