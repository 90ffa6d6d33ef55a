// How wide the columns and how high the rows of a sheet are, and how it lies on A4. Reckoned from the texts alone, so
// that every program shows it alike: none fits the height of a row to merged cells by itself.
import { ownLabelColumn, type LayoutCell } from "../edition/layout.ts";
import type { Placed } from "../tables/positions.ts";
import { linesOnTop, type Placement } from "./address.ts";
import { heights, leastScale, page, widths } from "./style.ts";

export type Measures = {
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly landscape: boolean;
  readonly onePage: boolean;
};

/** How wide a text is in digits; a Chinese character is as wide as two. */
export const widthOf = (text: string): number => [...text].reduce((width, character) => width + (character < "\u02B0" ? 1 : 2), 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const between = (least: number, number: number, most: number): number => Math.min(most, Math.max(least, number));

/** On one line where it is short, else on two; it has several rows to stand in. */
const groupWidth = (longest: number): number =>
  between(widths.group, longest < widths.longestGroup ? longest + 1 : Math.ceil(longest / 2) + 2, widths.longestGroup);

/** `texts`: what the value cells show. */
export function measuresOf({ laid, cells }: Placement, texts: ReadonlyMap<string, string>): Measures {
  const own = ownLabelColumn(laid);
  const textOf = ({ cell }: Placed<LayoutCell>): string => (cell.address === undefined ? cell.text : (texts.get(cell.address) ?? ""));
  const longestIn = (column: number): number =>
    Math.max(
      0,
      ...cells
        .filter((place) => place.column === column && place.cell.colSpan === 1 && place.row >= linesOnTop + laid.headRows)
        .map((place) => widthOf(textOf(place)) + (place.cell.indent ?? 0) * widths.step),
    );
  const widthFor = (column: number): number => {
    if (column === own) return between(widths.label, longestIn(column) + 2, widths.longestLabel);
    if (column < own) return groupWidth(longestIn(column));
    return column < laid.labelColumns
      ? between(widths.note, longestIn(column) + 2, widths.longestLabel)
      : between(widths.figure, longestIn(column) + 2, widths.longestFigure);
  };
  const columns = Array.from({ length: laid.columns }, (_, column) => widthFor(column));
  const linesOf = (place: Placed<LayoutCell>): number => {
    const room = sum(columns.slice(place.column, place.column + place.cell.colSpan)) - 1 - (place.cell.indent ?? 0) * widths.step;
    return sum(
      textOf(place)
        .split("\n")
        .map((line) => Math.max(1, Math.ceil(widthOf(line) / room))),
    );
  };
  const heightFor = (row: number): number =>
    heights.around +
    heights.line * Math.max(1, ...cells.filter((place) => place.row === row + linesOnTop && place.cell.rowSpan === 1).map(linesOf));
  const rows = spread(
    laid.rows.map((_, row) => heightFor(row)),
    cells,
    linesOf,
  );
  return {
    widths: columns,
    heights: rows,
    ...lying(sum(columns) * page.character, sum(rows) + heights.title + heights.line + heights.around),
  };
}

/** A cell over several rows that needs more than they give: what is missing is divided among them. */
function spread(
  rows: readonly number[],
  cells: readonly Placed<LayoutCell>[],
  linesOf: (place: Placed<LayoutCell>) => number,
): readonly number[] {
  const high = [...rows];
  for (const place of cells) {
    const from = place.row - linesOnTop;
    const lacking = linesOf(place) * heights.line + heights.around - sum(high.slice(from, from + place.cell.rowSpan));
    for (let row = from; lacking > 0 && row < from + place.cell.rowSpan; row += 1)
      high[row] = (high[row] ?? 0) + Math.ceil(lacking / place.cell.rowSpan);
  }
  return high;
}

/** The way round in which it comes out larger; on one page where it is then still large enough to read. */
function lying(width: number, height: number): Pick<Measures, "landscape" | "onePage"> {
  const upright = Math.min(1, page.short / width, page.long / height);
  const across = Math.min(1, page.long / width, page.short / height);
  const landscape = across > upright;
  return { landscape, onePage: Math.max(across, upright) >= leastScale };
}
