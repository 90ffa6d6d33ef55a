"use client";
// 发布后核对: what was published is chosen, dropped or pasted, and held against the report as it is now. Nothing is stored.
import { useState } from "react";
import { handover, reach } from "../ui/focus.ts";
import { PageBar } from "../ui/PageBar.tsx";
import { useRunning } from "../ui/running.ts";
import { AskSource } from "../reading/AskSource.tsx";
import type { Source } from "../reading/source.ts";
import { verify, type VerifiedSource } from "./verify.ts";
import { Verdict } from "./Verdict.tsx";

type Shown =
  | { readonly is: "asking"; readonly problem: string }
  | { readonly is: "verified"; readonly name: string; readonly file: Blob; readonly source: VerifiedSource };

/** Where the next one is chosen. */
const toAsking = handover(() => reach("[data-ask] button"));

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
      <PageBar heading="发布后核对" back={{ href: `/reports/${id}/preview`, label: "回到这份报告" }}>
        <p className="truncate" title={title}>
          {title}
        </p>
      </PageBar>
      {shown.is === "asking" ? (
        <AskSource
          problem={shown.problem}
          running={running}
          onSource={(source) => void open(source)}
          busy="正在核对…"
          kinds="从网站另存的网页（.html）；公布的 Word、PDF、表格、文字，和整个发布包（.zip）也可以"
        >
          <p>
            报告发布到网站以后，数字、文字可能在门户编辑器里变了：选另存的网页，或者把网页整页复制后粘贴到下面，与本系统里这份报告逐处核对（定了稿的，与定稿的那一版核对）。只核对，什么都不会存下来。
          </p>
        </AskSource>
      ) : (
        <div ref={toAsking}>
          <Verdict title={title} {...shown} onAnother={() => setShown(asking)} />
        </div>
      )}
    </main>
  );
}
