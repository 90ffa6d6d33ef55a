// 自然人申请占84%, 自然人申请120件，占申请总数的70%, 予以公开28件，部分公开6件，两项占办结总数的55.7%: a share is held against the cells that its part and its whole name, also where one of them, or both, stands in the table
// alone. Silent where it fits any of what the words may mean, and where nobody knows what it is a share of.
import type { Big } from "big.js";
import { canonicalNumber, valueOf, zero } from "../../arithmetic/number.ts";
import { decimalsOf } from "../../arithmetic/change.ts";
import type { Operand, Said, Wholes } from "../../edition/edition.ts";
import { placeName } from "../../edition/name.ts";
import { referenceOf } from "../../edition/term.ts";
import type { NumberToken, Span } from "../../tokens/token.ts";
import { any, anyOf, blank, inOrder, letter, maybe, wording, type Wording } from "../../tokens/wording.ts";
import { kept, type Check, type Found, type Material } from "../check.ts";
import { claimsOf, type Claim } from "./claims.ts";
import { isCounting, sumOf } from "./counting.ts";
import { isOfReport, tiedIn, valueIn, type Tied } from "./figures.ts";
import { isRounded, percentIn } from "./percent.ts";
import { clausesOfSentence, markedIn, proseOf, type ProseBlock } from "./prose.ts";
import { shareHitsIn } from "./shares.ts";
import { mergedFindings } from "./textCheck.ts";

/** A part and what it may be a share of, each with its value. */
type Amount = { readonly name: string; readonly value: Big; readonly of: readonly Operand[] };

/** `parts`: what the words may mean; `whole`: what stands between 占 and the percent. */
type Share = {
  readonly block: ProseBlock;
  readonly span: Span;
  readonly percent: NumberToken;
  readonly parts: readonly Amount[];
  readonly wholes: Wholes;
  readonly whole: string;
};

const signs = anyOf("占比 所占比例 所占比重 占");
const reaching = any("比例 比重 为 是 达到 达 到 了 的");
const sign = wording([signs]);
const unnamed = wording([any("总数 总量 总件数 全部 的"), reaching]);
/** What may stand between a number and its share. */
const lead = wording([any(letter("，,（(", blank)), maybe("仅 只")]);
const several = wording([
  any(letter("，,、", blank)),
  maybe("以上 上述 这"),
  anyOf(inOrder(anyOf("两 二 三"), anyOf("项 者 类 种"), maybe("合计 共计 相加 合起来 一共 共")), "合计 共计 一共 合起来"),
  maybe("仅 只"),
]);

/** What an edition calls a whole, with what stands around it: 占收到申请总数的. */
const named = kept((called: readonly string[]): { readonly whole: Wording; readonly isNamed: Wording } => ({
  whole: wording([any(...called, "全年 本年度 本年 年内 当年 全部 所有 总件数 总数 总量 数量 件数 总 量 数 的"), reaching]),
  isNamed: wording([anyOf(...called)]),
}));

/** So many sentences before may have another whole. */
const mostSentences = 2;

/** The numbers before a share that it may be of, where it names no whole. */
const numbersBefore = (block: ProseBlock, { start }: Span): readonly NumberToken[] => {
  const own = block.clauses.find((clause) => clause.start <= start && start <= clause.end)?.sentence ?? 0;
  return Array.from({ length: mostSentences + 1 }, (_, back) => clausesOfSentence(block, own - back))
    .flat()
    .flatMap(({ tokens }) => tokens.filter(isCounting))
    .filter(({ unit, end }) => unit !== "%" && end <= start);
};

/** Values of operands; undefined where one is not filled in. */
function amountsOf(material: Material, may: readonly Operand[]): readonly Amount[] | undefined {
  const known = may.flatMap((operand): readonly Amount[] => {
    const value = valueIn(material, operand);
    return value === null ? [] : [{ name: operand.name, value, of: [operand] }];
  });
  return known.length === may.length ? known : undefined;
}

/** The words between 占 and a percent; undefined where what stands ahead of it is not as it may be. */
function wholeBehind(text: string, ahead: Wording): string | undefined {
  const at = ahead.at(text)?.length ?? 0;
  const by = ahead.begins(text) ? sign.at(text, at) : undefined;
  return by === undefined ? undefined : text.slice(at + by.length);
}

/** A part told with its number, right as the table has it. */
function amountOf({ claim, values }: Tied): Amount | undefined {
  const at = values.findIndex((value) => value?.eq(claim.number.value) ?? false);
  const operand = claim.said.may[at];
  return operand === undefined ? undefined : { name: operand.name, value: claim.number.value, of: [operand] };
}

/** 两项, 三类: how many of the parts are meant. */
const takesTogether = ({ chinese, value, unit }: NumberToken): boolean =>
  chinese && value.lte(3) && ["项", "者", "类", "种"].includes(unit);

/** 自然人申请120件，占申请总数的70%, and 予以公开28件，部分公开6件，两项占55.7%. */
function besideNumbers(material: Material): readonly Share[] {
  const tied = tiedIn(material);
  return [...new Set(tied.map(({ block }) => block))].flatMap((block) => {
    const own = new Map(tied.filter((one) => one.block === block).map((one) => [one.claim.number.start, one]));
    const numbers = block.tokens.filter((token): token is NumberToken => token.kind === "number" && !takesTogether(token));
    return numbers.flatMap((percent, at): readonly Share[] => {
      const last = own.get(numbers[at - 1]?.start ?? -1);
      if (percent.unit !== "%" || percent.about || last === undefined) return [];
      const words = block.text.slice(Math.max(last.claim.span.end, last.claim.number.end), percent.start);
      return [
        ...shareOf(block, percent, [last], wholeBehind(words, lead)),
        ...togetherOf(block, percent, numbers.slice(0, at), own, words),
      ];
    });
  });
}

/** 两项占: the numbers that it takes together, each of a part of the same whole. */
function togetherOf(
  block: ProseBlock,
  percent: NumberToken,
  before: readonly NumberToken[],
  own: ReadonlyMap<number, Tied>,
  words: string,
): readonly Share[] {
  const whole = wholeBehind(words, several);
  if (whole === undefined) return [];
  const count = words.includes("三") ? 3 : 2;
  const parts = before.slice(-count).flatMap(({ start }) => own.get(start) ?? []);
  const more = own.get(before.at(-count - 1)?.start ?? -1);
  const isCounted = wording([anyOf("两 二 三")]).isIn(words);
  const wholes = parts[0]?.claim.said.wholes;
  const isAlike = parts.length === count && parts.every(({ claim }) => claim.said.wholes === wholes);
  return isAlike && (isCounted || more === undefined || more.claim.said.wholes !== wholes) ? shareOf(block, percent, parts, whole) : [];
}

function shareOf(block: ProseBlock, percent: NumberToken, tied: readonly Tied[], whole: string | undefined): readonly Share[] {
  const [first] = tied;
  const wholes = first?.claim.said.wholes;
  const amounts = tied.flatMap((one) => amountOf(one) ?? []);
  if (first === undefined || wholes === undefined || whole === undefined || amounts.length < tied.length) return [];
  const part: Amount = {
    name: amounts.map(({ name }) => name).join("＋"),
    value: sumOf(tied.map(({ claim }) => claim.number)),
    of: amounts.flatMap(({ of }) => of),
  };
  return [{ block, span: { start: first.claim.span.start, end: percent.end }, percent, parts: [part], wholes, whole }];
}

/** The figures that may be told as a share, by their percent. */
const asShares = kept((said: readonly Said[]): readonly Said[] =>
  said.flatMap((one) => (one.wholes === undefined ? [] : [{ ...one, units: ["%"] }])),
);

/** 自然人申请占84%: the part stands in the table alone. */
function withoutNumber(material: Material): readonly Share[] {
  const said = asShares(material.outline.edition.said ?? []);
  const isOfIt = (claim: Claim): boolean => isOfReport(material, claim);
  return proseOf(material).flatMap((block) =>
    claimsOf(said)(block)
      .filter(isOfIt)
      .flatMap(({ said: { wholes, may }, number: percent, span }): readonly Share[] => {
        const words = block.text.slice(span.start, percent.start);
        const by = sign.all(words).at(-1);
        const parts = amountsOf(material, may);
        if (wholes === undefined || by === undefined || parts === undefined) return [];
        return [{ block, span, percent, parts, wholes, whole: words.slice(by.end) }];
      }),
  );
}

/** What a share may be of; undefined where nobody knows. */
function wholesOf(material: Material, { block, span, wholes, whole }: Share): readonly Amount[] | undefined {
  const { whole: isWhole, isNamed } = named(wholes.called);
  const isBare = unnamed.is(whole);
  if (!(isBare ? wholes.alone === true : isWhole.is(whole) && isNamed.isIn(whole))) return undefined;
  const amounts = amountsOf(material, wholes.may);
  const told = isBare ? numbersBefore(block, span).map(({ value }) => ({ name: "", value, of: [] })) : [];
  return amounts && [...amounts, ...told];
}

function foundOf(material: Material, share: Share): readonly Found[] {
  const { block, span, percent, parts } = share;
  const wholes = wholesOf(material, share) ?? [];
  const pairs = parts.flatMap((part) =>
    wholes.filter(({ value }) => value.gt(0) && value.gte(part.value)).map((whole) => ({ part, whole })),
  );
  const [first] = pairs;
  if (first === undefined || pairs.some(({ part, whole }) => isRounded(percentIn(part.value, whole.value), percent.value))) return [];
  if (shareHitsIn(block).some(({ start, end }) => start < span.end && span.start < end)) return [];
  const { part, whole } = first;
  const right = canonicalNumber(percentIn(part.value, whole.value).round(Math.max(1, decimalsOf(percent.value))));
  const quote = block.text.slice(span.start, span.end);
  const cells = [...new Set([...part.of, ...whole.of].flatMap(({ sum }) => sum.map(referenceOf)))];
  const amount = ({ name, value }: Amount): string => `“${name}”${canonicalNumber(value)}`;
  return [
    {
      at: [block.part, ...cells],
      operands: cells.length + 1,
      brief: `${placeName(material.outline, block.part)}里写的“${quote}”与表算得不同：${amount(part)}÷${amount(whole)}＝${right}%，写的是 ${canonicalNumber(percent.value)}%。请核对。`,
      expected: `${right}%`,
      actual: `${canonicalNumber(percent.value)}%`,
      values: {
        [block.part]: quote,
        ...Object.fromEntries(cells.map((cell) => [cell, canonicalNumber(valueOf(material.readings.get(cell)) ?? zero)])),
      },
      text: [markedIn(block, span)],
      which: quote,
    },
  ];
}

const sharesIn = (material: Material): readonly Share[] => [...besideNumbers(material), ...withoutNumber(material)];

export const sharesOfTable: Check = {
  id: "text.share",
  name: "占百分之几与表里的数算得相同",
  kind: "content",
  severity: "advice",
  basis: "own",
  looksAt: "文字里写明是哪一项、占什么的“占百分之几”（自然人申请占多少，予以公开占办结总数的多少）",
  places: (material) => sharesIn(material).filter((share) => wholesOf(material, share) !== undefined).length,
  run: (material) => mergedFindings(sharesIn(material).flatMap((share) => foundOf(material, share))),
};
