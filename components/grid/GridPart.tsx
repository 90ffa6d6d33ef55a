"use client";
// A table of the report with its tools: 空格填 0, 核对总数, what to count in the row of the cursor, and its findings.
import { useState } from "react";
import { say } from "../ui/toasts.tsx";
import type { GridPart as Declaration } from "#lib/edition/edition.ts";
import { leavesOf } from "#lib/edition/walk.ts";
import { useEditor, useLiveLater } from "../form/context.ts";
import { Guidance } from "../form/Guidance.tsx";
import { pathOf } from "../form/values.ts";
import { Button } from "../ui/Button.tsx";
import { Grid } from "./Grid.tsx";

function useZeroFill(grid: string): () => void {
  const { form, outline, live } = useEditor();
  return () => {
    const { figures } = live.report();
    const blanks = (outline.grids.get(grid)?.cells ?? []).filter(({ total, address }) => !total && (figures[address] ?? "").trim() === "");
    if (blanks.length === 0) {
      say("本表没有空格。");
      return;
    }
    const put = (text: string) => blanks.forEach(({ address }) => form.setValue(pathOf("figures", address), text));
    const takeBack = () => {
      const now = live.report().figures;
      const still = blanks.filter(({ address }) => now[address] === "0");
      still.forEach(({ address }) => form.setValue(pathOf("figures", address), ""));
      say(`已撤销，${still.length} 个格恢复为空。`);
    };
    put("0");
    say(`已把 ${blanks.length} 个空格填为 0。`, { duration: 20_000, action: { label: "撤销", onClick: takeBack } });
  };
}

function RowGuidance({ part, row }: { readonly part: Declaration; readonly row: string }) {
  const { grid } = part;
  const rows = grid.kind === "cross" ? leavesOf(grid.rows) : grid.blocks.flatMap((block) => block.rows);
  const leaf = rows.find(({ id }) => id === row);
  return <Guidance items={leaf?.guidance} title={`当前行：${leaf?.label ?? ""}`} />;
}

export function GridPart({ part }: { readonly part: Declaration }) {
  const { grid } = part;
  const { outline } = useEditor();
  const hasTotals = outline.grids.get(grid.id)?.cells.some(({ total }) => total) ?? false;
  const stated = useLiveLater((live) => Object.entries(live.report().stated).filter(([address, text]) => text !== "" && address.startsWith(`${grid.id}.`)).length);
  const [asked, setAsked] = useState(false);
  const [row, setRow] = useState("");
  const zeroFill = useZeroFill(grid.id);
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
          回车或方向键换格，Tab 到下一格。{hasTotals && "灰底的总计自动计算。"}
          {asked && "请把纸上印的总计填在计算数下面，只用来核对，不改变任何数。"}
        </p>
      </div>
      <Grid grid={grid} checking={asked} onRow={setRow} />
      <RowGuidance part={part} row={row} />
    </section>
  );
}
