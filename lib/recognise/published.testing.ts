// For tests only: a report as somebody published it, read: lines and tables with places, and each table and line changed as the case is about.
import { compose } from "../document/compose.ts";
import type { Edition } from "../edition/edition.ts";
import type { ReadPiece, SourceReading, Where } from "../reading/reading.ts";
import type { Report } from "../report/report.ts";
import { blockOf, type LooseCell } from "../tables/matrix.ts";

export type Rows = readonly (readonly LooseCell[])[];

/** `table`: what stands in the place of a table, one or several; `line`: what stands in the place of a line, null for nothing. */
export type Changes = {
  readonly table?: (grid: string, rows: Rows) => readonly Rows[];
  readonly line?: (text: string) => string | null;
  readonly before?: readonly string[];
};

export const cell = (text: string, rowSpan = 1, colSpan = 1): LooseCell => ({ text, rowSpan, colSpan });

const at = (path: string): Where => ({ in: "html", path, cell: null });

/** The rows with each text changed. */
export const worded = (rows: Rows, words: (text: string) => string): Rows =>
  rows.map((row) => row.map((one) => ({ ...one, text: words(one.text) })));

export function tablePiece(rows: Rows, table: number): ReadPiece {
  const block = blockOf(rows);
  const cells = block.cells.map(
    ({ row, column }): Where => ({ in: "html", path: "table", cell: { table, row: row + 1, column: column + 1 } }),
  );
  return { kind: "table", block, caption: null, where: at("table"), cells, isCertain: true };
}

export const linePiece = (text: string): ReadPiece => ({ kind: "line", text, rank: 0, item: false, where: at("p") });

export const readingOf = (pieces: readonly ReadPiece[], more: Partial<SourceReading> = {}): SourceReading => ({
  format: "html",
  reader: "test",
  pieces,
  leftOut: [],
  unread: [],
  revisions: [],
  notes: [],
  ...more,
});

/** The report as it is printed, with these changes. */
export function published(edition: Edition, report: Report, { table, line, before = [] }: Changes = {}): SourceReading {
  let tables = 0;
  const lines = (texts: readonly string[]): readonly ReadPiece[] =>
    texts.flatMap((text) => {
      const now = line === undefined ? text : line(text);
      return now === null || now === "" ? [] : [linePiece(now)];
    });
  const pieces = compose(edition, report).nodes.flatMap((node): readonly ReadPiece[] => {
    if (node.kind === "title" || node.kind === "heading" || node.kind === "paragraph") return lines([node.text]);
    if (node.kind === "signature") return lines([node.issuer, node.date]);
    if (node.kind === "line") return lines(node.texts);
    if (node.kind === "attachment") return lines([node.mark, node.title]);
    if (node.kind !== "table") return [];
    const rows = node.rows.map((row) => row.map(({ text, rowSpan, colSpan }) => cell(text, rowSpan, colSpan)));
    return (table === undefined ? [rows] : table(node.grid, rows)).map((one) => tablePiece(one, (tables += 1)));
  });
  return readingOf([...lines(before), ...pieces]);
}
