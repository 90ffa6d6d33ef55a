// A sheet with a whole report in rows without a gap, or a page that was made of one, is read as its tables and its text.
import { expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { editions } from "../editions/index.ts";
import { distinct } from "../matching/paper.testing.ts";
import type { ReadPiece, Where } from "../reading/reading.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { coverOf, type BlockCell } from "../tables/matrix.ts";
import { published, readingOf } from "./published.testing.ts";
import { recognise } from "./recognise.ts";

const at = (row: number, column: number): Where => ({ in: "sheet", sheet: "年报", cell: `${String.fromCharCode(65 + column)}${row + 1}` });

/** All pieces one under the other in one table, as a sheet has them. */
function stacked(pieces: readonly ReadPiece[]): ReadPiece {
  const columns = Math.max(...pieces.map((piece) => (piece.kind === "table" ? piece.block.columns : 1)));
  const cells: BlockCell[] = [];
  let rows = 0;
  for (const piece of pieces) {
    const own: readonly BlockCell[] =
      piece.kind === "table" ? piece.block.cells : [{ text: piece.text, row: 0, column: 0, rowSpan: 1, colSpan: 1 }];
    const block = piece.kind === "table" ? piece.block : { rows: 1, columns: 1, cells: own };
    const cover = coverOf(block);
    const blanks = Array.from({ length: block.rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => ({ text: "", row, column, rowSpan: 1, colSpan: 1 })).filter(
        ({ column }) => cover[row]?.[column] === undefined,
      ),
    ).flat();
    cells.push(...[...own, ...blanks].map((cell) => ({ ...cell, row: cell.row + rows })));
    rows += block.rows;
  }
  const sorted = cells.sort((one, other) => one.row - other.row || one.column - other.column);
  return {
    kind: "table",
    block: { rows, columns, cells: sorted },
    caption: null,
    where: at(0, 0),
    cells: sorted.map(({ row, column }) => at(row, column)),
    isCertain: true,
  };
}

test.each([...editions])("every figure of $id comes back, each with its cell, and the text", (edition) => {
  const { figures } = distinct(walk(edition));
  const [part] = walk(edition).prose.keys();
  const text =
    "全年公开信息若干条，办理申请若干件，各项制度进一步健全，培训进一步加强，渠道进一步拓宽，群众满意度进一步提高，没有发生有责的投诉举报。";
  const report = reportOf(edition, figures, { narrative: { [part ?? ""]: [{ id: "a", kind: "paragraph", text }] } });
  const { pieces } = published(edition, report);
  const found = recognise(readingOf([stacked(pieces)], { format: "xlsx" }));
  expect([found.report.figures, found.unread]).toEqual([figures, []]);
  expect(JSON.stringify(found.report.narrative)).toContain(text);
  const [first = ""] = Object.keys(figures);
  expect(found.report.body.name).toBe(report.body.name);
  expect(found.where[first]).toMatchObject({ in: "sheet", sheet: "年报" });
});
