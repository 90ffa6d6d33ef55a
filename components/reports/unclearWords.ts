// That several reports of a year could be meant, in a sentence that the place goes on from.
import type { UnclearYear } from "./yearChoice.ts";

/** 2021年的报告有 2 份，分不清是哪一份：《…》、《…》。 */
export const unclearWords = ({ year, among }: Pick<UnclearYear, "year" | "among">): string =>
  `${year}年的报告有 ${among.length} 份${among.length === 1 ? "，但不是建立报告时所用的那一份" : "可能是，分不清是哪一份"}：${among.join("、")}。`;
