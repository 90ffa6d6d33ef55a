"use client";
// The findings of a section, each a button that leads to its first place and marks all of them.
import { useRouter } from "next/navigation";
import { flushSync } from "react-dom";
import { useState } from "react";
import type { Finding } from "#lib/checks/finding.ts";
import { sectionOf } from "#lib/checks/progress.ts";
import { useEditor, useLive } from "../form/context.ts";
import { buttonClass } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { focusPlace } from "./focusPlace.ts";

const Explanations = late(() => import("./Explanations.tsx").then((module) => module.Explanations));

const words = { error: "错误", warning: "提醒", advice: "建议" } as const;
const tones = { error: "border-bad bg-bad-soft", warning: "border-warn bg-warn-soft", advice: "border-line bg-paper" } as const;

/** Goes to the first place of a finding, on its page, and marks its operands. */
export function useGoTo(): (finding: Finding) => void {
  const { live, outline, reportId } = useEditor();
  const router = useRouter();
  return (finding) => {
    const place = finding.at[0] ?? "";
    flushSync(() => live.show(finding));
    if (focusPlace(place)) return;
    const section = sectionOf(outline, place);
    if (section !== undefined) router.push(`/reports/${reportId}/fill/${section.id}#${place}`);
  };
}

/** What is wrong with a value by itself: its input says so in the words of this item. */
const isOfItsPlace = ({ check }: Finding): boolean => check.startsWith("value.") || check.startsWith("stated.");

export function FindingItem({ finding }: { readonly finding: Finding }) {
  const go = useGoTo();
  return (
    <li>
      <button
        type="button"
        {...(isOfItsPlace(finding) ? { id: `problem-${finding.at[0] ?? ""}` } : {})}
        onClick={() => go(finding)}
        className={`w-full rounded border-l-4 px-3 py-2 text-left text-sm ${tones[finding.severity]}`}
        data-check={finding.check}
      >
        <strong className="mr-1">{words[finding.severity]}</strong>
        {finding.message}
      </button>
    </li>
  );
}

export function FindingList({ section }: { readonly section: string }) {
  const findings = useLive((live) => live.findingsOf(section));
  const { live } = useEditor();
  const [searching, setSearching] = useState(false);
  if (findings.length === 0) return null;
  return (
    <section aria-label="本页的问题" data-help="findings" className={`sticky bottom-0 z-20 -mx-2 mt-3 scroll-p-2 overflow-auto border-t-2 border-bad bg-paper p-2 ${searching ? "max-h-64" : "max-h-36"}`}>
      <div className="mb-1 flex items-center justify-between">
        <h2 className="font-bold text-bad">本页有 {findings.length} 处问题，点一条可以找到是哪几格</h2>
        <button type="button" aria-expanded={searching} onClick={() => setSearching(!searching)} className={`${buttonClass("link")} ml-auto mr-4`}>
          {searching ? "收起可能的原因" : "帮我找原因"}
        </button>
        <button type="button" className={buttonClass("link")} onClick={() => live.show(null)}>
          清除标记
        </button>
      </div>
      {searching && (
        <div className="mb-2">
          <Fetched>
            <Explanations section={section} />
          </Fetched>
        </div>
      )}
      <ul className="space-y-1">
        {findings.map((finding) => (
          <FindingItem key={`${finding.check} ${finding.at[0] ?? ""}`} finding={finding} />
        ))}
      </ul>
    </section>
  );
}
