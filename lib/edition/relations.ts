// Every relation of an edition: those that it declares, and those that follow from what its lists say of their lines.
//
// That a part is at most the whole is said once, by `partOf`; here it becomes a relation like any other.
import type { Edition, Grid, Item, ListGrid, Relation } from "./edition.ts";
import { cellAddress, valueColumn } from "./address.ts";

function withinWhole(grid: ListGrid, line: Item, whole: Item): Relation {
  const side = ({ id, label }: Item) => ({ name: label, sum: [cellAddress(grid.id, id, valueColumn)] });
  const basis = grid.basis.map(({ document, clause }) => ({ document, clause, quote: line.label }));
  return { id: `${grid.id}.${line.id}.withinWhole`, severity: "error", left: side(line), op: "atMost", right: side(whole), basis };
}

function impliedBy(grid: Grid): readonly Relation[] {
  if (grid.kind !== "list") return [];
  return grid.lines.flatMap((line) => grid.lines.filter(({ id }) => id === line.partOf).map((whole) => withinWhole(grid, line, whole)));
}

const known = new WeakMap<Edition, readonly Relation[]>();

/** The declared relations in their order, then those that follow from lists. The same object for the same edition. */
export function relationsOf(edition: Edition): readonly Relation[] {
  const grids = edition.sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "grid" ? [part.grid] : [])));
  const relations = known.get(edition) ?? [...edition.relations, ...grids.flatMap(impliedBy)];
  known.set(edition, relations);
  return relations;
}
