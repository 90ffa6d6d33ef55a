"use client";
// What a pasted table would change, cell by cell, and all that does not go in, with the reasons.
import { guessWords, leftOutWords, outsideWords, totalWords } from "#lib/matching/planWords.ts";
import type { PastePlan } from "#lib/matching/plan.ts";
import { storedWords } from "#lib/matching/storedWords.ts";
import { leftWords } from "#lib/reading/leftWords.ts";
import type { CellBlock } from "#lib/tables/matrix.ts";
import { useEditor } from "../editor/context.ts";
import { Changes, List } from "./PlanParts.tsx";

/** `label`: what the table of changes is called when read aloud, where there are several. */
export function PlanLists({ plan, block, label }: { readonly plan: PastePlan; readonly block: CellBlock; readonly label?: string }) {
  const { outline } = useEditor();
  return (
    <>
      <Changes plan={plan} {...(label === undefined ? {} : { label })} />
      <List title="显示的与原表里存的不是同一个数" lines={storedWords(outline, plan, block)} />
      <List title="在原处看不见，没有读" lines={(block.left ?? []).map(leftWords)} />
      <List
        title="总计与计算不一致，没有填入"
        lines={plan.totals.filter(({ differs }) => differs).map((total) => totalWords(outline, total))}
      />
      <List title="没有填入，请看一看" lines={plan.leftOut.map((one) => leftOutWords(one))} />
      {plan.belongsTo === null && <List title="在表格之外，没有填入" lines={plan.outside.map(outsideWords)} />}
      <List title="按顺序推定的位置" lines={plan.guesses.map(guessWords)} />
    </>
  );
}
