// What a cell of a sheet says, as a text that readNumber can read, with all digits that Excel holds.
import { Big } from "big.js";
import type { Cell } from "@cj-tech-master/excelts";
import { canonicalNumber } from "../arithmetic/number.ts";
import { signedFormat } from "./value.ts";

// Excel keeps 15 digits; what it writes behind them (1.1000000000000001) is how the computer spells the number.
const significant = 15;

const numberText = (value: number): string => (Number.isFinite(value) ? canonicalNumber(new Big(value.toPrecision(significant))) : String(value));

/** `typed`: it holds what somebody typed, and no formula. */
export type Said = { readonly text: string; readonly typed: boolean };

type Value = Cell["value"];

function plain(value: Value): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "（日期）" : value.toISOString().slice(0, 10);
  if ("error" in value) return value.error;
  if ("richText" in value && value.richText !== undefined) return value.richText.map(({ text }) => text).join("");
  return "text" in value && typeof value.text === "string" ? value.text : "";
}

/** A formula says what it came to; one that was never reckoned says itself, which is no number. */
function formulaText(cell: Cell): string {
  const { result, formula } = cell;
  return result === undefined ? `=${formula}` : plain(result);
}

/** The text of a cell. A number in a cell for changes with a sign has its plus. */
export function saidBy(cell: Cell): Said {
  const typed = cell.formula === undefined || cell.formula === "";
  const text = typed ? plain(cell.value) : formulaText(cell);
  const format = cell.numFmt;
  return { text: format === signedFormat && /^[1-9]/.test(text) ? `+${text}` : text, typed };
}
