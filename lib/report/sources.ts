// 数据来源: who gave a figure or a text, when and under which number. For the office's own file, never published.
//
// It may stand at a cell, at a whole row, at a whole table, at a field, or at a part of text. The nearest one counts.
import type { Address, Edition } from "../edition/edition.ts";
import { addressIn, idsOf, rowAddress } from "../edition/address.ts";
import { walk } from "../edition/walk.ts";
import type { Report } from "./report.ts";

function build(edition: Edition): readonly Address[] {
  const { grids } = walk(edition);
  const inGrid = (id: string): readonly Address[] => {
    const cells = grids.get(id)?.cells ?? [];
    const rows = [...new Set(cells.map(({ rowId }) => rowId))];
    return [
      id,
      ...rows.flatMap((row) => [
        rowAddress(id, row),
        ...cells.filter((cell) => cell.rowId === row && !cell.total).map(({ address }) => address),
      ]),
    ];
  };
  return edition.sections.flatMap((section) =>
    section.parts.flatMap((part) => {
      if (part.kind === "grid") return inGrid(part.grid.id);
      if (part.kind === "signature") return [];
      return [addressIn(section, part.id), ...(part.kind === "fields" ? part.fields.map(({ id }) => addressIn(section, id)) : [])];
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

/** Where a 数据来源 that counts for a place may stand, nearest first: the cell, its row, its table; the field, its part. A total has none of its own. */
export function placesOver(edition: Edition, address: Address): readonly Address[] {
  const { cells, fields, grids } = walk(edition);
  const [first = "", second] = idsOf(address);
  const field = fields.get(address);
  const above = grids.has(first)
    ? [...(second === undefined ? [] : [rowAddress(first, second)]), first]
    : field === undefined
      ? []
      : [addressIn(field.section, field.part.id)];
  return [...new Set([address, ...above])].filter((at) => cells.get(at)?.total !== true);
}

export type Source = { readonly at: Address; readonly text: string };

/** The 数据来源 that counts for a place: its own, else the nearest above it. */
export function sourceOf(edition: Edition, { sources }: Pick<Report, "sources">, address: Address): Source | undefined {
  for (const at of placesOver(edition, address)) {
    const text = sources[at]?.trim() ?? "";
    if (text !== "") return { at, text };
  }
  return undefined;
}
