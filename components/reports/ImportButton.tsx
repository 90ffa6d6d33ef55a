"use client";
// 导入: one report from a .json file or a filled workbook. What is wrong with a file is listed; nothing of it is taken then.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { encodingNote } from "#lib/reading/words.ts";
import { Modal } from "../ui/Modal.tsx";
import { say } from "../ui/toasts.tsx";
import { call } from "./call.ts";
import { pickFile } from "./pickFile.ts";
import { readPicked } from "./readPicked.ts";
import { SameDialog, sameOf, type Same } from "./SameDialog.tsx";

const problemsOf = (body: unknown, message: string): readonly string[] =>
  typeof body === "object" && body !== null && "problems" in body && Array.isArray(body.problems) ? body.problems.map(String) : [message];

type Read = { readonly text: string; readonly note?: string | undefined } | { readonly problems: readonly string[] };

/** The report of a workbook, which the server reads. */
async function reportOfWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Read> {
  const answer = await call<{ readonly report: string; readonly leftOut: readonly string[] }>("POST", "/api/workbook", new Blob([bytes]));
  if (!answer.ok) return { problems: problemsOf(answer.body, answer.message) };
  return answer.value.leftOut.length > 0 ? { problems: answer.value.leftOut } : { text: answer.value.report };
}

/** The report in a file as JSON, or what is wrong with the file. `note`: what there is to say of how it was read. */
async function reportIn(file: File): Promise<Read> {
  const picked = await readPicked(file, "import");
  if ("problem" in picked) return { problems: [picked.problem] };
  return "text" in picked.found ? { text: picked.found.text, note: encodingNote(picked.found) } : reportOfWorkbook(picked.bytes);
}

export function ImportButton() {
  const router = useRouter();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [same, setSame] = useState<readonly Same[]>([]);
  const [picked, setPicked] = useState<{ readonly name: string; readonly text: string; readonly note?: string | undefined }>({ name: "", text: "" });
  const send = async (text: string, note: string | undefined, anyway: boolean) => {
    const answer = await call<{ id: string }>("POST", "/api/reports", { act: "import", text, anyway });
    if (answer.ok) {
      if (note !== undefined) say(note, { duration: 30_000 });
      router.push(`/reports/${answer.value.id}`);
    } else if (answer.status === 409) setSame(sameOf(answer.body));
    else setProblems(problemsOf(answer.body, answer.message));
  };
  const choose = async () => {
    const file = await pickFile(".json,application/json,.xlsx");
    if (file === undefined) return;
    const read = await reportIn(file);
    setPicked({ name: file.name, text: "", ...read });
    if ("text" in read) await send(read.text, read.note, false);
    else setProblems(read.problems);
  };
  return (
    <>
      <Button onClick={() => void choose()} data-help="backup">导入</Button>
      <Modal open={problems.length > 0} onClose={() => setProblems([])} help="backup" title="没有导入" description={`文件“${picked.name}”有下面的问题，没有导入任何内容：`}>
        <ul className="mb-4 list-disc space-y-1 pl-5">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
        <Button look="primary" onClick={() => setProblems([])}>
          知道了
        </Button>
      </Modal>
      <SameDialog same={same} onClose={() => setSame([])} onAnyway={() => void send(picked.text, picked.note, true)} />
    </>
  );
}
