// That several reports of a year could be meant, in a sentence that the place goes on from.
import type { UnclearYear } from "./yearChoice.ts";

/** 2021年的报告有 2 份，分不清是哪一份：《…》、《…》。 */
export const unclearWords = ({ year, among }: Pick<UnclearYear, "year" | "among">): string =>
  `${year}年的报告有 ${among.length} 份${among.length === 1 ? "，但不是建立报告时所用的那一份" : "可能是，分不清是哪一份"}：${among.join("、")}。`;

/** 图解里没有2021年：那一年的报告不止一份，还没有选是哪一份. "" where nothing is left out. */
export const leftOutOfCharts = (unclear: readonly Pick<UnclearYear, "year">[]): string =>
  unclear.length === 0 ? "" : `图解里没有${unclear.map(({ year }) => `${year}年`).join("、")}：可能是的报告不止一份，还没有选是哪一份`;
