// The first begins at once; those that come with it begin in their order, and between two of them everybody else has a turn.
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { paced } from "./paced.ts";

test("one begins in each turn of the event loop, in the order of asking, the first at once", async () => {
  const begin = paced();
  const seen: (number | string)[] = [];
  for (const place of [1, 2, 3]) begin(() => void seen.push(place));
  expect(seen).toEqual([1]);
  for (let turns = 0; turns < 5; turns += 1) {
    await turn();
    seen.push("others");
  }
  expect(seen.filter((one) => one !== "others")).toEqual([1, 2, 3]);
  expect(seen.slice(seen.indexOf(2), seen.indexOf(3))).toContain("others");
  begin(() => void seen.push(4));
  expect(seen.at(-1)).toBe(4);
});

test("one that is asked for by another has its place in that order", async () => {
  const begin = paced();
  const seen: number[] = [];
  begin(() => {
    seen.push(1);
    begin(() => void seen.push(3));
  });
  begin(() => void seen.push(2));
  for (let turns = 0; turns < 5; turns += 1) await turn();
  expect(seen).toEqual([1, 3, 2]);
});
