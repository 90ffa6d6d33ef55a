// The lines of 数据底稿 that a search or filter leaves, each with its figures and sources and a way to its place in the form.
import type { SheetFigure, SheetLine } from "#lib/worksheet/lines.ts";
import { Marked } from "./Marked.tsx";
import { PageLink } from "../ui/PageLink.tsx";

type Props = { readonly lines: readonly SheetLine[]; readonly words: readonly string[]; readonly reportId: string };

const figureText = ({ name, text, lastYear }: SheetFigure): string =>
  `${name} ${text === "" ? "未填" : text}${lastYear === "" ? "" : `（上年 ${lastYear}）`}`;

function One({ line, words, reportId }: { readonly line: SheetLine; readonly words: readonly string[]; readonly reportId: string }) {
  const { at, section, name, figures, sources, lastYear, missing } = line;
  return (
    <li className="border-b border-line py-2" data-line={at}>
      <PageLink href={`/reports/${reportId}/fill/${section}#${at}`} className="font-bold text-brand underline">
        <Marked text={name} words={words} />
      </PageLink>
      {figures.length > 0 && (
        <p>
          <Marked text={figures.map(figureText).join("、")} words={words} />
        </p>
      )}
      {sources.map((source) => (
        <p key={source}>
          数据来源：
          <Marked text={source} words={words} />
        </p>
      ))}
      {missing && <p className="text-warn">有数但还没有写来源</p>}
      {lastYear.map((source) => (
        <p key={source} className="text-muted">
          上年来源：
          <Marked text={source} words={words} />
        </p>
      ))}
    </li>
  );
}

export function WorksheetLines({ lines, words, reportId }: Props) {
  return (
    <ul className="border-t border-line">
      {lines.map((line) => (
        <One key={line.at} line={line} words={words} reportId={reportId} />
      ))}
    </ul>
  );
}
