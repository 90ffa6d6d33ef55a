"use client";
// What a paste would do, before it is done: each cell old → new, totals beside ours, and what is left out and why.
import { useMemo } from "react";
import { readBlocks } from "#lib/clipboard/block.ts";
import { matchOver, overWords } from "#lib/matching/given/fillPicked.ts";
import { blockFor, meantAmong } from "#lib/matching/labels/home.ts";
import { alignmentWords, astrayWords, choiceWords, planWords, unclearWords } from "#lib/matching/preview/planWords.ts";
import { isAstray, type PastePlan } from "#lib/matching/plan.ts";
import type { CellBlock } from "#lib/tables/matrix.ts";
import { useEditor } from "../editor/context.ts";
import type { Pasted } from "./clipboard.ts";
import { Answers } from "./PlanParts.tsx";
import { PlanLists } from "./PlanLists.tsx";

type Props = { readonly grid: string; readonly pasted: Pasted; readonly onTake: (plan: PastePlan) => void; readonly onClose: () => void };

type Reading = { readonly plan: PastePlan; readonly choice: string; readonly over: string; readonly block: CellBlock };

/** The table of the clipboard that belongs here, and what it would do; or why there is none, as a sentence. */
function useReading(grid: string, pasted: Pasted): Reading | string {
  const { outline, live } = useEditor();
  return useMemo(() => {
    const blocks = readBlocks(pasted, DOMParser);
    const block = blockFor(blocks, outline, grid);
    if (block === undefined) return "剪贴板里没有能填进表格的内容。";
    const meant = meantAmong(blocks, outline, grid);
    if (meant > 1) return unclearWords(meant);
    const { plan, over } = matchOver(block, outline, grid, pasted.at, pasted.picked, live.report());
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
  if (typeof reading === "string")
    return (
      <>
        <p className="mb-3">{reading}</p>
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
      {isAstray(plan) && (
        <p role="alert" className="mb-3 rounded border-l-4 border-warn bg-warn-soft px-3 py-2">
          {astrayWords(plan)}
        </p>
      )}
      <PlanLists plan={plan} block={block} />
      <Answers wary={isAstray(plan)} changes={plan.changes.length} onTake={() => onTake(plan)} onClose={onClose} />
    </>
  );
}
