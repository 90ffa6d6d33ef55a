// 1–99 as in 第二十一: the numerals of headings, written and read.
const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** Throws a RangeError outside of 1–99. */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) throw new RangeError(`no heading numeral for ${number}: 1–99`);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? (digits[tens] ?? "") : ""}${tens > 0 ? "十" : ""}${digits[ones] ?? ""}`;
}

const numbers: ReadonlyMap<string, number> = new Map(Array.from({ length: 99 }, (_, at) => [chineseNumeral(at + 1), at + 1]));

/** Undefined for what is no such numeral: 十四五, 一一. */
export const numberOf = (numeral: string): number | undefined => numbers.get(numeral);
