// A reader of plain text, saved or pasted: lines as they stand, and rows of cells where bars or tabs part them.
//
// Nothing is joined here and no span is known: whether lines are the cells of a table, only the form can tell (matching/flat.ts), and
// paragraphs that a page broke are put together behind that.
import { blockOf } from "../../tables/matrix.ts";
import type { ReadPiece, SourceReading, Where } from "../reading.ts";
import { rowsOf, type TextRow } from "./rows.ts";

const reader = "text 1";

const at = (line: number, cell: Extract<Where, { in: "text" }>["cell"] = null): Where => ({ in: "text", line, cell });

/** Rows that follow each other, as a table without spans. */
function tableOf(rows: readonly TextRow[], table: number): ReadPiece {
  const block = blockOf(rows.map(({ cells }) => cells.map((text) => ({ text, rowSpan: 1, colSpan: 1 }))));
  return {
    kind: "table",
    block,
    caption: null,
    where: at(rows[0]?.line ?? 1, { table, row: 1, column: 1 }),
    cells: block.cells.map(({ row, column }) => at(rows[row]?.line ?? 1, { table, row: row + 1, column: column + 1 })),
    isCertain: false,
  };
}

/** Reads text that was decoded (`decode.ts` says how). Nothing throws. */
export function readText(text: string): SourceReading {
  const pieces: ReadPiece[] = [];
  let open: TextRow[] = [];
  let tables = 0;
  const close = (): void => {
    if (open.length > 0) pieces.push(tableOf(open, (tables += 1)));
    open = [];
  };
  for (const row of rowsOf(text)) {
    if (row.isTable) {
      open.push(row);
      continue;
    }
    close();
    pieces.push({ kind: "line", text: row.cells[0] ?? "", rank: 0, item: false, where: at(row.line) });
  }
  close();
  return { format: "text", reader, pieces, leftOut: [], unread: [], revisions: [], notes: [] };
}
