// An ordinal written before a text, so that it is read back as itself: 3. 15个部门, never 3.15个部门. See README.md.
import { chineseNumeral } from "./numeral.ts";
import { ordinalAt, type Level } from "./ordinalAt.ts";

/** The ordinal alone; past 99, where pasted text may lead, in Arabic digits. */
export const ordinal: { readonly [L in Level]: (place: number) => string } = {
  0: (place) => `${place > 99 ? place : chineseNumeral(place)}、`,
  1: (place) => `（${place > 99 ? place : chineseNumeral(place)}）`,
  2: (place) => `${place}.`,
  3: (place) => `（${place}）`,
};

const beginsWithDigit = (text: string): boolean => /^[\d０-９]/.test(text);

/** A sign before a text as a list gave it, whatever it is: 3. and 15个部门, 第3章 and 总则. */
export const joined = (sign: string, text: string): string =>
  `${sign}${/[\d０-９]\s*[.．、]$/.test(sign) && beginsWithDigit(text) ? " " : ""}${text}`;

/** The ordinal with the blank that the text behind it asks for. */
export function signBefore(level: Level, place: number, text: string): string {
  const sign = ordinal[level](place);
  const read = ordinalAt(level, sign + text, [place]);
  return (level === 2 && beginsWithDigit(text)) || (text !== "" && (read?.place !== place || read.rest !== text)) ? `${sign} ` : sign;
}

/** The text behind its ordinal. */
export const withOrdinal = (level: Level, place: number, text: string): string => signBefore(level, place, text) + text;
