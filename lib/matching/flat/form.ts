// A grid as a walk over a text needs it: its cells with their places, the labels of each row, its heads. Laid out once for each grid.
import { layout, type Layout, type LayoutCell } from "../../edition/layout.ts";
import type { GridPlace } from "../../edition/walk.ts";
import { blockOf, coverOf, isEmpty, type BlockCell, type CellBlock } from "../../tables/matrix.ts";
import type { Token } from "./token.ts";
import { has, indexOf, isSame, keysOf, type Index, type Keys } from "../labels/label.ts";

/** A label of the layout that stands in one of its rows, from the left. */
export type Labelled = { readonly cell: LayoutCell; readonly keys: Keys };

/** The labels of a row: those of groups that reach into it from above, those that begin in it, its own at the end. */
export type RowLabels = { readonly groups: readonly Labelled[]; readonly own: Labelled | undefined };

const labelled = (cell: LayoutCell): Labelled => ({ cell, keys: keysOf(cell.text) });

export class FlatForm {
  readonly laid: Layout;
  /** Its cells in reading order, and the same as a block. */
  readonly cells: readonly LayoutCell[];
  readonly shape: CellBlock;
  readonly heads: readonly Keys[];
  readonly #cover: readonly (readonly (BlockCell | undefined)[])[];
  readonly #places: ReadonlyMap<LayoutCell, BlockCell>;
  readonly #byPlace: ReadonlyMap<BlockCell, LayoutCell>;
  readonly #labels: readonly RowLabels[];
  readonly #printed: Index<LayoutCell>;

  constructor(laid: Layout) {
    this.laid = laid;
    this.cells = laid.rows.flat();
    this.shape = blockOf(laid.rows);
    this.#cover = coverOf(this.shape);
    const pairs = this.shape.cells.flatMap((place, at) => {
      const cell = this.cells[at];
      return cell === undefined ? [] : [[cell, place] as const];
    });
    this.#places = new Map(pairs);
    this.#byPlace = new Map(pairs.map(([cell, place]) => [place, cell]));
    this.heads = laid.rows
      .slice(0, laid.headRows)
      .flat()
      .flatMap(({ text }) => (text === "" ? [] : [keysOf(text)]));
    this.#labels = laid.rows.map((_, at) => this.#labelsAt(at));
    this.#printed = indexOf(
      this.cells.flatMap((cell) => (cell.address === undefined && cell.text !== "" ? [[cell.text, cell] as const] : [])),
    );
  }

  placeOf(cell: LayoutCell): BlockCell | undefined {
    return this.#places.get(cell);
  }

  /** The column of a cell, from 0. */
  columnOf(cell: LayoutCell): number {
    return this.#places.get(cell)?.column ?? 0;
  }

  /** Whether the form prints a text like this anywhere but as a value. */
  prints(keys: Keys): boolean {
    return has(this.#printed, keys);
  }

  labelsOf(row: number): RowLabels {
    return this.#labels[row] ?? { groups: [], own: undefined };
  }

  /** What stands over a column in these rows. */
  over(rows: readonly number[], column: number): readonly LayoutCell[] {
    return rows.flatMap((row) => this.#cover[row]?.[column] ?? []).flatMap((place) => this.#byPlace.get(place) ?? []);
  }

  #labelsAt(row: number): RowLabels {
    const covering = [...new Set((this.#cover[row] ?? []).slice(0, this.laid.labelColumns))].flatMap((place) => {
      const cell = place === undefined ? undefined : this.#byPlace.get(place);
      return cell === undefined || cell.kind !== "label" || cell.text === "" ? [] : [labelled(cell)];
    });
    const own = covering.at(-1);
    const isOwn = own !== undefined && (this.laid.rows[row] ?? []).includes(own.cell) && this.#places.get(own.cell)?.rowSpan === 1;
    return isOwn ? { groups: covering.slice(0, -1), own } : { groups: covering, own: undefined };
  }

  /** Where in a text its table could begin: at one of its uppermost heads, or a piece of one. */
  starts(tokens: readonly Token[]): readonly number[] {
    const names = (this.laid.rows[0] ?? []).filter(({ text }) => text !== "").map(({ text }) => keysOf(text));
    return tokens.flatMap(({ text, keys }, at) =>
      !isEmpty(text) && names.some((name) => isSame(name, keys) || (keys.bare.length > 1 && name.bare.startsWith(keys.bare))) ? [at] : [],
    );
  }
}

const known = new WeakMap<GridPlace, FlatForm>();

/** The form of a grid, the same for the same grid. */
export function flatFormOf(place: GridPlace): FlatForm {
  const form = known.get(place) ?? new FlatForm(layout(place.grid));
  known.set(place, form);
  return form;
}
