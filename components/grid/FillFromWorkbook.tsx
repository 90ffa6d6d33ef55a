"use client";
// 从 Excel 工作簿填入: a filled workbook is read by the server, shown, and taken into the open report in one step.
import { useState } from "react";
import { call } from "../ui/call.ts";
import { pickFile } from "../ui/pickFile.ts";
import { readPicked } from "../ui/readPicked.ts";
import { Button } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { Modal } from "../ui/Modal.tsx";
import type { WorkbookRead } from "./WorkbookPreview.tsx";

const WorkbookPreview = late(() => import("./WorkbookPreview.tsx").then((module) => module.WorkbookPreview));

type Answered = { readonly name: string; readonly read: WorkbookRead } | { readonly name: string; readonly problem: string };

/** What the server reads of a workbook; of any other file, what it is. */
async function readBy(file: File): Promise<{ readonly read: WorkbookRead } | { readonly problem: string }> {
  const picked = await readPicked(file, "fill");
  if ("problem" in picked) return picked;
  const answer = await call<WorkbookRead>("POST", "/api/workbook", new Blob([picked.bytes]));
  return answer.ok ? { read: answer.value } : { problem: answer.message };
}

/** `onDone` is told when the figures have gone in. */
export function FillFromWorkbook({ onDone }: { readonly onDone?: (() => void) | undefined }) {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [waiting, setWaiting] = useState(false);
  const close = () => setAnswered(null);
  const choose = async () => {
    const file = await pickFile(".xlsx");
    if (file === undefined || waiting) return;
    setWaiting(true);
    setAnswered({ name: file.name, ...(await readBy(file)) });
    setWaiting(false);
  };
  return (
    <>
      <Button onClick={() => void choose()} aria-haspopup="dialog" aria-disabled={waiting}>
        {waiting ? "正在读取工作簿……" : "从 Excel 工作簿填入"}
      </Button>
      {answered !== null && (
        <Modal open onClose={close} title="从 Excel 工作簿填入" description={`文件“${answered.name}”`} help="workbook" wide="most">
          {"problem" in answered ? (
            <>
              <p className="mb-3">{answered.problem}</p>
              <Button look="primary" onClick={close}>
                知道了
              </Button>
            </>
          ) : (
            <Fetched>
              <WorkbookPreview
                name={answered.name}
                read={answered.read}
                onClose={close}
                onDone={() => {
                  close();
                  onDone?.();
                }}
              />
            </Fetched>
          )}
        </Modal>
      )}
    </>
  );
}
