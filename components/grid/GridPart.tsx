"use client";
// A table of the report with its tools: 空格填 0, 核对总数, what to count in the row of the cursor, and its findings.
import { useCallback, useState } from "react";
import { say } from "../ui/toasts.tsx";
import type { GridPart as Declaration } from "#lib/edition/edition.ts";
import { rowsOf } from "#lib/edition/walk.ts";
import { useEditor, useLive, useLiveLater } from "../form/context.ts";
import { Guidance } from "../form/Guidance.tsx";
import type { PastePlan } from "#lib/importers/plan.ts";
import { Button } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { Modal } from "../ui/Modal.tsx";
import { clipboardActs, type Pasted } from "./clipboard.ts";
import { Grid } from "./Grid.tsx";
import { useSelectionWords, useSheet, type SheetParts } from "./useSheet.ts";

const PastePreview = late(() => import("./PastePreview.tsx").then((module) => module.PastePreview));

function useZeroFill(grid: string, { cells }: SheetParts): () => void {
  const { outline } = useEditor();
  return () => {
    const blanks = (outline.grids.get(grid)?.cells ?? []).filter(({ total, address }) => !total && cells.text(address).trim() === "");
    if (blanks.length === 0) return say("本表没有空格。");
    const takeBack = () => {
      const still = blanks.filter(({ address }) => cells.text(address) === "0");
      cells.apply(still.map(({ address }) => ({ address, from: "0", to: "" })));
      say(`已撤销，${still.length} 个格恢复为空。`);
    };
    cells.apply(blanks.map(({ address }) => ({ address, from: cells.text(address), to: "0" })));
    say(`已把 ${blanks.length} 个空格填为 0。`, { duration: 20_000, action: { label: "撤销", onClick: takeBack } });
  };
}

function SelectionWords({ parts }: { readonly parts: SheetParts }) {
  const words = useSelectionWords(parts);
  return (
    <p role="status" className="min-h-6 text-sm" data-selection>
      {words}
    </p>
  );
}

function RowGuidance({ part, row }: { readonly part: Declaration; readonly row: string }) {
  const { grid } = part;
  const leaf = rowsOf(grid).find(({ id }) => id === row);
  return <Guidance items={leaf?.guidance} title={`当前行：${leaf?.label ?? ""}`} />;
}

export function GridPart({ part }: { readonly part: Declaration }) {
  const { grid } = part;
  const { outline } = useEditor();
  const hasTotals = outline.grids.get(grid.id)?.cells.some(({ total }) => total) ?? false;
  const stated = useLiveLater((live) => Object.entries(live.report().stated).filter(([address, text]) => text !== "" && address.startsWith(`${grid.id}.`)).length);
  const [wanted, setAsked] = useState(false);
  const showing = useLive((live) => live.shown()?.check.startsWith(`stated.${grid.id}.`) ?? false);
  const asked = wanted || showing;
  const [row, setRow] = useState("");
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const { live } = useEditor();
  const acts = useCallback(
    (parts: Omit<SheetParts, "clipboard">) =>
      clipboardActs(parts, (address) => (outline.cells.get(address)?.total === true ? live.total(address).replace("…", "") : parts.cells.text(address)), setPasted),
    [live, outline],
  );
  const sheet = useSheet(grid, acts);
  const take = ({ changes }: PastePlan) => {
    sheet.cells.apply(changes);
    setPasted(null);
    say(`已填入 ${changes.length} 格，Ctrl+Z 可以撤销。`);
  };
  const zeroFill = useZeroFill(grid.id, sheet);
  return (
    <section aria-label={grid.caption} className="space-y-3">
      <Guidance items={part.guidance} />
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={zeroFill}>空格填 0</Button>
        {hasTotals && (
          <Button onClick={() => setAsked(!asked)} aria-pressed={asked}>
            {asked ? "收起核对总数" : "核对总数"}
            {!asked && stated > 0 && `（已填 ${stated} 处）`}
          </Button>
        )}
        <p className="text-sm text-muted">
          方向键、回车、Tab 换格；直接打字换掉原数，F2 在原数上改，Esc 还原；Ctrl+Z 撤销。按 Esc 再按 Tab 离开表格。{hasTotals && "灰底的总计自动计算。"}
          {asked && "请把纸上印的总计填在计算数下面，只用来核对，不改变任何数。"}
        </p>
      </div>
      <Grid grid={grid} checking={asked} onRow={setRow} sheet={sheet} />
      <SelectionWords parts={sheet} />
      {pasted !== null && (
        <Modal open onClose={() => setPasted(null)} title="粘贴到表格" wide>
          <Fetched>
            <PastePreview grid={grid.id} pasted={pasted} onTake={take} onClose={() => setPasted(null)} />
          </Fetched>
        </Modal>
      )}
      <RowGuidance part={part} row={row} />
    </section>
  );
}
