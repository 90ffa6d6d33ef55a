// A table of the form that was put together again out of text, and what of it could not be read.
import type { Address } from "../../edition/edition.ts";
import type { CellBlock } from "../../tables/matrix.ts";

/** A place that could not be read; `row`: where in the text, from 0. `reason`: a clause without a full stop. */
export type FlatUnread = { readonly address: Address; readonly row: number; readonly reason: string };

/**
 * `from`, `to`: its rows of the text, `to` exclusive. `block`: with the form's spans and the text's words. `rows`: for each cell of the block the row that it
 * stands in, -1 where the text has none. `stray`: text between its cells that is none of the form's; `misprints`: labels that are only like the form's.
 */
export type Rebuilt = {
  readonly grid: string;
  readonly from: number;
  readonly to: number;
  readonly block: CellBlock;
  readonly rows: readonly number[];
  readonly unread: readonly FlatUnread[];
  readonly stray: readonly { readonly text: string; readonly row: number }[];
  readonly misprints: readonly { readonly printed: string; readonly label: string; readonly row: number }[];
  /** The row of the layout in whose place the text has none, or another. */
  readonly odd?: number;
};
