// Which places lie beside each other on the paper: where a value lands when the eye slips a line or the hand a column.
//
// Inputs are beside inputs and printed totals beside printed totals: a total line between two rows of inputs does not
// part them, because it is skipped while typing. The fields of a part are beside each other in their order.
import type { Address, Edition } from "../edition/edition.ts";
import { walk, type Cell, type Outline } from "../edition/walk.ts";

export type Direction = "left" | "right" | "above" | "below";
export type Beside = { readonly address: Address; readonly side: Direction };

const opposite: { readonly [Here in Direction]: Direction } = { left: "right", right: "left", above: "below", below: "above" };

type Links = Map<Address, Beside[]>;

/** Links each place of a line to the one before it, where the two are alike. */
function link(links: Links, line: readonly Address[], side: Direction): void {
  line.slice(1).forEach((address, place) => {
    const before = line[place] ?? address;
    links.set(before, [...(links.get(before) ?? []), { address, side }]);
    links.set(address, [...(links.get(address) ?? []), { address: before, side: opposite[side] }]);
  });
}

function linesOf<Item>(items: Iterable<Item>, nameOf: (item: Item) => string | object): readonly (readonly Item[])[] {
  const lines = new Map<string | object, Item[]>();
  for (const item of items) lines.set(nameOf(item), [...(lines.get(nameOf(item)) ?? []), item]);
  return [...lines.values()];
}

function build(outline: Outline): Links {
  const links: Links = new Map();
  const along = (cells: readonly Cell[], side: Direction, lineOf: (cell: Cell) => string) => {
    for (const line of linesOf(cells, (cell) => `${lineOf(cell)} ${cell.total}`))
      link(
        links,
        line.map(({ address }) => address),
        side,
      );
  };
  for (const { cells } of outline.grids.values()) {
    along(cells, "right", ({ rowId }) => rowId);
    along(cells, "below", ({ columnId }) => columnId);
  }
  const numeric = [...outline.fields.values()].filter(({ field }) => field.measure !== undefined);
  for (const line of linesOf(numeric, ({ part }) => part))
    link(
      links,
      line.map(({ address }) => address),
      "below",
    );
  return links;
}

const known = new WeakMap<Edition, Links>();

/** The places beside this one. */
export function besideOf(edition: Edition, address: Address): readonly Beside[] {
  const links = known.get(edition) ?? build(walk(edition));
  known.set(edition, links);
  return links.get(address) ?? [];
}
