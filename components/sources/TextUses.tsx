"use client";
// 正文用到 2 处: where in the text the cell of the cursor is used, by numbers that follow it. Said only where there is any.
import { useState } from "react";
import { cellName } from "#lib/bound/names.ts";
import { usesOf, type Use } from "#lib/bound/uses.ts";
import { blockAddress } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import { placeName } from "#lib/edition/name.ts";
import { useEditor, useLiveLater } from "../editor/context.ts";
import { useGoTo } from "../editor/useGoTo.ts";
import { buttonClass } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";

function UseLine({ use, go }: { readonly use: Use; readonly go: () => void }) {
  const { outline } = useEditor();
  return (
    <li className="py-1.5">
      <button type="button" className={`${buttonClass("link")} !inline !text-left`} onClick={go}>
        {placeName(outline, use.part)}：…{use.before}
        <strong>{use.words}</strong>
        {use.after}…
      </button>
      {use.through !== undefined && <span className="text-sm text-muted">（经{cellName(outline, use.through)}）</span>}
    </li>
  );
}

export function TextUses({ at }: { readonly at: Address }) {
  const { outline, live } = useEditor();
  const goTo = useGoTo();
  const [open, setOpen] = useState(false);
  const count = useLiveLater((now) => usesOf(outline, now.report(), at).length);
  if (count === 0) return null;
  const go = ({ part, block, number: { start, end }, words }: Use) => {
    setOpen(false);
    // Once the dialog is gone and has given the focus back.
    setTimeout(() => goTo(part, undefined, { address: blockAddress(part, block), start, end, quote: words }));
  };
  return (
    <>
      <button
        type="button"
        className="-my-0.5 min-h-6 shrink-0 text-brand underline underline-offset-2"
        aria-haspopup="dialog"
        data-text-uses
        onClick={() => setOpen(true)}
      >
        正文用到 {count} 处
      </button>
      {open && (
        <Modal open onClose={() => setOpen(false)} title={`正文里跟着“${cellName(outline, at)}”的数`} help="bound">
          <ol className="divide-y divide-line">
            {usesOf(outline, live.report(), at).map((use) => (
              <UseLine key={`${use.part} ${use.block} ${use.number.start}`} use={use} go={() => go(use)} />
            ))}
          </ol>
        </Modal>
      )}
    </>
  );
}
