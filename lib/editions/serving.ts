// Which format serves a year: one as a rule. None, or several, is said in a sentence, from what the formats declare.
import type { Edition } from "../edition/edition.ts";
import { editions, editionsForYear } from "./index.ts";

/** A year as it was typed, full-width digits and space around read as what they are. */
export const yearTyped = (text: string): string => text.trim().replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** 2021年及以后, 2019年至2020年 or 2020年. */
export const yearsInWords = ({ years: { from, to } }: Pick<Edition, "years">): string => (to === null ? `${from}年及以后` : from === to ? `${from}年` : `${from}年至${to}年`);

/** Why there is no one format for a year, or undefined where there is just one. */
export function servingProblem(year: number, among: readonly Edition[] = editions): string | undefined {
  const serving = editionsForYear(year, among);
  if (serving.length === 1) return undefined;
  if (serving.length > 1) return `${year}年的报告有${serving.length}种格式可用：${serving.map(({ name }) => name).join("、")}。请按上级通知的要求选一种。`;
  const known = [...among].sort((one, two) => one.years.from - two.years.from).map(yearsInWords);
  return `本系统还没有${year}年的报告格式。目前可以编制${known.join("、")}的报告。`;
}
