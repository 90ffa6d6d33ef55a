"use client";
// What a paste would do, before it is done: each cell old → new, totals beside ours, and what is left out and why.
import { useEffect, useMemo, useRef } from "react";
import { nameOf } from "#lib/checks/name.ts";
import { readBlocks } from "#lib/importers/block.ts";
import { blockFor } from "#lib/importers/home.ts";
import { match } from "#lib/importers/match.ts";
import { alignmentWords, choiceWords, guessWords, leftOutWords, outsideWords, planWords, totalWords } from "#lib/importers/planWords.ts";
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

type Answer = { readonly changes: number; readonly onTake: () => void; readonly onClose: () => void };

/** The last button has the focus, so that Enter after Ctrl+V takes what is shown; by that frame the dialog has set its own. */
function Answers({ changes, onTake, onClose }: Answer) {
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => buttons.current?.querySelector<HTMLElement>("button:last-child")?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div ref={buttons} className="flex justify-end gap-3">
      <Button onClick={onClose}>{changes > 0 ? "取消" : "知道了"}</Button>
      {changes > 0 && (
        <Button look="primary" aria-describedby="paste-words" onClick={onTake}>
          填入 {changes} 格
        </Button>
      )}
    </div>
  );
}

type Props = { readonly grid: string; readonly pasted: Pasted; readonly onTake: (plan: PastePlan) => void; readonly onClose: () => void };

/** The table of the clipboard that belongs here, and what it would do. */
function useReading(grid: string, pasted: Pasted): { readonly plan: PastePlan; readonly choice: string } | undefined {
  const { outline, live } = useEditor();
  return useMemo(() => {
    const blocks = readBlocks(pasted, DOMParser);
    const block = blockFor(blocks, outline, grid);
    if (block === undefined) return undefined;
    return { plan: match(block, outline, grid, pasted.at, live.report().figures), choice: choiceWords(blocks.indexOf(block), blocks.length) };
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
  const { plan, choice } = reading;
  return (
    <>
      <p id="paste-words" className="mb-1">{planWords(outline, plan)}</p>
      <p className="mb-3 text-sm text-muted">
        {choice}
        {alignmentWords(outline, plan)}
      </p>
      <Changes plan={plan} />
      <List title="总计与计算不一致，没有填入" lines={plan.totals.filter(({ differs }) => differs).map((total) => totalWords(outline, total))} />
      <List title="没有填入，请看一看" lines={plan.leftOut.map((one) => leftOutWords(one))} />
      {plan.belongsTo === null && <List title="在表格之外，没有填入" lines={plan.outside.map(outsideWords)} />}
      <List title="按顺序推定的位置" lines={plan.guesses.map(guessWords)} />
      <Answers changes={plan.changes.length} onTake={() => onTake(plan)} onClose={onClose} />
    </>
  );
}
