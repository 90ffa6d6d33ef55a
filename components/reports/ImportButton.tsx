"use client";
// 导入: one report from a .json file. What is wrong with a file is listed; nothing of it is taken then.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import { call } from "./call.ts";
import { pickFile } from "./pickFile.ts";
import { SameDialog, sameOf, type Same } from "./SameDialog.tsx";

const problemsOf = (body: unknown, message: string): readonly string[] =>
  typeof body === "object" && body !== null && "problems" in body && Array.isArray(body.problems) ? body.problems.map(String) : [message];

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
    const file = await pickFile(".json,application/json");
    if (file === undefined) return;
    const text = await file.text();
    setPicked({ name: file.name, text });
    await send(text, false);
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
