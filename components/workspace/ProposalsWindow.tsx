"use client";
// The window of numbers that could follow the tables: opened from 插入数据, and offered once where the report was just read from what was published. Nothing
// is bound by itself.
import { useEffect, useState } from "react";
import { onProposing } from "../bound/proposing.ts";
import { useEditor, type Editor } from "../editor/context.ts";
import { wasRead } from "../published/filling.ts";
import { Fetched, late } from "../ui/Fetched.tsx";
import { whenIdle } from "../ui/whenIdle.ts";

const Proposals = late(() => import("../bound/Proposals.tsx").then((module) => module.Proposals));

// Where the server is out of reach nothing is offered; the window is there all the same.
const offer = (editor: Editor): void =>
  void import("../bound/offerProposals.ts").then(
    ({ offerProposals }) => offerProposals(editor),
    () => undefined,
  );

export function ProposalsWindow() {
  const editor = useEditor();
  const [open, setOpen] = useState(false);
  useEffect(() => onProposing(() => setOpen(true)), []);
  useEffect(() => (wasRead(editor.reportId) ? whenIdle(() => offer(editor)) : undefined), [editor]);
  if (!open) return null;
  return (
    <Fetched>
      <Proposals onClose={() => setOpen(false)} />
    </Fetched>
  );
}
