// 全 年 主 动 公 开 1 1 8 件: text that came with a blank after every sign. Words of letters keep their blanks.
const han = "[\\p{Script=Han}，。、；：？！（）《》“”‘’〔〕【】]";
const spacedPair = new RegExp(`(?<=${han}) (?=${han})`, "gu");
const closePair = new RegExp(`(?<=\\p{Script=Han})(?=\\p{Script=Han})`, "gu");

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const beforeFigure = new RegExp(`(?<=${han}) (?=[\\d.])`, "gu");
const afterFigure = new RegExp(`(?<=[\\d.%％]) (?=${han}|[%％])`, "gu");

const singleDigits = /(?<![\d.])\d(?: [\d.])* \d(?![\d.])/gu;

/** A name with figures behind it, as a row of a table. */
const isRow = (text: string): boolean => !/[，。；、]/u.test(text) && /\d(?: \d+)+$/u.test(text);

/** So many pairs stand apart, and hardly one close. `elsewhere`: other lines of the text are so, and a short one is believed, too. */
export function isSpaced(text: string, elsewhere = false): boolean {
  if (isRow(text)) return false;
  const [apart, close] = [count(text, spacedPair), count(text, closePair)];
  if (elsewhere && apart > 1 && close === 0) return true;
  return apart >= (/[，。；、：]/u.test(text) ? 6 : 10) && apart > close * 2;
}

/** Blanks between 汉字 and their marks taken out. */
export const withoutHanSpaces = (text: string): string => text.replace(spacedPair, "");

/** Also those around figures: single digits are one number. */
export const unspaced = (text: string): string =>
  withoutHanSpaces(text.replace(singleDigits, (digits) => digits.replace(/ /g, "")))
    .replace(beforeFigure, "")
    .replace(afterFigure, "");

const looseFigure = /(?<=[\p{Script=Han}，。、；：（]) (?=[\d.]+[%％]? ?[\p{Script=Han}，。、；：）])|(?<=\d[%％]?) (?=[\p{Script=Han}])/gu;
const tightFigure = /(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu;

/** 全年 118 件: a page that sets its figures apart does so everywhere, and it is no text. */
export const setsFiguresApart = (lines: readonly string[]): boolean => {
  const text = lines.join("\n");
  return count(text, looseFigure) > 3 * count(text, tightFigure);
};

export const withFiguresClose = (text: string): string => text.replace(looseFigure, "");
