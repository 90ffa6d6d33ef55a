// The largest type at which a table stands on one page with every figure on one line: 10 pt, as the form is printed,
// or smaller where figures are long. Figures stay as large as they can, labels give way first.
//
// Heights are reckoned, not measured: lines are of exact pitch, and half a character is allowed for punctuation that
// may not begin or end a line. A table that is longer than a page in any case keeps the largest type that is wide enough.
import type { Layout } from "../edition/layout.ts";
import type { Room } from "./area.ts";
import { capacity, evenWidths, lengthOf, wantsOf, widthsOf, type Sizes, type Wants } from "./columns.ts";
import type { TableCell } from "./node.ts";
import type { Placed } from "./positions.ts";
import { table } from "./style.ts";
import { wrapped } from "./wrap.ts";

/** `whole`: it stands on one page, below its heading. `row`: the least height of its rows in points. */
export type Fit = Sizes & { readonly widths: readonly number[]; readonly whole: boolean; readonly row: number };

const linesOf = (place: Placed<TableCell>, { widths, label }: Fit): number => {
  const { kind, text, indent } = place.cell;
  const available = capacity(widths, place, label);
  return indent === undefined ? wrapped(text, available, kind === "head" ? 1 : 0).lines : Math.ceil(lengthOf(place.cell) / Math.max(1, available - 0.5));
};

function heightOf({ cells }: Wants, fit: Fit): number {
  const rows = new Map<number, number>();
  for (const place of cells) if (place.cell.rowSpan === 1 && place.cell.kind !== "value") rows.set(place.row, Math.max(rows.get(place.row) ?? 1, linesOf(place, fit)));
  const count = Math.max(0, ...cells.map(({ row, cell }) => row + cell.rowSpan));
  return Array.from({ length: count }, (_, row) => Math.max(fit.row, (rows.get(row) ?? 1) * fit.label * table.leading + 2 * table.above) * 20 + table.rule * 20).reduce((total, height) => total + height, 0);
}

const halves = (from: number, to: number): readonly number[] => Array.from({ length: (from - to) * 2 + 1 }, (_, step) => from - step / 2);

const { least } = table;

/** From the best to the last resort: figures as large as can be, but neither they nor the labels below what is easy to read while the other is above it. */
const candidatesOf = (size: number): readonly Sizes[] => {
  const all = halves(size, least.figure).flatMap((figure) => halves(size, least.label).map((label) => ({ label, figure })));
  const short = ({ label, figure }: Sizes): number => Math.max(0, least.readable - label) + Math.max(0, least.readable - figure);
  return [...all.filter((one) => short(one) === 0), ...all.filter((one) => short(one) > 0)];
};

const isEmpty = ({ cells }: Wants): boolean => cells.every(({ cell }) => cell.kind !== "value" || cell.text === "");

/** Heights of rows, what is tried together in one list: as the form has them, then lower; to be filled in by hand as high as can be. */
const rowsOf = (wants: Wants): readonly (readonly number[])[] => [
  ...(isEmpty(wants) ? halves(table.emptyRow, table.easyRow).map((row) => [row]) : [halves(table.row, table.easyRow)]),
  halves(table.easyRow, table.longRow),
];

/** The first way to set a table in this type that is wide enough, and that on one page where it can be. */
function setIn(wants: Wants, candidate: Sizes, room: Room): { readonly wide?: Fit; readonly whole?: Fit } {
  const ways = wants.groups.flatMap((groups) => {
    const widths = widthsOf(groups, wants, candidate, room.width);
    return widths === null ? [] : [{ ...candidate, widths, whole: false, row: table.longRow }];
  });
  for (const rows of rowsOf(wants))
    for (const way of ways) {
      const row = rows.find((height) => heightOf(wants, { ...way, row: height }) <= room.height);
      if (row !== undefined) return { whole: { ...way, row, whole: true } };
    }
  return { wide: ways[0] };
}

/** Of an empty table: smaller labels, as far as they are easy to read, where that leaves a hand higher rows. */
const highest = (wants: Wants, from: Fit, room: Room): Fit =>
  halves(from.label, Math.min(from.label, least.readable)).reduce((best, label) => {
    const { whole } = setIn(wants, { label, figure: from.figure }, room);
    return whole !== undefined && whole.row > best.row ? whole : best;
  }, from);

/** Column widths in twips and type sizes in points of a table in a room. */
export function fitOf(layout: Layout, room: Room): Fit {
  const wants = wantsOf(layout);
  let first: Fit | undefined;
  for (const candidate of candidatesOf(room.size)) {
    const { wide, whole } = setIn(wants, candidate, room);
    if (whole !== undefined) return isEmpty(wants) ? highest(wants, whole, room) : whole;
    first ??= wide;
  }
  return first ?? { label: least.label, figure: least.figure, widths: evenWidths(wants, room.width), whole: false, row: table.longRow };
}
