"use client";
// Which severities the panel shows and F8 visits, each with how many are open.
import { severityNames } from "#lib/checks/finding.ts";
import { countsOf, openIn } from "#lib/checks/standing.ts";
import type { Severity } from "#lib/edition/edition.ts";
import { useLiveLater } from "../editor/context.ts";
import { toggleSeverity, usePanel } from "./panelState.ts";

function Choice({ severity, name }: { readonly severity: Severity; readonly name: string }) {
  const { hidden } = usePanel();
  const count = useLiveLater((live) => countsOf(openIn(live.report(), live.findings().findings))[severity]);
  return (
    <label className="inline-flex min-h-6 items-center gap-1 whitespace-nowrap">
      <input
        type="checkbox"
        checked={!hidden.includes(severity)}
        onChange={() => toggleSeverity(severity)}
        className="size-4 accent-brand"
      />
      {name} {count}
    </label>
  );
}

export function SeverityFilter() {
  return (
    <fieldset className="flex flex-wrap gap-x-3 text-sm">
      <legend className="sr-only">显示哪几类问题</legend>
      <Choice severity="error" name={severityNames.error} />
      <Choice severity="warning" name={severityNames.warning} />
      <Choice severity="advice" name={severityNames.advice} />
    </fieldset>
  );
}
