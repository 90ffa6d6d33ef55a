"use client";
// What a pasted table would make of the form's own table, and beside it all that needs a look: what it writes over, what does not go in and
// why, totals that do not agree. What it fills into blank cells is seen in the table.
import { guessWords, leftOutWords, outsideWords, totalWords, unstatedWords } from "#lib/matching/preview/planWords.ts";
import { plannedGrid } from "#lib/matching/preview/planCells.ts";
import type { PastePlan } from "#lib/matching/plan.ts";
import { storedWords } from "#lib/matching/preview/storedWords.ts";
import { leftWords } from "#lib/reading/leftWords.ts";
import type { CellBlock } from "#lib/tables/matrix.ts";
import { useEditor, type Editor } from "../editor/context.ts";
import { lineGroup, overGroup, PlannedTable, type PlaceGroup, type PlaceItems } from "./PlanParts.tsx";

const totalItems = ({ outline }: Editor, { totals }: PastePlan): PlaceItems =>
  totals.filter(({ differs }) => differs).map((total) => ({ at: total.address, words: totalWords(outline, total) }));

/** All but the cells that are filled in. */
function groupsOf(editor: Editor, plan: PastePlan, block: CellBlock): readonly PlaceGroup[] {
  const { outline } = editor;
  return [
    overGroup(outline, plan),
    { title: "没有写金额的单位", items: plan.unstated.map((one) => ({ at: one.address, words: unstatedWords(one) })) },
    lineGroup("显示的与原表里存的不是同一个数", storedWords(outline, plan, block)),
    lineGroup("在原处看不见，没有读", (block.left ?? []).map(leftWords)),
    { title: "总计与计算不一致，没有填入", items: totalItems(editor, plan) },
    { title: "没有填入，请看一看", items: plan.leftOut.map((one) => ({ at: one.address, words: leftOutWords(one) })) },
    ...(plan.belongsTo === null ? [lineGroup("在表格之外，没有填入", plan.outside.map(outsideWords))] : []),
    lineGroup("按顺序推定的位置", plan.guesses.map(guessWords)),
  ];
}

/** `label`: what the table is called when read aloud, where there are several. */
export function PlanLists({ plan, block, label }: { readonly plan: PastePlan; readonly block: CellBlock; readonly label?: string }) {
  const editor = useEditor();
  const shown = plannedGrid(editor.outline, plan, editor.live.report().figures);
  return <PlannedTable shown={shown} groups={groupsOf(editor, plan, block)} {...(label === undefined ? {} : { label })} />;
}
