// A reader of plain text, saved or pasted: lines as they stand, and rows of cells where bars, tabs or commas part them; Markdown without its signs.
//
// Nothing is joined here and no span is known: whether lines are the cells of a table, only the form can tell (matching/flat/flat.ts), and
// paragraphs that a page broke are put together behind that.
import { blockOf, type CellBlock } from "../../tables/matrix.ts";
import type { ReadPiece, SourceReading, Where } from "../reading.ts";
import { isMarkdown, markdownIn, partedRows, type MarkdownPiece } from "./markdown.ts";
import { rowsOf, type TextRow } from "./rows.ts";

const reader = "text 2";

const at = (line: number, cell: Extract<Where, { in: "text" }>["cell"] = null): Where => ({ in: "text", line, cell });

/** `lines`: the line of the text in which each row stands. */
function tableOf(block: CellBlock, lines: readonly number[], table: number, isCertain: boolean): ReadPiece {
  return {
    kind: "table",
    block,
    caption: null,
    where: at(lines[0] ?? 1, { table, row: 1, column: 1 }),
    cells: block.cells.map(({ row, column }) => at(lines[row] ?? 1, { table, row: row + 1, column: column + 1 })),
    isCertain,
  };
}

/** Rows that follow each other, as a table without spans. */
const ofRows = (rows: readonly TextRow[], table: number): ReadPiece =>
  tableOf(
    blockOf(rows.map(({ cells }) => cells.map((text) => ({ text, rowSpan: 1, colSpan: 1 })))),
    rows.map(({ line }) => line),
    table,
    false,
  );

function ofMarkdown(piece: MarkdownPiece, table: number): ReadPiece {
  if (piece.kind === "line") return { kind: "line", text: piece.text, rank: piece.rank, item: piece.item, where: at(piece.line) };
  if (piece.heads.length === 0) return ofRows(piece.rows, table);
  const { block, lines } = partedRows(piece);
  return tableOf(block, lines, table, true);
}

function fromRows(rows: readonly TextRow[]): readonly ReadPiece[] {
  const pieces: ReadPiece[] = [];
  let open: TextRow[] = [];
  let tables = 0;
  const close = (): void => {
    if (open.length > 0) pieces.push(ofRows(open, (tables += 1)));
    open = [];
  };
  for (const row of rows) {
    if (row.isTable) {
      open.push(row);
      continue;
    }
    close();
    const { indent = 0 } = row;
    pieces.push({ kind: "line", text: row.cells[0] ?? "", rank: 0, item: false, ...(indent > 0 ? { indent } : {}), where: at(row.line) });
  }
  close();
  return pieces;
}

function fromMarkdown(found: readonly MarkdownPiece[]): readonly ReadPiece[] {
  let tables = 0;
  return found.map((piece) => ofMarkdown(piece, piece.kind === "table" ? (tables += 1) : 0));
}

/** Reads text that was decoded (`decode.ts` says how). Nothing throws. */
export function readText(text: string): SourceReading {
  const pieces = isMarkdown(text) ? fromMarkdown(markdownIn(text)) : fromRows(rowsOf(text));
  return { format: "text", reader, pieces, leftOut: [], unread: [], revisions: [], notes: [] };
}
