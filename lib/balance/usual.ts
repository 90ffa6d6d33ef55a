// How usual a number would be in a place, before anything is known of slips: small numbers are, and numbers near what is
// expected there. Last year's number is a good expectation; without it, what the row and the column hold elsewhere.
//
// A printed total follows from the inputs, so that none is more usual than another. A score is a logarithm; only
// differences of scores in the same report mean something.
import { cellAddress, rowAddress } from "../edition/address.ts";
import type { Address } from "../edition/edition.ts";
import { walk, type Cell } from "../edition/walk.ts";
import { evaluate } from "../arithmetic/evaluate.ts";
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import type { Report } from "../report/report.ts";
import { textOf } from "./exact.ts";
import type { Case } from "./standing.ts";

/** Last year's numbers by place, canonical; totals as computed. */
export type Memory = ReadonlyMap<Address, string>;

export type Usual = (at: Address, units: bigint) => number;

/** How much a number loses for lying a factor e away from what is expected. */
const [pullOfLastYear, pullOfLines] = [2, 0.5];
/** What a line is taken to hold besides its numbers, so that no expectation is 0. */
const benefit = 0.5;

type Tally = { readonly sum: number; readonly count: number };

export function memoryOf({ system }: Case, lastYear: Report | undefined): Memory {
  if (lastYear === undefined) return new Map();
  const readings = evaluate(walk(system.outline.edition), lastYear);
  return new Map(
    [...readings].flatMap(([address, reading]) => {
      const value = valueOf(reading);
      return value === null ? [] : [[address, canonicalNumber(value)] as const];
    }),
  );
}

const linesOf = ({ grid, rowId, columnId }: Cell): readonly [row: string, column: string, all: string] => [
  rowAddress(grid.id, rowId),
  cellAddress(grid.id, "*", columnId),
  grid.id,
];

function talliesOf({ system, values }: Case, numberAt: (address: Address) => number): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const address of values.keys()) {
    const cell = system.outline.cells.get(address);
    if (cell === undefined || cell.total) continue;
    for (const line of linesOf(cell)) {
      const { sum, count } = tallies.get(line) ?? { sum: 0, count: 0 };
      tallies.set(line, { sum: sum + numberAt(address), count: count + 1 });
    }
  }
  return tallies;
}

/** The mean of its row times the mean of its column over the mean of the table, each without the cell itself. */
function expectedFrom(tallies: ReadonlyMap<string, Tally>, cell: Cell, own: number): number | undefined {
  const [row, column, all] = linesOf(cell).map((line) => {
    const { sum, count } = tallies.get(line) ?? { sum: 0, count: 0 };
    return count > 1 ? (sum - own + benefit) / (count - 1) : undefined;
  });
  return all === undefined ? undefined : ((row ?? all) * (column ?? all)) / all;
}

const size = (number: number): number => Math.log1p(Math.abs(number));

/** The usualness of numbers in one report. */
export function usualIn(standing: Case, memory: Memory): Usual {
  const { system, values, decimals } = standing;
  const numberOf = (units: bigint) => Number(textOf(units, decimals));
  const numberAt = (address: Address) => numberOf(values.get(address)?.units ?? 0n);
  const tallies = talliesOf(standing, numberAt);
  return (at, units) => {
    const cell = system.outline.cells.get(at);
    if (cell?.total === true) return 0;
    const before = memory.get(at);
    const expected = before !== undefined ? Number(before) : cell && expectedFrom(tallies, cell, numberAt(at));
    const pull = before !== undefined ? pullOfLastYear : pullOfLines;
    const own = size(numberOf(units));
    return -own - (expected === undefined ? 0 : pull * Math.abs(own - size(expected)));
  };
}
