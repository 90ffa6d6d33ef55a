"use client";
// The findings of the open section. At the foot of the window they are one line, the first of them, which unfolds to all in the order of
// the paper; with the panel open they stand below the table, for the panel says the same.
import { useId, useState, type FocusEvent } from "react";
import { findingKey, severities, type Finding } from "#lib/checks/finding.ts";
import { inPaperOrder } from "#lib/checks/order.ts";
import { openIn } from "#lib/checks/standing.ts";
import { useEditor, useLiveLater, useMarked } from "../editor/context.ts";
import { buttonClass } from "../ui/Button.tsx";
import { FindingItem } from "./FindingItem.tsx";
import { isOff, Reasons, ReasonsButton } from "./Reasons.tsx";

function headingOf(open: number, all: number): string {
  if (open === 0) return `本页的提醒都已说明，共 ${all} 处`;
  return `本页有 ${open} 处问题${open < all ? `（另有 ${all - open} 处已说明）` : ""}`;
}

/** What stands in the one line where none was chosen: of the gravest that are open the first on paper. */
function firstOf(findings: readonly Finding[], open: readonly Finding[]): Finding | undefined {
  const gravest = severities.find((severity) => open.some((one) => one.severity === severity));
  return findings.find((one) => one.severity === gravest && open.includes(one)) ?? findings[0];
}

const linkLook = `${buttonClass("link")} !min-h-6 shrink-0 !px-1 !py-0`;

export function FindingList({ section, below }: { readonly section: string; readonly below: boolean }) {
  const { live, outline } = useEditor();
  const id = useId();
  const findings = inPaperOrder(
    outline,
    useLiveLater((all) => all.findingsOf(section)),
  );
  const openKeys = useLiveLater((all) => openIn(all.report(), all.findingsOf(section)).map(findingKey).join("\n")).split("\n");
  const [unfolded, setUnfolded] = useState(false);
  const [searching, setSearching] = useState(false);
  const open = findings.filter((one) => openKeys.includes(findingKey(one)));
  const shown = useMarked((all) => findingKey(all.shown() ?? { check: "", at: [] }));
  const first = findings.find((one) => findingKey(one) === shown) ?? firstOf(findings, open);
  if (first === undefined) return null;
  const wrong = findings.some(({ severity }) => severity === "error");
  const off = isOff(findings);
  const line = !below && !unfolded;
  const search = (now: boolean) => {
    setSearching(now);
    if (now) setUnfolded(true);
  };
  // What is written at a finding, and what is opened there, wants more than a line.
  const focused = ({ target }: FocusEvent) => target instanceof HTMLTextAreaElement && setUnfolded(true);
  return (
    <section
      aria-label="本页的问题"
      data-help="findings"
      data-line={line}
      onFocus={focused}
      className={`group ${below ? "mt-3 border-t-2 p-2" : ""} ${wrong ? "border-bad" : "border-warn"} ${line ? "flex items-center gap-2" : ""} ${below || line ? "" : "flex max-h-64 flex-col py-1"}`}
    >
      <div className={`flex items-center gap-x-3 ${line ? "order-last" : "mb-1 flex-wrap"} shrink-0`}>
        <h2 className={`mr-auto font-bold ${line ? "sr-only" : ""} ${wrong ? "text-bad" : "text-warn"}`}>
          {headingOf(open.length, findings.length)}，点一条可以找到是哪几格
        </h2>
        {off && <ReasonsButton open={searching} onOpen={search} />}
        {!line && (
          <button type="button" className={linkLook} onClick={() => live.show(null)}>
            清除标记
          </button>
        )}
        {!below && (
          <button type="button" className={linkLook} aria-expanded={unfolded} aria-controls={id} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? "收成一行" : `共 ${findings.length} 处，展开`}
          </button>
        )}
      </div>
      <div className={line ? "min-w-0 flex-1" : below ? "" : "-mx-1 min-h-0 scroll-py-1 overflow-auto p-1"}>
        {off && searching && !line && <Reasons section={section} />}
        <ul id={id} className={line ? "" : "space-y-1"}>
          {findings.map((finding) => (
            <FindingItem key={findingKey(finding)} finding={finding} hidden={line && finding !== first} line={line} />
          ))}
        </ul>
      </div>
    </section>
  );
}
