"use client";
// Looking for something in the report: Ctrl+F finds it in all sections, Ctrl+H replaces it in the running text. Where a dialog is open
// already, the keys are the browser's.
import { useEffect, useEffectEvent, useState } from "react";
import { lookingFor, type LookingFor } from "../editor/findKeys.ts";
import { FindDialog } from "../narrative/FindDialog.tsx";
import { Button } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { Modal } from "../ui/Modal.tsx";

const ReportSearch = late(() => import("./ReportSearch.tsx").then((module) => module.ReportSearch));

type Open = LookingFor | undefined;

function useKeys(onAsked: (open: Open) => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const open = lookingFor(event);
    if (open === undefined || document.querySelector("[role=dialog]") !== null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onAsked(open);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event);
    window.addEventListener("keydown", listener, true);
    return () => window.removeEventListener("keydown", listener, true);
  }, []);
}

export function FindButtons() {
  const [open, setOpen] = useState<Open>();
  useKeys(setOpen);
  const close = () => setOpen(undefined);
  return (
    <>
      <Button onClick={() => setOpen("search")} aria-haspopup="dialog" aria-keyshortcuts="Control+F" title="Ctrl+F，在全部内容里找">
        查找
      </Button>
      <FindDialog open={open === "replace"} onOpen={(now) => setOpen(now ? "replace" : undefined)} />
      {open === "search" && (
        <Modal open onClose={close} help="find" title="在报告中查找" wide>
          <Fetched>
            <ReportSearch close={close} />
          </Fetched>
        </Modal>
      )}
    </>
  );
}
