"use client";
// The parts of a preview of figures that come in from elsewhere: each cell old → new, lists of what is left out, the answers.
import { nameOf } from "#lib/edition/name.ts";
import type { PastePlan } from "#lib/matching/plan.ts";
import { useEditor } from "../editor/context.ts";
import { Button } from "../ui/Button.tsx";

export function List({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="mb-3">
      <h3 className="font-bold">
        {title}（{lines.length}）
      </h3>
      <ul className="max-h-32 list-disc overflow-auto pl-5 text-sm">
        {lines.map((line, place) => (
          <li key={place}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** `label`: what the table of changes is called when read aloud. */
export function Changes({ plan, label = "将要填入的数" }: { readonly plan: PastePlan; readonly label?: string }) {
  const { outline } = useEditor();
  if (plan.changes.length === 0) return null;
  return (
    <div className="mb-3 max-h-64 overflow-auto border border-line" tabIndex={0} role="region" aria-label={label}>
      <table className="w-full text-sm" data-paste-changes>
        <thead className="sticky top-0 bg-ground">
          <tr>
            <th className="px-2 py-1 text-left">位置</th>
            <th className="px-2 py-1 text-right whitespace-nowrap">原来</th>
            <th className="px-2 py-1 text-right whitespace-nowrap">改为</th>
          </tr>
        </thead>
        <tbody>
          {plan.changes.map(({ address, from, to }) => (
            <tr key={address} className={from === "" ? "" : "bg-warn-soft"}>
              <td className="border-t border-line px-2">{nameOf(outline, address)}</td>
              <td className="border-t border-line px-2 text-right">{from === "" ? "（空）" : from}</td>
              <td className="border-t border-line px-2 text-right font-bold">{to}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Answer = { readonly changes: number; readonly wary?: boolean; readonly onTake: () => void; readonly onClose: () => void };

/** The dialog begins at the last button, so that Enter after Ctrl+V takes what is shown. `wary`: at the first, where there is a reason to stop. */
export function Answers({ changes, wary = false, onTake, onClose }: Answer) {
  const isFirst = wary || changes === 0;
  return (
    <div className="flex justify-end gap-3">
      <Button onClick={onClose} data-begin={isFirst || undefined}>
        {changes > 0 ? "取消" : "知道了"}
      </Button>
      {changes > 0 && (
        <Button look="primary" data-begin={!isFirst || undefined} aria-describedby="plan-words" onClick={onTake}>
          填入 {changes} 格
        </Button>
      )}
    </div>
  );
}
