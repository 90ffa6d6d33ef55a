"use client";
// 导出: the button in the bar, and the dialog that says in which state the report goes out. Its content is fetched when it
// opens: without a server there is nothing to export anyway.
import { useRef, useState } from "react";
import { withChecks } from "../editor/judging.ts";
import { Button } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { Modal } from "../ui/Modal.tsx";

const ExportPanel = late(() => withChecks(() => import("./ExportPanel.tsx")).then((module) => module.ExportPanel));

export function ExportDialog() {
  const [open, setOpen] = useState(false);
  // Once the dialog is gone and has given the focus back.
  const after = useRef<(() => void) | null>(null);
  const close = (then: (() => void) | null = null) => {
    after.current = then;
    setOpen(false);
  };
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)} aria-haspopup="dialog" data-help="exporting">
        导出
      </Button>
      <Modal open={open} onClose={() => close()} onClosed={() => after.current?.()} title="导出" help="exporting" wide="most">
        <Fetched>
          <ExportPanel close={close} />
        </Fetched>
      </Modal>
    </>
  );
}
