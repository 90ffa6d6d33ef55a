"use client";
// 恢复 from a backup file, after saying what would change. The file itself is sent, of whatever length, and read by the server.
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { useRunning } from "../ui/running.ts";
import { say, sayProblem } from "../ui/toasts.tsx";
import { Button } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import { sayUnderway } from "../ui/underway.ts";
import { call, type Answer } from "../ui/call.ts";
import { pickFile } from "../ui/pickFile.ts";
import { fileProblem } from "../ui/readPicked.ts";

/** Bytes that take longer to be read than one waits without a word. */
const large = 5_000_000;

/** What the server could not read of the file (store/receive.ts). */
type Unread = { readonly unreadable: number; readonly problems: readonly string[]; readonly more: number; readonly note?: string };

export type Comparison = Unread & { readonly missing: number; readonly same: number; readonly different: number };

type Restored = Unread & { readonly added: number; readonly replaced: number };

type Asked = { readonly file: File; readonly comparison: Comparison };

/** Sends the file; where it cannot be read any more, that is the answer and not that the server was out of reach. */
async function sent<Value>(file: File, query = ""): Promise<Answer<Value>> {
  const answer = await call<Value>("POST", `/api/backup${query}`, file);
  const problem = answer.ok || answer.status !== 0 ? undefined : await fileProblem(file);
  return problem === undefined ? answer : { ok: false, status: 0, message: problem, body: undefined };
}

const wordsOf = ({ missing, same, different, unreadable }: Comparison): string =>
  `${unreadable === 0 ? "" : `能恢复 ${missing + same + different} 份，不能恢复 ${unreadable} 份。能恢复的里面：`}本机没有的 ${missing} 份，与本机相同的 ${same} 份，与本机不同的 ${different} 份。`;

function Problems({ problems, more }: Unread) {
  if (problems.length === 0) return null;
  return (
    <div
      className="mb-4 max-h-60 overflow-y-auto rounded border border-bad bg-bad-soft p-3"
      tabIndex={0}
      role="group"
      aria-label="不能恢复的"
    >
      <p className="mb-1 font-bold text-bad">下面的内容不能恢复，其余的不受影响：</p>
      <ul className="list-disc space-y-1 pl-5">
        {problems.map((problem) => (
          <li key={problem} className="break-words">
            {problem}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-1">还有 {more} 处。</p>}
    </div>
  );
}

function doneWords({ added, replaced, unreadable }: Restored): string {
  const left = unreadable === 0 ? "" : `另有 ${unreadable} 份不能恢复，没有动。`;
  return `已恢复 ${added + replaced} 份报告。${replaced === 0 ? "" : "被换下的报告在“已删除的报告”里。"}${left}`;
}

const shown = (ending: { readonly done: string } | { readonly problem: string }): void =>
  "done" in ending ? say(ending.done) : sayProblem(ending.problem);

function Restore({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const router = useRouter();
  const { file, comparison } = asked;
  const { missing, different, note } = comparison;
  const [running, once] = useRunning();
  const run = (mode: "missing" | "all") =>
    once(async () => {
      const end = file.size > large ? sayUnderway(`正在恢复：${file.name}…`) : shown;
      const answer = await sent<Restored>(file, `?mode=${mode}`);
      end(answer.ok ? { done: doneWords(answer.value) } : { problem: `没有恢复。${answer.message}` });
      onClose();
      router.refresh();
    });
  return (
    <Modal open onClose={onClose} help="backup" title="从备份恢复" description={`文件“${file.name}”里：${wordsOf(comparison)}`}>
      {note !== undefined && <p className="mb-3 text-warn">{note}</p>}
      <Problems {...comparison} />
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
    const end = file.size > large ? sayUnderway(`正在读备份文件：${file.name}…`) : undefined;
    const answer = await sent<Comparison>(file);
    end?.({ done: "备份文件读完了。" });
    if (answer.ok) setAsked({ file, comparison: answer.value });
    else sayProblem(`没有恢复。文件“${file.name}”：${answer.message}`);
  };
  return [choose, asked !== null && <Restore asked={asked} onClose={() => setAsked(null)} />];
}
