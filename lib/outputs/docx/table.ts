// A table of the tree in Word: fixed widths inside the text area, the merges of the tree, rows that no page break
// cuts, head rows that repeat on the next page. Where the table fits on a page, every row but the last is kept with
// the next, so that it stands on one; of a longer table the head rows only (seen in LibreOffice; Word documents the same).
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { insetOf } from "../../paper/columns.ts";
import { fitOf, roomOfText, wrappedIn, type Fit } from "../../paper/fit.ts";
import type { TableCell as Cell, TableNode } from "../../document/node.ts";
import { placedRows, type Placed } from "../../tables/positions.ts";
import { spare } from "../../paper/wrap.ts";
import { cellPitch, cells, halfPoints, points, type Measures } from "./measures.ts";
import { named } from "./styles.ts";
import { runs } from "./text.ts";

/** A fit, and the size that the style of cells has. */
type Setting = Fit & { readonly size: number };

const rule = { style: BorderStyle.SINGLE, size: cells.rule, color: "000000" } as const;
export const borders = { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule } as const;

/**
 * Where a text breaks is set by indents: a break in the text would be copied with it. On both sides, so that it stands in the middle; a line of a
 * list begins at its depth.
 */
function placingOf(place: Placed<Cell>, fit: Fit) {
  if (place.cell.kind === "value") return {};
  const { lines, width } = wrappedIn(place, fit);
  const free = lines === 1 ? 0 : Math.max(0, points((roomOfText(place, fit) - width - spare) * fit.label));
  if (place.cell.indent !== undefined)
    return { alignment: AlignmentType.LEFT, indent: { left: points(insetOf(place.cell) * fit.label), right: free } };
  return free > 1 ? { indent: { left: Math.floor(free / 2), right: Math.floor(free / 2) } } : {};
}

function paragraph(place: Placed<Cell>, setting: Setting): Paragraph {
  const { label, figure, size } = setting;
  const { kind, text } = place.cell;
  const own = kind === "value" ? figure : label;
  const spacing = label === size ? undefined : { line: cellPitch(label), lineRule: LineRuleType.EXACT };
  const children = text === "" ? [] : runs(text, own === size ? undefined : halfPoints(own));
  return new Paragraph({ style: named.cell, spacing, ...placingOf(place, setting), children });
}

const cellOf = (place: Placed<Cell>, setting: Setting): TableCell =>
  new TableCell({
    columnSpan: place.cell.colSpan,
    rowSpan: place.cell.rowSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [paragraph(place, setting)],
  });

const rowOf = (
  places: readonly Placed<Cell>[],
  setting: Setting,
  about: { readonly head: boolean; readonly keepNext: boolean },
): TableRow =>
  new TableRow({
    tableHeader: about.head ? true : undefined,
    cantSplit: true,
    keepNext: about.keepNext ? true : undefined,
    height: { value: points(setting.row), rule: HeightRule.ATLEAST },
    children: places.map((place) => cellOf(place, setting)),
  });

export function table(node: TableNode, { area, room }: Measures): Table {
  const setting = { ...fitOf(node, room), size: room.size };
  const rows = placedRows(node.rows);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: area.width, type: WidthType.DXA },
    columnWidths: [...setting.widths],
    margins: { marginUnitType: WidthType.DXA, top: cells.above, bottom: cells.above, left: cells.margin, right: cells.margin },
    borders,
    rows: rows.map((row, place) =>
      rowOf(row, setting, { head: place < node.headRows, keepNext: place < (setting.whole ? rows.length - 1 : node.headRows) }),
    ),
  });
}
