// Formulas from what the edition declares: a total is the SUM of the cells that it adds up, neighbours as one range; an
// equality says of its line what the strip under the form's table says: 平, 差 2 or 未填完.
//
// While nothing that they need is filled in, both are empty. A total of some of its cells is the sum of those.
import type { Address } from "../edition/edition.ts";
import type { Cell } from "../edition/walk.ts";
import type { Instance, OperandPlace } from "../arithmetic/relations.ts";
import { apart, held, unfinished } from "../arithmetic/verdict.ts";
import { a1 } from "../matching/given/filled.ts";
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
    return last !== undefined && follows(last, place)
      ? [...runs.slice(0, -1), { from: last.from, to: place }]
      : [...runs, { from: place, to: place }];
  }, []);
}

const rangeOf = ({ from, to }: Run): string => (from === to ? a1(from) : `${a1(from)}:${a1(to)}`);

function placeIn({ at }: Placement, address: Address): At {
  const place = at.get(address);
  if (place === undefined) throw new RangeError(`${address} is not in this table`);
  return { row: place.row, column: place.column };
}

const rangesOf = (addresses: readonly Address[], placement: Placement): string =>
  runsOf(addresses.map((address) => placeIn(placement, address)))
    .map(rangeOf)
    .join(",");

/** The references of the cells that a total adds up: "C5:C9,C11". */
export const operandsOf = (total: Pick<Cell, "sums">, placement: Placement): string => rangesOf(total.sums[0]?.parts ?? [], placement);

/** The formula of a total, without =. */
export function formulaOf(total: Pick<Cell, "sums">, placement: Placement): string {
  const operands = operandsOf(total, placement);
  return `IF(COUNT(${operands})=0,"",SUM(${operands}))`;
}

const sideOf = (places: readonly OperandPlace[], placement: Placement): string =>
  places.length === 0
    ? "0"
    : `(${places.map(({ address, sign }, place) => `${sign === -1 ? "-" : place === 0 ? "" : "+"}${a1(placeIn(placement, address))}`).join("")})`;

/** The formula that judges an equality in one line, without =. `isTotal`: the address is computed. */
export function judgingFormula({ left, right, at }: Instance, placement: Placement, isTotal: (address: Address) => boolean): string {
  const inputs = at.filter((address) => !isTotal(address));
  const [one, two, filled] = [sideOf(left, placement), sideOf(right, placement), `COUNT(${rangesOf(inputs, placement)})`];
  return `IF(${filled}<${inputs.length},IF(${filled}=0,"","${unfinished}"),IF(${one}=${two},"${held.equal}","${apart}"&ABS(${one}-${two})))`;
}
