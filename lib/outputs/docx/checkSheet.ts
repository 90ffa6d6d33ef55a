// The 核查单 as a Word file: A4 across, heads of tables repeated on each page, no row cut in two. The same sheet and time give the same bytes.
import {
  AlignmentType,
  Document as File,
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { CheckSheet, SheetColumn, SheetNode } from "../../checkup/sheet.ts";
import { twips } from "../../paper/area.ts";
import { paper } from "../../paper/style.ts";
import { points } from "./measures.ts";
import { packedSheet, sheetLetters as set, sheetMargin as margin, sheetMargins } from "./sheetFile.ts";
import { borders } from "./table.ts";
import { runs } from "./text.ts";

const width = twips(paper.height - 2 * margin);
const named = { cell: "SheetCell", head: "SheetHead", title: "Title", heading: "Heading1", gap: "SheetGap" } as const;

type Blocks = readonly (Paragraph | Table)[];

const share = (hundredths: number): number => Math.round((width * hundredths) / 100);

const cell = (text: string, style: string, isMiddle: boolean): TableCell =>
  new TableCell({
    verticalAlign: style === named.head ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: [new Paragraph({ style, alignment: isMiddle ? AlignmentType.CENTER : AlignmentType.LEFT, children: runs(text) })],
  });

const tableOf = (widths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { marginUnitType: WidthType.DXA, top: points(1.5), bottom: points(1.5), left: points(3), right: points(3) },
    borders,
    rows: [...rows],
  });

function list({ columns, rows }: Extract<SheetNode, { kind: "list" }>): Table {
  const head = columns.map(({ head }) => cell(head, named.head, true));
  const row = (texts: readonly string[]): TableRow =>
    new TableRow({
      cantSplit: true,
      children: columns.map((column: SheetColumn, at) => cell(texts[at] ?? "", named.cell, column.middle === true)),
    });
  return tableOf(
    columns.map((column) => share(column.share)),
    [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...rows.map(row)],
  );
}

function facts({ pairs }: Extract<SheetNode, { kind: "facts" }>): Table {
  const four = (at: number): readonly TableCell[] =>
    [pairs[at], pairs[at + 1]].flatMap((pair) => [cell(pair?.[0] ?? "", named.head, false), cell(pair?.[1] ?? "", named.cell, false)]);
  const rows = pairs.flatMap((_, at) => (at % 2 === 0 ? [new TableRow({ cantSplit: true, children: four(at) })] : []));
  return tableOf([10, 40, 10, 40].map(share), rows);
}

/** Word joins two tables that touch, and wants a paragraph at the end. */
const after = (): Paragraph => new Paragraph({ style: named.gap, children: [] });

const renderers: { readonly [Kind in SheetNode["kind"]]: (node: Extract<SheetNode, { kind: Kind }>) => Blocks } = {
  title: ({ text }) => [new Paragraph({ style: named.title, children: runs(text) })],
  heading: ({ text }) => [new Paragraph({ style: named.heading, children: runs(text) })],
  text: ({ text }) => [new Paragraph({ children: runs(text) })],
  facts: (node) => [facts(node), after()],
  list: (node) => [list(node), after()],
  page: () => [new Paragraph({ style: named.cell, pageBreakBefore: true, children: [] })],
};

const rendered = <Kind extends SheetNode["kind"]>(node: { readonly kind: Kind } & Extract<SheetNode, { kind: Kind }>): Blocks =>
  renderers[node.kind](node);

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: named.cell,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ["第 ", PageNumber.CURRENT, " 页，共 ", PageNumber.TOTAL_PAGES, " 页"] })],
      }),
    ],
  });

function fileOf({ title, nodes }: CheckSheet): File {
  const close = { before: 0, after: 0, line: 276 };
  return new File({
    title,
    compatibility: { version: 15, doNotExpandShiftReturn: true, useFELayout: true },
    styles: {
      default: {
        document: { run: { ...set(10.5), language: { value: "en-US", eastAsia: "zh-CN" } } },
        title: {
          run: set(18, true),
          paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 0, after: points(8) } },
        },
        heading1: { run: set(12, true), paragraph: { keepNext: true, spacing: { before: points(6), after: points(3) } } },
      },
      paragraphStyles: [
        { id: "Normal", name: "Normal", quickFormat: true, run: set(10.5), paragraph: { spacing: { ...close, after: points(3) } } },
        { id: named.cell, name: "Sheet Cell", basedOn: "Normal", run: set(9.5), paragraph: { spacing: { ...close, line: 250 } } },
        { id: named.gap, name: "Sheet Gap", basedOn: "Normal", run: set(4), paragraph: { spacing: { ...close, line: 120 } } },
        { id: named.head, name: "Sheet Head", basedOn: named.cell, run: set(9.5, true) },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(paper.width), height: twips(paper.height), orientation: PageOrientation.LANDSCAPE },
            margin: sheetMargins,
          },
        },
        footers: { default: footer() },
        children: nodes.flatMap((node) => rendered(node)),
      },
    ],
  });
}

/** The bytes of the .docx. `modified` is the only time in it. */
export const renderCheckSheet = (sheet: CheckSheet, modified: Date): Promise<Uint8Array> =>
  packedSheet(fileOf(sheet), sheet.title, modified);
