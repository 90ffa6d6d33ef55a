// Cells of several tables filled at once: one change of the form, noted in each table's own history, where Ctrl+Z takes back
// what was filled in that table. The message after filling takes all of it back.
import type { Way } from "#lib/report/doer.ts";
import type { Editor } from "../editor/context.ts";
import { fitting, saidOfFilling, saidOfTakingBack, takingBack, type Fitted, type Saying } from "./fill.ts";
import type { CellChange, Outcome, HeldAt } from "./history.ts";
import { sheetOf } from "./sheet.ts";
import { speak } from "./speak.ts";

const heldIn =
  (editor: Editor): HeldAt =>
  (address) => {
    const grid = editor.outline.cells.get(address)?.grid;
    return grid === undefined ? { text: "", arrivals: 0 } : sheetOf(editor, grid).held(address);
  };

/** Makes the changes, each where its cell still holds what it is to be changed from, as having come by this way, and tells what was done. What a way back needs is in it. */
export function putAcross(editor: Editor, changes: readonly Fitted[], by: Way): Outcome & { readonly back: readonly Fitted[] } {
  const held = heldIn(editor);
  const outcome = fitting(changes, held);
  if (outcome.done.length > 0)
    editor.enter(
      outcome.done.map(({ address, to }) => ({ area: "figures", address, value: to })),
      by,
    );
  for (const { grid } of editor.outline.grids.values())
    sheetOf(editor, grid).tell({
      kind: "note",
      changes: outcome.done.filter(({ address }) => editor.outline.cells.get(address)?.grid === grid),
    });
  return { ...outcome, back: takingBack(outcome.done.map((change) => ({ ...change, arrivals: held(change.address).arrivals }))) };
}

/** Whether a way back over several tables would still change a cell. */
export const standsAcross = (editor: Editor, back: readonly Fitted[]): boolean => fitting(back, heldIn(editor)).done.length > 0;

function apply(editor: Editor, changes: readonly Fitted[], by: Way, sayingOf: (outcome: Outcome, held: HeldAt) => Saying): void {
  const outcome = putAcross(editor, changes, by);
  speak(
    sayingOf(outcome, heldIn(editor)),
    (back) => apply(editor, takingBack(back), "undone", (again) => saidOfTakingBack(editor.outline, again)),
    () => standsAcross(editor, outcome.back),
  );
}

/** Makes the changes, each where its cell still holds what it is to be changed from, and says `words` with a way back. */
export const fillAcross = (editor: Editor, changes: readonly CellChange[], words: string, by: Way): void =>
  apply(
    editor,
    changes.filter(({ from, to }) => from !== to),
    by,
    (outcome, held) => saidOfFilling(editor.outline, outcome, words, held),
  );
