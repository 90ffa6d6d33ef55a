"use client";
// What stands in the dialog 查找替换: the search over the report of the editor. Fetched with the dialog.
import { useRouter } from "next/navigation";
import type { Report } from "#lib/report/report.ts";
import { useEditor, useReport } from "../editor/context.ts";
import { goToBlock } from "../editor/goToBlock.ts";
import { pathOf } from "../editor/values.ts";
import { FindReplace, type Done } from "./FindReplace.tsx";

type Kept = { readonly done: Done | undefined; readonly setDone: (done: Done | undefined) => void };

export function FindPanel({ close, done, setDone }: Kept & { readonly close: () => void }) {
  const { outline, form, reportId, ways } = useEditor();
  const router = useRouter();
  const report = useReport();
  const put = (narrative: Report["narrative"]) => {
    for (const part of outline.prose.keys()) {
      if (narrative[part] === report.narrative[part]) continue;
      ways.noteText(part, narrative[part] ?? [], "replaced");
      form.setValue(pathOf("narrative", part), narrative[part] ?? []);
    }
  };
  // After the dialog has given the focus back.
  const go = (part: string, block: string, index: number, length: number) => {
    close();
    const section = outline.prose.get(part)?.section;
    setTimeout(() => {
      if (section !== undefined && !goToBlock(part, block, index, length)) router.push(`/reports/${reportId}/fill/${section.id}#${part}`);
    }, 50);
  };
  const nameOf = (part: string) => {
    const place = outline.prose.get(part);
    return place === undefined ? part : `${place.section.name} · ${place.part.name}`;
  };
  return (
    <FindReplace
      narrative={report.narrative}
      order={[...outline.prose.keys()]}
      nameOf={nameOf}
      onReplace={put}
      onGo={go}
      done={done}
      setDone={setDone}
    />
  );
}
