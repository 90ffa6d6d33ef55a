"use client";
// 从 Word 填入全文: its button, the dialog, and pastes of several lines with headings into inputs of one line, which could hold none of it.
import { useEffect } from "react";
import { useEditor } from "../editor/context.ts";
import { askWhole, useWholePaste } from "../editor/wholePaste.ts";
import { Fetched, late } from "../ui/Fetched.tsx";
import { Modal } from "../ui/Modal.tsx";

const WholePreview = late(() => import("./WholePreview.tsx").then((module) => module.WholePreview));

/** Low enough to stand in the line of a heading. */
export const WholeTextButton = () => (
  <button
    type="button"
    onClick={() => askWhole({})}
    aria-haspopup="dialog"
    data-help="whole"
    className="ml-auto min-h-7 shrink-0 rounded border border-edge bg-paper px-2 text-sm hover:bg-brand-soft print:hidden"
  >
    从 Word 填入全文
  </button>
);

/** A line that begins as headings do, among several. */
const mayBeWhole = (text: string): boolean =>
  /\n/.test(text.trim()) && /^\s*(?:第?[一二三四五六七八九十]+(?:部分)?[、.．：\s]|[（(][一二三四五六七八九十]+[）)])/mu.test(text);

/** Puts text at the caret as a paste of the browser does, in one line. */
function typed(input: HTMLInputElement, text: string): void {
  input.focus();
  document.execCommand("insertText", false, text.replace(/\s*\n\s*/g, " "));
}

function useInputs(isCell: (id: string) => boolean): void {
  useEffect(() => {
    const listener = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (!(target instanceof HTMLInputElement) || target.type !== "text" || target.closest("main") === null || isCell(target.id)) return;
      const [html, text] = [clipboardData?.getData("text/html") ?? "", clipboardData?.getData("text/plain") ?? ""];
      if (!mayBeWhole(text)) return;
      event.preventDefault();
      askWhole({ clipboard: { html, text }, asItIs: () => typed(target, text) });
    };
    document.addEventListener("paste", listener, true);
    return () => document.removeEventListener("paste", listener, true);
  }, [isCell]);
}

export function WholeText() {
  const { outline } = useEditor();
  useInputs((id) => outline.cells.has(id));
  const paste = useWholePaste();
  useEffect(() => () => askWhole(null), []);
  if (paste === null) return null;
  return (
    <Modal open onClose={() => askWhole(null)} title="从 Word 填入全文" help="whole" wide="most">
      <Fetched>
        <WholePreview paste={paste} />
      </Fetched>
    </Modal>
  );
}
