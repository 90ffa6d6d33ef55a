// The 报审单 as a Word file: one table on one page of A4. The same sheet and time give the same bytes.
import {
  AlignmentType,
  Document as File,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { twips } from "../../paper/area.ts";
import { paper } from "../../paper/style.ts";
import type { SignCell, SignRow, SignSheet } from "../../signing/signSheet.ts";
import { points } from "./measures.ts";
import { packedSheet, sheetLetters as set, sheetMargin as margin, sheetMargins } from "./sheetFile.ts";
import { borders } from "./table.ts";
import { runs } from "./text.ts";

const columns = 12;
const column = Math.floor(twips(paper.width - 2 * margin) / columns);
const named = { cell: "SignCell", name: "SignName", note: "SignNote", title: "Title" } as const;

const alignments = {
  name: AlignmentType.CENTER,
  text: AlignmentType.LEFT,
  figure: AlignmentType.CENTER,
  sign: AlignmentType.RIGHT,
} as const;

const cell = ({ text, span, look }: SignCell): TableCell =>
  new TableCell({
    columnSpan: span,
    verticalAlign: look === "sign" ? VerticalAlignTable.BOTTOM : VerticalAlignTable.CENTER,
    children: [new Paragraph({ style: look === "name" ? named.name : named.cell, alignment: alignments[look], children: runs(text) })],
  });

const row = ({ height, cells }: SignRow): TableRow =>
  new TableRow({
    cantSplit: true,
    ...(height === 0 ? {} : { height: { value: twips(height), rule: HeightRule.ATLEAST } }),
    children: cells.map(cell),
  });

function fileOf({ title, rows, note }: SignSheet): File {
  const close = { before: 0, after: 0, line: 264 };
  return new File({
    title,
    compatibility: { version: 15, doNotExpandShiftReturn: true, useFELayout: true },
    styles: {
      default: {
        document: { run: { ...set(10.5), language: { value: "en-US", eastAsia: "zh-CN" } } },
        title: { run: set(18, true), paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: points(10) } } },
      },
      paragraphStyles: [
        { id: "Normal", name: "Normal", quickFormat: true, run: set(10.5), paragraph: { spacing: close } },
        { id: named.cell, name: "Sign Cell", basedOn: "Normal", run: set(10.5), paragraph: { spacing: close } },
        { id: named.name, name: "Sign Name", basedOn: named.cell, run: set(10.5, true) },
        { id: named.note, name: "Sign Note", basedOn: "Normal", run: set(9), paragraph: { spacing: { ...close, before: points(4) } } },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(paper.width), height: twips(paper.height) },
            margin: sheetMargins,
          },
        },
        children: [
          new Paragraph({ style: named.title, children: runs(title) }),
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: column * columns, type: WidthType.DXA },
            columnWidths: Array.from({ length: columns }, () => column),
            margins: { marginUnitType: WidthType.DXA, top: points(3), bottom: points(3), left: points(4), right: points(4) },
            borders,
            rows: rows.map(row),
          }),
          new Paragraph({ style: named.note, children: runs(note) }),
        ],
      },
    ],
  });
}

/** The bytes of the .docx. `modified` is the only time in it. */
export const renderSignSheet = (sheet: SignSheet, modified: Date): Promise<Uint8Array> => packedSheet(fileOf(sheet), sheet.title, modified);
