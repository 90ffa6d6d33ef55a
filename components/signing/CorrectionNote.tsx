"use client";
// 更正说明 of a frozen report: what stands on its page, or, where it was frozen without one, what could be written there. Ready to copy.
import { Button } from "../ui/Button.tsx";
import { putTextOnClipboard } from "../ui/onClipboard.ts";
import { say, sayProblem } from "../ui/toasts.tsx";

/** `proposed`: what could be written; `frozen`: what is, "" for nothing. */
export function CorrectionNote({ proposed, frozen }: { readonly proposed: string; readonly frozen: string }) {
  const isCarried = frozen !== "";
  const note = isCarried ? frozen : proposed;
  const copy = () =>
    putTextOnClipboard(note)
      ? say(isCarried ? "更正说明已复制。" : "更正说明已复制，贴到网页上报告的前面。")
      : sayProblem("浏览器不让复制。请用鼠标选中这段文字，按 Ctrl+C。");
  return (
    <section aria-labelledby="correction" className="rounded border border-warn bg-warn-soft p-4">
      <h2 id="correction" className="mb-1 text-lg font-bold">
        更正说明
      </h2>
      <p className="mb-2">
        {isCarried
          ? "导出的网页文件、网页片段和复制到门户的全文，标题前面都有这一段，不用另外贴。"
          : "这一版定稿时没有要更正说明，导出的网页和复制的全文里没有。网页上要写的，复制下面这一段，贴在报告的前面。"}
      </p>
      <blockquote
        data-correction={isCarried ? "carried" : "proposed"}
        className="mb-2 rounded bg-paper p-3 break-words whitespace-pre-wrap"
      >
        {note}
      </blockquote>
      <Button onClick={copy}>复制更正说明</Button>
    </section>
  );
}
