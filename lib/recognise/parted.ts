// A sheet that holds a whole report without an empty row between its parts is one table to a reader. It is parted where the headings of the form stand, and
// at paragraphs: rows with one text alone, into which no cell reaches.
import type { Edition } from "../edition/edition.ts";
import { has, indexOf, keysOf, type Index } from "../matching/label.ts";
import type { ReadPiece, ReadTable } from "../reading/reading.ts";
import { isEmpty, placesByRow } from "../tables/matrix.ts";

/** No label of a form is so long: a paragraph. */
const paragraph = 60;

const headingsOf = (editions: readonly Edition[]): Index<true> =>
  indexOf(editions.flatMap(({ sections }) => sections.flatMap(({ heading }) => (heading === null ? [] : [[heading, true] as const]))));

/** The rows that are lines of text. */
function linesIn({ block }: ReadTable, headings: Index<true>): ReadonlySet<number> {
  const rows = placesByRow(block).map((places) => places.flatMap((place) => block.cells[place] ?? []));
  const covered = new Set(block.cells.flatMap(({ row, rowSpan }) => Array.from({ length: rowSpan - 1 }, (_, at) => row + 1 + at)));
  return new Set(
    rows.flatMap((cells, row) => {
      const [first, ...more] = cells.filter(({ text }) => !isEmpty(text));
      const isAlone = first !== undefined && more.length === 0 && first.rowSpan === 1 && !covered.has(row);
      return isAlone && (first.text.length > paragraph || has(headings, keysOf(first.text))) ? [row] : [];
    }),
  );
}

/** The rows from `from` to before `to` as a table of their own. */
function cut({ block, cells, ...table }: ReadTable, from: number, to: number): readonly ReadTable[] {
  const places = block.cells.flatMap(({ row }, place) => (row >= from && row < to ? [place] : []));
  const own = places.flatMap((place) => block.cells[place] ?? []).map((cell) => ({ ...cell, row: cell.row - from }));
  const where = places.map((place) => cells[place] ?? table.where);
  return own.every(({ text }) => isEmpty(text))
    ? []
    : [{ ...table, where: where[0] ?? table.where, block: { ...block, rows: to - from, cells: own }, cells: where }];
}

function partsOf(table: ReadTable, headings: Index<true>): readonly ReadPiece[] {
  const lines = linesIn(table, headings);
  if (table.where.in !== "sheet" || lines.size === 0) return [table];
  const all: ReadPiece[] = [];
  let from = 0;
  for (const row of [...lines, table.block.rows]) {
    all.push(...cut(table, from, row));
    const place = table.block.cells.findIndex((cell) => cell.row === row && !isEmpty(cell.text));
    const text = table.block.cells[place]?.text ?? "";
    if (lines.has(row)) all.push({ kind: "line", text, rank: 0, item: false, where: table.cells[place] ?? table.where });
    from = row + 1;
  }
  return all;
}

/** The pieces of a reading with the tables of its sheets parted. */
export function parted(pieces: readonly ReadPiece[], editions: readonly Edition[]): readonly ReadPiece[] {
  const headings = headingsOf(editions);
  return pieces.flatMap((piece) => (piece.kind === "table" ? partsOf(piece, headings) : [piece]));
}
