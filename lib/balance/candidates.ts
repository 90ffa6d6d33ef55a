// What could have been typed otherwise: every change of one number that mends an equation that is off, and every
// exchange of two numbers beside each other that does.
//
// An equation that is off says by how much each of its places would have to change. Where it only sets a limit, the
// slips that could be undone are tried as well. A change to a negative number is no candidate where none may stand.
import type { Address } from "../edition/edition.ts";
import { besideOf } from "./beside.ts";
import { placesIn, textOf, unitsOf } from "./exact.ts";
import { outcomeOf, type Shift, type Outcome } from "./outcome.ts";
import { undone } from "./slip.ts";
import type { Case, State, Value } from "./standing.ts";
import type { Equation, Share } from "./system.ts";

/** One change, or the two of an exchange, with what it does. */
export type Candidate = { readonly changes: readonly [Shift] | readonly [Shift, Shift]; readonly outcome: Outcome };

/** By how much a place would have to change for the equation to hold; undefined where no change of it does. */
function needed({ op }: Equation, { left, right }: State, part: Share): bigint | undefined {
  const [gap, weight] = op === "noneWithout" ? [-left, part.left] : [right - left, part.left - part.right];
  return weight !== 0n && gap % weight === 0n ? gap / weight : undefined;
}

const canonical = /^(?:0|-?[1-9]\d*(?:\.\d*[1-9])?|-?0\.\d*[1-9])$/;

/** What a number would change by if one slip were undone. */
function undoing({ decimals, values }: Case, address: Address): readonly bigint[] {
  const units = values.get(address)?.units ?? 0n;
  return undone(textOf(units, decimals))
    .filter((text) => canonical.test(text) && placesIn(text) <= decimals)
    .map((text) => unitsOf(text, decimals) - units);
}

/** The changes of one place each that would mend this equation, so far as it says them. */
function mending(standing: Case, number: number): readonly Shift[] {
  const { system, states } = standing;
  const [equation, state] = [system.equations[number], states[number]];
  if (equation === undefined || state === null || state === undefined) return [];
  const places = state.open === undefined ? [...new Set([...equation.left, ...equation.right])] : [state.open];
  return places.flatMap((at) => {
    const part = system.parts.get(at)?.find((one) => one.equation === number);
    const by = part && needed(equation, state, part);
    const others = equation.op === "equal" ? [] : undoing(standing, at);
    return [...(by === undefined ? [] : [by]), ...others].map((change) => ({ at, by: change }));
  });
}

/** Only a change has a sign. */
const mayBe = ({ system }: Case, at: Address, units: bigint): boolean => units >= 0n || system.places.get(at)?.number === "change";

function singles(standing: Case, off: readonly number[]): readonly Shift[] {
  const possible = off
    .flatMap((number) => mending(standing, number))
    .filter(({ at, by }) => by !== 0n && mayBe(standing, at, (standing.values.get(at)?.units ?? 0n) + by));
  return [...new Map(possible.map((change) => [`${change.at} ${change.by}`, change])).values()];
}

/** A number, or a blank that may take one. */
const isMovable = (value: Value | undefined): value is Value => value !== undefined && (value.known || value.text.trim() === "");

/** Exchanges of a reached place with one beside it that counts the same. The larger number comes first: there to look. */
function exchanges(standing: Case, reached: Iterable<Address>): readonly (readonly [Shift, Shift])[] {
  const { system, values } = standing;
  const found = new Map<string, readonly [Shift, Shift]>();
  const alike = (one: Address, two: Address) => system.places.get(one)?.unit === system.places.get(two)?.unit;
  for (const address of reached)
    for (const { address: other } of besideOf(system.outline.edition, address)) {
      const [one, two] = [values.get(address), values.get(other)];
      if (!isMovable(one) || !isMovable(two) || one.units === two.units || !alike(address, other)) continue;
      if (!mayBe(standing, address, two.units) || !mayBe(standing, other, one.units)) continue;
      const [from, into, by] = one.units > two.units ? [address, other, one.units - two.units] : [other, address, two.units - one.units];
      found.set(`${from} ${into}`, [
        { at: from, by: -by },
        { at: into, by },
      ]);
    }
  return [...found.values()];
}

/** Every candidate that mends more than it breaks, for the equations that are off. */
export function candidatesFor(standing: Case, off: readonly number[]): readonly Candidate[] {
  const reached = new Set(
    off.flatMap((number) => [...(standing.system.equations[number]?.left ?? []), ...(standing.system.equations[number]?.right ?? [])]),
  );
  const changes: readonly Candidate["changes"][] = [
    ...singles(standing, off).map((change) => [change] as const),
    ...exchanges(standing, reached),
  ];
  return changes
    .map((made) => ({ changes: made, outcome: outcomeOf(standing, made) }))
    .filter(({ outcome }) => outcome.mended.length > outcome.broken.length);
}
