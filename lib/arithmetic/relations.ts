// Declared relations laid over an edition's cells: one instance for each column or row that a `*` stands for.
//
// An instance is judged from readings alone. One over a total line only follows from the lines that the total sums;
// it is marked so, and its finding is folded into theirs.
import type { Big } from "big.js";
import type { Address, Edition, Relation } from "../edition/edition.ts";
import { cellOf, inputsUnder, walk, type Cell, type Outline } from "../edition/walk.ts";
import { sumOf, type Readings } from "./evaluate.ts";
import { valueOf } from "./number.ts";

export type Instance = {
  readonly relation: Relation;
  readonly left: readonly Address[];
  readonly right: readonly Address[];
  /** The printed operands, left side first, then every input under an operand that is a total; each once. */
  readonly at: readonly Address[];
  /** The grid and the labels of the column or row that it is judged in; none for a relation that is judged once. */
  readonly grid: string | undefined;
  readonly line: readonly string[];
  readonly lineIs: "column" | "row";
  readonly lineId: string | undefined;
  readonly follows: boolean;
};

/** `open`: something it needs is blank or unreadable. */
export type Verdict = { readonly state: "open" } | { readonly state: "holds" | "broken"; readonly left: Big; readonly right: Big };

const split = (reference: Address): readonly [string, string, string] => {
  const [grid = "", row = "", column = ""] = reference.split(".");
  return [grid, row, column];
};

function at(outline: Outline, operands: readonly Address[]): readonly Address[] {
  const below = operands.filter((address) => outline.cells.get(address)?.total === true).flatMap((address) => inputsUnder(outline, address));
  return [...new Set([...operands, ...below])];
}

/** The lines that a `*` stands for: in third place the columns, in second place the rows, of the grid of the reference. */
function starred(outline: Outline, relation: Relation): readonly { readonly id: string; readonly cell: Cell; readonly byColumn: boolean }[] {
  const reference = relation.left.sum.find((address) => address.includes("*"));
  if (reference === undefined) return [];
  const [grid, row] = split(reference);
  const byColumn = row !== "*";
  const seen = new Map<string, Cell>();
  for (const cell of outline.grids.get(grid)?.cells ?? []) {
    const id = byColumn ? cell.columnId : cell.rowId;
    if (!seen.has(id) && (byColumn ? cell.rowId === row : cell.columnId === split(reference)[2])) seen.set(id, cell);
  }
  return [...seen].map(([id, cell]) => ({ id, cell, byColumn }));
}

function place(reference: Address, id: string): Address {
  const [grid, row, column] = split(reference);
  return reference.includes("*") ? cellOf(grid, row === "*" ? id : row, column === "*" ? id : column) : reference;
}

/** True where the line itself is a total: every cell across it adds up other lines. */
const isTotalLine = (outline: Outline, cell: Cell, byColumn: boolean): boolean =>
  (outline.grids.get(cell.grid.id)?.cells ?? [])
    .filter((other) => (byColumn ? other.columnId === cell.columnId : other.rowId === cell.rowId))
    .every((other) => other.total);

function instances(outline: Outline, relation: Relation): readonly Instance[] {
  const lines = starred(outline, relation);
  if (lines.length === 0) {
    const [left, right] = [relation.left.sum, relation.right.sum];
    return [{ relation, left, right, at: at(outline, [...left, ...right]), grid: undefined, line: [], lineIs: "column", lineId: undefined, follows: false }];
  }
  return lines.map(({ id, cell, byColumn }) => {
    const left = relation.left.sum.map((reference) => place(reference, id));
    const right = relation.right.sum.map((reference) => place(reference, id));
    const line = byColumn ? cell.column : cell.row;
    const lineIs = byColumn ? "column" : "row";
    return { relation, left, right, at: at(outline, [...left, ...right]), grid: cell.grid.id, line, lineIs, lineId: id, follows: isTotalLine(outline, cell, byColumn) };
  });
}

const known = new WeakMap<Edition, readonly Instance[]>();

/** Every instance of every relation of an edition, in the order of the declaration. Computed once per edition. */
export function instancesOf(edition: Edition): readonly Instance[] {
  const found = known.get(edition) ?? edition.relations.flatMap((relation) => instances(walk(edition), relation));
  known.set(edition, found);
  return found;
}

const holds: { readonly [Op in Relation["op"]]: (left: Big, right: Big) => boolean } = {
  equal: (left, right) => left.eq(right),
  atMost: (left, right) => left.lte(right),
  noneWithout: (left, right) => left.eq(0) || !right.eq(0),
};

/** Judges one instance. A blank or unreadable operand leaves it open; it is never taken for 0. */
export function judge(instance: Instance, readings: Readings): Verdict {
  const left = valueOf(sumOf(instance.left.map((address) => readings.get(address))));
  const right = valueOf(sumOf(instance.right.map((address) => readings.get(address))));
  if (left === null || right === null) return { state: "open" };
  return { state: holds[instance.relation.op](left, right) ? "holds" : "broken", left, right };
}
