"use client";
// One file of a 体检: what was found, and the source beside it with the place framed. The source is read again for this, for of a hundred none is kept.
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { isRefused } from "#lib/checkup/checked.ts";
import { groupsOf } from "#lib/checkup/groups.ts";
import type { SourceRead } from "#lib/intake/read.ts";
import type { Where } from "#lib/reading/reading.ts";
import { fileSource, read } from "../reading/source.ts";
import { SourcePane } from "../reading/SourcePane.tsx";
import { Button } from "../ui/Button.tsx";
import { hand } from "../ui/handed.ts";
import { Findings } from "./Findings.tsx";
import { SheetMenu } from "./SheetMenu.tsx";
import type { DoneLine } from "./lines.ts";
import { outcomeOf } from "#lib/checkup/sheet.ts";

type Source = { readonly source: SourceRead } | { readonly problem: string };

function useSource(file: File): Source | undefined {
  const [kept, setKept] = useState<{ readonly file: File; readonly source: Source }>();
  useEffect(() => {
    let isWanted = true;
    void read(fileSource(file)).then((source) => isWanted && setKept({ file, source }));
    return () => {
      isWanted = false;
    };
  }, [file]);
  return kept?.file === file ? kept.source : undefined;
}

function Beside({ file, at }: { readonly file: File; readonly at: Where | null }) {
  const source = useSource(file);
  if (source !== undefined && "source" in source && source.source.pieces.length > 0)
    return <SourcePane pieces={source.source.pieces} at={at} file={file} />;
  const words =
    source === undefined
      ? "正在打开原文…"
      : "problem" in source
        ? source.problem
        : "这是本系统自己的文件，没有另外的原文。要看全部内容，点“建立报告”。";
  return (
    <div className="published-pane" role="region" aria-label="原文" tabIndex={0}>
      <p>{words}</p>
    </div>
  );
}

type Props = {
  readonly line: DoneLine;
  readonly blankAsZero: boolean;
  readonly place: string;
  readonly onBack: () => void;
  /** To the file before (-1) or after (1) in the table; undefined where there is none. */
  readonly onStep: (by: -1 | 1) => (() => void) | undefined;
};

export function FileView({ line, blankAsZero, place, onBack, onStep }: Props) {
  const router = useRouter();
  const [at, setAt] = useState<Where | null>(null);
  const { checked, entry, row } = line;
  const build = () => {
    hand("read", [{ path: entry.path, file: entry.file }]);
    router.push("/reports/read");
  };
  const [before, after] = [onStep(-1), onStep(1)];
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <Button onClick={onBack} data-back>
          回到全表 <kbd className="font-sans text-xs">Esc</kbd>
        </Button>
        <Button onClick={before} aria-disabled={before === undefined}>
          上一份
        </Button>
        <Button onClick={after} aria-disabled={after === undefined}>
          下一份
        </Button>
        <h2 tabIndex={-1} data-heading className="page-heading mr-auto min-w-0 text-lg font-bold">
          {row.body === "" ? row.file : row.body}
          {row.year === "" ? "" : ` ${row.year}年`}
          <span className="ml-2 text-sm font-normal text-muted">
            {place}　{row.file}
          </span>
        </h2>
        <SheetMenu label="核查单" lines={[line]} blankAsZero={blankAsZero} />
        {!isRefused(checked) && <Button onClick={build}>建立报告…</Button>}
      </div>
      {isRefused(checked) ? (
        <p className="rounded bg-paper p-4">{outcomeOf(row)}</p>
      ) : (
        <div className="published checkup-file">
          <div className="published-pane" tabIndex={0} role="region" aria-label="查出的">
            <p className="mb-2 font-bold">{outcomeOf(row)}</p>
            <Findings key={entry.id} groups={groupsOf(checked, blankAsZero)} show={setAt} />
          </div>
          <Beside file={entry.file} at={at} />
        </div>
      )}
    </>
  );
}
