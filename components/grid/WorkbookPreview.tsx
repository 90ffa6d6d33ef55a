"use client";
// What a filled workbook would do to the open report, before it is done: of which report it is, and for each table the cells
// old → new, totals beside ours, and what is left out and why.
import { isWithin } from "#lib/edition/address.ts";
import { useMemo } from "react";
import { a1, differencesFrom, keptWords, missingWords, noteWords, plansOf, sourceOf, type FilledBook } from "#lib/matching/given/filled.ts";
import { leftOutLines, planWords, totalWords } from "#lib/matching/preview/planWords.ts";
import type { PastePlan } from "#lib/matching/plan.ts";
import { plannedGrid } from "#lib/matching/preview/planCells.ts";
import { whenceOf } from "#lib/report/doer.ts";
import { useEditor } from "../editor/context.ts";
import type { Cited } from "../editor/ways.ts";
import { fillAcross } from "./acrossTables.ts";
import type { CellChange } from "./history.ts";
import { Answers, lineGroup, List, overGroup, PlannedTable } from "./PlanParts.tsx";

/** What the server read of a file; `edition`: the name of its format. */
export type WorkbookRead = { readonly filled: FilledBook; readonly edition: string };

/** `name`: the file's. */
type Props = { readonly name: string; readonly read: WorkbookRead; readonly onDone: () => void; readonly onClose: () => void };

function Table({ plan, filled }: { readonly plan: PastePlan; readonly filled: FilledBook }) {
  const { outline, live } = useEditor();
  const { figures } = live.report();
  const source = sourceOf(filled, plan.grid);
  const caption = outline.grids.get(plan.grid)?.grid.caption ?? "";
  const totals = plan.totals
    .filter(({ differs }) => differs)
    .map((total) => ({ at: total.address, words: totalWords(outline, total, source) }));
  return (
    <section className="mb-4">
      <h3 className="font-bold">{caption}</h3>
      <p className="mb-1">{planWords(outline, plan, source)}</p>
      <PlannedTable
        shown={plannedGrid(outline, plan, figures, source)}
        label={`“${caption}”填入以后`}
        groups={[
          overGroup(outline, plan),
          { title: "总计与计算不一致，没有填入", items: totals },
          lineGroup("没有填入，请看一看", leftOutLines(plan.leftOut, source)),
          lineGroup("请核对", noteWords(outline, filled, plan.grid)),
          lineGroup("工作簿里是空的，系统里的数没有变", keptWords(outline, filled, plan, figures)),
        ]}
      />
    </section>
  );
}

/** A workbook of another report may be meant all the same (last year's copy, a test): it is said, and the answer is left open. */
function Others({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div role="alert" className="mb-3 rounded border-l-4 border-warn bg-warn-soft px-3 py-2">
      <p className="font-bold">这份工作簿不是这份报告的，请看清楚再填入：</p>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** Where each of these changes stands in the workbook. */
function citedIn(name: string, { cells }: FilledBook, changes: readonly CellChange[]): readonly Cited[] {
  const at = new Map(cells.map((cell) => [cell.address, cell]));
  return changes.flatMap(({ address, to }): readonly Cited[] => {
    const cell = at.get(address);
    return cell === undefined ? [] : [{ area: "figures", address, text: to, whence: whenceOf(name, `“${cell.sheet}”表 ${a1(cell)}`) }];
  });
}

export function WorkbookPreview({ name, read: { filled, edition: format }, onDone, onClose }: Props) {
  const editor = useEditor();
  const { outline, live, edition, reportId } = editor;
  const plans = useMemo(() => plansOf(filled, outline, live.report().figures), [filled, outline, live]);
  if (filled.identity.edition !== edition.id)
    return (
      <>
        <p className="mb-3">
          这份工作簿用的是“{format}”，这份报告用的是“{edition.name}”，表格不一样，不能填入。
        </p>
        <Answers changes={0} onTake={onClose} onClose={onClose} />
      </>
    );
  const changes = plans.flatMap((plan) => plan.changes);
  const others = differencesFrom(filled.identity, live.report(), reportId);
  const take = () => {
    onDone();
    fillAcross(editor, changes, `已从工作簿填入 ${changes.length} 格。`, "workbook");
    editor.ways.cite(citedIn(name, filled, changes));
  };
  return (
    <>
      <Others lines={others} />
      <p id="plan-words" className="mb-3">
        {changes.length === 0 ? "工作簿里没有要改变的数。" : `将要改变 ${changes.length} 格。文字、填空和落款不在工作簿里，不会变。`}
      </p>
      <List title="没有读到的" lines={[...missingWords(outline, filled), ...filled.unread]} />
      {plans
        .filter(({ grid }) => filled.cells.some(({ address }) => isWithin(address, grid)))
        .map((plan) => (
          <Table key={plan.grid} plan={plan} filled={filled} />
        ))}
      <Answers changes={changes.length} wary={others.length > 0} onTake={take} onClose={onClose} />
    </>
  );
}
