// What the sheet of a table knows at a moment, as a value: where the cursor stands, which cells are picked, what is being typed there, and
// the steps that can be taken back. No element of the page and no value of the form: those are looked at through `Seen`.
import type { Address } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import { noHistory, type History, type HeldAt } from "./history.ts";
import { rectangle, type Matrix } from "./matrix.ts";
import type { Typing } from "./typing.ts";

/**
 * `selecting`: the text of the cell is selected, a key replaces it and arrows lead away. `typing`: it is being typed over, arrows still lead away.
 * `editing` (F2, double click): arrows move in the text.
 */
export type Mode = "selecting" | "typing" | "editing";

export type SheetState = {
  readonly mode: Mode;
  /** The cell of the cursor; "" until one was reached. */
  readonly at: Address;
  /** The corners of what is picked: where the picking began, and where it stands. Both are the cursor's cell where nothing more is picked. */
  readonly anchor: Address;
  readonly head: Address;
  /** The column that up and down keep to, over merged cells too. */
  readonly column: number;
  readonly typing: Typing;
  /** Esc was the last key: the next Tab leaves the table. */
  readonly leaving: boolean;
  /** A composition of an input method began over the selected text. */
  readonly replacing: boolean;
  /** What was typed on a computed total, which takes nothing: it is compared with it. "" where nothing was. */
  readonly guess: string;
  readonly history: History;
};

export const begin = (history: History = noHistory): SheetState => ({
  mode: "selecting",
  at: "",
  anchor: "",
  head: "",
  column: 0,
  typing: undefined,
  leaving: false,
  replacing: false,
  guess: "",
  history,
});

/** What a step may look at: the table as declared, what the form holds, what the page shows. */
export type Seen = {
  readonly matrix: Matrix;
  readonly outline: Outline;
  /** The text that the form holds. */
  readonly text: (address: Address) => string;
  /** How often something came for this place from elsewhere. */
  readonly arrivals: (address: Address) => number;
  /** What stands in the input of a cell; undefined where nothing can be typed. */
  readonly shown: (address: Address) => string | undefined;
  readonly hasFocus: (address: Address) => boolean;
  /** A total as it is shown: "" where nothing is known, with … behind it where something is not filled in. */
  readonly total: (address: Address) => string;
};

/** The picked cells, row by row; one cell where nothing more is picked. */
export const blockOf = ({ anchor, head }: SheetState, matrix: Matrix): readonly (readonly Address[])[] => rectangle(matrix, anchor, head);

/** Whether more than one cell is picked. */
export const several = ({ anchor, head }: SheetState): boolean => anchor !== head;

/** Whether what is typed goes into one of several picked cells, which is to be said. */
export const typesInOne = (state: SheetState): boolean => state.typing !== undefined && several(state);

/** What `history.ts` asks of a cell. */
export const heldIn =
  ({ text, arrivals }: Seen): HeldAt =>
  (address) => ({ text: text(address), arrivals: arrivals(address) });

export const canType = (seen: Seen, address: Address): boolean => seen.shown(address) !== undefined;
