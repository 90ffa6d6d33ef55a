"use client";
// The correction of a finding by a click: in the text that is being edited, where Ctrl+Z takes it back, else in the form. The message, and 刚才做的, take it
// back as well, where the text still stands as it was corrected.
import { changesOf, correctedText } from "#lib/checks/corrected.ts";
import { findingKey, type Finding } from "#lib/checks/finding.ts";
import type { Way } from "#lib/report/doer.ts";
import { takeBack, type Narrative } from "#lib/report/find.ts";
import { useEditor, type Editor } from "../editor/context.ts";
import { openText } from "../editor/openTexts.ts";
import { pathOf } from "../editor/values.ts";
import { say } from "../ui/toasts.tsx";

function put({ form, outline, ways }: Editor, before: Narrative, after: Narrative, by: Way): void {
  for (const part of outline.prose.keys()) {
    if (after[part] === before[part]) continue;
    ways.noteText(part, after[part] ?? [], by);
    form.setValue(pathOf("narrative", part), after[part] ?? []);
  }
}

const stale = "这里的文字刚刚改过，没有再改。";

/** Corrects what a finding says, as the text stands now. */
export function useCorrection(): (seen: Finding) => void {
  const editor = useEditor();
  const { live } = editor;
  const back = (before: Narrative, after: Narrative) => {
    const now = live.report().narrative;
    const next = takeBack(now, before, after);
    if (next === now) say("这里后来又改过，没有换回去。");
    else put(editor, now, next, "undone");
  };
  return (seen) => {
    const finding = live.findings().findings.find((one) => findingKey(one) === findingKey(seen));
    const before = live.report().narrative;
    const after = correctedText(before, finding?.corrections ?? []);
    if (after === before) return say(stale);
    const changes = changesOf(before, finding?.corrections ?? []);
    for (const part of new Set(changes.map((change) => change.part))) {
      const exchange = openText(part);
      if (exchange === undefined) put(editor, { ...after, [part]: before[part] ?? [] }, after, "corrected");
      else if (!exchange(changes.filter((change) => change.part === part))) return say(stale);
    }
    say("已改正。", { action: { label: "撤销", onClick: () => back(before, after) } });
  };
}
