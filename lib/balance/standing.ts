// How the equations stand in one report: what each side comes to, and whether it holds.
//
// An equation with one place blank or unreadable is `open` at that place, and only a number there can mend or break it.
// Until then an equality of inputs is off where it would not hold with 0 there; a limit is not, nor a total that is not
// printed. With more than one such place an equation says nothing; nor does one that is not asked of this report.
import type { Address, Edition } from "../edition/edition.ts";
import { applicable } from "../arithmetic/applicable.ts";
import { canonicalNumber, readNumber, valueOf } from "../arithmetic/number.ts";
import type { Report } from "../report/report.ts";
import { placesIn, unitsOf } from "./exact.ts";
import { systemOf, type Equation, type System } from "./system.ts";

/** `text`: as typed; `units`: 0 where the place is blank or unreadable, and then `known` is false. */
export type Value = { readonly text: string; readonly units: bigint; readonly known: boolean };

export type Sides = { readonly left: bigint; readonly right: bigint };
export type State = Sides & { readonly open: Address | undefined; readonly holds: boolean };

export type Case = {
  readonly system: System;
  /** The decimals of every number here: see exact.ts. */
  readonly decimals: number;
  readonly values: ReadonlyMap<Address, Value>;
  /** By the number of the equation; null where it cannot be judged, or is not asked of this report. */
  readonly states: readonly (State | null)[];
};

/** What was typed into a place: an input, a printed total or a field. */
function textAt({ outline }: System, report: Pick<Report, "figures" | "stated" | "fields">, address: Address): string {
  const cell = outline.cells.get(address);
  const texts = cell === undefined ? report.fields : cell.total ? report.stated : report.figures;
  return texts[address] ?? "";
}

/** The canonical numbers of a report by place; blank and unreadable places are left out. */
function numbersIn(system: System, report: Report): ReadonlyMap<Address, string> {
  return new Map(
    [...system.places].flatMap(([address, measure]) => {
      const value = valueOf(readNumber(textAt(system, report, address), measure));
      return value === null ? [] : [[address, canonicalNumber(value)] as const];
    }),
  );
}

const rules: { readonly [Op in Equation["op"]]: (sides: Sides) => boolean } = {
  equal: ({ left, right }) => left === right,
  atMost: ({ left, right }) => left <= right,
  noneWithout: ({ left, right }) => left === 0n || right !== 0n,
};

/** As the checks judge it: laws.test.ts compares them. */
export const holds = ({ op }: Equation, sides: Sides): boolean => rules[op](sides);

function stateOf(equation: Equation, values: ReadonlyMap<Address, Value>): State | null {
  const unknown = new Set<Address>();
  const sum = (addresses: readonly Address[]) =>
    addresses.reduce((total, address) => {
      const value = values.get(address);
      if (value === undefined || !value.known) unknown.add(address);
      return total + (value?.units ?? 0n);
    }, 0n);
  const sides = { left: sum(equation.left), right: sum(equation.right) };
  const [open] = unknown;
  const waits = open !== undefined && (equation.op !== "equal" || (equation.relation === null && open === equation.at));
  return unknown.size > 1 ? null : { ...sides, open, holds: waits || holds(equation, sides) };
}

/** How an edition's equations stand in a report. */
export function standingOf(edition: Edition, report: Report): Case {
  const system = systemOf(edition);
  const numbers = numbersIn(system, report);
  const decimals = Math.max(0, ...[...numbers.values()].map(placesIn));
  const values = new Map(
    [...system.places.keys()].map((address): [Address, Value] => {
      const digits = numbers.get(address);
      return [
        address,
        {
          text: textAt(system, report, address),
          units: digits === undefined ? 0n : unitsOf(digits, decimals),
          known: digits !== undefined,
        },
      ];
    }),
  );
  return {
    system,
    decimals,
    values,
    states: system.equations.map((equation) => (applicable(equation.when, report) === "yes" ? stateOf(equation, values) : null)),
  };
}
