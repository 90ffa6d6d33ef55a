// Where a table's cells stand on its sheet: the layout's rows and columns below the lines that the sheet has on top.
import type { Address, Grid } from "../edition/edition.ts";
import { layout, type Layout, type LayoutCell } from "../edition/layout.ts";
import { placed, type Placed } from "../tables/positions.ts";
import { a1 } from "../matching/given/filled.ts";

/** Rows above the table: the heading, and whose report of which year it is. */
export const linesOnTop = 2;

/** A table on its sheet; rows and columns count from 0 in the sheet. */
export type Placement = {
  readonly laid: Layout;
  readonly cells: readonly Placed<LayoutCell>[];
  readonly at: ReadonlyMap<Address, Placed<LayoutCell>>;
};

export function placementOf(grid: Grid): Placement {
  const laid = layout(grid);
  const cells = placed(laid.rows).map((place) => ({ ...place, row: place.row + linesOnTop }));
  return {
    laid,
    cells,
    at: new Map(cells.flatMap((place) => (place.cell.address === undefined ? [] : [[place.cell.address, place] as const]))),
  };
}

/** '表名'!$C$5. A quotation mark in a name is written twice. */
export const reference = (sheet: string, place: { readonly row: number; readonly column: number }): string =>
  `'${sheet.replaceAll("'", "''")}'!${a1(place).replace(/^([A-Z]+)/, "$$$1$$")}`;

// Excel's limits for the name of a sheet, and the signs that it refuses.
const longest = 31;
const refused = /[\\/?*[\]:]|^'|'$/g;

/** The names of the sheets of tables with these captions, in order; each only once, whatever the case of its letters. */
export function sheetNames(captions: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return captions.map((caption) => {
    const bare = caption.replace(refused, "").trim() || "表";
    const named = (count: number): string => {
      const end = count === 1 ? "" : `（${count}）`;
      const name = `${bare.slice(0, longest - end.length)}${end}`;
      return taken.has(name.toLowerCase()) ? named(count + 1) : name;
    };
    const name = named(1);
    taken.add(name.toLowerCase());
    return name;
  });
}
