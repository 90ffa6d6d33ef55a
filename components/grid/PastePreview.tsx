"use client";
// What a paste would do, before it is done: each cell old → new, totals beside ours, and what is left out and why.
import { useMemo } from "react";
import { readBlocks } from "#lib/clipboard/block.ts";
import { matchOver, overWords } from "#lib/matching/fillPicked.ts";
import { blockFor } from "#lib/matching/home.ts";
import { leftWords } from "#lib/reading/leftWords.ts";
import { alignmentWords, choiceWords, guessWords, leftOutWords, outsideWords, planWords, totalWords } from "#lib/matching/planWords.ts";
import type { PastePlan } from "#lib/matching/plan.ts";
import { storedWords } from "#lib/matching/storedWords.ts";
import { useEditor } from "../editor/context.ts";
import type { Pasted } from "./clipboard.ts";
import { Answers, Changes, List } from "./PlanParts.tsx";

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
      readonly unseen: readonly string[];
      readonly stored: readonly string[];
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
      unseen: (block.left ?? []).map(leftWords),
      stored: storedWords(outline, plan, block),
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
  const { plan, choice, over, unseen, stored } = reading;
  return (
    <>
      <p id="plan-words" className="mb-1">
        {planWords(outline, plan)}
      </p>
      <p className="mb-3 text-sm text-muted">
        {choice}
        {over === "" ? alignmentWords(outline, plan) : over}
      </p>
      <Changes plan={plan} />
      <List title="显示的与原表里存的不是同一个数" lines={stored} />
      <List title="在原处看不见，没有读" lines={unseen} />
      <List
        title="总计与计算不一致，没有填入"
        lines={plan.totals.filter(({ differs }) => differs).map((total) => totalWords(outline, total))}
      />
      <List title="没有填入，请看一看" lines={plan.leftOut.map((one) => leftOutWords(one))} />
      {plan.belongsTo === null && <List title="在表格之外，没有填入" lines={plan.outside.map(outsideWords)} />}
      <List title="按顺序推定的位置" lines={plan.guesses.map(guessWords)} />
      <Answers changes={plan.changes.length} onTake={() => onTake(plan)} onClose={onClose} />
    </>
  );
}
