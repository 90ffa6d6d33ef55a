// A table of the tree in Word: fixed widths inside the text area, the merges of the tree, rows that no page break
// cuts, head rows that repeat on the next page. Where the table fits on a page, every row but the last is kept with
// the next, so that it stands on one; of a longer table the head rows only (seen in LibreOffice; Word documents the same).
import { AlignmentType, BorderStyle, HeightRule, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from "docx";
import type { Node, TableCell as Cell } from "../node.ts";
import { placed, type Placed } from "../positions.ts";
import { capacity } from "./columns.ts";
import { fitOf, type Fit } from "./fit.ts";
import { named } from "./styles.ts";
import { sizes, table as measures, textWidth } from "./style.ts";
import { runs, widthOf } from "./text.ts";

type TableNode = Extract<Node, { kind: "table" }>;

const rule = { style: BorderStyle.SINGLE, size: measures.rule, color: "000000" } as const;
const borders = { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule } as const;

const smaller = (size: number): number | undefined => (size === sizes.table ? undefined : size);

/** A head that wraps has lines of equal length, 商业/企业 and not 商业企/业: indented on both sides as far as that takes. */
function headIndent(place: Placed<Cell>, { widths, label }: Fit): { readonly left: number; readonly right: number } | undefined {
  const [width, available] = [widthOf(place.cell.text), capacity(widths, place, label)];
  const lines = Math.ceil(width / Math.floor(available));
  if (place.cell.kind !== "head" || lines < 2) return undefined;
  const side = Math.floor(((available - Math.ceil(width / lines) - 0.4) / 2) * label * 10);
  return side > 0 ? { left: side, right: side } : undefined;
}

function paragraph(place: Placed<Cell>, fit: Fit): Paragraph {
  const { kind, text } = place.cell;
  const spacing = fit.label === sizes.table ? undefined : { line: fit.label * measures.leading, lineRule: LineRuleType.EXACT };
  const children = text === "" ? [] : runs(text, smaller(kind === "value" ? fit.figure : fit.label));
  const { indent } = place.cell;
  if (indent !== undefined) return new Paragraph({ style: named.cell, spacing, alignment: AlignmentType.LEFT, indent: { left: Math.round(indent * measures.indent * fit.label * 10) }, children });
  return new Paragraph({ style: named.cell, spacing, indent: headIndent(place, fit), children });
}

const cellOf = (place: Placed<Cell>, fit: Fit): TableCell =>
  new TableCell({
    columnSpan: place.cell.colSpan,
    rowSpan: place.cell.rowSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [paragraph(place, fit)],
  });

const rowOf = (cells: readonly Placed<Cell>[], fit: Fit, about: { readonly head: boolean; readonly keepNext: boolean }): TableRow =>
  new TableRow({
    tableHeader: about.head ? true : undefined,
    cantSplit: true,
    keepNext: about.keepNext ? true : undefined,
    height: { value: fit.whole ? measures.row : measures.longRow, rule: HeightRule.ATLEAST },
    children: cells.map((place) => cellOf(place, fit)),
  });

export function table(node: TableNode): Table {
  const fit = fitOf(node);
  const cells = placed(node.rows);
  const rows = node.rows.map((_, row) => cells.filter((place) => place.row === row));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...fit.widths],
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: measures.margin, right: measures.margin },
    borders,
    rows: rows.map((row, place) => rowOf(row, fit, { head: place < node.headRows, keepNext: place < (fit.whole ? rows.length - 1 : node.headRows) })),
  });
}
