// An offer from last year's report in words: which place it is for, and how the number came about, so that it can be
// checked against the paper before it is taken. It proposes nothing by itself.
import { cellIds } from "../edition/address.ts";
import type { Offer } from "../arithmetic/offer.ts";
import type { Readings } from "../arithmetic/evaluate.ts";
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import type { OperandPlace } from "../arithmetic/relations.ts";
import type { Address } from "../edition/edition.ts";
import type { Cell, Outline } from "../edition/walk.ts";
import { lineName, nameOf } from "../edition/name.ts";

const same = (cells: readonly (Cell | undefined)[], key: "rowId" | "columnId"): boolean =>
  new Set(cells.map((cell) => cell?.[key])).size === 1;

const unlike = (names: readonly (readonly string[])[], own: readonly string[]): string =>
  names.filter((other) => other.at(-1) === own.at(-1)).length > 1 ? lineName(own) : (own.at(-1) ?? "");

/** What each of these places is called among the others: by its column where they stand in one row, by its row where in one column. */
export function namesAmong(outline: Outline, addresses: readonly Address[]): readonly string[] {
  const cells = addresses.map((address) => outline.cells.get(address));
  const key = same(cells, "rowId") ? "column" : same(cells, "columnId") ? "row" : undefined;
  const labels = cells.map((cell) => (key === undefined ? [] : (cell?.[key] ?? [])));
  return labels.map((own, place) => (own.length === 0 ? nameOf(outline, addresses[place] ?? "") : unlike(labels, own)));
}

const signs = { 1: "＋", "-1": "－" } as const;

function summed(
  { from }: Offer,
  readings: Readings,
  previous: Readings,
  term: (place: OperandPlace, value: string | undefined) => string,
): string {
  return from
    .map((place, at) => {
      const value = valueOf((place.year === "previous" ? previous : readings).get(place.address));
      return `${at === 0 && place.sign === 1 ? "" : signs[place.sign]}${term(place, value === null ? undefined : canonicalNumber(value))}`;
    })
    .join("");
}

/** 32＋3－2: the numbers alone. */
export const sumInFigures = (offer: Offer, readings: Readings, previous: Readings): string =>
  summed(offer, readings, previous, (_, value) => value ?? "（未填）");

/** 上年“现行有效件数” 32＋“本年制发件数” 3－“本年废止件数” 2. `before`: the outline of last year's edition. */
export function sumInWords(offer: Offer, outline: Outline, before: Outline, readings: Readings, previous: Readings): string {
  return summed(offer, readings, previous, ({ address, year }, value) => {
    const name = termName(year === "previous" ? before : outline, address, offer.at);
    return `${year === "previous" ? "上年" : ""}${name}${value === undefined ? "（未填）" : ` ${value}`}`;
  });
}

/** By its column where it stands in the row of `at`, by its row where in the column. */
function termName(outline: Outline, address: Address, at: Address): string {
  const cell = outline.cells.get(address);
  const { row, column } = cellIds(at);
  const label = cell?.rowId === row ? lineName(cell?.column ?? []) : cell?.columnId === column ? cell?.row.at(-1) : undefined;
  return label === undefined ? nameOf(outline, address) : `“${label}”`;
}
