"use client";
// 数据底稿, for the office's own file: all figures as on paper with where they came from, searched and printed. It stands
// in the editor, so that it shows what is in the form now, saved or not.
import { useDeferredValue, useMemo, useState } from "react";
import { matches, textsOf, wordsOf } from "#lib/worksheet/search.ts";
import { worksheetOf, type Worksheet } from "#lib/worksheet/worksheet.ts";
import { useEditor, useReport } from "../editor/context.ts";
import { Button } from "../ui/Button.tsx";
import { controlClass } from "../ui/Labelled.tsx";
import { WorksheetLines } from "./WorksheetLines.tsx";
import { WorksheetPaper } from "./WorksheetPaper.tsx";
import { WorksheetRemarks } from "./WorksheetRemarks.tsx";
import "./worksheet.css";

const name = "数据底稿（内部资料，不公开）";

/** A4. In the page and not in its style sheet, which stays when one has gone on; a named page breaks after each block in Chromium 109. */
const paper = `@page { size: A4; margin: 18mm 15mm; @top-center { content: "${name}"; font-size: 9pt } @bottom-center { content: counter(page); font-size: 9pt } }`;

type Check = { readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void };

function Checkbox({ label, checked, onChange }: Check) {
  return (
    <label className="inline-flex min-h-9 items-center gap-1.5 text-sm">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} className="size-4 accent-brand" />
      {label}
    </label>
  );
}

/** What a search and the filter leave. */
function found({ lines, sections }: Worksheet, words: readonly string[], onlyMissing: boolean) {
  return {
    lines: lines.filter((line) => (!onlyMissing || line.missing) && matches(words, textsOf(line))),
    remarks: onlyMissing ? [] : sections.flatMap(({ remarks }) => remarks.filter(({ message, text }) => matches(words, [message, text]))),
  };
}

function told(query: string, onlyMissing: boolean, lines: number, remarks: number): string {
  if (onlyMissing && query === "" && lines === 0) return "有数的行都写了来源。";
  const asked = [query === "" ? "" : `查找“${query}”`, onlyMissing ? "只看没有来源的" : ""].filter(Boolean).join("，");
  return `${asked}：找到 ${lines} 行${remarks > 0 ? `、${remarks} 条说明` : ""}。`;
}

export function WorksheetPage() {
  const { edition, lastYear, reportId } = useEditor();
  const report = useReport();
  const sheet = useMemo(() => worksheetOf({ edition, report }, lastYear), [edition, report, lastYear]);
  const [typed, setQuery] = useState("");
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [withLastYear, setWithLastYear] = useState(true);
  const query = useDeferredValue(typed).trim();
  const words = wordsOf(query);
  const filtered = words.length > 0 || onlyMissing;
  const { lines, remarks } = found(sheet, words, onlyMissing);
  return (
    <article className="worksheet rounded bg-paper p-4" data-help="sources">
      <style>{paper}</style>
      <h1 className="text-center font-hei text-2xl">{name}</h1>
      <p className="mb-2 text-center">{sheet.title}</p>
      <div role="search" className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
        <label className="flex min-w-64 flex-1 items-center gap-2 text-sm">
          <span className="shrink-0">查找</span>
          <input
            type="search"
            value={typed}
            onChange={(event) => setQuery(event.target.value)}
            autoComplete="off"
            placeholder="项目、数、来源、上年来源"
            className={controlClass}
          />
        </label>
        <Checkbox label="只看没有来源的" checked={onlyMissing} onChange={setOnlyMissing} />
        {sheet.lastYear !== undefined && <Checkbox label="显示上年数" checked={withLastYear} onChange={setWithLastYear} />}
        <Button look="primary" onClick={() => window.print()}>
          打印
        </Button>
      </div>
      <p role="status" className="mb-2 min-h-6 text-sm print:min-h-0" data-found>
        {filtered && told(query, onlyMissing, lines.length, remarks.length)}
      </p>
      {filtered ? (
        <>
          <WorksheetLines lines={lines} words={words} reportId={reportId} />
          <WorksheetRemarks remarks={remarks} words={words} />
        </>
      ) : (
        <WorksheetPaper sheet={sheet} withLastYear={withLastYear && sheet.lastYear !== undefined} />
      )}
    </article>
  );
}
