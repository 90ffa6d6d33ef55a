// Declared relations laid over an edition's cells: one instance for each column or row that a `*` stands for.
//
// An instance is judged from readings alone. One over a total line only follows from the lines that the total sums;
// it is marked so, and its finding is folded into theirs.
import type { Big } from "big.js";
import type { Address, Edition, Operand, Relation } from "../edition/edition.ts";
import { relationsOf } from "../edition/relations.ts";
import { isPrevious, referenceOf, signOf } from "../edition/term.ts";
import { atLine, cellIds } from "../edition/address.ts";
import { inputsUnder, walk, type Cell, type Outline } from "../edition/walk.ts";
import type { Readings } from "./evaluate.ts";
import { valueOf, zero } from "./number.ts";

/** One reference with its `*` put in: added or taken away, in this report or in that of the year before. */
export type OperandPlace = { readonly address: Address; readonly sign: 1 | -1; readonly year: "this" | "previous" };

export type Instance = {
  readonly relation: Relation;
  readonly left: readonly OperandPlace[];
  readonly right: readonly OperandPlace[];
  /** The printed operands of this report, left side first, then every input under an operand that is a total; each once. */
  readonly at: readonly Address[];
  /** How many of `at` are printed operands. */
  readonly operands: number;
  /** It compares with the report of the year before. */
  readonly previous: boolean;
  /** The grid and the labels of the column or row that it is judged in; none for a relation that is judged once. */
  readonly grid: string | undefined;
  readonly line: readonly string[];
  readonly lineIs: "column" | "row";
  readonly lineId: string | undefined;
  readonly follows: boolean;
};

/** `open`: something it needs is blank or unreadable, or there is no report of the year before. */
export type Verdict = { readonly state: "open" } | { readonly state: "holds" | "broken"; readonly left: Big; readonly right: Big };

/** The lines that a `*` stands for: in third place the columns, in second place the rows, of the grid of the reference. */
function starred(
  outline: Outline,
  relation: Relation,
): readonly { readonly id: string; readonly cell: Cell; readonly byColumn: boolean }[] {
  const reference = relation.left.sum.map(referenceOf).find((address) => address.includes("*"));
  if (reference === undefined) return [];
  const { grid, row, column } = cellIds(reference);
  const byColumn = row !== "*";
  const seen = new Map<string, Cell>();
  for (const cell of outline.grids.get(grid)?.cells ?? []) {
    const id = byColumn ? cell.columnId : cell.rowId;
    if (!seen.has(id) && (byColumn ? cell.rowId === row : cell.columnId === column)) seen.set(id, cell);
  }
  return [...seen].map(([id, cell]) => ({ id, cell, byColumn }));
}

const placesOf = ({ sum }: Operand, id: string): readonly OperandPlace[] =>
  sum.map((term) => ({ address: atLine(referenceOf(term), id), sign: signOf(term), year: isPrevious(term) ? "previous" : "this" }));

/** True where the line itself is a total: every cell across it adds up other lines. */
const isTotalLine = (outline: Outline, cell: Cell, byColumn: boolean): boolean =>
  (outline.grids.get(cell.grid.id)?.cells ?? [])
    .filter((other) => (byColumn ? other.columnId === cell.columnId : other.rowId === cell.rowId))
    .every((other) => other.total);

function instanceOf(
  outline: Outline,
  relation: Relation,
  id: string,
  line: Pick<Instance, "grid" | "line" | "lineIs" | "lineId" | "follows">,
): Instance {
  const [left, right] = [placesOf(relation.left, id), placesOf(relation.right, id)];
  const both = [...left, ...right];
  const operands = [...new Set(both.filter(({ year }) => year === "this").map(({ address }) => address))];
  const below = operands
    .filter((address) => outline.cells.get(address)?.total === true)
    .flatMap((address) => inputsUnder(outline, address));
  return {
    relation,
    left,
    right,
    at: [...new Set([...operands, ...below])],
    operands: operands.length,
    previous: both.some(({ year }) => year === "previous"),
    ...line,
  };
}

function instances(outline: Outline, relation: Relation): readonly Instance[] {
  const lines = starred(outline, relation);
  if (lines.length === 0)
    return [instanceOf(outline, relation, "", { grid: undefined, line: [], lineIs: "column", lineId: undefined, follows: false })];
  return lines.map(({ id, cell, byColumn }) =>
    instanceOf(outline, relation, id, {
      grid: cell.grid.id,
      line: byColumn ? cell.column : cell.row,
      lineIs: byColumn ? "column" : "row",
      lineId: id,
      follows: isTotalLine(outline, cell, byColumn),
    }),
  );
}

const known = new WeakMap<Edition, readonly Instance[]>();

/**
 * Every instance of every relation that an edition declares, in the order of the declaration, whoever it is asked of: a report
 * asks `instancesFor` (applicable.ts). Computed once per edition.
 */
export function instancesOf(edition: Edition): readonly Instance[] {
  const found = known.get(edition) ?? relationsOf(edition).flatMap((relation) => instances(walk(edition), relation));
  known.set(edition, found);
  return found;
}

const holds: { readonly [Op in Relation["op"]]: (left: Big, right: Big) => boolean } = {
  equal: (left, right) => left.eq(right),
  atMost: (left, right) => left.lte(right),
  atLeast: (left, right) => left.gte(right),
  noneWithout: (left, right) => left.eq(0) || !right.eq(0),
};

/** The value of one side, or null where something that it needs is not known. A blank is never taken for 0. */
export function valueOfSide(places: readonly OperandPlace[], readings: Readings, previous?: Readings): Big | null {
  let sum = zero;
  for (const { address, sign, year } of places) {
    const value = valueOf((year === "this" ? readings : previous)?.get(address));
    if (value === null) return null;
    if (value.c[0] !== 0) sum = sign === 1 ? (sum.c[0] === 0 ? value : sum.plus(value)) : sum.minus(value);
  }
  return sum;
}

/** Judges one instance, beside the readings of the year before where they are at hand. */
export function judge(instance: Instance, readings: Readings, previous?: Readings): Verdict {
  const left = valueOfSide(instance.left, readings, previous);
  const right = left === null ? null : valueOfSide(instance.right, readings, previous);
  if (left === null || right === null) return { state: "open" };
  return { state: holds[instance.relation.op](left, right) ? "holds" : "broken", left, right };
}
