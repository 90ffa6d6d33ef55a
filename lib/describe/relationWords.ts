// A relation in words, so that an official can hold it against the notice: what stands on either side, named as printed,
// how the two must stand to each other, and for which columns or rows it is judged.
import { cellIds } from "../edition/address.ts";
import { instancesOf, type Instance } from "../arithmetic/relations.ts";
import { lineName, nameOf } from "../edition/name.ts";
import { conditionWords } from "../edition/condition.ts";
import type { Address, Basis, Edition, Operand, Relation, Severity, Term } from "../edition/edition.ts";
import { ruleInSigns } from "../edition/operator.ts";
import { isPrevious, referenceOf, signOf } from "../edition/term.ts";
import { walk, type Outline } from "../edition/walk.ts";

export type RelationWords = {
  readonly id: string;
  readonly severity: Severity;
  readonly rule: string;
  /** What it is judged for: 按列核对：自然人、商业企业; "" for what is judged once. */
  readonly lines: string;
  /** Of which reports it is judged: 只核对2024年及以后的报告; "" for every one. */
  readonly when: string;
  readonly basis: readonly Basis[];
};

/** What is judged of each severity. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: "错误：必须改正",
  warning: "提醒：改正或者说明原因",
  advice: "建议：请再看一看",
};

/** `applications.received.*` by its row, `proactive.*.inForce` by its column, any other place by its own name. */
function placeWords(outline: Outline, reference: Address): string {
  const { grid, row, column } = cellIds(reference);
  const cells = outline.grids.get(grid)?.cells ?? [];
  if (column === "*") return `“${cells.find(({ rowId }) => rowId === row)?.row.at(-1) ?? row}”`;
  if (row === "*") return `“${lineName(cells.find(({ columnId }) => columnId === column)?.column ?? [column])}”`;
  return nameOf(outline, reference);
}

function termWords(outline: Outline, term: Term, place: number): string {
  return `${signOf(term) < 0 ? "－" : place === 0 ? "" : "＋"}${isPrevious(term) ? "上一年报告的" : ""}${placeWords(outline, referenceOf(term))}`;
}

const sideWords = (outline: Outline, { sum }: Operand): string =>
  sum.length === 0 ? "0" : sum.map((term, place) => termWords(outline, term, place)).join("");

function linesWords(instances: readonly Instance[]): string {
  const judged = instances.filter(({ lineId, follows }) => lineId !== undefined && !follows);
  const [first] = judged;
  if (first === undefined) return "";
  return `按${first.lineIs === "column" ? "列" : "行"}核对：${judged.map(({ line }) => lineName(first.lineIs === "column" ? line : line.slice(-1))).join("、")}`;
}

/** Every relation of an edition in words, in the order of its declaration. */
export function relationWords(edition: Edition): readonly RelationWords[] {
  const outline = walk(edition);
  const byRelation = new Map<Relation, Instance[]>();
  for (const instance of instancesOf(edition)) byRelation.set(instance.relation, [...(byRelation.get(instance.relation) ?? []), instance]);
  return [...byRelation].map(([relation, instances]) => ({
    id: relation.id,
    severity: relation.severity,
    rule: ruleInSigns(relation.op, sideWords(outline, relation.left), sideWords(outline, relation.right), " "),
    lines: linesWords(instances),
    when: conditionWords(relation.when),
    basis: relation.basis,
  }));
}
