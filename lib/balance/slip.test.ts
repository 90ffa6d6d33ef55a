// Slips within one number: told apart by what they leave behind, and undone to what was meant.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slipBetween, undone, type Slip } from "./slip.ts";

describe("between what was typed and what was meant lies", () => {
  const cases: readonly (readonly [string, string, Slip])[] = [
    ["83", "38", { kind: "transposed", first: "8", second: "3" }],
    ["1243", "1234", { kind: "transposed", first: "4", second: "3" }],
    ["6", "62", { kind: "dropped", sign: "2" }],
    ["15", "105", { kind: "dropped", sign: "0" }],
    ["5", "55", { kind: "dropped", sign: "5" }],
    ["55", "5", { kind: "doubled", sign: "5" }],
    ["1223", "123", { kind: "doubled", sign: "2" }],
    ["52", "5", { kind: "added", sign: "2" }],
    ["67", "62", { kind: "mistyped", sign: "7", meant: "2" }],
    ["125", "12.5", { kind: "dropped", sign: "." }],
    ["-3", "3", { kind: "added", sign: "-" }],
  ];
  test.each(cases)("%s for %s: %o", (typed, meant, slip) => {
    expect(slipBetween(typed, meant)?.slip).toEqual(slip);
  });
  test.each([
    ["12", "12"],
    ["12", "47"],
    ["1", "123"],
    ["321", "123"],
    ["0", "100"],
  ])("nothing for %s and %s, which no one slip turns into each other", (typed, meant) => {
    expect(slipBetween(typed, meant)).toBeUndefined();
  });
});

const digits = fc.nat({ max: 999_999 }).map(String);

test("a chance is a chance", () => {
  fc.assert(
    fc.property(digits, digits, (typed, meant) => {
      const chance = slipBetween(typed, meant)?.chance ?? 0.5;
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThanOrEqual(1);
    }),
  );
});

test("every crossing of two digits and every digit too many can be undone", () => {
  fc.assert(
    fc.property(digits, fc.nat({ max: 5 }), (meant, at) => {
      const place = at % meant.length;
      const doubled = meant.slice(0, place + 1) + meant.slice(place);
      expect(undone(doubled)).toContain(meant);
      const crossed = meant.slice(0, place) + [...meant.slice(place, place + 2)].reverse().join("") + meant.slice(place + 2);
      expect(crossed === meant || undone(crossed).includes(meant)).toBe(true);
    }),
  );
});
