import { expect, test } from "vitest";
import { Overworked } from "../threads/thread.ts";
import { brokenOff } from "./brokenOff.ts";

test.each(["time", "memory", "broken"] as const)("a file that was broken off by %s is said in a sentence that leads on", (over) => {
  expect(brokenOff(new Overworked(over))).toMatch(/^做.*报告没有变。.*再试。$/);
});

test("any other problem is left to whoever knows it", () => {
  expect(brokenOff(new Error("no such form"))).toBeUndefined();
});
