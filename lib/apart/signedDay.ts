// A day as it stands alone in a line, under a report or over it: 2026年1月20日, 二〇二六年元月二十日, 2026.1.20.
// Month and day may be left open, to be written in by hand: 2026年　月　日.
import { halfWidth } from "../characters/halfWidth.ts";

/** Its parts as they are written, months and days of an open date maybe "". `isShort`: without 年, 月 and 日, as pages write days of their own. */
export type SignedDay = { readonly year: string; readonly month: string; readonly day: string; readonly isShort: boolean };

const numeral = (more: string): string => `\\d{1,2}|[${more}一二三四五六七八九十]{1,3}|[＿_×xX]*`;

const written = new RegExp(`^((?:19|20)\\d\\d|[一二][〇○零O\\p{Script=Han}]{3})年(${numeral("元")})月(${numeral("")})日$`, "u");

const short = /^((?:19|20)\d\d)([-./])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])$/u;

/** The day that a line is, blanks in it or not; undefined where it is none. Whether the calendar has it is not asked. */
export function signedDayIn(line: string): SignedDay | undefined {
  const plain = halfWidth(line).replace(/\s/g, "");
  const [, year, month = "", day = ""] = written.exec(plain) ?? [];
  if (year !== undefined) return { year, month, day, isShort: false };
  const [, ofShort, , shortMonth = "", shortDay = ""] = short.exec(plain) ?? [];
  return ofShort === undefined ? undefined : { year: ofShort, month: shortMonth, day: shortDay, isShort: true };
}
