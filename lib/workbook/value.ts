// What stands in an input cell: a number as Excel holds it, or the text as it was typed where Excel cannot hold it.
//
// Excel keeps 15 significant digits. A longer number is written as text, so that no digit of it is lost, and the first
// sheet says so. Text is written as text and never as a formula; one that begins like a formula is marked as text too,
// so that it stays one when somebody edits it.
import type { DataValidation } from "@cj-tech-master/excelts";
import type { Measure } from "../edition/edition.ts";
import { canonicalNumber, printedNumber, readNumber, typedUnit } from "../arithmetic/number.ts";
import { printable } from "../document/node.ts";

/** `format`: the number format of the cell, where it is not the general one. */
export type Value = { readonly value: number | string | null; readonly format?: string };

const mostDigits = 15;

const digitsOf = (canonical: string): number => canonical.replace(/[-.]/g, "").replace(/^0+/, "").length;

/** Shown with its sign, as a change is that was typed with one; of this sign read.ts knows that it was there. */
export const signedFormat = "+0;-0;0";
export const textFormat = "@";

const asText = (text: string): Value => ({ value: printable(text), ...(/^\s*[=+\-@＝＋－＠]/.test(text) ? { format: textFormat } : {}) });

/** True for a number that has more digits than Excel keeps. */
export function isTooLong(text: string, measure: Measure): boolean {
  const reading = readNumber(text, measure);
  return reading.state === "known" && digitsOf(canonicalNumber(reading.value)) > mostDigits;
}

/** What to write for the text of an input. */
export function valueFor(text: string, measure: Measure): Value {
  const reading = readNumber(text, measure);
  if (reading.state === "blank") return { value: null };
  const printed = printedNumber(text, measure);
  // A unit of one's choice is part of what was typed.
  if (reading.state !== "known" || typedUnit(text, measure) !== "" || isTooLong(text, measure)) return asText(printed);
  const value = Number(canonicalNumber(reading.value));
  return printed.startsWith("+") ? { value, format: signedFormat } : { value };
}

/** The problem that readNumber has with what is no number: the words that the form uses. */
function wantedFor(measure: Measure): string {
  const reading = readNumber("?", measure);
  return reading.state === "unreadable" ? reading.problem : "";
}

const most = 10 ** mostDigits - 1;

/** What Excel checks while one types; nothing where a unit may be typed behind the number. */
export function validationFor(measure: Measure): DataValidation | undefined {
  if (measure.units !== undefined) return undefined;
  const error = `${wantedFor(measure)}。`;
  const said = { allowBlank: true, showErrorMessage: true, errorStyle: "stop", errorTitle: "这里填得不对", error } as const;
  const type = measure.number === "amount" ? "decimal" : "whole";
  return { type, operator: "between", formulae: [measure.number === "change" ? -most : 0, most], ...said };
}
