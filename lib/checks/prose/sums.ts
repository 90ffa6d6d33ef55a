// 其中：parts against their whole. A list adds up only where it claims to be whole; so a sum is wrong for certain where a part is more than the whole, or
// where parts that do not overlap come to more, and where the list ends with 其他 and comes to less. 办结, 满意 and the like are stages of one thing and no
// parts. What stands in brackets inside of a part, and a second 其中, are of that part.
import { Big } from "big.js";
import { canonicalNumber } from "../../arithmetic/number.ts";
import type { Clause } from "../../tokens/clauses.ts";
import type { NumberToken, Token } from "../../tokens/token.ts";
import type { ProseBlock } from "./prose.ts";
import { blockCheck, type Hit } from "./textCheck.ts";

const isNumber = (token: Token): token is NumberToken => token.kind === "number" && token.unit !== "";
const is = (token: Token, name: string): boolean => token.kind === "word" && token.is.includes(name);

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

/** `from`: where the list begins; `before`: what may be the whole. */
type List = {
  readonly before: readonly NumberToken[];
  readonly parts: readonly NumberToken[];
  readonly labels: readonly string[];
  readonly end: number;
};

function labelOf({ text }: ProseBlock, clause: Clause, number: NumberToken): string {
  const previous = clause.tokens
    .filter((token) => token.end <= number.start && (isNumber(token) || (token.kind === "mark" && token.mark === "list")))
    .at(-1);
  return text.slice(previous?.end ?? clause.start, number.start);
}

/** Whether a 其中 begins its sentence: the whole stands in the one before. */
const opensSentence = (block: ProseBlock, sign: Token, { sentence }: Clause): boolean =>
  block.clauses.find((clause) => clause.sentence === sentence)?.tokens[0] === sign;

/** 197条（甲32条、乙165条）: a bracket directly behind the number. Not where it begins with what says otherwise. */
function bracketsIn({ text, tokens }: ProseBlock): readonly { readonly sign: Token; readonly whole: NumberToken }[] {
  return tokens.flatMap((sign, at) => {
    const whole = tokens[at - 1];
    if (sign.kind !== "bracket" || sign.family !== "round" || !sign.opens || whole === undefined || !isNumber(whole)) return [];
    const isList = whole.end === sign.start && !/^(?:其中|含|不含|包括|包含|另|较|比|同比|上|占|约)/u.test(text.slice(sign.end));
    return isList ? [{ sign, whole }] : [];
  });
}

/** The list that a 其中 opens in a clause, among the clauses of its sentence and depth. What may be the whole stands before, outside of its bracket too. */
function listAt(block: ProseBlock, own: Clause, sign: Token, whole?: NumberToken): List {
  const earliest = opensSentence(block, sign, own) ? own.sentence - 1 : own.sentence;
  const before = block.clauses
    .filter(({ depth, sentence }) => sentence >= earliest && sentence <= own.sentence && (depth === own.depth || depth === own.depth - 1))
    .flatMap(({ tokens }) => tokens.filter(isNumber))
    .filter(({ end }) => end <= sign.start)
    .sort((one, two) => one.start - two.start);
  const parts: NumberToken[] = [];
  const labels: string[] = [];
  const rest = block.clauses.filter(({ depth, sentence, end }) => depth === own.depth && sentence === own.sentence && end > sign.start);
  for (const clause of rest) {
    if (clause !== own && clause.tokens.some((token) => is(token, "part") || is(token, "whole"))) break;
    for (const number of clause.tokens.filter(isNumber).filter(({ start }) => start >= sign.end)) {
      parts.push(number);
      labels.push(labelOf(block, clause, number));
    }
    if (clause.ends === "semicolon" || clause.ends === "stop" || (clause.ends === "" && clause.depth > 0)) break;
  }
  return { before: whole === undefined ? before : [whole], parts, labels, end: parts.at(-1)?.end ?? sign.end };
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
  const between = block.text.slice(whole.end, list.end);
  if (/左右|以上|另|同比|较上年|增长|占比/u.test(between.replace(/[（(][^（）()]*[）)]/gu, ""))) return [];
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
  if (/等/u.test(between.replace(/[（(][^（）()]*[）)]/gu, ""))) return [];
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
  if (!sum.gt(all) && !near && !rest.test(labels.at(-1) ?? "")) return [];
  const [said, difference] = [canonicalNumber(sum), canonicalNumber(sum.minus(whole.value).abs())];
  return [
    { ...span, says: `：各项相加 ${words(parts)}＝${said}，总数是 ${total}，差 ${difference}。请核对。`, actual: said, expected: total },
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
      clause.tokens.filter((token) => is(token, "part") || is(token, "whole")).flatMap((sign) => judge(block, listAt(block, clause, sign))),
    ),
    ...bracketsIn(block).flatMap(({ sign, whole }) =>
      block.clauses.filter(({ start }) => start === sign.end).flatMap((clause) => judge(block, listAt(block, clause, sign, whole))),
    ),
  ],
);

const places = (value: string): number => value.split(".")[1]?.length ?? 0;

/** 205件，占总数的97%: the whole is a larger number of the same unit before it, in this sentence or the one before. */
function shareIn(block: ProseBlock, at: number): readonly Hit[] {
  const clause = block.clauses[at];
  const sign = clause?.tokens.findIndex((token) => is(token, "share")) ?? -1;
  const percent = clause?.tokens[sign + 1];
  if (clause === undefined || sign < 0 || percent?.kind !== "number" || percent.unit !== "%" || percent.about) return [];
  const word = clause.tokens[sign];
  const flat = block.clauses.filter(
    ({ depth, sentence }) => depth === clause.depth && sentence <= clause.sentence && sentence >= clause.sentence - 2,
  );
  const before = flat.flatMap(({ tokens }) => tokens.filter(isNumber)).filter(({ end, unit }) => end <= (word?.start ?? 0) && unit !== "%");
  const part = before.at(-1);
  if (part === undefined || word === undefined || part.about || block.text.slice(part.end, word.start).length > 4) return [];
  const larger = before.slice(0, -1).filter(({ unit, value, about }) => unit === part.unit && value.gt(part.value) && !about);
  const claims =
    /总|全部/u.test(block.text.slice(word.start, percent.start)) ||
    flat.some(({ tokens }) => tokens.some((token) => is(token, "part") && token.end <= part.start));
  const base = [...larger].sort((one, two) => two.value.cmp(one.value))[0];
  if (base === undefined || !claims) return [];
  const said = canonicalNumber(percent.value);
  const exact = (whole: Big) => part.value.times(100).div(whole);
  if (larger.some(({ value }) => exact(value).round(places(said)).eq(percent.value))) return [];
  const right = canonicalNumber(exact(base.value).round(Math.max(1, places(said))));
  return [
    {
      start: part.start,
      end: percent.end,
      says: `：${canonicalNumber(part.value)}÷${canonicalNumber(base.value)}＝${right}%，写的是 ${said}%。请核对。`,
      expected: `${right}%`,
      actual: `${said}%`,
    },
  ];
}

export const shares = blockCheck(
  {
    id: "prose.share",
    name: "“占百分之几”与文中的数算得相同",
    severity: "advice",
    basis: "own",
    looksAt: "文中写了“占总数的百分之几”的各处",
  },
  (block) => block.clauses.flatMap((_, at) => shareIn(block, at)),
);
