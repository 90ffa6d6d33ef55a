// 数据底稿 as paper: section by section, the tables and texts of the report with their notes, and the 说明 of its warnings.
import type { SheetLine } from "#lib/worksheet/lines.ts";
import type { SheetPart, SheetSection, TextNode, Worksheet } from "#lib/worksheet/worksheet.ts";
import { WorksheetNotes } from "./WorksheetNotes.tsx";
import { WorksheetRemarks } from "./WorksheetRemarks.tsx";
import { WorksheetTable } from "./WorksheetTable.tsx";

function Text({ node }: { readonly node: TextNode }) {
  return <p className={node.kind === "heading" ? "font-bold" : "indent-[2em]"}>{node.text}</p>;
}

function TextPart({ part }: { readonly part: Extract<SheetPart, { kind: "text" }> }) {
  const [first, ...rest] = part.nodes;
  const headed = first?.kind === "heading" && first.address === part.at;
  return (
    <>
      <h3>
        {headed ? first.text : part.name}
        {part.sign !== "" && <span className="sheet-sign">{part.sign}</span>}
      </h3>
      {(headed ? rest : part.nodes).map((node) => (
        <Text key={`${node.kind} ${node.address}`} node={node} />
      ))}
    </>
  );
}

/** Last year's numbers of a part whose sentence holds only this year's. */
function LastYearFigures({ lines }: { readonly lines: readonly SheetLine[] }) {
  const known = lines.flatMap(({ figures }) => figures.filter(({ lastYear }) => lastYear !== ""));
  return known.length === 0 ? null : (
    <p className="sheet-before">上年：{known.map(({ name, lastYear }) => `${name} ${lastYear}`).join("、")}</p>
  );
}

type PartProps = { readonly part: SheetPart; readonly lines: readonly SheetLine[]; readonly withLastYear: boolean };

function Part({ part, lines, withLastYear }: PartProps) {
  return (
    <div data-sheet-part={part.at}>
      {part.kind === "table" && part.sign !== "" && <p className="sheet-about">整张表的来源见 {part.sign}</p>}
      {part.kind === "table" ? <WorksheetTable part={part} withLastYear={withLastYear} /> : <TextPart part={part} />}
      {part.kind === "text" && withLastYear && <LastYearFigures lines={lines} />}
      <WorksheetNotes notes={part.notes} left={part.left} missing={lines.filter(({ missing }) => missing).length} />
    </div>
  );
}

type Props = { readonly sheet: Worksheet; readonly withLastYear: boolean };

export function WorksheetPaper({ sheet, withLastYear }: Props) {
  const section = ({ id, name, parts, remarks }: SheetSection) => (
    <section key={id} aria-label={name}>
      <h2>{name}</h2>
      {parts.map((part) => (
        <Part key={part.at} part={part} lines={sheet.lines.filter((line) => line.part === part.at)} withLastYear={withLastYear} />
      ))}
      <WorksheetRemarks remarks={remarks} />
    </section>
  );
  return sheet.sections.map(section);
}
