// Tables read back from files by readers that are not our writers (mammoth for Word, cheerio for HTML), cell by cell
// with their spans, beside the tables of the tree.
import * as cheerio from "cheerio";
import mammoth from "mammoth";
import type { Document } from "#lib/document/node.ts";
import { placed } from "#lib/tables/positions.ts";

export type ReadCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
};
export type ReadTable = readonly ReadCell[];

type Spanned = { readonly rowSpan: number; readonly colSpan: number; readonly text: string };

const placedCells = (rows: readonly (readonly Spanned[])[]): ReadTable =>
  placed(rows).map(({ row, column, cell: { rowSpan, colSpan, text } }) => ({ row, column, rowSpan, colSpan, text }));

/** The tables of an HTML text, text without space around and without line breaks. */
export function tablesOfHtml(html: string): readonly ReadTable[] {
  const page = cheerio.load(html);
  return page("table")
    .toArray()
    .map((table) =>
      placedCells(
        page(table)
          .find("tr")
          .toArray()
          .map((row) =>
            page(row)
              .children("td,th")
              .toArray()
              .map((cell) => ({
                rowSpan: Number(page(cell).attr("rowspan") ?? 1),
                colSpan: Number(page(cell).attr("colspan") ?? 1),
                text: page(cell).text().replace(/\s+/g, ""),
              })),
          ),
      ),
    );
}

/** The tables of a Word file, as mammoth reads them. */
export async function tablesOfWord(content: Buffer): Promise<readonly ReadTable[]> {
  return tablesOfHtml((await mammoth.convertToHtml({ buffer: content })).value);
}

/** The tables of the tree in the same shape. */
export const tablesOfTree = (document: Document): readonly ReadTable[] =>
  document.nodes.flatMap((node) =>
    node.kind === "table"
      ? [placedCells(node.rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, "") }))))]
      : [],
  );

/** All text of the tree outside its tables, in order. */
export const proseOfTree = (document: Document): readonly string[] => document.nodes.flatMap((node) => ("text" in node ? [node.text] : []));
