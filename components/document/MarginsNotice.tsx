"use client";
// Says on the screen, never on paper, that this browser prints no page numbers, and how to get them; and tells the style sheet,
// which then puts the mark elsewhere.
import { useEffect, useSyncExternalStore } from "react";
import { hasMarginBoxes } from "#lib/outputs/print/margins.ts";

const never = (): (() => void) => () => undefined;

type Props = { readonly pdfHere: boolean; readonly mark: string | null };

export function MarginsNotice({ pdfHere, mark }: Props) {
  const has = useSyncExternalStore(never, hasMarginBoxes, () => true);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (!has) dataset.margins = "none";
    return () => void delete dataset.margins;
  }, [has]);
  if (has) return null;
  return (
    <p className="border-l-4 border-warn bg-warn-soft px-3 py-2 text-sm" data-no-numbers>
      这个浏览器打印时没有页码（谷歌内核 131 和更新的才有）{mark === null ? "" : `，“${mark}”印在正文背后`}
      。要有页码的，请在“预览与导出”里导出{pdfHere ? " PDF 文件或 Word 文件" : " Word 文件"}。
    </p>
  );
}
