// A table of the tree in Word: fixed widths inside the text area, the merges of the tree, rows that no page break
// cuts, head rows that repeat on the next page. Every row but the last is kept with the next, so that a table that
// fits on a page stands on one.
import { BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from "docx";
import { printable, type Node, type TableCell as Cell } from "../node.ts";
import { columnsOf, type Columns } from "./columns.ts";
import { named } from "./styles.ts";
import { sizes, table as measures, textWidth } from "./style.ts";
import { runs } from "./text.ts";

type TableNode = Extract<Node, { kind: "table" }>;

const rule = { style: BorderStyle.SINGLE, size: measures.rule, color: "000000" } as const;
const borders = { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule } as const;

/** A figure in the size that its column allows; a head or label in that of the style. */
const content = (cell: Cell, { size }: Columns): readonly TextRun[] =>
  cell.text === "" ? [] : cell.kind === "value" && size !== sizes.table ? [new TextRun({ text: printable(cell.text), size })] : runs(cell.text);

const cellOf = (cell: Cell, columns: Columns): TableCell =>
  new TableCell({
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style: named.cell, children: content(cell, columns) })],
  });

const rowOf = (cells: readonly Cell[], columns: Columns, about: { readonly head: boolean; readonly last: boolean }): TableRow =>
  new TableRow({
    tableHeader: about.head,
    cantSplit: true,
    keepNext: !about.last,
    height: { value: measures.row, rule: HeightRule.ATLEAST },
    children: cells.map((cell) => cellOf(cell, columns)),
  });

export function table(node: TableNode): Table {
  const columns = columnsOf(node);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...columns.widths],
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: measures.margin, right: measures.margin },
    borders,
    rows: node.rows.map((cells, place) => rowOf(cells, columns, { head: place < node.headRows, last: place === node.rows.length - 1 })),
  });
}
