"use client";
// 查找替换 over all running text of the report, in a dialog.
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { Modal } from "../ui/Modal.tsx";
import type { Done } from "./FindReplace.tsx";

const FindPanel = late(() => import("./FindPanel.tsx").then((module) => module.FindPanel));

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
