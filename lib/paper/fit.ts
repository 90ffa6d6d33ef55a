// The largest type at which a table stands on one page with every figure on one line: 10 pt, as the form is printed,
// or smaller where figures are long. Figures stay as large as they can, labels give way first.
//
// Heights are reckoned, not measured: lines are of exact pitch, and half a character is allowed for punctuation that
// may not begin or end a line. A table that is longer than a page in any case keeps the largest type that is wide enough.
import type { Layout } from "../edition/layout.ts";
import type { Room } from "./area.ts";
import { capacity, evenWidths, insetOf, wantsOf, widthsOf, type Sizes, type Wants } from "./columns.ts";
import type { TableCell } from "../document/node.ts";
import type { Placed } from "../tables/positions.ts";
import { table } from "./style.ts";
import { measured, wrapped, type Measured, type Wrapped } from "./wrap.ts";

/** `whole`: it stands on one page, below its heading. `row`: the least height of its rows in points. */
export type Fit = Sizes & { readonly widths: readonly number[]; readonly whole: boolean; readonly row: number };

/** The characters of a label that its cell has room for on a line: what its depth leaves. */
export const roomOfText = (place: Placed<TableCell>, { widths, label }: Fit): number =>
  capacity(widths, place, label) - insetOf(place.cell);

const known = new WeakMap<TableCell, Measured>();

function measuredIn(cell: TableCell): Measured {
  const one = known.get(cell) ?? measured(cell.text);
  known.set(cell, one);
  return one;
}

/** How the text of a cell that is no figure breaks. A head may take a line more, to break between words. */
export const wrappedIn = (place: Placed<TableCell>, fit: Fit): Wrapped =>
  wrapped(measuredIn(place.cell), roomOfText(place, fit), place.cell.kind === "head" ? 1 : 0);

/** How high the text of each row is, in points. */
function textHeights({ cells }: Wants, fit: Fit): readonly number[] {
  const lines = Array.from({ length: Math.max(0, ...cells.map(({ row, cell }) => row + cell.rowSpan)) }, () => 1);
  for (const place of cells)
    if (place.cell.rowSpan === 1 && place.cell.kind !== "value")
      lines[place.row] = Math.max(lines[place.row] ?? 1, wrappedIn(place, fit).lines);
  return lines.map((count) => count * fit.label * table.leading + 2 * table.above);
}

/** In twips, with rows of a least height in points. */
const heightOf = (texts: readonly number[], row: number): number =>
  texts.reduce((total, text) => total + (Math.max(row, text) + table.rule) * 20, 0);

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

/** The first way to set a table in this type that is wide enough, and the first that stands on one page. */
function setIn(wants: Wants, candidate: Sizes, room: Room): { readonly wide?: Fit; readonly whole?: Fit } {
  const ways = wants.groups.flatMap((groups) => {
    const widths = widthsOf(groups, wants, candidate, room.width);
    if (widths === null) return [];
    const fit: Fit = { ...candidate, widths, whole: false, row: table.longRow };
    return [{ fit, texts: textHeights(wants, fit) }];
  });
  for (const rows of rowsOf(wants))
    for (const { fit, texts } of ways) {
      const row = rows.find((height) => heightOf(texts, height) <= room.height);
      if (row !== undefined) return { whole: { ...fit, row, whole: true } };
    }
  return { wide: ways[0]?.fit };
}

/** Of an empty table: smaller labels, as far as they are easy to read, where that leaves a hand higher rows. */
const highest = (wants: Wants, from: Fit, room: Room): Fit =>
  halves(from.label, Math.min(from.label, least.readable)).reduce((best, label) => {
    const { whole } = setIn(wants, { label, figure: from.figure }, room);
    return whole !== undefined && whole.row > best.row ? whole : best;
  }, from);

/** How high a table stands with its fit, in twips. */
export const heightIn = (layout: Layout, fit: Fit): number => heightOf(textHeights(wantsOf(layout), fit), fit.row);

/** Column widths in twips and type sizes in points of a table in a room. */
export function fitOf(layout: Layout, room: Room): Fit {
  const wants = wantsOf(layout);
  const tooLong = layout.rows.length * table.longRow * 20 > room.height;
  let first: Fit | undefined;
  for (const candidate of candidatesOf(room.size)) {
    const { wide, whole } = setIn(wants, candidate, room);
    if (whole !== undefined) return isEmpty(wants) ? highest(wants, whole, room) : whole;
    first ??= wide;
    if (tooLong && first !== undefined) break;
  }
  return first ?? { label: least.label, figure: least.figure, widths: evenWidths(wants, room.width), whole: false, row: table.longRow };
}
