// The formula of a total, from what the edition declares that it adds up: SUM over the cells, neighbours as one range.
//
// While none of them is filled in the total is empty, as it is on the form; with one that is, the sum of those that are.
import type { Address } from "../edition/edition.ts";
import type { Cell } from "../edition/walk.ts";
import { a1 } from "../importers/filled.ts";
import type { Placement } from "./address.ts";

type At = { readonly row: number; readonly column: number };
type Run = { readonly from: At; readonly to: At };

/** True where `next` comes right after `to` in the direction in which the run goes. */
function follows({ from, to }: Run, next: At): boolean {
  const down = next.column === to.column && next.row === to.row + 1 && from.column === to.column;
  const across = next.row === to.row && next.column === to.column + 1 && from.row === to.row;
  return down || across;
}

function runsOf(places: readonly At[]): readonly Run[] {
  return places.reduce<readonly Run[]>((runs, place) => {
    const last = runs.at(-1);
    return last !== undefined && follows(last, place) ? [...runs.slice(0, -1), { from: last.from, to: place }] : [...runs, { from: place, to: place }];
  }, []);
}

const rangeOf = ({ from, to }: Run): string => (from === to ? a1(from) : `${a1(from)}:${a1(to)}`);

/** The references of the cells that a total adds up: "C5:C9,C11". */
export function operandsOf(total: Pick<Cell, "sums" | "address">, { at }: Placement): string {
  const places = (total.sums[0]?.parts ?? []).map((address: Address) => {
    const place = at.get(address);
    if (place === undefined) throw new RangeError(`${total.address} adds up ${address}, which is not in its table`);
    return { row: place.row, column: place.column };
  });
  return runsOf(places).map(rangeOf).join(",");
}

/** The formula without =. */
export function formulaOf(total: Pick<Cell, "sums" | "address">, placement: Placement): string {
  const operands = operandsOf(total, placement);
  return `IF(COUNT(${operands})=0,"",SUM(${operands}))`;
}
