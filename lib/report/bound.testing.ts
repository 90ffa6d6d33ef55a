// Numbers bound at any places of any text, for tests of whatever a block goes through.
import fc from "fast-check";
import { saidAs, withBound, type BoundNumber, type BoundText, type Follows } from "./bound.ts";

const term = fc.oneof(
  fc.string({ minLength: 1, maxLength: 6 }),
  fc.record({ less: fc.string({ minLength: 1, maxLength: 6 }) }, { noNullPrototype: true }),
);
const follows: fc.Arbitrary<Follows> = fc.record(
  {
    of: fc.record({ as: fc.constantFrom(...saidAs), sum: fc.array(term, { minLength: 1, maxLength: 3 }) }, { noNullPrototype: true }),
    wording: fc.constant({ some: "收到{n}件", none: "没有收到" }),
  },
  { requiredKeys: ["of"], noNullPrototype: true },
);

/** The text with numbers bound here and there, or none. */
export const boundSomewhere = <Held extends BoundText>(held: Held): fc.Arbitrary<Held> =>
  fc
    .tuple(fc.uniqueArray(fc.nat({ max: held.text.length }), { maxLength: 6 }), fc.array(follows, { minLength: 3, maxLength: 3 }))
    .map(([places, all]) => {
      const ends = [...places].sort((one, two) => one - two);
      const bound = all.flatMap((one, at): readonly BoundNumber[] => {
        const [start, end] = [ends[2 * at], ends[2 * at + 1]];
        return start === undefined || end === undefined ? [] : [{ start, end, ...one }];
      });
      return withBound(held, bound);
    });
