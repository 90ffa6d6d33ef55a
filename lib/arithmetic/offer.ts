// What the report of the year before says about a place of this one: 上年结转 from last year's 结转下年度, and the like.
//
// An offer is a relation read from right to left: its left side is one typed place, it is an equality, and the year
// before takes part in it. Nothing is filled in by itself.
import type { Address, Edition, Relation } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { instancesFor, type Subject } from "./applicable.ts";
import type { Readings } from "./evaluate.ts";
import { canonicalNumber } from "./number.ts";
import { valueOfSide, type Instance, type OperandPlace } from "./relations.ts";

/** `value` is what `at` would be by the relation, null while something that it needs is not known; `from`: what it sums. */
export type Offer = {
  readonly at: Address;
  readonly value: string | null;
  readonly from: readonly OperandPlace[];
  readonly relation: Relation;
};

const isOffer = (edition: Edition, { relation, left, previous, follows }: Instance): boolean => {
  const [place] = left;
  return (
    previous &&
    !follows &&
    relation.op === "equal" &&
    left.length === 1 &&
    place?.year === "this" &&
    walk(edition).cells.get(place.address)?.total !== true
  );
};

/** Every offer of an edition to a report, in the order of its relations. */
export function offersOf(edition: Edition, subject: Subject, readings: Readings, previous: Readings): readonly Offer[] {
  return instancesFor(edition, subject)
    .filter((instance) => isOffer(edition, instance))
    .flatMap(({ relation, left, right }) => {
      const [place] = left;
      const value = valueOfSide(right, readings, previous);
      return place === undefined
        ? []
        : [{ at: place.address, value: value === null ? null : canonicalNumber(value), from: right, relation }];
    });
}
