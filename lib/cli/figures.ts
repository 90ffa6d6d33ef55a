// `nianbao figures FILE`: every cell of a report with its labels, its value, what was typed and what was printed.
//
// It tells, it does not judge: the exit code is 0 whatever the findings say, and 2 only where the file was not read.
import { openedIn } from "../arithmetic/opened.ts";
import { severityNames } from "../checks/finding.ts";
import { runChecks } from "../checks/run.ts";
import { figuresOf, type PrintedFigure } from "../document/figures.ts";
import { titleOf } from "../report/report.ts";
import { cellName, findingJson, placeJson } from "./cells.ts";
import { openReport } from "./open.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const kept = (text: string): string | null => (text === "" ? null : text);

const figureJson = ({ cell, value, text, stated }: PrintedFigure) => ({
  ...placeJson(cell),
  value,
  text: kept(text),
  stated: kept(stated),
});

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

/** Lists all figures of one report. */
export async function figures(file: string, json: boolean, terminal: Terminal): Promise<ExitCode> {
  const opened = await openReport(file, terminal);
  if ("error" in opened) {
    if (json) terminal.printJson({ file, error: opened.error });
    terminal.complain(opened.error);
    return 2;
  }
  const { edition, report } = opened;
  const [title, all, { findings }] = [titleOf(edition, report), figuresOf(edition, report), runChecks(openedIn(edition, report))];
  if (json)
    terminal.printJson({
      edition: edition.id,
      year: report.year,
      title,
      figures: all.map(figureJson),
      findings: findings.map((finding) => findingJson(report, finding)),
    });
  else
    terminal.print(
      [
        title,
        ...lines(all),
        "",
        ...findings.map(({ severity, message }) => `${severityNames[severity]}：${message}`),
        `共 ${all.length} 格，${findings.length} 处问题。`,
      ].join("\n"),
    );
  return 0;
}
