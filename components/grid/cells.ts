// What the texts of cells are and where they lie: the area of a cell, and the form in which a text is kept. Pure.
//
// A computed total is not written; where 核对总数 is on, its address holds the total printed on paper.
import type { Address } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import { canonicalNumber, readNumber } from "#lib/arithmetic/number.ts";
import { typedNumber } from "#lib/arithmetic/typed.ts";
import { withoutUnseen } from "#lib/characters/unseen.ts";

export const areaAt = (outline: Outline, address: Address): "figures" | "stated" =>
  outline.cells.get(address)?.total === true ? "stated" : "figures";

/** `words`: what is to be said of it, "" where it is what was typed. */
type Settled = { readonly text: string; readonly words: string };

/**
 * What a cell holds once it is left: full-width digits, separators and units become plain digits, what is not seen goes, groups parted
 * by spaces are one number and =3+4 is reckoned, which is said; the rest stays as typed.
 */
export function settling(outline: Outline, address: Address, text: string): Settled {
  const as = (text: string): Settled => ({ text, words: "" });
  const cell = outline.cells.get(address);
  if (cell === undefined || /^-?\d+(\.\d+)?$/.test(text)) return as(text);
  const reading = readNumber(text, cell.measure);
  if (reading.state === "known") return as(canonicalNumber(reading.value));
  return reading.state === "blank" ? as("") : (typedNumber(text, cell.measure) ?? as(withoutUnseen(text)));
}

/** The text alone. */
export const settled = (outline: Outline, address: Address, text: string): string => settling(outline, address, text).text;
