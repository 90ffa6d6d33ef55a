// How wide each column of a table is, and how large its figures are. Worked out from the tree alone: how many columns
// hold labels, the longest label, the longest figure. All columns of figures are equally wide, as the form prints them.
//
// Labels take what they want, but leave each column of figures room for three characters of its head, and for the
// longest figure. Where figures are so long that the labels would not fit beside them, the figures are set smaller.
import type { Layout } from "../../edition/layout.ts";
import { placed, type Placed } from "../positions.ts";
import type { TableCell } from "../node.ts";
import { sizes, table, textWidth } from "./style.ts";
import { widthOf } from "./text.ts";

/** `widths`: one for each grid column, in twips, the text width in all. `size`: of the figures, in half-points. */
export type Columns = { readonly widths: readonly number[]; readonly size: number };

/** The width of a cell for so many characters of this size. */
const room = (characters: number, size: number = sizes.table): number => Math.ceil(characters * size * 10) + 2 * table.margin;

const longest = (cells: readonly TableCell[]): number => Math.max(0, ...cells.map(({ text }) => widthOf(text)));

/** A label over several rows wraps into them, all but one: it is as narrow as that allows, but three characters at least. */
const groupCharacters = ({ text, rowSpan }: TableCell): number => Math.max(3, Math.ceil(widthOf(text) / Math.max(1, rowSpan - 1)));

/** The label columns before the last: each as wide as the groups that stand in it want. */
function groupWidths(labels: readonly Placed<TableCell>[], labelColumns: number): readonly number[] {
  const inColumn = (column: number) => labels.filter((label) => label.column === column && label.cell.colSpan === 1).map(({ cell }) => groupCharacters(cell));
  return Array.from({ length: Math.max(0, labelColumns - 1) }, (_, column) => room(Math.max(3, ...inColumn(column))));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Labels wrap, but not below eight characters a line. */
const leastLabel = (wanted: number): number => Math.min(wanted, room(8));

/** The largest size at which so many columns of figures fit beside the labels. */
function fitting(figure: number, columns: number, space: number): number {
  const size = Math.floor((space / columns - 2 * table.margin) / (figure * 10));
  return Math.max(table.leastSize, Math.min(sizes.table, size));
}

/** Whole twips that add up to the total, the odd ones at the end. */
const shares = (total: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, place) => Math.floor((total * (place + 1)) / count) - Math.floor((total * place) / count));

export function columnsOf(layout: Layout): Columns {
  const cells = placed(layout.rows);
  const labels = cells.filter(({ cell }) => cell.kind === "label");
  const figures = layout.columns - layout.labelColumns;
  const figure = Math.max(1, longest(cells.filter(({ cell }) => cell.kind === "value").map(({ cell }) => cell)));
  const groups = groupWidths(labels, layout.labelColumns);
  const last = layout.labelColumns === 0 ? 0 : room(longest(labels.filter(({ column }) => column === layout.labelColumns - 1).map(({ cell }) => cell)));
  const size = fitting(figure, figures, textWidth - sum(groups) - leastLabel(last));
  const least = Math.max(room(figure, size), Math.min(room(3), textWidth / layout.columns));
  const wanted = Math.max(sum(groups) + last, (textWidth * layout.labelColumns) / layout.columns);
  const forLabels = layout.labelColumns === 0 ? 0 : Math.max(sum(groups) + leastLabel(last), Math.floor(Math.min(wanted, textWidth - least * figures)));
  const label = layout.labelColumns === 0 ? [] : [...groups, forLabels - sum(groups)];
  return { widths: [...label, ...shares(textWidth - forLabels, figures)], size };
}
