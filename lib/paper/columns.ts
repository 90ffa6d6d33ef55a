// How wide each column of a table is at a given size of type. Worked out from the tree alone: how many columns hold
// labels, the longest label, the longest figure. Columns of figures are equally wide, as the form prints them.
//
// Labels take what they want, but leave each column of figures room for three characters of its head and for the
// longest figure. fit.ts tries smaller type where that does not work out.
import type { Layout } from "../edition/layout.ts";
import type { TableCell } from "../document/node.ts";
import { placed, type Placed } from "../tables/positions.ts";
import { table } from "./style.ts";
import { widthOf } from "./width.ts";
import { breaksWell, measured, spare } from "./wrap.ts";

/** In points: of heads and labels, and of figures. */
export type Sizes = { readonly label: number; readonly figure: number };

/**
 * What the widths depend on; lengths in characters. `groups`: ways to set the label columns before the one of the rows' own labels,
 * the best first, the narrowest last; `notes`: those after it, as wide as what they hold.
 */
export type Wants = {
  readonly cells: readonly Placed<TableCell>[];
  readonly groups: readonly (readonly number[])[];
  readonly label: number | null;
  readonly notes: readonly number[];
  readonly figure: number;
  readonly figureColumns: number;
};

const longest = (texts: readonly string[]): number => Math.max(1, ...texts.map(widthOf));

/** How many characters a line of a list is set in; other texts stand in the middle. */
export const insetOf = ({ indent }: Pick<TableCell, "indent">): number => (indent === undefined ? 0 : table.inset + indent * table.indent);

/** How long a text is with the depth that it is set in. */
export const lengthOf = (cell: TableCell): number => widthOf(cell.text) + insetOf(cell);

/** A label over several rows wraps into them, all but one: as narrow as that allows, but three characters at least. */
const leastGroup = (cells: readonly TableCell[]): number =>
  Math.max(3, ...cells.map(({ text, rowSpan }) => Math.ceil(widthOf(text) / Math.max(1, rowSpan - 1))));

/** A little wider, where that lets every label of the column break between words. */
const goodGroup = (cells: readonly TableCell[]): number => {
  const least = leastGroup(cells);
  return [least, least + 1, least + 2].find((width) => cells.every(({ text }) => breaksWell(measured(text), width))) ?? least;
};

/** All columns good; then the first, which spans the most, narrow; then all of them. */
function groupsOf(columns: readonly (readonly TableCell[])[]): Wants["groups"] {
  const [good, least] = [columns.map(goodGroup), columns.map(leastGroup)];
  return [good, [...least.slice(0, 1), ...good.slice(1)], least];
}

/** Numbers, with a unit behind them or not, must stand on one line; what was typed instead of a number may wrap. */
export const isNumber = (text: string): boolean => /^[-+\d.,]+\p{Script=Han}{0,3}$/u.test(text);

export function wantsOf({ rows, columns, labelColumns }: Layout): Wants {
  const cells = placed(rows);
  const labels = cells.filter(({ cell }) => cell.kind === "label");
  const inColumn = (column: number) =>
    labels.filter((label) => label.column === column && label.cell.colSpan === 1).map(({ cell }) => cell);
  const own = Math.max(0, ...labels.map(({ column, cell }) => column + cell.colSpan));
  const last = labels.filter(({ column, cell }) => column + cell.colSpan === own && cell.colSpan === 1);
  const notes = Array.from({ length: Math.max(0, labelColumns - own) }, (_, place) =>
    cells.filter(({ column, cell }) => column === own + place && cell.colSpan === 1).map(({ cell }) => cell.text),
  );
  return {
    cells,
    groups: groupsOf(Array.from({ length: Math.max(0, own - 1) }, (_, column) => inColumn(column))),
    label: labelColumns === 0 ? null : Math.max(2, ...last.map(({ cell }) => lengthOf(cell))),
    notes: notes.map(longest),
    figure: Math.max(
      longest(cells.map(({ cell }) => (cell.kind === "value" && isNumber(cell.text) ? cell.text : ""))),
      ...cells.map(({ cell }) => (cell.kind === "head" && cell.colSpan === 1 && isNumber(cell.text) ? widthOf(cell.text) + spare : 0)),
    ),
    figureColumns: columns - labelColumns,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** What no text can have of a cell's width. */
const around = (2 * table.margin + table.slack) * 20;

/** The width of a cell in twips for so many characters of this size. */
const room = (characters: number, size: number): number => Math.ceil(characters * size * 20) + around;

/** The characters of this size that a cell has room for on a line. */
export const capacity = (widths: readonly number[], { column, cell }: Placed<TableCell>, size: number): number =>
  (sum(widths.slice(column, column + cell.colSpan)) - around) / (size * 20);

/** Whole twips that add up to the total. */
const shares = (total: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, place) => Math.floor((total * (place + 1)) / count) - Math.floor((total * place) / count));

/** The widths of all columns in twips, `textWidth` in all; null where labels and figures do not fit side by side. */
export function widthsOf(
  groups: readonly number[],
  { label, notes, figure, figureColumns }: Wants,
  { label: size, figure: figureSize }: Sizes,
  textWidth: number,
): readonly number[] | null {
  const before = groups.map((characters) => room(characters + spare, size));
  const after = notes.map((characters) => room(characters + 1, size));
  const all = before.length + (label === null ? 0 : 1) + after.length + figureColumns;
  const figures =
    figureColumns *
    Math.max(
      room(Math.max(figure, notes.length > 0 ? 6 : 1), figureSize),
      Math.max(room(2, size), Math.min(room(3, size), textWidth / all)),
    );
  if (label === null) return figures > textWidth ? null : shares(textWidth, figureColumns);
  const beside = sum(before) + sum(after);
  if (beside + room(Math.min(8, label), size) + figures > textWidth) return null;
  const share = (textWidth * (all - figureColumns)) / all;
  const labels = Math.floor(Math.min(Math.max(beside + room(label + 1, size), share), textWidth - figures));
  return [...before, labels - beside, ...after, ...shares(textWidth - labels, figureColumns)];
}

/** Where nothing fits: figures take half the width, and wrap. */
export const evenWidths = ({ groups, label, notes, figureColumns }: Wants, textWidth: number): readonly number[] =>
  label === null
    ? shares(textWidth, figureColumns)
    : [...shares(textWidth / 2, (groups[0]?.length ?? 0) + 1 + notes.length), ...shares(textWidth / 2, figureColumns)];
