"use client";
// What a paste would do, before it is done: each cell old → new, totals beside ours, and what is left out and why.
import { useMemo } from "react";
import { nameOf } from "#lib/checks/name.ts";
import { readBlock } from "#lib/importers/block.ts";
import { match } from "#lib/importers/match.ts";
import { alignmentWords, guessWords, leftOutWords, outsideWords, planWords, totalWords } from "#lib/importers/planWords.ts";
import type { PastePlan } from "#lib/importers/plan.ts";
import { useEditor } from "../form/context.ts";
import { Button } from "../ui/Button.tsx";
import type { Pasted } from "./clipboard.ts";

function List({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
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

function Changes({ plan }: { readonly plan: PastePlan }) {
  const { outline } = useEditor();
  if (plan.changes.length === 0) return null;
  return (
    <div className="mb-3 max-h-64 overflow-auto border border-line" tabIndex={0} role="region" aria-label="将要填入的数">
      <table className="w-full text-sm" data-paste-changes>
        <thead className="sticky top-0 bg-ground">
          <tr>
            <th className="px-2 py-1 text-left">位置</th>
            <th className="px-2 py-1 text-right">原来</th>
            <th className="px-2 py-1 text-right">改为</th>
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

type Props = { readonly grid: string; readonly pasted: Pasted; readonly onTake: (plan: PastePlan) => void; readonly onClose: () => void };

export function PastePreview({ grid, pasted, onTake, onClose }: Props) {
  const { outline, live } = useEditor();
  const plan = useMemo(() => {
    const block = readBlock(pasted, DOMParser);
    return block === undefined ? undefined : match(block, outline, grid, pasted.at, live.report().figures);
  }, [pasted, outline, grid, live]);
  if (plan === undefined)
    return (
      <>
        <p className="mb-3">剪贴板里没有能填进表格的内容。</p>
        <Button onClick={onClose}>知道了</Button>
      </>
    );
  return (
    <>
      <p className="mb-1">{planWords(outline, plan)}</p>
      <p className="mb-3 text-sm text-muted">{alignmentWords(outline, plan)}</p>
      <Changes plan={plan} />
      <List title="总计与计算不一致，没有填入" lines={plan.totals.filter(({ differs }) => differs).map((total) => totalWords(outline, total))} />
      <List title="没有填入，请看一看" lines={plan.leftOut.map(leftOutWords)} />
      <List title="在表格之外，没有填入" lines={plan.outside.map(outsideWords)} />
      <List title="按顺序推定的位置" lines={plan.guesses.map(guessWords)} />
      <div className="flex justify-end gap-3">
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" disabled={plan.changes.length === 0} onClick={() => onTake(plan)}>
          填入 {plan.changes.length} 格
        </Button>
      </div>
    </>
  );
}
