// One quantity that is said twice with different numbers: 全年举办业务培训8次 in one part and 全年举办业务培训6次 in another. Asked only where both say all of their
// sentence, count the whole year and name the same thing in the same words; what the tables have is held against them (figures.ts).
import { canonicalNumber } from "../../arithmetic/number.ts";
import type { Clause } from "../../tokens/clauses.ts";
import { hasWord, type NumberToken, type Token } from "../../tokens/token.ts";
import { any, anyOf, blank, digits, inOrder, letter, maybe, times, wording } from "../../tokens/wording.ts";
import { kept } from "../check.ts";
import { divisionsIn } from "./divisions.ts";
import { clausesOfSentence, type ProseBlock } from "./prose.ts";
import { textCheck, type Hit } from "./textCheck.ts";

const yearWords = inOrder(times(letter(digits), 4, 4), "年", maybe("度"));
/** What says that the whole year is counted. */
const whole = anyOf("全年 一年来 年内 本年度 累计 共计 总计 合计 一共 共", yearWords);
const wholeYear = wording([whole]);
/** What tells nothing of the thing: when, and whose it is. */
const around = wording([
  anyOf(
    whole,
    "全县 全市 全区 全镇 全乡 我县 我市 我区 我镇 我乡 本县 本市 本区 我局 本局 我办 我委 先后 已 了",
    letter("，,、：:", blank),
  ),
]);
const lead = wording([any(whole, letter("，,", blank))]);
/** Where or how: a part of the whole is counted, by words that stand near, unless the thing is named with them. */
const ofWay = wording([anyOf("网站 微信 微博 公众号 新媒体 公报 平台 热线 客户端 抖音 视频 线上 线下 栏目 专栏")]);
const ofPart = wording([anyOf("其中 季度 上半年 下半年 每 类 通过 利用 依托")]);
const scopes = ["part", "include", "body", "yearBefore", "yearAfter", "plan", "partOfYear", "every", "upTo", "share"];

/** So many letters name a thing, not only what was done: 发布信息 may be of anything. */
const leastName = 5;

type Said = {
  readonly block: ProseBlock;
  readonly number: NumberToken;
  readonly start: number;
  readonly thing: string;
  readonly year: number | undefined;
};

const isCount = (token: Token): token is NumberToken => token.kind === "number" && token.unit !== "" && token.unit !== "%";

function saidIn(block: ProseBlock, clause: Clause): readonly Said[] {
  const numbers = clause.tokens.filter((token) => token.kind === "number");
  const [number] = numbers.filter(isCount);
  if (number === undefined || numbers.length > 1 || number.about || number.big || clause.depth > 0 || clause.end !== number.end) return [];
  const before = clausesOfSentence(block, clause.sentence).filter(({ start }) => start < clause.start);
  const sentence = before[0]?.start ?? clause.start;
  const words = block.text.slice(sentence, number.start);
  const isLed = lead.is(block.text.slice(sentence, clause.start));
  const context = block.text.slice(0, number.start);
  if (!isLed || !wholeYear.isIn(words) || ofPart.isIn(context) || (!ofWay.isIn(words) && ofWay.isIn(context))) return [];
  const tokens = [...before, clause].flatMap((one) => one.tokens);
  if (tokens.some((token) => scopes.some((scope) => hasWord(token, scope)) && !wholeYear.isIn(block.text.slice(token.start, token.end))))
    return [];
  const [thing, date] = [around.without(words), tokens.find(({ kind }) => kind === "date")];
  const year = date?.kind === "date" ? (date.year ?? undefined) : undefined;
  return thing.length < leastName ? [] : [{ block, number, start: clause.start, thing: `${thing} ${number.unit}`, year }];
}

const saidOf = kept((block: ProseBlock): readonly Said[] => block.clauses.flatMap((clause) => saidIn(block, clause)));

/** 全县23个乡镇, wherever it stands. */
const divisionsOf = kept((block: ProseBlock): readonly Said[] =>
  divisionsIn(block).map(({ number, of }) => ({ block, number, start: number.start, thing: `${of} ${number.unit}`, year: undefined })),
);

const isOfOtherYear = (one: Said, other: Said): boolean => one.year !== undefined && other.year !== undefined && one.year !== other.year;

function hitOf(first: Said, other: Said): { readonly block: ProseBlock; readonly hit: Hit } {
  const [one, two] = [canonicalNumber(first.number.value), canonicalNumber(other.number.value)];
  const where = first.block.part === other.block.part ? "前面" : `“${first.block.place.part.name}”里`;
  return {
    block: other.block,
    hit: {
      start: other.start,
      end: other.number.end,
      says: `与${where}写的不同：那里是 ${one}，这里是 ${two}。请核对是不是同一件事。`,
      expected: one,
      actual: two,
      also: [{ block: first.block, span: { start: first.start, end: first.number.end } }],
    },
  };
}

export const saidTwice = textCheck(
  {
    id: "prose.twice",
    name: "同一件事的数，前后写的一样",
    severity: "advice",
    basis: "own",
    looksAt: "写了“全年”“共”多少、说的是同一件事的各处",
  },
  (blocks) => {
    const known = new Map<string, Said>();
    return [...blocks.flatMap(saidOf), ...blocks.flatMap(divisionsOf)].flatMap((one) => {
      const first = known.get(one.thing);
      if (first === undefined) known.set(one.thing, one);
      return first === undefined || isOfOtherYear(first, one) || first.number.value.eq(one.number.value) ? [] : [hitOf(first, one)];
    });
  },
);
