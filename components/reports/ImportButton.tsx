"use client";
// 导入: one report from a .json file or a filled workbook. What is wrong with a file is listed; nothing of it is taken then.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import { call } from "./call.ts";
import { pickFile } from "./pickFile.ts";
import { SameDialog, sameOf, type Same } from "./SameDialog.tsx";

const problemsOf = (body: unknown, message: string): readonly string[] =>
  typeof body === "object" && body !== null && "problems" in body && Array.isArray(body.problems) ? body.problems.map(String) : [message];

/** The report in a file as JSON, or what is wrong with the file. A workbook is read by the server. */
async function reportIn(file: File): Promise<{ readonly text: string } | { readonly problems: readonly string[] }> {
  if (!/\.xlsx$/i.test(file.name)) return { text: await file.text() };
  const answer = await call<{ readonly report: string; readonly leftOut: readonly string[] }>("POST", "/api/workbook", file);
  if (!answer.ok) return { problems: problemsOf(answer.body, answer.message) };
  return answer.value.leftOut.length > 0 ? { problems: answer.value.leftOut } : { text: answer.value.report };
}

export function ImportButton() {
  const router = useRouter();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [same, setSame] = useState<readonly Same[]>([]);
  const [picked, setPicked] = useState<{ readonly name: string; readonly text: string }>({ name: "", text: "" });
  const send = async (text: string, anyway: boolean) => {
    const answer = await call<{ id: string }>("POST", "/api/reports", { act: "import", text, anyway });
    if (answer.ok) router.push(`/reports/${answer.value.id}`);
    else if (answer.status === 409) setSame(sameOf(answer.body));
    else setProblems(problemsOf(answer.body, answer.message));
  };
  const choose = async () => {
    const file = await pickFile(".json,application/json,.xlsx");
    if (file === undefined) return;
    const read = await reportIn(file);
    setPicked({ name: file.name, text: "text" in read ? read.text : "" });
    if ("text" in read) await send(read.text, false);
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
      <SameDialog same={same} onClose={() => setSame([])} onAnyway={() => void send(picked.text, true)} />
    </>
  );
}
