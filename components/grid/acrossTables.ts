// Cells of several tables filled at once: one change of the form, noted in each table's own history, where Ctrl+Z takes back
// what was filled in that table. The message after filling takes all of it back.
import type { Address } from "#lib/edition/edition.ts";
import type { Editor } from "../editor/context.ts";
import { fitting, saidOfFilling, saidOfTakingBack, takingBack, type Fitted, type Saying } from "./fill.ts";
import type { CellChange, Outcome, HeldAt } from "./history.ts";
import { sheetOf } from "./sheet.ts";
import { speak } from "./speak.ts";

function apply(editor: Editor, changes: readonly Fitted[], sayingOf: (outcome: Outcome, held: HeldAt) => Saying): void {
  const gridOf = (address: Address) => editor.outline.cells.get(address)?.grid;
  const held: HeldAt = (address) => {
    const grid = gridOf(address);
    return grid === undefined ? { text: "", arrivals: 0 } : sheetOf(editor, grid).held(address);
  };
  const outcome = fitting(changes, held);
  if (outcome.done.length > 0) editor.enter(outcome.done.map(({ address, to }) => ({ area: "figures", address, value: to })));
  for (const { grid } of editor.outline.grids.values())
    sheetOf(editor, grid).tell({ kind: "note", changes: outcome.done.filter(({ address }) => gridOf(address) === grid) });
  speak(sayingOf(outcome, held), (back) => apply(editor, takingBack(back), (again) => saidOfTakingBack(editor.outline, again)));
}

/** Makes the changes, each where its cell still holds what it is to be changed from, and says `words` with a way back. */
export const fillAcross = (editor: Editor, changes: readonly CellChange[], words: string): void =>
  apply(
    editor,
    changes.filter(({ from, to }) => from !== to),
    (outcome, held) => saidOfFilling(editor.outline, outcome, words, held),
  );
