// The start page asks again until all is known, never at a steady beat for what does not come.
import { expect, test } from "vitest";
import type { Summary } from "#lib/overview/summary.ts";
import { leftOf, nextAsking, type Asking } from "./askAgain.ts";

const row = (pending: boolean) => ({ pending }) as Summary;

/** The pauses before each question, where so much was left each time. */
const pauses = (lefts: readonly number[]): readonly (number | undefined)[] => {
  let before: Asking | undefined;
  return lefts.map((left) => {
    before = nextAsking(before, left);
    return before?.after;
  });
};

test("while more becomes known it asks each second, and not at all once nothing is left", () => {
  expect(pauses([9, 5, 1, 0])).toEqual([1_000, 1_000, 1_000, undefined]);
});

test("while nothing becomes known it asks ever later, a minute apart at most, and soon again once something does", () => {
  expect(pauses([3, 3, 3, 3, 3, 3, 3, 3, 3, 2])).toEqual([1e3, 2e3, 4e3, 8e3, 16e3, 32e3, 60e3, 60e3, 60e3, 1e3]);
});

test("what the store cannot keep is not asked for again; what it has not looked at is", () => {
  expect(leftOf({ reports: [row(true), row(false), row(true)], kept: true }, null)).toBe(2);
  expect(leftOf({ reports: [row(true)], kept: false }, null)).toBe(0);
  expect(leftOf({ reports: [], kept: false }, { done: 3, of: 10 })).toBe(7);
  expect(leftOf({ reports: [], kept: true }, { done: 0, of: 0 })).toBe(1);
});
