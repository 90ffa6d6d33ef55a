// For tests only: a document with every grid of an edition in it, each figure a different number, so that a figure
// that is read back in the wrong place cannot pass for another.
import type { Edition } from "../../edition/edition.ts";
import { layout } from "../../edition/layout.ts";
import type { Document, Node, TableCell, TableNode } from "../../document/node.ts";
import { placed } from "../../tables/positions.ts";

export type Figure = (place: number) => string;

export const tablesOf = ({ nodes }: Document): readonly TableNode[] => nodes.flatMap((node) => (node.kind === "table" ? [node] : []));

/** What every read-back is compared as. */
export type ReadCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
};

export const readCells = (rows: readonly (readonly Pick<TableCell, "rowSpan" | "colSpan" | "text">[])[]): readonly ReadCell[] =>
  placed(rows).map(({ row, column, cell: { rowSpan, colSpan, text } }) => ({ row, column, rowSpan, colSpan, text }));

/** Headings, tables and a signature; `figure` gives the text of the first, second … value of the document. */
export function sampleOf(edition: Edition, figure: Figure = (place) => String(1000 + place), more: Partial<Document> = {}): Document {
  let place = 0;
  const filled = (cell: TableCell): TableCell => (cell.kind === "value" ? { ...cell, text: figure((place += 1)) } : cell);
  const nodes = edition.sections.flatMap(({ id, heading, parts }): readonly Node[] => [
    ...(heading === null ? [] : [{ kind: "heading", level: 1, text: heading, address: id } as const]),
    ...parts.flatMap((part): readonly Node[] => {
      if (part.kind !== "grid") return [];
      const laid = layout(part.grid);
      return [{ kind: "table", grid: part.grid.id, caption: part.grid.caption, ...laid, rows: laid.rows.map((row) => row.map(filled)) }];
    }),
  ]);
  const title = "青禾县2025年政府信息公开工作年度报告";
  const signature: Node = { kind: "signature", issuer: "青禾县人民政府", date: "2026年1月20日" };
  return { title, issuer: "青禾县人民政府", state: "完稿", nodes: [{ kind: "title", text: title }, ...nodes, signature], ...more };
}
