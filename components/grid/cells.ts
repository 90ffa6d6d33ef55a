// What the texts of cells are and where they lie: the area of a cell, and the form in which a text is kept. Pure.
//
// A computed total is not written; where 核对总数 is on, its address holds the total printed on paper.
import type { Address } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import { canonicalNumber, readNumber } from "#lib/arithmetic/number.ts";
import { withoutUnseen } from "#lib/characters/unseen.ts";

export const areaAt = (outline: Outline, address: Address): "figures" | "stated" =>
  outline.cells.get(address)?.total === true ? "stated" : "figures";

/** What a cell holds once it is left: full-width digits, separators and units become plain digits, what is not seen goes; the rest stays as typed. */
export function settled(outline: Outline, address: Address, text: string): string {
  const cell = outline.cells.get(address);
  if (cell === undefined || /^-?\d+(\.\d+)?$/.test(text)) return text;
  const reading = readNumber(text, cell.measure);
  return reading.state === "known" ? canonicalNumber(reading.value) : reading.state === "blank" ? "" : withoutUnseen(text);
}
