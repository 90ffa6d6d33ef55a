// The longest choice of blocks that keep their place, the same as by trying all pairs, and as quick for long texts.
import fc from "fast-check";
import { expect, test } from "vitest";
import { keepable } from "./keepable.ts";

/** By definition: every pair is looked at. */
function slowly(ids: readonly string[], before: ReadonlyMap<string, string>): number {
  const lengths: number[] = [];
  ids.forEach((id, here) => {
    const own = before.get(id);
    const earlier = ids.slice(0, here).map((other, at) => {
      const theirs = before.get(other);
      if (own === undefined || theirs === undefined) return 0;
      return theirs < own || (theirs === own && at === here - 1 && other < id) ? (lengths[at] ?? 0) : 0;
    });
    lengths.push(own === undefined ? 0 : 1 + Math.max(0, ...earlier));
  });
  return Math.max(0, ...lengths);
}

const blocksOf = (ids: readonly string[]) => ids.map((id) => ({ id }));

test("as many are kept as by looking at every pair, and what is kept rises", () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 14 });
  fc.assert(
    fc.property(ids, fc.array(fc.constantFrom("a0", "a1", "a2", "a3", "a4", ""), { minLength: 14, maxLength: 14 }), (order, positions) => {
      const before = new Map(order.flatMap((id, at) => (positions[at] === "" ? [] : [[id, positions[at] ?? ""] as const])));
      const kept = [...keepable(blocksOf(order), before)].sort((one, two) => one - two);
      expect(kept).toHaveLength(slowly(order, before));
      kept.slice(1).forEach((at, place) => {
        const [one, two] = [order[kept[place] ?? -1] ?? "", order[at] ?? ""];
        const [first, next] = [before.get(one) ?? "", before.get(two) ?? ""];
        expect(first < next || (first === next && at === (kept[place] ?? -1) + 1 && one < two)).toBe(true);
      });
    }),
    { numRuns: 2000 },
  );
});

test("a hundred thousand blocks in turned order are no work", () => {
  const ids = Array.from({ length: 100_000 }, (_, at) => String(at).padStart(6, "0"));
  expect(keepable(blocksOf([...ids].reverse()), new Map(ids.map((id) => [id, id]))).size).toBe(1);
  expect(keepable(blocksOf(ids), new Map(ids.map((id) => [id, id]))).size).toBe(ids.length);
});
