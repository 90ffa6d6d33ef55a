// The largest type at which a table stands on one page with every figure on one line: 10 pt, as the form is printed,
// or smaller where figures are long. Figures stay as large as they can, labels give way first.
//
// Heights are reckoned, not measured: lines are of exact pitch, and half a character is allowed for punctuation that
// may not begin or end a line. A table that is longer than a page in any case keeps the largest type that is wide enough.
import type { Layout } from "../edition/layout.ts";
import type { Room } from "./area.ts";
import { capacity, evenWidths, lengthOf, wantsOf, widthsOf, type Sizes, type Wants } from "./columns.ts";
import { headLines } from "./heads.ts";
import type { TableCell } from "./node.ts";
import type { Placed } from "./positions.ts";
import { table } from "./style.ts";

/** `whole`: it stands on one page, below its heading. */
export type Fit = Sizes & { readonly widths: readonly number[]; readonly whole: boolean };

function linesOf(place: Placed<TableCell>, { widths, label }: Fit): number {
  const [width, available] = [lengthOf(place.cell), capacity(widths, place, label)];
  if (width <= available) return 1;
  return place.cell.kind === "head" ? headLines(place.cell.text, available).lines : Math.ceil(width / Math.max(1, available - 0.5));
}

function heightOf({ cells }: Wants, fit: Fit): number {
  const rows = new Map<number, number>();
  for (const place of cells) if (place.cell.rowSpan === 1 && place.cell.kind !== "value") rows.set(place.row, Math.max(rows.get(place.row) ?? 1, linesOf(place, fit)));
  const count = Math.max(0, ...cells.map(({ row, cell }) => row + cell.rowSpan));
  return Array.from({ length: count }, (_, row) => Math.max(table.row, (rows.get(row) ?? 1) * fit.label * table.leading) * 20 + 10).reduce((total, height) => total + height, 0);
}

const halves = (from: number, to: number): readonly number[] => Array.from({ length: (from - to) * 2 + 1 }, (_, step) => from - step / 2);

const candidatesOf = (size: number): readonly Sizes[] => halves(size, table.least.figure).flatMap((figure) => halves(size, table.least.label).map((label) => ({ label, figure })));

/** Column widths in twips and type sizes in points of a table in a room. */
export function fitOf(layout: Layout, room: Room): Fit {
  const wants = wantsOf(layout);
  let wide: Fit | undefined;
  for (const candidate of candidatesOf(room.size)) {
    const widths = widthsOf(wants, candidate, room.width);
    if (widths === null) continue;
    const fit = { ...candidate, widths, whole: false };
    if (heightOf(wants, fit) <= room.height) return { ...fit, whole: true };
    wide ??= fit;
  }
  return wide ?? { ...table.least, widths: evenWidths(wants, room.width), whole: false };
}
