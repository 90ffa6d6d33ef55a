// How many towns, villages and streets there are, told twice: 全县23个乡镇 and 覆盖全县21个乡镇. They are told of the whole place by its word, so that the two are the same.
import type { NumberToken, Span, Token } from "../../tokens/token.ts";
import { anyOf, before, end, han, inOrder, letter, maybe, notBehind, otherLetter, wording } from "../../tokens/wording.ts";
import type { ProseBlock } from "./prose.ts";

/** Whose they are, directly before the number. */
const ofWhole = wording([
  anyOf("全县 全市 全区 全旗 全镇 全乡 全街道 镇辖 县辖 区辖 下辖 所辖 乡辖", inOrder(notBehind("的"), anyOf("全部 所有"))),
  maybe("的"),
  maybe("共 共有 共辖"),
  end,
]);
const divisions = wording([
  anyOf("乡镇（街道） 乡镇 镇 乡 街道 行政村 村（社区） 村 社区"),
  before(otherLetter(han, "（("), "全 均 都 建 开 设 实 公 的 政 统 完 范 所 进 已 推 配 同", end),
]);
/** 辖区8个社区全部建成: all of them by what is said behind. */
const nearby = wording([anyOf("辖区 辖区内"), maybe("的"), end]);
const areAll = wording([anyOf("均 全部 全都 都 已全部 已均 逐一")]);
/** 全县23个乡镇中的, 有18个乡镇: some of them. */
const some = wording([letter("中里内")]);

/** A number of divisions: which, and how it is told. */
export type Divisions = { readonly block: ProseBlock; readonly number: NumberToken; readonly of: string; readonly end: number };

const isCount = (token: Token): token is NumberToken => token.kind === "number" && token.unit === "个" && !token.about;

/** What stands directly before a number. */
const leadOf = ({ text }: ProseBlock, { start }: NumberToken): string => text.slice(Math.max(0, start - mostLead), start);
/** So many letters 全街道共有 and the like have at most. */
const mostLead = 8;

/** The numbers of divisions that a block tells of the whole place. */
export const divisionsIn = (block: ProseBlock): readonly Divisions[] =>
  block.tokens.filter(isCount).flatMap((token): readonly Divisions[] => {
    const lead = leadOf(block, token);
    const of = ofWhole.ends(lead) || nearby.ends(lead) ? divisions.at(block.text, token.end) : undefined;
    const isAll = of !== undefined && (ofWhole.ends(lead) || areAll.begins(block.text, token.end + of.length));
    return of === undefined || !isAll || some.begins(block.text, token.end + of.length)
      ? []
      : [{ block, number: token, of, end: token.end + of.length }];
  });

const name = wording([anyOf("乡镇 行政村 镇 乡 街道 村 社区")]);
const joint = wording([anyOf("以及 和 及 与 、")]);
/** Two names of one thing. */
const oneName = (written: string): string => (written === "行政村" ? "村" : written);

/** 14个乡镇和9个街道: two kinds of divisions side by side. `isWhole`: they are all there are; `isAll`: that, or something is said of all of these. */
export type DivisionPair = Span & {
  readonly block: ProseBlock;
  readonly numbers: readonly [NumberToken, NumberToken];
  readonly of: readonly [string, string];
  readonly isWhole: boolean;
  readonly isAll: boolean;
};

export const divisionPairsIn = (block: ProseBlock): readonly DivisionPair[] => {
  const { text } = block;
  const counts = block.tokens.filter(isCount);
  return counts.flatMap((first, at): readonly DivisionPair[] => {
    const second = counts[at + 1];
    const [one, two] = [name.at(text, first.end), second === undefined ? undefined : name.at(text, second.end)];
    if (second === undefined || one === undefined || two === undefined || one === two) return [];
    if (!joint.is(text.slice(first.end + one.length, second.start))) return [];
    const until = second.end + two.length;
    if (some.begins(text, until) || (counts[at + 2] !== undefined && joint.is(text.slice(until, counts[at + 2]?.start)))) return [];
    const isWhole = ofWhole.ends(leadOf(block, first));
    const span = { start: first.start, end: until };
    return [
      { ...span, block, numbers: [first, second], of: [oneName(one), oneName(two)], isWhole, isAll: isWhole || areAll.begins(text, until) },
    ];
  });
};

const together = wording([letter("村镇"), letter("（("), anyOf("社区 街道"), letter("）)")]);
const townsTogether = wording(["乡镇", letter("（("), "街道", letter("）)")]);

/** 13个村（社区）: both kinds in one number. */
export const joinedDivisionsIn = (
  block: ProseBlock,
): readonly (Span & { readonly number: NumberToken; readonly of: readonly [string, string] })[] =>
  block.tokens.filter(isCount).flatMap((number) => {
    const words = together.at(block.text, number.end) ?? townsTogether.at(block.text, number.end);
    if (words === undefined) return [];
    const [one = "", two = ""] = bracket.parts(words);
    return [{ number, of: [one, two] as const, start: number.start, end: number.end + words.length }];
  });
const bracket = wording([letter("（(）)")]);
