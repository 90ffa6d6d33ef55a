"use client";
// 读入已有的报告: a page, Word, PDF or text that somebody published is chosen, dropped or pasted, and shown beside what was read of it.
import { useEffect, useEffectEvent, useState } from "react";
import type { SourceRead } from "#lib/intake/read.ts";
import { handed } from "../ui/handed.ts";
import { PageBar } from "../ui/PageBar.tsx";
import { useRunning } from "../ui/running.ts";
import { AskSource } from "../reading/AskSource.tsx";
import { ReadReport, type Next, type Wanting } from "./ReadReport.tsx";
import { fileSource, read, type Source } from "../reading/source.ts";

type Shown =
  | { readonly is: "asking"; readonly problem: string }
  | { readonly is: "read"; readonly name: string; readonly file: Blob; readonly source: SourceRead };

const asking = { is: "asking", problem: "" } as const;

/** `wanting`: the report that misses one, from which one came. `next`: what goes on from the report that was made. */
type Props = { readonly wanting: Wanting | null; readonly next: Next };

export function ReadPage({ wanting, next }: Props) {
  const [shown, setShown] = useState<Shown>(asking);
  const [running, run] = useRunning();
  const open = (source: Source) =>
    run(async () => {
      const told = await read(source);
      setShown(
        "problem" in told
          ? { is: "asking", problem: told.problem }
          : { is: "read", name: source.name, file: source.blob, source: told.source },
      );
      return undefined;
    });
  const begin = useEffectEvent(() => {
    const [picked] = handed("read");
    if (picked !== undefined) void open(fileSource(picked.file));
  });
  useEffect(() => begin(), []);
  return (
    <main data-help="readReport" className="p-4">
      <PageBar
        heading="读入已有的报告"
        back={wanting === null ? { href: "/", label: "回到首页" } : { href: wanting.back, label: "回到刚才的报告" }}
      />
      {shown.is === "asking" ? (
        <AskSource
          problem={shown.problem}
          running={running}
          onSource={(source) => void open(source)}
          busy="正在读…"
          kinds="网页、Word、PDF、文字，或本系统导出的数据文件、工作簿"
        >
          {wanting !== null && (
            <p className="mb-2 font-bold">
              读入{wanting.year - 1}年的报告，建立以后回到《{wanting.title}》。
            </p>
          )}
          <p>
            去年的年报在网站上、在 Word
            里，不用重新打一遍：选文件，或者把网页整页复制后粘贴到下面。读出来的数先与原文并排给您看，点“建立报告”才会存下来。
          </p>
        </AskSource>
      ) : (
        <ReadReport
          name={shown.name}
          file={shown.file}
          source={shown.source}
          wanting={wanting}
          next={next}
          onAnother={() => setShown(asking)}
        />
      )}
    </main>
  );
}
