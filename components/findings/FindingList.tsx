"use client";
// The findings of the open section at the foot of its page, in the order of the paper. They stay in sight while
// something is open; with the panel open they stand below the table, for the panel says the same.
import { useState, type RefCallback } from "react";
import { findingKey } from "#lib/checks/finding.ts";
import { inPaperOrder } from "#lib/checks/order.ts";
import { openIn } from "#lib/checks/standing.ts";
import { useEditor, useLiveLater } from "../editor/context.ts";
import { buttonClass } from "../ui/Button.tsx";
import { FindingItem } from "./FindingItem.tsx";
import { usePanel } from "./panelState.ts";
import { isOff, Reasons, ReasonsButton } from "./Reasons.tsx";

function headingOf(open: number, all: number): string {
  if (open === 0) return `本页的提醒都已说明，共 ${all} 处`;
  return `本页有 ${open} 处问题${open < all ? `（另有 ${all - open} 处已说明）` : ""}，点一条可以找到是哪几格`;
}

/** Higher than this, in rem, the list takes more of the window than cells keep clear of by themselves. */
const usualHeight = 9.5;

/**
 * Says at the root of the page whether the list stands taller than usual. A selector that asked (`:has`) would have the
 * browser look at all cells again at each key.
 */
const tellHeight: RefCallback<HTMLElement> = (section) => {
  const root = document.documentElement;
  const observer = new ResizeObserver(([entry]) => {
    const rem = Number.parseFloat(getComputedStyle(root).fontSize);
    root.toggleAttribute("data-tall-list", (entry?.target.clientHeight ?? 0) > usualHeight * rem);
  });
  if (section !== null) observer.observe(section);
  return () => {
    observer.disconnect();
    root.removeAttribute("data-tall-list");
  };
};

export function FindingList({ section }: { readonly section: string }) {
  const { live, outline } = useEditor();
  const findings = useLiveLater((all) => all.findingsOf(section));
  const open = useLiveLater((all) => openIn(all.report(), all.findingsOf(section)).length);
  const panel = usePanel();
  const [searching, setSearching] = useState(false);
  if (findings.length === 0) return null;
  const wrong = findings.some(({ severity }) => severity === "error");
  const off = isOff(findings);
  const stays = open > 0 && !panel.open;
  const height = searching ? "max-h-64" : "max-h-36 has-[details[open],textarea]:max-h-64";
  return (
    <section
      {...(stays ? { ref: tellHeight } : {})}
      aria-label="本页的问题"
      data-help="findings"
      className={`-mx-2 mt-3 border-t-2 bg-paper p-2 ${wrong ? "border-bad" : "border-warn"} ${stays ? `sticky bottom-0 z-20 overflow-auto ${height}` : ""}`}
    >
      <div className="mb-1 flex flex-wrap items-center gap-x-4">
        <h2 className={`mr-auto font-bold ${wrong ? "text-bad" : "text-warn"}`}>{headingOf(open, findings.length)}</h2>
        {off && <ReasonsButton open={searching} onOpen={setSearching} />}
        <button type="button" className={`${buttonClass("link")} !min-h-6 !px-0 !py-0`} onClick={() => live.show(null)}>
          清除标记
        </button>
      </div>
      {off && searching && <Reasons section={section} />}
      <ul className="space-y-1">
        {inPaperOrder(outline, findings).map((finding) => (
          <FindingItem key={findingKey(finding)} finding={finding} />
        ))}
      </ul>
    </section>
  );
}
