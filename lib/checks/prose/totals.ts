// Sums that are said without 其中: 满意139张、基本满意4张 of 143, 网络申请105件，信函申请52件 by their ways, and 4期，每期1500册，累计6000册.
import { canonicalNumber } from "../../arithmetic/number.ts";
import type { Clause } from "../../tokens/clauses.ts";
import type { NumberToken } from "../../tokens/token.ts";
import { any, anyOf, blank, letter, maybe, wording } from "../../tokens/wording.ts";
import { clausesOfSentence, type ProseBlock } from "./prose.ts";
import { asSum, bySide, isCounting, sumOf } from "./counting.ts";
import type { Hit } from "./textCheck.ts";

/** Grades of which one thing has one. */
const grade = wording([
  any(letter("，、", blank), "其中"),
  anyOf("优秀 良好 合格 基本合格 不合格 满意 基本满意 非常满意 比较满意 不满意 一般 不称职"),
  maybe("的 等次 等次的 单位"),
]);
/** No grade takes more letters, with the marks and words around it. */
const nearGrade = 12;
const gradeBehind = wording([anyOf("表示满意 表示基本满意 表示非常满意 表示比较满意 表示不满意")]);

function numbersOf(block: ProseBlock, sentence: number): readonly NumberToken[] {
  return clausesOfSentence(block, sentence)
    .filter(({ depth }) => depth === 0)
    .flatMap(({ tokens }) => tokens.filter(isCounting))
    .sort((one, two) => one.start - two.start);
}

/** Numbers that stand side by side and each count a grade: 18个乡镇中优秀5个、良好11个；36个部门中优秀11个 has two such runs. */
function gradedIn(
  block: ProseBlock,
  numbers: readonly NumberToken[],
): readonly { readonly first: number; readonly parts: readonly NumberToken[] }[] {
  const runs: { readonly first: number; readonly parts: NumberToken[] }[] = [];
  for (const [at, one] of numbers.entries()) {
    const from = numbers[at - 1]?.end ?? 0;
    const isGraded =
      grade.ends(block.text.slice(Math.max(from, one.start - nearGrade), one.start)) || gradeBehind.begins(block.text, one.end);
    if (!isGraded) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.parts.length === at) last.parts.push(one);
    else runs.push({ first: at, parts: [one] });
  }
  return runs;
}

/** Of so many, three grades that leave so few are meant to be all. */
const mostGraded = 30;
const fewLeft = 2;

/** Two or more grades side by side that are more than what was graded. */
const tooManyGraded = (block: ProseBlock, numbers: readonly NumberToken[]): readonly Hit[] =>
  gradedIn(block, numbers).flatMap((run): readonly Hit[] => {
    const unit = run.parts[0]?.unit;
    const whole = numbers
      .slice(0, run.first)
      .filter((one) => one.unit === unit)
      .at(-1);
    const parts = run.parts.filter((one) => one.unit === unit);
    if (whole === undefined || parts.length < 2 || [...parts, whole].some(({ about }) => about)) return [];
    const off = whole.value.minus(sumOf(parts));
    const isAllButFew = parts.length >= 3 && whole.value.gte(mostGraded) && off.gt(0) && off.lte(fewLeft);
    if (off.gte(0) && !isAllButFew) return [];
    const [said, total] = [canonicalNumber(sumOf(parts)), canonicalNumber(whole.value)];
    const end = parts.at(-1)?.end ?? whole.end;
    return [
      {
        start: whole.start,
        end,
        says: off.lt(0)
          ? `：各项相加 ${asSum(parts)}＝${said}，比总数 ${total} 还多。请核对。`
          : `：各项相加 ${asSum(parts)}＝${said}，总数是 ${total}，差 ${canonicalNumber(off)}。请核对。`,
        expected: total,
        actual: said,
      },
    ];
  });

/** So far from a whole it may be of something else. */
const nearWhole = 0.2;

function sidesOf(block: ProseBlock, clause: Clause): readonly Hit[] {
  if (!bySide.is(block.text.slice(clause.start, clause.end)) || clause.ends !== "comma") return [];
  const parts = numbersOf(block, clause.sentence).filter(({ start, unit }) => start >= clause.end && unit !== "%");
  const [first] = parts;
  const wholes = [clause.sentence - 1, clause.sentence - 2]
    .flatMap((sentence) => numbersOf(block, sentence))
    .filter(({ unit, about }) => unit === first?.unit && !about);
  const sum = sumOf(parts);
  if (parts.length < 2 || parts.some(({ unit, about }) => about || unit !== first?.unit) || wholes.some(({ value }) => value.eq(sum)))
    return [];
  const whole = wholes.find(({ value }) => value.minus(sum).abs().lte(value.times(nearWhole)));
  if (whole === undefined || first === undefined) return [];
  const [said, total] = [canonicalNumber(sum), canonicalNumber(whole.value)];
  const end = parts.at(-1)?.end ?? first.end;
  return [
    { start: first.start, end, says: `：各项相加 ${asSum(parts)}＝${said}，前面写的是 ${total}。请核对。`, expected: total, actual: said },
  ];
}

const each = wording([anyOf("每期 每次 每场 每批 每份"), maybe("印刷 印发 印制 发行 发放 编印")]);
/** So many letters 每期印刷 has at the most. */
const nearEach = 4;
const inAll = wording([anyOf("累计 共 共计 合计 总计"), maybe("印发 发放 印制")]);

/** 4期，每期1500册，累计6000册. */
const products = (block: ProseBlock, numbers: readonly NumberToken[]): readonly Hit[] =>
  numbers.flatMap((one, at): readonly Hit[] => {
    const [count, all] = [numbers[at - 1], numbers[at + 1]];
    const words = block.text.slice(Math.max(count?.end ?? 0, one.start - nearEach), one.start);
    const isEach = each.ends(words) && words.includes(`每${count?.unit ?? ""}`);
    if (!isEach || count === undefined || all?.unit !== one.unit || !inAll.ends(block.text.slice(one.end, all.start))) return [];
    const right = count.value.times(one.value);
    if (right.eq(all.value) || [count, one, all].some(({ about }) => about)) return [];
    const says = `：${canonicalNumber(count.value)}×${canonicalNumber(one.value)}＝${canonicalNumber(right)}，写的是 ${canonicalNumber(all.value)}。请核对。`;
    return [{ start: count.start, end: all.end, says, expected: canonicalNumber(right), actual: canonicalNumber(all.value) }];
  });

/** What is found in a block besides lists with 其中. */
export function sumsWithoutSign(block: ProseBlock): readonly Hit[] {
  const sentences = [...new Set(block.clauses.map(({ sentence }) => sentence))];
  return [
    ...sentences
      .map((sentence) => numbersOf(block, sentence))
      .flatMap((numbers) => [...tooManyGraded(block, numbers), ...products(block, numbers)]),
    ...block.clauses.flatMap((clause) => sidesOf(block, clause)),
  ];
}
