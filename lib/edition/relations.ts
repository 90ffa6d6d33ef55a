// Every relation of an edition: those that it declares, and those that follow from what its tables say of their lines.
//
// That a part is at most the whole is said once, by `partOf`; here it becomes a relation like any other. In a cross and in
// blocks it is judged in every column (of a row) or in every row (of a column).
import type { Address, Edition, Grid, Relation } from "./edition.ts";
import { cellAddress, valueColumn } from "./address.ts";
import { leavesOf } from "./walk.ts";

/** A line that may be part of another: a row, a column or a line of a list. */
type Part = { readonly id: string; readonly label: string | null; readonly partOf?: string };

/** `place`: the reference of all that stands in a line. */
function withinWholes(grid: Grid, lines: readonly Part[], place: (id: string) => Address): readonly Relation[] {
  const side = ({ id, label }: Part) => ({ name: label ?? "", sum: [place(id)] });
  return lines.flatMap((line) =>
    lines
      .filter(({ id }) => id === line.partOf)
      .map((whole) => ({
        id: `${grid.id}.${line.id}.withinWhole`,
        severity: "error",
        left: side(line),
        op: "atMost",
        right: side(whole),
        basis: grid.basis.map(({ document, clause }) => ({ document, clause, quote: line.label ?? "" })),
      })),
  );
}

function impliedBy(grid: Grid): readonly Relation[] {
  const row = (id: string): Address => cellAddress(grid.id, id, "*");
  switch (grid.kind) {
    case "cross":
      return [
        ...withinWholes(grid, leavesOf(grid.rows), row),
        ...withinWholes(grid, leavesOf(grid.columns), (id) => cellAddress(grid.id, "*", id)),
      ];
    case "blocks":
      return grid.blocks.flatMap(({ rows }) => withinWholes(grid, rows, row));
    case "list":
      return withinWholes(grid, grid.lines, (id) => cellAddress(grid.id, id, valueColumn));
  }
}

const known = new WeakMap<Edition, readonly Relation[]>();

/** The declared relations in their order, then those that follow from tables. The same object for the same edition. */
export function relationsOf(edition: Edition): readonly Relation[] {
  const grids = edition.sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "grid" ? [part.grid] : [])));
  const relations = known.get(edition) ?? [...edition.relations, ...grids.flatMap(impliedBy)];
  known.set(edition, relations);
  return relations;
}
