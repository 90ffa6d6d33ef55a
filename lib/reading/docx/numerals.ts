// How a number is written in an automatic numbering (ST_NumberFormat, ISO/IEC 29500-1, 17.18.59), in the formats that Word and WPS
// offer in Chinese. One that is not known is written as Word writes it, in digits, and `isKnown` says so.

const digits = "零一二三四五六七八九";
const formal = "零壹贰叁肆伍陆柒捌玖";
const formalTraditional = "零壹貳參肆伍陸柒捌玖";

const units: Readonly<Record<string, readonly [ten: string, hundred: string, thousand: string]>> = {
  [digits]: ["十", "百", "千"],
  [formal]: ["拾", "佰", "仟"],
  [formalTraditional]: ["拾", "佰", "仟"],
};

/** 12 is 十二, 110 一百一十, 105 一百零五; of four digits at most. `bare`: 十 and not 一十 in front. */
function counted(number: number, signs: string, bare: boolean): string {
  const [ten = "", hundred = "", thousand = ""] = units[signs] ?? [];
  const places = [thousand, hundred, ten, ""].map((unit, at) => ({ unit, digit: Math.floor(number / 10 ** (3 - at)) % 10 }));
  let [text, isGap] = ["", false];
  for (const { unit, digit } of places) {
    if (digit === 0) isGap = text !== "";
    else {
      text += `${isGap ? signs.slice(0, 1) : ""}${signs.slice(digit, digit + 1)}${unit}`;
      isGap = false;
    }
  }
  return bare ? text.replace(/^一十/u, "十") : text;
}

const spelt = (number: number, signs: string): string =>
  [...String(number)].map((digit) => signs.slice(Number(digit), Number(digit) + 1)).join("");

/** Over 99 the counting system names digits: 一〇〇. */
const counting = (number: number): string => (number < 100 ? counted(number, digits, true) : spelt(number, "〇一二三四五六七八九"));

/** 1–n of a row of signs that begins with this one; undefined beyond. */
const ofRow =
  (first: string, most: number) =>
  (number: number): string | undefined =>
    number >= 1 && number <= most ? String.fromCodePoint((first.codePointAt(0) ?? 0) + number - 1) : undefined;

const ofList =
  (signs: string) =>
  (number: number): string | undefined =>
    signs.slice(number - 1, number) || undefined;

/** a … z, aa … zz, as Word repeats the letter. */
const letters =
  (first: string) =>
  (number: number): string | undefined =>
    number < 1 || number > 780 ? undefined : String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

const romans = [
  ["m", 1000],
  ["cm", 900],
  ["d", 500],
  ["cd", 400],
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
] as const;

function roman(number: number): string | undefined {
  if (number < 1 || number > 3999) return undefined;
  let [text, rest] = ["", number];
  for (const [sign, value] of romans)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}

const fullWidth = (number: number): string => String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const circled = (number: number): string | undefined => ofRow("①", 20)(number) ?? (number > 20 ? ofRow("㉑", 15)(number - 20) : undefined);

const formats: Readonly<Record<string, (number: number) => string | undefined>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (number) => String(number).padStart(2, "0"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (number) => `- ${number} -`,
  upperRoman: (number) => roman(number)?.toUpperCase(),
  lowerRoman: roman,
  upperLetter: letters("A"),
  lowerLetter: letters("a"),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: ofRow("⑴", 20),
  decimalEnclosedFullstop: ofRow("⒈", 20),
  ideographEnclosedCircle: ofRow("㊀", 10),
  ideographDigital: (number) => spelt(number, "〇一二三四五六七八九"),
  japaneseDigitalTenThousand: (number) => spelt(number, "〇一二三四五六七八九"),
  taiwaneseDigital: (number) => spelt(number, "○一二三四五六七八九"),
  chineseCounting: counting,
  taiwaneseCounting: counting,
  chineseCountingThousand: (number) => counted(number, digits, true),
  taiwaneseCountingThousand: (number) => counted(number, digits, true),
  japaneseCounting: (number) => counted(number, digits, true),
  chineseLegalSimplified: (number) => counted(number, formal, false),
  ideographLegalTraditional: (number) => counted(number, formalTraditional, false),
  ideographTraditional: ofList("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: ofList("子丑寅卯辰巳午未申酉戌亥"),
  none: () => "",
};

/** The number as it is printed, in digits where the format has no sign for it. */
export const numeral = (number: number, format: string): string =>
  (number >= 1 && number <= 9999 ? formats[format]?.(number) : undefined) ?? String(number);

/** Whether a format is one of those above; a bullet is none. */
export const isKnown = (format: string): boolean => format === "bullet" || format in formats;
