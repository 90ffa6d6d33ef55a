"use client";
// 更正说明: what to write on the page over the corrected report, ready to copy.
import { correctionNote, type Correction } from "#lib/signing/correction.ts";
import { Button } from "../ui/Button.tsx";
import { putTextOnClipboard } from "../ui/onClipboard.ts";
import { say, sayProblem } from "../ui/toasts.tsx";

export function CorrectionNote({ correction }: { readonly correction: Correction }) {
  const note = correctionNote(correction);
  const copy = () =>
    putTextOnClipboard(note)
      ? say("更正说明已复制，贴到网页上报告的前面。")
      : sayProblem("浏览器不让复制。请用鼠标选中这段文字，按 Ctrl+C。");
  return (
    <section aria-labelledby="correction" className="rounded border border-warn bg-warn-soft p-4">
      <h2 id="correction" className="mb-1 text-lg font-bold">
        网页上写的更正说明
      </h2>
      <p className="mb-2">更正后的报告重新发布时，在网页上报告的前面加上这一段：</p>
      <blockquote data-correction className="mb-2 rounded bg-paper p-3">
        {note}
      </blockquote>
      <Button onClick={copy}>复制更正说明</Button>
    </section>
  );
}
