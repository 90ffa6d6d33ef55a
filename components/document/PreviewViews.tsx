"use client";
// The report in the three forms in which it goes out: the page for the web at the width of a desk and of a phone, the fragment as a portal
// shows it, and the pages of the paper. Each says in what it may differ. A click leads to the input.
import { useMemo, useState, useSyncExternalStore, type RefObject } from "react";
import type { Document as Tree } from "#lib/document/node.ts";
import type { Address } from "#lib/edition/edition.ts";
import { renderPage } from "#lib/outputs/html/page.ts";
import { portalPage } from "#lib/outputs/html/portal.ts";
import { placesOnPage, placesOnPaper } from "#lib/outputs/places.ts";
import { sheetsPage } from "#lib/outputs/print/sheets.ts";
import { publishedOf } from "#lib/outputs/published.ts";
import type { Report } from "#lib/report/report.ts";
import { useEditor } from "../editor/context.ts";
import { sheetsIn } from "./cutSheets.ts";
import { atLeast, filling, noLarger, whole } from "./fits.ts";
import type { Following } from "./following.ts";
import { PagePreview } from "./PagePreview.tsx";
import { usePrinting } from "./paper.ts";
import type { WordMarks } from "./previewMarks.ts";
import { PreviewChoice } from "./PreviewChoice.tsx";
import { usePreviewFit, usePreviewWidth } from "./previewChoice.ts";

/** The report with its charts as a page, as paper and as a portal's editor has them. */
export type Trees = { readonly page: Tree; readonly paper: Tree; readonly bare: Tree };

type Props = Trees & {
  readonly report: Report;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly above: RefObject<number>;
  readonly following: Following;
  readonly go: (address: Address) => void;
  readonly marks: WordMarks;
};

/** In CSS pixels: the narrowest window of a desk, in which the page is not yet laid out for a phone; a usual phone; a sheet of A4 with what stands around it. */
const desk = atLeast(720);
const sheet = { width: 830, height: 1140 } as const;
const widths = {
  desktop: { label: "电脑", fit: desk },
  phone: { label: "手机", fit: noLarger(375) },
} as const;
const sizes = {
  width: { label: "适合宽度", fit: filling(sheet.width) },
  whole: { label: "整页", fit: whole(sheet) },
} as const;

const Note = ({ children }: { readonly children: string }) => <p className="text-sm text-muted">{children}</p>;

export function WebView({ page: tree, report, frame, above, following, go, marks }: Props) {
  const { edition, outline, settings, lock } = useEditor();
  const [width, choose] = usePreviewWidth();
  const correction = lock?.correction ?? "";
  const html = useMemo(
    () => renderPage(tree, { ...publishedOf(edition, report, settings), correction }),
    [tree, edition, report, settings, correction],
  );
  const places = useMemo(() => placesOnPage(tree, outline), [tree, outline]);
  return (
    <PagePreview
      html={html}
      places={places}
      marks={marks}
      fit={widths[width].fit}
      go={go}
      frame={frame}
      above={above}
      following={following}
    >
      <PreviewChoice legend="在哪里看" words={["desktop", "phone"]} list={widths} chosen={width} choose={choose} />
    </PagePreview>
  );
}

export function PortalView({ bare: tree, frame, above, following, go, marks }: Props) {
  const { outline, lock } = useEditor();
  const html = useMemo(() => portalPage(tree, lock?.correction), [tree, lock]);
  const places = useMemo(() => placesOnPage(tree, outline), [tree, outline]);
  return (
    <PagePreview html={html} places={places} marks={marks} fit={desk} go={go} frame={frame} above={above} following={following}>
      <Note>粘贴进门户以后大致的样子：表格线、合并格和缩进不变，字体、字号和宽窄随门户。</Note>
    </PagePreview>
  );
}

/** Browsers draw lines in whole pixels of the screen: zoomed, a page may end elsewhere. */
const onResize = (listener: () => void) => {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
};

export function PaperView({ paper: tree, frame, above, following, go, marks }: Props) {
  const { outline } = useEditor();
  const printing = usePrinting();
  const [size, choose] = usePreviewFit();
  const [count, setCount] = useState(0);
  const html = useMemo(() => sheetsPage(tree, printing), [tree, printing]);
  const places = useMemo(() => placesOnPaper(tree, outline), [tree, outline]);
  const ratio = useSyncExternalStore(onResize, () => window.devicePixelRatio);
  const written = (page: Document, mark: () => void) => {
    const cut = sheetsIn(page);
    setCount(cut());
    if (page.fonts.status === "loading") void page.fonts.ready.then(() => (setCount(cut()), mark()));
  };
  return (
    <PagePreview
      key={ratio}
      html={html}
      places={places}
      marks={marks}
      fit={sizes[size].fit}
      go={go}
      onWritten={written}
      frame={frame}
      above={above}
      following={following}
    >
      <PreviewChoice legend="看多大" words={["width", "whole"]} list={sizes} chosen={size} choose={choose} />
      <p role="status" className="text-muted">
        {count > 0 &&
          `${printing.style.name}${printing.sealed ? "、盖章" : ""}，共 ${count} 页，照“打印”排。Word 里换行、换页可能不同，送签前请打开看一遍。`}
      </p>
    </PagePreview>
  );
}
