"use client";
// 读回改过的 Word: the file that the leader changed is chosen or dropped, and each change in it decided. Nothing is taken without a click.
import Link from "next/link";
import { useState } from "react";
import type { ReturnedFile } from "#lib/redline/returned.ts";
import { AskFile } from "../ui/AskFile.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { PageBar } from "../ui/PageBar.tsx";
import { useRunning } from "../ui/running.ts";
import { readBack } from "./asked.ts";

const Review = late(() => import("./Review.tsx").then((module) => module.Review));

type Shown =
  | { readonly is: "asking"; readonly problem: string }
  | { readonly is: "read"; readonly file: File; readonly returned: ReturnedFile; readonly again: number };

const asking = { is: "asking", problem: "" } as const;

/** A frozen report takes nothing: what was changed can be looked at. */
function Frozen({ id, code, posted }: { readonly id: string; readonly code: string; readonly posted: boolean }) {
  return (
    <p className="mb-3 rounded border border-warn bg-warn-soft px-3 py-2">
      报告{posted ? "已定稿并发布" : "已定稿"}（短码 {code}）：可以看改了什么，采纳不进去。要采纳，先到
      <Link href={`/reports/${id}/signing`} className="mx-1 inline-block leading-6 text-brand underline">
        定稿与发布
      </Link>
      {posted ? "更正" : "解锁"}。
    </p>
  );
}

/** `code`: of the frozen version that is in force; `posted`: it is on line. */
type Props = { readonly id: string; readonly title: string; readonly code: string | undefined; readonly posted: boolean };

export function RedlinePage({ id, title, code, posted }: Props) {
  const [shown, setShown] = useState<Shown>(asking);
  const [running, run] = useRunning();
  const open = (file: File, again = 0) =>
    run(async () => {
      const answer = await readBack(id, file);
      setShown("problem" in answer ? { is: "asking", problem: answer.problem } : { is: "read", file, returned: answer, again });
    });
  return (
    <main data-help="redline" className="p-4">
      <PageBar heading="读回改过的 Word" back={{ href: `/reports/${id}/preview`, label: "回到这份报告" }}>
        <p className="truncate" title={title}>
          {title}
        </p>
      </PageBar>
      {code !== undefined && <Frozen id={id} code={code} posted={posted} />}
      {shown.is === "asking" ? (
        <AskFile
          {...{ running, problem: shown.problem, busy: "正在读…", label: "选择 Word 文件", kinds: ".docx；.doc、.wps 也可以" }}
          accept=".docx,.docm,.doc,.wps,.rtf,.odt"
          onFile={(file) => void open(file)}
          about="领导在导出的 Word 上改过（用没用“修订”都行）：选那个文件，本系统与导出它的那一版逐处比，列出改了什么、谁改的，由您逐处采纳或不采纳。没有点采纳以前，报告不会变；采纳以后可以一次撤销。"
        />
      ) : (
        <Fetched waiting={<p>正在打开…</p>}>
          <Review
            key={shown.again}
            id={id}
            name={shown.file.name}
            returned={shown.returned}
            locked={code !== undefined}
            onAnother={() => setShown(asking)}
            onAgain={() => void open(shown.file, shown.again + 1)}
          />
        </Fetched>
      )}
    </main>
  );
}
