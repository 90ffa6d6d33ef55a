// Text as typed, read as an exact decimal. The text itself is never changed: it stays in the report as it was typed.
//
// Full-width digits, thousands separators in groups of three, a trailing unit and space around are understood, as
// people paste them from WPS. Nothing else is guessed: "约30", "/", "1 2" are unreadable and say so.
import { Big } from "big.js";
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

const known = (digits: string): Reading => ({ state: "known", value: new Big(digits.replace(/^\+/, "").replace(/\.$/, "")) });

// Most cells of a report hold one or two digits: those readings are made once.
const small: readonly Reading[] = Array.from({ length: 100 }, (_, number) => known(String(number)));
const short = /^[1-9]?\d$/;

// Only the full-width forms: NFKC would also read ① as 1 and 1² as 12.
const halfWidth = (text: string): string => text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u2212/g, "-");

/** Half-width, without space around, separators and unit. */
function plain(text: string, unit: string): string {
  const narrow = halfWidth(text).trim();
  const bare = narrow.endsWith(unit) ? narrow.slice(0, -unit.length).trim() : narrow;
  return grouped.test(bare) ? bare.replace(/,/g, "") : bare;
}

function problemOf(digits: string, measure: Measure): string {
  if (decimal.test(digits)) return `应填整数（${measure.unit}），不能有小数`;
  return measure.number === "count" ? `应填整数，例如 12；没有的填 0` : `应填数字，例如 12 或 12.5；没有的填 0`;
}

/** Reads what was typed into a place that counts `measure`. Negative numbers are read; that they may not be there is a finding. */
export function readNumber(text: string | undefined, measure: Measure): Reading {
  if (text === undefined || text === "") return blank;
  if (short.test(text)) return small[Number(text)] ?? blank;
  const digits = plain(text, measure.unit);
  if (digits === "") return text.trim() === "" ? blank : { state: "unreadable", problem: problemOf(digits, measure) };
  const shape = measure.number === "count" ? whole : decimal;
  return shape.test(digits) ? known(digits) : { state: "unreadable", problem: problemOf(digits, measure) };
}

/** The one spelling of a number: no separators, no sign but minus, no needless zeros: "12", "0.092", "-657". */
export const canonicalNumber = (value: Big): string => (value.eq(0) ? "0" : value.toFixed());

/** The number of a reading that is fully known, else null. */
export const valueOf = (reading: Reading | undefined): Big | null => (reading?.state === "known" ? reading.value : null);
