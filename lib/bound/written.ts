// How a bound number is written in its text: as it was written before, with another number. What says the same number already stays as it stands
// (1,234 is 1234); a word of direction goes with the sign; a wording says 0 in words of its own.
import { Big } from "big.js";
import { canonicalNumber } from "../arithmetic/number.ts";
import { halfWidth } from "../characters/halfWidth.ts";
import { numberPlace, type Expression, type Follows } from "../report/bound.ts";
import { valueOfExpression, type Numbers } from "./value.ts";

/** Words of a rise, each with that of a fall. */
const directions: Readonly<Record<string, string>> = { 增长: "下降", 增加: "减少", 上升: "下降", 提高: "降低" };
const falls: Readonly<Record<string, string>> = { 下降: "增长", 减少: "增加", 降低: "提高" };

const shape = new RegExp(
  `^(${[...Object.keys(directions), ...Object.keys(falls)].join("|")})?(了)?([-−]?)([\\d０-９,，]+(?:[.．][\\d０-９]+)?)$`,
  "u",
);

/** A number as it stands in a text: its direction as a word or a sign. `decimals`: how many digits it has behind its point. */
type Written = {
  readonly word: string;
  readonly between: string;
  readonly value: Big;
  readonly decimals: number;
  readonly grouped: boolean;
};

function readWritten(text: string): Written | undefined {
  const [, word = "", between = "", minus = "", digits = ""] = shape.exec(text) ?? [];
  const plain = halfWidth(digits).replace(/,/g, "");
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return undefined;
  const size = new Big(plain);
  const isFall = minus !== "" || Object.hasOwn(falls, word);
  return {
    word,
    between,
    value: isFall ? size.times(-1) : size,
    decimals: /(?<=\.)\d+$/.exec(plain)?.[0].length ?? 0,
    grouped: /[,，]/.test(digits),
  };
}

/** Thousands by commas, as the text had them. */
const inGroups = (digits: string): string => digits.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ","));

const signOf = (value: Big): -1 | 0 | 1 => (value.eq(0) ? 0 : value.lt(0) ? -1 : 1);

/** Percent without a text to go by have one digit behind their point. */
const usualDecimals = 1;

/** As many digits as before; those of a percentage are rounded, half away from zero, all others are exact. */
function digitsOf({ as }: Expression, value: Big, before: Written | undefined): string {
  if (as === "percent")
    return value
      .abs()
      .round(before?.decimals ?? usualDecimals, Big.roundHalfUp)
      .toFixed(before?.decimals ?? usualDecimals);
  const digits = canonicalNumber(value.abs());
  return before?.grouped === true ? inGroups(digits) : digits;
}

/** The word for the direction of a value, given the one that stood there. */
function wordFor(word: string, value: Big): string {
  const isFall = Object.hasOwn(falls, word);
  if (signOf(value) === 0 || signOf(value) < 0 === isFall) return word;
  return (isFall ? falls : directions)[word] ?? word;
}

function numberWritten(of: Expression, value: Big, text: string): string {
  const before = readWritten(text);
  const digits = digitsOf(of, value, before);
  const word = before?.word ?? "";
  if (word !== "") return `${wordFor(word, value)}${before?.between ?? ""}${digits}`;
  return `${value.lt(0) && !/^[0.]+$/.test(digits) ? "-" : ""}${digits}`;
}

/** Whether a text says this value already, however it is written. */
function saysValue(of: Expression, value: Big, text: string): boolean {
  const written = readWritten(text);
  if (written === undefined) return false;
  const as = of.as === "percent" ? value.round(written.decimals, Big.roundHalfUp) : value;
  return written.value.eq(as);
}

/** What stands in the place of the number of a wording in a text; undefined where the text is not of it. */
function numberIn(some: string, text: string): string | undefined {
  const [head = "", tail = ""] = some.split(numberPlace);
  return text.startsWith(head) && text.endsWith(tail) && text.length > head.length + tail.length
    ? text.slice(head.length, text.length - tail.length)
    : undefined;
}

function wordsWritten({ of, wording }: Follows, value: Big, text: string): string | undefined {
  if (wording === undefined) {
    if (readWritten(text) === undefined) return undefined;
    return saysValue(of, value, text) ? text : numberWritten(of, value, text);
  }
  const number = numberIn(wording.some, text);
  if (text !== wording.none && (number === undefined || readWritten(number) === undefined)) return undefined;
  if (value.eq(0)) return wording.none;
  if (number !== undefined && saysValue(of, value, number)) return text;
  return wording.some.replace(numberPlace, numberWritten(of, value, number ?? ""));
}

/**
 * What should stand there by the tables, given the text that stands there now (the same where it says so already). undefined where they say no number,
 * and where what stands there is no number at all, nor one of the two wordings: words that got under a binding by mistake are nobody's to write over.
 */
export function writtenAs(follows: Follows, numbers: Numbers, text: string): string | undefined {
  const value = valueOfExpression(numbers, follows.of);
  return value === null ? undefined : wordsWritten(follows, value, text);
}

/** Where a number begins if the word of its direction, right before it, is taken along: 增长了12.5. */
export function withDirection(text: string, start: number): number {
  const [word = ""] =
    new RegExp(`(?:${[...Object.keys(directions), ...Object.keys(falls)].join("|")})了?$`, "u").exec(text.slice(0, start)) ?? [];
  return start - word.length;
}
