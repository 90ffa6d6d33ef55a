// Of which reports something is asked, as a clerk reads it.
import { expect, test } from "vitest";
import { conditionWords } from "./condition.ts";

test("a condition says year, kind and level, each where it limits", () => {
  expect(conditionWords({ from: 2024 })).toBe("只核对2024年及以后的报告");
  expect(conditionWords({ kind: ["government", "office"], level: ["county"] })).toBe(
    "只核对类别是人民政府或政府办公室、层级是县级（县、区、县级市）的报告",
  );
  expect([conditionWords(undefined), conditionWords({})]).toEqual(["", ""]);
});
