// Which part of a year a title or a caption names: a quarter, half a year, months. Figures under it are not the year's, though the table has the same shape.
import { halfWidth } from "../characters/halfWidth.ts";
import { numberOf } from "../ordinals/numeral.ts";

const longest = 45;

const quarters = /(?:第|前)?[一二三四1-4](?:[至到、\-—][一二三四1-4])?季度/u;
const halves = /[上下]半年/u;
const reports = /(?:月|季|半年)(?:度)?报(?:表|告)?/u;
const months =
  /(?<![\d一二三四五六七八九十])(\d{1,2}|[一二三四五六七八九十]{1,2})月?(?:份?[-—–~～至到](\d{1,2}|[一二三四五六七八九十]{1,2}))?月份?(?!\d{0,2}日|[\d一二三四五六七八九十])/u;

/** What such a title or caption says that it is, or of which year. */
const named = /(?:表|情况|统计|数据|报告|台账|报)》?(?:\([^()]*\))?$/u;
const ofYear = /(?:(?:19|20)\d\d|二[〇○零])/u;

const monthOf = (text: string): number => (/^\d+$/u.test(text) ? Number(text) : (numberOf(text) ?? 0));

/** 3月, 1至6月; not 1至12月, which is the year. */
function monthsIn(text: string): string | undefined {
  const [words, from = "", to = ""] = months.exec(text) ?? [];
  if (words === undefined || !named.test(text)) return undefined;
  const isMonth = (month: string): boolean => monthOf(month) >= 1 && monthOf(month) <= 12;
  const isWhole = monthOf(from) === 1 && monthOf(to) === 12;
  return isMonth(from) && (to === "" || isMonth(to)) && !isWhole ? words : undefined;
}

/** The part of a year that a line names as a title or a caption does (第三季度, 上半年, 1至6月); undefined for a sentence, a date, a year as a whole. */
export function partOfYearIn(text: string): string | undefined {
  const dense = halfWidth(text).replace(/\s/g, "");
  if (dense.length > longest || /[。，；：！？,;:!?]/u.test(dense)) return undefined;
  const found = (quarters.exec(dense) ?? halves.exec(dense) ?? reports.exec(dense))?.[0];
  return found !== undefined && (named.test(dense) || ofYear.test(dense)) ? found : monthsIn(dense);
}
