"use client";
// 导入: one report from a .json file or a filled workbook. What is wrong with a file is listed; nothing of it is taken then. A page, Word or PDF that
// somebody published goes to 读入已有的报告, which shows what is read of it; several files, or a folder of them, go to 体检. What is dropped onto the page is
// taken in the same way.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { sourceEndings } from "#lib/reading/endings.ts";
import { takes, textNotes } from "#lib/reading/words.ts";
import { hand } from "../ui/handed.ts";
import { Modal } from "../ui/Modal.tsx";
import { useRunning } from "../ui/running.ts";
import { act } from "../ui/act.ts";
import { call } from "../ui/call.ts";
import { pickFiles, type PickedFile } from "../ui/pickFile.ts";
import { useDropped } from "../ui/useDropped.ts";
import { readPicked } from "../ui/readPicked.ts";
import { SameDialog, sameOf, type Same } from "../ui/SameDialog.tsx";

/** What the browser's dialog offers first; any other file may be picked there, too. */
const accepted = sourceEndings.join(",");

const problemsOf = (body: unknown, message: string): readonly string[] =>
  typeof body === "object" && body !== null && "problems" in body && Array.isArray(body.problems) ? body.problems.map(String) : [message];

/** `notes`: what a person should look at before the report is taken. */
type Read = { readonly text: string; readonly notes: readonly string[] };

type OfWorkbook = {
  readonly report: string;
  readonly leftOut: readonly string[];
  readonly notes: readonly string[];
  readonly differing: readonly string[];
};

/** The report of a workbook, which the server reads. */
async function reportOfWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Read | { readonly problems: readonly string[] }> {
  const answer = await call<OfWorkbook>("POST", "/api/workbook", new Blob([bytes]));
  if (!answer.ok) return { problems: problemsOf(answer.body, answer.message) };
  const { report, leftOut, notes, differing } = answer.value;
  return leftOut.length > 0 ? { problems: [...leftOut, ...notes] } : { text: report, notes: [...notes, ...differing] };
}

/** Who picks a data file or a workbook wants that, and hears what it is instead where it is none. */
const isNamedOurs = ({ name }: File): boolean => /\.(?:json|xlsx)$/i.test(name);

/** The report in a file as JSON, or what is wrong with the file. "published": it is none of ours, but may hold a report that somebody published. */
async function reportIn(file: File): Promise<Read | { readonly problems: readonly string[] } | "published"> {
  const picked = await readPicked(file, isNamedOurs(file) ? "import" : "source");
  if ("problem" in picked) return { problems: [picked.problem] };
  if (!takes("import", picked.found)) return "published";
  if (!("text" in picked.found)) return reportOfWorkbook(picked.bytes);
  return { text: picked.found.text, notes: textNotes(picked.found, "import") };
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="mb-4 list-disc space-y-1 pl-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

export function ImportButton() {
  const router = useRouter();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [same, setSame] = useState<readonly Same[]>([]);
  const [picked, setPicked] = useState({ name: "", text: "" });
  const [running, run] = useRunning();
  const send = ({ name, text }: typeof picked, anyway: boolean) =>
    run(async () => {
      setAsked([]);
      const answer = await act("import", { text, anyway, whence: { file: name } });
      if (!answer.ok) return answer.status === 409 ? setSame(sameOf(answer.body)) : setProblems(problemsOf(answer.body, answer.message));
      router.push(`/reports/${answer.value.id}`);
      return "leaving";
    });
  const take = async (files: readonly PickedFile[]) => {
    const [first, ...more] = files;
    if (first === undefined) return;
    if (more.length > 0 || first.path.includes("/")) {
      hand("checkup", files);
      return router.push("/checkup");
    }
    const { file } = first;
    const read = await reportIn(file);
    if (read === "published") {
      hand("read", files);
      return router.push("/reports/read");
    }
    const own = { name: file.name, text: "text" in read ? read.text : "" };
    setPicked(own);
    if ("problems" in read) setProblems(read.problems);
    else if (read.notes.length > 0) setAsked(read.notes);
    else await send(own, false);
  };
  const choose = async () => take(await pickFiles({ accept: accepted, several: true }));
  useDropped((files) => void take(files));
  return (
    <>
      <Button onClick={() => void choose()} aria-disabled={running} data-help="backup">
        {running ? "正在导入…" : "导入"}
      </Button>
      <Modal
        open={problems.length > 0}
        onClose={() => setProblems([])}
        help="backup"
        title="没有导入"
        description={`文件“${picked.name}”有下面的问题，没有导入任何内容：`}
      >
        <Lines lines={problems} />
        <Button look="primary" onClick={() => setProblems([])}>
          知道了
        </Button>
      </Modal>
      <Modal
        open={asked.length > 0}
        onClose={() => setAsked([])}
        help="backup"
        title="导入以前请看一下"
        description={`文件“${picked.name}”可以导入，但有下面的情况：`}
      >
        <Lines lines={asked} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={() => setAsked([])}>不导入</Button>
          <Button look="primary" onClick={() => void send(picked, false)}>
            导入
          </Button>
        </div>
      </Modal>
      <SameDialog same={same} onClose={() => setSame([])} onAnyway={() => void send(picked, true)} />
    </>
  );
}
