// Numbers of the text against the tables: right where it is any of what the words may mean, silent where a figure that it may mean is not filled in.
import type { Big } from "big.js";
import type { Readings } from "../../arithmetic/evaluate.ts";
import { canonicalNumber, valueOf, zero } from "../../arithmetic/number.ts";
import type { Address, Operand } from "../../edition/edition.ts";
import { placeName } from "../../edition/name.ts";
import { referenceOf, signOf } from "../../edition/term.ts";
import { kept, type Check, type Found, type Judgement, type Material } from "../check.ts";
import { openReason } from "../openReason.ts";
import { ownersOf } from "./another.ts";
import { looseness } from "./changes.ts";
import { claimsOf, type Claim } from "./claims.ts";
import { isOwn } from "./places.ts";
import type { Said } from "../../edition/edition.ts";
import type { Clause } from "../../tokens/clauses.ts";
import { hasWord, type Span, type Token } from "../../tokens/token.ts";
import { clausesOfSentence, markedIn, proseOf, type ProseBlock } from "./prose.ts";
import { asWord, ofWord } from "./words.ts";
import { regulation } from "./standards.ts";
import { mergedFindings } from "./textCheck.ts";
import { any, anyOf, begin, blank, end, inOrder, letter, maybe, otherLetter, times, wording } from "../../tokens/wording.ts";

/** A unit of ten thousand, as 万元; the text's numbers are multiplied out. */
const scaleOf = ({ outline }: Material, address: Address): number =>
  (outline.cells.get(address)?.measure ?? outline.fields.get(address)?.field.measure)?.unit.startsWith("万") ? 10_000 : 1;

/** The sums that were reckoned from the same numbers: after a key in the text these are the same. */
const reckoned = kept((): Map<Operand, Big | null> => new Map());

/** The value of a sum of figures of a report by its readings; null where one of them is not known. */
export function valueIn(material: Material, operand: Operand, readings = material.readings): Big | null {
  const known = reckoned(readings);
  const found = known.get(operand);
  if (found !== undefined) return found;
  const value = reckon(material, operand, readings);
  known.set(operand, value);
  return value;
}

function reckon(material: Material, { sum }: Operand, readings: Readings): Big | null {
  let value = zero;
  for (const term of sum) {
    const address = referenceOf(term);
    const one = valueOf(readings.get(address));
    if (one === null) return null;
    value = value.plus(one.times(scaleOf(material, address) * signOf(term)));
  }
  return value;
}

/** A number of the text with the figures that it may be; null where one is not filled in. */
export type Tied = { readonly block: ProseBlock; readonly claim: Claim; readonly values: readonly (Big | null)[] };

/** Whether what is said is of the report's year and its own body. */
export const isOfReport = ({ report }: Material, { said, years, whose }: Pick<Claim, "said" | "years" | "whose">): boolean =>
  years.every((year) => Math.abs(year - report.year) <= (said.besideYears === true ? 1 : 0)) &&
  whose.every((word) => isOwn(report.body, word));

/** Every number of the text that is tied to a figure. */
export function tiedIn(material: Material): readonly Tied[] {
  const { said } = material.outline.edition;
  if (said === undefined) return [];
  return proseOf(material).flatMap((block) =>
    claimsOf(said)(block)
      .filter((claim) => isOfReport(material, claim))
      .map((claim) => ({ block, claim, values: claim.said.may.map((operand) => valueIn(material, operand)) })),
  );
}

/** A number that follows a table is judged by what it follows (bound.ts). */
const isBound = ({ block, claim: { number } }: Tied): boolean =>
  block.bound.some(({ start, end }) => start <= number.start && number.digits <= end);

/** Whether nothing that it may mean fits, while some of that is not filled in. */
const isOpen = (tied: Tied): boolean => tied.values.includes(null) && !tied.values.some((value) => value !== null && isTold(tied, value));

const isWrong = (tied: Tied): boolean => tied.values.every((value) => value !== null && !isTold(tied, value));

/** Whether a number tells a value, in 万 as exactly as it is told: 13.3万件. */
const isTold = ({ block, claim: { number } }: Tied, value: Big): boolean => value.minus(number.value).abs().lte(looseness(block, number));

function openOf({ readings }: Material, { block, claim }: Tied): Judgement {
  const cells = [...new Set(claim.said.may.flatMap(({ sum }) => sum.map(referenceOf)))];
  return { at: [block.part, ...cells], reason: openReason(cells, readings) };
}

/** What the text says of these cells against what the table has: `listed`. */
type Against = Pick<Tied, "block"> & { readonly span: Span; readonly cells: readonly Address[]; readonly listed: string };

function againstTable(material: Material, { block, span, cells, listed }: Against, expected: string | null, actual: string): Found {
  const quote = block.text.slice(span.start, span.end);
  return {
    at: [block.part, ...cells],
    operands: cells.length + 1,
    brief: `${placeName(material.outline, block.part)}里写的“${quote}”与表不同：表里${listed}。请核对文字和表格。`,
    expected,
    actual,
    values: {
      [block.part]: quote,
      ...Object.fromEntries(cells.map((address) => [address, canonicalNumber(valueOf(material.readings.get(address)) ?? zero)])),
    },
    text: [markedIn(block, span)],
    which: quote,
  };
}

function foundOf(material: Material, { block, claim: { said, number, span }, values }: Tied): Found {
  const [first] = said.may;
  const cells = [...new Set((first?.sum ?? []).map(referenceOf))];
  const told = new Map<string, string>();
  said.may.forEach(({ name }, at) => {
    const value = values[at];
    if (value != null && !told.has(name)) told.set(name, canonicalNumber(value));
  });
  const listed = [...told].map(([name, value]) => `“${name}”是 ${value}`).join("，");
  return againstTable(material, { block, span, cells, listed }, [...told.values()][0] ?? null, canonicalNumber(number.value));
}

const none = anyOf("没有 未 无 均未 均无 均没有 并未 也未 也没有 从未 未曾 不存在 零");
/** What may stand between that and the thing. */
const about = any(
  "因 与 政府信息公开 信息公开 政府信息公开工作 有关 相关 引起 引发 提起 的 任何 和 、 发生 产生 出现 收到 接到 受理 接收 被 涉及 存在 新增 新 有 过 涉 依申请公开",
  letter("“”", blank),
);
const deniedBefore = wording([
  begin,
  maybe(inOrder(times(otherLetter("没未无"), 0, 12, true))),
  none,
  about,
  maybe("行政复议 行政复议和 行政复议、 行政复议或"),
  about,
  end,
]);
const behindThing = inOrder(
  maybe("案件 申请 事项"),
  maybe("和行政诉讼 、行政诉讼 或行政诉讼 及行政诉讼"),
  maybe("案件 的 继续办理 继续办理的", letter(blank)),
  maybe("政府信息公开申请 申请 件 案件 情况 现象 事项"),
);
/** 上年无结转, 上年度没有申请结转. */
const deniedBetween = wording([maybe("度"), none, about]);
const deniedBehind = wording([begin, behindThing, end]);
/** 行政复议、行政诉讼均为零 */
const isZero = wording([
  begin,
  behindThing,
  maybe("数量 件数 数"),
  maybe("均 都 全部"),
  anyOf("为 是"),
  letter("零0〇"),
  maybe("件 起 宗 例"),
  end,
]);

/** `years`: those that its sentence names; `whose`: whose cases it speaks of. */
type Denial = {
  readonly block: ProseBlock;
  readonly said: Said;
  readonly span: Span;
  readonly years: readonly number[];
  readonly whose: readonly string[];
};

type Denied = Denial & { readonly value: Big };

const deniable = kept((said: readonly Said[]): readonly Said[] => said.filter((one) => one.deniable !== undefined));

/** What a word may deny, by all that it is. */
const deniedBy = kept((said: readonly Said[]) =>
  kept((is: readonly string[]): readonly Said[] =>
    deniable(said).filter((one) => is.includes(one.deniable === "as" ? asWord(one) : ofWord(one))),
  ),
);

/** 上年无结转: what the year and what was done come to without the denial between them, 上年结转. */
function deniedOfYear(said: readonly Said[], { text }: ProseBlock, { tokens }: Clause, token: Token): readonly Said[] {
  const year = tokens.filter((one) => hasWord(one, "yearBefore") && one.end <= token.start).at(-1);
  if (year === undefined || !deniedBetween.is(text.slice(year.end, token.start))) return [];
  const words = text.slice(year.start, year.end) + text.slice(token.start, token.end);
  return deniable(said).filter(({ deniable: by, as }) => by === "as" && as.includes(words));
}

/** Where a block says that there was none of something, by itself. */
const denialsIn = kept((said: readonly Said[]) =>
  kept((block: ProseBlock): readonly Denial[] =>
    block.clauses.flatMap((clause) =>
      clause.tokens.flatMap((token) => {
        const ofYear = token.kind === "word" ? deniedOfYear(said, block, clause, token) : [];
        const things = ofYear.length > 0 || token.kind !== "word" ? ofYear : deniedBy(said)(token.is);
        if (things.length === 0 || !isDenied(block, clause, token)) return [];
        const sentence = clausesOfSentence(block, clause.sentence);
        if (sentence.some((one) => isLimited(one, ofYear.length > 0 && one === clause ? limitsOfYear : limits))) return [];
        const years = sentence.flatMap(({ tokens }) =>
          tokens.flatMap((one) => (one.kind === "date" && one.year !== null ? [one.year] : [])),
        );
        const whose = ownersOf(
          block,
          sentence.filter(({ start }) => start < clause.start),
          clause,
        );
        return things.map((one): Denial => ({ block, said: one, span: { start: clause.start, end: clause.end }, years, whose }));
      }),
    ),
  ),
);

function isDenied({ text }: ProseBlock, clause: Clause, { start, end: until }: Span): boolean {
  const after = text.slice(until, clause.end);
  return (deniedBefore.isIn(text.slice(clause.start, start)) && deniedBehind.isIn(after)) || isZero.isIn(after);
}

/** 没有发生行政诉讼, where the table has some. */
function deniedIn(material: Material): readonly Denied[] {
  const { said } = material.outline.edition;
  if (said === undefined) return [];
  return proseOf(material)
    .flatMap((block) => denialsIn(said)(block))
    .filter((denial) => isOfReport(material, denial))
    .flatMap((denial): readonly Denied[] => {
      // 无结转 may be of what came in or of what goes out.
      const may = denial.said.deniable === "as" ? denial.said.may : denial.said.may.slice(0, 1);
      const values = may.map((operand) => valueIn(material, operand));
      const [value = null] = values;
      return value === null || values.some((one) => one === null || one.eq(0)) ? [] : [{ ...denial, value }];
    });
}

const limits = ["body", "towns", "part", "yearBefore", "partOfYear", "plan", "upTo", "every"];

/** Of what is denied of the year before by name. */
const limitsOfYear = limits.filter((limit) => limit !== "yearBefore");

/** Whether a clause speaks of some of them only. */
const isLimited = ({ tokens }: Clause, by: readonly string[]): boolean => tokens.some((token) => by.some((limit) => hasWord(token, limit)));

function foundOfDenied(material: Material, { block, said, span, value }: Denied): Found {
  const cells = [...new Set((said.may[0]?.sum ?? []).map(referenceOf))];
  const listed = `“${said.may[0]?.name ?? said.name}”是 ${canonicalNumber(value)}`;
  return againstTable(material, { block, span, cells, listed }, canonicalNumber(value), "0");
}

export const figuresOfText: Check = {
  id: "text.figures",
  name: "文字里的数与表格相同",
  kind: "content",
  severity: "warning",
  basis: [regulation("第六条")],
  looksAt: "文字里写明了数量、单位和表中项目的数（收到申请多少件，现行有效多少件）",
  places: (material) => tiedIn(material).filter((one) => !isBound(one)).length,
  run: (material): readonly Judgement[] => {
    const tied = tiedIn(material).filter((one) => !isBound(one));
    const wrong = tied.filter((one) => !isOpen(one) && isWrong(one)).map((one) => foundOf(material, one));
    const denied = deniedIn(material).map((one) => foundOfDenied(material, one));
    return [...mergedFindings([...wrong, ...denied]), ...tied.filter(isOpen).map((one) => openOf(material, one))];
  },
};
