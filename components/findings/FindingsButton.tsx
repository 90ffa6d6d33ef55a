"use client";
// 问题 N in the bar: how much is open in the whole report, by severity. It opens and closes the panel.
import { severities, severityNames } from "#lib/checks/finding.ts";
import { useLiveLater } from "../editor/context.ts";
import { Button } from "../ui/Button.tsx";
import { buttonId, closePanel, openPanel, usePanel } from "./panelState.ts";

export function FindingsButton() {
  const { open } = usePanel();
  const counts = useLiveLater((live) =>
    severities.map((severity) => live.progress().sections.reduce((sum, one) => sum + one.open[severity], 0)).join(),
  );
  const numbers = counts.split(",").map(Number);
  const words = severities.flatMap((severity, place) =>
    numbers[place] === 0 ? [] : [`${severityNames[severity]} ${numbers[place] ?? 0}`],
  );
  return (
    <Button
      id={buttonId}
      aria-expanded={open}
      aria-keyshortcuts="F8"
      title="F8 下一处，Shift+F8 上一处"
      onClick={() => (open ? closePanel() : openPanel(true))}
    >
      问题 {numbers.reduce((sum, one) => sum + one, 0)}
      {words.length > 0 && <span className={`text-xs ${numbers[0] === 0 ? "text-warn" : "text-bad"}`}>（{words.join(" · ")}）</span>}
    </Button>
  );
}
