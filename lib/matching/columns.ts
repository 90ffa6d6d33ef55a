// Which column of the grid each column of a part is: by its head, else by number; and what the heads say besides.
import { byHead } from "./byHead.ts";
import { byNumber } from "./byNumber.ts";
import { statedUnit } from "./figure.ts";
import { headsOver, textsOver } from "./heads.ts";
import type { BlockCell } from "../tables/matrix.ts";
import type { SheetRow } from "./sheet.ts";
import type { ByNumber, ColumnGuess, Placing, View } from "./view.ts";

export type Columns = {
  readonly by: "head" | ByNumber["by"];
  readonly slot: Placing;
  readonly guesses: readonly ColumnGuess[];
  /** The unit that the heads over a cell, or its row's name, state. */
  readonly unit: (row: SheetRow, cell: BlockCell) => string | undefined;
  /** The head over a cell, where it stands over its column. */
  readonly head: (cell: BlockCell) => string | undefined;
};

/** The columns of a part. */
export function columnsOf(view: View): Columns {
  const { sheet, part, slipped } = view;
  const headed = slipped ? undefined : byHead(view);
  const found: Pick<Columns, "by" | "slot" | "guesses"> = headed === undefined ? byNumber(view) : { by: "head", ...headed };
  return {
    ...found,
    unit: (row, { column }) => statedUnit([...textsOver(sheet, part, slipped ? undefined : column), row.name?.cell.text ?? ""]),
    head: ({ column }) => (slipped ? undefined : headsOver(sheet, part, column).own?.cell.text),
  };
}
