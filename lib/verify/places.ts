// Where a difference stands in the page as its reader saw it, so that it can be shown there. The page that is compared has all text, the reading
// that is shown has the paper alone: lines meet by their words, tables by what is in them. What is not in the paper has no place.
import type { ReadPiece, ReadTable, Where } from "../reading/reading.ts";
import { words } from "../reading/html/words.ts";
import type { CellBlock } from "../tables/matrix.ts";
import { textOf } from "./cells.ts";
import type { Spot } from "./difference.ts";

const isTable = (piece: ReadPiece): piece is ReadTable => piece.kind === "table";

const spotOf = ({ row, column, text }: CellBlock["cells"][number]): string => `${row} ${column} ${textOf(text)}`;

/** The table that has most cells in common with this one, half of them at least. */
function likest(block: CellBlock, tables: readonly ReadTable[]): ReadTable | undefined {
  const own = new Set(block.cells.map(spotOf));
  const scores = tables.map((table) => table.block.cells.filter((cell) => own.has(spotOf(cell))).length);
  const most = Math.max(0, ...scores);
  return most * 2 < own.size ? undefined : tables[scores.indexOf(most)];
}

const cellAt = ({ block, cells, where }: ReadTable, row: number, column: number): Where =>
  cells[block.cells.findIndex((cell) => cell.row === row && cell.column === column)] ?? where;

const plain = (line: string): string => words(line).replaceAll("\u2011", "-");

/** The function that answers for a spot; `blocks` are the tables of the page by their places. */
export function placesIn(pieces: readonly ReadPiece[], blocks: readonly CellBlock[]): (spot: Spot | null) => Where | null {
  const tables = pieces.filter(isTable);
  const lines = pieces.flatMap((piece) => (piece.kind === "line" ? [{ text: plain(piece.text), where: piece.where }] : []));
  const known = new Map<number, ReadTable | undefined>();
  const tableOf = (at: number): ReadTable | undefined => {
    const block = blocks[at];
    if (!known.has(at)) known.set(at, block && likest(block, tables));
    return known.get(at);
  };
  const lineOf = (text: string): Where | null =>
    (lines.find((line) => line.text === text) ?? lines.find((line) => line.text.includes(text) || text.includes(line.text)))?.where ?? null;
  return (spot) => {
    if (spot === null) return null;
    if (spot.in === "line") return lineOf(plain(spot.text));
    const table = tableOf(spot.table);
    return table === undefined ? null : spot.cell === null ? table.where : cellAt(table, spot.cell.row, spot.cell.column);
  };
}
