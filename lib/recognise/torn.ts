// Labels that are torn over cells below each other: a line of the label in each, as where a sheet was made of a page, or where a page ends within them. They
// are put together where what comes out is a label of the grid and no piece is one by itself. Figures stay where they are.
import type { Outline } from "../edition/walk.ts";
import { isFigure } from "../matching/figures/unit.ts";
import { gridLabelsOf, type GridLabels } from "../matching/labels/gridLabels.ts";
import { has, keysOf } from "../matching/labels/label.ts";
import { isEmpty, type BlockCell } from "../tables/matrix.ts";
import type { Sheet } from "./laid.ts";
import { plainly } from "./value.ts";

/** So many cells at most, blank ones between them too. */
const mostPieces = 24;

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row} ${column}`;

/** What can be a piece of a label: letters, and no figure. */
const isPiece = (text: string): boolean => /\p{Script=Han}/u.test(text) && !isFigure(text);

class Tears {
  readonly #cells: ReadonlyMap<string, BlockCell>;
  readonly #labels: GridLabels;
  /** Rows in which a figure stands, with the first column that has one: only the label of a group goes on there, left of it. */
  readonly #figured: ReadonlyMap<number, number>;

  constructor(cells: readonly BlockCell[], labels: GridLabels) {
    this.#cells = new Map(cells.map((cell) => [keyOf(cell), cell]));
    this.#labels = labels;
    const figured = new Map<number, number>();
    for (const { row, column, text } of cells) if (isFigure(text)) figured.set(row, Math.min(column, figured.get(row) ?? column));
    this.#figured = figured;
  }

  #isLabel(text: string): boolean {
    return has(this.#labels.printed, keysOf(plainly(text)));
  }

  /** The label as a whole, not only without its brackets. */
  #isWhole(text: string, isOverFigures: boolean): boolean {
    const keys = keysOf(plainly(text));
    const { exact, bare } = isOverFigures ? this.#labels.rowGroups : this.#labels.printed;
    return exact.has(keys.exact) || bare.has(keys.bare);
  }

  /** The cells of the label that begins with this one; none where it is not torn. */
  from(first: BlockCell): readonly BlockCell[] {
    if (!isPiece(first.text) || this.#isLabel(first.text)) return [];
    const pieces = [first];
    let found: readonly BlockCell[] = [];
    let text = first.text;
    let isOverFigures = false;
    for (let last = first; pieces.length < mostPieces; ) {
      const next = this.#cells.get(keyOf({ row: last.row + last.rowSpan, column: last.column }));
      if (next === undefined || next.colSpan !== first.colSpan) break;
      const figure = this.#figured.get(next.row);
      if (figure !== undefined && figure <= next.column) break;
      isOverFigures ||= figure !== undefined;
      if (!isEmpty(next.text) && (!isPiece(next.text) || this.#isLabel(next.text))) break;
      pieces.push(next);
      text += next.text;
      last = next;
      if (!isEmpty(next.text) && this.#isWhole(text, isOverFigures)) found = [...pieces];
    }
    return found;
  }
}

/** The table with its torn labels whole; undefined where none is torn. */
export function withoutTears(sheet: Sheet, outline: Outline, grid: string): Sheet | undefined {
  const { block } = sheet;
  const tears = new Tears(block.cells, gridLabelsOf(outline, grid));
  const whole = new Map<BlockCell, BlockCell>();
  const gone = new Set<BlockCell>();
  for (const cell of block.cells) {
    if (gone.has(cell)) continue;
    const pieces = tears.from(cell);
    const last = pieces.at(-1);
    if (last === undefined) continue;
    whole.set(cell, { ...cell, text: pieces.map(({ text }) => text).join(""), rowSpan: last.row + last.rowSpan - cell.row });
    pieces.slice(1).forEach((piece) => gone.add(piece));
  }
  if (whole.size === 0) return undefined;
  const kept = block.cells.flatMap((cell, at) =>
    gone.has(cell) ? [] : [{ cell: whole.get(cell) ?? cell, place: sheet.places[at] ?? sheet.where }],
  );
  return { ...sheet, block: { ...block, cells: kept.map(({ cell }) => cell) }, places: kept.map(({ place }) => place) };
}
