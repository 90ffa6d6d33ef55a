// A sheet that holds a whole report without an empty row between its parts, or one that was saved as a page, is one table to a reader. It is parted where the
// headings of the form stand, and at paragraphs: rows with one text alone, into which no cell reaches. What stands alone in the first rows of a part is text, too.
import type { Edition } from "../edition/edition.ts";
import { has, indexOf, keysOf, type Index } from "../matching/labels/label.ts";
import type { ReadPiece, ReadTable } from "../reading/reading.ts";
import { isEmpty, placesByRow } from "../tables/matrix.ts";

/** No label of a form is so long: a paragraph. */
const paragraph = 60;

/** A clause is a row of its table. */
const isClause = (text: string): boolean => /^第.{1,4}条/u.test(text.trim());

const headingsOf = (editions: readonly Edition[]): Index<true> =>
  indexOf(editions.flatMap(({ sections }) => sections.flatMap(({ heading }) => (heading === null ? [] : [[heading, true] as const]))));

/** The places of the cells of each row. */
type Rows = ReturnType<typeof placesByRow>;

/** By its row, the place of the text that stands there alone. */
function aloneIn({ block }: ReadTable, rows: Rows): ReadonlyMap<number, number> {
  const covered = new Set(block.cells.flatMap(({ row, rowSpan }) => Array.from({ length: rowSpan - 1 }, (_, at) => row + 1 + at)));
  return new Map(
    rows.flatMap((places, row) => {
      const [place, ...more] = places.filter((one) => !isEmpty(block.cells[one]?.text ?? ""));
      return place !== undefined && more.length === 0 && block.cells[place]?.rowSpan === 1 && !covered.has(row)
        ? [[row, place] as const]
        : [];
    }),
  );
}

class Parting {
  readonly pieces: ReadPiece[] = [];
  readonly #table: ReadTable;
  readonly #rows: Rows;
  readonly #alone: ReadonlyMap<number, number>;

  constructor(table: ReadTable) {
    this.#table = table;
    this.#rows = placesByRow(table.block);
    this.#alone = aloneIn(table, this.#rows);
  }

  #textOf(row: number): string {
    return this.#table.block.cells[this.#alone.get(row) ?? -1]?.text ?? "";
  }

  /** Rows that part the table: headings of the form, and paragraphs. */
  between(headings: Index<true>): readonly number[] {
    return [...this.#alone.keys()].filter((row) => this.#textOf(row).length > paragraph || has(headings, keysOf(this.#textOf(row))));
  }

  line(row: number): void {
    const { cells, where } = this.#table;
    this.pieces.push({ kind: "line", text: this.#textOf(row), rank: 0, item: false, where: cells[this.#alone.get(row) ?? -1] ?? where });
  }

  /** The rows up to before `to`: lines, and a table that begins where a row has several texts, or a clause. */
  part(from: number, to: number): void {
    const { block, cells, ...table } = this.#table;
    const isBlank = (row: number): boolean => (this.#rows[row] ?? []).every((place) => isEmpty(block.cells[place]?.text ?? ""));
    let first = from;
    for (; first < to && (isBlank(first) || (this.#alone.has(first) && !isClause(this.#textOf(first)))); first += 1)
      if (this.#alone.has(first)) this.line(first);
    if (first === to) return;
    const kept = this.#rows.slice(first, to).flat();
    const own = kept.flatMap((place) => block.cells[place] ?? []).map((cell) => ({ ...cell, row: cell.row - first }));
    const where = kept.map((place) => cells[place] ?? table.where);
    this.pieces.push({ ...table, where: where[0] ?? table.where, block: { ...block, rows: to - first, cells: own }, cells: where });
  }
}

function partsOf(table: ReadTable, headings: Index<true>): readonly ReadPiece[] {
  const parting = new Parting(table);
  const between = parting.between(headings);
  if (between.length === 0) return [table];
  let from = 0;
  for (const row of between) {
    parting.part(from, row);
    parting.line(row);
    from = row + 1;
  }
  parting.part(from, table.block.rows);
  return parting.pieces;
}

/** The pieces of a reading with the tables of its sheets parted. */
export function parted(pieces: readonly ReadPiece[], editions: readonly Edition[]): readonly ReadPiece[] {
  const headings = headingsOf(editions);
  return pieces.flatMap((piece) => (piece.kind === "table" && piece.isCertain ? partsOf(piece, headings) : [piece]));
}
