// A highlight is sound: it has a name, each side sums places of this report that are numbers, and both count in one unit.
import type { Address, Highlight, Operand } from "../edition.ts";
import { isPrevious, referenceOf } from "../term.ts";
import type { Outline } from "../walk.ts";
import { printed, type Problems } from "./rules.ts";

const unitOf = ({ cells, fields }: Outline, address: Address): string | undefined =>
  (cells.get(address)?.measure ?? fields.get(address)?.field.measure)?.unit;

function sideProblems(of: string, outline: Outline, { name, sum }: Operand): Problems {
  return [
    ...printed(of, name),
    ...(sum.length === 0 ? [`${of}: sums nothing`] : []),
    ...sum.filter(isPrevious).map((term) => `${of}: ${referenceOf(term)} is of another year, whose report has a card of its own`),
    ...sum
      .map(referenceOf)
      .filter((address) => unitOf(outline, address) === undefined)
      .map((address) => `${of}: refers to ${address}, which is no cell and no numeric field`),
  ];
}

export function highlightProblems(outline: Outline, { id, name, of: part, per }: Highlight): Problems {
  const of = `highlight ${id}`;
  const sides = per === undefined ? [part] : [part, per];
  const units = new Set(sides.flatMap(({ sum }) => sum.flatMap((term) => unitOf(outline, referenceOf(term)) ?? [])));
  return [
    ...printed(of, name),
    ...sides.flatMap((side) => sideProblems(of, outline, side)),
    ...(units.size > 1 ? [`${of}: counts in different units`] : []),
  ];
}
