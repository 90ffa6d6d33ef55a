// Every cell of a report with its labels, its value, what was typed and what was printed: in words and as JSON.
import { openedIn } from "../arithmetic/opened.ts";
import { severityNames, type Finding } from "../checks/finding.ts";
import { runChecks } from "../checks/run.ts";
import { figuresOf, type PrintedFigure } from "../document/figures.ts";
import { titleOf } from "../report/report.ts";
import { cellName, findingJson, placeJson } from "./cells.ts";
import type { OpenedFile } from "./open.ts";
import { readingJson } from "./source.ts";

const kept = (text: string): string | null => (text === "" ? null : text);

type Opened = Exclude<OpenedFile, { readonly error: string }>;

/** Of a source that somebody made, `text` is as it is printed there. */
function figureJson({ cell, value, text, stated }: PrintedFigure, { source }: Opened) {
  const { recognised, isOwn } = source;
  const printed = isOwn || cell.total ? text : (recognised.printed[cell.address] ?? text);
  return { ...placeJson(cell), value, text: kept(printed), stated: kept(stated), where: recognised.where[cell.address] ?? null };
}

function figureLine({ cell, value, text, stated }: PrintedFigure): string {
  const typed = value === null ? (text === "" ? "（空）" : `“${text}”（无法识别）`) : `${value} ${cell.measure.unit}`;
  return `${cellName(cell)}：${typed}${stated === "" ? "" : `（纸上印的总计：${stated}）`}`;
}

function lines(figures: readonly PrintedFigure[]): readonly string[] {
  return figures.map((figure, place) => {
    const grid = figure.cell.grid;
    const head = figures[place - 1]?.cell.grid === grid ? "" : `\n${grid.caption}\n`;
    return `${head}  ${figureLine(figure)}`;
  });
}

/** A source whose tables are in no known format has no figures to list. */
const figuresIn = ({ edition, report, source }: Opened): readonly PrintedFigure[] =>
  source.recognised.edition === null ? [] : figuresOf(edition, report);

const findingsIn = ({ edition, report, source }: Opened): readonly Finding[] =>
  source.recognised.edition === null ? [] : runChecks(openedIn(edition, report)).findings;

/** What was not read, and what is asked; of a source that somebody made also how it was read. */
function sourceLines({ source }: Opened): readonly string[] {
  const { unsure, isOwn, recognised } = source;
  if (isOwn && unsure.leftOut.length + unsure.notes.length === 0) return [];
  return [
    ...(isOwn ? [] : [`读取：${recognised.why}`]),
    ...unsure.leftOut.map((sentence) => `没有读入：${sentence}`),
    ...unsure.notes.map((sentence) => `请核对：${sentence}`),
    "",
  ];
}

/** As README.md promises it. */
export function figuresJson(opened: Opened) {
  const { edition, report, source } = opened;
  return {
    edition: source.recognised.edition,
    year: report.year,
    title: titleOf(edition, report),
    figures: figuresIn(opened).map((figure) => figureJson(figure, opened)),
    findings: findingsIn(opened).map((finding) => findingJson(report, finding)),
    reading: readingJson(opened),
  };
}

/** In words. */
export function figuresText(opened: Opened): string {
  const [all, findings] = [figuresIn(opened), findingsIn(opened)];
  return [
    titleOf(opened.edition, opened.report),
    ...lines(all),
    "",
    ...sourceLines(opened),
    ...findings.map(({ severity, message }) => `${severityNames[severity]}：${message}`),
    `共 ${all.length} 格，${findings.length} 处问题。`,
  ].join("\n");
}
