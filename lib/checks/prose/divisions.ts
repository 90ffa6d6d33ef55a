// How many towns, villages and streets there are, told twice: 全县23个乡镇 and 覆盖全县21个乡镇. They are told of the whole place by its word, so that the two are the same.
import type { NumberToken } from "../../tokens/token.ts";
import { anyOf, before, end, han, letter, maybe, otherLetter, wording } from "../../tokens/wording.ts";
import type { ProseBlock } from "./prose.ts";

/** Whose they are, directly before the number. */
const ofWhole = wording([
  anyOf("全县 全市 全区 全旗 全镇 全乡 全街道 镇辖 县辖 区辖 下辖 所辖 乡辖"),
  maybe("的"),
  maybe("共 共有 共辖"),
  end,
]);
const divisions = wording([
  anyOf("乡镇（街道） 乡镇 镇 乡 街道 行政村 村（社区） 村 社区"),
  before(otherLetter(han, "（("), "全 均 都 建 开 设 实 公 的 政 统 完 范 所 进 已 推 配 同", end),
]);
/** 全县23个乡镇中的, 有18个乡镇: some of them. */
const some = wording([letter("中里内")]);

/** A number of divisions: which, and how it is told. */
export type Divisions = { readonly block: ProseBlock; readonly number: NumberToken; readonly of: string; readonly end: number };

/** The numbers of divisions that a block tells of the whole place. */
export const divisionsIn = (block: ProseBlock): readonly Divisions[] =>
  block.tokens.flatMap((token): readonly Divisions[] => {
    if (token.kind !== "number" || token.unit !== "个" || token.about) return [];
    const of = ofWhole.ends(block.text.slice(Math.max(0, token.start - 8), token.start)) ? divisions.at(block.text, token.end) : undefined;
    return of === undefined || some.begins(block.text, token.end + of.length)
      ? []
      : [{ block, number: token, of, end: token.end + of.length }];
  });
