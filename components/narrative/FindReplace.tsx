"use client";
// Find and replace over the running text of a report: what is found, by part, each place with the words around it.
//
// Exact text (lib/report/find.ts). One step can be taken back here: the last replacement, as far as its blocks were not
// edited since. A panel only: the dialog around it is the caller's.
import { useId, useState } from "react";
import type { Address } from "#lib/edition/edition.ts";
import { findAll, replaceHits, takeBack, type Hit, type Narrative } from "#lib/report/find.ts";
import { buttonClass } from "../ui/Button.tsx";
import { controlClass } from "../ui/Labelled.tsx";
import { HitList } from "./HitList.tsx";

type Props = {
  readonly narrative: Narrative;
  /** The parts to search, in the order in which they are listed. */
  readonly order: readonly Address[];
  readonly nameOf: (part: Address) => string;
  readonly onReplace: (next: Narrative) => void;
  readonly onGo: (part: Address, blockId: string, index: number, length: number) => void;
  /** The last replacement. The caller keeps it, so that it can be taken back after the panel was closed. */
  readonly done: Done | undefined;
  readonly setDone: (done: Done | undefined) => void;
};

/** The last replacement, so that it can be taken back. */
export type Done = { readonly before: Narrative; readonly after: Narrative; readonly count: number };

function Box({
  label,
  text,
  onText,
  first = false,
}: {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly first?: boolean;
}) {
  const id = useId();
  return (
    <div className="min-w-48 flex-1">
      <label htmlFor={id} className="mb-1 block text-sm font-bold">
        {label}
      </label>
      <input
        id={id}
        type="text"
        className={controlClass}
        value={text}
        onChange={(event) => onText(event.target.value)}
        autoFocus={first}
        autoComplete="off"
        spellCheck={false}
      />
    </div>
  );
}

const summary = (query: string, hits: readonly Hit[]): string =>
  query === ""
    ? "请输入要查找的文字。全角和半角、大写和小写按不同的文字查找。"
    : hits.length === 0
      ? `没有找到“${query}”。`
      : `找到 ${hits.length} 处，在 ${new Set(hits.map(({ part }) => part)).size} 个部分。`;

export function FindReplace({ narrative, order, nameOf, onReplace, onGo, done, setDone }: Props) {
  const [query, setQuery] = useState("");
  const [replacement, setReplacement] = useState("");
  const hits = findAll(narrative, query, order);

  const replace = (chosen: readonly Hit[]) => {
    const after = replaceHits(narrative, chosen, replacement);
    if (after === narrative) return;
    setDone({ before: narrative, after, count: chosen.length });
    onReplace(after);
  };
  const undo = ({ before, after }: Done) => {
    onReplace(takeBack(narrative, before, after));
    setDone(undefined);
  };

  return (
    <div className="space-y-3 text-ink">
      <div className="flex flex-wrap items-end gap-3">
        <Box label="查找" text={query} onText={setQuery} first />
        <Box label="替换为" text={replacement} onText={setReplacement} />
        <button
          type="button"
          className={buttonClass(replacement === "" ? "danger" : "primary")}
          aria-disabled={hits.length === 0}
          onClick={() => replace(hits)}
        >
          {replacement === "" ? "全部删除" : "全部替换"}
          {hits.length > 0 && `（${hits.length} 处）`}
        </button>
      </div>
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <p role="status" className="text-muted">
          {done !== undefined && `已替换 ${done.count} 处。`}
          {summary(query, hits)}
        </p>
        {done !== undefined && (
          <button type="button" className={buttonClass("link")} onClick={() => undo(done)}>
            撤销这次替换
          </button>
        )}
      </div>
      <HitList hits={hits} nameOf={nameOf} onGo={onGo} onReplace={(hit) => replace([hit])} />
    </div>
  );
}
