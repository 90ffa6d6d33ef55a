"use client";
// 恢复 from a backup file, after saying what would change.
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { encodingNote } from "#lib/reading/words.ts";
import { useRunning } from "../ui/running.ts";
import { say, sayProblem } from "../ui/toasts.tsx";
import { Button } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import { call } from "./call.ts";
import { pickFile } from "./pickFile.ts";
import { readPicked } from "./readPicked.ts";

export type Comparison = { readonly missing: number; readonly same: number; readonly different: number };

type Asked = { readonly text: string; readonly name: string; readonly comparison: Comparison };

function Restore({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const router = useRouter();
  const { missing, same, different } = asked.comparison;
  const [running, once] = useRunning();
  const run = (mode: "missing" | "all") => once(async () => {
    const answer = await call("POST", "/api/backup", { text: asked.text, mode });
    if (answer.ok) say(mode === "all" ? `已恢复 ${missing + different} 份报告。被换下的报告在“已删除的报告”里。` : `已恢复 ${missing} 份报告。`);
    else sayProblem(answer.message);
    onClose();
    router.refresh();
  });
  return (
    <Modal open onClose={onClose} help="backup" title="从备份恢复" description={`文件“${asked.name}”里：本机没有的 ${missing} 份，与本机相同的 ${same} 份，与本机不同的 ${different} 份。`}>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>取消</Button>
        {different > 0 && (
          <Button look="danger" aria-disabled={running} onClick={() => void run("all")}>
            全部以备份为准
          </Button>
        )}
        <Button look="primary" disabled={missing === 0} aria-disabled={running} onClick={() => void run("missing")}>
          只恢复本机没有的
        </Button>
      </div>
      {different > 0 && <p className="mt-3 text-sm text-muted">“全部以备份为准”会把本机上不同的报告移到“已删除的报告”，需要时可以找回。</p>}
    </Modal>
  );
}

/** A function that asks for a backup file, and the dialog that follows once it was read. */
export function useRestore(): readonly [choose: () => Promise<void>, dialog: ReactNode] {
  const [asked, setAsked] = useState<Asked | null>(null);
  const choose = async () => {
    const file = await pickFile(".json,application/json");
    if (file === undefined) return;
    const picked = await readPicked(file, "restore");
    if ("problem" in picked) return sayProblem(`没有恢复。文件“${file.name}”：${picked.problem}`);
    if (!("text" in picked.found)) return;
    const { text } = picked.found;
    const note = encodingNote(picked.found);
    if (note !== undefined) say(note, { duration: 30_000 });
    const answer = await call<Comparison>("POST", "/api/backup", { text });
    if (answer.ok) setAsked({ text, name: file.name, comparison: answer.value });
    else sayProblem(answer.message);
  };
  return [choose, asked !== null && <Restore asked={asked} onClose={() => setAsked(null)} />];
}
