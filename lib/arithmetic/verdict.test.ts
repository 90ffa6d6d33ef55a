// What the strip under a table says of each kind of relation.
import { Big } from "big.js";
import { expect, test } from "vitest";
import type { Relation } from "../edition/edition.ts";
import { verdictWord } from "./verdict.ts";

const said = (op: Relation["op"], left: number, right: number, state: "holds" | "broken"): string =>
  verdictWord(op, { state, left: new Big(left), right: new Big(right) });

test("a sum that must be equal is level or off, a limit is kept or passed, and what is blank is unfinished", () => {
  expect([said("equal", 5, 5, "holds"), said("equal", 5, 7, "broken")]).toEqual(["平", "差 2"]);
  expect([said("atMost", 5, 7, "holds"), said("atMost", 7, 5, "broken")]).toEqual(["符合", "多 2"]);
  expect([said("atLeast", 7, 5, "holds"), said("atLeast", 5, 7, "broken")]).toEqual(["符合", "少 2"]);
  expect([said("noneWithout", 0, 0, "holds"), said("noneWithout", 3, 0, "broken")]).toEqual(["符合", "应为 0"]);
  expect(verdictWord("equal", { state: "open" })).toBe("未填完");
});
