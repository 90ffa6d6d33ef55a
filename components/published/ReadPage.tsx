"use client";
// 读入已有的报告: a page, Word, PDF or text that somebody published is chosen, dropped or pasted, and shown beside what was read of it.
import Link from "next/link";
import { useEffect, useEffectEvent, useState, type ClipboardEvent, type DragEvent } from "react";
import type { SourceRead } from "#lib/intake/read.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import { handed } from "../ui/handed.ts";
import { HelpLink } from "../ui/HelpLink.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { pickFile } from "../ui/pickFile.ts";
import { useRunning } from "../ui/running.ts";
import { ReadReport } from "./ReadReport.tsx";
import { fileSource, pastedSource, read, type Source } from "./source.ts";

type Shown =
  | { readonly is: "asking"; readonly problem: string }
  | { readonly is: "read"; readonly name: string; readonly source: SourceRead };

const asking = { is: "asking", problem: "" } as const;

function Ask({
  problem,
  running,
  onSource,
}: {
  readonly problem: string;
  readonly running: boolean;
  readonly onSource: (source: Source) => void;
}) {
  const choose = async () => {
    const file = await pickFile("");
    if (file !== undefined) onSource(fileSource(file));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onSource(fileSource(file));
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    const [file] = event.clipboardData.files;
    const source = pastedSource(event) ?? (file === undefined ? undefined : fileSource(file));
    if (source !== undefined) onSource(source);
  };
  return (
    <div className="max-w-3xl rounded bg-paper p-5" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <p className="mb-3">
        去年的年报在网站上、在 Word
        里，不用重新打一遍：选文件，或者把网页整页复制后粘贴到下面。读出来的数先与原文并排给您看，点“建立报告”才会存下来。
      </p>
      {problem !== "" && (
        <p role="alert" className="mb-3 rounded border border-bad bg-bad-soft px-3 py-2">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" aria-disabled={running} onClick={() => void choose()}>
          {running ? "正在读…" : "选择文件"}
        </Button>
        <span className="text-sm text-muted">网页、Word、PDF、文字，或本系统导出的数据文件、工作簿；也可以把文件拖到这里</span>
      </div>
      <label className="mt-4 block">
        <span className="mb-1 block">或者粘贴（Ctrl+V）：在浏览器里按 Ctrl+A 全选、Ctrl+C 复制，再点这里按 Ctrl+V</span>
        <textarea
          className="h-28 w-full rounded border border-edge bg-paper p-2"
          value=""
          onChange={() => undefined}
          onPaste={paste}
          placeholder="粘贴到这里"
          autoComplete="off"
        />
      </label>
    </div>
  );
}

export function ReadPage() {
  const [shown, setShown] = useState<Shown>(asking);
  const [running, run] = useRunning();
  const open = (source: Source) =>
    run(async () => {
      const answer = await read(source);
      setShown("problem" in answer ? { is: "asking", problem: answer.problem } : { is: "read", name: source.name, source: answer.source });
      return undefined;
    });
  const begin = useEffectEvent(() => {
    const [picked] = handed("read");
    if (picked !== undefined) void open(fileSource(picked.file));
  });
  useEffect(() => begin(), []);
  return (
    <main data-help="readReport" className="p-4">
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <PageHeading className="mr-auto text-2xl font-bold">读入已有的报告</PageHeading>
        <Link href="/" className={buttonClass()}>
          回到首页
        </Link>
        <HelpLink />
      </div>
      {shown.is === "asking" ? (
        <Ask problem={shown.problem} running={running} onSource={(source) => void open(source)} />
      ) : (
        <ReadReport name={shown.name} source={shown.source} onAnother={() => setShown(asking)} />
      )}
    </main>
  );
}
