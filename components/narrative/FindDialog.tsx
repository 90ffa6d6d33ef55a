"use client";
// 查找替换 over all running text of the report, in a dialog.
import { useState } from "react";
import { useRouter } from "next/navigation";
import type { Report } from "#lib/report/report.ts";
import { useEditor, useReport } from "../editor/context.ts";
import { pathOf } from "../editor/values.ts";
import { Button } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { Modal } from "../ui/Modal.tsx";
import type { Done } from "./FindReplace.tsx";
import { goToBlock } from "../editor/goToBlock.ts";

const FindReplace = late(() => import("./FindReplace.tsx").then((module) => module.FindReplace));

type Kept = { readonly done: Done | undefined; readonly setDone: (done: Done | undefined) => void };

function FindPanel({ close, done, setDone }: Kept & { readonly close: () => void }) {
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

/** The button and, while it is `open`, the dialog. */
export function FindDialog({ open, onOpen }: { readonly open: boolean; readonly onOpen: (open: boolean) => void }) {
  const [done, setDone] = useState<Done>();
  return (
    <>
      <Button onClick={() => onOpen(true)} aria-haspopup="dialog" aria-keyshortcuts="Control+H" title="Ctrl+H，替换文字" data-help="find">
        <span>
          <span className="max-lg:sr-only">查找</span>替换
        </span>
      </Button>
      {open && (
        <Modal
          open
          onClose={() => onOpen(false)}
          help="find"
          title="在全文中查找替换"
          description="查找各部分的文字；表格里的数字不在其中，请用“查找”（Ctrl+F）。"
          wide
        >
          <Fetched>
            <FindPanel close={() => onOpen(false)} done={done} setDone={setDone} />
          </Fetched>
        </Modal>
      )}
    </>
  );
}
