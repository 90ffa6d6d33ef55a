// Cells of several tables filled at once: one change of the form, noted in each table's own history, where Ctrl+Z takes back
// what was filled in that table. The message after filling takes all of it back (fill.ts).
import type { Address } from "#lib/edition/edition.ts";
import type { Editor } from "../editor/context.ts";
import { cellsOf, type Cells } from "./cells.ts";
import { stillThere } from "./history.ts";

/** The inputs of all tables of the open report. */
export function acrossTables(editor: Editor): Pick<Cells, "text" | "apply"> {
  const gridOf = (address: Address): string => editor.outline.cells.get(address)?.grid.id ?? "";
  const text = (address: Address): string => cellsOf(editor, gridOf(address)).text(address);
  return {
    text,
    apply: (changes) => {
      const outcome = stillThere(
        changes,
        ({ address, from }) => text(address) === from,
        (address) => ({ text: text(address) }),
      );
      editor.enter(outcome.done.map(({ address, to }) => ({ area: "figures", address, value: to })));
      for (const grid of editor.outline.grids.keys())
        cellsOf(editor, grid).note(outcome.done.filter(({ address }) => gridOf(address) === grid));
      return outcome;
    },
  };
}
