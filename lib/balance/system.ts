// The equations of an edition: every declared relation and every total that can be printed, over typed places alone.
//
// A total that stands in a relation is replaced by the inputs under it, because it is never typed; a printed total is a
// place of its own, equal to the inputs under it. What only follows from other relations is left out, as in the checks;
// so is what compares with the year before, which may be off for good reasons.
// Laid out once per edition, whoever a relation is asked of; values, and of which report it is, come in standing.ts.
import type { Address, Condition, Edition, Measure, Relation } from "../edition/edition.ts";
import { inputsUnder, walk, type Outline } from "../edition/walk.ts";
import { instancesOf, type Instance, type OperandPlace } from "../arithmetic/relations.ts";

/** `relation` is null for a printed total; `at` is the first place of its finding. An input may stand more than once. */
export type Equation = {
  readonly relation: string | null;
  readonly at: Address;
  readonly op: Exclude<Relation["op"], "atLeast">;
  readonly when?: Condition;
  readonly left: readonly Address[];
  readonly right: readonly Address[];
};

/** How often a place stands on each side of an equation, given by its number. */
export type Share = { readonly equation: number; readonly left: bigint; readonly right: bigint };

export type System = {
  readonly outline: Outline;
  readonly equations: readonly Equation[];
  /** Every place that takes part in an equation, in the order of the paper, with what it counts. */
  readonly places: ReadonlyMap<Address, Measure>;
  readonly parts: ReadonlyMap<Address, readonly Share[]>;
};

/** What is taken away on one side is added on the other; at least is at most with its sides exchanged. */
function declaredEquation(outline: Outline, { relation, left, right, at }: Instance): Equation {
  const inputs = (places: readonly OperandPlace[], sign: OperandPlace["sign"]) =>
    places.filter((place) => place.sign === sign).flatMap(({ address }) => inputsUnder(outline, address));
  const sides = { left: [...inputs(left, 1), ...inputs(right, -1)], right: [...inputs(right, 1), ...inputs(left, -1)] };
  const common = { relation: relation.id, at: at[0] ?? "", ...(relation.when === undefined ? {} : { when: relation.when }) };
  return relation.op === "atLeast"
    ? { ...common, op: "atMost", left: sides.right, right: sides.left }
    : { ...common, op: relation.op, ...sides };
}

function equationsOf(outline: Outline): readonly Equation[] {
  const declared = instancesOf(outline.edition)
    .filter(({ follows, previous }) => !follows && !previous)
    .map((instance) => declaredEquation(outline, instance));
  const printed = outline.totals.map(
    ({ address }): Equation => ({ relation: null, at: address, op: "equal", left: inputsUnder(outline, address), right: [address] }),
  );
  return [...declared, ...printed];
}

function partsIn(equations: readonly Equation[]): ReadonlyMap<Address, readonly Share[]> {
  const parts = new Map<Address, Share[]>();
  const count = (addresses: readonly Address[], address: Address) => BigInt(addresses.filter((one) => one === address).length);
  equations.forEach(({ left, right }, equation) => {
    for (const address of new Set([...left, ...right])) {
      const own = parts.get(address) ?? [];
      own.push({ equation, left: count(left, address), right: count(right, address) });
      parts.set(address, own);
    }
  });
  return parts;
}

function build(edition: Edition): System {
  const outline = walk(edition);
  const equations = equationsOf(outline);
  const parts = partsIn(equations);
  const cells = [...outline.cells.values()].map(({ address, measure }) => [address, measure] as const);
  const fields = [...outline.fields.values()].flatMap(({ address, field }) =>
    field.measure === undefined ? [] : [[address, field.measure] as const],
  );
  return { outline, equations, parts, places: new Map([...cells, ...fields].filter(([address]) => parts.has(address))) };
}

const known = new WeakMap<Edition, System>();

/** The equations of an edition; the same object for the same edition. */
export function systemOf(edition: Edition): System {
  const system = known.get(edition) ?? build(edition);
  known.set(edition, system);
  return system;
}
