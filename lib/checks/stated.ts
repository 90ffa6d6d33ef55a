// 核对总数: totals as printed on paper beside ours. They are compared and never used for anything else.
//
// Each line of a table that is a total is a check of its own, for its label on the form is the textual basis of its sum; where row
// and column are, it is the row's. A total with a blank operand is not compared: what is missing is not yet an error.
import type { Big } from "big.js";
import type { Address, Basis } from "../edition/edition.ts";
import { inputsUnder, partsOf, type Cell, type Outline } from "../edition/walk.ts";
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import { kept, type Check, type Family, type Judgement, type Material } from "./check.ts";
import { statedIn } from "./numbers.ts";
import { cite } from "./finding.ts";
import { nameOf } from "../edition/name.ts";
import { openReason } from "./openReason.ts";

const lineOf = (cell: Cell) => cell.sums[0]?.line;

const idOf = (cell: Cell): string => `stated.${cell.grid.id}.${lineOf(cell)?.id ?? ""}`;

const basisOf = (cell: Cell): readonly Basis[] =>
  cell.grid.basis.map(({ document, clause }) => ({ document, clause, quote: lineOf(cell)?.label ?? "" }));

type Printed = { readonly cell: Cell; readonly value: Big };

/** Those of these totals that the paper prints and that can be read. */
const printedAmong = (cells: readonly Cell[], { outline, report }: Material): readonly Printed[] =>
  cells.flatMap((cell) => {
    const value = valueOf(statedIn(outline)(report.stated).get(cell.address));
    return value === null ? [] : [{ cell, value }];
  });

type Places = { readonly at: readonly Address[]; readonly operands: number };

const placesIn = kept((outline: Outline) =>
  kept((cell: Cell): Places => {
    const printed = [...new Set([cell.address, ...partsOf(cell)])];
    return { at: [...new Set([...printed, ...printed.flatMap((address) => inputsUnder(outline, address))])], operands: printed.length };
  }),
);

function judged({ outline, readings }: Material, { cell, value }: Printed): readonly Judgement[] {
  const ours = valueOf(readings.get(cell.address));
  if (ours?.eq(value) === true) return [];
  const { at, operands } = placesIn(outline)(cell);
  if (ours === null) return [{ at, reason: openReason(at, readings) }];
  const [expected, actual] = [canonicalNumber(ours), canonicalNumber(value)];
  const difference = canonicalNumber(ours.minus(value).abs());
  const sides = `${nameOf(outline, cell.address)}：各项相加＝${expected}，纸上印的总计＝${actual}，差 ${difference}。`;
  const todo = "请核对纸上的数和各项。";
  const message = `${sides}依据：${cite(basisOf(cell))}“${lineOf(cell)?.label ?? ""}”。${todo}`;
  return [{ at, operands, brief: `${sides}${todo}`, message, expected, actual, values: { [cell.address]: actual, expected } }];
}

const rowOf = (id: string, cells: readonly [Cell, ...Cell[]]): Check => ({
  id,
  name: "纸上印的总计与各项相加一致",
  kind: "stated",
  severity: "error",
  basis: basisOf(cells[0]),
  looksAt: "“核对总数”里照纸上填的总计",
  places: (material) => printedAmong(cells, material).length,
  run: (material) => printedAmong(cells, material).flatMap((printed) => judged(material, printed)),
});

/** A row for each line of the edition that is a total, in the order of the paper. */
export const statedTotals: Family = {
  rows: ({ totals }) => {
    const lines = new Map<string, [Cell, ...Cell[]]>();
    for (const cell of totals) lines.set(idOf(cell), [...(lines.get(idOf(cell)) ?? []), cell]);
    return [...lines].map(([id, cells]) => rowOf(id, cells));
  },
};
