// The strip under a table, as the form has one: for each equality that is judged column by column, whether it holds there.
// It stands below what is printed.
import type { Worksheet } from "@cj-tech-master/excelts";
import type { Outline } from "../edition/walk.ts";
import type { Readings } from "../arithmetic/evaluate.ts";
import { instancesFor, type Subject } from "../arithmetic/applicable.ts";
import { judge, type Instance } from "../arithmetic/relations.ts";
import { unfinished, verdictWord } from "../arithmetic/verdict.ts";
import { ruleInSigns } from "../edition/operator.ts";
import { linesOnTop, type Placement } from "./address.ts";
import { judgingFormula } from "./formula.ts";
import { borders, fonts, heights } from "./style.ts";

/** A relation of one column, with the cell that it is judged in, from 0. */
export type Judged = { readonly instance: Instance; readonly row: number; readonly column: number };

/** Where each relation of a table that is asked of the report is judged. A table without labels has no room to say what is judged, and gets none. */
export function judgedIn({ edition }: Outline, subject: Subject, grid: string, { laid, cells, at }: Placement): readonly Judged[] {
  const own =
    laid.labelColumns === 0
      ? []
      : instancesFor(edition, subject).filter(
          (instance) =>
            instance.grid === grid &&
            instance.lineIs === "column" &&
            instance.relation.op === "equal" &&
            !instance.previous &&
            instance.at.every((address) => at.has(address)),
        );
  const relations = [...new Set(own.map(({ relation }) => relation))];
  const below = linesOnTop + laid.rows.length + 1;
  const columnOf = (id: string | undefined): number => cells.find(({ cell }) => cell.address?.endsWith(`.${id}`))?.column ?? -1;
  return own.map((instance) => ({ instance, row: below + relations.indexOf(instance.relation), column: columnOf(instance.lineId) }));
}

/** What the formula comes to. */
export function saidOf(instance: Instance, readings: Readings): string {
  const verdict = judge(instance, readings);
  if (verdict.state !== "open") return verdictWord(instance.relation.op, verdict);
  return instance.at.some((address) => ["known", "partial"].includes(readings.get(address)?.state ?? "")) ? unfinished : "";
}

/** Writes the strip. */
export function addBalance(sheet: Worksheet, judged: readonly Judged[], outline: Outline, readings: Readings, placement: Placement): void {
  for (const { instance, row, column } of judged) {
    const { op, left, right } = instance.relation;
    const [label, cell] = [sheet.getCell(row + 1, 1), sheet.getCell(row + 1, column + 1)];
    label.value = `勾稽关系：${ruleInSigns(op, left.name, right.name)}（不打印）`;
    cell.value = {
      formula: judgingFormula(instance, placement, (address) => outline.cells.get(address)?.total === true),
      result: saidOf(instance, readings),
    };
    for (const one of [label, cell]) {
      one.font = { ...fonts.small };
      one.border = borders;
      one.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
    }
    sheet.getRow(row + 1).height = heights.line + heights.around;
  }
  for (const row of new Set(judged.map((one) => one.row)))
    if (placement.laid.labelColumns > 1) sheet.mergeCells(row + 1, 1, row + 1, placement.laid.labelColumns);
}
