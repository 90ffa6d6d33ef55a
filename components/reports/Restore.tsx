"use client";
// 恢复 from a backup file: what is in it beside what is here, report by report, and which of them to take.
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { Fetched, late } from "../ui/Fetched.tsx";
import { Modal } from "../ui/Modal.tsx";
import { pickFile } from "../ui/pickFile.ts";
import { say, sayProblem } from "../ui/toasts.tsx";
import { sayUnderway } from "../ui/underway.ts";
import { askBackup, askRestore, large, type Backup, type Choice, type Restored } from "./backupCalls.ts";

const RestoreDialog = late(() => import("./RestoreDialog.tsx").then((module) => module.RestoreDialog));

type Asked = { readonly file: File; readonly backup: Backup };

function doneWords({ added, replaced, unreadable }: Restored): string {
  const left = unreadable === 0 ? "" : `另有 ${unreadable} 份不能恢复，没有动。`;
  return `已恢复 ${added + replaced} 份报告。${replaced === 0 ? "" : "被换下的报告在“已删除的报告”里。"}${left}`;
}

const shown = (ending: { readonly done: string } | { readonly problem: string }): void =>
  "done" in ending ? say(ending.done) : sayProblem(ending.problem);

function Restore({ asked: { file, backup }, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const router = useRouter();
  const take = async (choice: Choice) => {
    const end = file.size > large ? sayUnderway(`正在恢复：${file.name}…`) : shown;
    const answer = await askRestore(file, choice);
    end(answer.ok ? { done: doneWords(answer.value) } : { problem: `没有恢复。${answer.message}` });
    onClose();
    router.refresh();
  };
  return (
    <Modal open onClose={onClose} help="backup" title="从备份恢复" description={`文件“${file.name}”`} wide="most">
      <Fetched>
        <RestoreDialog file={file} backup={backup} onTake={take} onClose={onClose} />
      </Fetched>
    </Modal>
  );
}

/** A function that asks for a backup file, and the dialog that follows once it was read. */
export function useRestore(): readonly [choose: () => Promise<void>, dialog: ReactNode] {
  const [asked, setAsked] = useState<Asked | null>(null);
  const choose = async () => {
    const file = await pickFile(".json,application/json");
    if (file === undefined) return;
    const end = file.size > large ? sayUnderway(`正在读备份文件：${file.name}…`) : undefined;
    const answer = await askBackup(file);
    end?.({ done: "备份文件读完了。" });
    if (answer.ok) setAsked({ file, backup: answer.value });
    else sayProblem(`没有恢复。文件“${file.name}”：${answer.message}`);
  };
  return [choose, asked !== null && <Restore asked={asked} onClose={() => setAsked(null)} />];
}
