// `nianbao editions [ID]`: the formats that are registered, or every cell of one of them in reading order, and every check.
import { basisOf, type Check } from "../checks/check.ts";
import { cite, severityNames } from "../checks/finding.ts";
import { checksOf } from "../checks/register.ts";
import type { Edition } from "../edition/edition.ts";
import { walk, type GridPlace } from "../edition/walk.ts";
import { editionById, editions as registered } from "../editions/index.ts";
import { yearsInWords } from "../editions/years.ts";
import { cellJson, cellName } from "./cells.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const editionJson = ({ id, name, years, basis }: Edition) => ({ id, name, years, basis });

const editionLines = ({ id, name, years, basis }: Edition): string =>
  [`${id}  ${name}`, `  适用年度：${yearsInWords({ years })}`, `  依据：${cite(basis)}`].join("\n");

function gridLines({ grid, section, cells }: GridPlace): string {
  const lines = cells.map((cell) => `  ${cell.address}  ${cellName(cell)}（${cell.measure.unit}${cell.total ? "，由系统计算" : ""}）`);
  return [`\n${section.heading ?? section.name}（${grid.id}，${cells.length} 格）`, ...lines].join("\n");
}

const checkJson = (check: Check) => {
  const { id, name, kind, severity, looksAt } = check;
  return { id, name, kind, severity, looksAt, basis: basisOf(check) };
};

function checkLines(edition: Edition): string {
  const checks = checksOf(edition);
  return [
    `\n检查（${checks.length} 项）`,
    ...checks.map(({ id, name, severity }) => `  ${id}  ${name}（${severityNames[severity]}）`),
  ].join("\n");
}

function list(json: boolean, terminal: Terminal): ExitCode {
  if (json) terminal.printJson(registered.map(editionJson));
  else terminal.print(registered.map(editionLines).join("\n"));
  return 0;
}

/** Lists the editions, or one edition with its cells and checks. */
export function editions(id: string | undefined, json: boolean, terminal: Terminal): ExitCode {
  if (id === undefined) return list(json, terminal);
  // Typed by whoever calls the command.
  const edition = editionById(id);
  if (edition === undefined) {
    const error = `没有编号为 ${id} 的格式。本系统有：${registered.map((known) => known.id).join("、")}。`;
    if (json) terminal.printJson({ error });
    terminal.complain(error);
    return 2;
  }
  const { cells, grids } = walk(edition);
  if (json)
    terminal.printJson({ ...editionJson(edition), cells: [...cells.values()].map(cellJson), checks: checksOf(edition).map(checkJson) });
  else terminal.print([editionLines(edition), ...[...grids.values()].map(gridLines), checkLines(edition)].join("\n"));
  return 0;
}
