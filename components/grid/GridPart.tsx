"use client";
// A table of the report with its tools: what is 0 at once, 核对总数, last year's report beside this one, the strip that says
// what to count at the cursor, and pasting. Strip and tools share a row, for each line above the table is a row of it out of sight.
import { useState } from "react";
import { isWithin } from "#lib/edition/address.ts";
import type { GridPart as Declaration } from "#lib/edition/edition.ts";
import { useEditor, useLiveLater, useMarked } from "../editor/context.ts";
import type { PastePlan } from "#lib/matching/plan.ts";
import { PlaceStrip, type AtCursor } from "./PlaceStrip.tsx";
import { Button, toolClass } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { Modal } from "../ui/Modal.tsx";
import { rememberedSwitch } from "../ui/remembered.ts";
import type { Pasted } from "./clipboard.ts";
import type { Cuts } from "./cuts.ts";
import { Grid } from "./Grid.tsx";
import { LastYearButton, LastYearTools, useComparison } from "./LastYearTools.tsx";
import { UnderCell } from "./under.ts";
import { useSelectionWords, useSheet, type SheetParts } from "./useSheet.ts";
import { ZeroTools } from "./ZeroTools.tsx";

const PastePreview = late(() => import("./PastePreview.tsx").then((module) => module.PastePreview));

const useKeysShown = rememberedSwitch("nianbao.keysShown");

function SelectionWords({ parts }: { readonly parts: SheetParts }) {
  const words = useSelectionWords(parts);
  return (
    <p role="status" className="truncate font-bold" title={words} data-selection>
      {words}
    </p>
  );
}

type Props = { readonly part: Declaration; readonly cuts: Cuts; readonly atCursor: AtCursor };

export function GridPart({ part, cuts, atCursor }: Props) {
  const { grid } = part;
  const { outline } = useEditor();
  const hasTotals = outline.grids.get(grid.id)?.cells.some(({ total }) => total) ?? false;
  const stated = useLiveLater(
    (live) => Object.entries(live.report().stated).filter(([address, text]) => text !== "" && isWithin(address, grid.id)).length,
  );
  const [wanted, setAsked] = useState(false);
  const showing = useMarked((live) => {
    const shown = live.shown();
    return shown?.kind === "stated" && outline.cells.get(shown.at[0] ?? "")?.grid.id === grid.id;
  });
  const asked = wanted || showing;
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const sheet = useSheet(grid, setPasted);
  const take = ({ changes }: PastePlan) => {
    sheet.sheet.tell({ kind: "take", changes });
    setPasted(null);
  };
  const comparison = useComparison();
  const [keysShown, turnKeys] = useKeysShown();
  const keys = `keys-${grid.id}`;
  return (
    <section aria-label={grid.caption} data-help="table" className="table-part space-y-1">
      <LastYearTools grid={grid.id} sheet={sheet} comparison={comparison} />
      <UnderCell value={comparison.under}>
        <PlaceStrip
          grid={grid}
          sheet={sheet}
          atCursor={atCursor}
          picked={<SelectionWords parts={sheet} />}
          tools={
            <>
              <ZeroTools grid={grid} sheet={sheet} />
              {hasTotals && (
                <Button
                  className={toolClass}
                  onClick={() => setAsked(!asked)}
                  aria-pressed={asked}
                  title="把纸上印的总计填在计算数旁边，只用来核对，不改变任何数"
                >
                  {asked ? "收起核对总数" : "核对总数"}
                  {!asked && stated > 0 && `（已填 ${stated} 处）`}
                </Button>
              )}
              <LastYearButton {...comparison} />
              <Button className={toolClass} onClick={turnKeys} aria-expanded={keysShown} aria-controls={keys}>
                键盘说明
              </Button>
            </>
          }
        >
          {/* Not shown, it still is what a screen reader says of the table. */}
          <p id={keys} hidden={!keysShown} className="text-sm text-muted">
            回车往下，到底接着下一列；Tab 往右，跳过总计；方向键换格。直接打字换掉原数，F2 在原数上改，Esc 还原；Ctrl+Z 撤销；Shift+F2
            写数据来源。按 Esc 再按 Tab 离开表格。
            {hasTotals && "灰底的总计自动计算。"}
          </p>
          <Grid grid={grid} cuts={cuts} checking={asked} sheet={sheet} />
        </PlaceStrip>
      </UnderCell>
      {pasted !== null && (
        <Modal open onClose={() => setPasted(null)} title="粘贴到表格" help="paste" wide="most">
          <Fetched>
            <PastePreview grid={grid.id} pasted={pasted} onTake={take} onClose={() => setPasted(null)} />
          </Fetched>
        </Modal>
      )}
    </section>
  );
}
