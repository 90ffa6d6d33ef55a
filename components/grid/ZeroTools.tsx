"use client";
// 空白格填 0, and 0 for a table, a group or a line at once. Ctrl+Z here takes back as it does in the table, since this is
// where the focus is when it was done.
import { useState, type KeyboardEvent } from "react";
import type { Grid } from "#lib/edition/edition.ts";
import { useEditor } from "../editor/context.ts";
import { Button, toolClass } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { Modal } from "../ui/Modal.tsx";
import { say } from "../ui/toasts.tsx";
import type { SheetParts } from "./useSheet.ts";

const ZeroDialog = late(() => import("./ZeroDialog.tsx").then((module) => module.ZeroDialog));

type Props = { readonly grid: Grid; readonly sheet: SheetParts };

function useBlankFill({ grid, sheet: { sheet } }: Props): () => void {
  const { outline } = useEditor();
  return () => {
    const inputs = (outline.grids.get(grid.id)?.cells ?? []).filter(({ total }) => !total);
    const blanks = inputs.map(({ address }) => ({ address, from: sheet.text(address), to: "0" })).filter(({ from }) => from.trim() === "");
    if (blanks.length === 0) return say("本表没有空格。");
    sheet.tell({ kind: "fill", changes: blanks, words: `已把 ${blanks.length} 个空格填为 0。` });
  };
}

/** 撤销 where the focus stands on a button; keys in the dialog come by here too, and are not meant. */
function takeBack(event: KeyboardEvent, { sheet }: SheetParts): void {
  if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
  event.preventDefault();
  sheet.tell({ kind: "back", way: key === "y" || event.shiftKey ? "redo" : "undo" });
}

export function ZeroTools(props: Props) {
  const { grid, sheet } = props;
  const [open, setOpen] = useState(false);
  return (
    <div className="contents" data-help="zero" onKeyDown={(event) => takeBack(event, sheet)}>
      <Button className={toolClass} onClick={useBlankFill(props)}>
        空白格填 0
      </Button>
      <Button className={toolClass} onClick={() => setOpen(true)} aria-haspopup="dialog" aria-label="本表或本行均为零…">
        均为零…
      </Button>
      {open && (
        <Modal open onClose={() => setOpen(false)} title="把哪些格填为 0？" help="zero">
          <Fetched>
            <ZeroDialog grid={grid} sheet={sheet} onClose={() => setOpen(false)} />
          </Fetched>
        </Modal>
      )}
    </div>
  );
}
