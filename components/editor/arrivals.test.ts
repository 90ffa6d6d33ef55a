import { expect, test } from "vitest";
import type { Write } from "#lib/report/patch.ts";
import { createArrivals } from "./arrivals.ts";

const change = (area: Write["area"], value: string): Write => ({ area, address: "a.b.c", value });

test("what came from elsewhere is counted by area and address, each time, and told to whoever listens until he ends", () => {
  const arrivals = createArrivals();
  const told: (readonly Write[])[] = [];
  const end = arrivals.subscribe((changes) => told.push(changes));
  arrivals.tell([change("figures", "1"), change("stated", "2")]);
  arrivals.tell([change("figures", "1")]);
  expect(["figures", "stated", "sources"].map((area) => arrivals.count(change(area as Write["area"], "")))).toEqual([2, 1, 0]);
  end();
  arrivals.tell([change("figures", "3")]);
  expect(told).toEqual([[change("figures", "1"), change("stated", "2")], [change("figures", "1")]]);
  expect(arrivals.count(change("figures", "")), "counted whether anybody listens or not").toBe(3);
});

test("who hears of an arrival finds it counted already", () => {
  const arrivals = createArrivals();
  let found = 0;
  arrivals.subscribe(([first]) => (found = first === undefined ? 0 : arrivals.count(first)));
  arrivals.tell([change("figures", "1")]);
  expect(found).toBe(1);
});
