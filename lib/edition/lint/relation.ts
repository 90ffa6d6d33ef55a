// A relation is sound: it rests on something, both sides sum something, and every reference leads to a number.
import { atLine, cellIds, idsOf } from "../address.ts";
import { kinds, levels } from "../body.ts";
import type { Address, Condition, Edition, Relation } from "../edition.ts";
import { isPrevious, referenceOf } from "../term.ts";
import type { Outline } from "../walk.ts";
import { printed, sources, type Problems } from "./rules.ts";

/** Where a reference has its `*`: the row (1) or the column (2); null for none, undefined where there is no such place. */
function starOf(reference: Address): 1 | 2 | null | undefined {
  const words = idsOf(reference);
  const stars = words.flatMap((word, place) => (word === "*" ? [place] : []));
  if (stars.length === 0) return reference.includes("*") ? undefined : null;
  const [place] = stars;
  return words.length === 3 && stars.length === 1 && (place === 1 || place === 2) ? place : undefined;
}

/** The addresses that a reference stands for, one for each line of the first starred reference. */
function meant(outline: Outline, reference: Address, first: Address): readonly Address[] {
  const place = starOf(reference);
  if (place !== 1 && place !== 2) return [reference];
  const { grid, row, column } = cellIds(first);
  const along = (outline.grids.get(grid)?.cells ?? []).filter((cell) => (place === 1 ? cell.columnId === column : cell.rowId === row));
  const lines = along.map((cell) => (place === 1 ? cell.rowId : cell.columnId));
  return lines.length === 0 ? [reference] : lines.map((id) => atLine(reference, id));
}

const counts = (outline: Outline, address: Address): boolean =>
  outline.cells.has(address) || outline.fields.get(address)?.field.measure !== undefined;

/** A list of a condition names something, everything that there is, and nothing twice. */
const choiceProblems = (of: string, chosen: readonly string[] | undefined, all: Readonly<Record<string, string>>): Problems =>
  chosen === undefined
    ? []
    : [
        ...(chosen.length === 0 ? [`${of}: names none, so that it would never be asked`] : []),
        ...chosen.filter((one) => !(one in all)).map((one) => `${of}: there is no ${one}`),
        ...(new Set(chosen).size < chosen.length ? [`${of}: names one twice`] : []),
        ...(Object.keys(all).every((one) => chosen.includes(one)) ? [`${of}: names every one, which says nothing`] : []),
      ];

/** A condition says something, and a year from which on it is asked lies within those of the edition, after the first. */
function conditionProblems(of: string, when: Condition, { from, to }: Edition["years"]): Problems {
  const limits = when.from === undefined || (Number.isInteger(when.from) && when.from > from && when.from <= (to ?? when.from));
  return [
    ...(Object.values(when).every((one) => one === undefined) ? [`${of} when: says nothing`] : []),
    ...choiceProblems(`${of} when kind`, when.kind, kinds),
    ...choiceProblems(`${of} when level`, when.level, levels),
    ...(limits ? [] : [`${of} when: from ${when.from} is no later year of this edition`]),
  ];
}

export function relationProblems(outline: Outline, { id, left, right, when, basis }: Relation): Problems {
  const of = `relation ${id}`;
  const terms = [...left.sum, ...right.sum];
  const references = terms.map(referenceOf);
  const own = terms.filter((term) => !isPrevious(term)).map(referenceOf);
  const stars = new Set(references.map(starOf));
  const first = references.find((reference) => reference.includes("*")) ?? "";
  const unknown = [...new Set(own.flatMap((reference) => meant(outline, reference, first)))].filter((address) => !counts(outline, address));
  return [
    ...sources(of, basis),
    ...(when === undefined ? [] : conditionProblems(of, when, outline.edition.years)),
    ...[left, right].flatMap(({ name }) => printed(of, name)),
    ...(left.sum.length > 0 && !left.sum.every(isPrevious) ? [] : [`${of}: the left side sums nothing of this report`]),
    ...(stars.size > 1 || stars.has(undefined) ? [`${of}: * does not stand in the same place in all references`] : []),
    ...unknown.map((address) => `${of}: refers to ${address}, which is no cell and no numeric field`),
  ];
}
