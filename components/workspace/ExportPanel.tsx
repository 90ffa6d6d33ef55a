"use client";
// The content of the dialog 导出: in which state the report goes out, what to deal with first, and the ways out.
import { useEffect, useRef } from "react";
import { Summary } from "../findings/Summary.tsx";
import { useEditor } from "../editor/context.ts";
import { useGoTo } from "../editor/useGoTo.ts";
import { FirstWays, OtherWays } from "./ExportWays.tsx";
import { Standing } from "../document/Standing.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { PageLink } from "../ui/PageLink.tsx";

/** The summary takes the focus where there is something to deal with, else the first way out; not from whoever has gone on by a key meanwhile. */
function useFirstFocus() {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const first = () => panel.current?.querySelector<HTMLElement>("[data-summary]") ?? panel.current?.querySelector<HTMLElement>("button");
    const from = document.activeElement;
    const isFree = () => document.activeElement === from || document.activeElement === document.body;
    const frame = requestAnimationFrame(() => {
      if (isFree()) first()?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return panel;
}

/** `close` closes the dialog and then does what it is given. */
export function ExportPanel({ close }: { readonly close: (then?: () => void) => void }) {
  const panel = useFirstFocus();
  const go = useGoTo();
  const { reportId } = useEditor();
  return (
    <div ref={panel} className="space-y-3">
      <Standing />
      <Summary heading="h3" onGo={(place, finding) => close(() => go(place, finding))} />
      <FirstWays onDone={() => close()} />
      <OtherWays onDone={() => close()} />
      <p>
        领导在导出的 Word 上改过：
        <PageLink href={`/reports/${reportId}/back`} className={buttonClass("link")}>
          读回改过的 Word
        </PageLink>
      </p>
    </div>
  );
}
