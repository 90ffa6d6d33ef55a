"use client";
// 帮我找原因: what would explain that a table does not balance, most likely first. A click leads to the cell; nothing
// is changed by itself, the paper decides.
import { explain } from "#lib/balance/explain.ts";
import { lately } from "#lib/balance/lately.ts";
import { sectionOf } from "#lib/checks/progress.ts";
import { useEditor, useReport } from "../editor/context.ts";
import { lateCells } from "../editor/lateCells.ts";
import { useGoTo } from "../editor/useGoTo.ts";

const most = 5;

export function Explanations({ section }: { readonly section: string }) {
  const editor = useEditor();
  const { edition, outline, lastYear } = editor;
  const report = useReport();
  const go = useGoTo();
  const late = lately(edition, report, lateCells(editor));
  const others = explain(edition, report, lastYear === undefined ? {} : { lastYear: lastYear.report });
  const found = [...late, ...others.filter(({ at, to }) => late.every((one) => one.at !== at || one.to !== to))]
    .filter(({ at }) => sectionOf(outline, at)?.id === section)
    .slice(0, most);
  if (found.length === 0) return <p className="text-sm text-muted">没有找到一处改动就能说明的原因，请对照纸质材料逐格核对。</p>;
  return (
    <ol className="list-decimal space-y-1 pl-6 text-sm" data-explanations>
      {found.map(({ at, reason, to }) => (
        <li key={`${at} ${to}`}>
          <button type="button" onClick={() => go(at)} className="min-h-6 text-left align-top text-brand underline underline-offset-2">
            {reason}
          </button>
        </li>
      ))}
    </ol>
  );
}
