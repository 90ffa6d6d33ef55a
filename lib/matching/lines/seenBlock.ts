// What was seen of a block, as rows and columns ask for it: its cells, its rows with their kinds, its margins. `../seen.ts` makes it.
import type { BlockCell } from "../../tables/matrix.ts";
import type { GridLabels } from "../labels/gridLabels.ts";
import type { Keys } from "../labels/label.ts";

/** A cell that has text; a figure has no keys, for it names nothing. */
export type SeenCell = { readonly cell: BlockCell; readonly keys: Keys; readonly figure: boolean };

/**
 * `head`: names of columns; `body`: a row's label or figures; `other`: only texts that the grid does not know.
 * `label`: the cell that names the row as the form does; `name`: the cell that seems to, if any.
 */
export type SeenRow = {
  readonly row: number;
  readonly kind: "head" | "body" | "other" | "empty";
  /** All cells that begin in the row, and those of them with text. */
  readonly cells: readonly BlockCell[];
  readonly texts: readonly SeenCell[];
  readonly label: SeenCell | undefined;
  readonly name: SeenCell | undefined;
};

/** How many rows at the top and at the bottom, and how many columns at the left, hold only names. */
export type Margins = { readonly above: number; readonly below: number; readonly left: number };

export type SeenBlock = {
  readonly gridLabels: GridLabels;
  readonly rows: readonly SeenRow[];
  readonly columns: number;
  /** What covers a place, if it has text. */
  readonly at: (row: number, column: number) => SeenCell | undefined;
  /** No cell spans any other: the merges of the source are lost, or there were none. */
  readonly flat: boolean;
  readonly margins: Margins;
  /** What the line over the table says, "" where there is none. */
  readonly above: string;
};

export const rightOf = ({ cell }: SeenCell): number => cell.column + cell.colSpan;

// Names at the margins. Without labels a block goes in at the selected cell, and its first figure belongs there, not the name
// before it. 无, 未统计 or 约30 in the first place are no names but values that cannot be read, and keep their place.

const noName = /^(?:[暂尚]?(?:无|没有|未|缺|待|不详|不清)|约|见|大约|左右)/;

/** 2021年, 3月, 二季度: no figure, and what a row or column of figures may be called. */
const period = /^(?:\d{4}年度?|\d{1,2}月份?|第?[一二三四1-4]季度?|[上下]半年)$/;

/** A row that is named by a period of time. */
export const isOfPeriod = ({ name }: SeenRow): boolean => name !== undefined && period.test(name.keys.exact);

/** A text that can name something: two Han characters or a period, and no word for a value that is not there. */
export const isName = ({ keys, cell, figure }: SeenCell): boolean =>
  !figure && (/\p{Script=Han}{2}/u.test(keys.exact) || period.test(keys.exact)) && !noName.test(cell.text.trim());

/** A row among heads and figures that is neither: it holds no figure, and a name. */
export const isTitle = ({ kind, texts }: SeenRow): boolean => kind === "other" && texts.some(isName);
