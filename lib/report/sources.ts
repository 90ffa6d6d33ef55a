// 数据来源: who gave a figure or a text, when and under which number. For the office's own file, never published.
//
// It may stand at a cell, at a whole row, at a whole table, at a field, or at a part of text. The nearest one counts.
import type { Address, Edition } from "../edition/edition.ts";
import { placeOf, walk } from "../edition/walk.ts";
import type { Report } from "./report.ts";

/** The address of a table's row: `grid.row`. */
export const rowPlace = (grid: string, row: string): Address => `${grid}.${row}`;

function build(edition: Edition): readonly Address[] {
  const { grids } = walk(edition);
  const inGrid = (id: string): readonly Address[] => {
    const cells = grids.get(id)?.cells ?? [];
    const rows = [...new Set(cells.map(({ rowId }) => rowId))];
    return [id, ...rows.flatMap((row) => [rowPlace(id, row), ...cells.filter((cell) => cell.rowId === row && !cell.total).map(({ address }) => address)])];
  };
  return edition.sections.flatMap((section) =>
    section.parts.flatMap((part) => {
      if (part.kind === "grid") return inGrid(part.grid.id);
      if (part.kind === "signature") return [];
      return [placeOf(section, part.id), ...(part.kind === "fields" ? part.fields.map(({ id }) => placeOf(section, id)) : [])];
    }),
  );
}

const known = new WeakMap<Edition, readonly Address[]>();

/** Every place that may carry a 数据来源, in the order of the paper: each table before its rows, each row before its cells. */
export function sourcePlaces(edition: Edition): readonly Address[] {
  const places = known.get(edition) ?? [...new Set(build(edition))];
  known.set(edition, places);
  return places;
}

/** The 数据来源 that counts for a cell: its own, else its row's, else its table's. */
export function sourceOf(edition: Edition, { sources }: Pick<Report, "sources">, address: Address): { readonly at: Address; readonly text: string } | undefined {
  const cell = walk(edition).cells.get(address);
  const places = cell === undefined ? [address] : [address, rowPlace(cell.grid.id, cell.rowId), cell.grid.id];
  return places.flatMap((at) => (sources[at] === undefined || sources[at].trim() === "" ? [] : [{ at, text: sources[at] }]))[0];
}
