// The ordinals of headings: （一） for the first level of running text, 1. for the second, 一、 for sections of the office's own. They follow from the order.
//
// Where the text already begins with an ordinal of its level, as typed text and published reports often do, it is
// printed as it stands, so that nothing is ever numbered twice.

const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1–99 as in 第二十一: the numerals of headings. Throws a RangeError outside. */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) throw new RangeError(`no heading numeral for ${number}: 1–99`);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? (digits[tens] ?? "") : ""}${tens > 0 ? "十" : ""}${digits[ones] ?? ""}`;
}

const typed: { readonly [Level in 0 | 1 | 2]: RegExp } = { 0: /^\s*[一二三四五六七八九十]{1,3}[、.．]\s*/, 1: /^\s*[（(][一二三四五六七八九十]{1,3}[）)]\s*/, 2: /^\s*\d{1,2}[.．、]\s*(?!\d)/ };

/** The ordinal as printed before a heading; past 99, where pasted text may lead, in Arabic digits. */
export const ordinal: { readonly [Level in 0 | 1 | 2 | 3]: (place: number) => string } = {
  0: (place) => `${place > 99 ? place : chineseNumeral(place)}、`,
  1: (place) => `（${place > 99 ? place : chineseNumeral(place)}）`,
  2: (place) => `${place}.`,
  3: (place) => `（${place}）`,
};

/** True where the text itself begins with an ordinal of this level. */
export const isNumbered = (level: 0 | 1 | 2, text: string): boolean => typed[level].test(text);

/** The text without an ordinal of this level, for text that is read in from elsewhere as a heading. */
export const withoutOrdinal = (level: 0 | 1 | 2, text: string): string => text.replace(typed[level], "");

/** The heading as printed at its place. */
export const numbered = (level: 0 | 1 | 2, place: number, text: string): string => (isNumbered(level, text) ? text.trim() : `${ordinal[level](place)}${text.trim()}`);
