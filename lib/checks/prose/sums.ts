// 其中：parts against their whole. A list adds up only where it claims to be whole; so a sum is wrong for certain where a part is more than the whole, or
// where parts that do not overlap come to more, and where the list ends with 其他 and comes to less. 办结, 满意 and the like are stages of one thing and no
// parts. What stands in brackets inside of a part, and a second 其中, are of that part.
import { Big } from "big.js";
import { canonicalNumber } from "../../arithmetic/number.ts";
import { lastHalf, type Clause } from "../../tokens/clauses.ts";
import { hasWord, type NumberToken, type Token } from "../../tokens/token.ts";
import { clausesOfSentence, type ProseBlock } from "./prose.ts";
import { blockCheck, type Hit } from "./textCheck.ts";

/** A number that counts something. */
export const isCounting = (token: Token): token is NumberToken => token.kind === "number" && token.unit !== "";

/** Parts that one thing goes through, or that may overlap. */
const stages =
  /办结|办理|答复|办复|完成|回复|满意|转办|受理|审核|审批|结案|通过|整改|更新|达标|合格|按时|已|未|均|参加|覆盖|出席|主要负责|提速|网办|复议|诉讼|收回|发放/u;
/** What one thing may have several of: 可下载96项、可查询110项. */
const abilities = /^(?:均|还)?(?:可(?!研|行性)|能够|支持|兼)/u;
/** The stages that a label names: parts that all name the same are parts of one. */
const stagesIn = (label: string): string => [...label.matchAll(new RegExp(stages, "gu"))].map(([word]) => word).join();

/** What makes a list whole: the rest is in it. */
const rest = /其他|其它|其余|剩余|另外/u;

/** What may stand behind a list that is whole without it: 办结20件，其中……，剩余2件结转. */
const aside = /^(?:剩余|其余|另|尚|余)/u;

/** Numbers of such a clause tell how much it grew. */
const compares = ({ text }: ProseBlock, { start, end, tokens }: Clause): boolean =>
  /^(?:同比|环比|比|较|与)/u.test(text.slice(start, end)) ||
  (tokens.some((token) => hasWord(token, "yearBefore")) && /[增减升降]/u.test(text.slice(start, end)));

/** `start`: where the list begins; `before`: what may be the whole; `isWhole`: it says all parts, as behind a colon. */
type List = {
  readonly start: number;
  readonly isWhole: boolean;
  readonly before: readonly NumberToken[];
  readonly parts: readonly NumberToken[];
  readonly labels: readonly string[];
  readonly end: number;
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

/** 197条（甲32条、乙165条）: a bracket directly behind the number. Not where it begins with what says otherwise. */
function bracketsIn({ text, tokens }: ProseBlock): readonly { readonly sign: Token; readonly whole: NumberToken }[] {
  return tokens.flatMap((sign, at) => {
    const whole = tokens[at - 1];
    if (sign.kind !== "bracket" || sign.family !== "round" || !sign.opens || whole === undefined || !isCounting(whole)) return [];
    const isList = whole.end === sign.start && !/^(?:其中|含|不含|包括|包含|另|较|比|同比|上|占|约)/u.test(text.slice(sign.end));
    return isList ? [{ sign, whole }] : [];
  });
}

/** 331条：甲205条，乙126条 and 331条，分为两类：甲…: a colon behind the number, or behind how many kinds it has. */
function colonsIn(block: ProseBlock): readonly { readonly sign: Token; readonly whole: NumberToken; readonly clause: Clause }[] {
  return block.tokens.flatMap((sign) => {
    if (sign.kind !== "mark" || sign.mark !== "colon" || sign.within >= 0) return [];
    const at = block.clauses.findIndex(({ end, depth }) => end === sign.start && depth === 0);
    const [own, next] = [block.clauses[at], block.clauses.slice(at + 1).find(({ start }) => start === sign.end)];
    if (own === undefined || next === undefined) return [];
    const isKinds = /^(?:共)?分(?:为|成)[^，]{1,5}[类种]$/u.test(block.text.slice(own.start, own.end));
    const clause = isKinds ? block.clauses[at - 1] : own;
    const whole = clause?.sentence === own.sentence ? clause.tokens.filter(isCounting).at(-1) : undefined;
    return whole === undefined || whole.end !== clause?.end ? [] : [{ sign, whole, clause: next }];
  });
}

/** The list that a 其中 opens in a clause, among the clauses of its sentence and depth. What may be the whole stands before, outside of its bracket too. */
function listAt(block: ProseBlock, own: Clause, sign: Token, whole?: NumberToken): List {
  const earliest = opensSentence(block, sign, own) ? own.sentence - 1 : own.sentence;
  const near = [...(earliest < own.sentence ? clausesOfSentence(block, earliest) : []), ...clausesOfSentence(block, own.sentence)];
  const before = near
    .filter(({ depth }) => depth === own.depth || depth === own.depth - 1)
    .filter((clause) => !compares(block, clause))
    .flatMap(({ tokens }) => tokens.filter(isCounting))
    .filter(({ end }) => end <= sign.start)
    .sort((one, two) => one.start - two.start);
  const parts: NumberToken[] = [];
  const labels: string[] = [];
  const rest = clausesOfSentence(block, own.sentence).filter(({ depth, end }) => depth === own.depth && end > sign.start);
  for (const clause of rest) {
    if (clause !== own && clause.tokens.some((token) => hasWord(token, "part") || hasWord(token, "whole"))) break;
    for (const number of clause.tokens.filter(isCounting).filter(({ start }) => start >= sign.end)) {
      parts.push(number);
      labels.push(labelOf(block, clause, number));
    }
    if (clause.ends === "semicolon" || clause.ends === "stop" || (clause.ends === "" && clause.depth > 0)) break;
  }
  const last = parts.at(-1)?.end ?? sign.end;
  const sentenceEnd = Math.max(...rest.map(({ end }) => end));
  const isWhole = sign.kind === "mark" && !/其余|其他|其它|剩余/u.test(block.text.slice(last, sentenceEnd));
  return { start: sign.end, isWhole, before: whole === undefined ? before : [whole], parts, labels, end: last };
}

const sumOf = (numbers: readonly NumberToken[]): Big => numbers.reduce((sum, { value }) => sum.plus(value), new Big(0));

const words = (numbers: readonly NumberToken[]): string => numbers.map(({ value }) => canonicalNumber(value)).join("＋");

/** Units that count anything: 40个部门 and 60个问题 are no whole and part. */
const generic = new Set(["个", "项", "次", "处", "家", "类", "种"]);

/** 40个部门: what is counted stands behind the number, and the parts may be of something else. */
const namesThings = ({ text }: ProseBlock, { end }: NumberToken): boolean =>
  /^[\p{Script=Han}“《]/u.test(text.slice(end)) && !/^其中/u.test(text.slice(end));

function judge(block: ProseBlock, list: List): readonly Hit[] {
  const unit = list.parts[0]?.unit;
  const wholes = list.before.filter((one) => one.unit === unit);
  const whole = wholes.at(-1);
  const parts = list.parts.filter((one) => one.unit === unit);
  if (whole === undefined || parts.length === 0 || [...wholes, ...parts].some(({ about }) => about) || unit === "%") return [];
  if (generic.has(whole.unit) && namesThings(block, whole)) return [];
  const between = block.text.slice(list.start, list.end).replace(/[（(][^（）()]*[）)]/gu, "");
  if (/另|同比|较上年|增长|占比/u.test(between)) return [];
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
  if (/等|左右|以[上下]/u.test(between)) return [];
  const labels = list.labels.filter((_, at) => list.parts[at]?.unit === unit);
  if (
    parts.length < 2 ||
    parts.some(({ value }) => wholes.some((one) => one.value.eq(value))) ||
    labels.some((label) => abilities.test(label)) ||
    (labels.some((label) => stages.test(label)) && new Set(labels.map(stagesIn)).size > 1)
  )
    return [];
  const sum = sumOf(parts);
  const fits = (value: Big): boolean => all.eq(value) || wholes.some((one) => one.value.eq(value));
  if (fits(sum) || (aside.test(labels.at(-1) ?? "") && fits(sumOf(parts.slice(0, -1))))) return [];
  const near = parts.length >= 3 && whole.value.gte(30) && sum.minus(whole.value).abs().lte(2);
  if (!sum.gt(all) && !near && !list.isWhole && !rest.test(labels.at(-1) ?? "")) return [];
  const [said, difference] = [canonicalNumber(sum), canonicalNumber(sum.minus(whole.value).abs())];
  return [
    { ...span, says: `：各项相加 ${words(parts)}＝${said}，总数是 ${total}，差 ${difference}。请核对。`, actual: said, expected: total },
  ];
}

/** 甲9件，乙16件，共25件: the whole behind its parts. Right where it is the sum of any number of them up to it. */
function totalIn(block: ProseBlock, clause: Clause): readonly Hit[] {
  const whole = clause.tokens.find(isCounting);
  if (whole === undefined || whole.about || !/^(?:一共|共|共计|合计|总计|总共)$/u.test(block.text.slice(clause.start, whole.start).trim()))
    return [];
  const sentence = block.clauses.filter(
    ({ sentence, depth, start }) => sentence === clause.sentence && depth === clause.depth && start < clause.start,
  );
  const half = lastHalf(sentence);
  const parts = half.flatMap(({ tokens }) => tokens.filter(isCounting)).filter(({ unit }) => unit === whole.unit);
  const others = half.some((one) => compares(block, one) || one.tokens.some((token) => hasWord(token, "part") || hasWord(token, "every")));
  if (parts.length < 2 || others || parts.some(({ about }) => about) || generic.has(whole.unit)) return [];
  if (parts.some((part, at) => part.value.gte(whole.value) || sumOf(parts.slice(at)).eq(whole.value))) return [];
  const [said, total] = [canonicalNumber(sumOf(parts)), canonicalNumber(whole.value)];
  return [
    {
      start: parts[0]?.start ?? whole.start,
      end: whole.end,
      says: `：前面各项相加 ${words(parts)}＝${said}，写的是 ${total}。请核对。`,
      actual: total,
      expected: said,
    },
  ];
}

export const partsOfWhole = blockCheck(
  {
    id: "prose.sum",
    name: "“其中”的各项不超过总数，列全的相加等于总数",
    severity: "advice",
    basis: "own",
    looksAt: "文中写了总数和“其中”各项的各处",
  },
  (block) => [
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
  ],
);
