// Columns that no head stands over: those that heads name elsewhere, all of the grid's, or those from the cursor on.
import { fromCursor } from "./fromCursor.ts";
import { has } from "./label.ts";
import type { ByNumber, View } from "./view.ts";
import { wholeOf } from "./whole.ts";

const nowhere: ByNumber = { by: "nothing", slot: () => undefined, guesses: [] };

/** Heads that name columns of the grid, none of them of these rows. */
const areOthers = ({ part, picture, slipped }: View): boolean =>
  !slipped && part.heads.some(({ seen }) => seen.some(({ keys }) => has(picture.columnNames, keys)));

export function byNumber(view: View): ByNumber {
  if (areOthers(view)) return nowhere;
  return wholeOf(view) ?? (view.slipped ? nowhere : fromCursor(view)) ?? nowhere;
}
