// What checks remember, and for how long.
import { expect, test } from "vitest";
import { keptBy } from "./check.ts";

test("what is worked out by a name is worked out once, and of thousands of names a few are remembered", () => {
  const asked: string[] = [];
  const of = keptBy((name: string) => {
    asked.push(name);
    return name === "无" ? undefined : name.length;
  });
  expect([of("无"), of("无"), of("青禾县"), of("青禾县")]).toEqual([undefined, undefined, 3, 3]);
  expect(asked).toEqual(["无", "青禾县"]);
  for (let at = 0; at < 1000; at += 1) of(`第${at}县`);
  asked.length = 0;
  for (let at = 0; at < 1000; at += 1) of(`第${at}县`);
  expect(asked.length).toBeGreaterThan(900);
});
