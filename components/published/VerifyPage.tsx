"use client";
// 发布后核对: what was published is chosen, dropped or pasted, and held against the report as it is now. Nothing is stored.
import Link from "next/link";
import { useState } from "react";
import { buttonClass } from "../ui/Button.tsx";
import { HelpLink } from "../ui/HelpLink.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { useRunning } from "../ui/running.ts";
import { AskSource } from "./AskSource.tsx";
import { verify, type Source, type VerifiedSource } from "./source.ts";
import { Verdict } from "./Verdict.tsx";

type Shown =
  | { readonly is: "asking"; readonly problem: string }
  | { readonly is: "verified"; readonly name: string; readonly file: Blob; readonly source: VerifiedSource };

const asking = { is: "asking", problem: "" } as const;

export function VerifyPage({ id, title }: { readonly id: string; readonly title: string }) {
  const [shown, setShown] = useState<Shown>(asking);
  const [running, run] = useRunning();
  const open = (source: Source) =>
    run(async () => {
      const told = await verify(source, id);
      setShown(
        "problem" in told
          ? { is: "asking", problem: told.problem }
          : { is: "verified", name: source.name, file: source.blob, source: told.answer },
      );
    });
  return (
    <main data-help="verify" className="p-4">
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <PageHeading className="text-2xl font-bold">发布后核对</PageHeading>
        <p className="mr-auto min-w-0 truncate" title={title}>
          {title}
        </p>
        <Link href={`/reports/${id}/preview`} className={buttonClass()}>
          回到这份报告
        </Link>
        <HelpLink />
      </div>
      {shown.is === "asking" ? (
        <AskSource
          problem={shown.problem}
          running={running}
          onSource={(source) => void open(source)}
          busy="正在核对…"
          kinds="从网站另存的网页（.html）；公布的 Word、PDF、表格、文字也可以"
        >
          <p>
            报告发布到网站以后，数字、文字可能在门户编辑器里变了：选另存的网页，或者把网页整页复制后粘贴到下面，与本系统里这份报告现在的内容逐处核对。只核对，什么都不会存下来。
          </p>
        </AskSource>
      ) : (
        <Verdict title={title} {...shown} onAnother={() => setShown(asking)} />
      )}
    </main>
  );
}
