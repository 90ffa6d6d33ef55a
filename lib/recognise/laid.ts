// A table of a source laid over one grid of one edition: what its look (look.ts, fit.ts) says of each place, with the texts that stand there and where.
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import type { Where } from "../reading/reading.ts";
import { isEmpty, type CellBlock } from "../tables/matrix.ts";
import { fitOver, printsOf } from "./fit.ts";
import { lookOf } from "./look.ts";

/** A table as it stands in its source; `places` of its cells, in their order. */
export type Sheet = { readonly block: CellBlock; readonly places: readonly Where[]; readonly where: Where };

/** A cell of the source that is the format's. `unit`: the one that its heads state. `refused`: why its figure is not to be believed. */
export type Held = { readonly text: string; readonly where: Where; readonly unit: string | undefined; readonly refused?: string };

/** A label that is not the format's, read as this one. */
export type Misprint = { readonly printed: string; readonly label: string; readonly where: Where };

/** A text of the table that has no place in the grid; `figure`: it may be a figure. */
export type Outside = { readonly text: string; readonly where: Where; readonly reason: string; readonly figure: boolean };

export type LaidTable = {
  readonly outline: Outline;
  readonly grid: string;
  readonly sheet: Sheet;
  readonly held: ReadonlyMap<Address, Held>;
  /** Inputs of the grid for which the source has no cell, and totals where it has others. */
  readonly missing: readonly Address[];
  /** The one row that all of `missing` lies in, where every other is certain: its addresses, where it stands, and why it is not read. */
  readonly odd?:
    | { readonly addresses: ReadonlySet<Address>; readonly text: string; readonly where: Where; readonly reason: string }
    | undefined;
  readonly misprints: readonly Misprint[];
  readonly outside: readonly Outside[];
};

/** What the format calls the table. */
export const captionOf = ({ outline, grid }: LaidTable): string => outline.grids.get(grid)?.grid.caption ?? grid;

/** A table laid over a grid; undefined where its labels are not this grid's at all. */
export function layOver(sheet: Sheet, outline: Outline, grid: string): LaidTable | undefined {
  const place = outline.grids.get(grid);
  const fit = place && fitOver(lookOf(sheet.block), outline, place, sheet.where.in === "page" ? "page" : "flow");
  if (fit === undefined) return undefined;
  const at = (own: number) => ({ text: sheet.block.cells[own]?.text ?? "", where: sheet.places[own] ?? sheet.where });
  const held = fit.held.map(({ place: own, address, ...how }): readonly [Address, Held] => [address, { ...at(own), ...how }]);
  const outside = fit.outside.map(({ place: own, reason, figure }): Outside => {
    const one = at(own);
    return { ...one, reason, figure: figure === "always" || (figure === "digits" && /\d/.test(one.text)) };
  });
  const name = fit.odd?.label === undefined ? -1 : lookOf(sheet.block).cells.indexOf(fit.odd.label);
  return {
    outline,
    grid,
    sheet,
    odd: fit.odd && { ...at(name), addresses: new Set(fit.odd.addresses), reason: fit.odd.reason },
    held: new Map(held),
    missing: fit.missing,
    misprints: fit.misprints.map(({ place: own, printed, label }) => ({ printed, label, where: at(own).where })),
    outside: outside.filter(({ text }) => !isEmpty(text)),
  };
}

/** How many labels of a table the grid prints. */
export function labelsOf({ block }: Sheet, outline: Outline, grid: string): number {
  const place = outline.grids.get(grid);
  return place === undefined ? 0 : printsOf(lookOf(block), outline, place);
}
