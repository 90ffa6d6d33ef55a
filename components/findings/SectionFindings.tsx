"use client";
// The findings of one section in the panel, under its name with how many are open. It renders again only when they change.
import { useState } from "react";
import { findingKey, severityNames } from "#lib/checks/finding.ts";
import { inPaperOrder } from "#lib/checks/order.ts";
import { countsOf, openIn, type Counts } from "#lib/checks/standing.ts";
import type { Section } from "#lib/edition/edition.ts";
import { useEditor, useLiveLater } from "../editor/context.ts";
import { FindingItem } from "./FindingItem.tsx";
import { usePanel } from "./panelState.ts";
import { isOff, Reasons, ReasonsButton } from "./Reasons.tsx";

function words({ error, warning, advice }: Counts, explained: number): string {
  const numbers = [
    [severityNames.error, error],
    [severityNames.warning, warning],
    [severityNames.advice, advice],
    ["已说明", explained],
  ] as const;
  return numbers.flatMap(([name, count]) => (count === 0 ? [] : [`${name} ${count}`])).join(" · ");
}

export function SectionFindings({ section }: { readonly section: Section }) {
  const { outline } = useEditor();
  const { hidden } = usePanel();
  const findings = useLiveLater((live) => live.findingsOf(section.id));
  const counts = useLiveLater((live) => {
    const open = openIn(live.report(), live.findingsOf(section.id));
    return words(countsOf(open), live.findingsOf(section.id).length - open.length);
  });
  const [searching, setSearching] = useState(false);
  const off = isOff(findings);
  const shown = inPaperOrder(outline, findings).filter(({ severity }) => !hidden.includes(severity));
  if (findings.length === 0) return null;
  return (
    <section aria-label={section.name} data-findings-of={section.id}>
      <div className="mb-1 flex flex-wrap items-center gap-x-3">
        <h3 className="mr-auto font-bold">
          {section.name}
          <span className="ml-2 text-sm font-normal text-muted">{counts}</span>
        </h3>
        {off && <ReasonsButton open={searching} onOpen={setSearching} of={section.name} />}
      </div>
      {off && searching && <Reasons section={section.id} />}
      {shown.length === 0 ? (
        <p className="text-sm text-muted">按上面的选择没有显示，共 {findings.length} 处。</p>
      ) : (
        <ul className="space-y-2">
          {shown.map((finding) => (
            <FindingItem key={findingKey(finding)} finding={finding} inPanel />
          ))}
        </ul>
      )}
    </section>
  );
}
