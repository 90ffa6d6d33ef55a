// The numbers of a chart as a table of the tree, so that every output prints them as it prints all tables.
import type { TableCell, TableNode } from "../document/node.ts";
import type { ChartFigures, Row } from "./chart.ts";
import { chartHeading, valueText, yearText } from "./words.ts";

/** The id of a chart's place in the tree; no section and no grid is called so. */
export const chartPlace = (id: string): string => `about.charts.${id}`;

const cell = (kind: TableCell["kind"], text: string): TableCell => ({ kind, text, rowSpan: 1, colSpan: 1 });

const row = ({ label, values }: Row): readonly TableCell[] => [
  cell("label", label),
  ...values.map((value) => cell("value", valueText(value))),
];

/** A row for each bar and one for the total, a column for each year. */
export function numberTable(chart: ChartFigures): TableNode {
  const { id, head, years, rows, total } = chart;
  const heads = [cell("head", head), ...years.map((year) => cell("head", yearText(year)))];
  return {
    kind: "table",
    grid: chartPlace(id),
    caption: chartHeading(chart),
    columns: heads.length,
    labelColumns: 1,
    headRows: 1,
    rows: [heads, ...[...rows, ...(total === null ? [] : [total])].map(row)],
  };
}
