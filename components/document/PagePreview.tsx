"use client";
// The full page exactly as it is exported, in a frame without scripts. It follows the form with a short delay.
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { pageOf } from "#lib/document/html/page.ts";
import type { Report } from "#lib/report/report.ts";
import { useEditor, useReport } from "../form/context.ts";

const delay = 250;

function useSettled(report: Report): Report {
  const [settled, settle] = useState(report);
  useEffect(() => {
    const timer = setTimeout(() => settle(report), delay);
    return () => clearTimeout(timer);
  }, [report]);
  return settled;
}

const handedOn = ["F1", "F8"];

/** The frame has keys of its own: those of the page around it are handed to it, as if pressed on the frame. */
function handOn(event: KeyboardEvent, frame: HTMLIFrameElement | null): void {
  if (!handedOn.includes(event.key)) return;
  event.preventDefault();
  frame?.dispatchEvent(new KeyboardEvent("keydown", { key: event.key, shiftKey: event.shiftKey, bubbles: true, cancelable: true }));
}

export function PagePreview({ className = "" }: { readonly className?: string }) {
  const { edition, settings } = useEditor();
  const report = useDeferredValue(useSettled(useReport()));
  const html = useMemo(() => pageOf(edition, report, settings), [edition, report, settings]);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    const top = page?.scrollingElement?.scrollTop ?? 0;
    if (!page) return;
    page.open();
    page.write(html);
    page.close();
    page.scrollingElement?.scrollTo(0, top);
    page.addEventListener("keydown", (event) => handOn(event, frame.current));
  }, [html]);
  return <iframe ref={frame} title="报告预览" sandbox="allow-same-origin" className={`w-full border border-line bg-paper ${className}`} />;
}
