// Dates: 2021年度, 二〇二一年, 2021年12月31日, 12月底, 2021-12-31, 2021—2035年. A range of years is its first year; the second is a date of its own.
import { halfWidth } from "../characters/halfWidth.ts";
import type { DateToken } from "./token.ts";

const year = "(?:(?:19|20|１９|２０)[\\d０-９]{2}|[一二][〇○零九一二三四五六七八]{3})";
const full = new RegExp(
  `(${year})\\s*年度?(?:\\s*([\\d０-９]{1,2}|[一二三四五六七八九十]{1,2})\\s*月(?:份)?(?:\\s*([\\d０-９]{1,2}|[一二三四五六七八九十]{1,3})\\s*[日号])?)?`,
  "uy",
);
const month = /([\d０-９]{1,2}|[一二三四五六七八九十]{1,2})\s*月(?:\s*([\d０-９]{1,2})\s*[日号])?/uy;
const iso = /((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d.])/uy;
/** 2021-2035, 2019—2020学年: both are years. */
const range =
  /((?:19|20)\d{2})(?=\s*[-—–－~～至到]+\s*(?:19|20)\d{2})|(?<=(?:19|20)\d{2}\s?[-—–－~～至到]{1,2}\s?)((?:19|20)\d{2})\s*(?:学?年度?)?/uy;

const hanFigures = "〇一二三四五六七八九";

function numberOf(text: string | undefined): number | null {
  if (text === undefined || text === "") return null;
  const plain = halfWidth(text);
  if (/^\d+$/.test(plain)) return Number(plain);
  const figures = [...plain.replace(/[○零]/gu, "〇")];
  if (figures.length === 4) return Number(figures.map((letter) => hanFigures.indexOf(letter)).join(""));
  const ten = figures.indexOf("十");
  if (ten < 0) return hanFigures.indexOf(figures[0] ?? "");
  const digit = (letter: string | undefined, none: number) => (letter === undefined ? none : hanFigures.indexOf(letter));
  return digit(ten === 0 ? undefined : figures[0], 1) * 10 + digit(figures[ten + 1], 0);
}

const parts = (shape: RegExp, text: string, at: number): RegExpExecArray | null => {
  shape.lastIndex = at;
  return shape.exec(text);
};

/** The date that begins at a place, by its first letter. */
export function dateAt(text: string, at: number): Omit<DateToken, "within"> | undefined {
  const days = parts(full, text, at) ?? parts(iso, text, at);
  if (days !== null)
    return { kind: "date", start: at, end: at + days[0].length, year: numberOf(days[1]), month: numberOf(days[2]), day: numberOf(days[3]) };
  const months = parts(month, text, at);
  if (months !== null && !/[个\d０-９]$/u.test(text.slice(Math.max(0, at - 1), at)))
    return { kind: "date", start: at, end: at + months[0].length, year: null, month: numberOf(months[1]), day: numberOf(months[2]) };
  const years = parts(range, text, at);
  return years === null
    ? undefined
    : { kind: "date", start: at, end: at + years[0].length, year: Number(years[1] ?? years[2]), month: null, day: null };
}
