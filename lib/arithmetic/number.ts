// Text as typed, read as an exact decimal. The text itself is never changed: it stays in the report as it was typed.
//
// Full-width digits, thousands separators in groups of three, a trailing unit and space around are understood, as
// people paste them from WPS, and what is not seen is not there (lib/characters). Nothing else is guessed: "约30", "/", "1 2"
// are unreadable and say so.
import { Big } from "big.js";
import { plainFigure, strangeSign } from "../characters/figure.ts";
import { showsNothing, unseenIn } from "../characters/unseen.ts";
import type { Measure } from "../edition/edition.ts";

/** `partial`: a total whose operands are not all known; its value is the sum of those that are. */
export type Reading =
  | { readonly state: "blank" }
  | { readonly state: "known"; readonly value: Big }
  | { readonly state: "partial"; readonly value: Big }
  | { readonly state: "unreadable"; readonly problem: string };

export const blank: Reading = { state: "blank" };
export const zero = new Big(0);

const whole = /^[+-]?\d+(?:\.0*)?$/;
const decimal = /^[+-]?\d+(?:\.\d*)?$/;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

const known = (digits: string): { readonly state: "known"; readonly value: Big } => ({
  state: "known",
  value: new Big(digits.replace(/^\+/, "").replace(/\.$/, "")),
});

// Most cells of a report hold one or two digits: those readings are made once.
const small: readonly Reading[] = Array.from({ length: 100 }, (_, number) => known(String(number)));
const short = /^[1-9]?\d$/;

type Plain = { readonly digits: string; readonly unit: string };

/** The unit that stands behind a number: one that may be chosen, longer ones first, or the measure's own. */
const unitBehind = (text: string, { unit, units }: Measure): string =>
  [...Object.keys(units ?? {}), unit].sort((one, two) => two.length - one.length).find((known) => text.endsWith(known)) ?? "";

/** Half-width, without space around, separators and unit. */
function plain(text: string, measure: Measure): Plain {
  const narrow = plainFigure(text);
  const unit = unitBehind(narrow, measure);
  const bare = narrow.slice(0, narrow.length - unit.length).trim();
  return { digits: grouped.test(bare) ? bare.replace(/,/g, "") : bare, unit };
}

const wanted: { readonly [Number in Measure["number"]]: string } = {
  count: "应填整数，例如 12；没有的填 0",
  amount: "应填数字，例如 12 或 12.5；没有的填 0",
  change: "应填整数，增加的例如 3 或 +3，减少的例如 -3；没有增减的填 0",
};

const shapeProblem = (digits: string, { unit, number }: Measure): string =>
  decimal.test(digits) ? `应填整数（${unit}），不能有小数` : wanted[number];

const ofMoney = /^[+-]?[\d,]*\d(?:\.\d+)?\s*((?:百|千)?万元|[亿千]?元|[亿万])$/;

/** What is said of a number in another unit than the one that is counted: nothing is converted. */
export const wrongUnit = (unit: string, measure: Measure): string => `单位是“${unit}”，这一格应填“${measure.unit}”，没有换算`;

/** The unit of money behind a number that is to be of another. */
const otherMoney = (digits: string, { unit }: Measure): string | undefined => {
  const typed = unit.endsWith("元") ? ofMoney.exec(digits)?.[1] : undefined;
  return typed === unit ? undefined : typed;
};

/** Signs that look like others come first: beside a 12 that is seen as 12, 例如 12 says nothing. */
function problemOf(text: string, digits: string, measure: Measure): string {
  const strange = strangeSign(text) ?? strangeSign(digits);
  if (strange !== undefined) return strange;
  const other = otherMoney(digits, measure);
  if (other !== undefined) return wrongUnit(other, measure);
  const unseen = unseenIn(text);
  return `${shapeProblem(digits, measure)}${unseen.length === 0 ? "" : `；里面还有看不见的字符（${unseen.join("、")}）`}`;
}

const scaled = (value: Big, factor: string | undefined): Reading => ({
  state: "known",
  value: factor === undefined ? value : value.times(factor),
});

/** Reads what was typed into a place that counts `measure`. Negative numbers are read; that they may not be there is a finding. */
export function readNumber(text: string | undefined, measure: Measure): Reading {
  if (text === undefined || text === "") return blank;
  if (short.test(text)) return small[Number(text)] ?? blank;
  const { digits, unit } = plain(text, measure);
  if (digits === "") return showsNothing(text) ? blank : { state: "unreadable", problem: problemOf(text, digits, measure) };
  const shape = measure.number === "amount" ? decimal : whole;
  return shape.test(digits)
    ? scaled(known(digits).value, measure.units?.[unit])
    : { state: "unreadable", problem: problemOf(text, digits, measure) };
}

/** The one spelling of a number: no separators, no sign but minus, no needless zeros: "12", "0.092", "-657". */
export const canonicalNumber = (value: Big): string => (value.eq(0) ? "0" : value.toFixed());

/** As it is printed: canonical, but with the sign of a change and the unit of the office's choice as they were typed. */
export function printedNumber(text: string, measure: Measure): string {
  const reading = readNumber(text, measure);
  if (reading.state !== "known") return text;
  const { digits, unit } = plain(text, measure);
  const plus = measure.number === "change" && digits.startsWith("+") && !reading.value.eq(0) ? "+" : "";
  return `${plus}${canonicalNumber(known(digits).value)}${measure.units === undefined ? "" : unit}`;
}

/** The unit that was typed behind a number of a measure with units to choose from; "" where none was. */
export const typedUnit = (text: string, measure: Measure): string => (measure.units === undefined ? "" : plain(text, measure).unit);

/** The number of a reading that is fully known, else null. */
export const valueOf = (reading: Reading | undefined): Big | null => (reading?.state === "known" ? reading.value : null);
