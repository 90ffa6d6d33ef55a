// Many at once take turns: so many at a time, in the order of asking, and one that fails holds nobody up.
import { setImmediate as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { turns } from "./turns.ts";

test.each([1, 2])("%i at work at a time, in the order of asking, and a failure is only its own", async (atATime) => {
  const inTurn = turns(atATime);
  const begun: number[] = [];
  let [now, most] = [0, 0];
  const work = async (place: number): Promise<number> => {
    begun.push(place);
    most = Math.max(most, (now += 1));
    await pause();
    now -= 1;
    if (place === 3) throw new Error("broken");
    return place;
  };
  const places = Array.from({ length: 20 }, (_, place) => place);
  const ended = await Promise.allSettled(places.map((place) => inTurn(() => work(place))));
  expect([begun, most]).toEqual([places, atATime]);
  expect(ended.map(({ status }) => status === "rejected")).toEqual(places.map((place) => place === 3));
  expect(await inTurn(async () => "later")).toBe("later");
});
