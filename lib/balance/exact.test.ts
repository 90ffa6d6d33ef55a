// Whole units and back: no number is lost or rounded on the way.
import fc from "fast-check";
import { expect, test } from "vitest";
import { placesIn, textOf, unitsOf } from "./exact.ts";

test.each([
  ["12", 0, 12n],
  ["12", 2, 1200n],
  ["12.5", 2, 1250n],
  ["0.05", 2, 5n],
  ["-3", 0, -3n],
  ["-0.5", 1, -5n],
] as const)("%s with %i decimals is %s units, and reads the same back", (text, places, units) => {
  expect(unitsOf(text, places)).toBe(units);
  expect(textOf(units, places)).toBe(text);
});

test("every number of units reads back the same, however large", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
      fc.nat({ max: 6 }),
      (units, places) => unitsOf(textOf(units, places), places) === units,
    ),
  );
});

test("the spelling has no more decimals than it needs", () => {
  expect([textOf(1250n, 2), textOf(1200n, 2), textOf(5n, 4)].map(placesIn)).toEqual([1, 0, 4]);
});
