// Years in words, and as they are typed.
import type { Edition } from "../edition/edition.ts";
import { halfWidth } from "../characters/halfWidth.ts";

/** A year as it was typed, full-width digits, space around and a 年 behind it read as what they are. */
export const yearTyped = (text: string): string =>
  halfWidth(text)
    .trim()
    .replace(/^(\d{4})\s*年度?$/, "$1");

/** Whether a format is the one for new reports of a year. */
export const isOffered = ({ years: { from, to } }: Pick<Edition, "years">, year: number): boolean =>
  from <= year && (to === null || year <= to);

/**
 * Whether a report of a year can have been made with a format, so that it opens, saves and comes back from a backup. The end of
 * its years is set when the next format arrives, and reports of later years may be there by then; before it began there are none.
 */
export const mayHold = ({ years: { from } }: Pick<Edition, "years">, year: number): boolean => from <= year;

/** 2021年及以后, 2019年至2020年 or 2020年. */
export const yearsInWords = ({ years: { from, to } }: Pick<Edition, "years">): string =>
  to === null ? `${from}年及以后` : from === to ? `${from}年` : `${from}年至${to}年`;

/**
 * The year that is reported on now: the last one until its report is due, then the present one. An office reports by
 * 31 January, a government by 31 March (政府信息公开条例第四十九条). `today` is read in China's time.
 */
export function yearToReport(today: Date): number {
  const [year = 0, month = 1] = new Intl.DateTimeFormat("en-CA", {
    timeZone: "Asia/Shanghai",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  })
    .format(today)
    .split("-")
    .map(Number);
  return month <= 3 ? year - 1 : year;
}
