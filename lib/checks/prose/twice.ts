// One quantity that is said twice with different numbers: 举办业务培训4次 in one part and 全年举办业务培训5次 in another. What a number counts is said in one way (quantities.ts); asked where both count
// the same in this year, one of them all of it, and nothing makes them two; what the tables have is held against them (figures.ts).
import { canonicalNumber } from "../../arithmetic/number.ts";
import type { NumberToken, Span } from "../../tokens/token.ts";
import { kept } from "../check.ts";
import { looseness } from "./changes.ts";
import { asSum, sumOf } from "./counting.ts";
import { divisionPairsIn, divisionsIn, joinedDivisionsIn } from "./divisions.ts";
import type { ProseBlock } from "./prose.ts";
import { quantitiesIn, type Quantity } from "./quantities.ts";
import { deedClasses } from "./quantityWords.ts";
import { wholeCheck, type Hit } from "./textCheck.ts";

type Said = { readonly block: ProseBlock; readonly number: NumberToken; readonly span: Span };

/** Whether two numbers are the same, as far as one in 万 tells. */
const isSame = (one: Said, other: Said): boolean =>
  one.number.value
    .minus(other.number.value)
    .abs()
    .lte([one, other].map(({ block, number }) => looseness(block, number)).reduce((most, own) => (own.gt(most) ? own : most)));

const isOfAny = (deed: number): boolean => deedClasses[deed]?.any ?? true;
const areDone = (one: Quantity, other: Quantity): boolean =>
  one.deed === other.deed || ((one.deed < 0 || other.deed < 0) && isOfAny(one.deed) && isOfAny(other.deed));

/** Units of what stays from year to year: what there is and what came in the year are two things. */
const stays = new Set(["个", "名"]);

/** So many letters say a thing well enough, where neither says that all of the year is counted. */
const leastPlain = 5;

/** Whether two statements of one thing are of the same quantity. */
function areOne(one: Quantity, other: Quantity): boolean {
  if (one.block === other.block && one.sentence === other.sentence) return false;
  if (!areDone(one, other) || one.actors.join() !== other.actors.join()) return false;
  if ((one.isState && other.isYear) || (other.isState && one.isYear)) return false;
  if (stays.has(one.unit)) return true;
  const isPlain = one.thing.length >= leastPlain && one.deed === other.deed;
  return one.isWhole || other.isWhole || isPlain;
}

function hitOf(first: Said, other: Said): { readonly block: ProseBlock; readonly hit: Hit } {
  const [one, two] = [canonicalNumber(first.number.value), canonicalNumber(other.number.value)];
  const where = first.block.part === other.block.part ? "前面" : `“${first.block.place.part.name}”里`;
  return {
    block: other.block,
    hit: {
      ...other.span,
      says: `与${where}写的不同：那里是 ${one}，这里是 ${two}。请核对是不是同一件事。`,
      expected: one,
      actual: two,
      also: [{ block: first.block, span: first.span }],
    },
  };
}

/** More values than these are of several things. */
const mostValues = 2;

/** Statements of one thing that differ: each beside the first that it should be the same as. */
function differingIn(same: readonly Quantity[]): readonly { readonly block: ProseBlock; readonly hit: Hit }[] {
  const values = new Set(same.map(({ number }) => number.value.toFixed()));
  if (values.size < 2 || values.size > mostValues) return [];
  return same.flatMap((other, at) => {
    const first = same.slice(0, at).find((one) => !isSame(one, other) && areOne(one, other));
    return first === undefined ? [] : [hitOf(first, other)];
  });
}

/** 组织15名社会监督员评议 where there are 12: more of them than there are, or all of them and not so many. */
function moreThanAll(known: readonly Quantity[], some: Quantity): readonly { readonly block: ProseBlock; readonly hit: Hit }[] {
  const all = known.find(({ thing, unit }) => some.thing === "" && unit === some.unit && (some.rest ?? "").startsWith(thing));
  if (all === undefined || !stays.has(all.unit) || isSame(all, some) || (all.block === some.block && all.sentence === some.sentence))
    return [];
  return some.number.value.gt(all.number.value) || some.isWhole ? [hitOf(all, some)] : [];
}

/** So long a name is what it begins with, whatever follows. */
const leastLead = 4;

/** 征集意见62条 and 征集到的65条意见逐步落实: more of them than were told. */
function moreThanTold(known: readonly Quantity[], some: Quantity): readonly { readonly block: ProseBlock; readonly hit: Hit }[] {
  if (!some.refersBack) return [];
  const name = some.thing + (some.rest ?? "");
  const told = known.filter(
    (one) =>
      one !== some &&
      one.unit === some.unit &&
      one.thing.length >= leastLead &&
      one.thing !== name &&
      name.startsWith(one.thing) &&
      one.deed === some.deed &&
      one.isState === some.isState &&
      one.actors.join() === some.actors.join(),
  );
  const [first] = told;
  return first === undefined || told.some((one) => isSame(one, some) || one.number.value.gt(some.number.value)) ? [] : [hitOf(first, some)];
}

const grouped = (all: readonly Quantity[]): ReadonlyMap<string, readonly Quantity[]> => {
  const groups = new Map<string, Quantity[]>();
  for (const one of all) {
    const key = `${one.thing} ${one.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
};

/** 全县23个乡镇, wherever it stands. */
const divisionsOf = kept((block: ProseBlock): readonly (Said & { readonly of: string })[] =>
  divisionsIn(block).map(({ number, of }) => ({
    block,
    number,
    span: { start: number.start, end: number.end },
    of: `${of} ${number.unit}`,
  })),
);

function divisionsTwice(blocks: readonly ProseBlock[]): readonly { readonly block: ProseBlock; readonly hit: Hit }[] {
  const known = new Map<string, Said>();
  return blocks.flatMap(divisionsOf).flatMap((one) => {
    const first = known.get(one.of);
    if (first === undefined) known.set(one.of, one);
    return first === undefined || isSame(first, one) ? [] : [hitOf(first, one)];
  });
}

type Differing = { readonly block: ProseBlock; readonly hit: Hit };

const pairsOf = kept(divisionPairsIn);

/** 全部14个乡镇和9个街道 and 14个乡镇、8个街道均: two kinds that are told together twice, of which one differs. */
function pairsTwice(blocks: readonly ProseBlock[]): readonly Differing[] {
  const all = blocks.flatMap(pairsOf);
  return all.flatMap((other, at) => {
    const first = all.slice(0, at).find((one) => one.isAll && one.of.join() === other.of.join());
    const off = other.numbers.filter((number, place) => first?.numbers[place]?.value.eq(number.value) === false);
    const [number] = off;
    const [before] = first?.numbers.filter((one, place) => !one.value.eq(other.numbers[place]?.value ?? one.value)) ?? [];
    if (first === undefined || number === undefined || before === undefined || off.length !== 1) return [];
    if (!other.isAll && !(first.isWhole && number.value.gt(before.value))) return [];
    const span = { start: other.start, end: other.end };
    return [
      hitOf({ block: first.block, number: before, span: { start: first.start, end: first.end } }, { block: other.block, number, span }),
    ];
  });
}

/** 全镇11个村和2个社区 and 15个村（社区）: more of both than there are. */
function sumsTwice(blocks: readonly ProseBlock[]): readonly Differing[] {
  const pairs = blocks.flatMap(pairsOf).filter(({ isWhole }) => isWhole);
  return pairs.length === 0
    ? []
    : blocks.flatMap((block) =>
        joinedDivisionsIn(block).flatMap(({ number, of, start, end }): readonly Differing[] => {
          const pair = pairs.find((one) => one.of.join() === of.join());
          const sum = pair && sumOf(pair.numbers);
          if (pair === undefined || sum === undefined || !number.value.gt(sum)) return [];
          const [one, two] = [canonicalNumber(sum), canonicalNumber(number.value)];
          const says = `与${pair.block.part === block.part ? "前后" : `“${pair.block.place.part.name}”里`}写的不同：那里是 ${asSum(pair.numbers)}＝${one}，这里是 ${two}。请核对。`;
          const also = [{ block: pair.block, span: { start: pair.start, end: pair.end } }];
          return [{ block, hit: { start, end, says, expected: one, actual: two, also } }];
        }),
      );
}

export const saidTwice = wholeCheck(
  {
    id: "prose.twice",
    name: "同一件事的数，前后写的一样",
    severity: "advice",
    basis: "own",
    looksAt: "同一件事写了几次数的各处",
  },
  ({ report }) => report.year,
  (blocks, year) => {
    const all = blocks.flatMap(quantitiesIn).filter(({ years }) => years.every((one) => one === year));
    const whole = all.filter(({ rest }) => rest === undefined);
    return [
      ...[...grouped(whole).values()].flatMap(differingIn),
      ...all.flatMap((some) => {
        const more = some.rest === undefined ? [] : moreThanAll(whole, some);
        return more.length > 0 ? more : moreThanTold(whole, some);
      }),
      ...divisionsTwice(blocks),
      ...pairsTwice(blocks),
      ...sumsTwice(blocks),
    ];
  },
);
