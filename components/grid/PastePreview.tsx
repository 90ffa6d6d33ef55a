"use client";
// What a paste would do, before it is done: each cell old → new, totals beside ours, and what is left out and why.
import { useMemo } from "react";
import { readBlocks } from "#lib/clipboard/block.ts";
import { matchOver, overWords } from "#lib/matching/fillPicked.ts";
import { blockFor } from "#lib/matching/home.ts";
import { alignmentWords, choiceWords, planWords } from "#lib/matching/planWords.ts";
import type { PastePlan } from "#lib/matching/plan.ts";
import type { CellBlock } from "#lib/tables/matrix.ts";
import { useEditor } from "../editor/context.ts";
import type { Pasted } from "./clipboard.ts";
import { Answers } from "./PlanParts.tsx";
import { PlanLists } from "./PlanLists.tsx";

type Props = { readonly grid: string; readonly pasted: Pasted; readonly onTake: (plan: PastePlan) => void; readonly onClose: () => void };

/** The table of the clipboard that belongs here, and what it would do. */
function useReading(
  grid: string,
  pasted: Pasted,
):
  | {
      readonly plan: PastePlan;
      readonly choice: string;
      readonly over: string;
      readonly block: CellBlock;
    }
  | undefined {
  const { outline, live } = useEditor();
  return useMemo(() => {
    const blocks = readBlocks(pasted, DOMParser);
    const block = blockFor(blocks, outline, grid);
    if (block === undefined) return undefined;
    const { plan, over } = matchOver(block, outline, grid, pasted.at, pasted.picked, live.report().figures);
    return {
      plan,
      over: overWords(over),
      choice: choiceWords(blocks.indexOf(block), blocks.length),
      block,
    };
  }, [pasted, outline, grid, live]);
}

export function PastePreview({ grid, pasted, onTake, onClose }: Props) {
  const { outline } = useEditor();
  const reading = useReading(grid, pasted);
  if (reading === undefined)
    return (
      <>
        <p className="mb-3">剪贴板里没有能填进表格的内容。</p>
        <Answers changes={0} onTake={onClose} onClose={onClose} />
      </>
    );
  const { plan, block, choice, over } = reading;
  return (
    <>
      <p id="plan-words" className="mb-1">
        {planWords(outline, plan)}
      </p>
      <p className="mb-3 text-sm text-muted">
        {choice}
        {over === "" ? alignmentWords(outline, plan) : over}
      </p>
      <PlanLists plan={plan} block={block} />
      <Answers changes={plan.changes.length} onTake={() => onTake(plan)} onClose={onClose} />
    </>
  );
}
