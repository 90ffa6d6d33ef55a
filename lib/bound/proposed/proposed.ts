// Which figures a number of the text may be: those of its value that its clause names, or that few cells have. Proposed, never made: a person takes them.
// Years, dates, ordinals and document numbers are no numbers (lib/tokens), nor is what is said to be about so much.
import { canonicalNumber, valueOf } from "../../arithmetic/number.ts";
import type { Material } from "../../checks/check.ts";
import { claimsOf } from "../../checks/prose/claims.ts";
import { isOwn } from "../../checks/prose/places.ts";
import { proseOf, type ProseBlock } from "../../checks/prose/prose.ts";
import { tiedIn } from "../../checks/prose/figures.ts";
import { blockAddress } from "../../edition/address.ts";
import type { Address, Measure, Operand } from "../../edition/edition.ts";
import { isPrevious, referenceOf } from "../../edition/term.ts";
import type { Cell } from "../../edition/walk.ts";
import { sameExpression, type Expression, type Follows, type SumTerm } from "../../report/bound.ts";
import { hasWord, type NumberToken } from "../../tokens/token.ts";
import { cellName, expressionName } from "../names.ts";
import { valueOfExpression } from "../value.ts";
import { withDirection, writtenAs } from "../written.ts";

/** What a number may follow. `certain`: its clause names the figure. `start`, `end`: what would be bound. */
export type Proposal = Follows & {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly value: string;
  readonly certain: boolean;
};

/** So many are offered for one number. */
const mostOffered = 4;
/** So small a number is that of many cells: only what its clause names is offered. */
const common = 20;

/** Units of what is no figure of a table. */
const otherUnits: ReadonlySet<string> = new Set([
  "年",
  "月",
  "日",
  "号",
  "届",
  "岁",
  "小时",
  "分钟",
  "天",
  "周",
  "工作日",
  "个工作日",
  "字",
  "页",
  "‰",
]);
/** Units that count cases by one word or another. */
const cases: ReadonlySet<string> = new Set(["件", "个", "份", "起", "例", "条", "宗", "部", "项"]);

const isYear = ({ value, unit }: NumberToken): boolean => unit === "" && value.gte(1949) && value.lte(2100);

/** Whether a number of a text may be that of a table at all. */
export const mayFollow = (token: NumberToken): boolean =>
  !token.about && !token.big && !token.chinese && !otherUnits.has(token.unit) && !isYear(token);

/** The numbers of a block that may follow a table, and do not yet. */
export function freeNumbers(
  { tokens, titles }: ProseBlock,
  bound: readonly { readonly start: number; readonly end: number }[],
): readonly NumberToken[] {
  const inside = (token: NumberToken, { start, end }: { readonly start: number; readonly end: number }) =>
    token.start < end && token.end > start;
  return tokens.filter(
    (token): token is NumberToken =>
      token.kind === "number" &&
      mayFollow(token) &&
      !bound.some((one) => token.start < one.end && token.digits > one.start) &&
      !titles.some((title) => inside(token, title)),
  );
}

function fits(measure: Measure | undefined, { unit }: NumberToken): boolean {
  if (measure === undefined || unit === "%" || unit === "百分点" || unit === "个百分点") return false;
  return (
    unit === "" ||
    unit === measure.unit ||
    (cases.has(unit) && cases.has(measure.unit)) ||
    (measure.units !== undefined && unit in measure.units)
  );
}

const measureAt = ({ outline }: Material, address: Address): Measure | undefined =>
  outline.cells.get(address)?.measure ?? outline.fields.get(address)?.field.measure;

const fitsAll = (material: Material, { sum }: Expression, token: NumberToken): boolean =>
  sum.every((term) => fits(measureAt(material, referenceOf(term)), token));

/** The sum of an operand, where it is of one year. */
function sumOf({ sum }: Operand): readonly SumTerm[] | undefined {
  const own = sum.filter((term): term is SumTerm => !isPrevious(term));
  return own.length === sum.length ? own : undefined;
}

/** The sums of operands as of this year. */
const nowOf = (operands: readonly Operand[]): readonly Expression[] =>
  operands.flatMap((operand): readonly Expression[] => {
    const sum = sumOf(operand);
    return sum === undefined ? [] : [{ as: "now", sum }];
  });

/** What the clause says that it counts. */
const claimed = (material: Material, block: ProseBlock, token: NumberToken): readonly Expression[] => {
  const { outline, report } = material;
  return claimsOf(outline.edition.said ?? [])(block)
    .filter(
      ({ number, years, whose }) =>
        number.start === token.start && years.every((year) => year === report.year) && whose.every((word) => isOwn(report.body, word)),
    )
    .flatMap(({ said }) => nowOf(said.may));
};

const clauseAround = ({ clauses }: ProseBlock, { start }: NumberToken) =>
  clauses.find((clause) => clause.start <= start && start < clause.end);

/** How much of a cell's name stands in a text. */
function named({ outline }: Material, cell: Cell, text: string): number {
  const [, row = "", column = ""] = cellName(outline, cell.address).split("·");
  return (row !== "" && text.includes(row) ? 3 : 0) + (column !== "" && text.includes(column) ? 2 : 0);
}

type Ranked = { readonly of: Expression; readonly rank: number; readonly certain: boolean };

/** Cells that have the value of the number, of this year, or where the text speaks of last year, of that. */
function alike(material: Material, block: ProseBlock, token: NumberToken, used: readonly Expression[]): readonly Ranked[] {
  const clause = clauseAround(block, token);
  const text = clause === undefined ? block.text : block.text.slice(clause.start, clause.end);
  const ofLastYear = clause?.tokens.some((one) => one.start < token.start && hasWord(one, "yearBefore")) === true;
  const as = ofLastYear && material.previous !== undefined ? "before" : "now";
  const readings = as === "before" ? material.previous : material.readings;
  return [...material.outline.cells.values()].flatMap((cell): readonly Ranked[] => {
    if (valueOf(readings?.get(cell.address))?.eq(token.value) !== true) return [];
    const of: Expression = { as, sum: [cell.address] };
    const rank = named(material, cell, text) + (used.some((one) => sameExpression(one, of)) ? 2 : 0) + (cell.total ? 1 : 0);
    return (rank >= 3 || token.value.gte(common)) && fits(cell.measure, token) ? [{ of, rank, certain: false }] : [];
  });
}

/** 118件，同比增长12.5%: how much the figures changed that the sentence spoke of before. */
function changes(material: Material, block: ProseBlock, token: NumberToken, start: number): readonly Ranked[] {
  if (material.previous === undefined || (start === token.start && token.unit !== "%")) return [];
  const as = token.unit === "%" ? "percent" : "by";
  const held = (material.report.narrative[block.part] ?? []).find(({ id }) => blockAddress(block.part, id) === block.at);
  const bound = (held?.bound ?? []).filter((number) => number.end <= start && number.of.as === "now").map(({ end, of }) => ({ end, of }));
  const tied = tiedIn(material).flatMap(({ block: { at }, claim }) =>
    at === block.at && claim.number.end <= start ? nowOf(claim.said.may).map((of) => ({ end: claim.number.end, of })) : [],
  );
  const last = Math.max(-1, ...[...bound, ...tied].map(({ end }) => end));
  return [...bound, ...tied]
    .filter(({ end }) => end === last)
    .map(({ of }, at) => ({ of: { as, sum: of.sum }, rank: 20 - at, certain: true }));
}

function ranked(material: Material, block: ProseBlock, token: NumberToken, used: readonly Expression[]): readonly Ranked[] {
  const direction = withDirection(block.text, token.start);
  const claims = claimed(material, block, token)
    .filter((of) => fitsAll(material, of, token))
    .map((of, at) => ({ of, rank: 100 - at, certain: true }));
  if (token.unit === "%" || direction < token.start) return changes(material, block, token, direction);
  return [...claims, ...alike(material, block, token, used)];
}

/** What a number of a block may follow, the likeliest first; nothing where nothing says so. `used`: what was bound last, the latest first. */
export function proposalsFor(
  material: Material,
  block: ProseBlock,
  token: NumberToken,
  used: readonly Expression[] = [],
): readonly Proposal[] {
  if (!mayFollow(token)) return [];
  const found: (Ranked & { readonly proposal: Proposal })[] = [];
  for (const one of [...ranked(material, block, token, used)].sort((a, b) => b.rank - a.rank)) {
    if (found.some(({ of }) => sameExpression(of, one.of))) continue;
    const start = one.of.as === "by" || one.of.as === "percent" ? withDirection(block.text, token.start) : token.start;
    const end = token.digits;
    const value = valueOfExpression(material, one.of);
    const words = block.text.slice(start, end);
    if (value === null || writtenAs(one, material, words) !== words) continue;
    const name = expressionName(material.outline, one.of);
    const shown = one.of.as === "percent" ? `${words}%` : canonicalNumber(value);
    found.push({ ...one, proposal: { of: one.of, start, end, name, value: shown, certain: one.certain } });
    if (found.length === mostOffered) break;
  }
  return found.map(({ proposal }) => proposal);
}

/** A number of the text with what it may follow for certain: for a report that was read, or written before. */
export type Proposed = {
  readonly part: Address;
  readonly block: ProseBlock;
  readonly token: NumberToken;
  readonly proposals: readonly [Proposal, ...Proposal[]];
};

/** Every number of the report's own text whose clause names the figure that it is. */
export function proposedIn(material: Material): readonly Proposed[] {
  const { narrative } = material.report;
  return proseOf(material).flatMap((block) => {
    const held = (narrative[block.part] ?? []).find(({ id }) => blockAddress(block.part, id) === block.at);
    return freeNumbers(block, held?.bound ?? []).flatMap((token): readonly Proposed[] => {
      const [first, ...rest] = proposalsFor(material, block, token).filter(({ certain }) => certain);
      return first === undefined ? [] : [{ part: block.part, block, token, proposals: [first, ...rest] }];
    });
  });
}
