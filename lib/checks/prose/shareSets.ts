// Shares that are told beside each other: 318件，占85.9%；52件，占14.1%, or 分别占85.9%和14.1%. Where one of them is right of a whole, the others are of that whole, too; so one that fits no number is wrong. And
// 60件，占全部材料120件的50%, where the whole stands in the share.
import type { NumberToken } from "../../tokens/token.ts";
import { any, anyOf, blank, han, letter, maybe, times, wording } from "../../tokens/wording.ts";
import { clausesOfSentence, type ProseBlock } from "./prose.ts";
import { isCounting, sumOf } from "./counting.ts";
import { isRounded, otherPercent, percentIn } from "./percent.ts";
import type { Big } from "big.js";
import type { Hit } from "./textCheck.ts";

type Told = { readonly part: NumberToken; readonly percent: NumberToken };

const share = anyOf("占比为 占比达 占比 占到 占 比例为 比重为");
/** Between a number and its share. */
const directly = wording([any(letter("，,（(", blank)), maybe("仅 只"), share]);
/** Between several numbers and their shares. */
const each = wording([
  any(letter("，,", blank)),
  maybe("仅 只"),
  anyOf("分别占 占比分别为 各占 比例分别为 分别占比 占比分别是"),
  any("总数的 总量的 全部的"),
]);
const joint = wording([letter("、，和与及")]);
/** 占全部解读材料120件的. */
const ofWhole = wording([any(letter("，,（(", blank)), maybe("仅 只"), "占", maybe("了"), times(letter(han, "（）()"), 0, 16, true)]);
const ofIt = wording([maybe("总数 总量"), "的", maybe("比例为 比重为")]);

const numbersOf = (block: ProseBlock, sentence: number): readonly NumberToken[] =>
  clausesOfSentence(block, sentence)
    .flatMap(({ tokens }) => tokens.filter(isCounting))
    .sort((one, two) => one.start - two.start);

/** The numbers of a sentence with their shares. */
function toldIn({ text }: ProseBlock, numbers: readonly NumberToken[]): readonly Told[] {
  const gap = (at: number): string => text.slice(numbers[at - 1]?.end ?? 0, numbers[at]?.start);
  return numbers.flatMap((percent, at): readonly Told[] => {
    const part = numbers[at - 1];
    if (percent.unit !== "%" || part === undefined || part.unit === "%") return [];
    if (directly.is(gap(at))) return [{ part, percent }];
    if (!each.is(gap(at))) return [];
    let last = at;
    while (numbers[last + 1]?.unit === "%" && joint.is(gap(last + 1))) last += 1;
    const [parts, percents] = [numbers.slice(Math.max(0, at - (last - at + 1)), at), numbers.slice(at, last + 1)];
    const isEach = parts.length === percents.length && parts.every(({ unit }) => unit === part.unit);
    return isEach ? percents.flatMap((one, place) => (parts[place] === undefined ? [] : [{ part: parts[place], percent: one }])) : [];
  });
}

const fits = ({ part, percent }: Told, whole: Big): boolean => isRounded(percentIn(part.value, whole), percent.value);

/** More shares than these are no list that anybody wrote. */
const mostTold = 12;
/** So many sentences before may have the whole. */
const mostSentences = 2;

function besideEachOther(block: ProseBlock, sentence: number): readonly Hit[] {
  const numbers = numbersOf(block, sentence);
  const told = toldIn(block, numbers);
  const unit = told[0]?.part.unit;
  if (told.length < 2 || told.length > mostTold || told.some(({ part, percent }) => part.about || percent.about || part.unit !== unit))
    return [];
  const before = Array.from({ length: mostSentences }, (_, back) => numbersOf(block, sentence - 1 - back)).flat();
  const wholesOf = ({ part }: Told): readonly Big[] => [
    ...[...before, ...numbers]
      .filter((one) => one.unit === unit && one.start < part.start && one.value.gt(part.value))
      .map(({ value }) => value),
    sumOf(told.map((one) => one.part)),
  ];
  const all = [...before, ...numbers].filter((one) => one.unit === unit).map(({ value }) => value);
  const whole = [...all, sumOf(told.map(({ part }) => part))].find(
    (one) => one.gt(0) && told.some((other) => other.part.value.lt(one) && fits(other, one)),
  );
  if (whole === undefined) return [];
  return told
    .filter((one) => one.part.value.lt(whole) && !wholesOf(one).some((other) => fits(one, other)))
    .map(({ part, percent }) => otherPercent({ start: part.start, end: percent.end }, part.value, whole, percent));
}

/** 60件，占全部解读材料120件的40%. */
function ofNamedWhole({ text }: ProseBlock, numbers: readonly NumberToken[]): readonly Hit[] {
  return numbers.flatMap((percent, at): readonly Hit[] => {
    const [part, whole] = [numbers[at - 2], numbers[at - 1]];
    if (percent.unit !== "%" || part === undefined || whole === undefined || part.unit !== whole.unit) return [];
    const isTold = ofWhole.is(text.slice(part.end, whole.start)) && ofIt.is(text.slice(whole.end, percent.start));
    if (!isTold || [part, whole, percent].some(({ about }) => about) || whole.value.lt(part.value) || whole.value.eq(0)) return [];
    if (fits({ part, percent }, whole.value)) return [];
    return [otherPercent({ start: part.start, end: percent.end }, part.value, whole.value, percent)];
  });
}

/** The shares of a block that do not fit those beside them, or the whole that is told with them. */
export const shareSetsIn = (block: ProseBlock): readonly Hit[] =>
  [...new Set(block.clauses.map(({ sentence }) => sentence))].flatMap((sentence) => [
    ...besideEachOther(block, sentence),
    ...ofNamedWhole(block, numbersOf(block, sentence)),
  ]);
