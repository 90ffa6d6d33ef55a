// What a paste would do, as data: a preview shows it, preview/planWords.ts says it in sentences, and nothing is done yet.
//
// Every cell of the block with text in it is in exactly one list. Rows and columns are counted from 0 in the block.
import type { Address } from "../edition/edition.ts";

export type At = { readonly row: number; readonly column: number; readonly text: string };

/** `from`: as it is in the form, "" where blank. `to`: the canonical spelling. `text`: as it was on the clipboard. `guessed`: see Guess. */
export type PastedChange = At & { readonly address: Address; readonly from: string; readonly to: string; readonly guessed: boolean };

/** The form has this number already. */
export type Same = At & { readonly address: Address };

/** A total of the block beside ours as it will be; `ours` is null while something that it adds up is missing. */
export type ComparedTotal = {
  readonly row: number;
  readonly column: number;
  readonly address: Address;
  readonly printed: string;
  readonly ours: string | null;
  readonly differs: boolean;
};

/** No number, or not one for this cell. `where`: the cell's name on the form. `reason`: why, without a full stop. */
export type LeftOut = At & { readonly address: Address; readonly where: string; readonly reason: string };

/** A figure that is taken by the form's unit of money, though nothing that came with it states one. */
export type Unstated = At & { readonly address: Address; readonly unit: string };

/** Text that has no cell in the grid. */
export type Outside = At & { readonly reason: string };

/** A row or column with a name that the form does not have, found by its place between others. */
export type Guess = { readonly name: string; readonly where: string };

export type PastePlan = {
  readonly grid: string;
  /** What decides where values go: labels of rows and columns, of either (the cursor decides the other), the cursor, or addresses that each cell brought. */
  readonly alignedBy: "labels" | "rows" | "columns" | "cursor" | "addresses";
  readonly changes: readonly PastedChange[];
  readonly same: readonly Same[];
  /** Every cell of the form that a cell of the block stands for, an empty one too, in the block's order. */
  readonly places: readonly Address[];
  /** Cells of the form that hold something and keep it, because the block is empty there. */
  readonly kept: readonly Address[];
  readonly totals: readonly ComparedTotal[];
  readonly leftOut: readonly LeftOut[];
  readonly unstated: readonly Unstated[];
  readonly outside: readonly Outside[];
  /** Texts that name rows and columns, or are printed on the form. */
  readonly labels: readonly At[];
  readonly guesses: readonly Guess[];
  /** The grid whose labels the block brings, where that is another one; nothing is placed then. */
  readonly belongsTo: string | null;
};

/** Whether a block that was laid from the cursor reaches beyond the table with figures: the cursor stood in another cell than the one meant. */
export const isAstray = ({ alignedBy, outside }: Pick<PastePlan, "alignedBy" | "outside">): boolean =>
  alignedBy === "cursor" && outside.some(({ text }) => /\d/u.test(text));
