"use client";
// 在报告中查找 (Ctrl+F): finds labels, lines, figures and text in all sections, saved or not, and leads to the place.
import { useState } from "react";
import { useRouter } from "next/navigation";
import { useEditor, useReport } from "../editor/context.ts";
import { goToBlock } from "../editor/goToBlock.ts";
import { useGoTo } from "../editor/useGoTo.ts";
import { controlClass, Labelled } from "../ui/Labelled.tsx";
import { searchReport, type Found } from "./reportSearch.ts";

/** More are counted and not listed. */
const most = 200;

function words(query: string, found: number): string {
  if (query.trim() === "") return "找文字、表格里行的名称、填空，以及格里的数（要整个数一样）。";
  if (found === 0) return `没有找到“${query.trim()}”。`;
  return `找到 ${found} 处${found > most ? `，只列出前 ${most} 处` : ""}。点一处就到那里。`;
}

function Place({ found, onGo }: { readonly found: Found; readonly onGo: () => void }) {
  const { section, before, match, after } = found;
  return (
    <li className="border-b border-line">
      <button type="button" onClick={onGo} className="flex w-full gap-3 px-1 py-1 text-left hover:bg-brand-soft" data-found={found.at}>
        <span className="w-40 shrink-0 truncate text-sm leading-6 text-muted">{section}</span>
        <span className="min-w-0 flex-1 font-song">
          {before}
          <mark className="bg-warn-soft font-bold text-warn">{match}</mark>
          {after}
        </span>
      </button>
    </li>
  );
}

/** `close` closes the dialog. */
export function ReportSearch({ close }: { readonly close: () => void }) {
  const { outline, reportId } = useEditor();
  const report = useReport();
  const router = useRouter();
  const goTo = useGoTo();
  const [query, setQuery] = useState("");
  const found = searchReport(outline, report, query);
  // After the dialog has given the focus back.
  const go = ({ at, block, index = 0, match }: Found) => {
    close();
    setTimeout(() => {
      if (block === undefined) return goTo(at);
      const section = outline.prose.get(at)?.section;
      if (section !== undefined && !goToBlock(at, block, index, match.length)) router.push(`/reports/${reportId}/fill/${section.id}#${at}`);
    }, 50);
  };
  return (
    <div className="space-y-2">
      <Labelled label="找什么">
        <input
          type="search"
          data-begin
          autoComplete="off"
          spellCheck={false}
          className={controlClass}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key === "Enter" && !event.nativeEvent.isComposing && first !== undefined) go(first);
          }}
        />
      </Labelled>
      <p role="status" className="text-sm text-muted">
        {words(query, found.length)}
      </p>
      <ul className="max-h-[45vh] overflow-auto">
        {found.slice(0, most).map((one) => (
          <Place key={`${one.at} ${one.block ?? ""} ${one.index ?? ""} ${one.before}`} found={one} onGo={() => go(one)} />
        ))}
      </ul>
    </div>
  );
}
